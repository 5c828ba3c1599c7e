/** The parts of a written workbook besides its sheets (ECMA-376 part 1, 18). Faces are Chinese ones by name. */
import { escapeXml } from '../word/escape-xml.ts';

export type Look = {
  readonly bold: boolean;
  readonly size: number;
  readonly align: 'left' | 'center' | 'right';
  readonly isHeader: boolean;
  readonly hasBorder: boolean;
  /** Digits typed into the cell later stay as they are typed. */
  readonly isText: boolean;
};

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const mainUri = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeUri = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageUri = 'http://schemas.openxmlformats.org/package/2006';
const face = '宋体';

export function contentTypes(sheets: number): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  return `${declaration}<Types xmlns="${packageUri}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${numbered(sheets, (number) => part(`worksheets/sheet${number}`, 'worksheet'))}${part('styles', 'styles')}${part('sharedStrings', 'sharedStrings')}</Types>`;
}

export const packageRelationships = `${declaration}<Relationships xmlns="${packageUri}/relationships"><Relationship Id="rId1" Type="${officeUri}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export function workbookRelationships(sheets: number): string {
  const to = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${officeUri}/${kind}" Target="${target}.xml"/>`;
  return `${declaration}<Relationships xmlns="${packageUri}/relationships">${numbered(sheets, (number) => to(number, 'worksheet', `worksheets/sheet${number}`))}${to(sheets + 1, 'styles', 'styles')}${to(sheets + 2, 'sharedStrings', 'sharedStrings')}</Relationships>`;
}

export function workbookPart(sheets: readonly { readonly name: string; readonly printTitleRows: number }[]): string {
  const titles = sheets
    .map(({ name, printTitleRows }, at) =>
      printTitleRows > 0
        ? `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapeXml(`'${name.replaceAll("'", "''")}'!$1:$${printTitleRows}`)}</definedName>`
        : '',
    )
    .join('');
  const named = sheets.map(({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('');
  return `${declaration}<workbook xmlns="${mainUri}" xmlns:r="${officeUri}"><bookViews><workbookView/></bookViews><sheets>${named}</sheets>${titles === '' ? '' : `<definedNames>${titles}</definedNames>`}</workbook>`;
}

/** Style 0 is that of cells which are not written. */
export function stylesPart(looks: readonly Look[]): string {
  const fonts = new Map<string, number>();
  const font = (bold: boolean, size: number): number => {
    const xml = `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="${face}"/><family val="1"/><charset val="134"/></font>`;
    const known = fonts.get(xml) ?? fonts.size;
    fonts.set(xml, known);
    return known;
  };
  font(false, 11);
  const xfs = looks.map((look) => {
    const alignment = `<alignment horizontal="${look.align}" vertical="center" wrapText="1"/>`;
    return `<xf numFmtId="${look.isText ? 49 : 0}" fontId="${font(look.bold, look.size)}" fillId="${look.isHeader ? 2 : 0}" borderId="${look.hasBorder ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
  });
  const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;
  const sides = ['left', 'right', 'top', 'bottom'];
  return `${declaration}<styleSheet xmlns="${mainUri}"><fonts count="${fonts.size}">${[...fonts.keys()].join('')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border>${sides.map((name) => `<${name}/>`).join('')}<diagonal/></border><border>${sides.map(side).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xfs.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

export function textsPart(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`).join('');
  return `${declaration}<sst xmlns="${mainUri}" count="${texts.length}" uniqueCount="${texts.length}">${items}</sst>`;
}

/** Characters that XML cannot hold are written by number, and so is what looks like such a number (ECMA-376 part 1, 22.9.2.19). */
export function escapeText(text: string): string {
  const numberOf = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  return escapeXml(
    text
      .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
      .replace(
        /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
        numberOf,
      ),
  );
}

function numbered(count: number, each: (number: number) => string): string {
  return Array.from({ length: count }, (_, at) => each(at + 1)).join('');
}
