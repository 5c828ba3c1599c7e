/** What is known while one part of a Word file (body, a header, the footnotes) is read. Lives for one call of `readWord`. */
import type { LeftOut, Place } from './left-out.ts';
import type { WordStyleSheet } from './read-styles.ts';

/** A complex field (ECMA-376 part 1, 17.16.18) can begin in one paragraph and end in another. */
export type Field = {
  phase: 'instruction' | 'result';
  instruction: string;
  /** Text that stood within the instruction: given back when the field turns out never to end. */
  withheld: string;
};

export type Story = {
  readonly part: string;
  readonly styles: WordStyleSheet;
  readonly left: LeftOut;
  fields: Field[];
  place: Place | null;
  /** How many content controls around here show only their prompt. */
  prompts: number;
  paragraphs: number;
  tables: number;
};

export function beginStory(part: string, styles: WordStyleSheet, left: LeftOut): Story {
  return { part, styles, left, fields: [], place: null, prompts: 0, paragraphs: 0, tables: 0 };
}
