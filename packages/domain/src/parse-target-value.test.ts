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

  it.each([
    ['90%（含）以上', '>=', '90', '%'],
    ['90分以上（不含）', '>', '90', '分'],
    ['≥90%（含）', '>=', '90', '%'],
    ['大于等于90%', '>=', '90', '%'],
    ['不得高于5%', '<=', '5', '%'],
    ['10次以外', '>', '10', '次'],
    ['3个工作日内', '<=', '3', '工作日'],
    ['百分之九十五以上', '>=', '95', '%'],
    ['千分之三', '=', '3', '‰'],
    ['百分百', '=', '100', '%'],
    ['九十八点五%', '=', '98.5', '%'],
    ['十二万三千元', '=', '123000', '元'],
    ['三十万元', '=', '300000', '元'],
    ['半年', '=', '0.5', '年'],
    ['≥3.5亿元', '>=', '350000000', '元'],
    ['≥3千个', '>=', '3000', '个'],
    ['3千米', '=', '3', '公里'],
    ['不 低 于 ９０ ％', '>=', '90', '%'],
    ['≤75微克/立方米', '<=', '75', '微克/立方米'],
    ['500元/人/月', '=', '500', '元/人·月'],
    ['500元每亩', '=', '500', '元/亩'],
    ['≥5台（套）', '>=', '5', '台(套)'],
    ['≥30件/次', '>=', '30', '件次'],
    ['≥6个行政村', '>=', '6', '个行政村'],
    ['5‱', '=', '5', '‱'],
  ])('reads the quantity %s in other words', (raw, op, value, unit) => {
    const quantity = read(raw);
    expect([quantity.op, quantity.value, quantity.unit?.canonical]).toEqual([op, value, unit]);
  });

  it('reads numbers in words without a unit', () => {
    expect([read('十').value, read('两批').unit?.canonical, read('二〇二〇').kind, read('一般').kind]).toEqual([
      '10',
      '批',
      'qual',
      'qual',
    ]);
  });

  it('keeps units comparable: value times factor is the base of the dimension', () => {
    const base = (raw: string): number => Number(read(raw).value) * Number(read(raw).unit?.factor);
    expect([base('1小时'), base('2天'), base('3%'), base('3‰'), base('5公里'), base('2吨'), base('1公顷')]).toEqual([
      3600, 172800, 0.03, 0.003, 5000, 2000, 10000,
    ]);
    expect(base('1年')).toBe(base('12个月'));
    expect(base('15亩')).toBeCloseTo(base('1公顷'));
  });

  it.each([
    ['介于20和30之间', '20', '30', null],
    ['在20-30%之间', '20', '30', '%'],
    ['20到30个', '20', '30', '个'],
    ['三至五个', '3', '5', '个'],
    ['20％～30％', '20', '30', '%'],
    ['95%<X<100%', '95', '100', '%'],
  ])('reads the range %s in other words', (raw, value, value2, unit) => {
    expect(read(raw)).toMatchObject({ kind: 'range', op: 'in', value, value2 });
    expect(read(raw).unit?.canonical ?? null).toBe(unit);
  });

  it('takes no period for a range of values', () => {
    for (const raw of ['2019-2021年', '2020-21', '1-12月', '2021年1-12月', '1月-12月']) expect([raw, read(raw).value]).toEqual([raw, null]);
    expect(read('1-2个月').kind).toBe('range');
  });

  it.each([
    ['2020/12/31 0:00:00', '=', 2020, 12, 31],
    ['2020.12.31前', '<=', 2020, 12, 31],
    ['截至2022年12月31日', '<=', 2022, 12, 31],
    ['年内完成', '<=', 2020, 12, 31],
    ['明年底前', '<=', 2021, 12, 31],
    ['≤2021-12-31', '<=', 2021, 12, 31],
  ])('reads the date %s in other words', (raw, op, year, month, day) => {
    expect(read(raw, { fiscalYear: 2020 })).toMatchObject({ kind: 'date', op, date: { year, month, day } });
  });

  it('takes 2020.12 for a number and the 30th of February for no date', () => {
    expect([read('2020.12').kind, read('2月30日').kind]).toEqual(['num', 'qual']);
  });

  it('reads references in other words', () => {
    expect(read('≤项目预算')).toMatchObject({ kind: 'qualRef', op: '<=', opSource: 'explicit', ref: 'budget' });
    expect(read('预算范围内')).toMatchObject({ kind: 'qualRef', op: '<=', ref: 'budget' });
    expect(read('按照年度工作计划完成')).toMatchObject({ kind: 'qualRef', op: null, ref: 'plan' });
    expect(read('在30天时间内完成')).toMatchObject({ kind: 'qualRef', op: '<=', ref: 'plan', value: '30' });
    expect(read('同比下降2%')).toMatchObject({ kind: 'qualRef', op: 'trend-down', ref: 'lastYear', value: '2' });
    expect(read('与上年持平')).toMatchObject({ kind: 'qualRef', op: 'keep', ref: 'lastYear' });
    expect(read('较上年增加20人，增长5%')).toMatchObject({ kind: 'qualRef', value: null, embedded: [{ value: '20' }, { value: '5' }] });
  });

  it('holds the numbers of a wording, but no years, dates and numbers of documents', () => {
    const inside = (raw: string): unknown =>
      read(raw).embedded?.map(({ raw: printed, op, value, unit }) => [printed, op, value, unit?.canonical]);
    expect(inside('2020年完成3个项目、投资50万元')).toEqual([
      ['3个项目', null, '3', '个项目'],
      ['50万元', null, '500000', '元'],
    ]);
    expect(inside('每年≥2次')).toEqual([['≥2次', '>=', '2', '次']]);
    expect(inside('10个工作日内完成')).toEqual([['10个工作日内', '<=', '10', '工作日']]);
    expect(inside('办结率达到百分之九十')).toEqual([['达到百分之九十', '>=', '90', '%']]);
    for (const raw of ['冀发〔2002〕4号', '第3条', '12月31日完成', 'PM2.5达标', '1,234,5个']) expect([raw, inside(raw)]).toEqual([raw, []]);
  });

  it.each([
    ['显著、较显著、一般、不显著', 4],
    ['效果明显、较明显、一般、不明显', 4],
    ['达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差', 3],
    ['优：全部完成；良：基本完成；差：未完成', 3],
    ['优良中差', 4],
    ['显著提升、明显改善', 0],
    ['及时、准确', 0],
    ['效果明显', 0],
  ])('finds the levels of the graded wording %s', (raw, levels) => {
    expect([read(raw).kind, read(raw).qualLevels?.length]).toEqual(['qual', levels]);
  });

  it.each([
    ['W90%', 'V-16', '≤90%'],
    ['X5%', 'V-16', '≤5%'],
    ['9O%', 'V-16', '90%'],
    ['l00%', 'V-16', '100%'],
    ['≥1OO个', 'V-16', '≥100个'],
    ['95。5%', 'V-16', '95.5%'],
    ['≥ 9 0 %', 'V-16', '≥90%'],
    ['&ge;90%', 'V-16', '≥90%'],
    ['1.2E+07', 'V-16', '12000000'],
    ['2100%', 'V-16', '≥100%'],
  ])('suggests what %s said before it was damaged, and leaves it', (raw, rule, text) => {
    expect(read(raw)).toMatchObject({ raw, suggestions: [{ rule, text }] });
    expect(read(raw).warnings).toContain(rule);
    expect(read(raw).confidence).toBeLessThanOrEqual(0.5);
  });

  it('suggests nothing for what is merely unusual', () => {
    for (const raw of ['240%', '≥292%', '100%', '2280次', '10L', 'A级', '持续']) expect([raw, read(raw).suggestions]).toEqual([raw, []]);
  });

  it('suggests the day of a number only in a row of time, or within the fiscal year where the row is not known', () => {
    const day = [{ rule: 'V-15', text: '≤2021-12-31' }];
    expect(read('44561', { name: '完成时间' }).suggestions).toEqual(day);
    expect(read('20211231', { category: 'O.T' }).suggestions).toEqual(day);
    expect(read('44,561', { fiscalYear: 2021 }).suggestions).toEqual(day);
    for (const context of [{}, { fiscalYear: 2020 }, { name: '培训人数', fiscalYear: 2021 }, { unitText: '人', name: '完成时间' }])
      expect(read('44561', context).suggestions).toEqual([]);
  });

  it('suggests the sign of a share, also where the spreadsheet kept its fraction', () => {
    expect(read('≥0.95', { name: '群众满意度（%）' }).suggestions).toEqual([{ rule: 'V-02', text: '≥95%' }]);
    expect(read('90', { name: '覆盖率' }).suggestions).toEqual([{ rule: 'V-02', text: '90%' }]);
    expect(read('120', { name: '覆盖率' }).warnings).toContain('V-05');
    expect(read('120%', { name: '产值增长率' }).warnings).toEqual([]);
  });

  it('warns where cell and columns, or both ends of a cell, disagree', () => {
    expect(read('≥90%以下')).toMatchObject({ op: '>=', warnings: ['operators-disagree'], confidence: 0.5 });
    expect(read('≥90%', { operatorText: '≤' }).warnings).toEqual(['operators-disagree']);
    expect(read('28.8元', { unitText: '万元' }).warnings).toEqual(['V-14']);
    expect(read('90', { unitText: '只羊' })).toMatchObject({ unit: null, warnings: ['unknown-unit'] });
  });

  it('takes the polarity of a column before anything else', () => {
    expect(read('≥5%', { operatorText: '反向' })).toMatchObject({ op: '>=', direction: 'down', directionReason: 'polarity' });
    expect(read('5次', { operatorText: '正向指标' })).toMatchObject({ op: '=', direction: 'up', directionReason: 'polarity' });
  });

  it('knows the better grade, whichever is printed first', () => {
    expect(read('差70%、中80%、良90%、优100%').direction).toBe('up');
    expect(read('优（≤5%）、良（≤10%）')).toMatchObject({ kind: 'bands', direction: 'down' });
    expect(read('100优、90良', { unitText: '%' }).bands.map(({ unit }) => unit?.canonical)).toEqual(['%', '%']);
  });

  it('still takes a value that was stored before it had embedded numbers, levels, suggestions and a reason', () => {
    const { embedded: _, qualLevels: __, suggestions: ___, directionReason: ____, ...stored } = read('≥90%');
    expect(targetValue.parse(stored)).toEqual(stored);
  });
});

describe('parseTargetValue, kind by kind', () => {
  it.each([
    ['***', null, null, null],
    ['XX人', null, null, '人'],
    ['xx 人', null, null, '人'],
    ['××个', null, null, '个'],
    ['○○个', null, null, '个'],
    ['〇〇个', null, null, '个'],
    ['____个', null, null, '个'],
    ['≥**人', '>=', 'explicit', '人'],
    ['不少于XX人', '>=', 'word', '人'],
    ['待定', null, null, null],
    ['待填写', null, null, null],
    ['...', null, null, null],
    ['……', null, null, null],
    ['指标12：', null, null, null],
  ])('reads the placeholder %s', (raw, op, opSource, unit) => {
    const { kind, unit: found, ...rest } = read(raw);
    expect([kind, found?.canonical ?? null, rest]).toEqual(['placeholder', unit, expect.objectContaining({ op, opSource, value: null })]);
  });

  it.each([
    ['X人', 'qual'],
    ['×个', 'qual'],
    ['○个', 'qual'],
    ['_个', 'qual'],
    ['**只羊', 'qual'],
    ['约**人', 'qual'],
    ['待定的', 'qual'],
    ['尚待定', 'qual'],
    ['..', 'unparsed'],
    ['按...', 'qual'],
    ['...按', 'qual'],
    ['指标甲：', 'qual'],
    ['指标1：完成', 'qual'],
    ['本指标1：', 'qual'],
    ['=有', 'bool'],
    ['= 有', 'bool'],
    ['有=', 'qual'],
    ['有=效', 'qual'],
    ['有', 'bool'],
    ['合格', 'bool'],
    ['是', 'bool'],
    ['通过', 'bool'],
    ['达标', 'bool'],
    ['\u200b', 'empty'],
    ['①', 'unparsed'],
  ])('takes %s for %s', (raw, kind) => {
    expect(read(raw).kind).toBe(kind);
  });

  it.each([
    ['是', true],
    ['有', true],
    ['合格', true],
    ['无', false],
    ['不合格', false],
    ['未完成', false],
    ['不达标', false],
  ])('reads the answer %s as %s', (raw, truth) => {
    expect(read(raw)).toMatchObject({ kind: 'bool', truth, direction: 'exact' });
  });

  it.each([
    ['不高于预算'],
    ['不得高于预算'],
    ['不大于预算总额'],
    ['不得大于总预算'],
    ['不得超预算'],
    ['不能超过年初预算数'],
    ['控制在预算内'],
    ['控制在预算以内'],
    ['控制在预算总额之内'],
    ['控制在预算额以内'],
    ['在预算内'],
    ['预算以内'],
    ['在预算范围之内'],
  ])('reads the limit %s', (raw) => {
    expect(read(raw)).toMatchObject({
      kind: 'qualRef',
      op: '<=',
      opSource: 'word',
      ref: 'budget',
      unit: { canonical: '元' },
      confidence: 0.8,
    });
  });

  it.each([
    ['总计不超预算'],
    ['不超预算的'],
    ['未在预算内'],
    ['预算内安排'],
    ['在预算范围内的'],
    ['工作按计划完成'],
    ['要在规定时间内完成'],
    ['在30天时间内完成验收'],
    ['同期'],
    ['上年'],
    ['高于往年'],
  ])('takes %s for a wording', (raw) => {
    expect(read(raw)).toMatchObject({ kind: 'qual', ref: null });
  });

  it.each([
    ['高于上年', '>', 'word'],
    ['低于同期', '<', 'word'],
    ['不低于去年', '>=', 'word'],
    ['不高于上年', '<=', 'word'],
    ['不低于90%,高于上年', '>', 'word'],
    ['较上年持平', 'keep', 'word'],
    ['较上年', null, null],
    ['比去年减少', 'trend-down', 'word'],
  ])('compares with last year: %s', (raw, op, opSource) => {
    expect(read(raw)).toMatchObject({ kind: 'qualRef', ref: 'lastYear', op, opSource });
  });

  it('takes the one number of a reference for its value, and holds several', () => {
    expect(read('较上年增长5%')).toMatchObject({ value: '5', unit: { canonical: '%' }, embedded: [] });
    expect(read('较上年增长')).toMatchObject({ value: null, unit: null, embedded: [] });
    expect(read('较上年增长5%、3个')).toMatchObject({ value: null, unit: null, embedded: [{ value: '5' }, { value: '3' }] });
  });

  it.each([
    ['年底前', null, 0.7],
    ['年底前', 2020, 1],
    ['2020年底前', null, 1],
  ])('is sure of the date %s of %s by %f', (raw, fiscalYear, confidence) => {
    expect(read(raw, { fiscalYear }).confidence).toBe(confidence);
  });

  it('reads a wording with its operator, and warns of what a spreadsheet could not work out', () => {
    expect(read('逐步提高')).toMatchObject({ kind: 'qual', op: 'trend-up', opSource: 'word' });
    expect(read('按月安排')).toMatchObject({ kind: 'qual', op: null, opSource: null, warnings: [] });
    expect(read('#REF!').warnings).toEqual(['spreadsheet-error']);
    expect(read('#N/A').warnings).toEqual(['spreadsheet-error']);
    expect(read('按#REF!').warnings).toEqual([]);
    expect(read('完成3次').warnings).toEqual(['number-in-wording']);
  });

  it('reads no value from a text of more than 200 letters', () => {
    const ones = (length: number) => read('1'.repeat(length)).kind;
    expect([ones(200), ones(201)]).toEqual(['num', 'unparsed']);
  });

  it('asks about texts of more than 30 letters', () => {
    expect(read('安'.repeat(30)).warnings).toEqual([]);
    expect(read('安'.repeat(31)).warnings).toEqual(['V-18']);
  });

  it.each([
    ['今年6月', true],
    ['明年', true],
    ['后年', true],
    ['来年', true],
    ['去年', true],
    ['年底前', true],
    ['年末', true],
    ['年初', true],
    ['年内', true],
    ['2020年底前', false],
    ['二〇二〇年底前', false],
    ['三年后年审', false],
    ['3年后年审', false],
    ['每年后年审', false],
    ['2020年', false],
    ['年度', false],
    ['上年', false],
    ['每天', false],
  ])('asks whether %s names its year: %s', (raw, asks) => {
    expect(read(raw).warnings.includes('V-19')).toBe(asks);
  });
});
