/** At monitoring, attainment of the goal and spending keep step. */
import { parameter } from '../../dated.ts';
import { compareDecimals, roundDecimal, subtractDecimals } from '../../decimal.ts';
import type { Execution, OtherCell } from '../../exchange.ts';
import { norm } from '../../norm.ts';
import { parseTargetValue } from '../../parse-target-value.ts';
import { evaluateFormula } from '../../scores/formula.ts';
import { executionAt, scoredPart } from '../../scores/scored-part.ts';
import { caiyu2019136 } from '../../sources/caiyu-2019-136.ts';
import { chuancaiji202510 } from '../../sources/chuancaiji-2025-10.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, evaluationExecution, evaluationPaper, examplePaper } from '../example-papers.ts';
import { answer, cannotTell, doesNotApply, type PaperRule } from '../rule.ts';

const most = parameter<string>(
  { zh: '目标完成与预算执行相差上限（百分点）', en: 'Most that goal and spending may be apart (points)' },
  { from: '2019-07-26', value: '10', mark: 'form' },
);
const attainmentLabel = /目标(?:总体|综合)?(?:完成|实现|达成)(?:率|程度|进度|情况)|^总体完成率$/u;

export const twoTracksTogether: PaperRule = {
  code: 'R-17',
  name: 'two-tracks-together',
  subject: 'paper',
  title: { zh: '监控时目标完成与预算执行同步', en: 'Goal and spending keep step' },
  source: [cite(chuancaiji202510, 'two-tracks-apart'), cite(caiyu2019136, 'two-tracks')],
  since: '2019-07-26',
  severity: 'warning',
  parameters: { most },
  advice: {
    zh: '请说明差距的原因，决定继续、调整还是取消。',
    en: 'Say where the gap comes from, and decide whether to continue, adjust or cancel.',
  },
  why: {
    zh: '钱花得快而事情办得慢，或者相反，都应当在年中纠正。',
    en: 'Money ahead of work, or work ahead of money, should be put right within the year.',
  },
  check({ paper, at }, asking) {
    const part = paper.kind === 'monitoring-report' ? scoredPart(paper, at) : null;
    if (part === null) return doesNotApply(at, '只检查绩效运行监控表。', 'Only monitoring is meant.');
    const attained = printedAttainment(part.others);
    if (attained === null) return cannotTell(part.at, '表中没有写明目标总体完成率。', 'The form states no overall attainment of the goal.');
    const spent = spentPercent(part.execution);
    if (spent === null) return cannotTell(executionAt(part, 'rate'), '预算执行率算不出来。', 'There is no execution rate.');
    const gap = subtractDecimals(attained.percent, spent).replace(/^-/u, '');
    if (compareDecimals(gap, asking.of(most)) <= 0) return answer([]);
    const [goal, money, apart] = [attained.percent, spent, gap].map((percent) => roundDecimal(percent, 2));
    return answer([
      {
        at: `${part.at}/others/${attained.index}/text`,
        because: {
          zh: `目标完成率${goal}%，预算执行率${money}%，相差${apart}个百分点。`,
          en: `The goal is attained to ${goal} %, the budget spent to ${money} %: ${apart} points apart.`,
        },
      },
    ]);
  },
  examples: {
    passes: [
      { name: '60 and 55', subject: monitored('60%') },
      { name: 'just ten points', subject: monitored('65%') },
      { name: 'a declaration', subject: asPaper(examplePaper()) },
    ],
    fails: [
      { name: 'work ahead of money', subject: monitored('65.01%'), at: ['/papers/0/project/others/0/text'] },
      { name: 'money ahead of work', subject: monitored('40%'), at: ['/papers/0/project/others/0/text'] },
    ],
    cannotTell: [
      { name: 'no overall attainment', subject: asPaper(evaluationPaper({}, { kind: 'monitoring-report' })) },
      { name: 'in words', subject: monitored('较好') },
      { name: 'no money', subject: monitored('60%', null) },
    ],
  },
};

function printedAttainment(others: readonly OtherCell[]): { readonly percent: string; readonly index: number } | null {
  const index = others.findIndex(({ label }) => attainmentLabel.test(norm(label)));
  const value = parseTargetValue(others[index]?.text ?? '', { unitText: '%' });
  return value.kind === 'num' && value.value !== null && value.unit?.canonical === '%' ? { percent: value.value, index } : null;
}

/** Of the budget of the year, adjusted where it was; else as printed. */
function spentPercent(execution: Execution | null): string | null {
  const budget = execution?.revisedBudget ?? execution?.originalBudget ?? null;
  const actual = execution?.actual ?? null;
  if (budget === null || actual === null || compareDecimals(budget, '0') <= 0) return execution?.rate ?? null;
  return evaluateFormula('a ÷ b × 100', { a: actual, b: budget }, 6);
}

function monitored(text: string, execution: Execution | null = evaluationExecution({ actual: '66.00', rate: null })) {
  return asPaper(evaluationPaper({ execution, others: [{ label: '目标总体完成率', text }] }, { kind: 'monitoring-report' }));
}
