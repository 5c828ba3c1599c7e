import { describe, expect, it } from 'vitest';
import { parseTargetValue } from './parse-target-value.ts';
import { readNumber } from './target-number.ts';

describe('readNumber', () => {
  it.each([
    ['1,200.5', '1200.5'],
    ['28.40', '28.40'],
    ['-3', '-3'],
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['一百零五', '105'],
    ['两千三百', '2300'],
    ['三千零五十', '3050'],
    ['一千一百一十一', '1111'],
    ['十二万三千', '123000'],
    ['三亿零五十万', '300500000'],
    ['一亿二千万', '120000000'],
    ['九十八点五', '98.5'],
    ['零点〇五', '0.05'],
    ['零', '0'],
    ['百', '100'],
  ])('reads %s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each([
    ['一亿二千万元', '120000000'],
    ['三亿零五十万元', '300500000'],
    ['一亿二千万三千元', '120003000'],
    ['一亿二千元', '100002000'],
    ['三亿元', '300000000'],
    ['二千万元', '20000000'],
  ])('parts numeral and unit of %s', (text, value) => {
    expect(parseTargetValue(text).value).toBe(value);
  });

  it.each([
    ['二〇二〇'],
    ['一二'],
    ['十百'],
    ['百百'],
    ['十十'],
    ['一百二百'],
    ['一二万三'],
    ['万'],
    ['三点'],
    ['一二点五'],
    ['三十个'],
    ['约三十'],
    ['5个'],
    ['a5'],
    ['1.2.3'],
    [''],
  ])('takes %s for none', (text) => {
    expect(readNumber(text)).toBeNull();
  });
});
