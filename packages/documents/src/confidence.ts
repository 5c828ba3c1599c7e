/**
 * How sure a reading is that carries a doubt: our estimate a kind of doubt, from 0 to 1, to put the least sure first. Nothing is decided by it.
 * A doubt that is not here read nothing (an unreadable amount) and has no confidence.
 */
import type { Note } from '@jixiao/domain';

const estimates: Readonly<Record<string, number>> = {
  'name-from-title': 0.9,
  'amount-unit-from-above': 0.9,
  'year-from-text': 0.8,
  'unit-from-cover': 0.8,
  'other-amount-unit': 0.8,
  'rounded-by-format': 0.8,
  'scaled-by-format': 0.8,
  'short-row': 0.7,
  'target-from-grades': 0.7,
  'unknown-form': 0.6,
  'perhaps-several-goals': 0.6,
  'text-behind-picture': 0.6,
  'no-name-column': 0.5,
  'number-lost-digits': 0.3,
};

export function withConfidence(note: Note): Note {
  const confidence = note.level === 'doubt' ? estimates[note.code] : undefined;
  return confidence === undefined || note.confidence !== undefined ? note : { ...note, confidence };
}
