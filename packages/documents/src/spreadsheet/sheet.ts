/**
 * A sheet as every workbook format gives it: cells with what is stored in them, merged areas, what is hidden. Rows and columns count from 0.
 * `makeTable` turns it into a table of texts.
 */
export { cellAddress as addressOf } from '@jixiao/domain';

export const mostRows = 1_048_576;
export const mostColumns = 16_384;
/** Places of the grid over all sheets of one workbook. */
export const mostPlaces = 1_000_000;

export type Content =
  | { readonly type: 'text'; readonly text: string; readonly format?: string }
  | {
      readonly type: 'number';
      readonly value: number;
      readonly format: string;
      /** A zero that a program without a calculator may have put where the result of a formula belongs. */
      readonly isUncertain?: boolean;
    }
  /** A number of a format that keeps what is shown beside it. */
  | { readonly type: 'shown-number'; readonly value: number; readonly shown: string }
  | { readonly type: 'error'; readonly shown: string }
  /** The list of texts of the workbook does not have the one that the cell asks for. */
  | { readonly type: 'missing-text' }
  | { readonly type: 'formula-without-value'; readonly formula: string };

export type SheetCell = {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  /** Text that is struck through and was left out. */
  readonly struck?: string;
};

export type Area = { readonly row: number; readonly column: number; readonly rowSpan: number; readonly columnSpan: number };

export type Sheet = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly cells: readonly SheetCell[];
  readonly merged: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  /** First and last column. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
  readonly date1904: boolean;
  /** Numbers that are zero are not shown on this sheet. */
  readonly hidesZeros?: boolean;
  /** Printed at the top and the bottom of each page. */
  readonly header?: string;
  readonly footer?: string;
};

export function emptySheet(name: string, isHidden: boolean): Sheet {
  return { name, isHidden, cells: [], merged: [], hiddenRows: new Set(), hiddenColumns: [], date1904: false };
}

export function placeAt(address: string): { readonly row: number; readonly column: number } | null {
  const found = /^\$?([a-z]{1,3})\$?(\d{1,7})$/i.exec(address);
  if (found === null) return null;
  let column = 0;
  for (const letter of (found[1] as string).toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(found[2]);
  return row < 1 || row > mostRows || column > mostColumns ? null : { row: row - 1, column: column - 1 };
}

export function areaAt(reference: string): Area | null {
  const [from = '', to = from] = reference.split(':');
  const first = placeAt(from);
  const last = placeAt(to);
  if (first === null || last === null) return null;
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return { row, column, rowSpan: Math.abs(last.row - first.row) + 1, columnSpan: Math.abs(last.column - first.column) + 1 };
}
