import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenOf, share, wan } from './amount.ts';

describe('wan', () => {
  it('shows whole fen in 万元 with two decimals', () => {
    expect(wan('1083000000')).toBe('1,083.00');
    expect(wan('0')).toBe('0.00');
    expect(wan('5000')).toBe('0.01');
    expect(wan('4999')).toBe('0.00');
    expect(wan('-1234567890')).toBe('−1,234.57');
  });

  it('gives back what was printed in 万元', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 15n), (hundredths) => {
        const printed = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
        expect(wan(fenOf(printed, '万元').toString()).replaceAll(',', '')).toBe(printed);
      }),
    );
  });
});

it('a share of nothing is nothing', () => {
  expect(share('5', '0')).toBe(0);
  expect(share('1', '3')).toBe(33.33);
});
