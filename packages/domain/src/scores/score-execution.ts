/** The score of budget execution (预算执行率): spending of the year over its budget, times the weight and never more than it. */
import { compareDecimals, divideDecimals } from '../decimal.ts';
import type { Execution } from '../exchange.ts';
import type { ScoringScheme } from './scheme.ts';
import { cell, figureInput, weightInput } from './score-indicator.ts';
import { scoreNode } from './score-node.ts';
import { executionAt, type ScoredPart } from './scored-part.ts';
import { stepFor } from './steps.ts';
import type { ScoreInput, ScoreNode, ScoreRemark } from './workings.ts';

export const executionTolerance = '0.1';
/** Places of a rate that only picks a step. */
const ratePlaces = 10;

export function scoreExecution(part: ScoredPart, scheme: ScoringScheme): ScoreNode {
  const { execution } = part;
  const { actual, budget } = amounts(part);
  const common = {
    title: { zh: '预算执行率', en: 'budget execution' },
    at: executionAt(part, 'score'),
    rounding: scheme.places.value,
    printed: execution?.score ?? null,
    tolerance: executionTolerance,
    source: [scheme.executionWeight.source, scheme.executionRule.source],
  };
  const weight = weightOf(part, scheme);
  const steps = scheme.executionSteps.value;
  if (scheme.executionRule.value === 'steps') {
    const share = steps === null || budget.value === null || actual.value === null ? null : shareOf(actual.value, budget.value, steps);
    const because = { zh: '执行率按区间得分', en: 'by steps of the execution rate' };
    const name =
      steps === null
        ? { zh: '没有文本给出区间，比例', en: 'no text gives the steps; share' }
        : { zh: '该区间的比例', en: 'share of the step' };
    return scoreNode({
      ...common,
      rule: 'steps',
      inputs: [weight, actual, budget, { ...figureInput('q', name, '0'), value: share }],
      formula: 'w × q',
      because,
      source: [scheme.executionWeight.source, scheme.executionSteps.source],
    });
  }
  if (budget.value !== null && compareDecimals(budget.value, '0') <= 0) {
    const because = { zh: '预算数为0，没有执行率', en: 'the budget is 0 and there is no rate' };
    return {
      ...scoreNode({ ...common, rule: 'execution', inputs: [weight, actual, { ...budget, value: null }], formula: 'w × a ÷ b', because }),
      because,
    };
  }
  const isOver = budget.value !== null && actual.value !== null && compareDecimals(actual.value, budget.value) > 0;
  return scoreNode({
    ...common,
    rule: 'execution',
    inputs: [weight, actual, budget],
    formula: 'w × max(0, min(1, a ÷ b))',
    because: { zh: '按执行率得分，不超过分值', en: 'by the execution rate, never more than the weight' },
    remarks: isOver ? [overspent] : [],
  });
}

const overspent: ScoreRemark = {
  code: 'over-achieved',
  text: { zh: '执行数超过预算数，请核对', en: 'more was spent than budgeted; please check' },
};

/** Rate of execution as a share of 1, or null where a side is missing or the budget is nothing. */
export function executionRate(execution: Execution | null): string | null {
  const budget = execution?.revisedBudget ?? null;
  const actual = execution?.actual ?? null;
  if (budget === null || actual === null || compareDecimals(budget, '0') <= 0) return null;
  return divideDecimals(actual, budget, ratePlaces);
}

function shareOf(actual: string, budget: string, steps: Parameters<typeof stepFor>[1]): string | null {
  return compareDecimals(budget, '0') <= 0 ? null : stepFor(divideDecimals(actual, budget, ratePlaces), steps);
}

/** The weight as printed, else that of the scheme. */
function weightOf(part: ScoredPart, scheme: ScoringScheme): ScoreInput {
  const printed = part.execution?.weight ?? null;
  return printed === null
    ? figureInput('w', { zh: '分值', en: 'weight' }, scheme.executionWeight.value)
    : weightInput(printed, executionAt(part, 'weight'));
}

function amounts(part: ScoredPart): { readonly actual: ScoreInput; readonly budget: ScoreInput } {
  const { execution } = part;
  return {
    actual: cell('a', { zh: '全年执行数', en: 'spending of the year' }, execution?.actual ?? null, executionAt(part, 'actual')),
    budget: cell('b', { zh: '全年预算数', en: 'budget of the year' }, execution?.revisedBudget ?? null, executionAt(part, 'revisedBudget')),
  };
}
