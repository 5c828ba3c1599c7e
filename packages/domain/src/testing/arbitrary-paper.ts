/**
 * Arbitrary papers for property tests of every room: texts with full-width digits, quotes and line breaks, blanks, 0 to 40 indicators.
 * Every paper is valid in the exchange format and has no origins. For tests only.
 */
import fc from 'fast-check';
import type { Indicator, ObjectiveItem, Paper, Project } from '../exchange.ts';
import { parseTargetValue } from '../parse-target-value.ts';
import { categoryCode, kindCode } from '../taxonomy.ts';
import { arbitraryDecimal, arbitraryTargetText, arbitraryText } from './arbitrary-values.ts';

export { arbitraryDecimal, arbitraryTargetText, arbitraryText };

const filledText = arbitraryText.map((text) => (text === '' ? '校舍维修' : text));

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 4 });

const places = fc.constantFrom(
  ['产出指标', '数量指标'],
  ['产出指标（50分）', '质量指标'],
  ['产出指标', '成本指标'],
  ['成本指标', '经济成本指标'],
  ['效果指标', '社会效益指标'],
  ['满意度指标', '服务对象满意度指标'],
  ['履职指标', '其他'],
);

export const arbitraryIndicator: fc.Arbitrary<Indicator> = fc
  .record({
    place: places,
    name: arbitraryText,
    description: arbitraryText,
    basis: arbitraryText,
    raw: arbitraryTargetText,
    unitText: optional(fc.constantFrom('%', '个', '万元')),
  })
  .map(({ place: [category = '', kind = ''], raw, unitText, ...texts }) => {
    const code = categoryCode(category);
    const kindOf = { label: kind, code: kindCode(kind, code) };
    const value = parseTargetValue(raw, { unitText, name: texts.name, category: kindOf.code });
    return {
      category: { label: category, code },
      kind: kindOf,
      ...texts,
      target: { raw, operatorText: null, unitText, value },
      weight: null,
      actual: null,
      score: null,
      reason: null,
    };
  });

const percents = optional(fc.constantFrom('0', '20.00', '50', '80.5', '100.00', '120'));
const spendingPlan = fc
  .tuple(percents, percents, percents, percents)
  .map((plan) => plan.map((percent, index) => ({ by: ['03-31', '06-30', '10-31', '12-31'][index] ?? '12-31', percent })));

export const arbitraryProject: fc.Arbitrary<Project> = fc.record({
  code: optional(fc.stringMatching(/^\d{3}-\d{4}-[A-Z]{3}-[A-Z0-9]{4}$/u)),
  name: optional(filledText),
  amountUnit: fc.constantFrom('元', '万元', '亿元'),
  budget: fc.record({ total: optional(arbitraryDecimal), fiscal: optional(arbitraryDecimal), other: optional(arbitraryDecimal) }),
  execution: fc.constant(null),
  purpose: arbitraryText,
  spendingPlan: optional(spendingPlan),
  objectives: fc.array(filledText, { maxLength: 5 }),
  achieved: fc.constant(null),
  indicators: fc.array(arbitraryIndicator, { maxLength: 40, size: 'small' }),
  total: fc.constant(null),
});

const unit = fc.record({
  code: optional(fc.constantFrom('301001', '301002', '402')),
  name: optional(fc.constantFrom('示例县公路管理站', '示例县水务局')),
});
const fiscalYear = optional(fc.integer({ min: 2012, max: 2030 }));

export const arbitraryDeclaration: fc.Arbitrary<Paper> = fc.record({
  kind: fc.constant('target-declaration'),
  form: fc.constant('hebei-project-targets'),
  fiscalYear,
  horizon: fc.constant('annual'),
  unit,
  objectives: fc.constant(null),
  statedTotal: fc.constant(null),
  department: fc.constant(null),
  project: arbitraryProject,
});

const items: fc.Arbitrary<ObjectiveItem[]> = fc.array(fc.record({ title: arbitraryText, text: filledText }), { maxLength: 6 });

export const arbitraryObjectives: fc.Arbitrary<Paper> = fc.record({
  kind: fc.constant('department-objectives'),
  form: fc.constant('hebei-department-objectives'),
  fiscalYear,
  horizon: fc.constant('annual'),
  unit,
  objectives: fc.record({ overall: arbitraryText, items, measures: items }),
  statedTotal: optional(fc.record({ amount: arbitraryDecimal, amountUnit: fc.constantFrom('元', '万元', '亿元') })),
  department: fc.constant(null),
  project: fc.constant(null),
});

export const arbitraryPaper: fc.Arbitrary<Paper> = fc.oneof(
  { weight: 4, arbitrary: arbitraryDeclaration },
  { weight: 1, arbitrary: arbitraryObjectives },
);

/** A text of one department: objectives first, then its projects, in one unit and one year. */
export const arbitraryDepartmentText: fc.Arbitrary<Paper[]> = fc
  .tuple(arbitraryObjectives, fc.array(arbitraryDeclaration, { minLength: 1, maxLength: 6 }), fc.integer({ min: 2016, max: 2030 }))
  .map(([objectives, projects, year]) =>
    [objectives, ...projects].map((paper) => ({ ...paper, fiscalYear: year, unit: { code: '301001', name: '示例县公路管理站' } })),
  );

export { exampleIndicator, examplePaper, objectivesPaper } from '../rules/example-papers.ts';
export { arbitraryPaperOf, type FormShape } from './arbitrary-form-paper.ts';
