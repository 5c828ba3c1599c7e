import { describe, expect, it } from 'vitest';
import { exampleRow } from '../rules/example-rows.ts';
import { indicatorFacts, isCost, isOf, plainName } from './indicator-facts.ts';

describe('plainName', () => {
  it.each([
    ['养护里程', '养护里程'],
    [' 养 护\n里程 ', '养护里程'],
    ['养护里程，', '养护里程'],
    ['养护里程（公里）', '养护里程'],
    ['养护里程(公里)，', '养护里程'],
    ['养护里程【县道】（公里）。', '养护里程'],
    ['养护里程〔县道〕', '养护里程'],
    ['（县道）养护里程', '（县道）养护里程'.normalize('NFKC')],
    ['县道、乡道里程', '县道、乡道里程'],
    ['养护里程）', '养护里程'],
    ['养护（里程）率）', '养护(里程)率'],
    ['养护里程（（公里）', '养护里程'],
    ['增长10％', '增长10'],
    ['（一）', '(一)'],
    ['——', '——'],
    ['', ''],
  ])('%s', (printed, plain) => {
    expect(plainName(printed)).toBe(plain);
  });

  it('is quick on a long run of signs', () => {
    const start = performance.now();
    expect(plainName(`里程${'（'.repeat(50_000)}`)).toBe('里程');
    expect(plainName(`里程${'）'.repeat(50_000)}`)).toBe('里程');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('ratio-like names', () => {
  it.each(['完好率', '满意度', '达标比例', '女性占比', '比重', '百分比', '完好率（%）', '完 好率，'])('%s', (name) => {
    expect(indicatorFacts(exampleRow('O.L', name, '90')).isRatioLike).toBe(true);
  });

  it.each(['养护里程', '率先完成', '进度', '满意', '完好率提高'])('not %s', (name) => {
    expect(indicatorFacts(exampleRow('O.L', name, '90')).isRatioLike).toBe(false);
  });
});

describe('names that give the unit', () => {
  const gives = (name: string) => indicatorFacts(exampleRow('O.Q', name, '90')).nameGivesUnit;

  it.each([
    '培训人数',
    '设备数量',
    '巡查频次',
    '检查得分',
    '绩效评分',
    '考核分值',
    '安全等级',
    '新建水井（眼）',
    '水井(眼)，',
    '造林（万亩）',
    '面积（单位：㎡）',
    '完好率（%）',
  ])('%s', (name) => {
    expect(gives(name)).toBe(true);
  });

  it.each(['新建水井', '新建水井（北村）', '新建水井（万）', '（眼）新建水井', '完好率', '女性占比', '人数情况', ''])('not %s', (name) => {
    expect(gives(name)).toBe(false);
  });
});

describe('units', () => {
  const facts = (raw: string, unitText?: string) =>
    indicatorFacts(exampleRow('O.Q', '新建水井', raw, unitText === undefined ? {} : { unitText }));

  it('may stand in the cell or in a column', () => {
    expect(facts('12眼')).toMatchObject({ isUnitless: false, unit: { canonical: '眼' } });
    expect(facts('12', '眼')).toMatchObject({ isUnitless: false, unit: { canonical: '眼' } });
  });

  it('may be a word that is not known', () => {
    expect(facts('12', '口深井')).toMatchObject({ isUnitless: false, unit: null, isQuantified: true });
  });

  it.each([undefined, '', ' ', '—', '-', '／', '无'])('are not there where the column says %s', (unitText) => {
    expect(facts('12', unitText)).toMatchObject({ isUnitless: true, unit: null, isQuantified: false });
  });
});

describe('quantified values', () => {
  const isQuantified = (name: string, raw: string) => indicatorFacts(exampleRow('O.Q', name, raw)).isQuantified;

  it.each(['2024年10月底前', '90万元', '1600元/亩', '3次/周', '≥20年', '12眼', '80-90公里', '≥90%'])('%s', (raw) => {
    expect(isQuantified('新建水井', raw)).toBe(true);
  });

  it.each(['≥90', '80-90', '100%优、90%良', '明显', '完成', '按计划', '', '**', '≥'])('not %s', (raw) => {
    expect(isQuantified('新建水井', raw)).toBe(false);
  });

  it('take the unit of the name', () => {
    expect(isQuantified('新建水井数', '12')).toBe(true);
    expect(isQuantified('新建水井数', '10-12')).toBe(true);
    expect(isQuantified('完好率', '90')).toBe(false);
  });
});

describe('the same value', () => {
  const key = (raw: string, unitText?: string) =>
    indicatorFacts(exampleRow('O.Q', '新建水井', raw, unitText === undefined ? {} : { unitText })).valueKey;

  it.each([
    ['≥90%', '≥ ９０％'],
    ['≥90%', '不低于90.0%'],
    ['12眼', '=12眼'],
    ['80-90公里', '80.0~90公里'],
    ['按 计划', '按计划'],
    ['100%优、90%良', '100％优、90％良'],
    ['2024年10月', '2024年10月份'],
  ])('%s and %s', (one, other) => {
    expect(key(one)).toBe(key(other));
  });

  it.each([
    ['≥90%', '≥90'],
    ['≥90%', '>90%'],
    ['≥90%', '≥91%'],
    ['80-90公里', '80-91公里'],
    ['80-90公里', '81-90公里'],
    ['12眼', '12口'],
    ['明显', '显著'],
    ['是', '否'],
    ['2024年10月', '2024年11月'],
    ['2024年10月1日', '2024年10月2日'],
    ['2023年10月', '2024年10月'],
    ['2024年1季度', '2024年2季度'],
    ['12', '12眼'],
  ])('not %s and %s', (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });

  it('is told apart by a word of the unit column that is not known', () => {
    expect(key('12', '口深井')).not.toBe(key('12', '口浅井'));
    expect(key('12眼')).toBe(key('12', '眼'));
  });

  it.each(['', ' ', '**', '≥**人'])('is none of %s', (raw) => {
    expect(key(raw)).toBeNull();
  });
});

describe('the place in the tree', () => {
  const printed = (category: string | null, kind: string | null) => {
    const row = exampleRow('O.Q', '新建水井', '12眼');
    return indicatorFacts({ ...row, category: { label: '', code: category }, kind: { label: '', code: kind } });
  };

  it('is level 2 where that is known, else level 1', () => {
    expect(printed('O', 'B.E')).toMatchObject({ code: 'B.E', level1: 'B' });
    expect(printed('O', null)).toMatchObject({ code: 'O', level1: 'O' });
    expect(printed(null, null)).toMatchObject({ code: null, level1: null });
  });

  it('holds its parts, at either level', () => {
    expect(isOf(printed('O', 'O.Q'), 'O')).toBe(true);
    expect(isOf(printed('B', 'S.U'), 'S')).toBe(true);
    expect(isOf(printed('B', 'S.U'), 'B')).toBe(true);
    expect(isOf(printed('O', 'O.Q'), 'O.L', 'B')).toBe(false);
    expect(isOf(printed('O', 'O.C'), 'C')).toBe(false);
    expect(isOf(printed(null, null), 'O')).toBe(false);
  });

  it('knows a cost under either tree', () => {
    expect([printed('O', 'O.C'), printed('C', 'C.E'), printed('C', null), printed('O', 'O.Q')].map(isCost)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('texts', () => {
  it('are normalised once and kept', () => {
    const row = exampleRow('O.L', '道路 完好率（％）', '≥90%', { description: '完好里程 ÷ 养护里程。' });
    const facts = indicatorFacts(row);
    expect(facts).toMatchObject({
      name: '道路完好率',
      bareName: '道路完好率',
      description: '完好里程÷养护里程。',
      bareDescription: '完好里程养护里程',
    });
    expect([...facts.bigrams]).toEqual(['道路', '路完', '完好', '好率', '率完', '好里', '里程', '程养', '养护', '护里']);
    expect(indicatorFacts(row)).toBe(facts);
  });
});
