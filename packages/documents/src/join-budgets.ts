/** Targets on one sheet, money on another: a list of projects gives code and amounts, joined by code, else by name. */
import type { Note, Origin, Paper, Project } from '@jixiao/domain';
import { parseAmount, parseText } from './codecs.ts';
import { note } from './form-context.ts';
import { amountUnitIn, plain } from './labels.ts';
import { originOf } from './origin-of.ts';
import type { FoundBudgetList, Row } from './recognise.ts';

type Entry = { readonly row: Row; readonly list: FoundBudgetList };

export function joinBudgets(
  papers: readonly Paper[],
  lists: readonly FoundBudgetList[],
  offset: number,
): { readonly papers: Paper[]; readonly notes: Note[] } {
  const notes: Note[] = [];
  if (lists.length === 0) return { papers: [...papers], notes };
  const byName = new Map<string, Entry[]>();
  const byCode = new Map<string, Entry>();
  for (const list of lists)
    for (const row of list.rows) {
      const name = plain(row.places[list.header.name]?.text ?? '');
      const code = list.header.code === null ? '' : plain(row.places[list.header.code]?.text ?? '');
      if (name !== '') byName.set(name, [...(byName.get(name) ?? []), { row, list }]);
      if (code !== '') byCode.set(code, { row, list });
    }
  const joined = papers.map((paper, index) => {
    const { project } = paper;
    if (project === null || paper.kind !== 'target-declaration' || Object.values(project.budget).some((amount) => amount !== null))
      return paper;
    const named = byName.get(plain(project.name ?? '')) ?? [];
    const entry = byCode.get(project.code ?? '') ?? (named.length === 1 ? named[0] : undefined);
    const root = `/papers/${index + offset}`;
    const at = `${root}/project/budget/total`;
    if (entry === undefined) {
      if (project.amountUnit === null) notes.push(notJoined(at, project, named.length));
      return paper;
    }
    const withoutDoubt = notes.findIndex((one) => one.code === 'no-amount-unit' && one.at === `${root}/project/amountUnit`);
    if (withoutDoubt >= 0) notes.splice(withoutDoubt, 1);
    return withEntry(paper, project, entry, root);
  });
  return { papers: joined, notes };
}

function withEntry(paper: Paper, project: Project, { row, list }: Entry, root: string): Paper {
  const origins: Record<string, Origin> = { ...paper.origins };
  const take = (column: number | null, pointer: string): string | null => {
    const cell = column === null ? null : (row.places[column] ?? null);
    if (cell === null || cell.text === '') return null;
    origins[root + pointer] = originOf({ cell, table: row.table });
    return parseText(cell.text);
  };
  const amount = (column: number | null, part: string): string | null => {
    const text = take(column, `/project/budget/${part}`);
    const parsed = text === null ? null : parseAmount(text);
    return parsed?.kind === 'value' ? parsed.value : null;
  };
  const line = list.lines.findLast(({ text }) => amountUnitIn(text) !== null);
  if (line !== undefined) origins[`${root}/project/amountUnit`] = line.origin;
  return {
    ...paper,
    project: {
      ...project,
      code: project.code ?? take(list.header.code, '/project/code'),
      amountUnit: line === undefined ? project.amountUnit : amountUnitIn(line.text),
      budget: {
        total: amount(list.header.total, 'total'),
        fiscal: amount(list.header.fiscal, 'fiscal'),
        other: amount(list.header.other, 'other'),
      },
    },
    origins,
  };
}

function notJoined(at: string, project: Project, namesakes: number): Note {
  const name = project.name ?? '';
  return namesakes > 1
    ? note(
        'doubt',
        'budget-not-joined',
        at,
        name,
        null,
        `预算表中有${namesakes}个“${name}”，金额没有读取。请核对。`,
        `The budget list names "${name}" ${namesakes} times; no amount was taken. Please check.`,
      )
    : note(
        'doubt',
        'budget-not-joined',
        at,
        name,
        null,
        `预算表中没有“${name}”，金额没有读取。请核对。`,
        `The budget list does not name "${name}"; no amount was taken. Please check.`,
      );
}
