/**
 * Modifiers of table rows → cells on a plain grid ([MS-DOC] 2.6.3 table properties, 2.9.318 TDefTable, 2.9.311 TC80).
 * A row knows the places of its cell edges in twips (1/20 point) and nothing of other rows; the grid is the union of all edges.
 */
import type { WordCell } from '../word/table-grid.ts';
import { i16At, u16At, u8At } from './bytes.ts';
import type { Modifier } from './modifiers.ts';

export type RowCell = Pick<WordCell<unknown>, 'down' | 'across'> & { readonly width: number };
export type RowDefinition = { readonly left: number; readonly cells: readonly RowCell[] };

type Merge = { width: number; across: number; down: number };

/** Word itself allows 63. */
const mostCells = 128;
const mostColumns = 256;
/** Edges this near to one another are one: rounding of programs and of hands. */
const tolerance = 30;
const usualWidth = 1000;

/** `count` cells were found in the text; what is defined for more of them is left away, what is missing is made up. */
export function rowDefinition(modifiers: Iterable<Modifier>, count: number): RowDefinition {
  let left = 0;
  let gap = 0;
  let cells: Merge[] = [];
  for (const { code, operand } of modifiers) {
    const [first, limit] = [u8At(operand, 0), u8At(operand, 1)];
    switch (code) {
      case 0xd606:
      case 0xd608: {
        const size = code === 0xd608 ? 20 : 10;
        const columns = Math.min(u8At(operand, 0), mostCells);
        left = i16At(operand, 1);
        const flagsAt = 1 + (columns + 1) * 2;
        cells = Array.from({ length: columns }, (_, column) => {
          const flags = u16At(operand, flagsAt + column * size);
          return {
            width: i16At(operand, 3 + column * 2) - i16At(operand, 1 + column * 2),
            across: flags & 3,
            down: (flags >> 5) & 3,
          };
        });
        break;
      }
      case 0x9601:
        left = i16At(operand, 0) - gap;
        break;
      case 0x9602:
        left += gap - i16At(operand, 0);
        gap = i16At(operand, 0);
        break;
      case 0x7623:
        for (const cell of cells.slice(first, limit)) cell.width = i16At(operand, 2);
        break;
      case 0x7621: {
        const added = Math.min(limit, mostCells - cells.length);
        while (cells.length < Math.min(first, mostCells - added)) cells.push({ width: i16At(operand, 2), across: 0, down: 0 });
        cells.splice(first, 0, ...Array.from({ length: Math.max(added, 0) }, () => ({ width: i16At(operand, 2), across: 0, down: 0 })));
        break;
      }
      case 0x5622:
        cells.splice(first, Math.max(limit - first, 0));
        break;
      case 0x5624:
        cells.slice(first, limit).forEach((cell, number) => (cell.across = number === 0 ? 1 : 2));
        break;
      case 0x5625:
        for (const cell of cells.slice(first, limit)) cell.across = 0;
        break;
      case 0xd62b: {
        const cell = cells[first];
        if (cell !== undefined) cell.down = limit & 3;
        break;
      }
    }
  }
  while (cells.length < Math.min(count, mostCells)) cells.push({ width: usualWidth, across: 0, down: 0 });
  return { left, cells: withMerges(cells.slice(0, count)) };
}

/**
 * Flags of cells merged across: older books and programs have 1 for the first cell and 2 for those after it, the standard has it the
 * other way round. Whatever the first cell of a set has marks a first cell.
 */
function withMerges(cells: readonly Merge[]): readonly RowCell[] {
  let begin = 0;
  return cells.map(({ width, across: flag, down }) => {
    const value = flag === 3 ? 2 : flag;
    begin = value === 0 ? 0 : begin === 0 ? value : begin;
    return {
      width,
      across: value === 0 ? 'none' : value === begin ? 'begins' : 'goes-on',
      down: down === 0 ? 'none' : down === 1 ? 'goes-on' : 'begins',
    };
  });
}

export type GridPlace = { readonly column: number; readonly columnSpan: number };

/** For each row the grid columns of its cells. */
export function gridPlaces(rows: readonly RowDefinition[]): readonly (readonly GridPlace[])[] {
  const edges = rows.map(edgesOf);
  let narrowest = Number.POSITIVE_INFINITY;
  for (const row of edges)
    row.forEach((edge, number) => {
      if (number > 0) narrowest = Math.min(narrowest, edge - (row[number - 1] ?? 0));
    });
  const all = [...new Set(edges.flat())].sort((one, other) => one - other);
  let near = Math.min(tolerance, Math.floor(narrowest / 2));
  let columnOf = joined(all, near);
  while (columnOf.columns > mostColumns) {
    near = near * 2 + 1;
    columnOf = joined(all, near);
  }
  return edges.map((row) => {
    let least = 0;
    return row.slice(1).map((edge, number) => {
      const column = Math.max(columnOf.at.get(row[number] ?? 0) ?? 0, least);
      const next = Math.max(columnOf.at.get(edge) ?? 0, column + 1);
      least = next;
      return { column, columnSpan: next - column };
    });
  });
}

/** A cell without width still is a cell: it takes one twip. */
function edgesOf({ left, cells }: RowDefinition): readonly number[] {
  const edges = [left];
  let at = left;
  for (const { width } of cells) {
    at += Math.max(width, 1);
    edges.push(at);
  }
  return edges;
}

type Joined = { readonly columns: number; readonly at: ReadonlyMap<number, number> };

/** Numbers the edges from left to right; edges that lie nearer than `near` to the first of a group have one number. */
function joined(edges: readonly number[], near: number): Joined {
  const at = new Map<number, number>();
  let start: number | null = null;
  let column = -1;
  for (const edge of edges) {
    if (start === null || edge - start > near) {
      column += 1;
      start = edge;
    }
    at.set(edge, column);
  }
  return { columns: Math.max(column, 0), at };
}
