/**
 * Which cell of an indicator row stands under which column. Word gives a grid; a dump gives only cells in order, and a pasted row may have lost
 * its merged or blank ones.
 */
import { categoryCode, kindCode } from '@jixiao/domain';
import type { Cell } from './blocks.ts';
import { plain } from './labels.ts';
import type { IndicatorRow } from './recognise.ts';

/** By order where the row has as many cells as the header, else by the column where the header cell begins. */
export function cellAt({ row, columns }: IndicatorRow, position: number): Cell | undefined {
  const header = columns.header[position];
  if (row.cells.length === columns.header.length) return row.cells[position];
  if (isShortTextRow({ row, columns })) return row.cells[position - missingAtLeft({ row, columns })];
  return header === undefined ? undefined : (row.places[header.column] ?? undefined);
}

/** A dump has no grid: a row with fewer cells than its header has lost the merged cells at its left, or blank ones at its end. */
export function isShortTextRow({ row, columns }: IndicatorRow): boolean {
  return (row.cells[0]?.line ?? null) !== null && row.cells.length < columns.header.length;
}

/** The words of the indicator tree tell which: a row that begins with a level 1 has lost nothing at its left. */
function missingAtLeft({ row, columns }: IndicatorRow): number {
  const first = row.cells[0]?.text ?? '';
  const second = row.cells[1]?.text ?? '';
  const lost = columns.header.length - row.cells.length;
  if (plain(first) === '' || (categoryCode(first) !== null && kindCode(second, categoryCode(first)) !== null)) return 0;
  const level2 = columns.of.get('/kind/label') ?? 0;
  return isKind(first) ? Math.min(lost, level2) : lost;
}

function isKind(text: string): boolean {
  return ['O', 'C', 'B', 'S', null].some((category) => kindCode(text, category) !== null);
}
