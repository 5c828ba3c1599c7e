/** A value that changes with time: each with the day it takes force and how sure we are of it. */
import type { Mark } from './sources/source.ts';

export type DatedValue<T> = { readonly from: string; readonly value: T; readonly mark: Mark };
export type Dated<T> = { readonly values: readonly DatedValue<T>[]; on(day: string): T };

/** The first value also holds for days before it: a rule is silent then anyway. */
export function dated<T>(first: DatedValue<T>, ...later: readonly DatedValue<T>[]): Dated<T> {
  const values = [first, ...later];
  return { values, on: (day) => values.findLast(({ from }) => from <= day)?.value ?? first.value };
}
