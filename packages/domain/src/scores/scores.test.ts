import { describe, expect, it } from 'vitest';
import type { Indicator, Paper, Project } from '../exchange.ts';
import { parseTargetValue } from '../parse-target-value.ts';
import { evaluationPaper, exampleIndicator } from '../rules/example-papers.ts';
import { chooseScheme } from './choose-scheme.ts';
import { type SchemeChanges, schemeWith } from './scheme.ts';
import { scoreOf, type ScoreOptions } from './score-paper.ts';
import { schemeById, schemes } from './schemes/index.ts';
import { nodesOf, type ScoreNode } from './workings.ts';

type Row = {
  readonly target: string;
  readonly actual: string;
  readonly weight?: string | null;
  readonly score?: string | null;
  readonly category?: readonly [string, string];
  readonly name?: string;
  readonly operatorText?: string;
  readonly unitText?: string;
  readonly reason?: string;
};

function rowOf({
  target,
  actual,
  weight = '10',
  score = null,
  category = ['产出指标', '数量指标'],
  name = '养护里程',
  ...more
}: Row): Indicator {
  const plain = exampleIndicator(category[0], category[1], name, target);
  const { operatorText = null, unitText = null, reason = '' } = more;
  const value = parseTargetValue(target, { name, operatorText, unitText, fiscalYear: 2024, category: plain.kind.code });
  return { ...plain, target: { raw: target, operatorText, unitText, value }, actual: { raw: actual }, weight, score, reason };
}

function paperOf(rows: readonly Row[], project: Partial<Project> = {}, paper: Partial<Paper> = {}): Paper {
  return evaluationPaper({ indicators: rows.map(rowOf), total: null, ...project }, paper);
}

function nodeOf(row: Row, options: ScoreOptions = {}, project: Partial<Project> = {}): ScoreNode {
  const workings = scoreOf(paperOf([row], project), '/papers/0', options);
  const found = workings === null ? undefined : nodesOf(workings.total).find(({ at }) => at.endsWith('/indicators/0/score'));
  if (found === undefined) throw new Error('the row has no node');
  return found;
}

const formulaB: ScoreOptions = { changes: { formulas: 'B' } };

describe('formulas of quantitative indicators', () => {
  it.each([
    ['≥95', '90', '9.47', '9.47'],
    ['≥95', '95', '10.00', '10.00'],
    ['≥50', '80', '10.00', '10.00'],
    ['＞95', '95', '10.00', '10.00'],
    ['≤10', '12', '8.00', '8.33'],
    ['≤10', '20', '0.00', '5.00'],
    ['≤10', '19.99', '0.01', '5.00'],
    ['≤10', '10', '10.00', '10.00'],
    ['＜10', '0', '10.00', '10.00'],
    ['=100%', '86%', '8.60', '8.60'],
    ['=100%', '120%', '10.00', '10.00'],
    ['=8个', '9个', '10.00', '10.00'],
    ['=8个', '6个', '7.50', '7.50'],
    ['=0起', '0起', '10.00', '10.00'],
    ['=0起', '1起', '0.00', '0.00'],
    ['≤0', '1', '0.00', '0.00'],
    ['≤0', '0', '10.00', '10.00'],
    ['≥0', '0', '10.00', '10.00'],
    ['≥8%', '-3%', '0.00', '0.00'],
    ['≤5%', '-3%', '10.00', '10.00'],
    ['≤90万元', '85万元', '10.00', '10.00'],
    ['≤90万元', '990000元', '9.00', '9.09'],
    ['≤90万元', '99', '9.00', '9.09'],
    ['≥5公里', '4500米', '9.00', '9.00'],
    ['≥95%', '90', '9.47', '9.47'],
    ['≥3‰', '0.3%', '10.00', '10.00'],
    ['≥95%', '达到96%', '10.00', '10.00'],
    ['9月底前', '8月31日', '10.00', '10.00'],
    ['≥200人', '1.5万人', '10.00', '10.00'],
  ])('%s, reached %s: A %s, B %s', (target, actual, a, b) => {
    expect(nodeOf({ target, actual }).result).toBe(a);
    expect(nodeOf({ target, actual }, formulaB).result).toBe(b);
  });

  it.each([
    ['≥50', '80', true],
    ['≥50', '60', true],
    ['≥50', '59.99', false],
    ['≥0', '5', false],
    ['=50个', '80个', false],
    ['≤50', '80', false],
  ])('%s, reached %s: over-achieved is %s', (target, actual, isFlagged) => {
    expect(nodeOf({ target, actual }).remarks.some(({ code }) => code === 'over-achieved')).toBe(isFlagged);
  });

  it('asks for an explanation from 1.3 times where a site says so', () => {
    const changes: SchemeChanges = { overAchievement: '1.3' };
    expect(nodeOf({ target: '≥50', actual: '64' }, { changes }).remarks).toEqual([]);
    expect(nodeOf({ target: '≥50', actual: '65' }, { changes }).remarks).toHaveLength(1);
  });

  it('takes the operator and the unit from their columns', () => {
    const node = nodeOf({ target: '30', actual: '33', operatorText: '≤', unitText: '万元' });
    expect(node).toMatchObject({ rule: 'over', result: '9.00', remarks: [] });
    expect(node.inputs.map(({ symbol, value, raw, unit, at }) => [symbol, value, raw, unit, at])).toEqual([
      ['w', '10', '10', null, '/papers/0/project/indicators/0/weight'],
      ['t', '300000', '30', '元', '/papers/0/project/indicators/0/target/raw'],
      ['a', '330000', '33', '元', '/papers/0/project/indicators/0/actual/raw'],
    ]);
  });

  it('holds “not above the budget” to the budget of the year', () => {
    const cost = { target: '不超预算', category: ['成本指标', '经济成本指标'] as const, name: '总成本' };
    expect(nodeOf({ ...cost, actual: '120万元' })).toMatchObject({ rule: 'met', result: '10.00' });
    const over = nodeOf({ ...cost, actual: '132万元' });
    expect(over).toMatchObject({ rule: 'over', result: '9.00' });
    expect(over.inputs[1]).toMatchObject({ value: '1200000', raw: '120.00万元', at: '/papers/0/project/execution/revisedBudget' });
    expect(nodeOf({ ...cost, actual: '132万元' }, {}, { execution: null }).rule).toBe('by-person');
  });

  it('a share that is printed without % by a ratio is compared as printed, and says so', () => {
    expect(nodeOf({ target: '≥90', actual: '81%', name: '道路完好率' })).toMatchObject({ result: '9.00', remarks: [{ code: 'assumed' }] });
    expect(nodeOf({ target: '≥90', actual: '81%', name: '养护里程' }).rule).toBe('by-person');
    expect(nodeOf({ target: '≥90', actual: '81公里' })).toMatchObject({ result: '9.00', remarks: [{ code: 'assumed' }] });
  });
});

describe('what a person scores', () => {
  it.each([
    ['≥-5', '3'],
    ['20-30天', '25天'],
    ['显著提升', '显著提升'],
    ['合格', '合格'],
    ['100%优、90%良、80%中、70%差', '95%'],
    ['9月底前', '11月底'],
    ['9月15日前', '9月'],
    ['9月底前', '按时'],
    ['较上年增长5个百分点', '6个百分点'],
    ['≥95%', '≥95%'],
    ['≥95%', '95%以上'],
    ['≥95%', '0.96'],
    ['≥95%', '未开展'],
    ['≥95%', ''],
    ['', '3'],
    ['≥5公里', '3个'],
    ['≥5天', '3个工作日'],
    ['≥5', '3万人'],
    ['292%', '292%'],
  ])('%s, reached %s', (target, actual) => {
    const node = nodeOf({ target, actual, name: target === '292%' ? '道路完好率' : '养护里程' });
    expect(node).toMatchObject({ rule: 'by-person', result: null, bounds: { atLeast: '0', atMost: '10' } });
    expect(nodeOf({ target, actual, score: '7.5', name: target === '292%' ? '道路完好率' : '养护里程' }).result).toBe('7.50');
  });

  it('a polarity that contradicts the operator', () => {
    expect(nodeOf({ target: '≥5', actual: '4', operatorText: '反向' }).rule).toBe('by-person');
  });

  it.each([
    ['达成年度指标', undefined, '8', '10', false],
    ['部分达成并具有一定效果', undefined, '6', '8', true],
    ['未达成且效果较差', undefined, '0', '6', true],
    ['达成年度指标', 'hubei', '8', '10', false],
    ['部分达成并具有一定效果', 'hubei', '5', '8', true],
    ['未达成且效果较差', 'hubei', '0', '5', true],
    ['部分达成', 'mof-2021-cost', '6', '8', true],
  ])('%s by %s: from %s to %s', (actual, scheme, atLeast, atMost, isBelowMost) => {
    const options = scheme === undefined ? {} : { scheme };
    expect(nodeOf({ target: '改善出行', actual }, options).bounds).toEqual({ atLeast, atMost, isBelowMost });
    const inside = nodeOf({ target: '改善出行', actual, score: atLeast }, options);
    expect(inside.remarks).toEqual([]);
    if (!isBelowMost) expect(nodeOf({ target: '改善出行', actual, score: atMost }, options).remarks).toEqual([]);
    const outside = nodeOf({ target: '改善出行', actual, score: isBelowMost ? atMost : '7.99' }, options);
    expect(outside.remarks).toMatchObject([{ code: 'outside-band' }]);
  });

  it('never more than the weight, never less than nothing', () => {
    expect(nodeOf({ target: '改善出行', actual: '好', score: '11' })).toMatchObject({
      result: '10.00',
      remarks: [{ code: 'outside-weight' }],
    });
    expect(nodeOf({ target: '改善出行', actual: '好', score: '-1' })).toMatchObject({
      result: '0.00',
      remarks: [{ code: 'outside-weight' }],
    });
  });

  it('“=” above the target where a site leaves it to a person', () => {
    const changes: SchemeChanges = { equalAbove: 'person' };
    expect(nodeOf({ target: '=8个', actual: '9个' }, { changes }).rule).toBe('by-person');
    expect(nodeOf({ target: '=8个', actual: '8个' }, { changes }).rule).toBe('met');
    expect(nodeOf({ target: '=8个', actual: '7个' }, { changes }).rule).toBe('short');
  });

  it('a row of cost without a target has the points of the cap at most, where a place caps it', () => {
    const row = { target: '', actual: '', category: ['成本指标', '经济成本指标'] as const };
    expect(nodeOf(row).bounds?.atMost).toBe('10');
    expect(nodeOf(row, { changes: { costCap: '5' } }).bounds?.atMost).toBe('5');
    expect(nodeOf({ ...row, weight: '3' }, { changes: { costCap: '5' } }).bounds?.atMost).toBe('3');
    expect(nodeOf({ target: '', actual: '' }, { changes: { costCap: '5' } }).bounds?.atMost).toBe('10');
  });

  it('a row without a weight has no score', () => {
    expect(nodeOf({ target: '≥5', actual: '5', weight: null })).toMatchObject({ result: null, because: { zh: '分值空白或不是数字' } });
    expect(nodeOf({ target: '≥5', actual: '5', weight: '-1' }).result).toBeNull();
  });
});

describe('satisfaction by steps', () => {
  const changes: SchemeChanges = { satisfactionRule: 'steps' };
  it.each([
    ['95%', '10.00'],
    ['90%', '10.00'],
    ['89.9%', '8.00'],
    ['80%', '8.00'],
    ['79%', '5.00'],
    ['60%', '5.00'],
    ['59.9%', '0.00'],
  ])('%s: %s', (actual, result) => {
    const row = { target: '≥95%', actual, category: ['满意度指标', '服务对象满意度指标'] as const, name: '居民满意度' };
    expect(nodeOf(row, { changes })).toMatchObject({ rule: 'steps', result });
  });

  it('leaves other rows alone', () => {
    expect(nodeOf({ target: '≥95%', actual: '90%' }, { changes }).rule).toBe('short');
  });
});

describe('budget execution', () => {
  const execution = evaluationPaper().project?.execution ?? null;
  const scored = (change: object, options: ScoreOptions = {}) => {
    const project = execution === null ? {} : { execution: { ...execution, ...change } };
    return scoreOf(paperOf([], project), '/papers/0', options)?.total.children[0];
  };

  it.each([
    ['86', '100', '8.60', false],
    ['120', '100', '10.00', true],
    ['100', '100', '10.00', false],
    ['0', '100', '0.00', false],
    ['-5', '100', '0.00', false],
  ])('%s of %s: %s', (actual, revisedBudget, result, isFlagged) => {
    const node = scored({ actual, revisedBudget });
    expect(node).toMatchObject({ rule: 'execution', result });
    expect(node?.remarks).toHaveLength(isFlagged ? 1 : 0);
  });

  it.each([
    [{ actual: null }, '全年执行数空白或不是数字'],
    [{ revisedBudget: null }, '全年预算数空白或不是数字'],
    [{ revisedBudget: '0' }, '预算数为0，没有执行率'],
  ])('%j: no score', (change, zh) => {
    expect(scored(change)).toMatchObject({ result: null, because: { zh } });
  });

  it('takes the weight as printed, else that of the scheme', () => {
    expect(scored({ actual: '60', weight: '20' })?.result).toBe('10.00');
    expect(scored({ actual: '60', weight: null })?.result).toBe('5.00');
    expect(scored({ actual: '60', weight: null }, { scheme: 'hubei' })?.result).toBe('10.00');
  });

  it('goes by steps where somebody gives them, and has no score without', () => {
    const steps = [
      { from: '0.9', share: '1' },
      { from: '0.6', share: '0.5' },
    ];
    const changes: SchemeChanges = { executionRule: 'steps', executionSteps: steps };
    expect(scored({ actual: '108' }, { changes })).toMatchObject({ rule: 'steps', result: '10.00' });
    expect(scored({ actual: '107' }, { changes })?.result).toBe('5.00');
    expect(scored({ actual: '71' }, { changes })?.result).toBe('0.00');
    expect(scored({ actual: '107' }, { changes: { executionRule: 'steps' } })?.result).toBeNull();
    expect(scored({ actual: '107', revisedBudget: '0' }, { changes })?.result).toBeNull();
  });

  it('stands in a row of the indicators on some forms, and counts once', () => {
    const row = { target: '100%', actual: '95%', category: ['预算执行率', '预算执行率'] as const, name: '预算执行率' };
    const total = scoreOf(paperOf([row], { execution }), '/papers/0')?.total;
    expect(total?.children.map(({ rule, result }) => [rule, result])).toEqual([['category', '9.50']]);
  });
});

describe('totals and grades', () => {
  it('adds execution and the sums of level 1, beside what is printed', () => {
    const total = scoreOf(evaluationPaper({ total: '99.7' }), '/papers/0')?.total;
    expect(total).toMatchObject({ result: '100.00', printed: '99.7', difference: '-0.3', isWithinTolerance: false });
    expect(total?.children.map(({ title, result }) => [title.zh, result])).toEqual([
      ['预算执行率', '10.00'],
      ['产出指标', '50.00'],
      ['效益指标', '30.00'],
      ['满意度指标', '10.00'],
    ]);
    expect(scoreOf(evaluationPaper({ total: '99.9' }), '/papers/0')?.total.isWithinTolerance).toBe(true);
  });

  it('has no total where a part has no score, and says which', () => {
    const workings = scoreOf(paperOf([{ target: '改善出行', actual: '好' }]), '/papers/0');
    expect(workings?.total).toMatchObject({ result: null, because: { zh: '产出指标空白或不是数字' } });
    expect(workings?.grade).toMatchObject({ result: null, agrees: null });
  });

  const graded = (score: string, others: Project['others'], options: ScoreOptions = {}) =>
    scoreOf(paperOf([{ target: '改善出行', actual: '好', weight: '90', score }], { others: others ?? [] }), '/papers/0', options)?.grade;
  it.each([
    ['80', undefined, '优'],
    ['79.99', undefined, '良'],
    ['70', undefined, '良'],
    ['69.99', undefined, '中'],
    ['50', undefined, '中'],
    ['49.99', undefined, '差'],
    ['70', 'vendor-default', '优'],
    ['69', 'vendor-default', '良'],
    ['59', 'vendor-default', '中'],
    ['49', 'vendor-default', '差'],
  ])('10 and %s by %s: %s', (score, scheme, grade) => {
    expect(graded(score, [], scheme === undefined ? {} : { scheme })?.result?.zh).toBe(grade);
  });

  it.each([
    ['自评等级', '优', true],
    ['自评等级', '良好', false],
    ['评价结论', '自评总分90分，评价等级为“优”。', true],
    ['评价结论', '自评总分90分，等级：良', false],
    ['评价结论', '项目自评总分100分。', null],
    ['备注', '优', null],
  ])('%s “%s” agrees: %s', (label, text, agrees) => {
    expect(graded('80', [{ label, text }])?.agrees).toBe(agrees);
  });
});

describe('schemes', () => {
  it.each([
    ['mof-2020', '10', ['50', '30', '10']],
    ['mof-2021-cost', '10', ['20', '40', '20', '10']],
    ['mof-2021-nosat', '10', ['50', '40']],
    ['hubei', '20', ['40', '40']],
    ['sichuan-510000', '10', ['90']],
    ['wuhai', '10', ['50', '30', '10']],
    ['vendor-default', '10', undefined],
  ])('%s: execution %s, level 1 %j', (id, execution, weights) => {
    const scheme = schemeById(id);
    expect(scheme?.executionWeight.value).toBe(execution);
    expect(scheme?.weights.value?.findLast(({ when }) => when?.categories === undefined)?.groups.map(({ weight }) => weight)).toEqual(
      weights,
    );
  });

  it('state source and mark of each figure, and 100 points in all', () => {
    for (const scheme of schemes) {
      for (const value of Object.values(scheme))
        if (value !== null && typeof value === 'object' && 'mark' in value)
          expect(Object.keys(value.source.instrument.clauses)).toContain(value.source.clause);
      for (const { groups } of scheme.weights.value ?? [])
        expect([scheme.id, groups.reduce((sum, { weight }) => sum + Number(weight), Number(scheme.executionWeight.value))]).toEqual([
          scheme.id,
          100,
        ]);
    }
    expect(new Set(schemes.map(({ id }) => id)).size).toBe(schemes.length);
  });

  it('a figure set otherwise says so and leaves the others', () => {
    const mof = schemeById('mof-2020');
    if (mof === null) throw new Error('no mof-2020');
    const changed = schemeWith(mof, { executionWeight: '20' });
    expect(changed.executionWeight).toEqual({ ...mof.executionWeight, value: '20', isSet: true });
    expect({ ...changed, executionWeight: mof.executionWeight }).toEqual(mof);
  });

  const cost = rowOf({ target: '≤5万元', actual: '5万元', category: ['成本指标', '经济成本指标'] });
  const output = rowOf({ target: '≥5', actual: '5' });
  const satisfied = rowOf({ target: '≥90%', actual: '95%', category: ['满意度指标', '服务对象满意度指标'] });
  it.each([
    ['the year before 101', [cost, output], 2021, {}, {}, 'mof-2020'],
    ['cost and satisfaction', [cost, output, satisfied], 2022, {}, {}, 'mof-2021-cost'],
    ['no satisfaction', [output], 2022, {}, {}, 'mof-2021-nosat'],
    ['cost and no satisfaction', [cost, output], 2022, {}, {}, 'mof-2021-nosat'],
    ['satisfaction and no cost', [output, satisfied], 2022, {}, {}, 'mof-2020'],
    ['no year', [output], null, {}, {}, 'mof-2021-nosat'],
    ['a year without a scheme', [output], 2019, {}, {}, 'mof-2020'],
    ['Hubei', [output], 2022, {}, { region: '420100' }, 'hubei'],
    ['Wuhai', [output], 2022, {}, { region: '150302' }, 'wuhai'],
    ['Inner Mongolia elsewhere', [output, satisfied], 2022, {}, { region: '150102' }, 'mof-2020'],
    ['a code of Sichuan', [output], 2022, { code: '51142523T000008642317' }, {}, 'sichuan-510000'],
    ['a region before the code', [output, satisfied], 2022, { code: '51142523T000008642317' }, { region: '130000' }, 'mof-2020'],
    ['another code', [output, satisfied], 2022, { code: '511425' }, {}, 'mof-2020'],
    ['as asked for', [output], 2022, {}, { region: '420100', scheme: 'vendor-default' }, 'vendor-default'],
  ] as const)('%s', (_, rows, fiscalYear, project, asked, id) => {
    expect(chooseScheme(evaluationPaper({ indicators: [...rows], ...project }, { fiscalYear }), asked).scheme.id).toBe(id);
  });

  it('go by the form where no place is said', () => {
    const paper = evaluationPaper({}, { form: 'hubei-self-evaluation' });
    expect(chooseScheme(paper).scheme.id).toBe('hubei');
    expect(chooseScheme(paper, { region: '130000' }).scheme.id).toBe('mof-2020');
  });

  it('are for self-evaluations', () => {
    expect(scoreOf({ ...evaluationPaper(), kind: 'target-declaration' }, '/papers/0')).toBeNull();
    expect(scoreOf({ ...evaluationPaper(), project: null }, '/papers/0')).toBeNull();
  });
});
