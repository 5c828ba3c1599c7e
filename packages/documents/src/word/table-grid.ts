/**
 * Rows of cells as Word writes them → cells with spans on a grid (ECMA-376 part 1, 17.4: gridSpan, vMerge, gridBefore; hMerge of part 4).
 * A continued cell goes on where a cell above began in the same columns; where none did, it stays a cell of its own.
 */
import type { Cell } from '../blocks.ts';

export type WordCell<Content> = {
  /** Grid column where it begins, from 0. */
  readonly column: number;
  readonly columnSpan: number;
  readonly down: 'none' | 'begins' | 'goes-on';
  readonly across: 'none' | 'begins' | 'goes-on';
  readonly content: Content;
};

export type Placed<Content> = Pick<Cell, 'row' | 'column' | 'rowSpan' | 'columnSpan'> & { readonly content: Content };
type Growing<Content> = { row: number; column: number; rowSpan: number; columnSpan: number; content: Content; isOpen: boolean };

export function placeCells<Content>(rows: readonly (readonly WordCell<Content>[])[]): {
  readonly columns: number;
  readonly cells: readonly Placed<Content>[];
  readonly merged: readonly Placed<Content>[];
} {
  const cells: Growing<Content>[] = [];
  const merged: Placed<Content>[] = [];
  let above = new Map<number, Growing<Content>>();
  let columns = 0;
  rows.forEach((wordCells, row) => {
    const here = new Map<number, Growing<Content>>();
    for (const word of joinAcross(wordCells, row, merged)) {
      const { column, columnSpan } = word;
      columns = Math.max(columns, column + columnSpan);
      const upper = above.get(column);
      if (word.down === 'goes-on' && upper !== undefined && upper.isOpen && upper.columnSpan === columnSpan) {
        upper.rowSpan += 1;
        here.set(column, upper);
        merged.push({ row, column, rowSpan: 1, columnSpan, content: word.content });
        continue;
      }
      const cell: Growing<Content> = { row, column, rowSpan: 1, columnSpan, content: word.content, isOpen: word.down !== 'none' };
      cells.push(cell);
      here.set(column, cell);
    }
    above = here;
  });
  return {
    columns,
    cells: cells.map(({ row, column, rowSpan, columnSpan, content }) => ({ row, column, rowSpan, columnSpan, content })),
    merged,
  };
}

function joinAcross<Content>(cells: readonly WordCell<Content>[], row: number, merged: Placed<Content>[]): readonly WordCell<Content>[] {
  if (cells.every((cell) => cell.across === 'none')) return cells;
  const joined: WordCell<Content>[] = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    if (cell.across === 'goes-on' && before !== undefined && before.across !== 'none') {
      joined[joined.length - 1] = { ...before, columnSpan: before.columnSpan + cell.columnSpan };
      merged.push({ row, column: cell.column, rowSpan: 1, columnSpan: cell.columnSpan, content: cell.content });
    } else joined.push(cell);
  }
  return joined;
}
