/**
 * Rows of a table in a page → a grid (HTML Standard, 4.9.12). Row spans end with their group of rows; columns in which no cell begins are none,
 * so that `colspan="1000"` reaches to the last column that is there.
 */
import { mostColumns, type FlowBlock, type FlowTable, type Removed } from '../flow/flow.ts';
import { allTextOf } from '../flow/flow.ts';

export type PageCell = { readonly rowSpan: number; readonly columnSpan: number; readonly content: readonly FlowBlock[] };
/** Rows by their groups: head, bodies, foot. */
export type PageRows = readonly (readonly (readonly PageCell[])[])[];

type Placed = { readonly row: number; column: number; rowSpan: number; columnSpan: number; readonly content: readonly FlowBlock[] };

export function placePageCells(groups: PageRows): FlowTable {
  const cells: Placed[] = [];
  const removed: Removed[] = [];
  let row = 0;
  for (const group of groups) {
    /** Column → first row in which it is free again. */
    const freeFrom: number[] = [];
    const end = row + group.length;
    for (const line of group) {
      let column = 0;
      for (const cell of line) {
        while ((freeFrom[column] ?? 0) > row) column += 1;
        if (column >= mostColumns) {
          removed.push({ kind: 'hidden', text: allTextOf(cell.content) });
          continue;
        }
        const rowSpan = Math.min(cell.rowSpan === 0 ? end - row : cell.rowSpan, end - row);
        let columnSpan = 0;
        while (columnSpan < cell.columnSpan && column < mostColumns && (freeFrom[column] ?? 0) <= row) {
          freeFrom[column] = row + rowSpan;
          column += 1;
          columnSpan += 1;
        }
        cells.push({ row, column: column - columnSpan, rowSpan, columnSpan, content: cell.content });
      }
      row += 1;
    }
  }
  return { type: 'table', rows: row, columns: dropUnusedColumns(cells), cells, covered: [], removed };
}

function dropUnusedColumns(cells: readonly Placed[]): number {
  const begins = [...new Set(cells.map((cell) => cell.column))].toSorted((one, other) => one - other);
  /** Old column → how many columns that are used stand before it. */
  const before: number[] = [];
  let used = 0;
  for (let column = 0; column <= mostColumns; column += 1) {
    before.push(used);
    if (begins[used] === column) used += 1;
  }
  for (const cell of cells) {
    const end = before[cell.column + cell.columnSpan] ?? used;
    cell.column = before[cell.column] ?? 0;
    cell.columnSpan = end - cell.column;
  }
  return used;
}
