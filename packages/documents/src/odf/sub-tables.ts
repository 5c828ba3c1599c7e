/**
 * A cell that a person split holds a table of its own (OpenDocument 1.3 part 3, 19.633 table:is-sub-table) and looks like several cells of the
 * table around it. Here it becomes that: columns and rows of the outer table are divided.
 */
import { mostColumns, type FlowCell, type FlowTable } from '../flow/flow.ts';

export function withSubTables(table: FlowTable, isSubTable: (table: FlowTable) => boolean): FlowTable {
  const subOf = ({ content }: FlowCell): FlowTable | null => {
    const [only] = content;
    return content.length === 1 && only?.type === 'table' && isSubTable(only) ? only : null;
  };
  if (table.cells.every((cell) => subOf(cell) === null)) return table;
  const across = table.cells.map((cell) => ({ from: cell.column, span: cell.columnSpan, parts: subOf(cell)?.columns ?? 1 }));
  const down = table.cells.map((cell) => ({ from: cell.row, span: cell.rowSpan, parts: subOf(cell)?.rows ?? 1 }));
  const columns = starts(table.columns, across);
  const rows = starts(table.rows, down);
  const width = columns[table.columns] ?? 0;
  if (width > mostColumns) return table;
  const cells = table.cells.flatMap((cell): readonly FlowCell[] => {
    const left = columns[cell.column] ?? 0;
    const right = columns[cell.column + cell.columnSpan] ?? width;
    const top = rows[cell.row] ?? 0;
    const bottom = rows[cell.row + cell.rowSpan] ?? top + 1;
    const sub = subOf(cell);
    if (sub === null) return [{ row: top, column: left, rowSpan: bottom - top, columnSpan: right - left, content: cell.content }];
    return sub.cells.map((part) => {
      const isLastAcross = part.column + part.columnSpan >= sub.columns;
      const isLastDown = part.row + part.rowSpan >= sub.rows;
      return {
        row: top + part.row,
        column: left + part.column,
        rowSpan: isLastDown ? bottom - top - part.row : part.rowSpan,
        columnSpan: isLastAcross ? right - left - part.column : part.columnSpan,
        content: part.content,
      };
    });
  });
  return { ...table, rows: rows[table.rows] ?? table.rows, columns: width, cells };
}

/** Where each column begins after those before it are divided. */
function starts(
  count: number,
  cells: readonly { readonly from: number; readonly span: number; readonly parts: number }[],
): readonly number[] {
  const sizes = Array.from({ length: count }, () => 1);
  for (const { from, span, parts } of cells) if (span === 1) sizes[from] = Math.max(sizes[from] ?? 1, parts);
  for (const { from, span, parts } of cells) {
    if (span === 1 || parts === 1) continue;
    const last = Math.min(from + span, count) - 1;
    const room = sizes.slice(from, last + 1).reduce((sum, size) => sum + size, 0);
    sizes[last] = (sizes[last] ?? 1) + Math.max(parts - room, 0);
  }
  const begins = [0];
  for (const size of sizes) begins.push((begins.at(-1) ?? 0) + size);
  return begins;
}
