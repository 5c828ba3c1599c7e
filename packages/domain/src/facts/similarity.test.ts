import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigramsOf, jaccard, longestCommonRun, similarity } from './similarity.ts';

const text = fc.array(fc.constantFrom('农', '村', '公', '路', '1', '。', ' '), { maxLength: 12 }).map((letters) => letters.join(''));

describe('similarity', () => {
  it.each([
    ['养护公路', '养护公路', 1],
    ['养护公路86公里', '养护，公路公里。', 1],
    ['养护公路', '维修校舍', 0],
    ['养护公路', '养护县道', 1 / 5],
    ['路', '路', 0],
    ['', '', 0],
  ])('%s and %s', (left, right, expected) => expect(similarity(left, right)).toBe(expected));

  it('counts each pair of characters once', () => expect([...bigramsOf('公路，公路12')]).toEqual(['公路', '路公']));

  it('is the same both ways, from 0 to 1, and 1 with itself', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const value = similarity(left, right);
        expect(value).toBe(similarity(right, left));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(jaccard(bigramsOf(left), bigramsOf(left))).toBe(bigramsOf(left).size === 0 ? 0 : 1);
      }),
    );
  });
});

describe('longest common run', () => {
  it.each([
    ['养护公路', '今年养护公路', 4],
    ['养护县道公路', '养护公路', 2],
    ['公路', '校舍', 0],
    ['', '公路', 0],
  ])('of %s and %s', (left, right, expected) => expect(longestCommonRun(left, right)).toBe(expected));

  it('is the longest piece of one that the other holds', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        let longest = 0;
        for (let from = 0; from < left.length; from += 1)
          for (let to = from + 1; to <= left.length; to += 1)
            if (right.includes(left.slice(from, to))) longest = Math.max(longest, to - from);
        expect(longestCommonRun(left, right)).toBe(longest);
      }),
    );
  });
});
