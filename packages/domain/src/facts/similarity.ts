/** How alike two texts are: Jaccard over their character bigrams, without punctuation and digits ("jac2" of the rule list). */
import { bare } from '../norm.ts';
import { keptByText } from './kept-by-text.ts';

export type Bigrams = ReadonlySet<string>;

export const bigramsOf = keptByText((text): Bigrams => {
  const letters = [...bare(text).replaceAll(/\d/gu, '')];
  const grams = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at += 1) grams.add(`${letters[at]}${letters[at + 1]}`);
  return grams;
});

/** From 0 (nothing in common) to 1 (equal). Two texts without bigrams have nothing in common. */
export function jaccard(left: Bigrams, right: Bigrams): number {
  const [few, many] = left.size < right.size ? [left, right] : [right, left];
  let common = 0;
  for (const gram of few) if (many.has(gram)) common += 1;
  const all = left.size + right.size - common;
  return all === 0 ? 0 : common / all;
}

export function similarity(left: string, right: string): number {
  return jaccard(bigramsOf(left), bigramsOf(right));
}

/** Length of the longest run of characters that both texts hold. */
export function longestCommonRun(left: string, right: string): number {
  let longest = 0;
  let before = new Uint32Array(right.length + 1);
  for (let at = 1; at <= left.length; at += 1) {
    const row = new Uint32Array(right.length + 1);
    for (let other = 1; other <= right.length; other += 1) {
      if (left.charCodeAt(at - 1) !== right.charCodeAt(other - 1)) continue;
      row[other] = (before[other - 1] ?? 0) + 1;
      longest = Math.max(longest, row[other] ?? 0);
    }
    before = row;
  }
  return longest;
}
