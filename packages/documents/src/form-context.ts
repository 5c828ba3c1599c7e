/** What every part of reading a form shares: the form found, where its labels are, and the notes and origins that pile up. */
import type { Note, Origin } from '@jixiao/domain';
import type { Cell } from './blocks.ts';
import type { Form, Label } from './form.ts';
import { labelOf } from './labels.ts';
import { originOf, type Place } from './origin-of.ts';
import type { FoundForm, Row } from './recognise.ts';

export type Context = {
  readonly form: Form;
  readonly found: FoundForm;
  readonly root: string;
  readonly origins: Record<string, Origin>;
  readonly notes: Note[];
};

/** The label of a field is the one before it in its row of the description. */
export function valueOf(context: Context, pointer: string): Place | null {
  for (const line of context.form.head) {
    const position = line.findIndex((cell) => cell.type === 'field' && cell.at === pointer);
    const before = line[position - 1];
    if (position > 0 && before?.type === 'label') return rightOf(context, before);
  }
  return null;
}

export function findLabel(context: Context, label: Label): { readonly row: Row; readonly cell: Cell } | null {
  const names = [label.text, ...label.synonyms].map(labelOf);
  for (const name of names)
    for (const row of context.found.head) {
      const cell = row.cells.find((candidate) => labelOf(candidate.text) === name);
      if (cell !== undefined) return { row, cell };
    }
  return null;
}

export function rightOf(context: Context, label: Label): Place | null {
  const found = findLabel(context, label);
  if (found === null) return null;
  const next = found.row.places.slice(found.cell.column + found.cell.columnSpan).find((cell) => cell !== null && cell !== found.cell);
  return next === undefined || next === null || isLabel(context, next) ? null : { cell: next, table: found.row.table };
}

export function isLabel(context: Context, cell: Cell): boolean {
  const text = labelOf(cell.text);
  return (
    text !== '' &&
    context.form.head.some((line) =>
      line.some((part) => part.type === 'label' && [part.text, ...part.synonyms].some((name) => labelOf(name) === text)),
    )
  );
}

export function rowsAfter(context: Context, row: Row): readonly Row[] {
  return context.found.head.slice(context.found.head.indexOf(row) + 1);
}

export function blockLabelAbove(form: Form, pointer: string): Label | null {
  const at = form.head.findIndex((line) => line.some((cell) => cell.type === 'field' && cell.at === pointer));
  const first = form.head[at - 1]?.[0];
  return first?.type === 'label' && first.down > 1 ? first : null;
}

export function remember(context: Context, pointer: string, place: Place): void {
  context.origins[`${context.root}/project${pointer}`] = originOf(place);
}

export function note(
  level: Note['level'],
  code: string,
  at: string | null,
  raw: string | null,
  origin: Origin | null,
  zh: string,
  en: string,
): Note {
  return { level, code, at, raw, origin, message: { zh, en } };
}
