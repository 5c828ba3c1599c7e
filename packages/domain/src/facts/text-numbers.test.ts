import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUnit } from '../target-units.ts';
import { numbersIn, plainOf, quantityKey } from './text-numbers.ts';

const raws = (text: string) => numbersIn(text).map(({ raw }) => raw);
const key = (value: string, unit: string) => quantityKey(value, readUnit(unit)?.unit ?? null);

describe('numbers of a text', () => {
  it.each([
    ['新建机井50个，覆盖2000人以上', ['50个', '2000人']],
    ['新建50余个站点，培训2000 多人', ['50余个站点', '2000 多人']],
    ['完成率达到９５％', ['９５％']],
    ['投资1,200.50万元，整治3～5处、6-8条', ['1,200.50万元', '5处', '8条']],
    ['工期3个月，15日内办结', ['3个月', '15日']],
    ['改造国道G310共2公里', ['2公里']],
    ['242个行政村每村演出1场，每人2万元/年', ['242个行政村', '1场', '2万元/年']],
  ])('%s', (text, expected) => expect(raws(text)).toEqual(expected));

  it.each([
    '1、养护公路',
    '（2）养护公路；3.养护桥梁',
    '①养护公路',
    '创建“5个示范村”、"3个不发生"、「2项制度」、『1支队伍』和〈4项规定〉',
    '落实《2项制度》',
    '2020年、2020年10月、2020年10月1日、2021-2023年、2019年度',
    '3月份、10月1日、5-9月、12月底',
    '65周岁以上老人、60岁、3-6岁儿童、35至64 周岁妇女',
    '2020-12-31、2020/6/30和2020.6.30',
    '冀发〔2002〕4号、张铁护[2018]1号、第15号、（2019）民终3号',
    '第3条、第2批、第1期、第12.1节',
    '3季度，每月15日前',
    '编号AB12个，G-50个',
    '到2025，共90以上，50万',
  ])('holds none: %s', (text) => expect(raws(text)).toEqual([]));

  it('takes the first of two measure words: 96台（套） is 96台', () => {
    expect(numbersIn('更新设备96台（套）').map(({ raw, key }) => [raw, key])).toEqual([['96台（套）', '96 台']]);
  });

  it('gives the place, the value and the unit', () => {
    const [found] = numbersIn('2020年新建2.4万亩');
    expect(found).toMatchObject({ raw: '2.4万亩', at: 7, value: '24000', unit: { canonical: '亩' } });
  });

  it('moves no place', () => {
    const piece = fc.constantFrom('2020年', '50个', '“3个”', '１２．５％', ' ', '1、', '。', '路', '〔2020〕1号', '𠮷', '3月');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(plainOf(text).length).toBe(text.length);
        for (const { raw, at } of numbersIn(text)) expect(text.slice(at).startsWith(raw)).toBe(true);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(numbersIn(text).every(({ raw }) => raw !== '')).toBe(true);
      }),
    );
  });
});

describe('the same quantity', () => {
  it.each([
    ['5000', '元', '5000.00', '元'],
    ['1000', '米', '1', '公里'],
    ['10000', '平方米', '1', '公顷'],
    ['1000', '公斤', '1', '吨'],
    ['60', '秒', '1', '分钟'],
    ['1000', '千瓦时', '1', '兆瓦时'],
    ['1000', '千瓦', '1', '兆瓦'],
    ['50', '个', '50', '个站点'],
    ['1000', '升', '1', '立方米'],
  ])('%s %s is %s %s', (left, leftUnit, right, rightUnit) => expect(key(left, leftUnit)).toBe(key(right, rightUnit)));

  it.each([
    ['50', '个', '50', '人次'],
    ['50', '人', '50', '人次'],
    ['1', '兆瓦', '1', '兆瓦时'],
    ['1', '米', '1', '平方米'],
    ['90', '%', '90', '个'],
  ])('%s %s is not %s %s', (left, leftUnit, right, rightUnit) => expect(key(left, leftUnit)).not.toBe(key(right, rightUnit)));

  it('without a unit is the number', () => expect(quantityKey('90.50', null)).toBe('90.5'));
});
