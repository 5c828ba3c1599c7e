/** A group of touching lines → a grid: where an inner line is missing, the cells on its two sides are one merged cell. */
import type { Box } from './geometry.ts';
import type { Line } from './page-content.ts';
import type { Ruling } from './ruling.ts';

export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
  /** At a corner of the grid without lines on the outside: perhaps no cell at all. */
  readonly open: boolean;
};

export type Grid = {
  readonly box: Box;
  /** Edges of the columns and rows, one more than there are. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
  readonly openTop: boolean;
  readonly openBottom: boolean;
};

/** No row or column is thinner than this: two lines so near are one edge. */
const same = 4;
const beyond = 6;
const mostPlaces = 400_000;

/** null when the lines enclose nothing. */
export function gridOf({ horizontal, vertical }: Ruling): Grid | null {
  if (horizontal.length + vertical.length < 3 || horizontal.length === 0 || vertical.length === 0) return null;
  const left = openEdge(
    horizontal.map((line) => line.from),
    Math.min(...ats(vertical)),
    -1,
  );
  const right = openEdge(
    horizontal.map((line) => line.to),
    Math.max(...ats(vertical)),
    1,
  );
  const top = openEdge(
    vertical.map((line) => line.from),
    Math.min(...ats(horizontal)),
    -1,
  );
  const bottom = openEdge(
    vertical.map((line) => line.to),
    Math.max(...ats(horizontal)),
    1,
  );
  const xs = edges([...ats(vertical), ...[left, right].filter((edge) => edge !== null)]);
  const ys = edges([...ats(horizontal), ...[top, bottom].filter((edge) => edge !== null)]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows > mostPlaces) return null;

  const across = drawn(horizontal, ys, xs);
  const down = drawn(vertical, xs, ys);
  const isAcross = (edge: number, column: number): boolean => across[edge * columns + column] === 1;
  const isDown = (edge: number, row: number): boolean => down[edge * rows + row] === 1;
  const closedSide = { left: left !== null, right: right !== null, top: top !== null, bottom: bottom !== null };

  const taken = new Uint8Array(columns * rows);
  const found: { row: number; column: number; toRow: number; toColumn: number; open: boolean }[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken[row * columns + column] === 1) continue;
      let toColumn = column + 1;
      while (toColumn < columns && !isDown(toColumn, row) && taken[row * columns + toColumn] !== 1) toColumn += 1;
      let toRow = row + 1;
      const goesDown = (): boolean => {
        for (let at = column; at < toColumn; at += 1) {
          if (isAcross(toRow, at) || taken[toRow * columns + at] === 1) return false;
          if (at > column && isDown(at, toRow)) return false;
        }
        return true;
      };
      while (toRow < rows && goesDown()) toRow += 1;
      for (let y = row; y < toRow; y += 1) taken.fill(1, y * columns + column, y * columns + toColumn);
      const [above, below] = [row === 0 && !closedSide.top, toRow === rows && !closedSide.bottom];
      const [before, after] = [column === 0 && !closedSide.left, toColumn === columns && !closedSide.right];
      const open =
        ((above && !some(column, toColumn, (at) => isAcross(0, at))) || (below && !some(column, toColumn, (at) => isAcross(rows, at)))) &&
        ((before && !some(row, toRow, (at) => isDown(0, at))) || (after && !some(row, toRow, (at) => isDown(columns, at))));
      found.push({ row, column, toRow, toColumn, open });
    }
  return compressed(found, xs, ys, { openTop: closedSide.top, openBottom: closedSide.bottom });
}

function ats(lines: readonly Line[]): readonly number[] {
  return lines.map((line) => line.at);
}

/** Where several lines run on beyond the last one across them, the table has no border there: their ends are its side. */
function openEdge(ends: readonly number[], last: number, direction: 1 | -1): number | null {
  const over = ends.filter((end) => (end - last) * direction > beyond).toSorted((a, b) => (b - a) * direction);
  const [far] = over;
  const middle = over[over.length >> 1];
  return far === undefined || middle === undefined || over.length < 2 || over.length * 3 < ends.length ? null : middle;
}

function edges(places: readonly number[]): readonly number[] {
  const groups: number[][] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group !== undefined && place - (group[0] ?? 0) <= same) group.push(place);
    else groups.push([place]);
  }
  return groups.map((group) => group[group.length >> 1] ?? 0);
}

/** For each edge and each stretch between two crossing edges: 1 where lines cover most of it. */
function drawn(lines: readonly Line[], places: readonly number[], crossing: readonly number[]): Uint8Array {
  const stretches = crossing.length - 1;
  const covered = new Float64Array(places.length * stretches);
  for (const line of lines) {
    const edge = nearest(places, line.at);
    for (let at = Math.max(0, lastBefore(crossing, line.from)); at < stretches; at += 1) {
      const [from, to] = [crossing[at] ?? 0, crossing[at + 1] ?? 0];
      if (from > line.to) break;
      const place = edge * stretches + at;
      covered[place] = (covered[place] ?? 0) + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)) / (to - from);
    }
  }
  return Uint8Array.from(covered, (share) => (share >= 0.6 ? 1 : 0));
}

/** Index of the last edge at or before a place; -1 before the first. */
export function lastBefore(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function nearest(places: readonly number[], at: number): number {
  const before = Math.max(0, lastBefore(places, at));
  const after = Math.min(places.length - 1, before + 1);
  return Math.abs((places[after] ?? 0) - at) < Math.abs((places[before] ?? 0) - at) ? after : before;
}

function some(from: number, to: number, test: (at: number) => boolean): boolean {
  for (let at = from; at < to; at += 1) if (test(at)) return true;
  return false;
}

type FoundCell = {
  readonly row: number;
  readonly column: number;
  readonly toRow: number;
  readonly toColumn: number;
  readonly open: boolean;
};

/** Edges at which no cell begins come from stray lines and go. */
function compressed(
  found: readonly FoundCell[],
  xs: readonly number[],
  ys: readonly number[],
  sides: { readonly openTop: boolean; readonly openBottom: boolean },
): Grid {
  const columns = [...new Set(found.map((cell) => cell.column))].toSorted((a, b) => a - b);
  const rows = [...new Set(found.map((cell) => cell.row))].toSorted((a, b) => a - b);
  const count = (starts: readonly number[], from: number, to: number): number =>
    starts.filter((start) => start >= from && start < to).length;
  const columnAt = new Map(columns.map((column, index) => [column, index]));
  const rowAt = new Map(rows.map((row, index) => [row, index]));
  const cells = found.map((cell): GridCell => ({
    row: rowAt.get(cell.row) ?? 0,
    column: columnAt.get(cell.column) ?? 0,
    rowSpan: count(rows, cell.row, cell.toRow),
    columnSpan: count(columns, cell.column, cell.toColumn),
    box: [xs[cell.column] ?? 0, ys[cell.row] ?? 0, xs[cell.toColumn] ?? 0, ys[cell.toRow] ?? 0],
    open: cell.open,
  }));
  return {
    box: [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0],
    xs: [...columns.map((column) => xs[column] ?? 0), xs.at(-1) ?? 0],
    ys: [...rows.map((row) => ys[row] ?? 0), ys.at(-1) ?? 0],
    cells,
    ...sides,
  };
}
