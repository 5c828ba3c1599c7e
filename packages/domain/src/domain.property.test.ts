/** Laws of the room, on papers and numbers that nobody thought of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalPaper } from './canonical-json.ts';
import { check } from './check.ts';
import { correct } from './correct.ts';
import { addDecimals, compareDecimals, shiftDecimal, subtractDecimals } from './decimal.ts';
import { amountUnit, paper as paperSchema } from './exchange.ts';
import { addFen, fenOf, printFen, sumFen } from './money.ts';
import { differences } from './paper-difference.ts';
import { parseTargetValue } from './parse-target-value.ts';
import { valueAt } from './pointer.ts';
import { rules } from './rules/index.ts';
import { planFaults } from './spending-plan.ts';
import { targetValue } from './target-value.ts';
import { arbitraryDecimal, arbitraryDepartmentText, arbitraryPaper, arbitraryTargetText } from './testing/arbitrary-paper.ts';

const unit = fc.constantFrom(...amountUnit.options);

describe('money and decimals', () => {
  it('what is printed is read back to the fen', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), unit, (fen, of) => {
        expect(fenOf(printFen(fen, of), of)).toBe(fen);
      }),
    );
  });

  it('a sum of printed amounts is the sum of their decimals', () => {
    fc.assert(
      fc.property(fc.array(arbitraryDecimal, { maxLength: 20 }), unit, (decimals, of) => {
        const sum = decimals.reduce((left, right) => addDecimals(left, right), '0');
        expect(sumFen(decimals.map((decimal) => fenOf(decimal, of)))).toBe(fenOf(sum, of));
      }),
    );
  });

  it('adding is undone by subtracting, and the order of two does not matter', () => {
    fc.assert(
      fc.property(arbitraryDecimal, arbitraryDecimal, (a, b) => {
        expect(compareDecimals(subtractDecimals(addDecimals(a, b), b), a)).toBe(0);
        expect(addFen(fenOf(a, '元'), fenOf(b, '元'))).toBe(addFen(fenOf(b, '元'), fenOf(a, '元')));
        expect(Math.sign(compareDecimals(a, b))).toBe(Math.sign(Number(a) - Number(b)));
      }),
    );
  });

  it('shifting there and back changes no value', () => {
    fc.assert(
      fc.property(arbitraryDecimal, fc.integer({ min: -12, max: 12 }), (a, places) => {
        expect(compareDecimals(shiftDecimal(shiftDecimal(a, places), -places), a)).toBe(0);
      }),
    );
  });

  it('a plan that rises to 100 has no fault, and one that ends below it has', () => {
    const rising = fc.array(fc.nat(99), { minLength: 1, maxLength: 11 }).map((steps) => steps.toSorted((a, b) => a - b).map(String));
    fc.assert(
      fc.property(rising, (steps) => {
        expect(planFaults([...steps, '100'])).toEqual([]);
        fc.pre(steps.reduce((sum, step) => sum + Number(step), 0) !== 100);
        expect(planFaults(steps).map(({ kind }) => kind)).toContain('ends-elsewhere');
      }),
    );
  });
});

describe('target values', () => {
  it('any text is read, kept whole, and fits the schema', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryTargetText, fc.string({ unit: 'binary', maxLength: 20 })), (raw) => {
        const read = parseTargetValue(raw, { fiscalYear: 2020, name: '合格率', unitText: '%' });
        expect(read.raw).toBe(raw);
        expect(targetValue.parse(read)).toEqual(read);
      }),
    );
  });

  it('every digit of a text that became a number is in the number', () => {
    fc.assert(
      fc.property(fc.constantFrom('≥', '≤', '', '不低于'), arbitraryDecimal, fc.constantFrom('', '%', '个', '元'), (op, decimal, of) => {
        expect(parseTargetValue(`${op}${decimal}${of}`).value).toBe(decimal);
      }),
    );
  });
});

describe('papers', () => {
  it('generated papers are papers of the exchange format', () => {
    fc.assert(
      fc.property(arbitraryPaper, (paper) => {
        expect(paperSchema.parse(paper)).toEqual(paper);
      }),
      { numRuns: 50 },
    );
  });

  it('no rule throws, every pointer leads somewhere or to the paper', () => {
    fc.assert(
      fc.property(fc.array(arbitraryPaper, { maxLength: 6 }), (papers) => {
        const { findings, cannotTell, doesNotApply } = check(papers);
        for (const { at } of [...findings, ...cannotTell]) expect(valueAt({ papers }, at)).not.toBeUndefined();
        for (const { at } of doesNotApply) expect(at).toMatch(/^\/papers\/\d+/u);
      }),
      { numRuns: 60 },
    );
  });

  it('the order of the rules changes nothing', () => {
    fc.assert(
      fc.property(arbitraryDepartmentText, fc.shuffledSubarray([...rules], { minLength: rules.length }), (papers, shuffled) => {
        expect(check(papers, { rules: shuffled })).toEqual(check(papers));
      }),
      { numRuns: 30 },
    );
  });

  it('a paper of its own fields in another order has one canonical text and no differences', () => {
    fc.assert(
      fc.property(arbitraryPaper, (paper) => {
        const turned = paperSchema.parse(Object.fromEntries(Object.entries(paper).toReversed()));
        expect(canonicalPaper(turned)).toBe(canonicalPaper(paper));
        expect(differences(paper, turned)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('a correction shows as exactly one difference, and correcting back leaves none', () => {
    fc.assert(
      fc.property(arbitraryDepartmentText, arbitraryDecimal, (papers, amount) => {
        const at = '/papers/1/project/budget/total';
        const before = papers[1];
        const outcome = correct(papers, at, amount);
        const after = outcome.ok ? outcome.value[1] : undefined;
        if (!outcome.ok || before === undefined || after === undefined) throw new Error('refused');
        const from = before.project?.budget.total ?? null;
        expect(differences(before, after)).toEqual(from === amount ? [] : [{ at: '/project/budget/total', from, to: amount }]);
        const back = correct(outcome.value, at, from);
        expect(back.ok && back.value[1]).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});
