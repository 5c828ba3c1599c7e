/** The targets of a self-evaluation are those that were approved. */
import { indicatorFacts } from '../../facts/indicator-facts.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { qingdao2014 } from '../../sources/qingdao-2014.ts';
import { cite } from '../../sources/source.ts';
import { zhongfa201834 } from '../../sources/zhongfa-2018-34.ts';
import { asPaper, evaluationPaper, evaluationRow, exampleIndicator, examplePaper } from '../example-papers.ts';
import type { FoundFault, PaperRule } from '../rule.ts';
import { ofApproved } from './shared-approved.ts';
import { named, type Open, settled } from './shared-evaluation.ts';

export const targetAsApproved: PaperRule = {
  code: 'R-10',
  name: 'target-as-approved',
  subject: 'paper',
  title: { zh: '自评的指标值与批复一致', en: 'Targets are those that were approved' },
  source: [cite(zhongfa201834, 'targets-first'), cite(qingdao2014, 'article-16'), cite(caiyu202010, 'follow-targets')],
  since: '2020-02-25',
  severity: 'error',
  advice: {
    zh: '请按批复的指标值自评；年中调整过的，请附调整批复。',
    en: 'Evaluate by the targets as approved; where they were adjusted, attach the approval.',
  },
  why: {
    zh: '事后改指标值，等于先完成再定目标。',
    en: 'A target changed afterwards is set to fit what was done.',
  },
  check: (subject, asking) =>
    ofApproved(subject, asking, ({ pairs, isApproved }) => {
      const faults: FoundFault[] = [];
      const open: Open[] = [];
      for (const { row: each, meant } of pairs) {
        const [own, other] = [indicatorFacts(each.row).valueKey, indicatorFacts(meant).valueKey];
        const name = named(each);
        if (own === null || other === null) {
          open.push({
            at: `${each.at}/target/raw`,
            why: { zh: `${name.zh}的指标值空白，无法比较。`, en: `${name.en}: a target is blank and cannot be compared.` },
          });
        } else if (own !== other) {
          const [zh, en] = isApproved ? ['批复的', 'approved'] : ['申报的', 'declared'];
          faults.push({
            at: `${each.at}/target/raw`,
            because: {
              zh: `${name.zh}自评写的指标值是“${printed(each.row)}”，${zh}是“${printed(meant)}”。`,
              en: `${name.en} is evaluated by “${printed(each.row)}”; ${en} was “${printed(meant)}”.`,
            },
          });
        }
      }
      return settled(faults, open);
    }),
  examples: {
    passes: [
      { name: 'as approved', subject: asPaper(evaluationPaper(), { related: { approved: [examplePaper()] } }) },
      {
        name: 'in another unit of money',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ name: '总成本', target: '≤90万元', actual: '90万元' })] }), {
          related: { approved: [examplePaper({ indicators: [exampleIndicator('产出指标', '成本指标', '总成本', '≤900000元')] })] },
        }),
      },
      {
        name: 'the approved version before the declared one',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow()] }), {
          related: {
            approved: [examplePaper()],
            papers: [examplePaper({ indicators: [exampleIndicator('产出指标', '数量指标', '养护里程', '≥99公里')] })],
          },
        }),
      },
    ],
    fails: [
      {
        name: 'lowered after approval',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '≥80公里' })] }), {
          related: { approved: [examplePaper()] },
        }),
        at: ['/papers/0/project/indicators/0/target/raw'],
      },
      {
        name: 'another than declared',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '≥80公里' })] }), {
          related: { papers: [examplePaper()] },
        }),
        at: ['/papers/0/project/indicators/0/target/raw'],
      },
    ],
    cannotTell: [
      { name: 'nothing to compare with', subject: asPaper(evaluationPaper()) },
      {
        name: 'a blank target',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '' })] }), { related: { approved: [examplePaper()] } }),
      },
    ],
  },
};

function printed({
  target,
}: {
  readonly target: { readonly raw: string; readonly operatorText: string | null; readonly unitText: string | null };
}): string {
  return `${target.operatorText ?? ''}${target.raw}${target.unitText ?? ''}`;
}
