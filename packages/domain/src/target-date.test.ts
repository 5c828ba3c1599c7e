import { describe, expect, it } from 'vitest';
import { readDate } from './target-date.ts';

const parts = (text: string, fiscalYear: number | null = 2020): unknown => {
  const read = readDate(text, fiscalYear);
  if (read === null) return null;
  const { date, op, opSource } = read;
  return [date.year, date.quarter, date.month, date.day, date.precision, date.relative ? 'relative' : 'absolute', op, opSource];
};

describe('readDate', () => {
  it.each([
    ['2020年', 2020, null, null, null, 'year', 'absolute', '=', 'implied'],
    ['=2020年', 2020, null, null, null, 'year', 'absolute', '=', 'explicit'],
    ['1949年', 1949, null, null, null, 'year', 'absolute', '=', 'implied'],
    ['2099年', 2099, null, null, null, 'year', 'absolute', '=', 'implied'],
    ['2020年1月', 2020, null, 1, null, 'month', 'absolute', '=', 'implied'],
    ['2020年12月1日', 2020, null, 12, 1, 'day', 'absolute', '=', 'implied'],
    ['2020年1月31日24时前', 2020, null, 1, 31, 'day', 'absolute', '<=', 'suffix'],
    ['2020年四月底', 2020, null, 4, 30, 'day', 'absolute', '=', 'implied'],
    ['2021年2月底', 2021, null, 2, 28, 'day', 'absolute', '=', 'implied'],
    ['十一月份完成', 2020, null, 11, null, 'month', 'relative', '=', 'implied'],
    ['第一季度', 2020, 1, null, null, 'quarter', 'relative', '=', 'implied'],
    ['2021年4季度末前', 2021, 4, null, null, 'quarter', 'absolute', '<=', 'suffix'],
    ['上半年', 2020, null, 6, null, 'month', 'relative', '=', 'implied'],
    ['下半年', 2020, null, 12, null, 'month', 'relative', '=', 'implied'],
    ['年底', 2020, null, 12, 31, 'day', 'relative', '=', 'implied'],
    ['年内', 2020, null, 12, 31, 'day', 'relative', '<=', 'word'],
    ['年度内完成', 2020, null, 12, 31, 'day', 'relative', '<=', 'word'],
    ['2021年末', 2021, null, 12, 31, 'day', 'absolute', '=', 'implied'],
    ['本年底前', 2020, null, 12, 31, 'day', 'relative', '<=', 'suffix'],
    ['后年6月', 2022, null, 6, null, 'month', 'relative', '=', 'implied'],
    ['去年6月', 2019, null, 6, null, 'month', 'relative', '=', 'implied'],
    ['上年6月', 2019, null, 6, null, 'month', 'relative', '=', 'implied'],
    ['次年3月底前', 2021, null, 3, 31, 'day', 'relative', '<=', 'suffix'],
    ['不晚于6月', 2020, null, 6, null, 'month', 'relative', '<=', 'word'],
    ['不迟于6月', 2020, null, 6, null, 'month', 'relative', '<=', 'word'],
    ['不得晚于6月', 2020, null, 6, null, 'month', 'relative', '<=', 'word'],
    ['截止6月', 2020, null, 6, null, 'month', 'relative', '<=', 'word'],
    ['截止到6月', 2020, null, 6, null, 'month', 'relative', '<=', 'word'],
    ['于6月完成', 2020, null, 6, null, 'month', 'relative', '=', 'implied'],
    ['≤6月', 2020, null, 6, null, 'month', 'relative', '<=', 'explicit'],
    ['<=2021年', 2021, null, null, null, 'year', 'absolute', '<=', 'explicit'],
    ['≥6月', 2020, null, 6, null, 'month', 'relative', '>=', 'explicit'],
    ['>=2021年6月', 2021, null, 6, null, 'month', 'absolute', '>=', 'explicit'],
    ['≥2021-06-30', 2021, null, 6, 30, 'day', 'absolute', '>=', 'explicit'],
    ['2021-6', 2021, null, 6, null, 'month', 'absolute', '=', 'implied'],
    ['2021.6前', 2021, null, 6, null, 'month', 'absolute', '<=', 'suffix'],
    ['2021.6.1', 2021, null, 6, 1, 'day', 'absolute', '=', 'implied'],
  ])('reads %s', (text, ...date) => {
    expect(parts(text)).toEqual(date);
  });

  it.each([
    ['1948年'],
    ['2100年'],
    ['0年'],
    ['20年'],
    ['今年'],
    ['上年'],
    ['前'],
    ['完成'],
    ['于'],
    [''],
    ['0月'],
    ['13月'],
    ['6月0日'],
    ['6月31日'],
    ['2021年2月29日'],
    ['2021.6'],
    ['2021-13'],
    ['2021-6/1'],
    ['5季度'],
    ['2021年6月30日上报'],
  ])('takes %s for no date', (text) => {
    expect(parts(text)).toBeNull();
  });

  it('leaves open what no fiscal year tells', () => {
    expect(parts('6月30日', null)).toEqual([null, null, 6, 30, 'day', 'relative', '=', 'implied']);
    expect(parts('明年底', null)).toEqual([null, null, 12, 31, 'day', 'relative', '=', 'implied']);
    expect(parts('2月29日', null)).toEqual([null, null, 2, 29, 'day', 'relative', '=', 'implied']);
    expect(parts('2月底', null)).toEqual([null, null, 2, null, 'month', 'relative', '=', 'implied']);
    expect(parts('4月底', null)).toEqual([null, null, 4, 30, 'day', 'relative', '=', 'implied']);
    expect(parts('2月30日', null)).toBeNull();
    expect(parts('2021年6月', null)).toEqual([2021, null, 6, null, 'month', 'absolute', '=', 'implied']);
  });
});
