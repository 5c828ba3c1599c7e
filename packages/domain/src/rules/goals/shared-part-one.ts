/** Part 1 of a department text (部门整体绩效目标) beside the projects of the same year, for the rules that compare them. */
import type { DepartmentObjectives, ObjectiveItem, Paper } from '../../exchange.ts';
import { examplePaper, objectivesPaper } from '../example-papers.ts';
import type { PlacedPaper } from '../rule.ts';

export type PartOne = { readonly objectives: DepartmentObjectives; readonly at: string };

export function partsOne(papers: readonly PlacedPaper[]): readonly PartOne[] {
  return papers.flatMap(({ paper, at }) => (paper.objectives === null ? [] : [{ objectives: paper.objectives, at: `${at}/objectives` }]));
}

export function textOf({ title, text }: ObjectiveItem): string {
  return text.trim() === '' ? title : text;
}

/** An example of Part 1 with these sub-objectives. */
export function withItems(...texts: readonly string[]): Paper {
  const items = texts.map((text) => ({ title: text.replace(/^.是|。$/gu, ''), text }));
  return { ...objectivesPaper(null), objectives: { overall: '2024年管好农村公路。', items, measures: [{ title: '校舍安全', text: '' }] } };
}

export function projectNamed(name: string | null): Paper {
  return examplePaper({ code: name, name });
}
