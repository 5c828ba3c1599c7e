/** What the examples of the rules on structure cannot show: exemptions, the law's day, parameters set otherwise, papers nobody thought of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../check.ts';
import type { Paper } from '../../exchange.ts';
import { ordinalOf } from '../../facts/ordinal.ts';
import { asDepartmentYear, asPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import { askingOn, type Rule } from '../rule.ts';
import { benefitIndicatorPresent } from './benefit-indicator-present.ts';
import { benefitsOfSeveralKinds } from './benefits-of-several-kinds.ts';
import { costIndicatorPresent } from './cost-indicator-present.ts';
import { indicatorCount } from './indicator-count.ts';
import { indicatorRowsComplete } from './indicator-rows-complete.ts';
import { kindsUnderTheirCategory } from './kinds-under-their-category.ts';
import { labelsKnown } from './labels-known.ts';
import { noExportResidue } from './no-export-residue.ts';
import { numberingRunsOn } from './numbering-runs-on.ts';
import { placeholdersReplaced } from './placeholders-replaced.ts';
import { quantityIndicatorPresent } from './quantity-indicator-present.ts';
import { satisfactionIndicatorPresent } from './satisfaction-indicator-present.ts';

const output = exampleIndicator('产出指标', '数量指标', '新建水井', '12眼');

function ofCategory(text: string, rows = [output]): Paper {
  return examplePaper({ indicators: rows, others: [{ label: '项目类别', text }] });
}

function severities(rule: Rule, paper: Paper, on?: string) {
  return check([paper], { rules: [rule], ...(on === undefined ? {} : { on }) }).findings.map(({ severity }) => severity);
}

describe('indicators that a project has', () => {
  it.each([
    [benefitIndicatorPresent, '公用经费', 0],
    [benefitIndicatorPresent, '人员类', 1],
    [satisfactionIndicatorPresent, '公用经费', 0],
    [satisfactionIndicatorPresent, '人员类', 0],
    [satisfactionIndicatorPresent, '特定目标类', 1],
    [quantityIndicatorPresent, '公用经费', 0],
    [costIndicatorPresent, '人员类', 1],
  ] as const)('%o of %s', (rule, category, count) => {
    const { findings, doesNotApply } = check([ofCategory(category)], { rules: [rule] });
    expect(findings.length).toBe(count);
    if (rule.exempts !== undefined && count === 0) expect(doesNotApply.map((each) => each.rule)).toEqual([rule.code]);
  });

  it('asks more of costs, and less of satisfaction, from 2022 on', () => {
    const works = examplePaper({ name: '校舍维修', indicators: [output] });
    expect(severities(costIndicatorPresent, works, '2021-12-31')).toEqual(['warning']);
    expect(severities(costIndicatorPresent, works, '2022-01-01')).toEqual(['error']);
    expect(severities(satisfactionIndicatorPresent, works, '2021-12-31')).toEqual(['warning']);
    expect(severities(satisfactionIndicatorPresent, works, '2022-01-01')).toEqual(['hint']);
  });

  it.each(['平安', '法治', '作风', '队伍', '制度', '组织', '文化'])('%s建设 is no construction', (word) => {
    expect(severities(costIndicatorPresent, examplePaper({ name: `${word}建设`, indicators: [output] }))).toEqual(['warning']);
    expect(severities(costIndicatorPresent, examplePaper({ name: `${word}馆建设`, indicators: [output] }))).toEqual(['error']);
  });

  it.each(['工程', '修缮', '维修', '购置', '改造', '新建', '扩建'])('%s is works', (word) => {
    expect(severities(costIndicatorPresent, examplePaper({ name: `校舍${word}`, indicators: [output] }))).toEqual(['error']);
  });

  it('counts by the limits that are set', () => {
    const [fewest, most] = [indicatorCount.parameters?.['fewest'], indicatorCount.parameters?.['most']];
    if (fewest === undefined || most === undefined) throw new Error('no parameters');
    const found = (least: number, limit: number) =>
      check([examplePaper()], {
        rules: [indicatorCount],
        parameters: new Map([
          [fewest, least],
          [most, limit],
        ]),
      }).findings.map(({ severity }) => severity);
    expect([found(4, 25), found(3, 3), found(3, 2)]).toEqual([['warning'], [], ['hint']]);
  });

  it('tells all benefits of one kind from the number that is set', () => {
    const enough = benefitsOfSeveralKinds.parameters?.['enough'];
    if (enough === undefined) throw new Error('no parameter');
    const found = (count: number) =>
      check([examplePaper()], { rules: [benefitsOfSeveralKinds], parameters: new Map([[enough, count]]) }).findings.map(
        ({ message }) => message.zh,
      );
    expect([found(1), found(2)]).toEqual([['全部1项效益指标都是社会效益指标。'], []]);
  });
});

describe('labels', () => {
  it('takes the nearness that is set', () => {
    const nearness = labelsKnown.parameters?.['nearness'];
    if (nearness === undefined) throw new Error('no parameter');
    const paper = examplePaper({ indicators: [exampleIndicator('产出指标', '社公效溢', '养护里程', '≥86公里')] });
    const found = (most: number) => check([paper], { rules: [labelsKnown], parameters: new Map([[nearness, most]]) }).findings.length;
    expect([found(0), found(1), found(2)]).toEqual([1, 1, 0]);
  });

  it('says where a row belongs', () => {
    const paper = examplePaper({ indicators: [exampleIndicator('效益指标', '成本指标', '养护成本', '≤2万元')] });
    const answer =
      kindsUnderTheirCategory.subject === 'paper' ? kindsUnderTheirCategory.check(asPaper(paper), askingOn('2024-12-31')) : null;
    expect(answer).toMatchObject({
      findings: [
        { because: { zh: '第1行“养护成本”：二级指标“成本指标”填在一级指标“效益指标”下，应在“产出指标”或“成本指标”或“投入指标”下。' } },
      ],
    });
  });
});

describe('residue', () => {
  it('counts each kind once, with its number', () => {
    const rows = ['养护县道，', '养护乡道；', '养护村道、', '养护渠道;', '巡查'].map((name) =>
      exampleIndicator('产出指标', '数量指标', name, '≥2公里'),
    );
    const { findings } = check([examplePaper({ indicators: rows })], { rules: [noExportResidue] });
    expect(findings.map(({ message }) => message.zh)).toEqual(['有4个指标名称以标点结尾，如“养护县道，”，可能没有写完。']);
  });

  it('takes the verbs that are set', () => {
    const verbs = noExportResidue.parameters?.['workVerbs'];
    if (verbs === undefined) throw new Error('no parameter');
    const row = { ...exampleIndicator('产出指标', '数量指标', '水井', '12眼'), description: '建水井' };
    const paper = examplePaper({ purpose: '当年新建水井', indicators: [row] });
    const found = (words: readonly string[]) =>
      check([paper], { rules: [noExportResidue], parameters: new Map([[verbs, words]]) }).findings.length;
    expect([found(['组织']), found(['新建'])]).toEqual([0, 1]);
  });

  it('finds notes that have a place with the paper of that place alone', () => {
    const remarks = [{ code: 'field-residue', at: '/papers/1/project/purpose', raw: 'TC x \\f A' }];
    const answer = noExportResidue.check(
      asDepartmentYear([examplePaper(), examplePaper({ code: '2' })], { remarks }),
      askingOn('2024-12-31'),
    );
    expect(answer).toMatchObject({ findings: [{ at: '/papers/1/project/purpose' }] });
    expect(noExportResidue.check(asDepartmentYear([examplePaper()], { remarks }), askingOn('2024-12-31'))).toEqual({ kind: 'clean' });
  });
});

describe('placeholders', () => {
  it('finds any of them in any text, and none in plain words', () => {
    const plain = fc.string({ unit: fc.constantFrom('养', '护', '县', '道', '，', '2', '0'), maxLength: 8 });
    fc.assert(
      fc.property(plain, fc.constantFrom('XX', 'xxx', '某某', '○○○', '**', '待填'), plain, (before, word, after) => {
        const found = (purpose: string) => severities(placeholdersReplaced, examplePaper({ purpose }));
        expect(found(`${before}路${word}路${after}`)).toEqual(['error']);
        expect(found(`${before}路${after}`)).toEqual([]);
      }),
    );
  });
});

describe('numbering', () => {
  const styles = [
    (n: number) => `${n}、`,
    (n: number) => `（${'一二三四五六七八九'[n - 1]}）`,
    (n: number) => `${'一二三四五六七八九'[n - 1]}是`,
    (n: number) => `${String.fromCodePoint(0x245f + n)}`,
  ];
  const found = (objectives: string[]) => severities(numberingRunsOn, examplePaper({ objectives })).length;

  it('passes a list of any length and style, and finds any item that is left out of its middle', () => {
    fc.assert(
      fc.property(fc.constantFrom(...styles), fc.integer({ min: 3, max: 9 }), fc.nat(), (style, length, seed) => {
        const items = Array.from({ length }, (_, index) => `${style(index + 1)}养护`);
        expect(items.every((item) => ordinalOf(item) !== null)).toBe(true);
        expect(found(items)).toBe(0);
        expect(found(items.toSpliced(1 + (seed % (length - 2)), 1))).toBe(1);
      }),
    );
  });

  it('passes inner lists under each item', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 9 }), (inner) => {
        const items = inner.map((count, index) =>
          [`${index + 1}、养护`, ...Array.from({ length: count }, (_, at) => `（${'一二三四五'[at]}）路段`)].join('\n'),
        );
        expect(found(items)).toBe(0);
      }),
    );
  });
});

describe('what is said', () => {
  const rows = (...labels: readonly (readonly [string, string])[]) =>
    examplePaper({ indicators: labels.map(([category, kind]) => exampleIndicator(category, kind, '巡查', '12次')) });
  const told = (rule: Rule, paper: Paper) => {
    const { findings, cannotTell } = check([paper], { rules: [rule] });
    return [...findings.map(({ message }) => message.zh), ...cannotTell.map(({ at, why }) => `${at} ${why.zh}`)];
  };

  it('names the label that stays open, at its place', () => {
    expect(told(quantityIndicatorPresent, rows(['履职', '其他'], ['产出指标', '']))).toEqual([
      '/papers/0/project/indicators/0/category/label 第1行的一级指标“履职”不认识，不能确定项目“农村公路养护”是否有数量指标。',
    ]);
    expect(told(quantityIndicatorPresent, rows(['产出指标', '质量指标'], ['产出指标', ' ']))).toEqual([
      '/papers/0/project/indicators/1/kind/label 第2行的二级指标空白，不能确定项目“农村公路养护”是否有数量指标。',
    ]);
    expect(told(kindsUnderTheirCategory, rows(['产出指标', '质量指标'], ['履职', '质量指标']))).toEqual([
      '/papers/0/project/indicators/1/category/label 第2行的“履职”不认识，不能确定归类是否正确。',
    ]);
    expect(told(kindsUnderTheirCategory, rows(['产出指标', '其他']))).toEqual([
      '/papers/0/project/indicators/0/kind/label 第1行的“其他”不认识，不能确定归类是否正确。',
    ]);
    expect(told(labelsKnown, rows(['产出指标', '其他'], ['履职效能', '数量指标']))).toEqual([
      '第1行“巡查”的二级指标“其他”不是规定的名称。',
      '第2行“巡查”的一级指标“履职效能”不是规定的名称。',
    ]);
  });

  it('counts the indicators among which none was found', () => {
    expect(told(quantityIndicatorPresent, rows(['产出指标', '质量指标'], ['效益指标', '社会效益指标']))).toEqual([
      '项目“农村公路养护”的2项指标中没有数量指标。',
    ]);
    expect(told(quantityIndicatorPresent, rows())).toEqual(['项目“农村公路养护”没有填写指标，因而没有数量指标。']);
  });

  it('counts rows from 1', () => {
    const paper = examplePaper({ indicators: [output, { ...output, name: '' }, exampleIndicator('产出指标', '数量指标', '水塔', '')] });
    expect(told(indicatorRowsComplete, paper)).toEqual([
      '项目“农村公路养护”第2行的三级指标名称空白。',
      '项目“农村公路养护”第3行“水塔”的指标值空白。',
    ]);
  });
});
