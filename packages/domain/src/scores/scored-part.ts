/** What is scored in a paper, of a project or of a whole department alike: its rows, its money, its total. */
import type { AmountUnit, Execution, Indicator, OtherCell, Paper, Project } from '../exchange.ts';
import { projectCategory } from '../project-category.ts';
import type { PaperHas } from './scheme.ts';

export type ScoredPart = {
  readonly indicators: readonly Indicator[];
  readonly execution: Execution | null;
  readonly total: string | null;
  readonly amountUnit: AmountUnit | null;
  readonly others: readonly OtherCell[];
  readonly fiscalYear: number | null;
  readonly project: Project | null;
  /** Pointer: /papers/0/project. */
  readonly at: string;
};

/** Null where the paper holds neither a project nor a department. */
export function scoredPart(paper: Paper, at: string): ScoredPart | null {
  const part = paper.project ?? paper.department;
  if (part === null) return null;
  const { indicators, execution, total, amountUnit, others = [] } = part;
  const place = `${at}/${paper.project === null ? 'department' : 'project'}`;
  return { indicators, execution, total, amountUnit, others, fiscalYear: paper.fiscalYear, project: paper.project, at: place };
}

/** Cost at level 1, as forms have it since 2021; cost under output is a part of output. */
export function whatThereIs({ indicators, project }: Pick<ScoredPart, 'indicators' | 'project'>): PaperHas {
  const under = (code: string) =>
    indicators.some(({ category, kind }) => category.code === code || kind.code?.startsWith(`${code}.`) === true);
  return { cost: under('C'), satisfaction: under('S'), category: project === null ? null : projectCategory(project) };
}

/** Pointer of a cell of the money, or of the whole where the form has none. */
export function executionAt(
  { at, execution }: Pick<ScoredPart, 'at' | 'execution'>,
  field: 'score' | 'rate' | 'weight' | 'actual' | 'revisedBudget',
): string {
  return execution === null ? `${at}/execution` : `${at}/execution/${field}`;
}

/** Pointer of the actual value of a row, whether the form has such a column or not. */
export function actualAt(row: Pick<Indicator, 'actual'>, rowAt: string): string {
  return row.actual === null ? `${rowAt}/actual` : `${rowAt}/actual/raw`;
}

/** The row of an indicator table that holds the execution rate, where the form has it there. */
export function isExecutionRow({ category, kind }: Pick<Indicator, 'category' | 'kind'>): boolean {
  return category.code === 'X' || kind.code === 'X';
}
