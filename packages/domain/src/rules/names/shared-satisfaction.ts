/** Whose satisfaction a row of satisfaction measures: asked by N-11, and by N-02 of rows that many projects share. */
import { type IndicatorFacts, isOf } from '../../facts/indicator-facts.ts';
import { wordPattern } from '../../facts/word-pattern.ts';
import { objectFillers } from '../../lexicons/object-fillers.ts';
import type { Asking } from '../rule.ts';

export function isSatisfaction(facts: IndicatorFacts): boolean {
  return isOf(facts, 'S');
}

/** Whether name and description keep two characters in a row once punctuation, figures and the words that name nobody are out. */
export function namesObject({ row, description }: IndicatorFacts, asking: Asking): boolean {
  return `${row.name.normalize('NFKC').replaceAll(/\s/gu, '')};${description}`
    .split(wordPattern(asking.of(objectFillers), String.raw`(?:WORDS)|[\p{P}\p{S}\d]`))
    .some((run) => [...run].length >= 2);
}
