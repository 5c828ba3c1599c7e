/**
 * Rows of an RTF table → a grid. Each row has cell edges of its own in twips (RTF 1.9, "Table Definitions": \trleft, \cellx); the union of
 * the edges of all rows are the columns, as Word makes them. Merges are \clmgf, \clmrg across and \clvmgf, \clvmrg down.
 */
import { mostColumns, type FlowBlock, type FlowTable, type Removed } from '../flow/flow.ts';
import { allTextOf } from '../flow/flow.ts';
import { placeCells, type WordCell } from '../word/table-grid.ts';

export type CellDefinition = {
  /** Right edge in twips. */
  readonly right: number;
  readonly down: WordCell<unknown>['down'];
  readonly across: WordCell<unknown>['across'];
};
export type RowDefinition = { readonly left: number; readonly cells: readonly CellDefinition[] };
export type RowOfCells = { readonly definition: RowDefinition; readonly cells: readonly (readonly FlowBlock[])[] };

/** Edges that a person does not tell apart: rows drawn by hand differ by a few twips. */
const tolerance = 20;
/** The width of a cell for which the row has no edge. */
const unknownWidth = 1000;

export function tableOfRows(rows: readonly RowOfCells[]): FlowTable {
  const removed: Removed[] = [];
  const edges = rows.map((row) => edgesOf(row));
  const columnOf = columnsByEdge(edges);
  const placed = placeCells(
    rows.map((row, at): WordCell<readonly FlowBlock[]>[] => {
      const rowEdges = edges[at] as readonly number[];
      let column = columnOf === null ? 0 : (columnOf.get(rowEdges[0] as number) ?? 0);
      const cells: WordCell<readonly FlowBlock[]>[] = [];
      row.cells.forEach((content, number) => {
        if (column >= mostColumns) {
          removed.push({ kind: 'hidden', text: allTextOf(content) });
          return;
        }
        const definition = row.definition.cells[number];
        const right = columnOf?.get(rowEdges[number + 1] as number) ?? column + 1;
        const columnSpan = Math.min(Math.max(right - column, 1), mostColumns - column);
        cells.push({ column, columnSpan, content, down: definition?.down ?? 'none', across: definition?.across ?? 'none' });
        column += columnSpan;
      });
      return cells;
    }),
  );
  const covered = placed.merged.map(({ content, ...place }) => ({ ...place, content }));
  return { type: 'table', rows: rows.length, columns: placed.columns, cells: placed.cells, covered, removed };
}

/** The left edge of the row, then the right edge of each of its cells; never falling. */
function edgesOf({ definition, cells }: RowOfCells): readonly number[] {
  let edge = definition.left;
  const edges = [edge];
  cells.forEach((_, number) => {
    const right = definition.cells[number]?.right ?? edge + unknownWidth;
    edge = Math.max(edge, right);
    edges.push(edge);
  });
  return edges;
}

/** Edge → column, edges close together being one; null where there are more columns than a table can have. */
function columnsByEdge(rows: readonly (readonly number[])[]): ReadonlyMap<number, number> | null {
  const all = [...new Set(rows.flat())].toSorted((one, other) => one - other);
  const columns = new Map<number, number>();
  let column = -1;
  let from = Number.NEGATIVE_INFINITY;
  for (const edge of all) {
    if (edge - from > tolerance) {
      column += 1;
      from = edge;
    }
    columns.set(edge, column);
  }
  return column > mostColumns ? null : columns;
}
