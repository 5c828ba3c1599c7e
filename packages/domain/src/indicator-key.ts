/** What indicators of different papers are compared by. */
import { plainName } from './facts/indicator-facts.ts';
import type { Indicator } from './exchange.ts';
import { bare, norm } from './norm.ts';

/** Equal for names that differ in white space, width, or a bracketed part and punctuation at the end. */
export function indicatorNameKey(name: string): string {
  return plainName(name);
}

/** Equal for the same text: name and description without punctuation, target as printed. Empty where nothing is printed. */
export function copyText({ name, description, target }: Pick<Indicator, 'name' | 'description' | 'target'>): string {
  const parts = [bare(name), bare(description), norm(`${target.operatorText ?? ''}${target.raw}${target.unitText ?? ''}`)];
  return parts[0] === '' ? '' : parts.join('\n');
}

const measured: ReadonlySet<string> = new Set(['num', 'money', 'rate', 'rateMoney', 'duration']);

/** Operator, unit and value of a target that is one number; null for words, dates, ranges and bands. */
export function measuredTarget({
  target,
}: Pick<Indicator, 'target'>): { readonly op: string; readonly unit: string; readonly value: string } | null {
  const { kind, op, value, unit } = target.value;
  return measured.has(kind) && value !== null ? { op: op ?? '=', unit: unit?.canonical ?? '', value } : null;
}
