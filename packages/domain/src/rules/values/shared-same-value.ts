/** The value that stands most often among rows, by the words of the rule list: equal kind, operator, number and unit. */
import { parameter } from '../../dated.ts';
import type { IndicatorFacts } from '../../facts/indicator-facts.ts';

export const mostPercent = parameter<number>(
  { zh: '相同指标值的比例上限（%）', en: 'Share of equal values from which it is asked (%)' },
  { from: '2015-05-21', value: 80, mark: 'ours' },
);

export type MostFrequent = {
  /** As its first row prints it. */
  readonly raw: string;
  readonly first: number;
  readonly count: number;
  /** Rows that have a value. */
  readonly of: number;
};

export function mostFrequent(rows: readonly IndicatorFacts[]): MostFrequent | null {
  const groups = new Map<string, { readonly raw: string; readonly first: number; count: number }>();
  let of = 0;
  for (const [index, { valueKey, row }] of rows.entries()) {
    if (valueKey === null) continue;
    of += 1;
    const group = groups.get(valueKey) ?? { raw: row.target.raw, first: index, count: 0 };
    group.count += 1;
    groups.set(valueKey, group);
  }
  let most: MostFrequent | null = null;
  for (const group of groups.values()) if (most === null || group.count > most.count) most = { ...group, of };
  return most;
}

export function isShare({ count, of }: MostFrequent, percent: number): boolean {
  return count * 100 >= percent * of;
}
