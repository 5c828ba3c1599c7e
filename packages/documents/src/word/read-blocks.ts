/**
 * Block-level content (paragraphs, tables, wrappers) → blocks with ordinals. A cell is read the same way, into lines and nested tables.
 */
import type { Block, Cell, Table } from '../blocks.ts';
import type { XmlElement, XmlNode } from '../xml/read-xml.ts';
import { charactersOf, child, isOn, showsPrompt, unwrapped, value, whole } from './elements.ts';
import { countCharacters, leaveOut } from './left-out.ts';
import { readParagraph, type ReadParagraph } from './read-paragraph.ts';
import type { Story } from './story.ts';
import { placeCells, type WordCell } from './table-grid.ts';

/** Where blocks go: the list of a part, or a cell. */
type Receiver = {
  /** Called before a paragraph is read, so that what is left out knows its place. */
  readonly begin: () => void;
  readonly paragraph: (paragraph: ReadParagraph) => void;
  readonly table: (element: XmlElement) => void;
  /** Text before a deleted or hidden paragraph mark. */
  waiting: ReadParagraph | null;
};

/** Word itself allows 63 columns; more than this is no table a person made. */
const mostColumns = 256;

export type BlockReader = { readonly read: (node: XmlElement) => void; readonly end: () => void };

/** Reads the top level of a part, one element at a time. */
export function blockReader(story: Story, blocks: Block[]): BlockReader {
  const receiver: Receiver = {
    waiting: null,
    begin() {
      story.place = { part: story.part, paragraph: story.paragraphs };
    },
    paragraph({ text, style, isNumbered }) {
      blocks.push({ type: 'paragraph', part: story.part, index: story.paragraphs, line: null, text, style, numbered: isNumbered });
      story.paragraphs += 1;
    },
    table(element) {
      // A contents list ends before a table at the latest, also where its field was left open.
      story.fields = [];
      blocks.push(readTable(element, story));
    },
  };
  return { read: (node) => readBlock(node, story, receiver), end: () => flush(receiver) };
}

function readAll(nodes: readonly XmlNode[], story: Story, receiver: Receiver): void {
  for (const node of nodes) if (typeof node !== 'string') readBlock(node, story, receiver);
}

function readBlock(node: XmlElement, story: Story, receiver: Receiver): void {
  switch (node.name) {
    case 'w:p':
      readParagraphBlock(node, story, receiver);
      break;
    case 'w:tbl':
      flush(receiver);
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

function readParagraphBlock(node: XmlElement, story: Story, receiver: Receiver): void {
  receiver.begin();
  const read = readParagraph(node, story);
  const before = receiver.waiting;
  receiver.waiting = null;
  const paragraph: ReadParagraph =
    before === null
      ? read
      : { ...read, text: before.text + read.text, style: read.style ?? before.style, isNumbered: read.isNumbered || before.isNumbered };
  if (read.runsOn) receiver.waiting = paragraph;
  else receiver.paragraph(paragraph);
  for (const box of read.boxes) {
    const around = story.fields;
    story.fields = [];
    flush(receiver);
    readAll(box.children, story, receiver);
    flush(receiver);
    story.fields = around;
  }
}

/** The last paragraph before a table or an end has nothing to run on to; with all its text gone it is gone. */
function flush(receiver: Receiver): void {
  const { waiting } = receiver;
  receiver.waiting = null;
  if (waiting !== null && waiting.text !== '') receiver.paragraph(waiting);
}

type CellContent = { readonly text: string; readonly nested: readonly Table[] };

export function readTable(element: XmlElement, story: Story): Table {
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
  const { columns, cells, merged } = placeCells(rows);
  for (const { row, column, content } of merged)
    leaveOut(story.left, 'hidden', countCharacters(content.text), content.text, { part: story.part, table: index, row, column });
  return {
    type: 'table',
    part: story.part,
    index,
    rows: rows.length,
    columns,
    cells: cells.map(({ content, ...place }): Cell => ({ ...place, text: content.text, nested: content.nested, line: null })),
  };
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
  return { ...cell, content: readCellContent(element, story, table, row, column) };
}

function readCellContent(element: XmlElement, story: Story, table: number, row: number, column: number): CellContent {
  const lines: string[] = [];
  const nested: Table[] = [];
  const receiver: Receiver = {
    waiting: null,
    begin() {
      story.place = { part: story.part, table, row, column };
    },
    paragraph: ({ text }) => void lines.push(text),
    table: (inner) => void nested.push(readTable(inner, story)),
  };
  const fields = story.fields.length;
  readAll(element.children, story, receiver);
  flush(receiver);
  // A field that begins in a cell ends there; one left open must not swallow the rest of the table.
  if (story.fields.length > fields) story.fields.length = fields;
  return { text: lines.join('\n').trim(), nested };
}

/** Without a value a merged cell goes on (17.4.84). */
function merge(properties: XmlElement | undefined, name: string): WordCell<CellContent>['down'] {
  const property = properties === undefined ? undefined : child(properties, name);
  if (property === undefined) return 'none';
  return value(property) === 'restart' ? 'begins' : 'goes-on';
}
