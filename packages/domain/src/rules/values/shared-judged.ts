/** How a wording is judged: by its own grades, by the description, or by a column of scoring. */
import type { IndicatorFacts } from '../../facts/indicator-facts.ts';
import { wordPattern } from '../../facts/word-pattern.ts';
import { scoringColumns } from '../../lexicons/scoring-columns.ts';
import { norm } from '../../norm.ts';
import { gradedLevels } from '../../target-levels.ts';
import { normaliseTarget } from '../../target-text.ts';
import type { Asking } from '../rule.ts';

/** Whether the value or the description says its levels. */
export function isGraded({ value, row }: IndicatorFacts): boolean {
  return (value.qualLevels ?? []).length > 0 || gradedLevels(normaliseTarget(row.description)).length > 0;
}

/** Text of the columns that say how the indicator is judged. */
export function scoringTexts({ row }: IndicatorFacts, asking: Asking): readonly string[] {
  const isScoring = wordPattern(asking.of(scoringColumns));
  return (row.others ?? []).filter(({ label }) => isScoring.test(norm(label).replaceAll(/[()]/gu, ''))).map(({ text }) => text);
}
