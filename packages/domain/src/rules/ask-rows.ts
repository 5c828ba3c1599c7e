/** Asks a rule about each indicator row of a declared project, and puts the answers together. */
import { Recent } from '../facts/recent.ts';
import type { Project } from '../exchange.ts';
import { type IndicatorFacts } from '../facts/indicator-facts.ts';
import { projectFacts } from '../facts/project-facts.ts';
import type { Text } from '../text.ts';
import { type Answer, answer, called, type FoundFault, ofDeclaredProject, type PaperSubject, rowCalled } from './rule.ts';

export type Row = {
  readonly facts: IndicatorFacts;
  readonly project: Project;
  readonly index: number;
  /** Pointer of the row: /papers/3/project/indicators/2. */
  readonly at: string;
};
export type CannotTell = Extract<Answer, { readonly kind: 'cannot-tell' }>;
/** Null: nothing to say about the row. */
export type RowAnswer = FoundFault | CannotTell | null;

/** Findings first; else the first row that could not be told; else clean. */
export function askRows(subject: PaperSubject, ask: (row: Row) => RowAnswer): Answer {
  return ofDeclaredProject(subject, (project, at) => askEach(rowsOf(project, at), ask));
}

export function askEach(rows: readonly Row[], ask: (row: Row) => RowAnswer): Answer {
  const faults: FoundFault[] = [];
  let open: CannotTell | null = null;
  for (const row of rows) {
    const found = ask(row);
    if (found === null) continue;
    if (!('kind' in found)) faults.push(found);
    else open ??= found;
  }
  return faults.length === 0 && open !== null ? open : answer(faults);
}

/** Dozens of rules ask about the same rows. */
const known = new Recent<Project, { readonly at: string; readonly rows: readonly Row[] }>();

export function rowsOf(project: Project, at: string): readonly Row[] {
  const before = known.get(project);
  if (before?.at === at) return before.rows;
  const rows = projectFacts(project).rows.map((facts, index) => ({ facts, project, index, at: `${at}/indicators/${index}` }));
  known.set(project, { at, rows });
  return rows;
}

/** A row that cannot be told, at one of its cells: "/target/raw". */
export function rowOpen(row: Row, cell: string, zh: string, en: string): CannotTell {
  const place = placeOf(row);
  return { kind: 'cannot-tell', at: `${row.at}${cell}`, why: { zh: `${place.zh}${zh}`, en: `${place.en} ${en}` } };
}

/** A target value that the grammar does not understand. */
export function valueOpen(row: Row): CannotTell {
  const raw = shown(row.facts.row.target.raw);
  return rowOpen(row, '/target/raw', `的指标值${raw}没有读懂。`, `has the value ${raw}, which is not understood.`);
}

/** A row under labels that are not known. */
export function labelOpen(row: Row): CannotTell {
  const { kind, category } = row.facts.row;
  const label = shown(kind.label.trim() === '' ? category.label : kind.label);
  return rowOpen(row, '/kind/label', `的指标类别${label}不认识。`, `stands under the label ${label}, which is not known.`);
}

/** The row in a message: project, number from 1, name. */
export function placeOf({ facts, project, index }: Row): Text {
  const { zh, en } = rowCalled(index, oneLine(facts.row.name));
  return { zh: `项目${called(project)}${zh}`, en: `R${en.slice(1)} of project ${called(project)}` };
}

const longest = 40;

/** A printed text in quotation marks, on one line and not too long. */
export function shown(text: string): string {
  const letters = [...oneLine(text)];
  return `“${letters.length > longest ? `${letters.slice(0, longest).join('')}…` : letters.join('')}”`;
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/gu, ' ');
}

/** Whether the forms have a column: where places are known a blank cell has one too; else a column in which nothing stands is taken for none. */
export function hasColumn({ paper, at }: PaperSubject, column: 'description' | 'basis'): boolean {
  const rows = paper.project?.indicators ?? [];
  const { origins } = paper;
  if (rows.some((row) => row[column].trim() !== '')) return true;
  return origins !== undefined && rows.some((_, index) => origins[`${at}/project/indicators/${index}/${column}`] !== undefined);
}
