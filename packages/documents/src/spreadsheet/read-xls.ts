/**
 * Bytes of an old workbook (.xls: Excel 5 to 2003, BIFF5 and BIFF8, [MS-XLS] 2.1.7) → sheets. Results of formulas are those in the file.
 * Texts of Excel 5 and 95 are in the code page that the file names, in China 936.
 */
import { done, refused, type Note, type Outcome } from '@jixiao/domain';
import { readCompoundStreams } from '../doc/compound-streams.ts';
import { isCompoundFile } from '../kinds/compound-file.ts';
import { notReadYet } from '../kinds/not-read-yet.ts';
import { maximumFileSize } from '../zip/limits.ts';
import {
  decoderOf,
  guessingDecoder,
  nextAt,
  recordAt,
  recordType,
  splitRuns,
  StringReader,
  type BiffRecord,
  type Decoder,
} from './biff-records.ts';
import { cleanText } from './cell-text.ts';
import { tooLarge } from './make-table.ts';
import { marginText } from './margin-text.ts';
import { picturesNote, textBoxNote } from './notes.ts';
import { builtInFormat } from './number-formats.ts';
import { plainStyle, sharedText, styled, textOf, type CellStyle, type ReadCell, type Run } from './rich-text.ts';
import { addressOf, emptySheet, mostColumns, mostPlaces, type Area, type Sheet, type SheetCell } from './sheet.ts';
import type { Workbook } from './workbook.ts';

type Named = { readonly name: string; readonly at: number; readonly isHidden: boolean; readonly isSheet: boolean };
type Book = {
  readonly stream: Uint8Array;
  readonly isUnicode: boolean;
  readonly decoder: Decoder;
  readonly struck: readonly boolean[];
  readonly styles: readonly CellStyle[];
  readonly texts: readonly (readonly Run[])[];
  readonly sheets: readonly Named[];
  readonly date1904: boolean;
};

const mostRecords = 8_000_000;
const noteObject = 0x19;
const pictureObject = 8;

const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

export function readXls(bytes: Uint8Array): Outcome<Workbook> {
  if (bytes.length > maximumFileSize) return notReadYet('too-large');
  const streams = isCompoundFile(bytes) ? readCompoundStreams(bytes) : null;
  const stream = isCompoundFile(bytes) ? (streams?.('Workbook') ?? streams?.('Book') ?? null) : bytes;
  const first = stream === null ? null : recordAt(stream, 0);
  if (stream === null || first === null) return broken();
  if (first.type !== recordType.begin) return [0x09, 0x209, 0x409].includes(first.type) ? tooOld() : broken();
  const book = isBareSheet(first) ? bareBook(stream, first) : readGlobals(stream, first);
  if (!book.ok) return book;
  const sheets: Sheet[] = [];
  const notes: Note[] = [];
  const budget: Budget = { records: mostRecords, cells: mostPlaces, pictures: 0 };
  const seen = new Set<number>();
  for (const named of book.value.sheets) {
    if (!named.isSheet || seen.has(named.at)) continue;
    seen.add(named.at);
    if (named.isHidden) {
      sheets.push(emptySheet(named.name, true));
      continue;
    }
    const sheet = sheetReader(book.value, named, budget);
    for (let record = sheet.first; record !== null && budget.records > 0 && budget.cells > 0; budget.records -= 1)
      record = sheet.read(record);
    if (budget.records <= 0 || budget.cells <= 0) return tooLarge(named.name, addressOf(65_535, 255));
    if (!sheet.isWhole()) return broken();
    sheets.push(sheet.sheet());
    const [box] = sheet.boxes;
    if (box !== undefined) notes.push(textBoxNote(named.name, sheet.boxes.length, box));
  }
  if (budget.pictures > 0) notes.push(picturesNote(budget.pictures));
  return done({ sheets, notes });
}

type Budget = { records: number; cells: number; pictures: number };

function has(record: BiffRecord, length: number): boolean {
  return record.data.length >= length;
}

const sheetKind = 0x10;

/** Small export programs write one sheet and nothing else: no globals, texts in bytes of some code page. */
function isBareSheet(begin: BiffRecord): boolean {
  return has(begin, 4) && begin.view.getUint16(2, true) === sheetKind;
}

function bareBook(stream: Uint8Array, begin: BiffRecord): Outcome<Book> {
  return done({
    stream,
    isUnicode: begin.view.getUint16(0, true) >= 0x0600,
    decoder: guessingDecoder(),
    struck: [],
    styles: [],
    texts: [],
    sheets: [{ name: 'Sheet1', at: 0, isHidden: false, isSheet: true }],
    date1904: false,
  });
}

/** What stands before the sheets: fonts, formats, styles, texts, names of the sheets. */
function readGlobals(stream: Uint8Array, begin: BiffRecord): Outcome<Book> {
  if (!has(begin, 4)) return broken();
  const isUnicode = begin.view.getUint16(0, true) >= 0x0600;
  const struck: boolean[] = [];
  const formats = new Map<number, string>();
  const styles: { readonly format: number; readonly font: number }[] = [];
  const named: BiffRecord[] = [];
  let texts: BiffRecord | null = null;
  let decoder = decoderOf(936);
  let date1904 = false;
  let record = recordAt(stream, nextAt(begin));
  for (; record !== null && record.type !== recordType.end; record = recordAt(stream, nextAt(record))) {
    const { type, view } = record;
    if (type === recordType.password) return encrypted();
    if (type === recordType.codePage && has(record, 2)) decoder = decoderOf(view.getUint16(0, true));
    else if (type === recordType.dateMode && has(record, 2)) date1904 = view.getUint16(0, true) === 1;
    else if (type === recordType.font && has(record, 4)) struck.push((view.getUint16(2, true) & 8) !== 0);
    else if (type === recordType.format && has(record, 3))
      formats.set(view.getUint16(0, true), isUnicode ? unicodeText(stream, record, 2, 2) : byteText(record, 2, 1, decoder));
    else if (type === recordType.style && has(record, 4)) styles.push({ font: view.getUint16(0, true), format: view.getUint16(2, true) });
    else if (type === recordType.sheet && has(record, 7)) named.push(record);
    else if (type === recordType.texts) texts = record;
  }
  if (record === null) return broken();
  const fonts = withoutFour(struck);
  return done({
    stream,
    isUnicode,
    decoder,
    struck: fonts,
    styles: styles.map(({ format, font }) => ({ format: formats.get(format) ?? builtInFormat(format), isStruck: fonts[font] ?? false })),
    texts: texts === null ? [] : readTexts(stream, texts, fonts),
    sheets: named.map((record) => ({
      name: isUnicode ? unicodeText(stream, record, 6, 1) : byteText(record, 6, 1, decoder),
      at: record.view.getUint32(0, true),
      isHidden: (record.view.getUint8(4) & 3) !== 0,
      isSheet: record.view.getUint8(5) === 0,
    })),
    date1904,
  });
}

/** There is no font 4: the fifth in the file is number 5 ([MS-XLS] 2.5.129). */
function withoutFour(fonts: readonly boolean[]): readonly boolean[] {
  return [...fonts.slice(0, 4), false, ...fonts.slice(4)];
}

function readTexts(stream: Uint8Array, record: BiffRecord, struck: readonly boolean[]): readonly (readonly Run[])[] {
  if (!has(record, 8)) return [];
  const count = record.view.getUint32(4, true);
  const reader = new StringReader(stream, record, 8);
  const texts: (readonly Run[])[] = [];
  while (texts.length < count && !reader.isOver) texts.push(reader.richText((font) => struck[font] ?? false));
  return texts;
}

/** The number of characters stands before them in one or two bytes. */
function unicodeText(stream: Uint8Array, record: BiffRecord, at: number, size: 1 | 2): string {
  const reader = new StringReader(stream, record, at);
  const count = reader.number(size);
  return reader.characters(count, (reader.number(1) & 1) === 1);
}

function byteText({ data, view }: BiffRecord, at: number, size: 1 | 2, decoder: Decoder): string {
  if (data.length < at + size) return '';
  const count = size === 1 ? view.getUint8(at) : view.getUint16(at, true);
  return decoder.decode(data.subarray(at + size, at + size + count));
}

type SheetReader = {
  readonly first: BiffRecord | null;
  /** Takes one record and gives the next one; null after the last one of the sheet. */
  read(record: BiffRecord): BiffRecord | null;
  /** Whether the end of the sheet was met. */
  isWhole(): boolean;
  sheet(): Sheet;
  readonly boxes: readonly string[];
};

function sheetReader(book: Book, named: Named, budget: Budget): SheetReader {
  const { stream, isUnicode } = book;
  const cells: SheetCell[] = [];
  const merged: Area[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: (readonly [number, number])[] = [];
  const boxes: string[] = [];
  let header = '';
  let footer = '';
  let hidesZeros = false;
  let depth = 0;
  let isOver = false;
  let object = 0;
  let waiting: { readonly row: number; readonly column: number; readonly style: CellStyle } | null = null;

  const put = (row: number, column: number, cell: ReadCell | null): void => {
    if (cell === null || column >= mostColumns) return;
    budget.cells -= 1;
    cells.push({ row, column, ...cell });
  };
  const text = (record: BiffRecord, at: number, size: 1 | 2): string =>
    isUnicode ? unicodeText(stream, record, at, size) : byteText(record, at, size, book.decoder);
  const cellRecord = (record: BiffRecord): void => {
    const { type, view } = record;
    const row = view.getUint16(0, true);
    const column = view.getUint16(2, true);
    const style = book.styles[view.getUint16(4, true)] ?? plainStyle;
    if (type === recordType.numbers) return putNumbers(record, row, column);
    if (type === recordType.sharedText && has(record, 10)) return put(row, column, sharedText(book.texts[view.getUint32(6, true)], style));
    if (type === recordType.text) return put(row, column, textOf([{ text: text(record, 6, 2), isStruck: null }], style));
    if (type === recordType.richText) return put(row, column, textOf(richText(record, book), style));
    if (type === recordType.shortNumber && has(record, 10)) return put(row, column, numberOf(shortNumber(view, 6), style));
    if (type === recordType.number && has(record, 14)) return put(row, column, numberOf(view.getFloat64(6, true), style));
    if (type === recordType.booleanOrError && has(record, 8))
      return put(row, column, flagOf(view.getUint8(6), view.getUint8(7) === 1, style));
    if (type !== recordType.formula || !has(record, 14)) return;
    const special = view.getUint16(12, true) === 0xffff ? view.getUint8(6) : null;
    if (special === null) put(row, column, numberOf(view.getFloat64(6, true), style));
    else if (special === 0) waiting = { row, column, style };
    else if (special === 1 || special === 2) put(row, column, flagOf(view.getUint8(8), special === 2, style));
  };
  const putNumbers = (record: BiffRecord, row: number, column: number): void => {
    for (let at = 4; at + 6 <= record.data.length - 2; at += 6) {
      const style = book.styles[record.view.getUint16(at, true)] ?? plainStyle;
      put(row, column + (at - 4) / 6, numberOf(shortNumber(record.view, at + 2), style));
    }
  };
  const layoutRecord = (record: BiffRecord): void => {
    const { type, view } = record;
    if (type === recordType.row && has(record, 16) && (view.getUint16(12, true) & 0x20) !== 0) hiddenRows.add(view.getUint16(0, true));
    else if (type === recordType.columns && has(record, 10)) {
      const [first, last] = [view.getUint16(0, true), Math.min(view.getUint16(2, true), mostColumns - 1)];
      if (((view.getUint16(8, true) & 1) !== 0 || view.getUint16(4, true) === 0) && first <= last) hiddenColumns.push([first, last]);
    } else if (type === recordType.merged)
      for (let at = 2; at + 8 <= record.data.length; at += 8) {
        const [top, bottom] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
        const [left, right] = [view.getUint16(at + 4, true), view.getUint16(at + 6, true)];
        if (bottom >= top && right >= left && right < mostColumns)
          merged.push({ row: top, column: left, rowSpan: bottom - top + 1, columnSpan: right - left + 1 });
      }
    else if (type === recordType.view && has(record, 2)) hidesZeros = (view.getUint16(0, true) & 0x10) === 0;
    else if (type === recordType.header && has(record, 2)) header = marginText(text(record, 0, isUnicode ? 2 : 1));
    else if (type === recordType.footer && has(record, 2)) footer = marginText(text(record, 0, isUnicode ? 2 : 1));
  };
  const drawingRecord = (record: BiffRecord): void => {
    if (record.type === recordType.object && has(record, 6)) {
      object = record.view.getUint16(4, true);
      if (object === pictureObject) budget.pictures += 1;
    } else if (record.type === recordType.drawnText && has(record, 12) && object !== noteObject) {
      const continued = recordAt(stream, nextAt(record));
      if (continued?.type !== recordType.continued) return;
      const reader = new StringReader(stream, continued, 0);
      const drawn = cleanText(reader.characters(record.view.getUint16(10, true), (reader.number(1) & 1) === 1));
      if (drawn !== '') boxes.push(drawn);
    }
  };
  const take = (record: BiffRecord): void => {
    if (record.type === recordType.result && waiting !== null) {
      put(waiting.row, waiting.column, textOf([{ text: text(record, 0, 2), isStruck: null }], waiting.style));
      waiting = null;
    } else if (cellTypes.has(record.type)) {
      if (has(record, 8)) cellRecord(record);
    } else {
      layoutRecord(record);
      if (isUnicode) drawingRecord(record);
    }
  };
  const first = recordAt(stream, named.at);
  return {
    first: first?.type === recordType.begin ? first : null,
    boxes,
    /** Charts lie inside a sheet, from a begin to an end of their own. */
    read(record) {
      if (record.type === recordType.begin) depth += 1;
      else if (record.type === recordType.end) depth -= 1;
      else if (depth === 1) take(record);
      isOver = depth <= 0;
      return isOver ? null : recordAt(stream, nextAt(record));
    },
    isWhole: () => isOver,
    sheet: () => ({
      name: named.name,
      isHidden: false,
      cells,
      merged,
      hiddenRows,
      hiddenColumns,
      date1904: book.date1904,
      hidesZeros,
      header,
      footer,
    }),
  };
}

const cellTypes: ReadonlySet<number> = new Set([
  recordType.numbers,
  recordType.sharedText,
  recordType.text,
  recordType.richText,
  recordType.shortNumber,
  recordType.number,
  recordType.booleanOrError,
  recordType.formula,
]);

function numberOf(value: number, style: CellStyle): ReadCell {
  return styled({ type: 'number', value, format: style.format }, style, String(value));
}

function flagOf(value: number, isError: boolean, style: CellStyle): ReadCell {
  if (isError) return { content: { type: 'error', shown: errors[value] ?? '#VALUE!' } };
  const text = value === 1 ? 'TRUE' : 'FALSE';
  return styled({ type: 'text', text }, style, text);
}

/** A number in 30 bits: the upper half of a double or a whole number, perhaps divided by a hundred ([MS-XLS] 2.5.217). */
function shortNumber(view: DataView, at: number): number {
  const bits = view.getInt32(at, true);
  const double = new DataView(new ArrayBuffer(8));
  double.setInt32(4, bits & ~3, true);
  const value = (bits & 2) === 0 ? double.getFloat64(0, true) : bits >> 2;
  return (bits & 1) === 0 ? value : value / 100;
}

/** Runs of fonts follow the characters ([MS-XLS] 2.4.247 for BIFF8; one byte each in BIFF5). */
function richText(record: BiffRecord, { stream, isUnicode, decoder, struck }: Book): readonly Run[] {
  const isStruck = (font: number): boolean => struck[font] ?? false;
  const count = record.view.getUint16(6, true);
  const starts: (readonly [number, number])[] = [];
  if (!isUnicode) {
    const bytes = record.data.subarray(8, 8 + count);
    const runs = record.data.subarray(9 + count);
    for (let at = 0; at + 2 <= runs.length; at += 2)
      starts.push([decoder.decode(bytes.subarray(0, runs[at])).length, runs[at + 1] as number]);
    return splitRuns(decoder.decode(bytes), starts, isStruck);
  }
  const reader = new StringReader(stream, record, 8);
  const text = reader.characters(count, (reader.number(1) & 1) === 1);
  for (let left = reader.number(2); left > 0 && !reader.isOver; left -= 1) starts.push([reader.number(2), reader.number(2)]);
  return splitRuns(text, starts, isStruck);
}

function encrypted(): ReturnType<typeof refused> {
  return refused('encrypted', {
    zh: '文件带有打开密码，不能读取。请用 Excel 打开，在“文件 → 信息 → 保护工作簿 → 用密码进行加密”中清空密码，保存后再试。',
    en: 'The file has a password to open it and cannot be read. Open it in Excel, clear the password under File → Info → Protect Workbook → Encrypt with Password, save and try again.',
  });
}

function broken(): ReturnType<typeof refused> {
  return refused('broken-workbook', {
    zh: '文件损坏：看上去是旧式 Excel 文件（.xls），但其中的工作簿读不出来。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试；打不开的，请再要一份。',
    en: 'The file is damaged: it looks like an old Excel file (.xls), but its workbook cannot be read. Open it in Excel or WPS, save it as .xlsx and try again; if they cannot open it, ask for another copy.',
  });
}

function tooOld(): ReturnType<typeof refused> {
  return refused('not-read-yet', {
    zh: '这是 Excel 4 或更早版本的文件，不能读取。请用 Excel 打开，另存为“Excel 工作簿（.xlsx）”后再试。',
    en: 'This is a file of Excel 4 or earlier, which cannot be read. Open it in Excel, save it as "Excel workbook (.xlsx)" and try again.',
  });
}
