import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  isDecimal,
  multiplyDecimals,
  roundDecimal,
  shiftDecimal,
  subtractDecimals,
  trimDecimal,
} from './decimal.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(8))
  .map(([digits, places]) => shiftDecimal(digits.toString(), -places));
const positive = decimal.map((text) => text.replace(/^-/u, '')).filter((text) => compareDecimals(text, '0') > 0);

describe('decimals', () => {
  it.each([
    ['9.47368', 2, '9.47'],
    ['9.475', 2, '9.48'],
    ['-9.475', 2, '-9.48'],
    ['9.4749', 2, '9.47'],
    ['9.5', 0, '10'],
    ['-0.4', 0, '0'],
    ['7', 2, '7.00'],
    ['0.005', 2, '0.01'],
    ['0.004', 2, '0.00'],
  ])('%s to %i places is %s', (text, places, rounded) => {
    expect(roundDecimal(text, places)).toBe(rounded);
  });

  it.each([
    ['900', '95', 2, '9.47'],
    ['1', '3', 4, '0.3333'],
    ['2', '3', 0, '1'],
    ['-1', '8', 2, '-0.13'],
    ['1', '-8', 2, '-0.13'],
    ['-1', '-8', 2, '0.13'],
    ['0.3', '0.1', 0, '3'],
  ])('%s ÷ %s to %i places is %s', (left, right, places, quotient) => {
    expect(divideDecimals(left, right, places)).toBe(quotient);
  });

  it('does not divide by zero', () => {
    expect(() => divideDecimals('1', '0.00', 2)).toThrow(RangeError);
  });

  it.each([
    ['0.1', '0.2', '0.02'],
    ['-1.50', '4', '-6'],
    ['12', '0', '0'],
    ['22.5', '4', '90'],
  ])('%s × %s is %s', (left, right, product) => {
    expect(compareDecimals(multiplyDecimals(left, right), product)).toBe(0);
  });

  it.each([
    ['90.50', '90.5'],
    ['100', '100'],
    ['100.00', '100'],
    ['-0.00', '0'],
    ['-0.10', '-0.1'],
    ['0.05', '0.05'],
  ])('%s without idle zeros is %s', (text, trimmed) => {
    expect(trimDecimal(text)).toBe(trimmed);
  });

  it('keep to the laws of arithmetic', () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, (a, b, c) => {
        const same = (left: string, right: string) => expect(compareDecimals(left, right)).toBe(0);
        same(multiplyDecimals(a, b), multiplyDecimals(b, a));
        same(multiplyDecimals(a, addDecimals(b, c)), addDecimals(multiplyDecimals(a, b), multiplyDecimals(a, c)));
        same(subtractDecimals(addDecimals(a, b), b), a);
        expect(isDecimal(multiplyDecimals(a, b))).toBe(true);
      }),
    );
  });

  it('divide to within half of the last place', () => {
    fc.assert(
      fc.property(decimal, positive, fc.nat(6), (a, b, places) => {
        const quotient = divideDecimals(a, b, places);
        const rest = subtractDecimals(multiplyDecimals(quotient, b), a).replace(/^-/u, '');
        expect(compareDecimals(multiplyDecimals(rest, '2'), shiftDecimal(b, -places))).toBeLessThanOrEqual(0);
        expect(quotient.split('.')[1]?.length ?? 0).toBe(places);
      }),
    );
  });
});
