/**
 * XML Spreadsheet 2003 (`<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`) → sheets. Systems of finance bureaus often export
 * it under the name .xls.
 */
import { done, refused, type Outcome } from '@jixiao/domain';
import { readXml, type XmlElement } from '../xml/read-xml.ts';
import { maximumFileSize } from '../zip/limits.ts';
import { general } from './number-formats.ts';
import { child, children, ownText, spreadsheet2003Prefixes, whole } from './office-names.ts';
import { serialOf } from './read-xlsx.ts';
import { plainStyle, type CellStyle, type ReadCell } from './rich-text.ts';
import { emptySheet, mostColumns, mostRows, type Area, type Content, type Sheet, type SheetCell } from './sheet.ts';
import type { Workbook } from './workbook.ts';

type Styles = ReadonlyMap<string, CellStyle>;

const namedFormats: Readonly<Record<string, string>> = {
  'general number': general,
  'general date': 'yyyy/m/d h:mm',
  'short date': 'yyyy/m/d',
  'medium date': 'd-mmm-yy',
  'long date': 'yyyy"年"m"月"d"日"',
  'short time': 'h:mm',
  'medium time': 'h:mm AM/PM',
  'long time': 'h:mm:ss',
  currency: '"¥"#,##0.00',
  'euro currency': '"€"#,##0.00',
  fixed: '0.00',
  standard: '#,##0.00',
  percent: '0.00%',
  scientific: '0.00E+00',
  'yes/no': general,
  'true/false': general,
  'on/off': general,
};

export function isXmlSpreadsheet(bytes: Uint8Array): boolean {
  const start = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'latin1').decode(bytes.subarray(0, 4096));
  return (
    /^[\s\u00ef\u00bb\u00bf\ufeff]*<(?:\?xml|[\w:]*Workbook)/i.test(start) && /urn:schemas-microsoft-com:office:spreadsheet/.test(start)
  );
}

export function readXml2003(bytes: Uint8Array): Outcome<Workbook> {
  if (bytes.length > maximumFileSize) return notWorkbook();
  const sheets: Sheet[] = [];
  let styles: Styles = new Map();
  const take = (element: XmlElement): void => {
    if (element.name === 'ss:Styles') styles = readStyles(element);
    if (element.name === 'ss:Worksheet') sheets.push(readSheet(element, styles));
  };
  const start = bytes.findIndex((byte) => byte === 0x3c || byte >= 0xfe);
  const read = readXml(bytes.subarray(Math.max(start, 0)), {
    part: 'Workbook',
    prefixes: spreadsheet2003Prefixes,
    handOver: { parent: 'ss:Workbook', take },
  });
  if (!read.ok) return read;
  return read.value.name === 'ss:Workbook' ? done({ sheets, notes: [] }) : notWorkbook();
}

/** The namespace of attributes is often left out. */
function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes[`ss:${name}`] ?? element.attributes[name];
}

function readStyles(element: XmlElement): Styles {
  const styles = new Map<string, CellStyle>();
  for (const style of children(element, 'ss:Style')) {
    const parent = styles.get(attribute(style, 'Parent') ?? 'Default') ?? plainStyle;
    const numbers = child(style, 'ss:NumberFormat');
    const font = child(style, 'ss:Font');
    const format = numbers === undefined ? undefined : (attribute(numbers, 'Format') ?? general);
    styles.set(attribute(style, 'ID') ?? '', {
      format: format === undefined ? parent.format : (namedFormats[format.toLowerCase()] ?? format),
      isStruck: font === undefined ? parent.isStruck : attribute(font, 'StrikeThrough') === '1',
    });
  }
  return styles;
}

function readSheet(element: XmlElement, styles: Styles): Sheet {
  const name = attribute(element, 'Name') ?? '';
  const visible = ownText(child(child(element, 'x:WorksheetOptions'), 'x:Visible')).trim();
  if (visible === 'SheetHidden' || visible === 'SheetVeryHidden') return emptySheet(name, true);
  const cells: SheetCell[] = [];
  const merged: Area[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: (readonly [number, number])[] = [];
  const table = child(element, 'ss:Table');
  let column = 0;
  for (const node of children(table, 'ss:Column')) {
    column = whole(attribute(node, 'Index'), 1, mostColumns, column + 1) - 1;
    const last = Math.min(column + whole(attribute(node, 'Span'), 0, mostColumns, 0), mostColumns - 1);
    if (attribute(node, 'Hidden') === '1' || Number(attribute(node, 'Width') ?? 1) === 0) hiddenColumns.push([column, last]);
    column = last + 1;
  }
  let row = 0;
  for (const node of children(table, 'ss:Row')) {
    row = whole(attribute(node, 'Index'), 1, mostRows, row + 1) - 1;
    if (attribute(node, 'Hidden') === '1' || Number(attribute(node, 'Height') ?? 1) === 0) hiddenRows.add(row);
    readRow(node, row, styles, cells, merged);
    row += 1 + whole(attribute(node, 'Span'), 0, mostRows, 0);
    if (row >= mostRows) break;
  }
  return { name, isHidden: false, cells, merged, hiddenRows, hiddenColumns, date1904: false };
}

function readRow(element: XmlElement, row: number, styles: Styles, cells: SheetCell[], merged: Area[]): void {
  let next = 0;
  for (const node of children(element, 'ss:Cell')) {
    const column = whole(attribute(node, 'Index'), 1, mostColumns, next + 1) - 1;
    const across = whole(attribute(node, 'MergeAcross'), 0, mostColumns - 1, 0);
    const down = whole(attribute(node, 'MergeDown'), 0, mostRows - 1, 0);
    next = column + across + 1;
    if (across > 0 || down > 0) merged.push({ row, column, rowSpan: down + 1, columnSpan: across + 1 });
    const style = styles.get(attribute(node, 'StyleID') ?? attribute(element, 'StyleID') ?? 'Default') ?? plainStyle;
    const cell = readCell(node, style);
    if (cell !== null) cells.push({ row, column, ...cell });
    if (next >= mostColumns) return;
  }
}

function readCell(cell: XmlElement, style: CellStyle): ReadCell | null {
  const data = child(cell, 'ss:Data');
  const formula = attribute(cell, 'Formula');
  const { text, struck } = dataText(data, style.isStruck);
  const type = data === undefined ? '' : (attribute(data, 'Type') ?? 'String');
  if (struck !== '') return { content: { type: 'text', text }, struck };
  if (text === '')
    return formula === undefined || type === 'String'
      ? null
      : { content: { type: 'formula-without-value', formula: formula.replace(/^=/, '') } };
  return { content: contentOf(type, text, style.format) };
}

function contentOf(type: string, text: string, format: string): Content {
  if (type === 'Error') return { type: 'error', shown: text };
  if (type === 'Boolean') return { type: 'text', text: text.trim() === '1' ? 'TRUE' : 'FALSE' };
  const number = type === 'Number' ? Number(text) : type === 'DateTime' ? serialOf(text.trim(), false) : Number.NaN;
  return Number.isFinite(number) ? { type: 'number', value: number, format } : { type: 'text', text, format };
}

/** Rich text is in elements of HTML: `<Font>`, `<B>`, `<S>` for text that is struck through. */
function dataText(data: XmlElement | undefined, isStruck: boolean): { readonly text: string; readonly struck: string } {
  let text = '';
  let struck = '';
  const read = (element: XmlElement, away: boolean): void => {
    for (const node of element.children) {
      if (typeof node !== 'string') read(node, away || /^(?:html:)?(?:S|Strike|Del)$/i.test(node.name));
      else if (away) struck += node;
      else text += node;
    }
  };
  if (data !== undefined) read(data, isStruck);
  return { text, struck: struck.trim() };
}

function notWorkbook(): ReturnType<typeof refused> {
  return refused('not-workbook', {
    zh: '文件不是能读的工作簿。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再试。',
    en: 'The file is not a workbook that can be read. Open it in Excel or WPS, save it as "Excel workbook (.xlsx)" and try again.',
  });
}
