/** Whether a name says work to be done and nothing that is measured: asked by N-03, and by N-09 of benefits. */
import type { IndicatorFacts } from '../../facts/indicator-facts.ts';
import { wordPattern } from '../../facts/word-pattern.ts';
import { looseEndings } from '../../lexicons/loose-endings.ts';
import { measureEndings } from '../../lexicons/measure-endings.ts';
import { workCompounds } from '../../lexicons/work-compounds.ts';
import { workVerbs } from '../../lexicons/work-verbs.ts';
import type { Asking } from '../rule.ts';

export const workNameParameters = { workVerbs, workCompounds, measureEndings, looseEndings };

/** The verb of work, or null. */
export function workVerbOf({ name }: Pick<IndicatorFacts, 'name'>, asking: Asking): string | null {
  const verb = wordPattern(asking.of(workVerbs), '^(?:WORDS)').exec(name)?.[0] ?? null;
  if (verb === null || wordPattern(asking.of(workCompounds), '^(?:WORDS)').test(name)) return null;
  return endsInMeasure(name, asking) ? null : verb;
}

/** Whether a text without punctuation at its end ends in a measure: 人数, 完好率, and not 制度. */
export function endsInMeasure(text: string, asking: Asking): boolean {
  return wordPattern(asking.of(measureEndings), '(?:WORDS)$').test(text) && !wordPattern(asking.of(looseEndings), '(?:WORDS)$').test(text);
}
