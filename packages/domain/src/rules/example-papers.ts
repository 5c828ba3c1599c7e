/** Invented papers for the examples of rules: roads, schools and water of a county that does not exist. */
import type { Department, Execution, Indicator, Paper, Project } from '../exchange.ts';
import { parseTargetValue } from '../parse-target-value.ts';
import { categoryCode, kindCode } from '../taxonomy.ts';
import type { Evidence } from '../evidence.ts';
import { relatedBy } from '../related.ts';
import type { DepartmentYearSubject, PaperSubject, Remark, Surroundings } from './rule.ts';

export function exampleIndicator(category: string, kind: string, name: string, raw: string): Indicator {
  const code = categoryCode(category);
  return {
    category: { label: category, code },
    kind: { label: kind, code: kindCode(kind, code) },
    name,
    description: '',
    basis: '',
    target: { raw, operatorText: null, unitText: null, value: parseTargetValue(raw, { name }) },
    weight: null,
    actual: null,
    score: null,
    reason: null,
  };
}

export const exampleProject: Project = {
  code: '301-0101-JBN-A001',
  name: '农村公路养护',
  amountUnit: '万元',
  budget: { total: '120.00', fiscal: '100.00', other: '20.00' },
  execution: null,
  purpose: '养护县道和乡道。',
  spendingPlan: [
    { by: '03-31', percent: '20.00' },
    { by: '06-30', percent: '50.00' },
    { by: '10-31', percent: '80.00' },
    { by: '12-31', percent: '100.00' },
  ],
  objectives: ['完成县道养护86公里'],
  achieved: null,
  indicators: [
    exampleIndicator('产出指标', '数量指标', '养护里程', '≥86公里'),
    exampleIndicator('效果指标', '社会效益指标', '道路完好率', '≥95%'),
    exampleIndicator('满意度指标', '服务对象满意度指标', '沿线居民满意度', '≥90%'),
  ],
  total: null,
};

export function examplePaper(change: Partial<Project> = {}, paper: Partial<Paper> = {}): Paper {
  return {
    kind: 'target-declaration',
    form: 'example',
    fiscalYear: 2024,
    horizon: 'annual',
    unit: { code: '301001', name: '示例县公路管理站' },
    objectives: null,
    statedTotal: null,
    department: null,
    project: { ...exampleProject, ...change },
    ...paper,
  };
}

export function objectivesPaper(statedTotal: Paper['statedTotal']): Paper {
  const objectives = { overall: '2024年管好农村公路。', items: [], measures: [] };
  return { ...examplePaper(), kind: 'department-objectives', objectives, statedTotal, project: null };
}

/** A whole-department form (部门整体支出绩效目标申报表). */
export function departmentTargetsPaper(change: Partial<Department> = {}, paper: Partial<Paper> = {}): Paper {
  return examplePaper(
    {},
    {
      kind: 'department-targets',
      project: null,
      department: {
        amountUnit: '万元',
        budget: { total: '300.00', fiscal: '280.00', other: '20.00', basic: '180.00', project: '120.00', rows: [] },
        duties: '管理农村公路。',
        tasks: [{ name: '养护', content: '养护县道和乡道', total: '120.00', fiscal: '100.00', other: '20.00' }],
        objectives: ['完成县道养护86公里'],
        achieved: null,
        indicators: exampleProject.indicators,
        execution: null,
        total: null,
        ...change,
      },
      ...paper,
    },
  );
}

/** What stands around an example: cells that are no number, how cells were read, what there is to compare with. */
export type ExampleAround = {
  readonly unreadable?: readonly string[];
  readonly remarks?: readonly Remark[];
  readonly related?: Evidence;
  readonly region?: string;
};

export function asPaper(paper: Paper, around: ExampleAround | readonly string[] = {}): PaperSubject {
  return { paper, at: '/papers/0', ...surroundings([paper], around) };
}

export function asDepartmentYear(papers: readonly Paper[], around: ExampleAround | readonly string[] = {}): DepartmentYearSubject {
  return { papers: papers.map((paper, index) => ({ paper, at: `/papers/${index}` })), ...surroundings(papers, around) };
}

/** A list stands for the cells that are no number. */
function surroundings(papers: readonly Paper[], around: ExampleAround | readonly string[]): Surroundings {
  const { unreadable = [], remarks = [], related = {}, region }: ExampleAround = isList(around) ? { unreadable: around } : around;
  return { unreadable: new Set(unreadable), remarks, related: relatedBy(papers, related), ...(region === undefined ? {} : { region }) };
}

function isList(around: ExampleAround | readonly string[]): around is readonly string[] {
  return Array.isArray(around);
}

/** A self-evaluation of the same project: 10 points of execution, 50 + 30 + 10 of indicators. */
export function evaluationPaper(change: Partial<Project> = {}, paper: Partial<Paper> = {}): Paper {
  const rows: readonly (readonly [string, string, string, string, string, string, string])[] = [
    ['产出指标', '数量指标', '养护里程', '≥86公里', '90公里', '50', '50'],
    ['效益指标', '社会效益指标', '道路完好率', '≥95%', '96%', '30', '30'],
    ['满意度指标', '服务对象满意度指标', '沿线居民满意度', '≥90%', '92%', '10', '10'],
  ];
  return examplePaper(
    {
      execution: evaluationExecution(),
      spendingPlan: null,
      achieved: ['完成县道养护90公里'],
      indicators: rows.map(([category, kind, name, raw, actual, weight, score]) => ({
        ...exampleIndicator(category, kind, name, raw),
        actual: { raw: actual },
        weight,
        score,
        reason: '',
      })),
      total: '100',
      ...change,
    },
    { kind: 'self-evaluation', ...paper },
  );
}

/** The first row of that self-evaluation, changed: target and actual value as text. */
export function evaluationRow({
  category = '产出指标',
  kind = '数量指标',
  name = '养护里程',
  target = '≥86公里',
  actual = '90公里',
  ...change
}: Partial<Pick<Indicator, 'name' | 'weight' | 'score' | 'reason' | 'others'>> & {
  readonly category?: string;
  readonly kind?: string;
  readonly target?: string;
  readonly actual?: string;
} = {}): Indicator {
  return {
    ...exampleIndicator(category, kind, name, target),
    actual: { raw: actual },
    weight: '50',
    score: '50',
    reason: '',
    ...change,
  };
}

/** Its money: 120 of 120 spent, 10 of 10 points. */
export function evaluationExecution(change: Partial<Execution> = {}): Execution {
  return {
    originalBudget: '120.00',
    revisedBudget: '120.00',
    actual: '120.00',
    expected: null,
    rate: '100.00',
    weight: '10',
    score: '10',
    rows: [],
    ...change,
  };
}
