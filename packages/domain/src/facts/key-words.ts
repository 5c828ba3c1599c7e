/**
 * Key words of a text: what is left when its ordinal, punctuation, 及 和 与 的, verbs of work and common words are taken out, in pieces of
 * two characters and more. A year tells nothing about the subject either. A key word is mentioned where it occurs, or any four characters
 * in a row of it.
 */
import { commonWords } from '../lexicons/common-words.ts';
import { workVerbs } from '../lexicons/work-verbs.ts';
import { norm } from '../norm.ts';
import type { Asking } from '../rules/rule.ts';
import { withoutOrdinal } from './ordinal.ts';
import { wordPattern } from './word-pattern.ts';

const run = 4;
const between = String.raw`(?:19|20)\d{2}年(?:度)?|[\p{P}\p{S}及和与的]|(?:WORDS)`;

/** Each once, in the order of the text. */
export function keyWordsOf(text: string, asking: Asking): readonly string[] {
  const pieces = norm(withoutOrdinal(text))
    .split(wordPattern(asking.of(commonWords), between))
    .flatMap((piece) => piece.split(wordPattern(asking.of(workVerbs))));
  return [...new Set(pieces)].filter((piece) => [...piece].length >= 2);
}

/** Whether the text mentions one of the key words. `text` is normalised by `norm`. */
export function mentions(text: string, keyWords: readonly string[]): boolean {
  return keyWords.some((word) => text.includes(word) || runsOf(word).some((piece) => text.includes(piece)));
}

function runsOf(word: string): readonly string[] {
  const letters = [...word];
  return letters.length <= run ? [] : Array.from({ length: letters.length - run + 1 }, (_, at) => letters.slice(at, at + run).join(''));
}
