/**
 * The papers of a department year → a workbook (.xlsx): a sheet for Part 1 where there is one, then one sheet a form, as it is printed. What is
 * written reads as the same papers.
 */
import type { Paper } from '@jixiao/domain';
import type { DrawnCell } from './draw-form.ts';
import { partOneTitle, type PrintedForm, type PrintedYear, printYear, yearLineOf } from './print-year.ts';
import { rowHeights, usualSize } from './spreadsheet/row-heights.ts';
import { type SheetToWrite, type WrittenCell, writeWorkbook } from './spreadsheet/write-workbook.ts';

/** Digits of the usual face across a page, upright and lying. */
const upright = 88;
const lying = 132;
/** A form with more indicator columns than this lies on its side. */
const mostUpright = 7;
/** Points of a row; a text that needs more is put into several rows, merged. */
const highest = 380;
const proseSize = 12;

export function writeWorkbookYear(papers: readonly Paper[]): Uint8Array {
  const printed = printYear(papers);
  const prose = proseSheet(printed);
  return writeWorkbook([...(prose === null ? [] : [prose]), ...printed.forms.map((form) => formSheet(form, printed))]);
}

function proseSheet({ unit, subtitle, objectives }: PrintedYear): SheetToWrite | null {
  if (objectives === null) return null;
  const lines: readonly Omit<WrittenCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>[] = [
    ...(unit === '' ? [] : [{ text: unit, bold: true, size: 18, align: 'center' } as const]),
    { text: subtitle, bold: true, size: 16, align: 'center' },
    { text: '第一部分', bold: true, size: 14, align: 'center' },
    { text: partOneTitle, bold: true, size: 14, align: 'center' },
    ...objectives.flatMap(({ heading, paragraphs }) => [
      { text: heading, bold: true, size: 13 },
      ...paragraphs.map((text) => ({ text, size: proseSize })),
    ]),
  ];
  const columns = Array.from({ length: 8 }, () => upright / 8);
  const cells: WrittenCell[] = [];
  let row = 0;
  for (const line of lines) {
    const rowSpan = rowsFor(line.text, line.size ?? proseSize, columns);
    cells.push({ ...line, row, column: 0, rowSpan, columnSpan: columns.length });
    row += rowSpan;
  }
  return { name: partOneTitle, columns, cells };
}

/** Excel has no row higher than 409 points. */
function rowsFor(text: string, size: number, columns: readonly number[]): number {
  const rows = Math.ceil(text.length / 200) + 1;
  const tall: WrittenCell = { row: 0, column: 0, rowSpan: rows, columnSpan: columns.length, text, size };
  const needed = [...rowHeights({ name: '', columns, cells: [tall] }).values()].reduce((sum, height) => sum + height, 0);
  return Math.max(1, Math.ceil(needed / highest));
}

function formSheet({ title, name, line, drawing, tables }: PrintedForm, { year, objectives }: PrintedYear): SheetToWrite {
  const width = Math.max(1, ...tables.map(({ columns }) => columns));
  const landscape = drawing.indicators.cells.filter(({ role }) => role === 'header').length > mostUpright;
  const across = (landscape ? lying : upright) / width;
  const whole = (row: number, text: string, more: Partial<WrittenCell>): WrittenCell => ({
    row,
    column: 0,
    rowSpan: 1,
    columnSpan: width,
    text,
    ...more,
  });
  const cells: WrittenCell[] = [whole(0, title, { bold: true, size: 16, align: 'center' })];
  let row = 1;
  const yearLine = drawing.joined || objectives === null ? yearLineOf(drawing, year) : '';
  if (yearLine !== '') cells.push(whole(row++, yearLine, { align: 'center' }));
  if (line !== null) cells.push(...unitLine(line.left, line.right, row++, width));
  const headEnd = row + drawing.head.rows;
  tables.forEach((table, index) => {
    if (index > 0) row += 1;
    cells.push(...table.cells.map((cell) => written(cell, row)));
    row += table.rows;
  });
  const columns = Array.from({ length: width }, () => across);
  return { name, columns, cells: stretched(cells, columns, headEnd), landscape };
}

/** A row of the head that is too high for Excel becomes several, its cells merged over them. A row of the indicators stays one indicator. */
function stretched(cells: readonly WrittenCell[], columns: readonly number[], end: number): readonly WrittenCell[] {
  const sizes = new Map<number, number>();
  for (const { row, column, rowSpan, columnSpan, text, size = usualSize } of cells)
    if (rowSpan === 1 && row < end)
      sizes.set(row, Math.max(sizes.get(row) ?? 1, rowsFor(text, size, columns.slice(column, column + columnSpan))));
  if ([...sizes.values()].every((size) => size === 1)) return cells;
  const rows = cells.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan), 0);
  const starts = [0];
  for (let row = 0; row < rows; row += 1) starts.push((starts[row] ?? 0) + (sizes.get(row) ?? 1));
  return cells.map((cell) => {
    const [from = 0, to = 0] = [starts[cell.row], starts[cell.row + cell.rowSpan]];
    return { ...cell, row: from, rowSpan: to - from };
  });
}

/** A unit without a code is known as one by what stands beside it. */
function unitLine(left: string, right: string, row: number, width: number): WrittenCell[] {
  if (left !== '' && !/^\d/.test(left))
    return [{ row, column: 0, rowSpan: 1, columnSpan: width, text: right === '' ? `预算单位：${left}` : `${left}　　${right}` }];
  const half = Math.ceil(width / 2);
  return [
    { row, column: 0, rowSpan: 1, columnSpan: half, text: left },
    { row, column: half, rowSpan: 1, columnSpan: Math.max(1, width - half), text: right, align: 'right' },
  ];
}

function written({ row, column, rowSpan, columnSpan, text, role, align }: DrawnCell, from: number): WrittenCell {
  return {
    row: row + from,
    column,
    rowSpan,
    columnSpan,
    text,
    border: true,
    ...(role === 'value' ? { align: align ?? 'left' } : role === 'header' ? { header: true } : { align: 'center' }),
  };
}
