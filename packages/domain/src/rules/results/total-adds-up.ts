/** The total is the score of execution and those of all indicators. */
import { parameter } from '../../dated.ts';
import { addDecimals, compareDecimals, subtractDecimals, trimDecimal } from '../../decimal.ts';
import { executionAt } from '../../scores/scored-part.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { asPaper, evaluationExecution, evaluationPaper, evaluationRow } from '../example-papers.ts';
import { answer, cannotTell, type PaperRule } from '../rule.ts';
import { ofEvaluation } from './shared-evaluation.ts';

const tolerance = parameter<string>(
  { zh: '总分允许的四舍五入误差（分）', en: 'Allowed rounding of the total (points)' },
  { from: '2020-02-25', value: '0.1', mark: 'form' },
);

export const totalAddsUp: PaperRule = {
  code: 'R-02',
  name: 'total-adds-up',
  subject: 'paper',
  title: { zh: '总分等于各项得分之和', en: 'The total adds up' },
  source: [cite(systemConfiguration, 'evaluation-checks'), cite(ourProposal, 'thresholds')],
  since: '2020-02-25',
  severity: 'error',
  parameters: { tolerance },
  advice: { zh: '请重新加总，并核对有没有漏填的得分。', en: 'Add up again, and check whether a score is missing.' },
  why: {
    zh: '总分决定等级；加总不对，等级就不可靠。',
    en: 'The total decides the grade. Where it does not add up, the grade cannot be relied on.',
  },
  check: (subject, asking) =>
    ofEvaluation(subject, asking, ({ part, rows, hasExecutionRow }) => {
      const { execution, total } = part;
      if (total === null) return cannotTell(`${part.at}/total`, '总分空白或不是数字。', 'The total is blank or no number.');
      const scores = [
        ...(hasExecutionRow ? [] : [{ at: executionAt(part, 'score'), score: execution?.score ?? null }]),
        ...rows.map(({ row, at }) => ({ at: `${at}/score`, score: row.score })),
      ];
      const open = scores.find(({ score }) => score === null);
      if (open !== undefined)
        return cannotTell(open.at, '有得分空白或不是数字，无法加总。', 'A score is blank or no number, so there is no sum.');
      const sum = scores.reduce((all, { score }) => addDecimals(all, score ?? '0'), '0');
      const gap = subtractDecimals(total, sum).replace(/^-/u, '');
      if (compareDecimals(gap, asking.of(tolerance)) <= 0) return answer([]);
      const [plain, apart] = [trimDecimal(sum), trimDecimal(gap)];
      return answer([
        {
          at: `${part.at}/total`,
          because: {
            zh: `总分为${total}，各项得分相加为${plain}，相差${apart}。`,
            en: `The total is ${total}, the scores add up to ${plain}: ${apart} apart.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: '10 + 50 + 30 + 10 = 100', subject: asPaper(evaluationPaper()) },
      { name: 'off by what rounding allows', subject: asPaper(evaluationPaper({ total: '99.9' })) },
      {
        name: 'execution in a row of its own',
        subject: asPaper(
          evaluationPaper({
            indicators: [evaluationRow(), evaluationRow({ category: '预算执行率', kind: '预算执行率', score: '8' })],
            total: '58',
          }),
        ),
      },
    ],
    fails: [
      { name: 'too much', subject: asPaper(evaluationPaper({ total: '100.11' })), at: ['/papers/0/project/total'] },
      { name: 'too little', subject: asPaper(evaluationPaper({ total: '90' })), at: ['/papers/0/project/total'] },
    ],
    cannotTell: [
      { name: 'no total', subject: asPaper(evaluationPaper({ total: null })) },
      { name: 'a blank score', subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ score: null })] })) },
      { name: 'no score of execution', subject: asPaper(evaluationPaper({ execution: evaluationExecution({ score: null }) })) },
      { name: 'no money at all', subject: asPaper(evaluationPaper({ execution: null })) },
    ],
  },
};
