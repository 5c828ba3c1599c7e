/**
 * Tables as other tools leave them → as the form prints them. A tool that cuts merged cells up repeats their text in each place; another puts a
 * blank row after every row. Both are told by what no form prints: a label beside or under itself, every second row blank.
 */
import { categoryCode, kindCode } from '@jixiao/domain';
import type { Cell, Table } from './blocks.ts';
import { grid } from './blocks.ts';
import { checkpoint } from './checkpoint.ts';
import { amountUnitIn } from './labels.ts';
import { isHeadWord, isLabelWord } from './vocabulary.ts';

export type MendedTable = {
  /** Repeats joined to the merged cells they were. */
  readonly table: Table;
  /** Repeats left as they stand: in a row of values two equal ones may be two. */
  readonly cut: Table;
};

const mended = new WeakMap<Table, MendedTable>();

/** Worked out once a table: covers, years and forms are looked for in it. */
export function mendTable(given: Table): MendedTable {
  const before = mended.get(given);
  if (before !== undefined) return before;
  const answer = mend(given);
  mended.set(given, answer);
  return answer;
}

function mend(given: Table): MendedTable {
  const places = grid(given);
  const isDump = given.cells.some(({ line }) => line !== null);
  const printed = isDump ? (isRepeatedAcross(places) ? asGrid(given) : null) : given;
  if (printed === null) return { table: given, cut: given };
  const cut = withoutBlankRows(printed, places);
  const rows = cut === given ? places : grid(cut);
  const across = isRepeatedAcross(rows) ? joinAcross(cut) : cut;
  const table = isRepeatedDown(rows) ? joinDown(across) : across;
  if (across !== cut) repeated.add(table);
  return { table, cut };
}

/**
 * A dump keeps the cells of a row in order and loses those that are merged. Where every row of indicators has as many as the row above it, none was
 * lost. Null else.
 */
function asGrid(table: Table): Table | null {
  const widths = Array.from({ length: table.rows }, () => 0);
  for (const { row } of table.cells) widths[row] = (widths[row] ?? 0) + 1;
  const isCut = table.cells.some(({ row, column, text }) => {
    const isIndicator = column === 0 && (text === '' || categoryCode(text) !== null || kindCode(text, null) !== null);
    return isIndicator && row > 0 && widths[row] !== widths[row - 1];
  });
  if (isCut) return null;
  return {
    ...table,
    cells: table.cells.map(({ line, ...cell }) => ({ ...cell, line: null, ...(line === null ? {} : { printedLine: line }) })),
  };
}

type Rows = ReturnType<typeof grid>;

const repeated = new WeakSet<Table>();

/** Whether merged cells were repeats of their text side by side in the file. */
export function hadRepeats(table: Table): boolean {
  return repeated.has(table);
}

/** Fewer rows do not tell a blank row from a row of values left blank. */
const fewestRows = 4;

function withoutBlankRows(table: Table, places: Rows): Table {
  if (table.rows < fewestRows) return table;
  const isFilled = Array.from({ length: table.rows }, () => false);
  for (const { row, column, text, nested } of table.cells)
    if (nested.length > 0 || (text !== '' && text !== places[row - 1]?.[column]?.text)) isFilled[row] = true;
  const first = isFilled.indexOf(true);
  const isKept = isFilled.map((_, row) => row < first || (row - first) % 2 === 0);
  const kept = isFilled.filter((filled, row) => filled && isKept[row] === true).length;
  const even = isKept.filter((keep, row) => keep && row >= first).length;
  if (first < 0 || kept < 3 || kept < even * 0.7 || isFilled.some((filled, row) => filled && isKept[row] !== true)) return table;
  const newRow: number[] = [];
  let rows = 0;
  for (const keep of isKept) newRow.push(keep ? rows++ : rows);
  return {
    ...table,
    rows,
    cells: table.cells
      .filter(({ row }) => isKept[row] === true)
      .map((cell) => {
        const row = newRow[cell.row] ?? cell.row;
        return { ...cell, row, printedRow: cell.row, rowSpan: Math.max(1, (newRow[cell.row + cell.rowSpan] ?? rows) - row) };
      }),
  };
}

/** A label beside itself, one text in three places, or in two behind a label. */
function isRepeatedAcross(rows: Rows): boolean {
  for (const places of rows)
    for (let at = 1; at < places.length; at += 1) {
      const [cell, next] = [places[at - 1], places[at]];
      if (next?.text !== cell?.text || next === cell || !isText(cell)) continue;
      const [before, third] = [places[at - 2], places[at + 1]];
      const isValue = before !== undefined && before !== null && before !== cell && isHeadWord(before.text);
      if (isValue || isLabelWord(cell.text)) return true;
      if (third !== next && third?.text === cell.text && cell.text.length >= 4) return true;
    }
  return false;
}

/** A label under itself, a block of amounts with its unit, or one text three times at the left. */
function isRepeatedDown(rows: Rows): boolean {
  for (const [at, places] of rows.entries())
    for (const [column, cell] of places.entries()) {
      const below = rows[at + 1]?.[column];
      if (below?.text !== cell?.text || below === cell || !isText(cell)) continue;
      const third = rows[at + 2]?.[column];
      if (isLabelWord(cell.text)) return true;
      if (column === 0 && (amountUnitIn(cell.text) !== null || (third !== below && third?.text === cell.text))) return true;
    }
  return false;
}

/** Equal texts side by side are one cell. Two equal amounts may be two. */
function joinAcross(table: Table): Table {
  const cells: Cell[] = [];
  for (const cell of inOrder(table)) {
    const last = cells.at(-1);
    const goesOn =
      last !== undefined && last.row === cell.row && last.rowSpan === cell.rowSpan && last.column + last.columnSpan === cell.column;
    if (goesOn && isText(last) && last.text === cell.text)
      cells[cells.length - 1] = { ...last, columnSpan: last.columnSpan + cell.columnSpan };
    else cells.push(cell);
  }
  return { ...table, cells };
}

/** One under the other the same text is one cell where it is a label: a known one, the block at the left, or a word of a header of two rows. */
function joinDown(table: Table): Table {
  const rows = grid(table);
  const isHeader = rows.map((places, row) => isSecondHeaderRow(places, rows[row - 1] ?? []));
  const cells: Cell[] = [];
  const above = new Map<number, number>();
  for (const cell of inOrder(table)) {
    const at = above.get(cell.column);
    const over = at === undefined ? undefined : cells[at];
    const isUnder = over !== undefined && over.row + over.rowSpan === cell.row && over.columnSpan === cell.columnSpan;
    const isLabel = cell.column === 0 || isHeader[cell.row] === true || isLabelWord(cell.text);
    if (at !== undefined && isUnder && isText(over) && over.text === cell.text && isLabel)
      cells[at] = { ...over, rowSpan: over.rowSpan + cell.rowSpan };
    else {
      above.set(cell.column, cells.length);
      cells.push(cell);
    }
  }
  return { ...table, cells };
}

/** The block at the left goes on, and nothing else is in it but labels and what the row above says too. */
function isSecondHeaderRow(places: readonly (Cell | null)[], above: readonly (Cell | null)[]): boolean {
  const [first, firstAbove] = [places[0], above[0]];
  if (first === undefined || first === null || first.text !== firstAbove?.text) return false;
  return places.every((cell, column) => cell === null || cell.text === above[column]?.text || isLabelWord(cell.text));
}

function inOrder({ cells }: Table): readonly Cell[] {
  return cells.toSorted((one, other) => one.row - other.row || one.column - other.column);
}

function isText(cell: Cell | null | undefined): cell is Cell {
  return cell !== null && cell !== undefined && cell.text !== '' && /[\p{L}]/u.test(cell.text) && checkpoint(cell.text) === null;
}
