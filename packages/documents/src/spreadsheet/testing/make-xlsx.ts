/** Workbooks of Excel made of the parts that a test is about. */
import { strToU8, zipSync } from 'fflate';

export type XlsxSheet = {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Rows: what is in `<sheetData>`. */
  readonly rows: string;
  /** Before and after the rows. */
  readonly before?: string;
  readonly after?: string;
};

export type XlsxFile = {
  readonly sheets: readonly XlsxSheet[];
  /** Number formats with a code, their numbers from 164 on; style N + 1 uses the N-th. Style 0 is General. */
  readonly formats?: readonly string[];
  /** Extra styles after those: `<xf …/>`. */
  readonly styles?: string;
  readonly fonts?: string;
  readonly strings?: string;
  readonly properties?: string;
  readonly parts?: Readonly<Record<string, string>>;
  readonly edition?: 'strict';
};

const main = {
  transitional: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  strict: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
};
const office = {
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

export function makeXlsx(file: XlsxFile): Uint8Array {
  const edition = file.edition ?? 'transitional';
  const uri = main[edition];
  const kinds = office[edition];
  const formats = file.formats ?? [];
  const relationship = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${kinds}/${kind}" Target="${target}"/>`;
  const relationships = (inner: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${uri}" xmlns:r="${kinds}">${file.properties ?? ''}<sheets>${file.sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"${state === undefined ? '' : ` state="${state}"`}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      file.sheets.map((_, at) => relationship(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('') +
        relationship('t', 'sharedStrings', 'sharedStrings.xml') +
        relationship('y', 'styles', '/xl/styles.xml'),
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${uri}">${file.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${uri}"><numFmts>${formats
      .map(
        (code, at) =>
          `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/>`,
      )
      .join('')}</numFmts><fonts>${file.fonts ?? '<font/><font><strike/></font>'}</fonts><cellXfs><xf numFmtId="0" fontId="0"/>${formats
      .map((_, at) => `<xf numFmtId="${164 + at}" fontId="0"/>`)
      .join('')}${file.styles ?? ''}</cellXfs></styleSheet>`,
    ...file.parts,
  };
  file.sheets.forEach(({ rows, before = '', after = '' }, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] ??=
      `<worksheet xmlns="${uri}" xmlns:r="${kinds}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** One row of texts from column A on; null leaves a place out. */
export function textRow(number: number, texts: readonly (string | null)[], attributes = ''): string {
  const cells = texts.map((text, column) =>
    text === null
      ? ''
      : `<c r="${String.fromCharCode(65 + column)}${number}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
  );
  return `<row r="${number}" ${attributes}>${cells.join('')}</row>`;
}
