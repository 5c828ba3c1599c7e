/** Tables as other tools export them: merged cells cut up with their text repeated, or a blank row after every row. For tests only. */
import { type Block, type Cell, grid, type Table } from '../blocks.ts';

export type Cut = 'both' | 'down' | 'across';

/** Every merged cell cut up, its text in each of the places (`down`: one a row, `across`: one a column). */
export function unmerge(blocks: readonly Block[], cut: Cut = 'both'): readonly Block[] {
  return blocks.map((block) =>
    block.type === 'paragraph' ? block : { ...block, cells: block.cells.flatMap((cell) => pieces(cell, cut)) },
  );
}

function pieces(cell: Cell, cut: Cut): Cell[] {
  const down = cut === 'across' ? 1 : cell.rowSpan;
  const across = cut === 'down' ? 1 : cell.columnSpan;
  return Array.from({ length: down * across }, (_, at) => ({
    ...cell,
    row: cell.row + Math.floor(at / across),
    column: cell.column + (at % across),
    rowSpan: cut === 'across' ? cell.rowSpan : 1,
    columnSpan: cut === 'down' ? cell.columnSpan : 1,
    nested: at === 0 ? cell.nested : [],
  }));
}

/** A blank row under each row; a cell merged over rows covers the blank rows between them. */
export function withBlankRows(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => (block.type === 'paragraph' ? block : blankRows(block)));
}

function blankRows(table: Table): Table {
  const cells = table.cells.map((cell) => ({ ...cell, row: cell.row * 2, rowSpan: cell.rowSpan * 2 - 1 }));
  const wide: Table = { ...table, rows: table.rows * 2, cells };
  const blanks = grid(wide).flatMap((places, row) =>
    places.flatMap((place, column): Cell[] =>
      place !== null || row % 2 === 0 ? [] : [{ row, column, rowSpan: 1, columnSpan: 1, text: '', nested: [], line: null }],
    ),
  );
  return { ...wide, cells: [...cells, ...blanks].sort((one, other) => one.row - other.row || one.column - other.column) };
}

/** The lines of a dump, one cell a line led by a tab, in which the text of a merged cell stands in each of its places. */
export function repeatedDump(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) =>
      block.type === 'paragraph' ? [block.text] : grid(block).flatMap((places) => [...places.map((cell) => `\t${cell?.text ?? ''}`), '']),
    )
    .join('\n');
}
