import { describe, expect, it } from 'vitest';
import { parseTargetValue } from './parse-target-value.ts';
import { targetValue } from './target-value.ts';

const read = parseTargetValue;

describe('parseTargetValue', () => {
  it.each([
    ['20-30', '20', '30', null],
    ['20~30天', '20', '30', '天'],
    ['95%≤X≤100%', '95', '100', '%'],
    ['2万元至3万元', '20000', '30000', '元'],
    ['2-3万元', '20000', '30000', '元'],
  ])('reads the range %s', (raw, value, value2, unit) => {
    const range = read(raw);
    expect([range.kind, range.op, range.value, range.value2, range.unit?.canonical ?? null, range.direction]).toEqual([
      'range',
      'in',
      value,
      value2,
      unit,
      'inside',
    ]);
  });

  it.each([
    ['3‰', '=', '3', '‰'],
    ['不低于90%', '>=', '90', '%'],
    ['90分以上', '>=', '90', '分'],
    ['不超过10次', '<=', '10', '次'],
    ['低于5%', '<', '5', '%'],
    ['不少于三次', '>=', '3', '次'],
    ['控制在90万元以内', '<=', '900000', '元'],
    ['≥ ９０ ％', '>=', '90', '%'],
    ['三十五个', '=', '35', '个'],
    ['1,200.5万元', '=', '12005000', '元'],
    ['至少2次', '>=', '2', '次'],
    ['三成', '=', '3', '成'],
  ])('reads the quantity %s', (raw, op, value, unit) => {
    const quantity = read(raw);
    expect([quantity.op, quantity.value, quantity.unit?.canonical]).toEqual([op, value, unit]);
  });

  it('reads 不低于 before 低于 and 不超过 before 超过', () => {
    expect([read('不低于5').op, read('低于5').op, read('不超过5').op, read('超过5').op]).toEqual(['>=', '<', '<=', '>']);
  });

  it('reads bands with the best grade first, and sees when lower is better', () => {
    const bands = read('100%优、90%良、80%中、70%差');
    expect(bands.bands.map(({ grade, value, unit }) => [grade, value, unit?.canonical])).toEqual([
      ['优', '100', '%'],
      ['良', '90', '%'],
      ['中', '80', '%'],
      ['差', '70', '%'],
    ]);
    expect(bands.direction).toBe('up');
    expect(read('优:≤5% 良:≤10%').direction).toBe('down');
    expect(read('优:≤5% 良:≤10%').bands.map(({ op }) => op)).toEqual(['<=', '<=']);
  });

  it.each([
    ['明年6月前', 2021, null, 6, null, true],
    ['年底前', 2020, null, 12, 31, true],
    ['12月底之前完成', 2020, null, 12, 31, true],
    ['第四季度前', 2020, 4, null, null, true],
    ['2020年9月15日前', 2020, null, 9, 15, false],
    ['2020-12-31', 2020, null, 12, 31, false],
    ['上半年', 2020, null, 6, null, true],
  ])('reads the date %s', (raw, year, quarter, month, day, relative) => {
    const { kind, date } = read(raw, { fiscalYear: 2020 });
    expect(kind).toBe('date');
    expect(date).toMatchObject({ year, quarter, month, day, relative });
  });

  it('leaves the year of a relative date open where no fiscal year is known', () => {
    expect(read('明年6月前').date).toMatchObject({ year: null, month: 6, relative: true });
    expect(read('2月底').date).toMatchObject({ month: 2, day: null });
    expect(read('2月底', { fiscalYear: 2024 }).date).toMatchObject({ month: 2, day: 29 });
  });

  it('knows years from durations, and year ranges from ranges', () => {
    expect([read('2020年').kind, read('20年').kind, read('2019-2021').kind, read('冀发[2002]4号').kind]).toEqual([
      'date',
      'duration',
      'unparsed',
      'qual',
    ]);
  });

  it('reads what refers to last year with its number', () => {
    expect(read('较上年增长5个百分点')).toMatchObject({ kind: 'qualRef', op: 'trend-up', ref: 'lastYear', value: '5', direction: 'up' });
    expect(read('不高于上年')).toMatchObject({ kind: 'qualRef', op: '<=', ref: 'lastYear' });
    expect(read('不降低')).toMatchObject({ kind: 'qual', op: 'keep' });
  });

  it('never cuts a text that it does not consume', () => {
    for (const raw of ['90%80%', '≥', '3家企业入驻园区', '90 80', '约定90%的项目'])
      expect([raw, read(raw).kind, read(raw).value]).toEqual([raw, expect.stringMatching(/qual|unparsed/u), null]);
  });

  it('completes a bare number from its columns, and warns where they contradict', () => {
    expect(read('100', { operatorText: '≥', unitText: '%' })).toMatchObject({
      op: '>=',
      opSource: 'column',
      value: '100',
      direction: 'up',
    });
    expect(read('30', { unitText: '万元' })).toMatchObject({ kind: 'money', value: '300000' });
    expect(read('28.8万元', { unitText: '%' }).warnings).toContain('V-14');
    expect(read('≥90%', { operatorText: '≤' }).op).toBe('>=');
  });

  it('tells what is better from operator, unit, name and category', () => {
    expect(read('100%').direction).toBe('up');
    expect(read('50个').direction).toBe('exact');
    expect(read('20万元', { category: 'C.E' }).direction).toBe('down');
    expect(read('90', { category: 'S.U' }).direction).toBe('up');
    expect(read('5%', { name: '群众投诉率' }).direction).toBe('down');
    expect(read('95%', { name: '投诉率及办结率' }).direction).toBe('up');
    expect(read('≤10次').direction).toBe('down');
  });

  it('gives what the schema says, also for blanks and glyphs', () => {
    for (const raw of ['', '  ', '\n', '①≥90', '“按时”', '约90人左右', '待定', '指标1：'])
      expect(targetValue.parse(read(raw))).toEqual(read(raw));
    expect([read('').kind, read(' ').kind, read('待定').kind, read('①≥90').value]).toEqual(['empty', 'empty', 'placeholder', '90']);
  });
});
