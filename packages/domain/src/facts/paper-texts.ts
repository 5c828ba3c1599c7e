/** The texts that people wrote in a paper, each with its place: part 1, the fields of a project or a department, its indicator rows. */
import type { Indicator } from '../exchange.ts';
import type { PlacedPaper } from '../rules/rule.ts';

export type PaperText = {
  readonly at: string;
  readonly text: string;
  readonly field: 'part-1' | 'name' | 'purpose' | 'goal' | 'indicator' | 'description' | 'target' | 'basis';
};

export function paperTexts({ paper, at }: PlacedPaper): readonly PaperText[] {
  const { objectives, project, department } = paper;
  const found: PaperText[] = [];
  const add = (place: string, text: string | null, field: PaperText['field']) => {
    if (text !== null && text.trim() !== '') found.push({ at: `${at}/${place}`, text, field });
  };
  add('objectives/overall', objectives?.overall ?? null, 'part-1');
  for (const list of ['items', 'measures'] as const)
    objectives?.[list].forEach(({ text }, index) => add(`objectives/${list}/${index}/text`, text, 'part-1'));
  add('project/name', project?.name ?? null, 'name');
  add('project/purpose', project?.purpose ?? null, 'purpose');
  project?.objectives.forEach((text, index) => add(`project/objectives/${index}`, text, 'goal'));
  add('department/duties', department?.duties ?? null, 'purpose');
  department?.objectives.forEach((text, index) => add(`department/objectives/${index}`, text, 'goal'));
  const rows = (indicators: readonly Indicator[], root: string) => {
    for (const [row, { name, description, target, basis }] of indicators.entries()) {
      add(`${root}/${row}/name`, name, 'indicator');
      add(`${root}/${row}/description`, description, 'description');
      add(`${root}/${row}/target/raw`, target.raw, 'target');
      add(`${root}/${row}/basis`, basis, 'basis');
    }
  };
  rows(project?.indicators ?? [], 'project/indicators');
  rows(department?.indicators ?? [], 'department/indicators');
  return found;
}
