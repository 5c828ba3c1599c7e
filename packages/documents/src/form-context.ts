/** What every part of reading a form shares: the form found, where its labels are, and the notes and origins that pile up. */
import type { Note, Origin } from '@jixiao/domain';
import type { Cell } from './blocks.ts';
import { labelOf } from './labels.ts';
import { originOf, type Place } from './origin-of.ts';
import type { FoundForm, Row } from './recognise.ts';
import { isHeadWord, type Names, rank } from './vocabulary.ts';

export type Context = {
  readonly found: FoundForm;
  /** `/papers/3` */
  readonly root: string;
  readonly subject: 'project' | 'department';
  readonly origins: Record<string, Origin>;
  readonly notes: Note[];
  /** Cells that have been read, as label or as value. */
  readonly used: Set<Cell>;
};
/** Columns of the grid, `to` not included. */
export type Range = { readonly from: number; readonly to: number };
export type Found = { readonly row: Row; readonly cell: Cell };

/** Every cell of the head that one of the names matches, the most telling name first. */
export function findWords(context: Context, names: Names, range: Range | null = null): readonly Found[] {
  return context.found.head
    .flatMap((row) => row.own.map((cell) => ({ row, cell, rank: rank(names, labelOf(cell.text)) })))
    .filter((found) => found.rank >= 0 && (range === null || (found.cell.column >= range.from && found.cell.column < range.to)))
    .sort((one, other) => one.rank - other.rank);
}

/** The value that belongs to the first of the names that has one: right of the label, or below it where it stands in a row of labels. */
export function valueOf(context: Context, names: Names, range: Range | null = null): Place | null {
  for (const found of findWords(context, names, range)) {
    const place = besideOrBelow(context, found);
    if (place === null) continue;
    context.used.add(found.cell);
    context.used.add(place.cell);
    return place;
  }
  return null;
}

export function besideOrBelow(context: Context, { row, cell }: Found): Place | null {
  const next = row.places.slice(cell.column + cell.columnSpan).find((other) => other !== null && other !== cell) ?? null;
  if (next !== null && !isHeadWord(next.text)) return { cell: next, table: row.table };
  if (row.own.some((other) => other.text !== '' && !isHeadWord(other.text))) return null;
  const below = context.found.head.find((other) => other.table === row.table && other.at === cell.row + cell.rowSpan);
  const under = below?.places[cell.column] ?? null;
  return under === null || below === undefined || under.row !== below.at || isHeadWord(under.text)
    ? null
    : { cell: under, table: row.table };
}

export function rowsAfter(context: Context, row: Row): readonly Row[] {
  return context.found.head.slice(context.found.head.indexOf(row) + 1);
}

export function remember(context: Context, pointer: string, place: Place): void {
  context.origins[`${context.root}/${context.subject}${pointer}`] = originOf(place);
  context.used.add(place.cell);
}

export function pointerOf(context: Context, pointer: string): string {
  return `${context.root}/${context.subject}${pointer}`;
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
