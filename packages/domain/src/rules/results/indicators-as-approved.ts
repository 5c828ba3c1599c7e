/** A self-evaluation has the indicators that were approved: none is missing, none is new. */
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, evaluationPaper, evaluationRow, examplePaper } from '../example-papers.ts';
import { answer, type PaperRule } from '../rule.ts';
import { ofApproved } from './shared-approved.ts';
import { named } from './shared-evaluation.ts';

export const indicatorsAsApproved: PaperRule = {
  code: 'R-12',
  name: 'indicators-as-approved',
  subject: 'paper',
  title: { zh: '自评的指标与批复一致', en: 'Indicators are those that were approved' },
  source: [cite(caiyu202010, 'follow-targets')],
  since: '2020-02-25',
  severity: 'error',
  advice: {
    zh: '请补上漏掉的指标；新增的指标请附调整批复。',
    en: 'Add what is missing; for a new indicator attach the approval of the change.',
  },
  why: {
    zh: '漏掉完不成的指标、换上完得成的，自评就没有意义。',
    en: 'Where indicators that were missed are left out and easier ones put in, the evaluation means nothing.',
  },
  check: (subject, asking) =>
    ofApproved(subject, asking, ({ evaluated, isApproved, added, left }) => {
      const [zh, en] = isApproved ? ['批复', 'approved'] : ['申报', 'declared'];
      return answer([
        ...left.map((meant) => ({
          at: `${evaluated.part.at}/indicators`,
          because: {
            zh: `${zh}的指标“${meant.name.trim()}”在自评表中没有。`,
            en: `The indicator “${meant.name.trim()}”, which was ${en}, is not in the self-evaluation.`,
          },
        })),
        ...added.map((each) => ({
          at: `${each.at}/name`,
          because: { zh: `${named(each).zh}不在${zh}的指标中。`, en: `${named(each).en} is none of the indicators that were ${en}.` },
        })),
      ]);
    }),
  examples: {
    passes: [
      { name: 'the same indicators', subject: asPaper(evaluationPaper(), { related: { approved: [examplePaper()] } }) },
      {
        name: 'execution in a row of its own is none of them',
        subject: asPaper(
          evaluationPaper({
            indicators: [
              ...(evaluationPaper().project?.indicators ?? []),
              evaluationRow({ category: '预算执行率', kind: '预算执行率', name: '预算执行率' }),
            ],
          }),
          { related: { approved: [examplePaper()] } },
        ),
      },
    ],
    fails: [
      {
        name: 'two missing, one new',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow(), evaluationRow({ name: '修补坑槽' })] }), {
          related: { papers: [examplePaper()] },
        }),
        at: ['/papers/0/project/indicators', '/papers/0/project/indicators', '/papers/0/project/indicators/1/name'],
      },
      {
        name: 'the same name twice where one was approved',
        subject: asPaper(evaluationPaper({ indicators: [...(evaluationPaper().project?.indicators ?? []), evaluationRow()] }), {
          related: { approved: [examplePaper()] },
        }),
        at: ['/papers/0/project/indicators/3/name'],
      },
    ],
    cannotTell: [{ name: 'nothing to compare with', subject: asPaper(evaluationPaper()) }],
  },
};
