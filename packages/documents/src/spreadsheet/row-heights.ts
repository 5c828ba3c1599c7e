/** Heights of rows from the texts in them: spreadsheets do not fit a row to a merged cell by themselves. */
import type { SheetToWrite, WrittenCell } from './write-workbook.ts';

/** Points of a line of text in proportion to the size of the face, and of the space around it. */
const leading = 1.4;
const padding = 4;
/** Excel has no higher row. */
const highest = 409;
export const usualSize = 11;
export const usualWidth = 9;

export function rowHeights(sheet: SheetToWrite): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const raise = (row: number, height: number): void => {
    heights.set(row, Math.min(Math.max(heights.get(row) ?? 0, height), highest));
  };
  const tall: WrittenCell[] = [];
  for (const cell of sheet.cells) {
    if (cell.rowSpan > 1) tall.push(cell);
    else raise(cell.row, heightOf(cell, sheet));
  }
  for (const cell of tall) {
    const last = cell.row + cell.rowSpan - 1;
    let there = 0;
    for (let row = cell.row; row <= last; row += 1) there += heights.get(row) ?? usualSize * leading + padding;
    const missing = heightOf(cell, sheet) - there;
    if (missing <= 0) continue;
    for (let row = cell.row; row <= last; row += 1)
      raise(row, (heights.get(row) ?? usualSize * leading + padding) + missing / cell.rowSpan);
  }
  (sheet.heights ?? []).forEach((height, row) => {
    if (height !== null) heights.set(row, Math.min(height, highest));
  });
  return heights;
}

function heightOf(cell: WrittenCell, sheet: SheetToWrite): number {
  const size = cell.size ?? usualSize;
  let width = 0;
  for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) width += sheet.columns[column] ?? usualWidth;
  const room = Math.max(((width - 1) * usualSize) / size, 2);
  const lines = cell.text.split('\n').reduce((count, line) => count + Math.max(Math.ceil(widthOf(line) / room), 1), 0);
  return Math.ceil(lines * size * leading + padding);
}

/** In digits: a Chinese character is as wide as two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u1100' ? 1.05 : 2.1;
  return width;
}
