/** The actual value of a qualitative indicator says more than its target. */
import { bare, norm } from '../../norm.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, evaluationPaper, evaluationRow } from '../example-papers.ts';
import { doesNotApply, type FoundFault, type PaperRule } from '../rule.ts';
import { named, ofEvaluation, type Open, settled } from './shared-evaluation.ts';

export const actualDiffersFromTargetText: PaperRule = {
  code: 'R-20',
  name: 'actual-differs-from-target-text',
  subject: 'paper',
  title: { zh: '定性指标的完成值不照抄指标值', en: 'A wording is not copied from the target' },
  source: [cite(reviewPractice, 'untrue-scores')],
  since: '2020-02-25',
  severity: 'hint',
  advice: {
    zh: '请写明实际做到的程度，附上能看出变化的事实或数字。',
    en: 'Say how far it was reached, with a fact or a number that shows the change.',
  },
  why: {
    zh: '照抄指标值，别人看不出实际做了什么。',
    en: 'Where the target is copied, nobody can see what was done.',
  },
  check: (subject, asking) =>
    ofEvaluation(subject, asking, ({ part, rows }) => {
      const wordings = rows.filter(({ row }) => row.target.value.kind === 'qual');
      if (wordings.length === 0) return doesNotApply(part.at, '没有定性指标。', 'There is no qualitative indicator.');
      const faults: FoundFault[] = [];
      const open: Open[] = [];
      for (const each of wordings) {
        const raw = each.row.actual?.raw ?? '';
        const name = named(each);
        if (norm(raw) === '')
          open.push({ at: each.actualAt, why: { zh: `${name.zh}的完成值空白。`, en: `${name.en} has no actual value.` } });
        else if (bare(raw) === bare(each.row.target.raw))
          faults.push({
            at: each.actualAt,
            because: {
              zh: `${name.zh}的完成值与指标值同为“${raw.trim()}”。`,
              en: `${name.en}: actual value and target are both “${raw.trim()}”.`,
            },
          });
      }
      return settled(faults, open);
    }),
  examples: {
    passes: [
      {
        name: 'says more',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '出行改善', actual: '绕行减少8公里' })] })),
      },
      { name: 'a yes is a result', subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '合格', actual: '合格' })] })) },
    ],
    fails: [
      {
        name: 'the same words',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '出行改善。', actual: '出行改善' })] })),
        at: ['/papers/0/project/indicators/0/actual/raw'],
      },
    ],
    cannotTell: [
      {
        name: 'a blank actual value',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '出行改善', actual: '' })] })),
      },
    ],
  },
};
