import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

const word = fc.string({ maxLength: 8, unit: fc.constantFrom('水', '务', '利', '局', '县') });

describe('edit distance', () => {
  it.each([
    ['水务局', '水利局', 5, 1],
    ['水务局', '水务', 5, 1],
    ['', '水务', 5, 2],
    ['', '', 0, 0],
    ['水务局', '县水务', 2, 2],
    ['水务局', '县水务', 1, Infinity],
    ['水', '水务局', 1, Infinity],
    ['水务', '县局', 1, Infinity],
  ])('%j to %j within %i is %d', (left, right, limit, distance) => {
    expect(editDistance(left, right, limit)).toBe(distance);
  });

  it('is symmetric, 0 for equal texts alone, and at most as far as over a third text', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b, 99)).toBe(editDistance(b, a, 99));
        expect(editDistance(a, b, 99) === 0).toBe(a === b);
        expect(editDistance(a, c, 99)).toBeLessThanOrEqual(editDistance(a, b, 99) + editDistance(b, c, 99));
      }),
    );
  });

  it('answers within the limit what it answers without', () => {
    fc.assert(
      fc.property(word, word, fc.nat(8), (a, b, limit) => {
        const far = editDistance(a, b, 99);
        expect(editDistance(a, b, limit)).toBe(far <= limit ? far : Infinity);
      }),
    );
  });
});
