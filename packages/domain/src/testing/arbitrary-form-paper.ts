/**
 * Arbitrary papers of every kind of form: what a form can print, with blanks, long texts, full-width digits, quotes, 0 to 40 indicators and cells
 * without a place of their own. For tests only.
 */
import fc from 'fast-check';
import type { Department, Execution, Indicator, Paper, PaperKind, Project } from '../exchange.ts';
import { parseTargetValue } from '../parse-target-value.ts';
import { categoryCode, kindCode } from '../taxonomy.ts';
import { arbitraryDecimal, arbitraryTargetText, arbitraryText } from './arbitrary-values.ts';

type Amounts = Omit<Execution, 'rows' | 'period'>;
export type FormShape = {
  readonly kind: PaperKind;
  readonly form: string;
  /** Columns of its table of money; none where it has no such table. */
  readonly funds: readonly (keyof Amounts)[];
  /** Whether it prints the months that its amounts cover. */
  readonly hasPeriod: boolean;
};

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 4 });
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const line = fc
  .oneof({ weight: 9, arbitrary: arbitraryText }, { weight: 1, arbitrary: fc.constant('完善农村饮水安全工程建设管理'.repeat(20)) })
  .map(inOneLine);
/** A name that no label begins and no year stands in. */
const name = fc
  .tuple(fc.constantFrom('校舍维修', '供水管网改造（二期）', '“四好农村路”建设', '５Ｇ基站', '3-6岁儿童补贴'), arbitraryText)
  .map(([first, text]) => inOneLine(first + text).replace(/[年。\s]/g, ''));
const objectives = fc
  .array(line, { maxLength: 5 })
  .map((texts) => texts.map((text, index) => `${index + 1}、${text.replace(/^[\d、.]+/, '')}完成。`));
const points = optional(fc.constantFrom('0', '5', '10', '9.5', '100'));
const percent = optional(fc.constantFrom('0', '20.00', '50', '80.5', '100.00', '120'));

const places = fc.constantFrom(
  ['产出指标', '数量指标'],
  ['产出指标（50分）', '质量指标'],
  ['成本指标', '经济成本指标'],
  ['效果指标', '社会效益指标'],
  ['满意度指标', '服务对象满意度指标'],
  ['履职指标', '其他'],
);
const otherLabels = ['评分依据', '责任科室', '数据来源'];

/** Cells that a form may print and that have no place: labels that no form takes for one of its own. */
const others = fc
  .subarray(['立项依据', '项目起止时间', '项目类型', '归口业务科室'])
  .chain((labels) => fc.tuple(...labels.map((label) => line.map((text) => ({ label, text: text === '' ? '按文件执行' : text })))));

type Columns = { readonly operator: boolean; readonly unit: boolean; readonly results: boolean; readonly expected: boolean };

function arbitraryIndicator(columns: Columns): fc.Arbitrary<Indicator> {
  const text = (given: boolean): fc.Arbitrary<string | null> => (given ? line : fc.constant(null));
  return fc
    .record({
      place: places,
      name: line.map((one) => (one === '' ? '完成率' : one)),
      description: line,
      basis: line,
      raw: arbitraryTargetText.map(inOneLine),
      operatorText: columns.operator ? fc.constantFrom('≥', '≤', '=', '定性') : fc.constant(null),
      unitText: columns.unit ? fc.constantFrom('', '%', '个', '万元') : fc.constant(null),
      weight: columns.results ? points : fc.constant(null),
      actual: text(columns.results),
      score: columns.results ? points : fc.constant(null),
      reason: text(columns.results),
      expected: text(columns.expected),
      others: fc.subarray(otherLabels, { maxLength: 1 }),
    })
    .map(({ place: [category = '', kind = ''], raw, operatorText, unitText, actual, expected, others: labels, ...rest }) => {
      const code = categoryCode(category);
      const kindOf = { label: kind, code: kindCode(kind, code) };
      return {
        category: { label: category, code },
        kind: kindOf,
        name: rest.name,
        description: rest.description,
        basis: rest.basis,
        target: { raw, operatorText, unitText, value: parseTargetValue(raw, { unitText, operatorText, name: rest.name, category: code }) },
        weight: rest.weight,
        actual: actual === null ? null : { raw: actual },
        score: rest.score,
        reason: rest.reason,
        ...(expected === null ? {} : { expected: { raw: expected } }),
        ...(labels.length === 0 ? {} : { others: labels.map((label) => ({ label, text: '见附件' })) }),
      };
    });
}

function indicatorsOf({ kind }: FormShape): fc.Arbitrary<Indicator[]> {
  const results = kind !== 'target-declaration' && kind !== 'department-targets';
  return fc
    .record({
      operator: fc.boolean(),
      unit: fc.boolean(),
      results: fc.constant(results),
      expected: fc.constant(kind === 'monitoring-report'),
    })
    .chain((columns) => fc.array(arbitraryIndicator(columns), { maxLength: 40, size: 'small' }));
}

function amountsOf(fields: FormShape['funds']): fc.Arbitrary<Amounts> {
  const of = (field: keyof Amounts): fc.Arbitrary<string | null> => {
    if (!fields.includes(field)) return fc.constant(null);
    if (field === 'rate') return percent;
    return field === 'weight' || field === 'score' ? points : optional(arbitraryDecimal);
  };
  return fc.record({
    originalBudget: of('originalBudget'),
    revisedBudget: of('revisedBudget'),
    actual: of('actual'),
    expected: of('expected'),
    rate: of('rate'),
    weight: of('weight'),
    score: of('score'),
  });
}

function executionOf({ funds, kind, hasPeriod }: FormShape): fc.Arbitrary<Execution | null> {
  if (funds.length === 0) return fc.constant(null);
  const labels = kind.startsWith('department')
    ? ['其中：财政拨款', '其他资金', '基本支出', '项目支出']
    : ['其中：当年财政拨款', '上年结转资金', '其他资金'];
  return fc
    .record({ total: amountsOf(funds), rows: fc.tuple(...labels.map(() => amountsOf(funds))), count: fc.nat(labels.length) })
    .map(({ total, rows, count }) => ({
      ...total,
      ...(hasPeriod ? { period: '1—7月' } : {}),
      rows: rows.slice(0, count).map((amounts, index) => ({ label: labels[index] ?? '', ...amounts })),
    }));
}

type Budget = { readonly total: string | null; readonly fiscal: string | null; readonly other: string | null };

/** On forms with a table of money the budget is a column of it. */
function budgetFrom(execution: Execution, shape: FormShape): Budget & { readonly basic: string | null; readonly project: string | null } {
  const field = shape.funds.includes('revisedBudget') ? 'revisedBudget' : 'originalBudget';
  const of = (part: string): string | null => execution.rows.find(({ label }) => label.includes(part))?.[field] ?? null;
  return { total: execution[field], fiscal: of('财政拨款'), other: of('其他'), basic: of('基本支出'), project: of('项目支出') };
}

const amountUnit = fc.constantFrom('元', '万元', '亿元');
const budget = fc.record({ total: optional(arbitraryDecimal), fiscal: optional(arbitraryDecimal), other: optional(arbitraryDecimal) });
const unit = fc.constantFrom(
  { code: '301001', name: '示例县公路管理站' },
  { code: null, name: '示例县水务局' },
  { code: '402', name: '示例县教育体育局' },
);

function arbitraryProject(shape: FormShape): fc.Arbitrary<Project> {
  const isEvaluation = shape.kind === 'self-evaluation';
  return fc
    .record({
      code: optional(fc.stringMatching(/^\d{6}[A-Z]\d{10}[A-Z]$/u)),
      name,
      amountUnit,
      budget,
      execution: executionOf(shape),
      purpose: line,
      spendingPlan: fc.option(fc.tuple(percent, percent, percent, percent), { nil: null, freq: 2 }),
      objectives,
      achieved: isEvaluation ? objectives : fc.constant(null),
      indicators: indicatorsOf(shape),
      total: isEvaluation ? points : fc.constant(null),
      others,
    })
    .map(({ spendingPlan, others: cells, ...rest }) => ({
      ...rest,
      ...(rest.execution === null ? {} : { budget: budgetOf(budgetFrom(rest.execution, shape)) }),
      spendingPlan:
        spendingPlan === null
          ? null
          : spendingPlan.map((one, index) => ({ by: ['03-31', '06-30', '10-31', '12-31'][index] ?? '12-31', percent: one })),
      ...(cells.length === 0 ? {} : { others: cells }),
    }));
}

function budgetOf({ total, fiscal, other }: Budget): Project['budget'] {
  return { total, fiscal, other };
}

function arbitraryDepartment(shape: FormShape): fc.Arbitrary<Department> {
  const isEvaluation = shape.kind === 'department-self-evaluation';
  const task = fc.record({
    name,
    content: line,
    total: optional(arbitraryDecimal),
    fiscal: optional(arbitraryDecimal),
    other: optional(arbitraryDecimal),
  });
  return fc
    .record({
      amountUnit,
      budget: fc.record({
        total: arbitraryDecimal,
        fiscal: arbitraryDecimal,
        other: arbitraryDecimal,
        basic: optional(arbitraryDecimal),
        project: optional(arbitraryDecimal),
      }),
      execution: executionOf(shape),
      duties: line,
      tasks: isEvaluation ? fc.constant<Department['tasks']>([]) : fc.array(task, { maxLength: 4 }),
      objectives,
      achieved: isEvaluation ? objectives : fc.constant(null),
      indicators: indicatorsOf(shape),
      total: isEvaluation ? points : fc.constant(null),
      others,
    })
    .map(({ others: cells, ...rest }) => ({
      ...rest,
      budget: rest.execution === null ? { ...rest.budget, rows: [] } : { ...budgetFrom(rest.execution, shape), rows: [] },
      ...(cells.length === 0 ? {} : { others: cells }),
    }));
}

/** A paper of one form, as it can be printed. */
export function arbitraryPaperOf(shape: FormShape): fc.Arbitrary<Paper> {
  const isDepartment = shape.kind.startsWith('department');
  return fc
    .record({
      fiscalYear: fc.integer({ min: 2016, max: 2030 }),
      unit,
      project: isDepartment ? fc.constant(null) : arbitraryProject(shape),
      department: isDepartment ? arbitraryDepartment(shape) : fc.constant(null),
    })
    .map((rest) => ({
      kind: shape.kind,
      form: shape.form,
      horizon: 'annual',
      objectives: null,
      statedTotal: null,
      ...rest,
    }));
}
