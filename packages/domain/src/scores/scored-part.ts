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

/** The row of an indicator table that holds the execution rate, where the form has it there. */
export function isExecutionRow({ category, kind }: Pick<Indicator, 'category' | 'kind'>): boolean {
  return category.code === 'X' || kind.code === 'X';
}
