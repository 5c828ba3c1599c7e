/**
 * The header of an indicator table → which column is what. Words decide, the canonical one before its synonyms; a header may have two rows
 * (偏差原因分析 over 经费保障 …), and a wide form repeats its columns for the medium-term and the annual half.
 */
import type { ColumnMeaning } from '@jixiao/domain';
import type { Cell } from './blocks.ts';
import { labelOf } from './labels.ts';
import { columnLayout, type Layouts, noLayouts } from './layouts.ts';
import { type ColumnPointer, columnWords, isOneOf, type ListPointer, listWords, type Names, rank, signWords } from './vocabulary.ts';

export type IndicatorColumns = {
  /** Header cells in order; under a header cell that spans columns, the cells of the second header row. */
  readonly header: readonly Cell[];
  /** Pointer of a column → position of its cell in the header. */
  readonly of: ReadonlyMap<ColumnPointer, number>;
  /** Columns whose cells tell what they are: positions of 指标性质, 计算符号 … */
  readonly signs: readonly number[];
  /** The left half of a wide form: its own columns. */
  readonly left: ReadonlyMap<ColumnPointer, number> | null;
  /** Columns that say something of the project, in a list with one row an indicator. */
  readonly list: ReadonlyMap<ListPointer, number>;
  /** Printed word of every column without a pointer, by position. */
  readonly others: ReadonlyMap<number, string>;
  /** Rows that the header takes. */
  readonly rows: number;
  /** Labels in their order: what a remembered correction knows the header by. */
  readonly layout: string;
  /** What a person said that a column holds, by position. */
  readonly corrected: ReadonlyMap<number, ColumnMeaning>;
};

type HeaderRow = { readonly at: number; readonly own: readonly Cell[] };

/**
 * Null where the row is no header: it takes the name of the indicator, its target or level 1, and one more column; or level 1, level 2 and the
 * target, where no word tells which column is the name.
 */
export function columnsOf(cells: readonly Cell[], below: HeaderRow | undefined, layouts: Layouts = noLayouts): IndicatorColumns | null {
  const isLikely = cells.some(
    (cell) => isOneOf(columnWords['/target/raw'], cell.text) || isOneOf(columnWords['/category/label'], cell.text),
  );
  if (cells.length < 3 || (!isLikely && layouts === noLayouts)) return null;
  const isDump = (cells[0]?.line ?? null) !== null;
  const sub = isDump ? null : subHeader(cells, below);
  const twoLines = isDump ? twoLinesOf(cells, below) : null;
  const header = twoLines ?? (sub === null ? cells : cells.flatMap((cell) => (cell.columnSpan > 1 ? under(cell, sub) : [cell])));
  const labels = header.map((cell) => labelOf(cell.text));
  const layout = columnLayout(labels);
  const corrected = layouts.columnsOf(layout);
  if (!isLikely && corrected.size === 0) return null;
  const second = secondHalf(labels);
  const taken = new Set<number>(corrected.keys());
  const list = takeColumns(listWords, labels, taken, 0, firstLevel(labels));
  const isList = list.has('/name') || (list.has('/code') && list.size > 1);
  if (!isList) for (const position of list.values()) taken.delete(position);
  const shared = second === null ? null : takeColumns({ '/category/label': columnWords['/category/label'] }, labels, taken, 0, second);
  const left =
    second === null
      ? null
      : new Map([
          ...(shared ?? []),
          ...said(corrected, 0, second),
          ...takeColumns(unsaid(corrected, 0, second), labels, new Set(taken), 0, second),
        ]);
  if (left !== null) for (const position of left.values()) taken.add(position);
  const from = second ?? 0;
  // 目标值 beside 指标值: the one is wanted, the other worked out from what was collected.
  const meant = labels.includes('目标值') ? labels.map((label) => (label === '指标值' ? '' : label)) : labels;
  const own = takeColumns(unsaid(corrected, from, labels.length), meant, taken, from, labels.length);
  const of = new Map([...(shared ?? []), ...said(corrected, from, labels.length), ...own]);
  const isNamed = of.has('/name') ? of.has('/target/raw') || of.has('/category/label') : of.has('/kind/label') && of.has('/target/raw');
  if (of.size < 3 || !isNamed) return null;
  const signs = labels.flatMap((label, index) => (!taken.has(index) && rank(signWords, label) >= 0 ? [index] : []));
  const others = new Map(
    labels.flatMap((label, index): [number, string][] =>
      (taken.has(index) && !isKept(corrected.get(index))) || label === '' ? [] : [[index, printed(header[index])]],
    ),
  );
  return {
    header,
    of,
    signs,
    left,
    list: isList ? list : new Map(),
    others,
    rows: sub === null && twoLines === null ? 1 : 2,
    layout,
    corrected,
  };
}

/** Columns that a person named, as pointers. */
function said(corrected: ReadonlyMap<number, ColumnMeaning>, from: number, to: number): [ColumnPointer, number][] {
  return [...corrected].flatMap(([position, means]): [ColumnPointer, number][] =>
    position >= from && position < to && means in columnWords ? [[means as ColumnPointer, position]] : [],
  );
}

/** The words of the pointers that no person gave a column. */
function unsaid(corrected: ReadonlyMap<number, ColumnMeaning>, from: number, to: number): Partial<Record<ColumnPointer, Names>> {
  const given = new Set(said(corrected, from, to).map(([pointer]) => pointer));
  return Object.fromEntries(Object.entries(columnWords).filter(([pointer]) => !given.has(pointer as ColumnPointer)));
}

/** Operators stand among the columns without a pointer, and so does what a person wants kept with its label. */
function isKept(means: ColumnMeaning | undefined): boolean {
  return means === 'other' || means === '/target/operatorText';
}

function printed(cell: Cell | undefined): string {
  return (cell?.text ?? '').replace(/\s+/g, '');
}

function takeColumns<P extends string>(
  words: Readonly<Partial<Record<P, Names>>>,
  labels: readonly string[],
  taken: Set<number>,
  from: number,
  to: number,
): Map<P, number> {
  const of = new Map<P, number>();
  const entries = Object.entries(words) as [P, Names][];
  for (const exact of [true, false])
    for (const [pointer, names] of entries) {
      if (of.has(pointer)) continue;
      const candidates = labels
        .map((label, index) => ({ index, rank: label === '' ? -1 : rank(names, label) }))
        .filter(({ index, rank: found }) => found >= 0 && (!exact || found === 0) && index >= from && index < to && !taken.has(index))
        .sort((one, other) => one.rank - other.rank || one.index - other.index);
      const [best] = candidates;
      if (best === undefined) continue;
      of.set(pointer, best.index);
      taken.add(best.index);
    }
  return of;
}

/** Columns of the project stand before the levels of the indicator. */
function firstLevel(labels: readonly string[]): number {
  const at = labels.findIndex((label) => rank(columnWords['/category/label'], label) >= 0 || label === '三级指标' || label === '指标名称');
  return at < 0 ? labels.length : at;
}

/** Where the columns begin again: the second of two like words for the indicator, or the level 2 before it. */
function secondHalf(labels: readonly string[]): number | null {
  const first = labels.findIndex((label) => label === '三级指标' || label === '指标内容');
  const again = first < 0 ? -1 : labels.indexOf(labels[first] ?? '', first + 1);
  if (again < 0) return null;
  return labels[again - 1] === labels[first - 1] && again - 1 > first ? again - 1 : again;
}

const overWords: Names = ['偏差原因分析', '偏差原因', '完成目标可能性', '完成可能性', '目标完成可能性'];
const underWords: Names = [
  '经费保障',
  '制度保障',
  '人员保障',
  /^硬件(?:条件)?保障$/,
  /^其[他它]$/,
  '原因说明',
  '确定能',
  '有可能',
  /^完?全?不可能$/,
];

/** A dump has no spans: the words tell which cells of the second line stand under which of the first. */
function twoLinesOf(cells: readonly Cell[], below: HeaderRow | undefined): readonly Cell[] | null {
  const first = cells.findIndex((cell) => isOneOf(overWords, cell.text));
  const last = cells.findLastIndex((cell) => isOneOf(overWords, cell.text));
  const filled = (below?.own ?? []).filter((cell) => cell.text !== '');
  if (first < 0 || filled.length < 2 || !filled.every((cell) => isOneOf(underWords, cell.text))) return null;
  return [...cells.slice(0, first), ...filled, ...cells.slice(last + 1)];
}

/** A second header row: under cells that span columns stand two others or more, and under every other cell nothing. */
function subHeader(cells: readonly Cell[], below: HeaderRow | undefined): readonly Cell[] | null {
  const filled = (below?.own ?? []).filter((cell) => cell.text !== '');
  const isUnder = (cell: Cell, over: Cell): boolean => cell.column >= over.column && cell.column < over.column + over.columnSpan;
  const wide = cells.filter(
    (over) => over.columnSpan > 1 && over.row + over.rowSpan === below?.at && filled.filter((cell) => isUnder(cell, over)).length > 1,
  );
  return wide.length > 0 && filled.every((cell) => wide.some((over) => isUnder(cell, over))) ? filled : null;
}

function under(cell: Cell, sub: readonly Cell[]): readonly Cell[] {
  const found = sub.filter((one) => one.column >= cell.column && one.column < cell.column + cell.columnSpan);
  return found.length === 0 ? [cell] : found;
}
