import { describe, expect, it } from 'vitest';
import { parseTargetValue as read } from './parse-target-value.ts';
import { collectsItems } from './target-columns.ts';

describe('a unit column', () => {
  it.each([
    ['100', '%', 'num', '100', '%', []],
    ['30', '万元', 'money', '300000', '元', []],
    ['5', '年', 'duration', '5', '年', []],
    ['28.40', '/株', 'rateMoney', '28.40', '元/株', ['currency-assumed']],
    ['0', '万元', 'money', '0', '元', ['rounded-to-zero']],
    ['0.00', '万元', 'money', '0', '元', ['rounded-to-zero']],
    ['-0', '万元', 'money', '-0', '元', ['rounded-to-zero']],
    ['0', '元', 'money', '0', '元', []],
    ['10', '万元', 'money', '100000', '元', []],
    ['0.05', '万元', 'money', '500', '元', []],
    ['约5', '万元', 'money', '50000', '元', ['approximate']],
    ['按月安排', '%', 'qual', null, '%', []],
    ['**', '人', 'placeholder', null, '人', []],
    ['', '%', 'empty', null, null, []],
    ['完成', '个', 'bool', null, null, []],
    ['90', '', 'num', '90', null, []],
    ['90', '无', 'num', '90', null, []],
    ['90', '定性', 'num', '90', null, []],
    ['90', '文字', 'num', '90', null, []],
    ['90', '其他羊', 'num', '90', null, ['unknown-unit']],
    ['90', '羊无', 'num', '90', null, ['unknown-unit']],
    ['90', '只羊', 'num', '90', null, ['unknown-unit']],
    ['90', '羊?', 'num', '90', null, []],
    ['90', '?羊', 'num', '90', null, []],
    ['90', '万', 'num', '90', null, ['unknown-unit']],
    ['90%', '只羊', 'num', '90', '%', []],
    ['按月安排', '只羊', 'qual', null, null, []],
  ])('of %s %s', (raw, unitText, kind, value, unit, warnings) => {
    const got = read(raw, { unitText });
    expect([got.kind, got.value, got.unit?.canonical ?? null, got.warnings]).toEqual([kind, value, unit, warnings]);
  });

  it.each([
    ['28.8万元', '%', ['V-14']],
    ['28元', '万元', ['V-14']],
    ['28万元', '元', ['V-14']],
    ['28万元', '万元', []],
    ['28元', '元', []],
    ['2个', '人', ['V-14']],
    ['5万%', '%', ['number-in-wording']],
    ['2020年12月31日', '人', ['V-14']],
    ['2020年12月31日', '天', []],
    ['2020年12月31日', '年', []],
  ])('beside %s says %s', (raw, unitText, warnings) => {
    expect(read(raw, { unitText }).warnings).toEqual(warnings);
  });

  it('gives both ends of a range and every band its unit and multiplier', () => {
    expect(read('2~3', { unitText: '万元' })).toMatchObject({ kind: 'range', value: '20000', value2: '30000', unit: { canonical: '元' } });
    expect(read('2', { unitText: '万元' }).value2).toBeNull();
    const bands = read('2优、1良', { unitText: '万元' });
    expect(bands.unit?.canonical).toBe('元');
    expect(bands.bands.map(({ value, unit }) => [value, unit?.canonical])).toEqual([
      ['20000', '元'],
      ['10000', '元'],
    ]);
  });

  it.each([
    ['90', '%', 1],
    ['90', '/株', 0.7],
    ['90', '', 0.8],
    ['约90', '%', 0.7],
    ['2~3', '万元', 1],
    ['较上年增加5', '%', 0.8],
  ])('makes %s %s as sure as it can be', (raw, unitText, confidence) => {
    expect(read(raw, { unitText }).confidence).toBe(confidence);
  });

  it('keeps what was warned of before', () => {
    expect(read('3~2', { unitText: '万元' }).warnings).toEqual(['range-falls']);
    expect(read('约90%', { unitText: '人' }).warnings).toEqual(['approximate', 'V-14']);
    expect(read('约90', { unitText: '只羊' }).warnings).toEqual(['approximate', 'unknown-unit']);
  });
});

describe('an operator column', () => {
  it.each([
    ['90', '≥', '>=', 'column', []],
    ['90', '>=', '>=', 'column', ['V-17']],
    ['90', '≥个', '=', 'implied', []],
    ['90', '定性', '=', 'implied', []],
    ['≥90', '≥', '>=', 'explicit', []],
    ['≥90', '≤', '>=', 'explicit', ['operators-disagree']],
    ['**人', '≥', '>=', 'column', []],
    ['**人', '>=', '>=', 'column', ['V-17']],
    ['完成', '≥', null, null, []],
    ['按计划', '≥', null, null, []],
    ['约90', '≥', null, null, ['approximate']],
    ['较上年5%', '≤', '<=', 'column', []],
    ['较上年增长5%', '≤', 'trend-up', 'word', []],
    ['2~3', '≥', 'in', 'explicit', []],
    ['提高', '≥', 'trend-up', 'word', []],
    ['', '≥', null, null, []],
    ['约**人', '≥', null, null, []],
  ])('beside %s says %s', (raw, operatorText, op, opSource, warnings) => {
    expect(read(raw, { operatorText })).toMatchObject({ op, opSource, warnings });
  });
});

describe('the form of 2016', () => {
  it('is known by its collected items', () => {
    expect(collectsItems(['年度指标值', '采集数据项1'])).toBe(true);
    expect(collectsItems(['年度指标值', '说明采集数据项'])).toBe(false);
    expect(collectsItems([])).toBe(false);
  });

  it.each([
    ['-0%', '<=', '0'],
    ['-1,200.5%', '<=', '1200.5'],
    ['-5', '=', '-5'],
    ['5%', '=', '5'],
    ['-5%', '<=', '5'],
    ['-5人', '=', '-5'],
  ])('says by the minus of %s that lower is better', (raw, op, value) => {
    expect(read(raw, { minusMeansLower: true })).toMatchObject({ op, value });
  });

  it('says nothing by a minus inside a text', () => {
    expect(read('-5%~-3%', { minusMeansLower: true })).toMatchObject({ value: '-5', op: 'in' });
    expect(read('≥-5%', { minusMeansLower: true })).toMatchObject({ value: '-5', op: '>=' });
    expect(read('-5%', {})).toMatchObject({ value: '-5', op: '=' });
    expect(read('-,%', { minusMeansLower: true })).toMatchObject({ value: null, op: null });
  });
});
