/** Text content of OpenDocument → paragraphs and tables in order (OpenDocument 1.3 part 3: 5 text, 6 paragraph elements, 10.4 frames). */
import { contentsStyle, type FlowBlock, type FlowMark, type FlowTable, type Removed } from '../flow/flow.ts';
import type { LeftOutKind } from '../word/left-out.ts';
import { withSigns } from '../word/symbols.ts';
import type { XmlElement, XmlNode } from '../xml/read-xml.ts';
import { withoutText } from './odf-names.ts';
import type { OdfStyles, TextLook } from './odf-styles.ts';
import { readOdfTable } from './odf-tables.ts';
import { withSubTables } from './sub-tables.ts';

export type Odf = {
  readonly styles: OdfStyles;
  /** Text of tracked deletions, by the name under which the flow has its place. */
  readonly deletions: Map<string, string>;
  readonly footnotes: FlowBlock[];
  readonly endnotes: FlowBlock[];
  /** Tables that are parts of a split cell. */
  readonly subTables: Set<FlowTable>;
  readonly budget: { pieces: number };
};

/** Where a block stands. */
type Around = {
  readonly isContents: boolean;
  readonly list: { readonly style: string | null; readonly level: number } | null;
  /** All that stands here is left out. */
  readonly removed: LeftOutKind | null;
};

type Line = {
  text: string;
  /** White space in the file has been written as one space; more of it is none. */
  endsInSpace: boolean;
  readonly removed: Removed[];
  readonly boxes: XmlElement[];
  isHidden: boolean;
  /** Length of the text where a field of Word begins: up to the separator its code follows. */
  fieldFrom: number | null;
};
type Look = { readonly isHidden: boolean; readonly isStruck: boolean; readonly face: string | null; readonly removed: LeftOutKind | null };

/** Paragraphs and cells after repeated rows and columns are written out. */
export const mostPieces = 1_000_000;
const mostSpaces = 1000;

export function beginOdf(styles: OdfStyles): Odf {
  return { styles, deletions: new Map(), footnotes: [], endnotes: [], subTables: new Set(), budget: { pieces: mostPieces } };
}

export function readOdfContent(element: XmlElement, odf: Odf): readonly FlowBlock[] {
  const blocks: FlowBlock[] = [];
  readBlocks(element.children, { isContents: false, list: null, removed: null }, odf, blocks);
  return blocks;
}

function readBlocks(nodes: readonly XmlNode[], around: Around, odf: Odf, into: FlowBlock[]): void {
  let isFirst = true;
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    if (node.name === 'text:p' || node.name === 'text:h') {
      readParagraphBlock(node, isFirst ? around : { ...around, list: null }, odf, into);
      isFirst = false;
    } else readBlock(node, around, odf, into);
  }
}

function readBlock(node: XmlElement, around: Around, odf: Odf, into: FlowBlock[]): void {
  switch (node.name) {
    case 'text:tracked-changes':
      keepDeletions(node, odf);
      return;
    case 'text:change':
      into.push(...deletionAt(node, odf));
      return;
    case 'text:list': {
      const style = node.attributes['text:style-name'] ?? around.list?.style ?? null;
      const list = { style, level: (around.list?.level ?? 0) + 1 };
      for (const item of node.children) {
        if (typeof item === 'string') continue;
        if (item.name === 'text:list-item') readBlocks(item.children, { ...around, list }, odf, into);
        else if (item.name === 'text:list-header') readHeader(item, { ...around, list }, odf, into);
      }
      return;
    }
    case 'text:numbered-paragraph':
      readBlocks(node.children, { ...around, list: { style: node.attributes['text:style-name'] ?? null, level: 1 } }, odf, into);
      return;
    case 'text:section': {
      const isHidden = isAbsent(node);
      readBlocks(node.children, { ...around, list: null, removed: isHidden ? 'hidden' : around.removed }, odf, into);
      return;
    }
    case 'text:table-of-content':
    case 'text:illustration-index':
    case 'text:table-index':
    case 'text:object-index':
    case 'text:user-index':
    case 'text:alphabetical-index':
      for (const part of node.children)
        if (typeof part !== 'string' && part.name === 'text:index-body')
          readBlocks(part.children, { ...around, isContents: true, list: null }, odf, into);
      return;
    case 'text:index-title':
    case 'text:bibliography':
    case 'text:index-body':
    case 'loext:content-control':
      readBlocks(node.children, around, odf, into);
      return;
    case 'table:table':
      readTableBlock(node, around, odf, into);
      return;
    default:
      if (node.name.startsWith('draw:')) readShape(node, around, odf, into);
  }
}

/** A paragraph of a list without a number of its own, and the lists in it. */
function readHeader(item: XmlElement, around: Around, odf: Odf, into: FlowBlock[]): void {
  for (const node of item.children) {
    if (typeof node === 'string') continue;
    if (node.name === 'text:p' || node.name === 'text:h') readParagraphBlock(node, { ...around, list: null }, odf, into);
    else readBlock(node, around, odf, into);
  }
}

/** False: too much was written out already; the reader stops and the file is refused. */
function spend(odf: Odf): boolean {
  odf.budget.pieces -= 1;
  return odf.budget.pieces >= 0;
}

function readTableBlock(node: XmlElement, around: Around, odf: Odf, into: FlowBlock[]): void {
  const table = readOdfTable(node, (cell) => {
    if (!spend(odf)) return null;
    const content: FlowBlock[] = [];
    readBlocks(cell.children, { isContents: false, list: null, removed: around.removed }, odf, content);
    return content;
  });
  if (node.attributes['table:is-sub-table'] === 'true') odf.subTables.add(table);
  if (around.removed !== null) {
    for (const cell of table.cells) for (const block of cell.content) into.push(block);
  } else if (table.rows > 0) {
    const whole = withSubTables(table, (inner) => odf.subTables.has(inner));
    if (odf.subTables.has(table)) odf.subTables.add(whole);
    into.push(whole);
  }
}

function readParagraphBlock(element: XmlElement, around: Around, odf: Odf, into: FlowBlock[]): void {
  if (!spend(odf)) return;
  const style = odf.styles.paragraph(element.attributes['text:style-name'] ?? element.attributes['text:cond-style-name']);
  const line: Line = { text: '', endsInSpace: true, removed: [], boxes: [], isHidden: false, fieldFrom: null };
  readInline(element.children, line, lookOf(style, { isHidden: false, isStruck: false, face: null, removed: around.removed }), odf);
  // White space at the end of a paragraph is none (6.1.2).
  const text = line.endsInSpace && line.text.endsWith(' ') ? line.text.slice(0, -1) : line.text;
  if (line.isHidden) line.removed.push({ kind: 'hidden', text });
  const level = levelOf(element);
  const name = style.name ?? (level === null ? null : `heading ${level}`);
  const { removed } = line;
  if (around.removed !== null || line.isHidden) into.push({ type: 'mark', removed });
  else
    into.push({
      type: 'paragraph',
      text,
      style: around.isContents ? contentsStyle(name, text) : name,
      isNumbered: isNumbered(element, around, style.list, level, odf),
      removed,
    });
  for (const box of line.boxes) readShape(box, { ...around, list: null }, odf, into);
}

function levelOf(element: XmlElement): number | null {
  return element.name === 'text:h' ? Math.min(Math.max(Number(element.attributes['text:outline-level'] ?? '1') || 1, 1), 10) : null;
}

function isNumbered(element: XmlElement, { list }: Around, own: string | null, level: number | null, { styles }: Odf): boolean {
  if (element.attributes['text:is-list-header'] === 'true') return false;
  if (list !== null) return styles.isNumbered(list.style ?? own, list.level);
  return level !== null && styles.isOutlineNumbered(level);
}

function lookOf(style: TextLook, around: Look): Look {
  return {
    isHidden: style.isHidden ?? around.isHidden,
    isStruck: style.isStruck ?? around.isStruck,
    face: style.face ?? around.face,
    removed: around.removed,
  };
}

function isAbsent({ attributes }: XmlElement): boolean {
  return attributes['text:display'] === 'none' || (attributes['text:display'] === 'condition' && attributes['text:is-hidden'] === 'true');
}

function readInline(nodes: readonly XmlNode[], line: Line, look: Look, odf: Odf): void {
  for (const node of nodes) {
    if (typeof node === 'string') writeCharacters(node, line, look);
    else readInlineElement(node, line, look, odf);
  }
}

function readInlineElement(node: XmlElement, line: Line, look: Look, odf: Odf): void {
  if (withoutText.has(node.name)) return;
  switch (node.name) {
    case 'text:span':
      readInline(node.children, line, lookOf(odf.styles.text(node.attributes['text:style-name']), look), odf);
      return;
    case 'text:s':
      write(' '.repeat(Math.min(Number(node.attributes['text:c'] ?? '1') || 0, mostSpaces)), line, look);
      return;
    case 'text:tab':
      write('\t', line, look);
      return;
    case 'text:line-break':
      write('\n', line, look);
      return;
    case 'text:change':
      for (const { removed } of deletionAt(node, odf)) line.removed.push(...removed);
      return;
    case 'text:note':
      readNote(node, odf);
      return;
    case 'text:hidden-text':
      if (node.attributes['text:is-hidden'] === 'false') write(node.attributes['text:string-value'] ?? '', line, look);
      else line.removed.push({ kind: 'hidden', text: node.attributes['text:string-value'] ?? '' });
      return;
    case 'text:hidden-paragraph':
      if (node.attributes['text:is-hidden'] !== 'false') line.isHidden = true;
      return;
    case 'text:placeholder':
      readInline(node.children, line, { ...look, removed: look.removed ?? 'prompt' }, odf);
      return;
    case 'loext:content-control':
      readInline(
        node.children,
        line,
        { ...look, removed: node.attributes['loext:showing-place-holder'] === 'true' ? 'prompt' : look.removed },
        odf,
      );
      return;
    case 'field:fieldmark':
      writeFormField(node, line, look);
      return;
    case 'field:fieldmark-start':
      line.fieldFrom ??= line.text.length;
      return;
    case 'field:fieldmark-separator':
      if (line.fieldFrom !== null) line.text = line.text.slice(0, line.fieldFrom);
      line.fieldFrom = null;
      return;
    case 'field:fieldmark-end':
      line.fieldFrom = null;
      return;
  }
  if (node.name.startsWith('draw:')) line.boxes.push(node);
  else if (node.name.startsWith('text:') || node.name.startsWith('loext:')) readInline(node.children, line, look, odf);
}

/** Check boxes and lists of Word forms, as LibreOffice writes them. */
function writeFormField(node: XmlElement, line: Line, look: Look): void {
  const values = (name: string): readonly string[] =>
    node.children.flatMap((inner) =>
      typeof inner !== 'string' && inner.attributes['field:name'] === name ? [inner.attributes['field:value'] ?? ''] : [],
    );
  const type = node.attributes['field:type'] ?? '';
  if (type.endsWith('FORMCHECKBOX')) write(values('Checkbox_Checked').includes('true') ? '☑' : '☐', line, look);
  else if (type.endsWith('FORMDROPDOWN'))
    write(values('Dropdown_ListEntry')[Number(values('Dropdown_Selected')[0] ?? '0')] ?? '', line, look);
}

function isSymbolFace(face: string | null): face is string {
  return face !== null && /^(?:symbol|wingdings)/i.test(face);
}

/** White space in the file is one space, none at the beginning (6.1.2). */
function writeCharacters(characters: string, line: Line, look: Look): void {
  let text = characters.replace(/[ \t\r\n]+/g, ' ');
  if (line.endsInSpace && text.startsWith(' ')) text = text.slice(1);
  if (text === '') return;
  write(withSigns(text, isSymbolFace(look.face) ? look.face : ''), line, look);
  line.endsInSpace = text.endsWith(' ');
}

function write(text: string, line: Line, { isHidden, isStruck, removed }: Look): void {
  line.endsInSpace = false;
  const kind = removed ?? (isHidden ? 'hidden' : isStruck ? 'struck' : null);
  if (kind === null) line.text += text;
  else line.removed.push({ kind, text });
}

function readNote(note: XmlElement, odf: Odf): void {
  const into = note.attributes['text:note-class'] === 'endnote' ? odf.endnotes : odf.footnotes;
  for (const node of note.children)
    if (typeof node !== 'string' && node.name === 'text:note-body') for (const block of readOdfContent(node, odf)) into.push(block);
}

/** A frame, a shape or a group of them: text boxes hold blocks, pictures and objects are counted. */
function readShape(shape: XmlElement, around: Around, odf: Odf, into: FlowBlock[]): void {
  const kinds = new Set(shape.children.map((node) => (typeof node === 'string' ? '' : node.name)));
  if (shape.name === 'draw:text-box') readBlocks(shape.children, { ...around, list: null }, odf, into);
  else if (kinds.has('draw:text-box') || shape.name === 'draw:g' || shape.name === 'draw:a') {
    for (const node of shape.children) if (typeof node !== 'string' && node.name.startsWith('draw:')) readShape(node, around, odf, into);
  } else if (kinds.has('draw:object') || kinds.has('draw:object-ole') || kinds.has('draw:floating-frame')) into.push(leftOut('object'));
  else if (kinds.has('draw:image')) into.push(leftOut('picture'));
  else if (kinds.has('text:p') || kinds.has('text:list')) readBlocks(shape.children, { ...around, list: null }, odf, into);
}

function leftOut(kind: LeftOutKind, text = ''): FlowMark {
  return { type: 'mark', removed: [{ kind, text }] };
}

/** Deleted text stands at the head of the document; a mark in the flow says where it was (5.5). */
function keepDeletions(changes: XmlElement, odf: Odf): void {
  for (const region of changes.children) {
    if (typeof region === 'string') continue;
    const id = region.attributes['xml:id'] ?? region.attributes['text:id'];
    const deletion = region.children.find((node) => typeof node !== 'string' && node.name === 'text:deletion');
    if (id !== undefined && deletion !== undefined && typeof deletion !== 'string') odf.deletions.set(id, charactersOf(deletion));
  }
}

function deletionAt(mark: XmlElement, odf: Odf): readonly FlowMark[] {
  const text = odf.deletions.get(mark.attributes['text:change-id'] ?? '');
  return text === undefined ? [] : [leftOut('deleted', text)];
}

function charactersOf(element: XmlElement): string {
  let text = '';
  for (const node of element.children) {
    if (typeof node === 'string') text += node.trim() === '' ? '' : node;
    else if (node.name.startsWith('text:') || node.name.startsWith('table:')) text += withoutText.has(node.name) ? '' : charactersOf(node);
  }
  return text;
}
