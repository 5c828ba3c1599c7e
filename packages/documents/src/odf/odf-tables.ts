/**
 * table:table → a grid (OpenDocument 1.3 part 3, 9.1). Covered cells keep the columns in step; repeated rows and columns are written out within
 * limits. A file without covered cells is put up with: a cell goes to the next free place.
 */
import { mostColumns, type FlowCell, type FlowTable, type Removed } from '../flow/flow.ts';
import { allTextOf, type FlowBlock } from '../flow/flow.ts';
import type { XmlElement } from '../xml/read-xml.ts';

/** Null: the file is too large, reading stops. */
type CellReader = (cell: XmlElement) => readonly FlowBlock[] | null;

/** Rows that a repetition stands for: a person repeats a few. */
const mostRepeatedRows = 1000;

const rowGroups = new Set(['table:table-header-rows', 'table:table-rows', 'table:table-row-group']);

export function readOdfTable(table: XmlElement, readCell: CellReader): FlowTable {
  const cells: FlowCell[] = [];
  const covered: FlowCell[] = [];
  const removed: Removed[] = [];
  /** Column → first row in which it is free again. */
  const freeFrom: number[] = [];
  let rows = 0;
  let columns = 0;
  let isStopped = false;

  /** A span ends before a cell that reaches down from above: a place belongs to one cell. */
  const freeColumns = (at: number, wanted: number): number => {
    let free = 1;
    while (free < wanted && (freeFrom[at + free] ?? 0) <= rows) free += 1;
    return free;
  };
  const readRow = (element: XmlElement): void => {
    let at = 0;
    let isEmpty = true;
    for (const node of element.children) {
      if (typeof node === 'string' || (node.name !== 'table:table-cell' && node.name !== 'table:covered-table-cell')) continue;
      isEmpty = false;
      const isCovered = node.name === 'table:covered-table-cell';
      const repeated = count(node.attributes['table:number-columns-repeated'], mostColumns);
      for (let time = 0; time < repeated; time += 1) {
        while (!isCovered && (freeFrom[at] ?? 0) > rows) at += 1;
        const content = readCell(node);
        isStopped ||= content === null;
        if (content === null) return;
        if (at >= mostColumns) {
          removed.push({ kind: 'hidden', text: allTextOf(content) });
          break;
        }
        const columnSpan = isCovered ? 1 : freeColumns(at, count(node.attributes['table:number-columns-spanned'], mostColumns - at));
        const rowSpan = isCovered ? 1 : count(node.attributes['table:number-rows-spanned'], Number.MAX_SAFE_INTEGER);
        const cell = { row: rows, column: at, rowSpan, columnSpan, content };
        if (!isCovered) {
          cells.push(cell);
          for (let column = at; column < at + columnSpan; column += 1) freeFrom[column] = rows + rowSpan;
          columns = Math.max(columns, at + columnSpan);
        } else if (content.length > 0) covered.push(cell);
        at += 1;
      }
    }
    if (!isEmpty) rows += 1;
  };
  const readRows = (element: XmlElement): void => {
    for (const node of element.children) {
      if (typeof node === 'string') continue;
      if (rowGroups.has(node.name)) readRows(node);
      else if (node.name === 'table:table-row')
        for (let time = count(node.attributes['table:number-rows-repeated'], mostRepeatedRows); time > 0 && !isStopped; time -= 1)
          readRow(node);
    }
  };
  readRows(table);
  const within = cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows - cell.row) }));
  return { type: 'table', rows, columns, cells: within, covered, removed };
}

function count(text: string | undefined, most: number): number {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Math.min(Math.max(Number(text), 1), most) : 1;
}
