/** Laws of target values, on texts that nobody thought of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTargetValue } from './parse-target-value.ts';
import { targetValue, type TargetValue } from './target-value.ts';
import { arbitraryTargetText } from './testing/arbitrary-values.ts';

const operators = [
  '≥',
  '≤',
  '=',
  '>',
  '<',
  '≧',
  '>=',
  '<=',
  '不低于',
  '不超过',
  '至少',
  '高于',
  '低于',
  '不得少于',
  '大于等于',
  '',
] as const;
const units = [
  '%',
  '‰',
  '个',
  '万元',
  '元',
  '亿元',
  '亩',
  '平方米',
  '元/亩',
  '万元/人',
  '元/人·月',
  '人次',
  '个工作日',
  '天',
  '年',
  '百分点',
  '万公里',
  '',
] as const;
const odd = '≥≤<>=~-—、，；：（）％‰0123456789.,万亿千百十一二三优良中差以上内不超低于年月日前底第季度较上年预算OlXW*…①\u3000 \n';

const plainNumber = fc
  .tuple(fc.nat(9_999_999), fc.option(fc.nat(99), { nil: null }))
  .map(([whole, fraction]) => `${whole}${fraction === null ? '' : `.${String(fraction).padStart(2, '0')}`}`);
const tokens = fc.tuple(fc.constantFrom(...operators), plainNumber, fc.constantFrom(...units));
const anyText = fc.oneof(
  arbitraryTargetText,
  fc.string({ unit: fc.constantFrom(...odd), maxLength: 14 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const spaces = fc.array(fc.constantFrom('', ' ', '\u3000', '\u00a0', '\n', '\u200b'), { minLength: 4, maxLength: 4 });

/** What is read, without what only tells where and how it was printed. */
function meaning({ raw: _, opSource: __, unit, embedded, warnings, ...rest }: TargetValue): object {
  const bare = embedded?.map(({ value, op }) => [op, value]);
  return { ...rest, unit: unit?.canonical, dimension: unit?.dimension, embedded: bare, warnings: warnings.toSorted() };
}

describe('a target value', () => {
  it('is read from any text, which stays as it is, and fits the schema', () => {
    fc.assert(
      fc.property(anyText, fc.option(anyText, { nil: null }), fc.option(anyText, { nil: null }), (raw, operatorText, unitText) => {
        const read = parseTargetValue(raw, { fiscalYear: 2025, operatorText, unitText, name: '完成率', elsewhere: [raw] });
        expect(read.raw).toBe(raw);
        expect(targetValue.parse(read)).toEqual(read);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads the same in compatibility forms', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        fc.pre(!/[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]/u.test(raw));
        expect(meaning(parseTargetValue(raw.normalize('NFKC')))).toEqual(meaning(parseTargetValue(raw)));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads the same with spaces between its parts', () => {
    fc.assert(
      fc.property(tokens, spaces, ([op, number, unit], [a = '', b = '', c = '', d = '']) => {
        expect(meaning(parseTargetValue(`${a}${op}${b}${number}${c}${unit}${d}`))).toEqual(
          meaning(parseTargetValue(`${op}${number}${unit}`)),
        );
      }),
    );
  });

  it('is the same from one cell and from three', () => {
    fc.assert(
      fc.property(tokens, fc.boolean(), ([op, number, unit], isRange) => {
        const value = isRange && op === '' ? `${number}~9999999.99` : number;
        const one = parseTargetValue(`${op}${value}${unit}`);
        const three = parseTargetValue(value, { operatorText: op, unitText: unit });
        expect(meaning(three)).toEqual(meaning(one));
      }),
    );
  });

  it('reads a number equal in any grouping and width', () => {
    fc.assert(
      fc.property(tokens, ([op, number, unit]) => {
        const [whole = '', fraction] = number.split('.');
        const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',') + (fraction === undefined ? '' : `.${fraction}`);
        const wide = [...grouped].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfe_e0)).join('');
        const plain = meaning(parseTargetValue(`${op}${number}${unit}`));
        expect(meaning(parseTargetValue(`${op}${grouped}${unit}`))).toEqual(plain);
        expect(meaning(parseTargetValue(`${op}${wide}${unit}`))).toEqual(plain);
      }),
    );
  });

  it('says a number only where every figure of the text is in it, unless it refers to something', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...odd), maxLength: 8 }), (raw) => {
        const read = parseTargetValue(raw);
        fc.pre(['num', 'money', 'duration', 'rate', 'rateMoney'].includes(read.kind) && !raw.includes('①') && /\d/u.test(raw));
        const figures = raw.normalize('NFKC').replaceAll(/[^\d]/gu, '').replace(/^0+/u, '');
        expect(`${read.value}`.replaceAll(/[^\d]/gu, '').replace(/^0+/u, '').replace(/0+$/u, '')).toBe(figures.replace(/0+$/u, ''));
      }),
      { numRuns: 1000 },
    );
  });

  it('is read in no time, however long the text', () => {
    for (const part of ['1', '1,', 'a', 'O1', '百', '1.', ' 1', '优', '1-', '1万', '不', '号1', '第'])
      for (const raw of [part.repeat(60), part.repeat(20_000)]) {
        const started = performance.now();
        parseTargetValue(raw, { fiscalYear: 2025, unitText: raw, operatorText: raw });
        expect([part, performance.now() - started < 2000]).toEqual([part, true]);
      }
  });

  it('with a suggestion keeps what is printed', () => {
    fc.assert(
      fc.property(fc.constantFrom('O', 'l', '。', 'I', 'o'), plainNumber, fc.constantFrom('%', '个'), (damage, number, unit) => {
        const raw = `≥${number}${damage}${number}${unit}`;
        const read = parseTargetValue(raw);
        expect([read.raw, read.value, read.kind === 'qual' || read.kind === 'unparsed']).toEqual([raw, null, true]);
      }),
    );
  });
});
