/** The score of a quantitative indicator follows from its target and its actual value, by one formula or the other. */
import { parameter } from '../../dated.ts';
import { compareDecimals, multiplyDecimals, subtractDecimals, trimDecimal } from '../../decimal.ts';
import { evaluateFormula } from '../../scores/formula.ts';
import { formulas } from '../../scores/formulas.ts';
import { caseOf, isOverAchieved, scoreIndicator } from '../../scores/score-indicator.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { asPaper, evaluationPaper, evaluationRow } from '../example-papers.ts';
import type { FoundFault, PaperRule } from '../rule.ts';
import {
  type EvaluatedRow,
  givesNoReason,
  named,
  noReasonWords,
  ofEvaluation,
  type Open,
  schemeParameter,
  settled,
} from './shared-evaluation.ts';

const points = parameter<string>(
  { zh: '允许的误差（分）', en: 'Allowed difference (points)' },
  { from: '2020-02-25', value: '0.05', mark: 'ours' },
);
const share = parameter<string>(
  { zh: '允许的误差（占分值的比例）', en: 'Allowed difference (share of the weight)' },
  { from: '2020-02-25', value: '0.01', mark: 'ours' },
);

export const quantitativeScoreByFormula: PaperRule = {
  code: 'R-05',
  name: 'quantitative-score-by-formula',
  subject: 'paper',
  title: { zh: '定量指标得分按公式计算', en: 'Quantitative scores follow the formula' },
  source: [
    cite(caiyu202010, 'quantitative'),
    cite(systemConfiguration, 'formulas'),
    cite(systemConfiguration, 'equal-target'),
    cite(caiyu202010, 'over-achievement'),
  ],
  since: '2020-02-25',
  severity: 'warning',
  parameters: { points, share, noReason: noReasonWords, scheme: schemeParameter },
  advice: {
    zh: '请按完成值与指标值的比例重新计算；另有评分标准的，请在表中注明。',
    en: 'Work it out again from actual value and target; where another rule of scoring holds, say so in the form.',
  },
  why: {
    zh: '定量指标的得分别人应当能够复算。算不出同样的结果，得分就难以取信。',
    en: 'Anyone should be able to work such a score out again. Where the result is another, the score is hard to rely on.',
  },
  check: (subject, asking) =>
    ofEvaluation(subject, asking, ({ rows, scheme }) => {
      const faults: FoundFault[] = [];
      const open: Open[] = [];
      for (const each of rows) {
        const { row, at, attainment } = each;
        if (attainment.kind === 'qualitative') continue;
        const isCounted = attainment.kind === 'numbers' || (attainment.kind === 'dates' && attainment.isReached);
        const { weight, score } = row;
        if (!isCounted || weight === null || score === null || compareDecimals(weight, '0') < 0) {
          open.push({ at: `${at}/score`, why: whyOpen(each) });
          continue;
        }
        const tolerance = larger(asking.of(points), multiplyDecimals(weight, asking.of(share)));
        const common = byFormulas(each, weight);
        if (common.some((result) => isNear(score, result, tolerance))) continue;
        // The scheme may score by steps.
        const allowed = [...common, ...[scoreIndicator(row, at, attainment, scheme).result].filter((result) => result !== null)];
        if (allowed.some((result) => isNear(score, result, tolerance))) continue;
        const isLower = allowed.every((result) => compareDecimals(score, result) < 0);
        const isOver = attainment.kind === 'numbers' && isOverAchieved(attainment, scheme.overAchievement.value);
        // A person may take points off with a reason, and is asked to where a target was set far too low.
        if (isLower && (isOver || !givesNoReason(row.reason, asking.of(noReasonWords)))) continue;
        const results = [...new Set(allowed.map(trimDecimal))];
        const name = named(each);
        faults.push({
          at: `${at}/score`,
          because: {
            zh: `${name.zh}指标值“${row.target.raw}”，完成值“${row.actual?.raw ?? ''}”，分值${weight}，按公式得${results.join('或')}，打印的是${score}。`,
            en: `${name.en}: target “${row.target.raw}”, actual “${row.actual?.raw ?? ''}”, weight ${weight}; the formula gives ${results.join(' or ')}, printed is ${score}.`,
          },
        });
      }
      return settled(faults, open);
    }),
  examples: {
    passes: [
      { name: 'reached', subject: asPaper(evaluationPaper()) },
      {
        name: 'in proportion',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '≥95', actual: '90', weight: '10', score: '9.47' })] })),
      },
      {
        name: 'rounded to one place',
        subject: asPaper(
          evaluationPaper({ indicators: [evaluationRow({ target: '≥60%', actual: '58.2%', weight: '15', score: '14.5' })] }),
        ),
      },
      {
        name: 'by formula A',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '≤10', actual: '12', weight: '10', score: '8' })] })),
      },
      {
        name: 'by formula B',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '≤10', actual: '12', weight: '10', score: '8.33' })] })),
      },
      { name: 'in time', subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '9月底前', actual: '8月' })] })) },
      {
        name: 'fewer points with a reason',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ score: '45', reason: '个别路段返工' })] })),
      },
      {
        name: 'fewer points for a target set too low',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ actual: '200公里', score: '45' })] })),
      },
      {
        name: 'a wording',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '出行改善', actual: '改善', score: '40' })] })),
      },
    ],
    fails: [
      {
        name: 'full marks short of the target',
        subject: asPaper(
          evaluationPaper({ indicators: [evaluationRow({ target: '≥95', actual: '90', weight: '10', score: '10', reason: '雨季返工' })] }),
        ),
        at: ['/papers/0/project/indicators/0/score'],
      },
      {
        name: 'beyond the tolerance',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '≥95', actual: '90', weight: '4', score: '3.73' })] })),
        at: ['/papers/0/project/indicators/0/score'],
      },
      {
        name: 'fewer points without a reason',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ score: '45', reason: '—' })] })),
        at: ['/papers/0/project/indicators/0/score'],
      },
    ],
    cannotTell: [
      { name: 'no score', subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ score: null })] })) },
      { name: 'no weight', subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ weight: null })] })) },
      { name: 'a range', subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '20-30天', actual: '25天' })] })) },
      { name: 'late', subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '9月底前', actual: '11月' })] })) },
      { name: 'a blank actual value', subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ actual: '' })] })) },
    ],
  },
};

/** By A and by B, and where “=” stands on what is better when lower, also as provinces score every “=”. */
function byFormulas({ row, attainment }: EvaluatedRow, weight: string): readonly string[] {
  if (attainment.kind !== 'numbers') return [weight];
  const { target, actual } = attainment;
  const which = caseOf(attainment);
  if (which === 'met') return [weight];
  const isDeployedEqual = row.target.value.op === '=' && attainment.direction === 'down' && compareDecimals(target.value, '0') > 0;
  const values = { w: weight, t: target.value, a: actual.value };
  const results = [formulas.A, formulas.B].flatMap((set) => evaluateFormula(set[which], values, 2) ?? []);
  return isDeployedEqual ? [...results, weight] : results;
}

function whyOpen(each: EvaluatedRow): Open['why'] {
  const name = named(each);
  const { attainment } = each;
  if (attainment.kind === 'open' || attainment.kind === 'blank')
    return { zh: `${name.zh}：${attainment.why.zh}。`, en: `${name.en}: ${attainment.why.en}.` };
  if (attainment.kind === 'dates' && !attainment.isReached)
    return { zh: `${name.zh}未按期完成，没有统一的公式。`, en: `${name.en} is late, for which no formula is known.` };
  return { zh: `${name.zh}的分值或得分空白或不是数字。`, en: `${name.en} has no readable weight or score.` };
}

function larger(a: string, b: string): string {
  return compareDecimals(a, b) > 0 ? a : b;
}

function isNear(printed: string, result: string, allowed: string): boolean {
  return compareDecimals(subtractDecimals(printed, result).replace(/^-/u, ''), allowed) <= 0;
}
