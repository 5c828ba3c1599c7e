/**
 * Blocks for printing → bytes of a Word file (.docx), A4, Chinese faces by name with alternatives in the font table.
 * In: paragraphs, contents lists and tables that are already grids with spans. Out: one ZIP, the same bytes for the same input.
 * Knows nothing of budgets or forms. Elements by ECMA-376 part 1 (17.3 paragraphs, 17.4 tables, 17.16 fields).
 */
import { strToU8, zipSync } from 'fflate';
import { contentTypes, documentRelationships, fontTable, packageRelationships, settings, styles } from './package-parts.ts';
import { escapeXml } from './escape-xml.ts';

export type WordStyle =
  | 'CoverTitle'
  | 'CoverText'
  | 'PartTitle'
  | 'SectionTitle'
  | 'FormTitle'
  | 'FormYear'
  | 'Text'
  | 'Addressee'
  | 'Opinion'
  | 'Signature'
  | 'UnitLine'
  | 'Gap'
  | 'ContentsTitle'
  | 'ContentsPart';

export type WordParagraph = {
  readonly type: 'paragraph';
  readonly style: WordStyle;
  readonly text: string;
  /** Text at the right margin of the same line. */
  readonly right?: string;
  /** Entry for Word's own contents (TC field): list letter and level. */
  readonly entry?: { readonly list: string; readonly level: number; readonly text?: string };
  readonly startsPage?: boolean;
};

/** A contents list made of the entries of one letter; Word adds the page numbers when it opens the file. */
export type WordContents = { readonly type: 'contents'; readonly list: string };

export type WordCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly role: 'label' | 'header' | 'value';
  readonly align?: 'left' | 'center' | 'right';
};

export type WordTable = {
  readonly type: 'table';
  /** Relative column widths; they are scaled to the width of the page. */
  readonly widths: readonly number[];
  readonly rows: number;
  readonly cells: readonly WordCell[];
  /** So many rows at the top are repeated on each page. */
  readonly headerRows: number;
};

/** Begins a new page, upright or on its side: what follows stands on pages that lie so. */
export type WordTurn = { readonly type: 'turn'; readonly lies: boolean };

export type WordBlock = WordParagraph | WordContents | WordTable | WordTurn;

export type WordDocument = { readonly title: string; readonly blocks: readonly WordBlock[] };

type Page = { readonly size: string; readonly margin: number; readonly textWidth: number; readonly rowHeight: number };

/** A4 in twentieths of a point, with the width between the margins. */
const upright: Page = { size: '<w:pgSz w:w="11906" w:h="16838"/>', margin: 1418, textWidth: 9070, rowHeight: 454 };
const lying: Page = { size: '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>', margin: 1134, textWidth: 14570, rowHeight: 397 };

export function writeWord(document: WordDocument): Uint8Array {
  const bookmarks = nameEntries(document.blocks);
  let page = upright;
  let isFirst = true;
  const pieces: string[] = [];
  for (const block of document.blocks) {
    if (block.type !== 'turn') pieces.push(writeBlock(block, bookmarks, page));
    else {
      // A section ends in the properties of its last paragraph (17.6.18).
      pieces.push(`<w:p><w:pPr><w:pStyle w:val="Gap"/>${sectionOf(page, isFirst)}</w:pPr></w:p>`);
      page = block.lies ? lying : upright;
      isFirst = false;
    }
  }
  const body = pieces.join('');
  const section = sectionOf(page, isFirst);
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelationships,
    'docProps/core.xml': coreProperties(document.title),
    'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${body}${section}</w:body></w:document>`,
    'word/_rels/document.xml.rels': documentRelationships,
    'word/styles.xml': styles,
    'word/settings.xml': settings,
    'word/fontTable.xml': fontTable,
    'word/footer1.xml': `${declaration}<w:ftr ${namespaces}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${field('PAGE', run('1'))}</w:p></w:ftr>`,
  };
  const moment = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), { level: 6, mtime: moment }]])));
}

/** The first page of the document, its cover, has no number. */
function sectionOf({ size, margin }: Page, isFirst: boolean): string {
  return (
    `<w:sectPr><w:footerReference w:type="default" r:id="rId4"/>${size}` +
    `<w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="851" w:footer="992" w:gutter="0"/>` +
    `${isFirst ? '<w:titlePg/>' : ''}</w:sectPr>`
  );
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

type Bookmarks = ReadonlyMap<WordParagraph, { readonly name: string; readonly id: number }>;

function nameEntries(blocks: readonly WordBlock[]): Bookmarks {
  const entries = blocks.filter((block): block is WordParagraph => block.type === 'paragraph' && block.entry !== undefined);
  return new Map(entries.map((paragraph, index) => [paragraph, { name: `_Toc${String(index + 1).padStart(4, '0')}`, id: index + 1 }]));
}

function writeBlock(block: Exclude<WordBlock, WordTurn>, bookmarks: Bookmarks, page: Page): string {
  switch (block.type) {
    case 'paragraph':
      return writeParagraph(block, bookmarks);
    case 'contents':
      return writeContents(block, bookmarks);
    case 'table':
      return writeTable(block, page);
  }
}

function writeParagraph(paragraph: WordParagraph, bookmarks: Bookmarks): string {
  const properties = `<w:pPr><w:pStyle w:val="${paragraph.style}"/>${paragraph.startsPage === true ? '<w:pageBreakBefore/>' : ''}</w:pPr>`;
  const right = paragraph.right === undefined ? '' : `<w:r><w:tab/></w:r>${run(paragraph.right)}`;
  const entry = paragraph.entry;
  const bookmark = bookmarks.get(paragraph);
  if (entry === undefined || bookmark === undefined) return `<w:p>${properties}${run(paragraph.text)}${right}</w:p>`;
  const mark = `<w:bookmarkStart w:id="${bookmark.id}" w:name="${bookmark.name}"/>`;
  const tc = field(
    `TC "${(entry.text ?? paragraph.text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}" \\f ${entry.list} \\l ${entry.level}`,
    null,
  );
  return `<w:p>${properties}${mark}${run(paragraph.text)}${tc}<w:bookmarkEnd w:id="${bookmark.id}"/>${right}</w:p>`;
}

/**
 * The list is a TOC field around one paragraph an entry (17.16.5.68), marked for refreshing: only a program that lays out pages knows
 * their numbers, and a guessed one would be wrong.
 */
function writeContents(contents: WordContents, bookmarks: Bookmarks): string {
  const entries = [...bookmarks].filter(([paragraph]) => paragraph.entry?.list === contents.list);
  const begin = `<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>${instruction(`TOC \\f ${contents.list} \\h \\z`)}<w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const lines = entries.map(([paragraph, { name }], index) => {
    const link = `<w:hyperlink w:anchor="${name}" w:history="1">${run(paragraph.entry?.text ?? paragraph.text)}</w:hyperlink>`;
    return `<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>${index === 0 ? begin : ''}${link}${index === entries.length - 1 ? end : ''}</w:p>`;
  });
  return lines.length > 0 ? lines.join('') : `<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>${begin}${end}</w:p>`;
}

function writeTable(table: WordTable, { textWidth, rowHeight }: Page): string {
  const sum = table.widths.reduce((a, b) => a + b, 0);
  const widths = table.widths.map((width) => Math.round((width / sum) * textWidth));
  const columns = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const properties =
    `<w:tblPr><w:tblStyle w:val="FormGrid"/><w:tblW w:w="${widths.reduce((a, b) => a + b, 0)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>';
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const header = row < table.headerRows ? '<w:tblHeader/>' : '';
    return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${rowHeight}" w:hRule="atLeast"/>${header}</w:trPr>${cellsOfRow(table, row, widths)}</w:tr>`;
  });
  return `<w:tbl>${properties}${columns}${rows.join('')}</w:tbl>`;
}

/** Cells that begin in the row, and continuations (vMerge) of those that began above, from left to right. */
function cellsOfRow(table: WordTable, row: number, widths: readonly number[]): string {
  return table.cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
    .sort((a, b) => a.column - b.column)
    .map((cell) => {
      const width = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((a, b) => a + b, 0);
      const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '';
      const merge = cell.rowSpan === 1 ? '' : cell.row === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
      const text = cell.row === row ? cell.text : '';
      return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>${cellParagraphs(text, cell)}</w:tc>`;
    })
    .join('');
}

function cellParagraphs(text: string, cell: WordCell): string {
  const style = cell.role === 'value' ? 'FormValue' : cell.role === 'header' ? 'FormHeader' : 'FormLabel';
  const align = cell.align === undefined ? '' : `<w:jc w:val="${cell.align}"/>`;
  return text
    .split('\n')
    .map((line) => `<w:p><w:pPr><w:pStyle w:val="${style}"/>${align}</w:pPr>${line === '' ? '' : run(line)}</w:p>`)
    .join('');
}

function run(text: string): string {
  return text
    .split(/(\t|\n)/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === '\t'
        ? '<w:r><w:tab/></w:r>'
        : piece === '\n'
          ? '<w:r><w:br/></w:r>'
          : `<w:r><w:t xml:space="preserve">${escapeXml(piece)}</w:t></w:r>`,
    )
    .join('');
}

function instruction(code: string): string {
  return `<w:r><w:instrText xml:space="preserve"> ${escapeXml(code)} </w:instrText></w:r>`;
}

function field(code: string, result: string | null): string {
  const shown = result === null ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`;
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${instruction(code)}${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

function coreProperties(title: string): string {
  return (
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Jixiao</dc:creator></cp:coreProperties>`
  );
}
