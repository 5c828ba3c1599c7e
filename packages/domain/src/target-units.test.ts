import { describe, expect, it } from 'vitest';
import { measureWordOf, readUnit, unitAtStart } from './target-units.ts';

describe('readUnit', () => {
  it.each([
    ['个百分点', '百分点', 'ratio', '0.01'],
    ['美元', '美元', 'money', '1'],
    ['毫米', '毫米', 'length', '0.001'],
    ['里', '里', 'length', '500'],
    ['km2', '平方公里', 'area', '1000000'],
    ['cm2', '平方厘米', 'area', '0.0001'],
    ['克', '克', 'mass', '0.001'],
    ['mg', '毫克', 'mass', '0.000001'],
    ['斤', '斤', 'mass', '0.5'],
    ['升', '升', 'volume', '0.001'],
    ['ml', '毫升', 'volume', '0.000001'],
    ['个季度', '季度', 'time', '7889238'],
    ['个星期', '周', 'time', '604800'],
    ['分钟', '分钟', 'time', '60'],
    ['秒', '秒', 'time', '1'],
    ['度', '千瓦时', 'energy', '1'],
    ['MWh', '兆瓦时', 'energy', '1000'],
    ['吨标煤', '吨标准煤', 'energy', '8141'],
    ['kW', '千瓦', 'energy', '1'],
    ['兆瓦', '兆瓦', 'energy', '1000'],
    ['kVA', '千伏安', 'energy', '1'],
    ['人/次', '人次', 'count', '1'],
    ['家企业', '家企业', 'count', '1'],
    ['场次', '场次', 'count', '1'],
    ['尾次', '尾次', 'count', '1'],
    ['尾/次', '尾次', 'count', '1'],
    ['座(处)', '座(处)', 'count', '1'],
    ['人次(批次)', '人次(批次)', 'count', '1'],
    ['床位', '床位', 'count', '1'],
  ])('knows %s', (text, canonical, dimension, factor) => {
    expect(readUnit(text)).toEqual({ unit: { raw: text, canonical, dimension, factor }, shift: 0, isCurrencyAssumed: false });
  });

  it.each([
    ['万亿元', 12],
    ['千亿元', 11],
    ['百亿元', 10],
    ['十亿元', 9],
    ['亿元', 8],
    ['千万元', 7],
    ['百万元', 6],
    ['十万元', 5],
    ['万元', 4],
    ['千元', 3],
    ['百元', 2],
    ['万 元', 4],
  ])('moves the point of %s by %i', (text, shift) => {
    expect(readUnit(text)).toMatchObject({ unit: { raw: text, canonical: '元' }, shift });
  });

  it('takes a multiplier alone, and no unit at all, for no unit', () => {
    expect(readUnit('万')).toEqual({ unit: null, shift: 4, isCurrencyAssumed: false });
    expect(readUnit('')).toEqual({ unit: null, shift: 0, isCurrencyAssumed: false });
    expect(readUnit(' 元 ')?.unit).toMatchObject({ raw: '元', canonical: '元' });
  });

  it.each([
    ['元/人', '元/人'],
    ['元/100人', '元/100人'],
    ['元/百人', '元/百人'],
    ['元/每人', '元/人'],
    ['元每人', '元/人'],
    ['元/人/月', '元/人·月'],
    ['元/ 人 / 月', '元/人·月'],
    ['元 /人', '元/人'],
    ['元/(人·月)', '元/人·月'],
    ['元/(人月)', '元/人月'],
    ['元/人*天', '元/人·天'],
    ['元/人×天', '元/人·天'],
    ['元/人.天', '元/人·天'],
    ['人/百平方米', '人/百平方米'],
    ['g/km', '克/公里'],
    ['%/元', '%/元'],
  ])('reads the rate %s', (text, canonical) => {
    expect(readUnit(text)).toMatchObject({ unit: { canonical, dimension: 'compound', factor: '1' }, shift: 0, isCurrencyAssumed: false });
  });

  it('moves the point of what a rate is of, and supposes a currency where none is named', () => {
    expect(readUnit('万元/公里')).toMatchObject({ unit: { raw: '万元/公里', canonical: '元/公里' }, shift: 4 });
    expect(readUnit('/亩')).toMatchObject({ unit: { raw: '/亩', canonical: '元/亩' }, isCurrencyAssumed: true });
  });

  it.each([
    ['只羊'],
    ['万%'],
    ['万次元'],
    ['米次'],
    ['各人次'],
    ['人次数'],
    ['台(米)'],
    ['米(台)'],
    ['台(套)只'],
    ['(台)(套)'],
    ['羊(台)'],
    ['台(羊)'],
    ['(人)'],
    ['元/'],
    ['元/%'],
    ['万/人'],
    ['只羊/元'],
    ['元/只羊'],
    ['元/人·羊'],
    ['元/羊5人'],
    ['元/(人'],
    ['元/(人)(月)'],
    ['元/(人)月'],
    ['元/人(月)'],
    ['元/()'],
  ])('does not guess %s', (text) => {
    expect(readUnit(text)).toBeNull();
  });
});

describe('unitAtStart', () => {
  it('takes the longest unit', () => {
    expect(unitAtStart('个行政村完成')).toMatchObject({ read: { unit: { canonical: '个行政村' } }, length: 4 });
    expect(unitAtStart('万元以上')).toMatchObject({ read: { unit: { canonical: '元' }, shift: 4 }, length: 2 });
    expect(unitAtStart('万以上')).toMatchObject({ read: { unit: null, shift: 4 }, length: 1 });
  });

  it('finds none where none begins, nor in a blank', () => {
    for (const text of ['', ' ', '的人']) expect([text, unitAtStart(text).length]).toEqual([text, 0]);
    expect(unitAtStart('  人')).toMatchObject({ read: { unit: { canonical: '人' } }, length: 3 });
    expect(unitAtStart('的人').read).toEqual({ unit: null, shift: 0, isCurrencyAssumed: false });
  });
});

describe('measureWordOf', () => {
  it('is what counts the noun, and the unit itself where there is none', () => {
    expect(['个行政村', '家企业', '台', '场次', '元'].map(measureWordOf)).toEqual(['个', '家', '台', '场次', '元']);
  });
});
