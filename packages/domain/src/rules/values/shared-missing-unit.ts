/** Numbers without a unit: which of V-01, V-02 and V-03 asks about them. */
import { compareDecimals } from '../../decimal.ts';
import type { IndicatorFacts } from '../../facts/indicator-facts.ts';
import { type CannotTell, type Row, rowOpen, valueOpen } from '../ask-rows.ts';

/** A number up to 100 of something that is a share. A name that ends in （%） has its unit. */
export function lacksPercent({ isRatioLike, nameGivesUnit, value, isUnitless }: IndicatorFacts): boolean {
  if (!isRatioLike || nameGivesUnit || value.kind !== 'num' || !isUnitless) return false;
  return value.value !== null && compareDecimals(value.value, '100') <= 0;
}

/** A number of something that is no share and whose name does not say what is counted. */
export function lacksUnit({ isRatioLike, nameGivesUnit, value, isUnitless }: IndicatorFacts): boolean {
  return value.kind === 'num' && isUnitless && !isRatioLike && !nameGivesUnit;
}

/** What cannot be told of a row about which nothing was found. */
export function valueMissing(row: Row): CannotTell | null {
  return row.facts.value.kind === 'unparsed' ? valueOpen(row) : null;
}

/** A number whose row has no name: it may count anything. */
export function nameMissing(row: Row): CannotTell | null {
  const { value, isUnitless, row: printed } = row.facts;
  if (printed.name.trim() !== '' || value.kind !== 'num' || !isUnitless) return null;
  return rowOpen(row, '/name', '没有名称，不知道是不是比率。', 'has no name, so it stays open whether it is a share.');
}
