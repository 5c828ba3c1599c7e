/**
 * Paragraphs in reading order → blocks. A cell ends with a mark, a row with a paragraph that carries its properties; how deep a paragraph
 * stands in tables it says itself ([MS-DOC] 2.4.3 to 2.4.5). A table ends where a paragraph stands less deep.
 */
import type { Block, Table } from '../blocks.ts';
import { countCharacters, leaveOut, type LeftOutKind, type Place } from '../word/left-out.ts';
import { cellContent, type CellContent, type CellPlace, partReceiver, readBoxes, type Receiver, tableOf } from '../word/receiver.ts';
import type { WordCell } from '../word/table-grid.ts';
import type { Line } from './document-text.ts';
import { plainText, readDocParagraph } from './read-paragraph.ts';
import type { Story } from './story.ts';
import { gridPlaces, rowDefinition } from './table-rows.ts';

type Content = Line | RawTable;
type RawCell = Content[];
type RawRow = { readonly cells: readonly RawCell[]; readonly end: Line | null };
type RawTable = { readonly rows: RawRow[] };

/** More cells in a row no program makes; Word stops at 63. */
const mostCells = 128;
/** A cell can begin with a table whose first cell begins with a table, hardly more. */
const deepestStep = 3;

export function readDocBlocks(lines: readonly Line[], story: Story): readonly Block[] {
  const blocks: Block[] = [];
  const receiver = partReceiver<RawTable>(story, blocks, (table) => readTable(table, story));
  readContents(assemble(lines), story, receiver);
  return blocks;
}

type Open = { readonly table: RawTable; cells: RawCell[]; cell: RawCell };

/** Lines → lines and tables, those nested in cells within them. */
function assemble(lines: readonly Line[]): readonly Content[] {
  const top: Content[] = [];
  const open: Open[] = [];
  const close = (): void => {
    const last = open.pop();
    if (last === undefined) return;
    // Text after the last mark belongs to a cell and a row whose ends are missing.
    if (last.cell.length > 0) last.cells.push(last.cell);
    if (last.cells.length > 0) last.table.rows.push({ cells: last.cells, end: null });
    if (last.table.rows.length > 0) (open.at(-1)?.cell ?? top).push(last.table);
  };
  for (const line of lines) {
    const { format } = line;
    const depth = Math.min(format.isInTable || format.depth > 0 ? Math.max(format.depth, 1) : 0, open.length + deepestStep);
    while (open.length > depth) close();
    while (open.length < depth) open.push({ table: { rows: [] }, cells: [], cell: [] });
    const here = open.at(-1);
    if (here === undefined) {
      top.push(line);
      continue;
    }
    if (isRowEnd(line, depth)) {
      if (here.cell.length > 0) here.cells.push(here.cell);
      here.table.rows.push({ cells: here.cells, end: line });
      here.cells = [];
      here.cell = [];
      continue;
    }
    here.cell.push(line);
    if (!isCellEnd(line, depth)) continue;
    here.cells.push(here.cell);
    here.cell = [];
  }
  while (open.length > 0) close();
  return top;
}

function isRowEnd({ format }: Line, depth: number): boolean {
  return depth === 1 ? format.end === 'row' : format.end === 'nested row';
}

function isCellEnd({ format, isCellMark }: Line, depth: number): boolean {
  return depth === 1 ? isCellMark : format.end === 'nested cell';
}

function readContents(contents: readonly Content[], story: Story, receiver: Receiver<RawTable>): void {
  for (const content of contents) {
    if ('rows' in content) {
      receiver.table(content);
      continue;
    }
    receiver.begin();
    const read = readDocParagraph(content, story);
    receiver.paragraph(read);
    readBoxes(story, receiver, read.boxes, (box) => readContents(assemble(box), story, receiver));
  }
  receiver.flush();
}

function readTable(raw: RawTable, story: Story): Table {
  const index = story.tables;
  story.tables += 1;
  const rows = raw.rows.filter((row, number) => isKept(row, story, index, number));
  const definitions = rows.map(({ cells, end }) =>
    rowDefinition(end === null ? [] : story.text.rowModifiers(end), Math.min(cells.length, mostCells)),
  );
  const places = gridPlaces(definitions);
  const read = rows.map(({ cells }, row) => {
    leaveOutCells(cells.slice(mostCells), story, { part: story.part, table: index, row, column: mostCells });
    return cells.slice(0, mostCells).map((cell, number): WordCell<CellContent> => {
      const { column, columnSpan } = places[row]?.[number] ?? { column: number, columnSpan: 1 };
      const { down, across } = definitions[row]?.cells[number] ?? { down: 'none', across: 'none' };
      return { column, columnSpan, down, across, content: readCell(cell, story, { table: index, row, column }) };
    });
  });
  return tableOf(story, index, read);
}

/** The mark of a deleted or hidden row is deleted or hidden itself. */
function isKept({ cells, end }: RawRow, story: Story, table: number, row: number): boolean {
  if (end === null) return true;
  const look = story.text.markLook(end);
  if (!look.isDeleted && !look.isHidden) return true;
  leaveOutCells(cells, story, { part: story.part, table, row, column: 0 }, look.isDeleted ? 'deleted' : 'hidden');
  return false;
}

function leaveOutCells(cells: readonly RawCell[], story: Story, place: Place, kind: LeftOutKind = 'hidden'): void {
  for (const content of cells.flat()) {
    const text = 'rows' in content ? '' : plainText(content, story);
    leaveOut(story.left, kind, countCharacters(text), text, place);
  }
}

function readCell(contents: RawCell, story: Story, place: CellPlace): CellContent {
  const nested = (table: RawTable): Table => readTable(table, story);
  return cellContent(story, place, nested, (receiver) => readContents(contents, story, receiver));
}
