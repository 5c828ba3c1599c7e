/** Full marks on every indicator with little of the money spent are asked about. */
import { parameter } from '../../dated.ts';
import { compareDecimals, multiplyDecimals, roundDecimal, shiftDecimal } from '../../decimal.ts';
import type { Execution } from '../../exchange.ts';
import { executionRate } from '../../scores/score-execution.ts';
import { executionAt, isExecutionRow } from '../../scores/scored-part.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, evaluationExecution, evaluationPaper, evaluationRow } from '../example-papers.ts';
import { answer, cannotTell, doesNotApply, type PaperRule } from '../rule.ts';
import { ofEvaluation } from './shared-evaluation.ts';
import { allFull } from './shared-full-marks.ts';

const least = parameter<string>(
  { zh: '预算执行率下限（%）', en: 'Least execution rate (%)' },
  { from: '2020-02-25', value: '80', mark: 'form' },
);

export const fullMarksNeedExecution: PaperRule = {
  code: 'R-13',
  name: 'full-marks-need-execution',
  subject: 'paper',
  title: { zh: '指标全部满分而执行率偏低', en: 'Full marks everywhere, little spent' },
  source: [cite(reviewPractice, 'untrue-scores'), cite(reviewPractice, 'goal-and-money')],
  since: '2020-02-25',
  severity: 'warning',
  parameters: { least },
  advice: {
    zh: '请说明少花钱怎样办成了全部的事：是预算编高了，还是尚未支付。',
    en: 'Say how everything was done with less money: was the budget too high, or is payment outstanding?',
  },
  why: {
    zh: '钱没花完而事情全部办成，往往是预算偏高或得分偏高。',
    en: 'Everything done with the money unspent often means too high a budget or too high a score.',
  },
  check: (subject, asking) =>
    ofEvaluation(subject, asking, ({ part, rows }) => {
      const marked = rows.filter(({ row }) => !isExecutionRow(row));
      if (marked.length === 0) return doesNotApply(part.at, '没有绩效指标。', 'There is no indicator.');
      const isFull = allFull(marked.map(({ row }) => row));
      if (isFull === false) return answer([]);
      const rate = ratePercent(part.execution);
      const at = executionAt(part, 'rate');
      const bound = asking.of(least);
      if (rate !== null && compareDecimals(rate, bound) >= 0) return answer([]);
      if (rate === null) return cannotTell(at, '预算执行率算不出来。', 'There is no execution rate.');
      if (isFull === null) return cannotTell(`${part.at}/indicators`, '有指标的得分或分值空白。', 'A score or a weight is blank.');
      const shown = roundDecimal(rate, 2);
      return answer([
        {
          at,
          because: {
            zh: `${marked.length}项指标全部满分，预算执行率只有${shown}%，低于${bound}%。`,
            en: `All ${marked.length} indicators have full marks, with an execution rate of ${shown} %, below ${bound} %.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: 'all spent', subject: asPaper(evaluationPaper()) },
      { name: '80 % spent', subject: spent('96.00') },
      { name: 'one indicator short', subject: spent('60.00', [evaluationRow(), evaluationRow({ score: '49' })]) },
      { name: 'no rows', subject: spent('60.00', []) },
    ],
    fails: [
      { name: '79.99 % spent', subject: spent('95.99'), at: ['/papers/0/project/execution/rate'] },
      {
        name: 'by the printed rate',
        subject: asPaper(evaluationPaper({ execution: evaluationExecution({ actual: null, rate: '60.00' }) })),
        at: ['/papers/0/project/execution/rate'],
      },
    ],
    cannotTell: [
      { name: 'no rate', subject: asPaper(evaluationPaper({ execution: null })) },
      { name: 'a blank score', subject: spent('60.00', [evaluationRow(), evaluationRow({ score: null })]) },
    ],
  },
};

function spent(actual: string, indicators = evaluationPaper().project?.indicators ?? []) {
  return asPaper(evaluationPaper({ execution: evaluationExecution({ actual, rate: null }), indicators }));
}

/** Worked out, else as printed. */
function ratePercent(execution: Execution | null): string | null {
  const rate = executionRate(execution);
  return rate === null ? (execution?.rate ?? null) : multiplyDecimals(rate, shiftDecimal('1', 2));
}
