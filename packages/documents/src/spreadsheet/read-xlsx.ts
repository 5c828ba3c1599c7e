/**
 * Bytes of a workbook of Excel 2007 and later (.xlsx, .xlsm, .xltx; ECMA-376 part 1, 18) → sheets. Cells hold what is stored: results of
 * formulas are those in the file, nothing is calculated. Phonetic runs and comments are not text.
 */
import { done, refused, type Note, type Outcome } from '@jixiao/domain';
import { readRelationships, type Relationship } from '../word/package-relationships.ts';
import { readXml, type XmlElement, type XmlNode } from '../xml/read-xml.ts';
import { readZip, type Zip } from '../zip/read-zip.ts';
import { cleanText } from './cell-text.ts';
import { builtInFormat, general } from './number-formats.ts';
import { tooLarge } from './make-table.ts';
import { marginText } from './margin-text.ts';
import { child, children, isTrue, ownText, whole, workbookPrefixes } from './office-names.ts';
import { plainStyle, sharedText, styled, textOf, type CellStyle, type ReadCell, type Run } from './rich-text.ts';
import {
  addressOf,
  areaAt,
  emptySheet,
  mostColumns,
  mostPlaces,
  mostRows,
  placeAt,
  type Content,
  type Sheet,
  type SheetCell,
} from './sheet.ts';
import type { Workbook } from './workbook.ts';
import { picturesNote, textBoxNote } from './notes.ts';

type Texts = readonly (readonly Run[])[];
type Book = { readonly styles: readonly CellStyle[]; readonly texts: Texts; readonly date1904: boolean };

const ignored = new Set(
  [
    'conditionalFormatting',
    'dataValidations',
    'extLst',
    'hyperlinks',
    'ignoredErrors',
    'phoneticPr',
    'rPh',
    'protectedRanges',
    'autoFilter',
    'scenarios',
  ].map((name) => `x:${name}`),
);

export function readXlsx(bytes: Uint8Array): Outcome<Workbook> {
  const zip = readZip(bytes);
  if (!zip.ok) return zip;
  const roots = readRelationships(zip.value, '');
  if (!roots.ok) return roots;
  const main = roots.value.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (/\.bin$/i.test(main)) return binaryWorkbook();
  if (!zip.value.has(main)) return notWorkbook();
  const workbook = readPart(zip.value, main);
  if (!workbook.ok) return workbook;
  if (workbook.value.name !== 'x:workbook') return notWorkbook();
  const relationships = readRelationships(zip.value, main);
  if (!relationships.ok) return relationships;
  const targetOf = (kind: string): string | undefined => relationships.value.find((relationship) => relationship.kind === kind)?.target;
  const styles = readStyles(zip.value, targetOf('styles'));
  if (!styles.ok) return styles;
  const texts = readTexts(zip.value, targetOf('sharedStrings'));
  if (!texts.ok) return texts;
  const date1904 = isTrue(child(workbook.value, 'x:workbookPr')?.attributes['date1904']);
  const book: Book = { styles: styles.value, texts: texts.value, date1904 };
  return readSheets(zip.value, children(child(workbook.value, 'x:sheets'), 'x:sheet'), relationships.value, book);
}

function readSheets(zip: Zip, named: readonly XmlElement[], relationships: readonly Relationship[], book: Book): Outcome<Workbook> {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: Sheet[] = [];
  const notes: Note[] = [];
  const seen = new Set<string>();
  let cells = 0;
  for (const [at, { attributes }] of named.entries()) {
    const name = attributes['name'] ?? '';
    const relationship = byId.get(attributes['r:id'] ?? '');
    if (relationship !== undefined && relationship.kind !== 'worksheet') continue;
    const target = relationship?.target ?? `xl/worksheets/sheet${at + 1}.xml`;
    if (seen.has(target)) continue;
    seen.add(target);
    if (attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden') {
      sheets.push(emptySheet(name, true));
      continue;
    }
    const sheet = readSheet(zip, target, name, book);
    if (!sheet.ok) return sheet;
    cells += sheet.value.cells.length;
    if (cells > mostPlaces) return tooLarge(name, addressOf(sheet.value.cells.at(-1)?.row ?? 0, 0));
    sheets.push(sheet.value);
    const boxes = readTextBoxes(zip, target);
    const [first] = boxes;
    if (first !== undefined) notes.push(textBoxNote(name, boxes.length, first));
  }
  const pictures = zip.names.filter((name) => /(?:^|\/)xl\/media\/./i.test(name)).length;
  if (pictures > 0) notes.push(picturesNote(pictures));
  return done({ sheets, notes });
}

function readPart(
  zip: Zip,
  part: string,
  handOver?: { readonly parent: string; readonly take: (child: XmlElement) => void },
): Outcome<XmlElement> {
  const bytes = zip.read(part);
  if (!bytes.ok) return bytes;
  return readXml(bytes.value, { part, prefixes: workbookPrefixes, ignored, ...(handOver === undefined ? {} : { handOver }) });
}

function readStyles(zip: Zip, part: string | undefined): Outcome<readonly CellStyle[]> {
  if (part === undefined || !zip.has(part)) return done([]);
  const sheet = readPart(zip, part);
  if (!sheet.ok) return sheet;
  const formats = new Map<string, string>();
  for (const { attributes } of children(child(sheet.value, 'x:numFmts'), 'x:numFmt'))
    formats.set(attributes['numFmtId'] ?? '', decodeEscapes(attributes['formatCode'] ?? general));
  const struck = children(child(sheet.value, 'x:fonts'), 'x:font').map(isStruckOut);
  return done(
    children(child(sheet.value, 'x:cellXfs'), 'x:xf').map(({ attributes }) => ({
      format: formats.get(attributes['numFmtId'] ?? '') ?? builtInFormat(Number(attributes['numFmtId'] ?? 0)),
      isStruck: struck[Number(attributes['fontId'] ?? -1)] ?? false,
    })),
  );
}

function isStruckOut(font: XmlElement | undefined): boolean {
  const strike = child(font, 'x:strike');
  return strike !== undefined && (strike.attributes['val'] === undefined || isTrue(strike.attributes['val']));
}

function readTexts(zip: Zip, part: string | undefined): Outcome<Texts> {
  const texts: (readonly Run[])[] = [];
  if (part === undefined || !zip.has(part)) return done(texts);
  const read = readPart(zip, part, { parent: 'x:sst', take: (item) => item.name === 'x:si' && texts.push(readRuns(item)) });
  return read.ok ? done(texts) : read;
}

/** A string item: one text, or runs with properties of their own. */
function readRuns(item: XmlElement): readonly Run[] {
  const runs: Run[] = [];
  for (const node of item.children) {
    if (typeof node === 'string') continue;
    if (node.name === 'x:t') runs.push({ text: decodeEscapes(ownText(node)), isStruck: null });
    if (node.name !== 'x:r') continue;
    const properties = child(node, 'x:rPr');
    runs.push({ text: decodeEscapes(ownText(child(node, 'x:t'))), isStruck: properties === undefined ? null : isStruckOut(properties) });
  }
  return runs;
}

/** `_x000D_` is the character of that number (ECMA-376 part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}

function readSheet(zip: Zip, part: string, name: string, book: Book): Outcome<Sheet> {
  const cells: SheetCell[] = [];
  const hiddenRows = new Set<number>();
  let next = 0;
  const take = (element: XmlElement): void => {
    if (element.name !== 'x:row') return;
    const row = whole(element.attributes['r'], 1, mostRows, next + 1) - 1;
    next = row + 1;
    if (isTrue(element.attributes['hidden']) || Number(element.attributes['ht'] ?? 1) === 0) hiddenRows.add(row);
    readRow(element, row, book, cells);
  };
  const read = readPart(zip, part, { parent: 'x:sheetData', take });
  if (!read.ok) return read;
  const root = read.value;
  const hiddenColumns: (readonly [number, number])[] = [];
  for (const { attributes } of children(child(root, 'x:cols'), 'x:col')) {
    if (!isTrue(attributes['hidden']) && Number(attributes['width'] ?? 1) !== 0) continue;
    const first = whole(attributes['min'], 1, mostColumns, 1);
    hiddenColumns.push([first - 1, whole(attributes['max'], first, mostColumns, first) - 1]);
  }
  const merged = children(child(root, 'x:mergeCells'), 'x:mergeCell').flatMap(({ attributes }) => areaAt(attributes['ref'] ?? '') ?? []);
  const margins = child(root, 'x:headerFooter');
  return done({
    name,
    isHidden: false,
    cells,
    merged,
    hiddenRows,
    hiddenColumns,
    date1904: book.date1904,
    hidesZeros: child(child(root, 'x:sheetViews'), 'x:sheetView')?.attributes['showZeros'] === '0',
    header: marginText(ownText(child(margins, 'x:oddHeader'))),
    footer: marginText(ownText(child(margins, 'x:oddFooter'))),
  });
}

function readRow(element: XmlElement, row: number, book: Book, cells: SheetCell[]): void {
  let next = 0;
  for (const node of element.children) {
    if (typeof node === 'string' || node.name !== 'x:c') continue;
    const column = placeAt(node.attributes['r'] ?? '')?.column ?? next;
    next = column + 1;
    if (column >= mostColumns) return;
    const style = book.styles[Number(node.attributes['s'] ?? 0)] ?? plainStyle;
    const cell = readCell(node, style, book);
    if (cell !== null) cells.push({ row, column, ...cell });
  }
}

function readCell(cell: XmlElement, style: CellStyle, { texts, date1904 }: Book): ReadCell | null {
  const kind = cell.attributes['t'] ?? 'n';
  if (kind === 'inlineStr') return textOf(readRuns(child(cell, 'x:is') ?? cell), style);
  const stored = child(cell, 'x:v');
  const formula = child(cell, 'x:f');
  const value = ownText(stored);
  if (formula !== undefined && value.trim() === '' && (stored === undefined || kind !== 'str'))
    return { content: { type: 'formula-without-value', formula: ownText(formula) } };
  if (kind === 'str') return textOf([{ text: decodeEscapes(value), isStruck: null }], style);
  if (value.trim() === '') return null;
  if (kind === 's') return sharedText(texts[Number(value)], style);
  const content = valueOf(kind, value.trim(), style.format, date1904);
  if (formula !== undefined && content.type === 'number' && value.trim() === '0.0')
    return styled({ ...content, isUncertain: true }, style, value);
  return styled(content, style, value);
}

function valueOf(kind: string, value: string, format: string, date1904: boolean): Content {
  if (kind === 'e') return { type: 'error', shown: value };
  if (kind === 'b') return { type: 'text', text: isTrue(value) ? 'TRUE' : 'FALSE' };
  const number = kind === 'd' ? serialOf(value, date1904) : Number(value);
  return Number.isFinite(number) ? { type: 'number', value: number, format } : { type: 'text', text: decodeEscapes(value) };
}

/** A date of ISO 8601 as a number of days. */
export function serialOf(text: string, date1904: boolean): number {
  const time = Date.parse(/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  return time / 86_400_000 + 25_569 - (date1904 ? 1462 : 0);
}

/** Texts of the text boxes that float over a sheet. A drawing that cannot be read is not worth refusing the file. */
function readTextBoxes(zip: Zip, part: string): readonly string[] {
  const relationships = readRelationships(zip, part);
  const target = relationships.ok ? relationships.value.find(({ kind }) => kind === 'drawing')?.target : undefined;
  if (target === undefined || !zip.has(target)) return [];
  const drawing = readPart(zip, target);
  if (!drawing.ok) return [];
  const boxes: string[] = [];
  const look = (node: XmlNode): void => {
    if (typeof node === 'string') return;
    if (node.name !== 'xdr:sp') return void node.children.forEach(look);
    const text = cleanText(drawnText(node));
    if (text !== '') boxes.push(text);
  };
  look(drawing.value);
  return boxes;
}

function drawnText(node: XmlElement): string {
  if (node.name === 'a:t') return ownText(node);
  return node.children.map((inner) => (typeof inner === 'string' ? '' : drawnText(inner))).join('');
}

function binaryWorkbook(): ReturnType<typeof refused> {
  return refused('not-read-yet', {
    zh: '这是二进制的 Excel 文件（.xlsb），不能读取。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再试。',
    en: 'This is a binary Excel file (.xlsb), which cannot be read. Open it in Excel or WPS, save it as "Excel workbook (.xlsx)" and try again.',
  });
}

function notWorkbook(): ReturnType<typeof refused> {
  return refused('not-workbook', {
    zh: '文件是 ZIP 压缩包，但其中没有 Excel 的工作簿。请确认它是 Excel 文件（.xlsx），或用 Excel、WPS 另存为 .xlsx 后再试。',
    en: 'The file is a ZIP archive without the workbook of an Excel file in it. Make sure that it is an Excel file (.xlsx), or save it as .xlsx from Excel or WPS and try again.',
  });
}
