/** Whether every indicator has all its points; null where that cannot be told, false as soon as one has fewer. */
import { compareDecimals } from '../../decimal.ts';
import type { Indicator } from '../../exchange.ts';

export function allFull(rows: readonly Indicator[]): boolean | null {
  const full = rows.map(({ weight, score }) => (weight === null || score === null ? null : compareDecimals(score, weight) >= 0));
  if (full.includes(false)) return false;
  return full.length === 0 || full.includes(null) ? null : true;
}
