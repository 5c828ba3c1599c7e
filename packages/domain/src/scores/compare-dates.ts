/**
 * Whether something was done by the day that was meant; null where it cannot be told. A date of a month, quarter or year stands for all its days,
 * and a date without a year is of the fiscal year, known or not.
 */
import type { TargetValue } from '../target-value.ts';

type DatePart = NonNullable<TargetValue['date']>;

export function compareDates(target: TargetValue, actual: TargetValue): boolean | null {
  if (target.date === null || actual.date === null) return null;
  const isOneKnown = (target.date.year === null) !== (actual.date.year === null);
  if (isOneKnown && !(target.date.relative && actual.date.relative)) return null;
  const year = target.date.year ?? actual.date.year ?? 0;
  const meant = daysOf(target.date, year);
  const done = daysOf(actual.date, actual.date.year ?? year);
  if (target.op === '>=') return done.first >= meant.first ? true : done.last < meant.first ? false : null;
  if (done.last <= meant.last) return target.op === '=' && done.last < meant.first ? null : true;
  return done.first > meant.last ? false : null;
}

/** First and last day as numbers that sort: 20221130. */
function daysOf(date: DatePart, year: number): { readonly first: number; readonly last: number } {
  const day = (month: number, of: number) => year * 10_000 + month * 100 + of;
  if (date.month !== null && date.day !== null) return { first: day(date.month, date.day), last: day(date.month, date.day) };
  if (date.month !== null) return { first: day(date.month, 1), last: day(date.month, 31) };
  if (date.quarter !== null) return { first: day(date.quarter * 3 - 2, 1), last: day(date.quarter * 3, 31) };
  return { first: day(1, 1), last: day(12, 31) };
}
