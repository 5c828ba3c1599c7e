/** Blocks for tests: a table from rows of cells, spans where they are said, as the file readers give them. For tests only. */
import type { Block, Cell, Paragraph, Table } from '../blocks.ts';

export type MadeCell = string | readonly [text: string, columnSpan: number, rowSpan?: number];

export function makeTable(rows: readonly (readonly MadeCell[])[], index = 0): Table {
  const cells: Cell[] = [];
  const taken = new Set<string>();
  let columns = 0;
  rows.forEach((printed, row) => {
    let column = 0;
    for (const made of printed) {
      while (taken.has(`${row},${column}`)) column += 1;
      const [text, columnSpan, rowSpan = 1] = typeof made === 'string' ? [made, 1, 1] : made;
      cells.push({ row, column, rowSpan, columnSpan, text, nested: [], line: null });
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < columnSpan; right += 1) taken.add(`${row + down},${column + right}`);
      column += columnSpan;
      columns = Math.max(columns, column);
    }
  });
  return { type: 'table', part: 'body', index, rows: rows.length, columns, cells };
}

export function makeParagraph(text: string, index = 0, style: string | null = null): Paragraph {
  return { type: 'paragraph', part: 'body', index, line: null, text, style, numbered: false };
}

export function makeParagraphs(...texts: readonly string[]): readonly Block[] {
  return texts.map((text, index) => makeParagraph(text, index));
}
