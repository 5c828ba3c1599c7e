/** A value that changes with time: each with the day it takes force and how sure we are of it. */
import type { Mark } from './sources/source.ts';
import type { Text } from './text.ts';

export type DatedValue<T> = { readonly from: string; readonly value: T; readonly mark: Mark };
export type Dated<T> = { readonly values: readonly DatedValue<T>[]; on(day: string): T };

/** The first value also holds for days before it: a rule is silent then anyway. */
export function dated<T>(first: DatedValue<T>, ...later: readonly DatedValue<T>[]): Dated<T> {
  const values = [first, ...later];
  return { values, on: (day) => values.findLast(({ from }) => from <= day)?.value ?? first.value };
}

export type ParameterValue = number | string | readonly string[];
/** A threshold or word list of a rule: dated, with its mark, and to be set otherwise by whoever runs the rule. */
export type Parameter<T extends ParameterValue = ParameterValue> = Dated<T> & { readonly title: Text };

/** Decimals are strings, as everywhere. */
export function parameter<T extends ParameterValue>(title: Text, first: DatedValue<T>, ...later: readonly DatedValue<T>[]): Parameter<T> {
  return { title, ...dated<T>(first, ...later) };
}
