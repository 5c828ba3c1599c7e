/** Invented papers for the examples of rules: roads, schools and water of a county that does not exist. */
import type { Indicator, Paper, Project } from '../exchange.ts';
import { parseTargetValue } from '../parse-target-value.ts';
import { categoryCode, kindCode } from '../taxonomy.ts';
import type { DepartmentYearSubject, PaperSubject } from './rule.ts';

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

export function asPaper(paper: Paper, unreadable: readonly string[] = []): PaperSubject {
  return { paper, at: '/papers/0', unreadable: new Set(unreadable) };
}

export function asDepartmentYear(papers: readonly Paper[], unreadable: readonly string[] = []): DepartmentYearSubject {
  return { papers: papers.map((paper, index) => ({ paper, at: `/papers/${index}` })), unreadable: new Set(unreadable) };
}
