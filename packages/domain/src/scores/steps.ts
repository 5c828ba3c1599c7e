/** Scoring by steps (区间记分): the share of the weight that a rate has. */
import { compareDecimals } from '../decimal.ts';
import type { Step } from './scheme.ts';

/** The rate as a share of 1. Below every step: nothing. */
export function stepFor(rate: string, steps: readonly Step[]): string {
  const reached = steps.filter(({ from }) => compareDecimals(rate, from) >= 0);
  return reached.toSorted((a, b) => compareDecimals(b.from, a.from))[0]?.share ?? '0';
}
