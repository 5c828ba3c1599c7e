/** What the examples of the money rules cannot show: parameters set otherwise, orders and scales that do not matter, readings of amounts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, type CheckOptions } from '../../check.ts';
import type { Parameter, ParameterValue } from '../../dated.ts';
import type { Paper } from '../../exchange.ts';
import { evaluationPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import type { Rule } from '../rule.ts';
import { amountUnitIsRight } from './amount-unit-is-right.ts';
import { moneyRules } from './index.ts';
import { largeProjectWellTargeted } from './large-project-well-targeted.ts';
import { amountsIn, amountsOfYear } from './shared-amounts.ts';
import { withPlan } from './shared-plan.ts';
import { plannedBy, spendingOnPlan } from './spending-on-plan.ts';
import { spendingPlanNotBackLoaded } from './spending-plan-not-back-loaded.ts';
import { spendingPlansDiffer } from './spending-plans-differ.ts';
import { yearsAddUp } from './years-add-up.ts';

const found = (rule: Rule, papers: readonly Paper[], options: CheckOptions = {}) => check(papers, { rules: [rule], ...options }).findings;
const set = (rule: Rule, values: Readonly<Record<string, ParameterValue>>): CheckOptions => ({
  parameters: new Map<Parameter, ParameterValue>(
    Object.entries(values).flatMap(([name, value]) => {
      const parameter = rule.parameters?.[name];
      return parameter === undefined ? [] : [[parameter, value] as const];
    }),
  ),
});
const report = (rate: string): CheckOptions => {
  const none = { originalBudget: null, revisedBudget: null, actual: null, expected: null, weight: null, score: null };
  return {
    evidence: { papers: [examplePaper({ execution: { ...none, rate, period: '1-7月', rows: [] } }, { kind: 'monitoring-report' })] },
  };
};

describe('planned percent', () => {
  const plan = [
    { by: '03-31', percent: '20.00' },
    { by: '06-30', percent: '50.00' },
    { by: '10-31', percent: '80.00' },
    { by: '12-31', percent: '100.00' },
  ];
  it.each([
    [1, '6.67', '0'],
    [3, '20.00', '20.00'],
    [5, '40.00', '20.00'],
    [6, '50.00', '50.00'],
    [7, '57.50', '50.00'],
    [10, '80.00', '80.00'],
    [11, '90.00', '80.00'],
    [12, '100.00', '100.00'],
  ])('by the end of month %d is %s on the line, %s by steps', (month, line, step) => {
    expect(plannedBy(plan, month, 'line')).toBe(line);
    expect(plannedBy(plan, month, 'step')).toBe(step);
  });

  it('goes by the day of a checkpoint within the month', () => {
    expect(plannedBy([{ by: '09-15', percent: '85' }], 4, 'line')).toBe('40.00');
    expect(plannedBy([{ by: '02-29', percent: '50' }], 2, 'line')).toBe('50');
    expect(plannedBy([{ by: '09-15', percent: '85' }], 9, 'line')).toBe('85');
  });

  it('never falls with the month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 11 }), fc.constantFrom('line', 'step'), (month, between) => {
        expect(Number(plannedBy(plan, month + 1, between))).toBeGreaterThanOrEqual(Number(plannedBy(plan, month, between)));
      }),
    );
  });

  it('by steps is asked where the parameter says so', () => {
    expect(found(spendingOnPlan, [examplePaper()], report('45'))).toHaveLength(1);
    expect(found(spendingOnPlan, [examplePaper()], { ...report('45'), ...set(spendingOnPlan, { between: 'step' }) })).toHaveLength(0);
    expect(found(spendingOnPlan, [examplePaper()], { ...report('45'), ...set(spendingOnPlan, { most: '12.5' }) })).toHaveLength(0);
  });

  it('says how far spending is behind, and less spending is never better', () => {
    const [first] = found(spendingOnPlan, [examplePaper()], report('40'));
    expect(first?.message.zh).toContain('到7月底支出57.5%，实际执行40%，落后17.5个百分点');
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map(
          (rate) => found(spendingOnPlan, [examplePaper()], report(String(rate))).length,
        );
        expect(less).toBeGreaterThanOrEqual(more ?? 0);
      }),
    );
  });
});

describe('amounts in a text', () => {
  it.each([
    ['安排资金120万元', ['120万元']],
    ['公路养护100.5万', ['100.5万']],
    ['公路养护50万专项经费、20万补助', ['50万', '20万']],
    ['投资1.2亿元、3亿', ['1.2亿元', '3亿']],
    ['计1,200,000元', ['1,200,000元']],
    ['１２０万元', ['１２０万元']],
    ['120 万元', ['120 万元']],
    ['2.4万亩、3万人、5万只、120', []],
    ['2万元/人、5元每天', []],
    ['《50万元以下项目》', []],
    ['A120万元', []],
  ])('%s', (text, expected) => expect(amountsIn(text).map(({ raw }) => raw)).toEqual(expected));

  it.each([
    ['120万元', 120_000_000n],
    ['0.5元', 50n],
    ['1.2亿元', 12_000_000_000n],
    ['1,200元', 120_000n],
  ])('%s is %s fen', (text, fen) => expect(amountsIn(text).map((each) => each.fen)).toEqual([fen]));

  it('knows the clause and its years', () => {
    expect(amountsIn('养护县道，2023－2025年总投资600万元；其中：2024年桥梁30万元')).toMatchObject([
      { before: expect.stringMatching(/^\s*总投资$/u), years: [2023, 2025], at: 18 },
      { before: expect.stringMatching(/^其中:\s*桥梁$/u), years: [2024] },
    ]);
    expect(amountsIn('2023年30万元,40万元').map(({ years }) => years)).toEqual([[2023], []]);
  });

  it('of the year leaves out other years and other words', () => {
    const text = '2023年30万元，2024年40万元，单价5元，50万元';
    expect(amountsOfYear(text, 2024, ['单价']).map(({ raw }) => raw)).toEqual(['40万元', '50万元']);
    expect(amountsOfYear(text, null, []).map(({ raw }) => raw)).toEqual(['5元', '50万元']);
  });

  it('are found wherever they stand', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 99_999 }), (before, amount) => {
        expect(amountsIn(`${before}。${amount}万元`).at(-1)?.raw.endsWith('万元')).toBe(true);
      }),
    );
  });
});

describe('parameters', () => {
  it('of a back-loaded plan', () => {
    const papers = [withPlan('0', '20', '70', '100')];
    expect(found(spendingPlanNotBackLoaded, papers)).toHaveLength(0);
    expect(found(spendingPlanNotBackLoaded, papers, set(spendingPlanNotBackLoaded, { lastStep: '30' }))).toHaveLength(1);
    expect(found(spendingPlanNotBackLoaded, papers, set(spendingPlanNotBackLoaded, { secondPoint: '20.01' }))).toHaveLength(1);
  });

  it('of plans that are alike', () => {
    const papers = [withPlan('20', '100'), withPlan('20', '100')];
    expect(found(spendingPlansDiffer, papers, set(spendingPlansDiffer, { fewest: 2 }))).toHaveLength(1);
  });

  it('of amounts over years', () => {
    const papers = [examplePaper({ purpose: '2023年30万元，2024年40万元，全部70.5万元。' })];
    expect(found(yearsAddUp, papers)).toHaveLength(0);
    expect(found(yearsAddUp, papers, set(yearsAddUp, { totalWords: ['全部'] }))).toHaveLength(1);
    expect(found(yearsAddUp, papers, set(yearsAddUp, { totalWords: ['全部'], tolerance: '0.25' }))).toHaveLength(0);
  });
});

describe('what does not matter', () => {
  const plans = fc.array(fc.constantFrom('10', '20', '30'), { maxLength: 9 });

  it('the order of projects to plans that are alike', () => {
    fc.assert(
      fc.property(plans, (firsts) => {
        const papers = firsts.map((first) => withPlan(first, '100'));
        const groups = ['10', '20', '30'].filter((first) => firsts.filter((each) => each === first).length >= 3);
        expect(found(spendingPlansDiffer, papers)).toHaveLength(groups.length);
        expect(found(spendingPlansDiffer, papers.toReversed())).toHaveLength(groups.length);
      }),
    );
  });

  it('the unit of the amounts to large projects', () => {
    const project = (amount: number, amountUnit: '元' | '万元') =>
      examplePaper({
        amountUnit,
        budget: { total: String(amountUnit === '元' ? amount * 10_000 : amount), fiscal: null, other: null },
        indicators: [exampleIndicator('产出指标', '质量指标', '路面质量', '较好')],
      });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 6 }), (amounts) => {
        const places = (unit: '元' | '万元') =>
          found(
            largeProjectWellTargeted,
            amounts.map((each) => project(each, unit)),
          ).map(({ at }) => at);
        expect(places('元')).toEqual(places('万元'));
        const sum = amounts.reduce((left, right) => left + right, 0);
        const large = amounts.length < 3 ? [] : amounts.filter((each) => each > 0 && each * 5 >= sum);
        expect(places('元')).toHaveLength(large.length);
      }),
    );
  });

  it('papers that declare nothing', () => {
    for (const rule of moneyRules) {
      const papers = [evaluationPaper({ purpose: '安排资金1元' }), examplePaper({}, { horizon: 'medium-term' })];
      expect(found(rule, papers)).toEqual([]);
    }
  });
});

it('says what the large project lacks', () => {
  const weak = examplePaper({ indicators: [exampleIndicator('产出指标', '质量指标', '路面质量', '较好')] });
  const small = examplePaper({ budget: { total: '40', fiscal: null, other: null } });
  const [first] = found(largeProjectWellTargeted, [weak, small, small]);
  expect(first?.message.zh).toBe('项目“农村公路养护”占3个项目资金的60%，1项指标中只有0项量化。');
});

it('says what the text says of the amount', () => {
  const [first] = found(amountUnitIsRight, [examplePaper({ purpose: '安排资金120元。' })]);
  expect(first?.message.zh).toBe('项目“农村公路养护”的预算数为120.00万元，文字写明“120元”，相差一万倍。');
});
