/** A short run of the fuzzer, with seeds that the repository makes itself: no reader throws, hangs or answers in a wrong shape. */
import { describe, expect, it } from 'vitest';
import { fuzzKinds } from '../scripts/fuzz/kinds.ts';
import { makeInput } from '../scripts/fuzz/make-input.ts';
import { ownSeeds } from '../scripts/fuzz/seeds.ts';
import { tryInput } from '../scripts/fuzz/try-input.ts';

const inputs = 300;
const milliseconds = 2500;
const slow = 20_000;

describe('fuzz', () => {
  it.each(fuzzKinds)('%s', async (kind) => {
    const seeds = ownSeeds(kind);
    const start = performance.now();
    for (let number = 0; number < inputs && performance.now() - start < milliseconds; number += 1) {
      const input = makeInput(kind, seeds, 20250101, number);
      const before = performance.now();
      expect([number, await tryInput(kind, input)]).toEqual([number, null]);
      expect(performance.now() - before).toBeLessThan(slow);
    }
  });

  it('makes the same input again', () => {
    for (const kind of fuzzKinds) expect(makeInput(kind, ownSeeds(kind), 7, 3)).toEqual(makeInput(kind, ownSeeds(kind), 7, 3));
  });
});
