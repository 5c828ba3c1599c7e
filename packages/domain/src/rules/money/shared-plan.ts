/** The spending plan (资金支出计划) of a project as rules ask about it. */
import type { Paper, Project, SpendingPlanPoint } from '../../exchange.ts';
import { cumulativePlan, planFaults, planState } from '../../spending-plan.ts';
import { examplePaper } from '../example-papers.ts';
import { type Answer, called, cannotTell, doesNotApply, type Unreadable } from '../rule.ts';

export type PlannedPoint = { readonly by: string; readonly percent: string };

export function noPlan(at: string): Answer {
  return doesNotApply(`${at}/spendingPlan`, '表中没有资金支出计划一栏。', 'The form has no spending plan.');
}

/** The row is there and every cell of it is empty; a cell that holds something unreadable is not empty. */
export function isPlanLeftBlank({ spendingPlan }: Project, at: string, unreadable: Unreadable): boolean {
  return planState(spendingPlan) === 'blank' && firstUnreadable(spendingPlan, at, unreadable) === null;
}

/** The plan in cumulative percent, or the answer where there is none to reckon with: no row, blank or unreadable cells, or one that runs astray. */
export function soundPlan(project: Project, at: string, unreadable: Unreadable): readonly PlannedPoint[] | Answer {
  const plan = project.spendingPlan;
  const place = `${at}/spendingPlan`;
  if (plan === null) return noPlan(at);
  const named = called(project);
  const text = firstUnreadable(plan, at, unreadable);
  if (text !== null)
    return cannotTell(
      text,
      `项目${named}的支出计划有不是数字的内容。`,
      `The spending plan of project ${named} holds something that is no number.`,
    );
  const percents = plan.flatMap(({ percent }) => (percent === null ? [] : [percent]));
  if (percents.length === 0 || percents.length < plan.length)
    return cannotTell(place, `项目${named}的支出计划有空白时点。`, `The spending plan of project ${named} has blank checkpoints.`);
  if (planFaults(percents).length > 0)
    return cannotTell(
      place,
      `项目${named}的支出计划为${printedPlan(plan)}，没有逐期累计到100%。`,
      `The spending plan of project ${named} is ${printedPlan(plan)} and does not run up to 100 %.`,
    );
  const sums = cumulativePlan(percents);
  return plan.map(({ by }, point) => ({ by, percent: sums[point] ?? '100' }));
}

export function isPlan(plan: readonly PlannedPoint[] | Answer): plan is readonly PlannedPoint[] {
  return Array.isArray(plan);
}

export function printedPlan(plan: readonly SpendingPlanPoint[]): string {
  return plan.map(({ percent }) => (percent === null ? '—' : `${percent}%`)).join('、');
}

function firstUnreadable(plan: Project['spendingPlan'], at: string, unreadable: Unreadable): string | null {
  const cells = (plan ?? []).map((_, point) => `${at}/spendingPlan/${point}/percent`);
  return cells.find((cell) => unreadable.has(cell)) ?? null;
}

const days = ['03-31', '06-30', '10-31', '12-31'];
export const blankPlan: SpendingPlanPoint[] = days.map((by) => ({ by, percent: null }));

/** An example with these percents at the end of March, June, October and December. */
export function withPlan(...percents: readonly (string | null)[]): Paper {
  return examplePaper({ spendingPlan: percents.map((percent, point) => ({ by: days[point] ?? '12-31', percent })) });
}
