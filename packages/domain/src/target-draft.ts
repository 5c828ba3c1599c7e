/** A target value in the making: what its text says, before direction and suggestions. */
import type { TargetUnit, TargetValue } from './target-value.ts';

/** What the text says, before its surroundings. */
export type Draft = Omit<TargetValue, 'raw' | 'direction' | 'directionReason' | 'suggestions'>;

export const nothing: Draft = {
  kind: 'empty',
  op: null,
  opSource: null,
  value: null,
  value2: null,
  unit: null,
  bands: [],
  date: null,
  truth: null,
  embedded: [],
  qualLevels: [],
  ref: null,
  confidence: 1,
  warnings: [],
};

export const unparsed: Draft = { ...nothing, kind: 'unparsed', confidence: 0, warnings: ['unparsed'] };

/** A quantity is what its unit says. */
export function kindOf(unit: TargetUnit | null): TargetValue['kind'] {
  if (unit === null) return 'num';
  if (unit.dimension === 'money') return 'money';
  if (unit.dimension === 'time') return 'duration';
  if (unit.dimension === 'compound') return /^(?:元|美元|欧元|港元|日元)\//u.test(unit.canonical) ? 'rateMoney' : 'rate';
  return 'num';
}
