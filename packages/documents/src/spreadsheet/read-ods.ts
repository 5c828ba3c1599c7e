/**
 * Bytes of an OpenDocument spreadsheet (.ods; OpenDocument 1.3 part 3, 9) → sheets. Repeated rows and cells are laid out only where they
 * hold something. The text of a cell is what the program that saved it showed; its number stands beside it.
 */
import { done, refused, type Outcome } from '@jixiao/domain';
import { readXml, type XmlElement } from '../xml/read-xml.ts';
import { readZip } from '../zip/read-zip.ts';
import { plainDecimal } from './cell-text.ts';
import { tooLarge } from './make-table.ts';
import { picturesNote } from './notes.ts';
import { child, children, elements, openDocumentPrefixes, whole } from './office-names.ts';
import type { ReadCell } from './rich-text.ts';
import { addressOf, emptySheet, mostColumns, mostPlaces, mostRows, type Area, type Content, type Sheet, type SheetCell } from './sheet.ts';
import type { Workbook } from './workbook.ts';

/** Names of styles that hide a table or strike a text through. */
type Styles = { readonly hidden: ReadonlySet<string>; readonly struck: ReadonlyMap<string, boolean> };
type Laying = { readonly styles: Styles; left: number };

export function readOds(bytes: Uint8Array): Outcome<Workbook> {
  const zip = readZip(bytes);
  if (!zip.ok) return zip;
  if (zip.value.has('META-INF/manifest.xml')) {
    const manifest = zip.value.read('META-INF/manifest.xml');
    if (manifest.ok && new TextDecoder().decode(manifest.value).includes('encryption-data')) return encrypted();
  }
  const content = zip.value.read('content.xml');
  if (!content.ok) return content;
  const pictures = zip.value.names.filter((name) => /^Pictures\/./i.test(name)).length;
  const read = readContent(content.value, 'content.xml');
  return read.ok && pictures > 0 ? done({ ...read.value, notes: [picturesNote(pictures)] }) : read;
}

/** Styles stand before the body: a first pass takes them, a second one the tables, one by one. */
function readContent(bytes: Uint8Array, part: string): Outcome<Workbook> {
  const parent = 'office:spreadsheet';
  const first = readXml(bytes, { part, prefixes: openDocumentPrefixes, handOver: { parent, take: () => undefined } });
  if (!first.ok) return first;
  const laying: Laying = { styles: stylesOf(first.value), left: mostPlaces };
  const sheets: Sheet[] = [];
  let tooMany: string | null = null;
  const take = (element: XmlElement): void => {
    if (element.name !== 'table:table' || tooMany !== null) return;
    const sheet = readTable(element, laying);
    sheets.push(sheet);
    if (laying.left < 0) tooMany = sheet.name;
  };
  const second = readXml(bytes, { part, prefixes: openDocumentPrefixes, handOver: { parent, take } });
  if (!second.ok) return second;
  if (tooMany !== null) return tooLarge(tooMany, addressOf(mostRows - 1, mostColumns - 1));
  return done({ sheets, notes: [] });
}

function stylesOf(root: XmlElement): Styles {
  const hidden = new Set<string>();
  const struck = new Map<string, boolean>();
  for (const style of children(child(root, 'office:automatic-styles'), 'style:style')) {
    const name = style.attributes['style:name'] ?? '';
    if (child(style, 'style:table-properties')?.attributes['table:display'] === 'false')
      hidden.add(`${style.attributes['style:family'] ?? ''} ${name}`);
    const { 'style:text-line-through-style': line, 'style:text-line-through-type': type } =
      child(style, 'style:text-properties')?.attributes ?? {};
    if (line !== undefined || type !== undefined) struck.set(name, line !== 'none' && type !== 'none');
  }
  return { hidden, struck };
}

type Grid = { row: number; readonly cells: SheetCell[]; readonly merged: Area[]; readonly hiddenRows: Set<number> };

function readTable(table: XmlElement, laying: Laying): Sheet {
  const name = table.attributes['table:name'] ?? '';
  if (laying.styles.hidden.has(`table ${table.attributes['table:style-name'] ?? ''}`)) return emptySheet(name, true);
  const hiddenColumns: (readonly [number, number])[] = [];
  readColumns(table, 0, hiddenColumns);
  const grid: Grid = { row: 0, cells: [], merged: [], hiddenRows: new Set() };
  readRows(table, grid, laying);
  return { name, isHidden: false, cells: grid.cells, merged: grid.merged, hiddenRows: grid.hiddenRows, hiddenColumns, date1904: false };
}

function readColumns(parent: XmlElement, from: number, hidden: (readonly [number, number])[]): number {
  let column = from;
  for (const node of elements(parent)) {
    if (/^table:table-(?:columns|header-columns|column-group)$/.test(node.name)) column = readColumns(node, column, hidden);
    if (node.name !== 'table:table-column') continue;
    const count = whole(node.attributes['table:number-columns-repeated'], 1, mostColumns, 1);
    if (isAway(node) && column < mostColumns) hidden.push([column, Math.min(column + count, mostColumns) - 1]);
    column += count;
  }
  return column;
}

function isAway({ attributes }: XmlElement): boolean {
  return attributes['table:visibility'] === 'collapse' || attributes['table:visibility'] === 'filter';
}

function readRows(parent: XmlElement, grid: Grid, laying: Laying): void {
  for (const node of elements(parent)) {
    if (/^table:table-(?:rows|header-rows|row-group)$/.test(node.name)) readRows(node, grid, laying);
    if (node.name === 'table:table-row') readRow(node, grid, laying);
    if (laying.left < 0) return;
  }
}

/** More blank rows than this that are hidden together are the end of the sheet. */
const mostBlank = 10_000;

function readRow(node: XmlElement, grid: Grid, laying: Laying): void {
  const count = whole(node.attributes['table:number-rows-repeated'], 1, mostRows, 1);
  const first = grid.row;
  grid.row += count;
  if (first >= mostRows) return;
  const { cells, merged } = readCells(node, first, laying);
  const lastRow = Math.min(first + count, mostRows);
  const away = isAway(node);
  if (cells.length === 0 && merged.length === 0) {
    if (away && count <= mostBlank) for (let row = first; row < lastRow; row += 1) grid.hiddenRows.add(row);
    return;
  }
  laying.left -= (cells.length + merged.length) * (lastRow - first);
  if (laying.left < 0) return;
  for (let row = first; row < lastRow; row += 1) {
    if (away) grid.hiddenRows.add(row);
    for (const cell of cells) grid.cells.push(row === first ? cell : { ...cell, row });
    for (const area of merged) grid.merged.push(row === first ? area : { ...area, row });
  }
}

function readCells(
  node: XmlElement,
  row: number,
  laying: Laying,
): { readonly cells: readonly SheetCell[]; readonly merged: readonly Area[] } {
  const cells: SheetCell[] = [];
  const merged: Area[] = [];
  let column = 0;
  for (const cell of elements(node)) {
    if (cell.name !== 'table:table-cell' && cell.name !== 'table:covered-table-cell') continue;
    const count = whole(cell.attributes['table:number-columns-repeated'], 1, mostColumns, 1);
    const first = column;
    column += count;
    if (first >= mostColumns) break;
    const rowSpan = whole(cell.attributes['table:number-rows-spanned'], 1, mostRows, 1);
    const columnSpan = whole(cell.attributes['table:number-columns-spanned'], 1, mostColumns, 1);
    if (cell.name === 'table:table-cell' && (rowSpan > 1 || columnSpan > 1)) merged.push({ row, column: first, rowSpan, columnSpan });
    const read = readCell(cell, laying.styles);
    if (read === null) continue;
    laying.left -= count;
    if (laying.left < 0) break;
    for (let at = first; at < Math.min(column, mostColumns); at += 1) cells.push({ row, column: at, ...read });
  }
  return { cells, merged };
}

const errorText = /^(?:#(?:REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|名称\?|值!|数值!|引用!)|(?:Err|错误)[:：]\d+)$/i;

function readCell(cell: XmlElement, styles: Styles): ReadCell | null {
  const { attributes } = cell;
  const { shown, struck } = shownText(cell, styles, styles.struck.get(attributes['table:style-name'] ?? '') ?? false);
  const content = contentOf(cell, shown, struck !== '');
  const isBlank = content.type === 'text' && content.text.trim() === '';
  if (isBlank && struck.trim() === '') return null;
  return struck.trim() === '' ? { content } : { content, struck };
}

function contentOf({ attributes }: XmlElement, shown: string, isStruck: boolean): Content {
  const kind = attributes['office:value-type'] ?? '';
  const formula = attributes['table:formula'];
  if (isStruck) return { type: 'text', text: shown };
  if (attributes['calcext:value-type'] === 'error' || (formula !== undefined && errorText.test(shown.trim())))
    return { type: 'error', shown };
  if (kind === '' && formula !== undefined && shown.trim() === '')
    return { type: 'formula-without-value', formula: formula.replace(/^\w*:?=/, '') };
  const value = Number(attributes['office:value'] ?? Number.NaN);
  if (/^(?:float|percentage|currency)$/.test(kind) && Number.isFinite(value)) {
    const percent = kind === 'percentage' && shown === '' ? `${plainDecimal(value * 100)}%` : shown;
    return { type: 'shown-number', value, shown: percent.trim() };
  }
  return { type: 'text', text: shown === '' ? storedText(attributes) : shown };
}

function storedText(attributes: XmlElement['attributes']): string {
  const date = attributes['office:date-value'];
  if (date !== undefined) return date.replace(/T00:00:00.*$/, '').replace('T', ' ');
  const time = /^PT(\d+)H(\d+)M/.exec(attributes['office:time-value'] ?? '');
  if (time !== null) return `${Number(time[1])}:${time[2]}`;
  return attributes['office:string-value'] ?? (attributes['office:boolean-value'] ?? '').toUpperCase();
}

function shownText(cell: XmlElement, styles: Styles, isStruck: boolean): { readonly shown: string; readonly struck: string } {
  const kept: string[] = [];
  const struck: string[] = [];
  const read = (node: XmlElement, away: boolean): void => {
    for (const inner of node.children) {
      const take = (text: string): unknown => (away ? struck : kept).push(text);
      if (typeof inner === 'string') take(inner.replace(/[ \t\r\n]+/g, ' '));
      else if (inner.name === 'text:s') take(' '.repeat(whole(inner.attributes['text:c'], 1, 1000, 1)));
      else if (inner.name === 'text:tab') take('\t');
      else if (inner.name === 'text:line-break') take('\n');
      else if (inner.name === 'text:span') read(inner, styles.struck.get(inner.attributes['text:style-name'] ?? '') ?? away);
      else if (/^text:(?:ruby-text|note|bookmark|soft-page-break)/.test(inner.name) || !inner.name.startsWith('text:')) continue;
      else read(inner, away);
    }
  };
  elements(cell)
    .filter(({ name }) => name === 'text:p' || name === 'text:h')
    .forEach((paragraph, number) => {
      if (number > 0) kept.push('\n');
      read(paragraph, isStruck);
    });
  return { shown: kept.join(''), struck: struck.join('') };
}

function encrypted(): ReturnType<typeof refused> {
  return refused('encrypted', {
    zh: '文件带有打开密码，不能读取。请用保存它的程序打开，去掉密码，另存后再试。',
    en: 'The file has a password to open it and cannot be read. Open it in the program that saved it, save it without the password and try again.',
  });
}
