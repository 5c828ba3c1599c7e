/** One page: its ruled tables with their text, and the lines of text outside them. */
import { type Box, holds, overlap } from './geometry.ts';
import type { Glyph, PageContent } from './page-content.ts';
import { openColumns } from './open-columns.ts';
import { touchingGroups, wholeLines, withLoneSides } from './ruling.ts';
import { type Grid, gridOf, lastBefore } from './table-grid.ts';
import { cellText, linesOf, type TextLine } from './text-lines.ts';

export type PageCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
  readonly page: number;
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly nested: readonly PageTable[];
};
export type PageTable = {
  readonly type: 'table';
  readonly page: number;
  readonly box: Box;
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly PageCell[];
  readonly openTop: boolean;
  readonly openBottom: boolean;
};
export type PageLine = TextLine & { readonly type: 'line'; readonly page: number };
export type PageItem = PageTable | PageLine;

const thinnest = 7;

type Holder = { readonly grid: Grid; readonly places: readonly Int32Array[]; readonly glyphs: Glyph[][]; readonly parent: Inside | null };
type Inside = { readonly holder: Holder; readonly cell: number };

export function readPageItems(
  content: PageContent,
  page: number,
  view: { readonly width: number; readonly height: number },
): readonly PageItem[] {
  const holders = holdersOf(content, view);
  const outside: Glyph[] = [];
  for (const run of runsOf(content.glyphs)) placeRun(run, holders, outside);
  const tables = new Map<Holder, PageTable>();
  // Smaller tables come later in the list: the nested ones are made before those that hold them.
  for (const holder of holders.toReversed()) {
    const nested = (cell: number): readonly PageTable[] =>
      [...tables]
        .filter(([inner]) => inner.parent?.holder === holder && inner.parent.cell === cell)
        .map(([, table]) => table)
        .toSorted(byTop);
    const table = tableOf(holder, page, nested);
    if (table === null) holder.glyphs.forEach((glyphs) => outside.push(...glyphs));
    else tables.set(holder, table);
  }
  const top = [...tables].filter(([holder]) => holder.parent === null || !tables.has(holder.parent.holder)).map(([, table]) => table);
  const lines: PageLine[] = [];
  for (const line of linesOf(outside)) {
    const over = top.findIndex((table) => overflowing(table, line) !== null);
    const table = top[over];
    if (table === undefined) lines.push({ ...line, type: 'line', page });
    else top[over] = withLine(table, line);
  }
  return inReadingOrder(top, lines);
}

/** The cell of the last row whose text is printed over the lower border: at the end of a page a merged cell has not all of its height. */
function overflowing({ box, cells }: PageTable, line: TextLine): PageCell | null {
  if (line.bottom < box[3] || line.top > box[3] + 0.6 * line.size) return null;
  const cell = cells.find(
    (one) => Math.abs(one.box[3] - box[3]) < 1 && line.left >= one.box[0] && line.right <= one.box[2] && one.nested.length === 0,
  );
  if (cell === undefined) return null;
  const last = cell.lines.at(-1);
  return line.top < box[3] - 0.15 * line.size || (last !== undefined && last.bottom > box[3] - 0.3 * last.size && isNextTo(last, line))
    ? cell
    : null;
}

function withLine(table: PageTable, line: TextLine): PageTable {
  const cell = overflowing(table, line);
  const cells = table.cells.map((one) => {
    if (one !== cell) return one;
    const lines = [...one.lines, line];
    return { ...one, lines, text: cellText(lines, one.box) };
  });
  return { ...table, cells };
}

function byTop(a: PageTable, b: PageTable): number {
  return a.box[1] - b.box[1] || a.box[0] - b.box[0];
}

/** Lines beside each other and tables from top to bottom. */
function inReadingOrder(tables: readonly PageTable[], lines: readonly PageLine[]): readonly PageItem[] {
  const place = (item: PageItem): number => (item.type === 'table' ? item.box[1] : item.base - 0.3 * item.size);
  return [...tables.toSorted(byTop), ...lines].toSorted((a, b) => place(a) - place(b));
}

function holdersOf(content: PageContent, view: { readonly width: number; readonly height: number }): readonly Holder[] {
  const ruling = { horizontal: wholeLines(content.horizontal), vertical: wholeLines(content.vertical) };
  const groups = withLoneSides(touchingGroups(ruling));
  const alone = groups.filter((group) => group.vertical.length === 0).flatMap((group) => group.horizontal);
  const grids = [...groups, ...openColumns(alone, content.glyphs)]
    .flatMap((group) => gridOf(group) ?? [])
    .filter((grid) => grid.box[2] - grid.box[0] > 12 && grid.box[3] - grid.box[1] > 6 && !isPageFrame(grid, view))
    .toSorted((a, b) => area(b.box) - area(a.box));
  const holders: Holder[] = [];
  for (const grid of grids) {
    const [x, y] = [(grid.box[0] + grid.box[2]) / 2, (grid.box[1] + grid.box[3]) / 2];
    const around = holders.findLast(
      (holder) => holds(holder.grid.box, x, y) && area(overlap(holder.grid.box, grid.box)) > 0.8 * area(grid.box),
    );
    const cell = around === undefined ? -1 : cellAt(around, x, y);
    holders.push({
      grid,
      places: placesOf(grid),
      glyphs: grid.cells.map(() => []),
      parent: around === undefined || cell < 0 ? null : { holder: around, cell },
    });
  }
  return holders;
}

/** A frame around the page, or a box as large, is no table. */
function isPageFrame(grid: Grid, view: { readonly width: number; readonly height: number }): boolean {
  return grid.cells.length === 1 && area(grid.box) > 0.6 * view.width * view.height;
}

function area([left, top, right, bottom]: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

function placesOf(grid: Grid): readonly Int32Array[] {
  const places = Array.from({ length: grid.ys.length - 1 }, () => new Int32Array(grid.xs.length - 1).fill(-1));
  grid.cells.forEach((cell, index) => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) places[row]?.fill(index, cell.column, cell.column + cell.columnSpan);
  });
  return places;
}

function cellAt({ grid, places }: Holder, x: number, y: number): number {
  if (!holds(grid.box, x, y)) return -1;
  const row = Math.min(places.length - 1, Math.max(0, lastBefore(grid.ys, y)));
  const column = Math.min(grid.xs.length - 2, Math.max(0, lastBefore(grid.xs, x)));
  return places[row]?.[column] ?? -1;
}

/** Glyphs that one operator shows side by side without a gap: they do not part at a line that happens to cross them. */
function runsOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run === undefined || last === undefined || !follows(last, glyph)) runs.push([glyph]);
    else run.push(glyph);
  }
  return runs.map((run) => (run[0]?.turn === 0 ? run : [asOne(run)]));
}

function follows(last: Glyph, glyph: Glyph): boolean {
  if (last.run !== glyph.run || last.turn !== glyph.turn) return false;
  if (glyph.turn !== 0) return true;
  return glyph.left - last.right < 0.1 * glyph.size && glyph.left >= last.left - 0.1 * glyph.size && Math.abs(glyph.base - last.base) < 1;
}

/** Text turned on its side reads as one sign. */
function asOne(run: readonly Glyph[]): Glyph {
  const [first] = run;
  const glyph = first ?? {
    text: '',
    left: 0,
    right: 0,
    top: 0,
    bottom: 0,
    base: 0,
    size: 1,
    run: 0,
    turn: 0,
    invisible: false,
    artifact: false,
  };
  const [top, bottom] = [Math.min(...run.map((entry) => entry.top)), Math.max(...run.map((entry) => entry.bottom))];
  return { ...glyph, text: run.map(({ text }) => text).join(''), top, bottom, base: bottom, turn: 0 };
}

function placeRun(run: readonly Glyph[], holders: readonly Holder[], outside: Glyph[]): void {
  let holder: Holder | undefined;
  const cells = run.map((glyph) => {
    const [x, y] = [(glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2];
    if (holder === undefined || !holds(holder.grid.box, x, y)) holder = holders.findLast(({ grid }) => holds(grid.box, x, y));
    const cell = holder === undefined ? -1 : cellAt(holder, x, y);
    return { glyph, holder: cell < 0 ? undefined : holder, cell };
  });
  const most = mostCommon(cells);
  for (const found of cells) {
    const target = most !== null && isInside(found.glyph, most) ? most : found;
    if (target.holder === undefined) outside.push(found.glyph);
    else target.holder.glyphs[target.cell]?.push(found.glyph);
  }
}

type Target = { readonly holder: Holder | undefined; readonly cell: number };

/** Blanks do not tell where a run belongs, and a run without a clear majority is parted. */
function mostCommon(found: readonly (Target & { readonly glyph: Glyph })[]): Target | null {
  const [first] = found;
  if (first === undefined || found.every((entry) => entry.holder === first.holder && entry.cell === first.cell)) return null;
  const counts = new Map<string, { readonly target: Target; amount: number }>();
  let all = 0;
  for (const entry of found) {
    if (entry.glyph.text.trim() === '') continue;
    all += 1;
    const key = `${entry.holder?.grid.box.join()}:${entry.cell}`;
    const count = counts.get(key) ?? { target: entry, amount: 0 };
    count.amount += 1;
    counts.set(key, count);
  }
  const best = [...counts.values()].toSorted((a, b) => b.amount - a.amount)[0];
  return best !== undefined && best.amount * 2 > all && best.target.holder !== undefined ? best.target : null;
}

/** Within a little of the cell to which the rest of the run belongs; a long overflow is parted at the line. */
function isInside(glyph: Glyph, { holder, cell }: Target): boolean {
  const box = holder?.grid.cells[cell]?.box;
  return box !== undefined && holds(box, (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2, 2.5 * glyph.size);
}

function tableOf(holder: Holder, page: number, nested: (cell: number) => readonly PageTable[]): PageTable | null {
  const { grid } = holder;
  const lines = backOverBorders(
    holder,
    holder.glyphs.map((glyphs) => linesOf(glyphs)),
  );
  const cells = grid.cells.flatMap((cell, index): PageCell[] => {
    const own = lines[index] ?? [];
    const inner = nested(index);
    if (cell.open && own.length === 0 && inner.length === 0) return [];
    const { open: _, ...place } = cell;
    return [{ ...place, page, lines: own, text: cellText(own, cell.box), nested: inner }];
  });
  const printed = cells.filter((cell) => cell.text !== '');
  if (cells.length === 0 || (cells.length === 1 && (cells[0]?.nested.length ?? 0) > 0)) return null;
  if (printed.length === 0 && cells.length < 4 && cells.every((cell) => cell.nested.length === 0)) return null;
  return {
    type: 'table',
    page,
    box: grid.box,
    xs: grid.xs,
    ...withoutSliver(cells, grid),
    openTop: grid.openTop,
    openBottom: grid.openBottom,
  };
}

/** Text too tall for its row is printed over the border: a line that the border cuts belongs with the line next to it on the other side. */
function backOverBorders(holder: Holder, found: readonly (readonly TextLine[])[]): readonly (readonly TextLine[])[] {
  const lines = found.map((own) => [...own]);
  holder.grid.cells.forEach((cell, index) => {
    const own = lines[index];
    const first = own?.[0];
    if (own !== undefined && first !== undefined && first.top < cell.box[1] - 0.15 * first.size) {
      const above = lines[cellAt(holder, (first.left + first.right) / 2, cell.box[1] - 2)];
      const last = above?.at(-1);
      if (above !== undefined && above !== own && last !== undefined && isNextTo(last, first)) above.push(...own.splice(0, 1));
    }
    const end = own?.at(-1);
    if (own !== undefined && end !== undefined && end.bottom > cell.box[3] + 0.15 * end.size) {
      const below = lines[cellAt(holder, (end.left + end.right) / 2, cell.box[3] + 2)];
      const next = below?.[0];
      if (below !== undefined && below !== own && next !== undefined && isNextTo(end, next)) below.unshift(...own.splice(-1, 1));
    }
  });
  return lines;
}

function isNextTo(above: TextLine, below: TextLine): boolean {
  const step = below.base - above.base;
  return (
    step > 0.95 * below.size &&
    step < 1.6 * below.size &&
    Math.abs(above.size - below.size) < 0.5 &&
    above.left < below.right &&
    below.left < above.right
  );
}

/**
 * Spaces between framed cells, and what merged cells reach below the last row at the end of a page, are no rows: nothing is printed in them,
 * and they are thinner than any text, or little begins in them.
 */
function withoutSliver(cells: readonly PageCell[], grid: Grid): { readonly cells: readonly PageCell[]; readonly rows: number } {
  const rows = grid.ys.length - 1;
  const starting = Array.from({ length: rows }, (): PageCell[] => []);
  for (const cell of cells) starting[cell.row]?.push(cell);
  const kept = starting.map((begun, row) => {
    if (begun.some((cell) => cell.text !== '' || cell.nested.length > 0)) return true;
    const width = begun.reduce((sum, cell) => sum + cell.columnSpan, 0);
    const height = (grid.ys[row + 1] ?? 0) - (grid.ys[row] ?? 0);
    return height >= thinnest && (width * 2 > grid.xs.length - 1 || (row < rows - 1 && height >= 1.8 * thinnest));
  });
  if (rows < 2 || kept.every((keep) => keep) || !kept.includes(true)) return { cells, rows };
  const before = [0];
  for (const keep of kept) before.push((before.at(-1) ?? 0) + (keep ? 1 : 0));
  const trimmed = cells.flatMap((cell) => {
    const row = before[cell.row] ?? 0;
    const rowSpan = (before[cell.row + cell.rowSpan] ?? row) - row;
    return rowSpan === 0 ? [] : [{ ...cell, row, rowSpan }];
  });
  return { cells: trimmed, rows: before.at(-1) ?? rows };
}
