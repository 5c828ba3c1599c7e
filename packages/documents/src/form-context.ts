/** What every part of reading a form shares: the form found, where its labels are, and the notes and origins that pile up. */
import type { Note, Origin } from '@jixiao/domain';
import type { Cell, Table } from './blocks.ts';
import { withConfidence } from './confidence.ts';
import { labelOf } from './labels.ts';
import { originOf, type Place } from './origin-of.ts';
import type { FoundForm, Row } from './recognise.ts';
import { inlineOf, isHeadWord, isOneOf, type Names, rank, totalRow } from './vocabulary.ts';

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
  return labelled(context)
    .map(({ row, cell, label }) => ({ row, cell, rank: rank(names, label) }))
    .filter((found) => found.rank >= 0 && (range === null || (found.cell.column >= range.from && found.cell.column < range.to)))
    .sort((one, other) => one.rank - other.rank);
}

type Labelled = Found & { readonly label: string };
const labels = new WeakMap<readonly Row[], readonly Labelled[]>();

/** Cells that may be labels, worked out once a form: each value looks through them. */
function labelled({ found }: Context): readonly Labelled[] {
  const before = labels.get(found.head);
  if (before !== undefined) return before;
  const short = found.head.flatMap((row) =>
    row.own
      .filter((cell) => cell.text !== '' && cell.text.length <= 80)
      .map((cell) => ({ row, cell, label: labelOf(cell.text) }))
      .filter(({ label }) => label !== '' && label.length <= 40),
  );
  labels.set(found.head, short);
  return short;
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
  return inlineValue(context, names, range);
}

/** A value in one cell with its label. */
function inlineValue(context: Context, names: Names, range: Range | null): Place | null {
  for (const row of context.found.head)
    for (const cell of row.own) {
      if (range !== null && (cell.column < range.from || cell.column >= range.to)) continue;
      const inline = inlineOf(cell.text);
      if (inline === null || rank(names, labelOf(inline.label)) < 0) continue;
      context.used.add(cell);
      return { cell: { ...cell, text: inline.value }, table: row.table };
    }
  return null;
}

export function besideOrBelow(context: Context, { row, cell }: Found): Place | null {
  const next = valueBeside(row, cell);
  const isOverValues = next?.text === '' && lostMerges(row.table) && row.own.filter((other) => isHeadWord(other.text)).length > 1;
  if (next !== null && !isHeadWord(next.text) && !isOverValues) return { cell: next, table: row.table };
  const below = context.found.head.find((other) => other.table === row.table && other.at === cell.row + cell.rowSpan);
  if (row.own.some((other) => other.text !== '' && !isLabelCell(other) && !isBlockOver(other, row, below))) return null;
  const under = below?.places[cell.column] ?? null;
  if (under === null || below === undefined || under.row !== below.at || isHeadWord(under.text))
    return isOverValues && next !== null ? { cell: next, table: row.table } : null;
  return { cell: under, table: row.table };
}

/**
 * The cell right of a label. Where a merge was lost, blank cells stand between: then the only text before the next label is the value; of two, the
 * first may be a label that is not known, and the value is blank.
 */
function valueBeside(row: Row, cell: Cell): Cell | null {
  const after = row.places.slice(cell.column + cell.columnSpan).filter((other): other is Cell => other !== null && other !== cell);
  const [next = null] = after;
  if (next === null || next.text !== '' || !lostMerges(row.table)) return next;
  const end = after.findIndex((other) => isHeadWord(other.text));
  const texts = after.slice(0, end < 0 ? after.length : end).filter((other) => other.text !== '');
  return texts.length === 1 ? (texts[0] ?? next) : next;
}

const unmerged = new WeakMap<Table, boolean>();

/** A wide table without a single merged cell: forms have many, so they were lost on the way. */
export function lostMerges(table: Table): boolean {
  const before = unmerged.get(table);
  if (before !== undefined) return before;
  const answer = table.columns >= 5 && table.cells.every(({ rowSpan, columnSpan }) => rowSpan === 1 && columnSpan === 1);
  unmerged.set(table, answer);
  return answer;
}

function isLabelCell({ text }: Cell): boolean {
  return isHeadWord(text) || isOneOf(totalRow, text);
}

/** The first cell of the row, tall, or in a dump with a blank under it: the label of the block and no value. */
function isBlockOver(cell: Cell, row: Row, below: Row | undefined): boolean {
  return cell === row.own[0] && (cell.rowSpan > 1 || (cell.line !== null && below?.own[0]?.text === ''));
}

export function rowAfter({ found: { head } }: Context, row: Row): Row | undefined {
  return head[head.indexOf(row) + 1];
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
  alternatives: readonly string[] = [],
): Note {
  return withConfidence({ level, code, at, raw, origin, message: { zh, en }, ...(alternatives.length === 0 ? {} : { alternatives }) });
}
