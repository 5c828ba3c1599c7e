import { describe, expect, it } from 'vitest';
import { numbersIn } from './text-numbers.ts';

describe('numbers of a text', () => {
  it.each([
    ['86公里', '86000米'],
    ['0.5万元', '5000元'],
    ['2吨', '2000公斤'],
    ['2天', '48小时'],
  ])('%s is the same as %s', (one, other) => {
    expect(numbersIn(one).map(({ key }) => key)).toEqual(numbersIn(other).map(({ key }) => key));
  });

  it('keeps other dimensions and other counts apart', () => {
    const keys = numbersIn('86米、86平方米、86公斤、86座、86人、86元').map(({ key }) => key);
    expect(new Set(keys).size).toBe(6);
  });
});
