/**
 * The exchange format (version 1): what `jixiao read` prints, the API returns and the open data holds.
 * One zod source for types, validation and JSON Schema. Money is a decimal string in the printed unit; null is a blank cell.
 */
import { z } from 'zod';
import { origin } from './origin.ts';
import { targetValue } from './target-value.ts';

/** Decimal as printed, half-width, without thousands separators: "100.00". Null is a blank or unreadable cell. */
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

export const paperKind = z.enum([
  'department-objectives',
  'department-targets',
  'department-self-evaluation',
  'target-declaration',
  'monitoring-report',
  'self-evaluation',
]);
export const amountUnit = z.enum(['元', '万元', '亿元']);

export const unitReference = z.object({ code: z.string().nullable(), name: z.string().nullable() });

export const objectiveItem = z.object({ title: z.string(), text: z.string() });
/** Part 1 of a department text in prose: overall objective, sub-objectives (分项绩效目标), supporting measures (工作保障措施). */
export const departmentObjectives = z.object({
  overall: z.string(),
  items: z.array(objectiveItem),
  measures: z.array(objectiveItem),
});

export const label = z.object({ label: z.string(), code: z.string().nullable() });

export const indicatorTarget = z.object({
  raw: z.string(),
  operatorText: z.string().nullable(),
  unitText: z.string().nullable(),
  value: targetValue,
});

/** A printed cell that has no place of its own in this format: its label and its text. Nothing that a form prints is dropped. */
export const otherCell = z.object({ label: z.string(), text: z.string() });

/** One performance indicator (绩效指标): the printed labels of levels 1 and 2 with canonical codes, then the indicator itself. */
export const indicator = z.object({
  category: label,
  kind: label,
  name: z.string(),
  description: z.string(),
  basis: z.string(),
  target: indicatorTarget,
  weight: decimal.nullable(),
  actual: z.object({ raw: z.string() }).nullable(),
  score: decimal.nullable(),
  reason: z.string().nullable(),
  /** Monitoring: what is expected by the end of the year (全年预计完成情况). */
  expected: z.object({ raw: z.string() }).nullable().optional(),
  others: z.array(otherCell).optional(),
});

/** One checkpoint of the spending plan (资金支出计划): cumulative percent by month and day. Percent null is a blank cell. */
export const spendingPlanPoint = z.object({ by: z.string().regex(/^\d{2}-\d{2}$/), percent: decimal.nullable() });

export const budget = z.object({ total: decimal.nullable(), fiscal: decimal.nullable(), other: decimal.nullable() });

/** One line of money with what became of it; rate in percent. Null: blank, a dash, or no such column. */
export const executionAmounts = z.object({
  originalBudget: decimal.nullable(),
  revisedBudget: decimal.nullable(),
  actual: decimal.nullable(),
  expected: decimal.nullable(),
  rate: decimal.nullable(),
  weight: decimal.nullable(),
  score: decimal.nullable(),
});
/** Budget execution (预算执行情况) of a self-evaluation or monitoring form: the total, then every printed row with its label. */
export const execution = executionAmounts.extend({
  /** Months that `actual` covers where the form prints them: "1—7月". */
  period: z.string().optional(),
  rows: z.array(executionAmounts.extend({ label: z.string() })),
});

export const project = z.object({
  code: z.string().nullable(),
  name: z.string().nullable(),
  amountUnit: amountUnit.nullable(),
  budget,
  execution: execution.nullable(),
  purpose: z.string(),
  spendingPlan: z.array(spendingPlanPoint).nullable(),
  objectives: z.array(z.string()),
  achieved: z.array(z.string()).nullable(),
  indicators: z.array(indicator),
  total: decimal.nullable(),
  others: z.array(otherCell).optional(),
});

/** A task of the year (年度主要任务) with its money. */
export const departmentTask = z.object({
  name: z.string(),
  content: z.string(),
  total: decimal.nullable(),
  fiscal: decimal.nullable(),
  other: decimal.nullable(),
});
/** A whole-department form (部门整体支出绩效目标申报表, 部门整体支出绩效自评表). */
export const department = z.object({
  amountUnit: amountUnit.nullable(),
  budget: budget.extend({
    /** Basic expenditure (基本支出) and project expenditure (项目支出). */
    basic: decimal.nullable(),
    project: decimal.nullable(),
    rows: z.array(z.object({ label: z.string(), amount: decimal.nullable() })),
  }),
  duties: z.string(),
  tasks: z.array(departmentTask),
  objectives: z.array(z.string()),
  achieved: z.array(z.string()).nullable(),
  indicators: z.array(indicator),
  execution: execution.nullable(),
  total: decimal.nullable(),
  others: z.array(otherCell).optional(),
});

/** One logical form found in a file. */
export const paper = z.object({
  kind: paperKind,
  form: z.string(),
  fiscalYear: z.int().min(1949).max(2100).nullable(),
  horizon: z.enum(['annual', 'medium-term']),
  unit: unitReference,
  objectives: departmentObjectives.nullable(),
  statedTotal: z.object({ amount: decimal, amountUnit }).nullable(),
  department: department.nullable(),
  project: project.nullable(),
  /** JSON pointer from the root of the exchange line (/papers/3/project/code) → place. Only on request. */
  origins: z.record(z.string(), origin).optional(),
});

/** How something was read. info: left out, filled down; doubt: read, not sure; problem: not read. */
export const note = z.object({
  level: z.enum(['info', 'doubt', 'problem']),
  code: z.string(),
  at: z.string().nullable(),
  raw: z.string().nullable(),
  origin: origin.nullable(),
  message: z.string(),
  /** Of a doubt: what else it may be, and how sure the reading is, from 0 to 1 (an estimate). */
  alternatives: z.array(z.string()).optional(),
  confidence: z.number().min(0).max(1).optional(),
});

export const severity = z.enum(['error', 'warning', 'hint']);

export const findingSource = z.object({
  id: z.string(),
  clause: z.string(),
  /** Title, number and article, in the language asked for. */
  text: z.string(),
  mark: z.enum(['text', 'form', 'unconfirmed', 'ours']),
});

/** Why a finding is set aside (暂不处理、已说明), by whom and until when; null: until it is withdrawn. */
export const findingWaiver = z.object({
  id: z.string(),
  reason: z.string(),
  by: z.string(),
  until: z.string().nullable(),
  /** What was set aside: at the paper, at its unit, or the rule everywhere. */
  of: z.enum(['paper', 'unit', 'rule']),
});

export const exchangeFinding = z.object({
  rule: z.string(),
  name: z.string(),
  severity,
  at: z.string(),
  origin: origin.nullable(),
  message: z.string(),
  advice: z.string(),
  /** What the rule relies on, with the mark how sure that source is. */
  source: z.array(findingSource).optional(),
  /** Only where it is set aside; it is not counted as open then. */
  waiver: findingWaiver.optional(),
});
export const cannotTell = z.object({ rule: z.string(), why: z.string(), at: z.string() });

/** One line of `jixiao read --json`. */
export const reading = z.object({
  version: z.literal(1),
  file: z.string(),
  format: z.string(),
  sha256: z.string(),
  papers: z.array(paper),
  notes: z.array(note),
});
/** A figure of quality, n of m: whole numbers as digits, of money in fen. What n and m are stands in docs/figures.md. */
export const figure = z.object({ id: z.string(), n: z.string().regex(/^\d+$/), of: z.string().regex(/^\d+$/) });
/** One line of `jixiao check --json`. */
export const checkedReading = reading.extend({
  findings: z.array(exchangeFinding),
  cannotTell: z.array(cannotTell),
  /** Of the papers of this line together; absent in lines written before there were figures. */
  figures: z.array(figure).optional(),
});

export type PaperKind = z.infer<typeof paperKind>;
export type AmountUnit = z.infer<typeof amountUnit>;
export type UnitReference = z.infer<typeof unitReference>;
export type DepartmentObjectives = z.infer<typeof departmentObjectives>;
export type ObjectiveItem = z.infer<typeof objectiveItem>;
export type Indicator = z.infer<typeof indicator>;
export type SpendingPlanPoint = z.infer<typeof spendingPlanPoint>;
export type Budget = z.infer<typeof budget>;
export type Project = z.infer<typeof project>;
export type OtherCell = z.infer<typeof otherCell>;
export type ExecutionAmounts = z.infer<typeof executionAmounts>;
export type Execution = z.infer<typeof execution>;
export type DepartmentTask = z.infer<typeof departmentTask>;
export type Department = z.infer<typeof department>;
export type Paper = z.infer<typeof paper>;
export type Severity = z.infer<typeof severity>;
export type ExchangeNote = z.infer<typeof note>;
export type ExchangeFinding = z.infer<typeof exchangeFinding>;
export type FindingWaiver = z.infer<typeof findingWaiver>;
export type FindingSource = z.infer<typeof findingSource>;
export type CannotTell = z.infer<typeof cannotTell>;
export type ExchangeReading = z.infer<typeof reading>;
export type CheckedReading = z.infer<typeof checkedReading>;
