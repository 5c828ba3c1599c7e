/**
 * A sheet → a table on the grid of the sheet. The table reaches from the first to the last cell that has a text; within it every place that no
 * merged cell covers is a cell, blank or not. Hidden rows and columns keep their places and have no cells.
 */
import { done, refused, type Outcome } from '@jixiao/domain';
import type { Cell, Table } from '../blocks.ts';
import { cellText } from './cell-text.ts';
import type { Teller } from './notes.ts';
import { addressOf, mostColumns, mostPlaces, type Area, type Sheet } from './sheet.ts';

type Box = { top: number; bottom: number; left: number; right: number };
type TextCell = { readonly row: number; readonly column: number; readonly text: string };

/** Blank rows and columns after which content counts as lost in the distance. */
const farRows = 5_000;
const farColumns = 200;
/** A merged cell larger than this was selected by whole rows or columns: it ends where the texts end. */
const tallest = 2_000;
const widest = 200;

/** Cells share their text in the file, so that a small one can hold a long text in thousands of cells. */
const mostCharacters = 32_000_000;

export type Places = { left: number; characters: number };
export function allPlaces(): Places {
  return { left: mostPlaces, characters: mostCharacters };
}

export function makeTable(sheet: Sheet, index: number, places: Places, tell: Teller): Outcome<Table | null> {
  const merged = new Map<number, Area>();
  for (const area of sheet.merged) if (area.rowSpan > 1 || area.columnSpan > 1) merged.set(keyOf(area), area);
  const hidden = hiddenColumns(sheet);
  const texts = near(visibleTexts(sheet, hidden, merged, places, tell), tell);
  if (places.characters < 0) return tooMuchText(sheet.name);
  const box = boxOf(texts, merged);
  if (box === null) return done(null);
  const size = (box.bottom + 1) * (box.right + 1);
  if (size > places.left) return tooLarge(sheet.name, addressOf(box.bottom, box.right));
  places.left -= size;
  const cells = placeTexts({ sheet, hidden, texts, merged, box }, tell);
  return done({
    type: 'table',
    part: 'body',
    index,
    sheet: sheet.name,
    rows: box.bottom + 1,
    columns: box.right + 1,
    cells,
  });
}

function keyOf({ row, column }: { readonly row: number; readonly column: number }): number {
  return row * mostColumns + column;
}

function visibleTexts(
  sheet: Sheet,
  hidden: Uint8Array,
  merged: ReadonlyMap<number, Area>,
  places: Places,
  tell: Teller,
): readonly TextCell[] {
  const texts: TextCell[] = [];
  const rows = new Set<number>();
  const columns = new Set<number>();
  let hiddenInRows: string | null = null;
  let hiddenInColumns: string | null = null;
  let struck = 0;
  let firstStruck: string | null = null;
  for (const cell of sheet.cells) {
    const area = merged.get(keyOf(cell)) ?? { row: cell.row, column: cell.column, rowSpan: 1, columnSpan: 1 };
    if (sheet.hidesZeros === true && cell.content.type === 'number' && cell.content.value === 0) continue;
    const { text, remark, raw } = cellText(cell.content, sheet.date1904);
    places.characters -= text.length;
    if (places.characters < 0) break;
    const seen = text === '' ? (raw ?? '') : text;
    if (seen === '' && cell.struck === undefined && remark === null) continue;
    if (rowsHidden(sheet, area)) {
      rows.add(cell.row);
      hiddenInRows ??= seen;
      continue;
    }
    if (columnsHidden(hidden, area)) {
      columns.add(cell.column);
      hiddenInColumns ??= seen;
      continue;
    }
    if (cell.struck !== undefined) {
      struck += [...cell.struck.replace(/\s/g, '')].length;
      firstStruck ??= cell.struck;
    }
    if (remark !== null) tell.cell(remark, raw, cell);
    if (text !== '' || (remark !== null && remark !== 'hidden-by-format')) texts.push({ row: cell.row, column: cell.column, text });
  }
  tell.sheet('hidden-rows-left-out', rows.size, hiddenInRows);
  tell.sheet('hidden-columns-left-out', columns.size, hiddenInColumns);
  tell.sheet('struck-text-left-out', struck, firstStruck);
  return texts;
}

function rowsHidden(sheet: Sheet, area: Area): boolean {
  if (!sheet.hiddenRows.has(area.row)) return false;
  for (let row = area.row; row < area.row + Math.min(area.rowSpan, tallest); row += 1) if (!sheet.hiddenRows.has(row)) return false;
  return true;
}

function columnsHidden(hidden: Uint8Array, area: Area): boolean {
  for (let column = area.column; column < area.column + Math.min(area.columnSpan, widest); column += 1)
    if (hidden[column] !== 1) return false;
  return true;
}

function hiddenColumns(sheet: Sheet): Uint8Array {
  const hidden = new Uint8Array(mostColumns);
  for (const [first, last] of sheet.hiddenColumns) if (hidden[first] !== 1 || hidden[last] !== 1) hidden.fill(1, first, last + 1);
  return hidden;
}

/** A stray cell at the far end of a sheet would make the grid enormous. */
function near(texts: readonly TextCell[], tell: Teller): readonly TextCell[] {
  const lastRow = endBefore(
    texts.map(({ row }) => row),
    farRows,
  );
  const lastColumn = endBefore(
    texts.map(({ column }) => column),
    farColumns,
  );
  const far = texts.filter(({ row, column }) => row > lastRow || column > lastColumn);
  if (far.length === 0) return texts;
  const [first] = far as [TextCell, ...TextCell[]];
  tell.sheet('far-cells-left-out', far.length, `${addressOf(first.row, first.column)} ${first.text}`);
  return texts.filter(({ row, column }) => row <= lastRow && column <= lastColumn);
}

function endBefore(numbers: readonly number[], gap: number): number {
  const sorted = [...new Set(numbers)].toSorted((one, other) => one - other);
  const jump = sorted.findIndex((number, at) => at > 0 && number - (sorted[at - 1] as number) > gap);
  return (jump < 0 ? sorted.at(-1) : sorted[jump - 1]) ?? 0;
}

function boxOf(texts: readonly TextCell[], merged: ReadonlyMap<number, Area>): Box | null {
  const [first] = texts;
  if (first === undefined) return null;
  const box: Box = { top: first.row, bottom: first.row, left: first.column, right: first.column };
  for (const text of texts) {
    const area = merged.get(keyOf(text));
    const down = area === undefined || area.rowSpan > tallest ? 1 : area.rowSpan;
    const across = area === undefined || area.columnSpan > widest ? 1 : area.columnSpan;
    box.top = Math.min(box.top, text.row);
    box.left = Math.min(box.left, text.column);
    box.bottom = Math.max(box.bottom, text.row + down - 1);
    box.right = Math.max(box.right, text.column + across - 1);
  }
  return box;
}

const free = 0;
const covered = 1;
const begun = 2;
/** Merged cells that overlap are looked at in vain: a file made to cost time must not. */
const mostLooks = 4 * mostPlaces;

type Placing = {
  readonly sheet: Sheet;
  readonly hidden: Uint8Array;
  readonly texts: readonly TextCell[];
  readonly merged: ReadonlyMap<number, Area>;
  readonly box: Box;
};

function placeTexts({ sheet, hidden, texts, merged, box }: Placing, tell: Teller): readonly Cell[] {
  const width = box.right - box.left + 1;
  const marks = new Uint8Array(width * (box.bottom - box.top + 1));
  const at = (row: number, column: number): number => (row - box.top) * width + column - box.left;
  const areas = new Map<number, Area>();
  let looks = mostLooks;
  for (const area of merged.values()) {
    const within = clip(area, box);
    if (within === null) continue;
    looks -= within.rowSpan * within.columnSpan;
    if (looks < 0) break;
    if (!cover(marks, within, at)) continue;
    areas.set(keyOf(within), within);
  }
  const textAt = new Map<number, string>();
  let hiddenUnder = 0;
  let firstUnder: string | null = null;
  for (const { row, column, text } of texts) {
    if (marks[at(row, column)] === covered) {
      hiddenUnder += text === '' ? 0 : 1;
      firstUnder ??= text;
    } else textAt.set(at(row, column), text);
  }
  tell.sheet('covered-text-left-out', hiddenUnder, firstUnder);
  const cells: Cell[] = [];
  for (let row = box.top; row <= box.bottom; row += 1)
    for (let column = box.left; column <= box.right; column += 1) {
      const place = at(row, column);
      if (marks[place] === covered) continue;
      const { rowSpan, columnSpan } = (marks[place] === begun ? areas.get(keyOf({ row, column })) : undefined) ?? {
        rowSpan: 1,
        columnSpan: 1,
      };
      const text = textAt.get(place) ?? '';
      if (text === '' && (sheet.hiddenRows.has(row) || hidden[column] === 1)) continue;
      cells.push({ row, column, rowSpan, columnSpan, text, nested: [], line: null });
    }
  return cells;
}

function clip(area: Area, box: Box): Area | null {
  if (area.row < box.top || area.row > box.bottom || area.column < box.left || area.column > box.right) return null;
  return {
    row: area.row,
    column: area.column,
    rowSpan: Math.min(area.rowSpan, box.bottom - area.row + 1),
    columnSpan: Math.min(area.columnSpan, box.right - area.column + 1),
  };
}

/** Marks the places of a merged cell, unless another one has some of them: Excel calls such a file damaged, the first one stays. */
function cover(marks: Uint8Array, area: Area, at: (row: number, column: number) => number): boolean {
  if (marks[at(area.row, area.column)] !== free) return false;
  for (let row = area.row; row < area.row + area.rowSpan; row += 1)
    for (let column = area.column; column < area.column + area.columnSpan; column += 1) if (marks[at(row, column)] !== free) return false;
  for (let row = area.row; row < area.row + area.rowSpan; row += 1)
    marks.fill(covered, at(row, area.column), at(row, area.column) + area.columnSpan);
  marks[at(area.row, area.column)] = begun;
  return true;
}

function tooMuchText(sheet: string): Outcome<never> {
  return refused('xml-bomb', {
    zh: `为保护本机，没有读取这个文件：到工作表“${sheet}”为止，文字已超过 ${mostCharacters / 10_000} 万字。请核对来源，或按部门拆成几个文件后再试。`,
    en: `To protect this machine the file was not read: up to the sheet "${sheet}" there are more than ${mostCharacters / 1_000_000} million characters. Check where it comes from, or split it by department and try again.`,
  });
}

export function tooLarge(sheet: string, last: string): ReturnType<typeof refused> {
  return refused('too-large', {
    zh: `工作表“${sheet}”过大（到 ${last} 为止，整个文件超过 ${mostPlaces} 个单元格），没有读取。请删去表格以外的内容，或按部门拆成几个文件后再试。`,
    en: `Sheet "${sheet}" is too large (it reaches to ${last}; the file passes ${mostPlaces} cells) and was not read. Delete what is not part of the table, or split the file by department, and try again.`,
  });
}
