/**
 * Block-level content (paragraphs, tables, wrappers) → blocks with ordinals. A cell is read the same way, into lines and nested tables.
 */
import type { Block, Table } from '../blocks.ts';
import type { XmlElement, XmlNode } from '../xml/read-xml.ts';
import { charactersOf, child, isOn, showsPrompt, unwrapped, value, whole } from './elements.ts';
import { countCharacters, leaveOut } from './left-out.ts';
import { readParagraph } from './read-paragraph.ts';
import { cellContent, type CellContent, partReceiver, readBoxes, type Receiver, tableOf } from './receiver.ts';
import type { Story } from './story.ts';
import type { WordCell } from './table-grid.ts';

/** Word itself allows 63 columns; more than this is no table a person made. */
const mostColumns = 256;

export type BlockReader = { readonly read: (node: XmlElement) => void; readonly end: () => void };

/** Reads the top level of a part, one element at a time. */
export function blockReader(story: Story, blocks: Block[]): BlockReader {
  const receiver = partReceiver<XmlElement>(story, blocks, (element) => readTable(element, story));
  return { read: (node) => readBlock(node, story, receiver), end: receiver.flush };
}

function readAll(nodes: readonly XmlNode[], story: Story, receiver: Receiver<XmlElement>): void {
  for (const node of nodes) if (typeof node !== 'string') readBlock(node, story, receiver);
}

function readBlock(node: XmlElement, story: Story, receiver: Receiver<XmlElement>): void {
  switch (node.name) {
    case 'w:p':
      readParagraphBlock(node, story, receiver);
      break;
    case 'w:tbl':
      receiver.table(node);
      break;
    case 'w:del':
    case 'w:moveFrom': {
      const text = charactersOf(node);
      leaveOut(story.left, 'deleted', countCharacters(text), text, story.place);
      break;
    }
    case 'w:altChunk':
    case 'w:subDoc':
      leaveOut(story.left, 'otherFile', 1, '', story.place);
      break;
    default: {
      const inner = unwrapped(node);
      if (inner === null) break;
      const isPrompt = showsPrompt(node);
      if (isPrompt) story.prompts += 1;
      readAll(inner, story, receiver);
      if (isPrompt) story.prompts -= 1;
    }
  }
}

function readParagraphBlock(node: XmlElement, story: Story, receiver: Receiver<XmlElement>): void {
  receiver.begin();
  const read = readParagraph(node, story);
  receiver.paragraph(read);
  readBoxes(story, receiver, read.boxes, (box) => readAll(box.children, story, receiver));
}

function readTable(element: XmlElement, story: Story): Table {
  const index = story.tables;
  story.tables += 1;
  const rows: WordCell<CellContent>[][] = [];
  const readRows = (nodes: readonly XmlNode[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      if (node.name === 'w:tr') {
        const row = readRow(node, story, index, rows.length);
        if (row !== null) rows.push(row);
      } else withPrompt(node, story, readRows);
    }
  };
  readRows(element.children);
  return tableOf(story, index, rows);
}

function readRow(element: XmlElement, story: Story, table: number, row: number): WordCell<CellContent>[] | null {
  const properties = child(element, 'w:trPr');
  const isDeleted = properties !== undefined && child(properties, 'w:del') !== undefined;
  if (isDeleted || isOn(properties, 'w:hidden') === true) {
    const text = charactersOf(element);
    leaveOut(story.left, isDeleted ? 'deleted' : 'hidden', countCharacters(text), text, { part: story.part, table, row, column: 0 });
    return null;
  }
  const cells: WordCell<CellContent>[] = [];
  const before = properties === undefined ? undefined : value(child(properties, 'w:gridBefore'));
  let column = whole(before, 0, mostColumns, 0);
  const readCells = (nodes: readonly XmlNode[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      if (node.name !== 'w:tc') withPrompt(node, story, readCells);
      else if (column < mostColumns) {
        const cell = readCell(node, story, table, row, column);
        cells.push(cell);
        column += cell.columnSpan;
      } else
        leaveOut(story.left, 'hidden', countCharacters(charactersOf(node)), charactersOf(node), { part: story.part, table, row, column });
    }
  };
  readCells(element.children);
  return cells;
}

function withPrompt(node: XmlElement, story: Story, read: (nodes: readonly XmlNode[]) => void): void {
  const inner = unwrapped(node);
  if (inner === null) return;
  const isPrompt = showsPrompt(node);
  if (isPrompt) story.prompts += 1;
  read(inner);
  if (isPrompt) story.prompts -= 1;
}

function readCell(element: XmlElement, story: Story, table: number, row: number, column: number): WordCell<CellContent> {
  const properties = child(element, 'w:tcPr');
  const span = properties === undefined ? undefined : value(child(properties, 'w:gridSpan'));
  const cell = {
    column,
    columnSpan: whole(span, 1, mostColumns - column, 1),
    down: merge(properties, 'w:vMerge'),
    across: merge(properties, 'w:hMerge'),
  };
  if (properties !== undefined && child(properties, 'w:cellDel') !== undefined) {
    const text = charactersOf(element);
    leaveOut(story.left, 'deleted', countCharacters(text), text, { part: story.part, table, row, column });
    return { ...cell, content: { text: '', nested: [] } };
  }
  const nested = (inner: XmlElement): Table => readTable(inner, story);
  const place = { table, row, column };
  return { ...cell, content: cellContent(story, place, nested, (receiver) => readAll(element.children, story, receiver)) };
}

/** Without a value a merged cell goes on (17.4.84). */
function merge(properties: XmlElement | undefined, name: string): WordCell<CellContent>['down'] {
  const property = properties === undefined ? undefined : child(properties, name);
  if (property === undefined) return 'none';
  return value(property) === 'restart' ? 'begins' : 'goes-on';
}
