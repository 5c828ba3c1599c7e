/** A list of words that a rule looks for, with its source. Kept as data, one file a list, so that whoever runs the rules can read and change it. */
import { type Parameter, parameter } from '../dated.ts';
import type { Mark } from '../sources/source.ts';
import type { Text } from '../text.ts';

export type Lexicon = Parameter<readonly string[]>;

export function lexicon(title: Text, from: string, mark: Mark, words: readonly string[]): Lexicon {
  return parameter<readonly string[]>(title, { from, value: words, mark });
}
