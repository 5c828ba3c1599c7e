import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, plainDecimal } from './cell-text.ts';
import { builtInFormat } from './number-formats.ts';

const shown = (value: number, format: string): readonly [string, string | null] => {
  const { text, remark } = cellText({ type: 'number', value, format }, false);
  return [text, remark];
};

describe('the text of a number', () => {
  it.each([
    ['General', 1480, '1480', null],
    ['General', 0.1 + 0.2, '0.3', null],
    ['General', 48.123456789012, '48.123456789012', null],
    ['General', 1234567890123, '1234567890123', null],
    ['General', 1e-7, '0.0000001', null],
    ['General', 5.300002531100001e20, '530000253110000000000', 'number-lost-digits'],
    ['@', 12, '12', null],
    ['0', 5.300002531100001e20, '530000253110000000000', 'number-lost-digits'],
    ['#,##0.00', 1480, '1,480.00', null],
    ['#,##0.00', -1480.5, '-1,480.50', null],
    ['0', 48.456, '48.456', 'rounded-by-format'],
    ['0', -48.456, '-48.456', 'rounded-by-format'],
    ['0.0"万元"', 48.456, '48.456万元', 'rounded-by-format'],
    ['"≥"0', 90, '≥90', null],
    ['0%', 0.9, '90%', null],
    ['0%', 0.90456, '90.456%', 'rounded-by-format'],
    ['0.00%', 1, '100.00%', null],
    ['0.00E+00', 1480, '1480', 'rounded-by-format'],
    ['000000', 123, '000123', null],
    ['000-0000', 1234567, '123-4567', null],
    ['# ?/?', 1.5, '1.5', 'rounded-by-format'],
    ['0.00_);[Red]0.00', -3, '-3.00', 'rounded-by-format'],
    ['#,##0.00_);(#,##0.00)', -3, '(3.00)', null],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 1480, '1,480.00', null],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0, '0', null],
    ['0;-0;;@', 0, '', null],
    ['[>=10000]0!.0,"万元";0.00', 1234567, '123.4567万元', 'scaled-by-format'],
    ['[>=10000]0!.0,"万元";0.00', 500, '500.00', null],
    ['0!.0000"万元"', 12345, '1.2345万元', 'scaled-by-format'],
    ['0!.0,"万";-0!.0,"万"', -12345, '-1.2345万', 'scaled-by-format'],
    [';;;', 5, '', 'hidden-by-format'],
    ['0.00,', 1234567, '1234.567', 'scaled-by-format'],
    ['0!.0,"万"', 1234567, '123.4567万', 'scaled-by-format'],
    ['yyyy-mm-dd', 45930, '2025-09-30', null],
    ['yyyy"年"m"月"d"日";@', 45930, '2025年9月30日', null],
    ['[$-804]yyyy"年"m"月"d"日"', 45930, '2025年9月30日', null],
    ['m"月底"', 45930, '9月底', null],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 45930, '2025年9月30日', null],
    ['h:mm', 0.5, '12:00', null],
    ['yyyy-mm-dd', -5, '-5', 'hidden-by-format'],
    ['no format [', 5, '5', null],
  ] as const)('%s of %d is %s', (format, value, text, remark) => {
    expect(shown(value, format)).toEqual([text, remark]);
  });

  it('knows the formats without a code, with the dates of Excel in Chinese', () => {
    expect([14, 31, 57, 58, 9, 4].map((number) => shown(number === 9 || number === 4 ? 0.5 : 45930, builtInFormat(number))[0])).toEqual([
      '2025/9/30',
      '2025年9月30日',
      '2025年9月',
      '9月30日',
      '50%',
      '0.50',
    ]);
  });

  it('says the number that is stored, whatever the number of decimals shown', () => {
    const decimals = fc.integer({ min: 0, max: 6 }).map((count) => (count === 0 ? '#,##0' : `#,##0.${'0'.repeat(count)}`));
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        decimals,
        (digits, scale, format) => {
          const value = digits / 10 ** scale;
          const { text } = cellText({ type: 'number', value, format }, false);
          expect(Number(text.replaceAll(',', ''))).toBe(value === 0 ? 0 : value);
        },
      ),
    );
  });

  it('plainDecimal keeps 15 digits and writes no exponent', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e20, max: 1e20, noNaN: true }), (value) => {
        const text = plainDecimal(value);
        if (Math.abs(value) > 1e-30) expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(Number(value.toPrecision(15)) + 0);
      }),
    );
  });

  it('a text format adds to a text', () => {
    expect(cellText({ type: 'text', text: '十', format: '@"元"' }, false).text).toBe('十元');
    expect(cellText({ type: 'text', text: '十', format: '_ @_ ' }, false).text).toBe('十');
    expect(cellText({ type: 'text', text: '十', format: ';;;' }, false).text).toBe('十');
  });
});
