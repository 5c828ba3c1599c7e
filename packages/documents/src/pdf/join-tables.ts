/**
 * A table that goes on over a page is one table again: a repeated header row is dropped, a row cut through is put together, and a merged
 * cell whose rest is blank at the top of the next page goes on.
 */
import type { PageCell, PageTable } from './page-tables.ts';
import { beginsWithOrdinal, isFull, joinLines, roomIn } from './text-lines.ts';

export type Joined = { readonly table: PageTable; readonly droppedRows: number; readonly cutRow: boolean };
type Pair = { readonly above: PageCell; readonly below: PageCell };

const same = 4;
/** A table this long stays in parts: joining takes time for every cell that is there already. */
const mostCells = 20_000;
/** Headers stand near the top. */
const headRows = 40;

/** `room` is the free height below the upper part, `known` are the texts of cells that no page can have cut. null: they are two tables. */
export function joinTables(upper: PageTable, lower: PageTable, room: number, known: ReadonlySet<string>): Joined | null {
  const shift = upper.box[0] - lower.box[0];
  const widths = [upper.box[2] - upper.box[0], lower.box[2] - lower.box[0]] as const;
  if (upper.cells.length > mostCells) return null;
  if ((Math.abs(widths[0] - widths[1]) > same || Math.abs(shift) > 40) && !isAsLastRow(upper, lower)) return null;
  const dropped = repeatedRows(upper, lower);
  if (dropped === null || dropped >= lower.rows) return null;
  const begins = lower.cells.find((cell) => cell.row === dropped && cell.column === 0);
  const isRest = dropped > 0 && begins?.text === '';
  if (!isRest && room > firstRowHeight(lower, dropped) + 24) return null;
  const xs = union(
    upper.xs,
    lower.xs.map((x) => x + shift),
  );
  const above = upper.cells.map((cell) => onto(cell, upper.xs, xs, 0));
  const below = lower.cells
    .filter((cell) => cell.row >= dropped)
    .map((cell) => onto({ ...cell, row: cell.row - dropped }, lower.xs, xs, shift));
  const pairs = pairsOf(above, below, upper.rows);
  const cutRow = isCut(upper, lower, pairs, above, below, room, dropped, known);
  const firsts = below.filter((cell) => cell.row === 0);
  const goneOn = cutRow ? pairs : isHalved(upper.rows, above, firsts, pairs) ? pairs : goingOn(pairs, above, firsts, known);
  const replaced = new Map<PageCell, PageCell>(
    goneOn.map((pair) => [pair.above, cutRow || !isBlank(pair.below) ? glued(pair, cutRow ? 1 : 0) : longer(pair)]),
  );
  const gone = new Set(goneOn.map((pair) => pair.below));
  const offset = upper.rows - (cutRow ? 1 : 0);
  const cells = [
    ...above.map((cell) => replaced.get(cell) ?? cell),
    ...below.filter((cell) => !gone.has(cell)).map((cell) => ({ ...cell, row: cell.row + offset })),
  ];
  return {
    table: { ...upper, xs, cells, rows: offset + lower.rows - dropped, openBottom: lower.openBottom },
    droppedRows: dropped,
    cutRow,
  };
}

/** The head of a form may be wider than its indicators: the lower part is as wide as the row above it. */
function isAsLastRow(upper: PageTable, lower: PageTable): boolean {
  const last = upper.cells.filter((cell) => cell.row + cell.rowSpan === upper.rows);
  const right = Math.max(...last.map((cell) => cell.box[2]));
  return last.length >= 3 && Math.abs(upper.box[0] - lower.box[0]) <= same && Math.abs(right - lower.box[2]) <= same;
}

export function squeezed(text: string): string {
  return text.replace(/\s/g, '');
}

function textOf(cell: PageCell): string {
  return squeezed(cell.text);
}

function rowTexts(table: PageTable, row: number): readonly string[] {
  return table.cells
    .filter((cell) => cell.row === row)
    .toSorted((a, b) => a.column - b.column)
    .map(textOf);
}

function isSameRow(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]) && a.some((text) => text !== '');
}

/** Header rows that the lower part repeats; null when it begins as a form of its own. */
function repeatedRows(upper: PageTable, lower: PageTable): number | null {
  let rows = 0;
  while (rows < Math.min(upper.rows, lower.rows, 6) && isSameRow(rowTexts(upper, rows), rowTexts(lower, rows))) rows += 1;
  const [first] = [rowTexts(upper, rows)[0]];
  const beginsAlike = first !== undefined && first !== '' && first === rowTexts(lower, rows)[0] && upper.rows > rows + 2;
  if (rows > 0) {
    const titles = Array.from({ length: rows }, (_, row) => rowTexts(lower, row).length).every((length) => length === 1);
    return titles && beginsAlike ? null : rows;
  }
  const head = rowTexts(lower, 0);
  if (head.filter((text) => text !== '').length >= 3 && head.every((text) => !/\d/.test(withoutMonths(text))))
    for (let row = 0; row < Math.min(upper.rows - 1, headRows); row += 1)
      if (isSameRow(rowTexts(upper, row), head)) return 1 + rowsUnder(upper, row, lower);
  return beginsAlike ? null : 0;
}

/** `1—7月执行情况` is a heading. */
function withoutMonths(text: string): string {
  return text.replace(/\d{1,2}月?(?:[-—–~～至]\d{1,2}月)?/, (months) => (months.endsWith('月') ? '' : months));
}

/** Further lines of a header, beside cells that stand over all of them. */
function rowsUnder(upper: PageTable, row: number, lower: PageTable): number {
  const height = Math.min(3, ...lower.cells.filter((cell) => cell.row === 0 && cell.rowSpan > 1).map((cell) => cell.rowSpan));
  let under = 0;
  while (under + 1 < height && under + 2 < lower.rows && isSameRow(rowTexts(upper, row + under + 1), rowTexts(lower, under + 1)))
    under += 1;
  return under;
}

function firstRowHeight(table: PageTable, row: number): number {
  return Math.max(
    0,
    ...table.cells.filter((cell) => cell.row === row && cell.rowSpan === 1).map((cell) => cell.box[3] - cell.box[1]),
    ...(table.cells.some((cell) => cell.row === row && cell.rowSpan === 1) ? [] : [table.box[3] - table.box[1]]),
  );
}

function union(a: readonly number[], b: readonly number[]): readonly number[] {
  const edges: number[] = [];
  for (const x of [...a, ...b].toSorted((left, right) => left - right))
    if (edges.length === 0 || x - (edges.at(-1) ?? 0) > same) edges.push(x);
  return edges;
}

function onto(cell: PageCell, from: readonly number[], to: readonly number[], shift: number): PageCell {
  const column = nearest(to, (from[cell.column] ?? 0) + shift);
  const end = nearest(to, (from[cell.column + cell.columnSpan] ?? 0) + shift);
  return { ...cell, column, columnSpan: Math.max(1, end - column) };
}

function nearest(edges: readonly number[], x: number): number {
  let best = 0;
  edges.forEach((edge, index) => {
    if (Math.abs(edge - x) < Math.abs((edges[best] ?? 0) - x)) best = index;
  });
  return best;
}

function pairsOf(above: readonly PageCell[], below: readonly PageCell[], rows: number): readonly Pair[] {
  const last = above.filter((cell) => cell.row + cell.rowSpan === rows);
  return below
    .filter((cell) => cell.row === 0)
    .toSorted((a, b) => a.column - b.column)
    .flatMap((cell) => {
      const match = last.find((other) => other.column === cell.column && other.columnSpan === cell.columnSpan);
      return match === undefined ? [] : [{ above: match, below: cell }];
    });
}

function isCut(
  upper: PageTable,
  lower: PageTable,
  pairs: readonly Pair[],
  above: readonly PageCell[],
  below: readonly PageCell[],
  room: number,
  dropped: number,
  known: ReadonlySet<string>,
): boolean {
  const lasts = above.filter((cell) => cell.row + cell.rowSpan === upper.rows);
  const firsts = below.filter((cell) => cell.row === 0);
  if (room > 40 || pairs.length !== firsts.length || pairs.length !== lasts.length) return false;
  const printed = pairs.filter((pair) => pair.below.text !== '');
  if (printed.some((pair) => isWhole(pair, known) && !isKnownCut(pair, known))) return false;
  const unread = printed.filter((pair) => !readsOn(pair) && !isKnownCut(pair, known));
  if (printed.length === 0 || unread.length === printed.length || printed.some((pair) => pair.above.text === '')) return false;
  if (unread.length > 0)
    return (
      unread.every((pair) => !isEnded(pair.above)) &&
      pairs.some((pair) => isBlank(pair.below) && isFilledColumn(pair.above, [...above, ...below.filter((cell) => cell.row > 0)]))
    );
  const blank = pairs.some(
    ({ above: a, below: b }) =>
      b.text === '' && a.text !== '' && a.rowSpan === 1 && (b.rowSpan === 1 || firsts.every((cell) => cell.rowSpan > 1)),
  );
  const open = upper.openBottom || (lower.openTop && dropped === 0);
  return blank || open || printed.every((pair) => !isEnded(pair.above));
}

/** Both texts are whole: the same, or each found elsewhere too. */
function isWhole({ above, below }: Pair, known: ReadonlySet<string>): boolean {
  const [a, b] = [textOf(above), textOf(below)];
  return a === b || (known.has(a) && known.has(b));
}

function isEnded(cell: PageCell): boolean {
  return /[。；;！!]$/.test(cell.text);
}

/** Every row has its own text in this column, so a blank in it begins no row. */
function isFilledColumn({ column, columnSpan }: PageCell, others: readonly PageCell[]): boolean {
  const cells = others.filter((cell) => cell.column === column && cell.columnSpan === columnSpan);
  return cells.length >= 3 && cells.every((cell) => cell.rowSpan === 1 && cell.text !== '');
}

/** The text above stops in the middle, or the list goes on with the next number. */
function readsOn({ above, below }: Pair): boolean {
  const [last, first] = [above.lines.at(-1), below.lines[0]];
  if (last === undefined || first === undefined) return false;
  if (isBracketOpen(above.text) && !isBracketOpen(above.text + below.text)) return true;
  if (beginsWithOrdinal(first.text))
    return ordinalOf(first.text) === ordinalOf(above.lines.findLast((line) => beginsWithOrdinal(line.text))?.text ?? '') + 1;
  return isFull(last, first, roomIn(above.lines, above.box));
}

function ordinalOf(text: string): number {
  const number = /\d+/.exec(text.normalize('NFKC').slice(0, 6))?.[0];
  if (number !== undefined) return Number(number);
  return '一二三四五六七八九十'.indexOf(/[一二三四五六七八九十]/.exec(text)?.[0] ?? '?') + 1;
}

function glued({ above, below }: Pair, shared: number): PageCell {
  const [last, first] = [above.lines.at(-1), below.lines[0]];
  const room = { left: above.box[0], right: above.box[2] };
  const join =
    last === undefined || first === undefined
      ? ''
      : beginsWithOrdinal(first.text)
        ? '\n'
        : joinLines(last, first, { ...room, right: last.right });
  return {
    ...above,
    rowSpan: above.rowSpan + below.rowSpan - shared,
    text: above.text === '' || below.text === '' ? above.text + below.text : `${above.text}${join}${below.text}`,
    lines: [...above.lines, ...below.lines],
    nested: [...above.nested, ...below.nested],
  };
}

/** Blank cells at the left of the first row, tall blank cells below tall ones, and words cut in two are the rest of merged cells. */
function goingOn(
  pairs: readonly Pair[],
  above: readonly PageCell[],
  firsts: readonly PageCell[],
  known: ReadonlySet<string>,
): readonly Pair[] {
  if (firsts.every(isBlank)) return [];
  const isRest = (pair: Pair, index: number): boolean =>
    isBlank(pair.below)
      ? pair.above.text !== '' || pair.above.rowSpan + pair.below.rowSpan > 2
      : isDrawnBelow(pair, above) || isKnownCut(pair, known) || (index === 0 && isWordCut(pair));
  const other = pairs.findIndex((pair, index) => !isRest(pair, index));
  const first = other < 0 ? pairs.length : other;
  return pairs.filter((pair, index) => index < first || (isBlank(pair.below) && pair.above.rowSpan > 1 && pair.below.rowSpan > 1));
}

/** The text of a merged cell stands in its middle, which may be on the next page: one blank cell over a tall one. */
function isDrawnBelow({ above, below }: Pair, cells: readonly PageCell[]): boolean {
  if (!isBlank(above) || below.text === '' || above.rowSpan + below.rowSpan === 2) return false;
  const before = cells.find((cell) => cell.column === above.column && cell.row + cell.rowSpan === above.row);
  return before !== undefined && !isBlank(before);
}

/**
 * A page ends between the two lines of a header: every cell over both lines has its text in one half and nothing in the other, and the words
 * over several columns stand above theirs.
 */
function isHalved(rows: number, above: readonly PageCell[], firsts: readonly PageCell[], pairs: readonly Pair[]): boolean {
  const lasts = above.filter((cell) => cell.row + cell.rowSpan === rows);
  const paired = new Set(pairs.flatMap((pair) => [pair.above, pair.below]));
  const over = lasts.filter((cell) => !paired.has(cell));
  const isOver = (cell: PageCell): boolean => {
    const under = firsts.filter((one) => one.column >= cell.column && one.column < cell.column + cell.columnSpan);
    return cell.text !== '' && under.length > 1 && under.every((one) => one.text !== '' && !paired.has(one));
  };
  return pairs.length >= 3 && over.length > 0 && over.every(isOver) && pairs.every((pair) => isBlank(pair.above) !== isBlank(pair.below));
}

function isBlank(cell: PageCell): boolean {
  return cell.text === '' && cell.nested.length === 0;
}

/** The two halves stand elsewhere as one. */
function isKnownCut({ above, below }: Pair, known: ReadonlySet<string>): boolean {
  return above.text !== '' && known.has(squeezed(above.text + below.text));
}

/**
 * The text fills the cell down to the end of the page and goes on at the top of the next. Neighbours in a column often end alike; halves
 * do not. A word written downwards may be cut anywhere, but is short.
 */
function isWordCut(pair: Pair): boolean {
  const { above, below } = pair;
  const [last, first] = [above.lines.at(-1), below.lines[0]];
  if (last === undefined || first === undefined || above.text.slice(-2) === below.text.slice(-2)) return false;
  if (isBracketOpen(above.text) && !isBracketOpen(above.text + below.text)) return true;
  const isStack =
    [...above.lines, ...below.lines].every((line) => [...line.text].length === 1) && above.lines.length + below.lines.length <= 6;
  if (above.lines.length < 2 || below.text.length > above.text.length || !(isStack || readsOn(pair))) return false;
  return above.box[3] - last.bottom < 0.8 * last.size && (isStack || first.top - below.box[1] < 0.8 * first.size);
}

function isBracketOpen(text: string): boolean {
  return /[（(〔【《][^）)〕】》]*$/.test(text);
}

function longer({ above, below }: Pair): PageCell {
  return { ...above, rowSpan: above.rowSpan + below.rowSpan };
}
