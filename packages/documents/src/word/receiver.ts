/** Where the paragraphs and tables of a Word file go, of the old format and the new: into the list of a part, or into a cell. */
import type { Block, Cell, Table } from '../blocks.ts';
import { countCharacters, leaveOut, type LeftOut, type Place } from './left-out.ts';
import { placeCells, type WordCell } from './table-grid.ts';

type Paragraph = {
  readonly text: string;
  readonly style: string | null;
  readonly isNumbered: boolean;
  /** The paragraph mark is deleted or hidden: the next paragraph goes on in the same line. */
  readonly runsOn: boolean;
};

/** What both formats know while one text of a file is read. */
type Story = {
  readonly part: string;
  readonly left: LeftOut;
  fields: unknown[];
  place: Place | null;
  paragraphs: number;
  tables: number;
};

/** `Raw` is a table as the format has it. */
export type Receiver<Raw> = {
  /** Called before a paragraph is read, so that what is left out knows its place. */
  readonly begin: () => void;
  readonly paragraph: (paragraph: Paragraph) => void;
  readonly table: (raw: Raw) => void;
  /** Before a table, a text box or an end: the last paragraph has nothing to run on to; with all its text gone it is gone. */
  readonly flush: () => void;
};

export type CellContent = { readonly text: string; readonly nested: readonly Table[] };
export type CellPlace = { readonly table: number; readonly row: number; readonly column: number };

export function partReceiver<Raw>(story: Story, blocks: Block[], readTable: (raw: Raw) => Table): Receiver<Raw> {
  return joining({
    begin() {
      story.place = { part: story.part, paragraph: story.paragraphs };
    },
    paragraph({ text, style, isNumbered }) {
      blocks.push({ type: 'paragraph', part: story.part, index: story.paragraphs, line: null, text, style, numbered: isNumbered });
      story.paragraphs += 1;
    },
    table(raw) {
      // A contents list ends before a table at the latest, also where its field was left open.
      story.fields = [];
      blocks.push(readTable(raw));
    },
  });
}

/** Lets `read` fill a cell and answers what is in it. */
export function cellContent<Raw>(
  story: Story,
  place: CellPlace,
  readTable: (raw: Raw) => Table,
  read: (receiver: Receiver<Raw>) => void,
): CellContent {
  const lines: string[] = [];
  const nested: Table[] = [];
  const fields = story.fields.length;
  const receiver = joining<Raw>({
    begin() {
      story.place = { part: story.part, ...place };
    },
    paragraph: ({ text }) => void lines.push(text),
    table: (raw) => void nested.push(readTable(raw)),
  });
  read(receiver);
  receiver.flush();
  // A field that begins in a cell ends there; one left open must not swallow the rest of the table.
  if (story.fields.length > fields) story.fields.length = fields;
  return { text: lines.join('\n').trim(), nested };
}

/** Text before a deleted or hidden paragraph mark waits for the paragraph that it runs on to. */
function joining<Raw>(receiver: Omit<Receiver<Raw>, 'flush'>): Receiver<Raw> {
  let waiting: Paragraph | null = null;
  const flush = (): void => {
    const last = waiting;
    waiting = null;
    if (last !== null && last.text !== '') receiver.paragraph(last);
  };
  return {
    begin: receiver.begin,
    paragraph(read) {
      const paragraph = after(waiting, read);
      waiting = read.runsOn ? paragraph : null;
      if (!read.runsOn) receiver.paragraph(paragraph);
    },
    table(raw) {
      flush();
      receiver.table(raw);
    },
    flush,
  };
}

function after(before: Paragraph | null, read: Paragraph): Paragraph {
  if (before === null) return read;
  return { ...read, text: before.text + read.text, style: read.style ?? before.style, isNumbered: read.isNumbered || before.isNumbered };
}

/** Text boxes stand outside the fields around them. */
export function readBoxes<Raw, Box>(story: Story, receiver: Receiver<Raw>, boxes: readonly Box[], read: (box: Box) => void): void {
  for (const box of boxes) {
    const around = story.fields;
    story.fields = [];
    receiver.flush();
    read(box);
    receiver.flush();
    story.fields = around;
  }
}

/** Cells on their grid; the texts of cells that a merge swallows are left out and counted. */
export function tableOf(story: Story, index: number, rows: readonly (readonly WordCell<CellContent>[])[]): Table {
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
