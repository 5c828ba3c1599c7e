/** The score of execution is the execution rate times its weight, never more than it. */
import { parameter } from '../../dated.ts';
import { compareDecimals, subtractDecimals } from '../../decimal.ts';
import { scoreExecution } from '../../scores/score-execution.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { caiyu2021101 } from '../../sources/caiyu-2021-101.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { asPaper, evaluationExecution, evaluationPaper, evaluationRow } from '../example-papers.ts';
import { answer, cannotTell, doesNotApply, type PaperRule } from '../rule.ts';
import { ofEvaluation, schemeParameter } from './shared-evaluation.ts';

const tolerance = parameter<string>(
  { zh: '执行率得分允许的误差（分）', en: 'Allowed rounding of the execution score (points)' },
  { from: '2020-02-25', value: '0.1', mark: 'form' },
);

export const executionScoreByScheme: PaperRule = {
  code: 'R-04',
  name: 'execution-score-by-scheme',
  subject: 'paper',
  title: { zh: '预算执行率得分按办法计算', en: 'The execution score goes by the scheme' },
  source: [cite(caiyu202010, 'execution'), cite(systemConfiguration, 'evaluation-checks'), cite(caiyu2021101, 'scoring-by-steps')],
  since: '2020-02-25',
  severity: 'error',
  parameters: { tolerance, scheme: schemeParameter },
  advice: {
    zh: '请按“分值×全年执行数÷全年预算数”重新计算；按区间记分的，请注明办法。',
    en: 'Work it out again as weight × spending ÷ budget; where it is scored by steps, say by which rule.',
  },
  why: {
    zh: '执行率得分有统一算法，算错会直接影响总分。',
    en: 'This score has one formula, and a slip goes straight into the total.',
  },
  check: (subject, asking) =>
    ofEvaluation(subject, asking, ({ part, hasExecutionRow, scheme, possible }) => {
      const { execution } = part;
      if (hasExecutionRow || execution === null)
        return doesNotApply(part.at, '表中没有预算执行率得分一栏。', 'The form has no score of execution.');
      const at = `${part.at}/execution/score`;
      const printed = execution.score;
      if (printed === null) return cannotTell(at, '预算执行率得分空白或不是数字。', 'The score of execution is blank or no number.');
      const own = scoreExecution(part, scheme);
      if (own.result === null) return cannotTell(at, `${own.because.zh}，无法计算。`, `Not to be worked out: ${own.because.en}.`);
      // A printed weight counts, and so does that of each scheme that may be meant.
      const weightless = { ...part, execution: { ...execution, weight: null } };
      const allowed = [own.result, ...possible.flatMap((each) => scoreExecution(weightless, each).result ?? [])];
      if (allowed.some((result) => isNear(printed, result, asking.of(tolerance)))) return answer([]);
      const { actual, revisedBudget } = execution;
      return answer([
        {
          at,
          because: {
            zh: `全年执行数${actual}，全年预算数${revisedBudget}，预算执行率得分应为${own.result}，打印的是${printed}。`,
            en: `With ${actual} spent of ${revisedBudget}, execution would score ${own.result}; printed is ${printed}.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: 'all spent', subject: asPaper(evaluationPaper()) },
      {
        name: '86 of 100',
        subject: asPaper(evaluationPaper({ execution: evaluationExecution({ revisedBudget: '100', actual: '86', score: '8.6' }) })),
      },
      {
        name: 'rounded to a whole point at the edge',
        subject: asPaper(evaluationPaper({ execution: evaluationExecution({ revisedBudget: '100', actual: '86', score: '8.5' }) })),
      },
      {
        name: 'overspent, and no more than the weight',
        subject: asPaper(evaluationPaper({ execution: evaluationExecution({ actual: '150' }) })),
      },
      {
        name: 'no weight printed on the form of Hubei: 20 points',
        subject: asPaper(
          evaluationPaper(
            { execution: evaluationExecution({ weight: null, actual: '60', score: '10' }) },
            { form: 'hubei-self-evaluation' },
          ),
        ),
      },
      {
        name: 'execution in a row of its own',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ category: '预算执行率', kind: '预算执行率' })] })),
      },
    ],
    fails: [
      {
        name: '86 of 100 with full marks',
        subject: asPaper(evaluationPaper({ execution: evaluationExecution({ revisedBudget: '100', actual: '86' }) })),
        at: ['/papers/0/project/execution/score'],
      },
      {
        name: '20 points in Hebei',
        subject: asPaper(evaluationPaper({ execution: evaluationExecution({ weight: null, actual: '60', score: '10' }) }), {
          region: '130000',
        }),
        at: ['/papers/0/project/execution/score'],
      },
    ],
    cannotTell: [
      { name: 'no score', subject: asPaper(evaluationPaper({ execution: evaluationExecution({ score: null }) })) },
      { name: 'no budget of the year', subject: asPaper(evaluationPaper({ execution: evaluationExecution({ revisedBudget: null }) })) },
    ],
  },
};

function isNear(printed: string, result: string, allowed: string): boolean {
  return compareDecimals(subtractDecimals(printed, result).replace(/^-/u, ''), allowed) <= 0;
}
