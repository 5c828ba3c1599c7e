import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideDecimals } from '../decimal.ts';
import { evaluateFormula } from './formula.ts';

describe('formulas', () => {
  it.each([
    ['w × a ÷ t', { w: '10', a: '90', t: '95' }, 2, '9.47'],
    ['w × (1 − (a − t) ÷ t)', { w: '10', a: '12', t: '10' }, 2, '8.00'],
    ['w × (1 - (a - t) ÷ t)', { w: '10', a: '12', t: '10' }, 2, '8.00'],
    ['w × t ÷ a', { w: '10', a: '12', t: '10' }, 2, '8.33'],
    ['1 + 2 × 3', {}, 0, '7'],
    ['(1 + 2) × 3', {}, 0, '9'],
    ['7 − 2 − 1', {}, 0, '4'],
    ['12 ÷ 3 ÷ 2', {}, 0, '2'],
    ['12 ÷ 3 × 2', {}, 0, '8'],
    ['1 ÷ 3 × 3', {}, 20, '1.00000000000000000000'],
    ['min(3, 1, 2)', {}, 0, '1'],
    ['max(3, 1, 2) + 0.5', {}, 1, '3.5'],
    ['max(0, 0 − 4)', {}, 0, '0'],
    ['1 ÷ (0 − 8)', {}, 2, '-0.13'],
    ['(0 − 1) ÷ (0 − 8)', {}, 2, '0.13'],
    ['0 − 0.001', {}, 2, '0.00'],
    ['w × 0.5', { w: '-1.5' }, 1, '-0.8'],
    ['s1 + s2 + s10', { s1: '1', s2: '2.25', s10: '3' }, 2, '6.25'],
  ])('%s of %j to %i places is %s', (formula, values, places, result) => {
    expect(evaluateFormula(formula, values, places)).toBe(result);
  });

  it.each(['1 ÷ 0', '2 + 1 ÷ (1 − 1)', 'min(1, 1 ÷ 0)', '(1 ÷ 0) × 2'])('%s has no value', (formula) => {
    expect(evaluateFormula(formula, {}, 2)).toBeNull();
  });

  it.each(['', 'w', '1 +', '(1', '1 2', 'min 1', 'min(1', '1 # 2', '1)', '× 2'])('“%s” is no formula', (formula) => {
    expect(() => evaluateFormula(formula, {}, 2)).toThrow(RangeError);
  });

  it('rounds as decimals do', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.nat(5), (a, b, places) => {
        expect(evaluateFormula('a ÷ b', { a: a.toString(), b: b.toString() }, places)).toBe(
          divideDecimals(a.toString(), b.toString(), places),
        );
      }),
    );
  });
});
