/** The spending plan (资金支出计划): cumulative percent of the budget at checkpoints of the year. No plan, a blank one and a partly blank one are three things. */
import { addDecimals, compareDecimals, subtractDecimals } from './decimal.ts';
import type { SpendingPlanPoint } from './exchange.ts';

/** none: the form has no such row; blank: the row is there and every cell is empty. */
export type PlanState = 'none' | 'blank' | 'partly-blank' | 'full';

export function planState(plan: readonly SpendingPlanPoint[] | null): PlanState {
  if (plan === null) return 'none';
  const filled = plan.filter(({ percent }) => percent !== null).length;
  if (filled === 0) return 'blank';
  return filled === plan.length ? 'full' : 'partly-blank';
}

export function hasPlan(plan: readonly SpendingPlanPoint[] | null): boolean | null {
  const state = planState(plan);
  return state === 'none' ? null : state !== 'blank';
}

export type PlanFault =
  | { readonly kind: 'out-of-bounds'; readonly point: number }
  | { readonly kind: 'falls'; readonly point: number }
  | { readonly kind: 'ends-elsewhere'; readonly point: number };

/** Every fault of a full plan. A plan whose steps add up to 100 without being cumulative is taken as one of increments. */
export function planFaults(percents: readonly string[]): readonly PlanFault[] {
  if (percents.length === 0 || isOfIncrements(percents)) return [];
  const faults: PlanFault[] = [];
  for (const [point, percent] of percents.entries()) {
    const before = percents[point - 1];
    if (compareDecimals(percent, '0') < 0 || compareDecimals(percent, '100') > 0) faults.push({ kind: 'out-of-bounds', point });
    else if (before !== undefined && compareDecimals(percent, before) < 0) faults.push({ kind: 'falls', point });
  }
  const last = percents.length - 1;
  const isLastOutside = faults.some(({ point, kind }) => point === last && kind === 'out-of-bounds');
  if (!isLastOutside && compareDecimals(percents[last] ?? '0', '100') !== 0) faults.push({ kind: 'ends-elsewhere', point: last });
  return faults;
}

/** What the plan comes to at each checkpoint, also where it is one of increments. */
export function cumulativePlan(percents: readonly string[]): readonly string[] {
  if (!isOfIncrements(percents)) return percents;
  let sum = '0';
  return percents.map((percent) => (sum = addDecimals(sum, percent)));
}

export function isValidPlan(percents: readonly string[]): boolean {
  return planFaults(percents).length === 0;
}

function isOfIncrements(percents: readonly string[]): boolean {
  if (percents.length < 2 || percents.some((percent) => compareDecimals(percent, '0') < 0)) return false;
  return (
    compareDecimals(
      percents.reduce((rest, percent) => subtractDecimals(rest, percent), '100'),
      '0',
    ) === 0
  );
}
