/** Arbitrary papers → papers as forms can print them: values in one line, objectives with their numbers, no blank indicators. For tests only. */
import type { Indicator, ObjectiveItem, Paper, Project } from '@jixiao/domain';

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

export function printable(papers: readonly Paper[]): Paper[] {
  return papers.map((paper) => ({
    ...paper,
    statedTotal: null,
    objectives:
      paper.objectives === null
        ? null
        : {
            overall: '推进各项工作。',
            items: ordered(paper.objectives.items),
            measures: ordered(paper.objectives.measures),
          },
    project: paper.project === null ? null : printableProject(paper.project),
  }));
}

const ordinals = '一二三四五六七八九十';

function ordered(items: readonly ObjectiveItem[]): ObjectiveItem[] {
  return items.map(({ text }, index) => {
    const title = line(text).replace(/[一二三四五六七八九十0-9０-９、。，\s]/g, '') || '做事';
    return { title, text: `${ordinals[index]}、${title}。` };
  });
}

function printableProject(project: Project): Project {
  // A year in the name would be read as the year of the form, a full stop ends what can be a title.
  const name = line(project.name ?? '').replace(/[年。\s]/g, '');
  return {
    ...project,
    name: name === '' ? '校舍维修' : name,
    purpose: line(project.purpose),
    objectives: project.objectives.map((text, index) => `${index + 1}、${line(text)}。`),
    indicators: project.indicators.filter((indicator) => !isBlank(indicator)).map((one) => printableIndicator(one)),
  };
}

function printableIndicator(indicator: Indicator): Indicator {
  const name = line(indicator.name);
  const raw = line(indicator.target.raw);
  return {
    ...indicator,
    name,
    description: line(indicator.description),
    basis: line(indicator.basis),
    target: { ...indicator.target, raw, unitText: null, operatorText: null },
  };
}

/** A row without a name and a target is of the blank template: it is no indicator. */
function isBlank({ name, target }: Indicator): boolean {
  return name.trim() === '' && target.raw.trim() === '';
}

/** Without places and what is derived from a raw target, which has tests of its own. */
export function content(papers: readonly Paper[]): unknown {
  return papers.map(({ origins: _, ...paper }) => ({
    ...paper,
    project: paper.project === null ? null : { ...paper.project, indicators: paper.project.indicators.map(withoutValue) },
  }));
}

function withoutValue({ target: { value: _, ...target }, ...indicator }: Indicator): unknown {
  return { ...indicator, target };
}
