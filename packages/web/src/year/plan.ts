/** Spending plans for drawing: complete or not, and the sum of the complete ones at the checkpoints they share. */
import type { DepartmentYearView, Project } from '@jixiao/domain';

type Entry = DepartmentYearView['papers'][number];
export type PlanState = 'complete' | 'partly' | 'blank' | 'no-row';
export type PlanPoint = { readonly by: string; readonly percent: number };
export type SummedPlan = {
  readonly points: readonly { readonly by: string; readonly fen: bigint }[];
  readonly drawnFen: bigint;
  readonly leftOutFen: bigint;
};

export function planState({ spendingPlan }: Project): PlanState {
  if (spendingPlan === null) return 'no-row';
  const filled = spendingPlan.filter(({ percent }) => percent !== null).length;
  return filled === 0 ? 'blank' : filled < spendingPlan.length ? 'partly' : 'complete';
}

/** The filled points only: a blank one is no zero and gets no dot. */
export function planPoints({ spendingPlan }: Project): readonly PlanPoint[] {
  return (spendingPlan ?? []).flatMap(({ by, percent }) => (percent === null ? [] : [{ by, percent: Number(percent) }]));
}

/** Share of the year that has passed at the end of that day, 0 to 1. */
export function yearShare(by: string): number {
  const [month = 1, day = 1] = by.split('-').map(Number);
  return (Date.UTC(2001, month - 1, day) - Date.UTC(2001, 0, 0)) / (365 * 86_400_000);
}

/** Sums the plans that have the commonest checkpoints; others cannot be added without guessing and are left out. */
export function summedPlan(entries: readonly Entry[]): SummedPlan {
  const planned = entries.flatMap(({ paper: { project }, amountFen }) =>
    project !== null && amountFen !== null && planState(project) === 'complete'
      ? [{ fen: BigInt(amountFen), points: project.spendingPlan ?? [] }]
      : [],
  );
  const groups = Map.groupBy(planned, ({ points }) => points.map(({ by }) => by).join());
  const [same = []] = [...groups.values()].sort((a, b) => b.length - a.length);
  const points = (same[0]?.points ?? []).map(({ by }, index) => ({
    by,
    fen: same.reduce((sum, one) => sum + portion(one.fen, one.points[index]?.percent ?? '0'), 0n),
  }));
  const drawnFen = same.reduce((sum, { fen }) => sum + fen, 0n);
  const allFen = entries.reduce(
    (sum, { amountFen, paper }) =>
      sum + (paper.kind !== 'target-declaration' || paper.horizon !== 'annual' ? 0n : BigInt(amountFen ?? '0')),
    0n,
  );
  return { points, drawnFen, leftOutFen: allFen - drawnFen };
}

function portion(fen: bigint, percent: string): bigint {
  return (fen * BigInt(Math.round(Number(percent) * 10_000))) / 1_000_000n;
}
