import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, compareDecimals } from './decimal.ts';
import { cumulativePlan, planFaults } from './spending-plan.ts';

describe('cumulative plan', () => {
  it.each([
    [
      ['20', '50', '80', '100'],
      ['20', '50', '80', '100'],
    ],
    [
      ['20', '30', '30', '20'],
      ['20', '50', '80', '100'],
    ],
    [
      ['12.5', '12.50', '25', '50'],
      ['12.5', '25.00', '50.00', '100.00'],
    ],
    [['100'], ['100']],
    [
      ['50', '60'],
      ['50', '60'],
    ],
    [
      ['-10', '110'],
      ['-10', '110'],
    ],
    [[], []],
  ])('%j runs %j', (percents, expected) => expect(cumulativePlan(percents)).toEqual(expected));

  it('of increments never falls and ends at 100', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 2 }), (steps) => {
        const percents = [...steps, 100 - steps.reduce((sum, step) => sum + step, 0)].map(String);
        const sums = cumulativePlan(percents);
        expect(planFaults(sums)).toEqual([]);
        expect(compareDecimals(sums.at(-1) ?? '', '100')).toBe(0);
        expect(sums[0]).toBe(addDecimals('0', percents[0] ?? ''));
      }),
    );
  });
});
