/** What the reader of target values suggests for a damaged cell. */
import type { TargetValue } from '../../target-value.ts';
import type { Text } from '../../text.ts';
import { shown } from '../ask-rows.ts';

/** The text that a rule suggests for the value, or null. */
export function suggestedBy({ suggestions = [] }: TargetValue, rule: string): string | null {
  return suggestions.find((each) => each.rule === rule)?.text ?? null;
}

export function perhaps(text: string): Text {
  return {
    zh: `可能是${shown(text)}，请对照原表确认后改写。`,
    en: `Perhaps it is ${shown(text)}; check it against the original and correct it.`,
  };
}
