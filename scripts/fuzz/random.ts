/** Random numbers that are the same for the same seed on every machine (splitmix32). */

export type Random = {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number from 0, below the limit. */
  below(limit: number): number;
  between(least: number, most: number): number;
  chance(share: number): boolean;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** One of them, or the fallback where there is none. */
  pickOr<T>(choices: readonly T[], fallback: T): T;
};

export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let value = state ^ (state >>> 16);
    value = Math.imul(value, 0x21f0aaad);
    value ^= value >>> 15;
    value = Math.imul(value, 0x735a2d97);
    return ((value ^ (value >>> 15)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (share) => next() < share,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
    pickOr: (choices, fallback) => choices[below(choices.length)] ?? fallback,
  };
}
