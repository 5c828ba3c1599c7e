/**
 * Sheets for printing → bytes of a workbook (.xlsx), A4, as wide as one page. Every text is a text cell, character for character: nothing becomes
 * a number, a date or a formula, but for cells that are given as numbers. In: cells that are already on a grid with spans. Out: one ZIP, the same bytes for the same input.
 */
import { strToU8, zipSync } from 'fflate';
import { rowHeights, usualSize, usualWidth } from './row-heights.ts';
import { addressOf } from './sheet.ts';
import {
  contentTypes,
  declaration,
  mainUri,
  packageRelationships,
  stylesPart,
  textsPart,
  workbookPart,
  workbookRelationships,
  type Look,
} from './workbook-parts.ts';

export type WrittenCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly bold?: boolean;
  /** Points; 11 if not said. */
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** A label: grey, bold, centred. */
  readonly header?: boolean;
  readonly border?: boolean;
  /** Written as a number, to be sorted and added up; `text` is what it looks like. */
  readonly number?: number;
};

export type SheetToWrite = {
  /** Signs that Excel does not allow are replaced, and a name that is there already gets a number. */
  readonly name: string;
  /** Widths in digits; a Chinese character is as wide as two. */
  readonly columns: readonly number[];
  /** Heights in points where they shall not follow from the texts. */
  readonly heights?: readonly (number | null)[];
  readonly cells: readonly WrittenCell[];
  /** So many rows at the top are repeated on each page and stay in sight. */
  readonly printTitleRows?: number;
  readonly landscape?: boolean;
  /** A list that can be filtered: its row of headings, its rows with that one, its columns. */
  readonly filter?: { readonly row: number; readonly rows: number; readonly columns: number };
};

const longestName = 31;
/** Excel shows longer texts in text cells as number signs in some versions. */
const longestText = 255;

export function writeWorkbook(sheets: readonly SheetToWrite[]): Uint8Array {
  const given = sheets.length === 0 ? [{ name: '', columns: [], cells: [] } satisfies SheetToWrite] : sheets;
  const names = sheetNames(given.map(({ name }) => name));
  const book: Book = { texts: new Map(), looks: new Map() };
  const pages = given.map((sheet, at) => sheetPart(sheet, book, at === 0));
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(given.length),
    '_rels/.rels': packageRelationships,
    'xl/workbook.xml': workbookPart(given.map(({ printTitleRows = 0 }, at) => ({ name: names[at] ?? '', printTitleRows }))),
    'xl/_rels/workbook.xml.rels': workbookRelationships(given.length),
    'xl/styles.xml': stylesPart([...book.looks.values()].map(({ look }) => look)),
    'xl/sharedStrings.xml': textsPart([...book.texts.keys()]),
  };
  pages.forEach((page, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] = page;
  });
  const moment = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), { level: 6, mtime: moment }]])));
}

/** 31 characters, no `[]:*?/\`, no apostrophe at an end, no two alike (Excel, "Rename a worksheet"). */
export function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name, at) => {
    const allowed = name
      .replace(/[[\]:*?/\\\u0000-\u001f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g, ' ')
      .trim()
      .replace(/^'+|'+$/g, '')
      .trim();
    const base = allowed === '' || allowed.toLowerCase() === 'history' ? `表${at + 1}` : cut(allowed, longestName);
    let unique = base;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1)
      unique = `${cut(base, longestName - String(number).length - 2)}(${number})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[\s']+$/, '');
}

type Book = {
  readonly texts: Map<string, number>;
  readonly looks: Map<string, { readonly number: number; readonly look: Look }>;
};

function sheetPart(sheet: SheetToWrite, book: Book, isFirst: boolean): string {
  const titles = sheet.printTitleRows ?? 0;
  const columns = sheet.columns
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${Math.min(Math.max(width, 1), 255)}" customWidth="1"/>`)
    .join('');
  const merged = sheet.cells
    .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
    .map(
      ({ row, column, rowSpan, columnSpan }) =>
        `<mergeCell ref="${addressOf(row, column)}:${addressOf(row + rowSpan - 1, column + columnSpan - 1)}"/>`,
    );
  const pane =
    titles > 0
      ? `<pane ySplit="${titles}" topLeftCell="A${titles + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
      : '';
  const all = areaOf(sheet);
  return [
    `${declaration}<worksheet xmlns="${mainUri}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${all}"/>`,
    `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultColWidth="${usualWidth}" defaultRowHeight="15"/>${columns === '' ? '' : `<cols>${columns}</cols>`}`,
    `<sheetData>${rowsPart(sheet, book)}</sheetData>`,
    filterPart(sheet),
    merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`,
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.landscape === true ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('');
}

function filterPart({ filter }: SheetToWrite): string {
  if (filter === undefined) return '';
  const { row, rows, columns } = filter;
  return `<autoFilter ref="${addressOf(row, 0)}:${addressOf(row + rows - 1, columns - 1)}"/>`;
}

function areaOf({ cells }: SheetToWrite): string {
  const bottom = cells.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan - 1), 0);
  const right = cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan - 1), 0);
  return `A1:${addressOf(bottom, right)}`;
}

function rowsPart(sheet: SheetToWrite, book: Book): string {
  const heights = rowHeights(sheet);
  const rows = new Map<number, Map<number, string>>();
  const put = (row: number, column: number, style: number, { text, number }: Pick<WrittenCell, 'text' | 'number'>): void => {
    const line = rows.get(row) ?? new Map<number, string>();
    rows.set(row, line);
    const address = addressOf(row, column);
    const content = number !== undefined ? `><v>${number}</v></c>` : text === '' ? '/>' : ` t="s"><v>${textNumber(book, text)}</v></c>`;
    line.set(column, `<c r="${address}" s="${style}"${content}`);
  };
  for (const cell of sheet.cells) {
    const style = lookNumber(book, cell);
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
        put(row, column, style, row === cell.row && column === cell.column ? cell : { text: '' });
  }
  for (const row of heights.keys()) if (!rows.has(row)) rows.set(row, new Map());
  return [...rows]
    .toSorted(([one], [other]) => one - other)
    .map(([row, line]) => {
      const height = heights.get(row);
      const cells = [...line].toSorted(([one], [other]) => one - other).map(([, xml]) => xml);
      return `<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${cells.join('')}</row>`;
    })
    .join('');
}

function textNumber({ texts }: Book, text: string): number {
  const known = texts.get(text) ?? texts.size;
  texts.set(text, known);
  return known;
}

function lookNumber({ looks }: Book, cell: WrittenCell): number {
  const isHeader = cell.header === true;
  const look: Look = {
    bold: cell.bold ?? isHeader,
    size: cell.size ?? usualSize,
    align: cell.align ?? (isHeader ? 'center' : 'left'),
    isHeader,
    hasBorder: cell.border === true,
    isText: cell.number === undefined && cell.text.length <= longestText,
  };
  const key = JSON.stringify(look);
  const number = looks.get(key)?.number ?? looks.size + 1;
  looks.set(key, { number, look });
  return number;
}
