/**
 * The tree of a page → paragraphs and tables in order. Left out without a word: scripts, navigation, automatic numbers and field codes of Word;
 * counted: hidden, struck-out and deleted text, pictures. No link is followed.
 */
import { deepestNesting, type FlowBlock, type FlowPart } from '../flow/flow.ts';
import type { LeftOutKind } from '../word/left-out.ts';
import { signOf } from '../word/symbols.ts';
import { attribute, isElement, textWithin, type PageElement, type PageNode } from './parse-page.ts';
import {
  endLine,
  endParagraph,
  newWriter,
  removeText,
  writeBreak,
  writeCharacters,
  writeExactly,
  writeTabs,
  type Writer,
} from './page-paragraphs.ts';
import * as look from './page-style.ts';
import { cellsHoldPage, findTables, rowsOf, type Tables } from './page-layout.ts';
import { placePageCells, type PageCell } from './page-tables.ts';

export type ReadPage = {
  readonly parts: readonly FlowPart[];
  /** Lines of the body with the tabs of the source. */
  readonly lines: readonly string[];
};

type Around = {
  readonly removed: LeftOutKind | null;
  readonly isPreformatted: boolean;
  /** Tables around here that are no layout. */
  readonly nesting: number;
  readonly face: string | null;
};

type Reading = {
  readonly tables: Tables;
  readonly margins: FlowPart[];
  readonly notes: Map<'footnotes' | 'endnotes', FlowBlock[]>;
  /** Fields of Word around here. */
  readonly fields: ('code' | 'result')[];
};

/** Word has three headers and three footers a section. */
const mostMargins = 100;
const skippedTags = new Set(
  'audio base canvas datalist embed frame frameset head iframe link map meta nav noembed noframes noscript object rp rt script style svg template title video xml'.split(
    ' ',
  ),
);
const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr html legend li listing main menu ol p pre search section summary table ul xmp'
  ).split(' '),
);

export function readPage(nodes: readonly PageNode[]): ReadPage {
  const reading: Reading = { tables: findTables(nodes), margins: [], notes: new Map(), fields: [] };
  const body = newWriter(true);
  readNodes(nodes, body, { removed: null, isPreformatted: false, nesting: 0, face: null }, reading);
  endParagraph(body);
  const notes = [...reading.notes].map(([part, content]) => ({ part, content }));
  return { parts: [{ part: 'body', content: body.blocks }, ...reading.margins, ...notes], lines: body.lines };
}

function readNodes(nodes: readonly PageNode[], writer: Writer, around: Around, reading: Reading): void {
  for (const node of nodes) {
    if (isElement(node)) readElement(node, writer, around, reading);
    else if ('value' in node) readText(node.value, writer, around, reading);
  }
}

function readText(text: string, writer: Writer, around: Around, { fields }: Reading): void {
  if (fields.includes('code')) return;
  if (around.removed !== null) removeText(writer, around.removed, text);
  else if (around.face !== null) writeCharacters(writer, withFace(text, around.face));
  else if (around.isPreformatted) {
    const [first = '', ...others] = text.replace(/\r\n?/g, '\n').split('\n');
    if (first !== '') writeExactly(writer, first);
    for (const line of others) {
      endLine(writer);
      if (line !== '') writeExactly(writer, line);
    }
  } else writeCharacters(writer, text);
}

function withFace(text: string, face: string): string {
  return text.replace(/[\u0021-\u00ff\uf020-\uf0ff]/g, (sign) => signOf((sign.charCodeAt(0) & 0xff) + 0xf000, face) ?? sign);
}

function readElement(element: PageElement, writer: Writer, around: Around, reading: Reading): void {
  const { tagName } = element;
  if (skippedTags.has(tagName)) return;
  const style = look.styleOf(element);
  if (look.isAutomaticNumber(style)) {
    writer.isNumbered = true;
    return;
  }
  if (look.isHidden(element, style)) {
    removeText(writer, 'hidden', textWithin(element));
    return;
  }
  if (look.isSheetName(element)) return;
  if (readWordElement(element, look.partName(element, style), writer, around, reading)) return;
  const inner: Around = {
    ...around,
    removed: around.removed ?? (look.isStruck(element, style) ? (tagName === 'del' ? 'deleted' : 'struck') : null),
    isPreformatted: around.isPreformatted || look.isPreformatted(element, style),
    face: look.symbolFace(element, style) ?? (style.has('font-family') ? null : around.face),
  };
  const tabs = look.tabCount(style);
  if (tabs > 0) writeTabs(writer, tabs);
  else if (tagName === 'br') readBreak(element, writer, look.breaksPage(style));
  else if (tagName === 'img') {
    if (around.removed === null) removeText(writer, 'picture', '');
  } else if (tagName === 'table') readTableElement(element, writer, inner, reading);
  else if (blockTags.has(tagName)) readBlockElement(element, writer, inner, reading);
  else if (/^(?:input|select|textarea|button)$/.test(tagName)) readControl(element, writer, inner, reading);
  else {
    if (tagName === 'a' && /^#(?:_*(?:Toc|RefHeading)|table\d+$)/i.test(attribute(element, 'href') ?? '')) writer.isContents = true;
    readNodes(element.childNodes, writer, inner, reading);
  }
}

/** Beside paragraphs, text with a break at its end is a paragraph: that is how pages were written by hand. */
function readBreak(element: PageElement, writer: Writer, isPage: boolean): void {
  if (writer.isPage && !isWithinParagraph(element)) endLine(writer);
  else writeBreak(writer, isPage);
}

function isWithinParagraph(element: PageElement): boolean {
  for (let outer = element.parentNode; outer !== null && 'tagName' in outer; outer = outer.parentNode)
    if (blockTags.has(outer.tagName)) return /^(?:p|h[1-6]|li|dt|dd|legend|caption)$/.test(outer.tagName);
  return false;
}

function readBlockElement(element: PageElement, writer: Writer, around: Around, reading: Reading): void {
  endParagraph(writer);
  const outer = writer.style;
  writer.style = styleName(element) ?? outer;
  if (element.tagName === 'li') writer.isNumbered = true;
  readNodes(element.childNodes, writer, around, reading);
  endParagraph(writer);
  // Fields that Word left open end with their paragraph, as in a Word file.
  if (element.tagName === 'p' && reading.fields.includes('code')) reading.fields.length = 0;
  if (element.tagName === 'li') writer.isNumbered = false;
  writer.style = outer;
}

function styleName(element: PageElement): string | null {
  const heading = /^h([1-6])$/.exec(element.tagName);
  if (heading !== null) return `heading ${heading[1]}`;
  const contents = /\bMsoToc(?:(\d)|Heading)/i.exec(attribute(element, 'class') ?? '');
  if (contents !== null) return contents[1] === undefined ? 'toc heading' : `toc ${contents[1]}`;
  return /^Table of Contents\d/i.test(attribute(element, 'id') ?? '') ? 'toc' : null;
}

/** Elements to which Word gives a part of its own. True: all is done. */
function readWordElement(element: PageElement, kind: string, writer: Writer, around: Around, reading: Reading): boolean {
  const content = (): readonly FlowBlock[] => {
    const own = newWriter(false);
    readNodes(element.childNodes, own, { ...around, nesting: 0 }, reading);
    endParagraph(own);
    return own.blocks;
  };
  switch (kind) {
    case 'field-begin':
      if (reading.fields.length < deepestNesting) reading.fields.push('code');
      return true;
    case 'field-separator':
      if (reading.fields.length > 0) reading.fields[reading.fields.length - 1] = 'result';
      return true;
    case 'field-end':
      reading.fields.pop();
      return true;
    case 'header':
    case 'footer': {
      if (reading.margins.length >= mostMargins) return false;
      endParagraph(writer);
      const number = reading.margins.filter(({ part }) => part.startsWith(kind)).length + 1;
      reading.margins.push({ part: `${kind}${number}`, content: content() });
      return true;
    }
    case 'footnote':
    case 'endnote': {
      endParagraph(writer);
      const part = `${kind}s` as const;
      const notes = reading.notes.get(part) ?? [];
      reading.notes.set(part, notes);
      for (const block of content()) notes.push(block);
      return true;
    }
  }
  return /^(?:footnote|endnote)-(?:continuation-)?(?:separator|notice)$|^comment/.test(kind);
}

/** What a form on a page holds. Outside of tables there are only search boxes. */
function readControl(element: PageElement, writer: Writer, around: Around, reading: Reading): void {
  if (element.tagName === 'textarea') readNodes(element.childNodes, writer, around, reading);
  if (element.tagName === 'select') {
    const options = element.childNodes.filter((node): node is PageElement => isElement(node) && node.tagName === 'option');
    const chosen = options.find((option) => attribute(option, 'selected') !== null) ?? options[0];
    if (chosen !== undefined && around.nesting > 0) readNodes(chosen.childNodes, writer, around, reading);
  }
  if (element.tagName !== 'input' || around.nesting === 0) return;
  const type = (attribute(element, 'type') ?? 'text').toLowerCase();
  if (type === 'checkbox' || type === 'radio') readText(attribute(element, 'checked') === null ? '☐' : '☑', writer, around, reading);
  else if (/^(?:text|number|date|month|tel)$/.test(type)) readText(attribute(element, 'value') ?? '', writer, around, reading);
}

function readTableElement(table: PageElement, writer: Writer, around: Around, reading: Reading): void {
  endParagraph(writer);
  const rows = rowsOf(table);
  for (const node of table.childNodes) if (isElement(node) && node.tagName === 'caption') readElement(node, writer, around, reading);
  if (around.nesting >= deepestNesting || cellsHoldPage(table, rows, reading.tables)) {
    for (const cell of rows.flat(2)) {
      if (look.isHidden(cell, look.styleOf(cell))) removeText(writer, 'hidden', textWithin(cell));
      else readNodes(cell.childNodes, writer, around, reading);
      endParagraph(writer);
    }
    return;
  }
  const inner = { ...around, nesting: around.nesting + 1 };
  const read = rows.map((group) =>
    group.flatMap((row): readonly (readonly PageCell[])[] => {
      const cells = readRow(row, writer, inner, reading);
      return cells === null ? [] : [cells];
    }),
  );
  endParagraph(writer);
  if (read.flat(2).length > 0) writer.blocks.push(placePageCells(read));
}

/** Null: the row is not seen. */
function readRow(cells: readonly PageElement[], writer: Writer, around: Around, reading: Reading): readonly PageCell[] | null {
  const row = cells[0]?.parentNode;
  if (row !== null && row !== undefined && 'tagName' in row) {
    if (look.isHidden(row, look.styleOf(row))) {
      removeText(writer, 'hidden', textWithin(row));
      return null;
    }
    // Word ends a table with a row without height that holds the widths of the columns.
    if (attribute(row, 'height') === '0' && textWithin(row).trim() === '') return null;
  }
  return cells.flatMap((cell): readonly PageCell[] => {
    const style = look.styleOf(cell);
    if (look.isHidden(cell, style)) {
      removeText(writer, 'hidden', textWithin(cell));
      return [];
    }
    const own = newWriter(false);
    readNodes(cell.childNodes, own, { ...around, isPreformatted: around.isPreformatted || look.isPreformatted(cell, style) }, reading);
    endParagraph(own);
    reading.fields.length = 0;
    return [{ rowSpan: span(cell, 'rowspan', 0, 65_534), columnSpan: span(cell, 'colspan', 1, 1000), content: own.blocks }];
  });
}

function span(cell: PageElement, name: string, least: number, most: number): number {
  const number = /^\s*\+?(\d{1,9})/.exec(attribute(cell, name) ?? '')?.[1];
  return number === undefined ? 1 : Math.min(Math.max(Number(number), least), most);
}
