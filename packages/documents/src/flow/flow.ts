/**
 * Content in document order before it is numbered, as the readers of RTF, OpenDocument and web pages build it, → blocks.
 * Paragraphs and tables get their ordinals here, parents before the tables nested in them, and what was left out gets its place.
 */
import type { Block, Blocks, Cell, Table } from '../blocks.ts';
import { done, refused, type Note, type Outcome } from '@jixiao/domain';
import { countCharacters, leaveOut, notesOf, type LeftOut, type LeftOutKind, type Place } from '../word/left-out.ts';

/** Something that stood here and was not taken over. */
export type Removed = { readonly kind: LeftOutKind; readonly text: string };

export type FlowParagraph = {
  readonly type: 'paragraph';
  readonly text: string;
  readonly style: string | null;
  readonly isNumbered: boolean;
  readonly removed: readonly Removed[];
};
export type FlowCell = Pick<Cell, 'row' | 'column' | 'rowSpan' | 'columnSpan'> & { readonly content: readonly FlowBlock[] };
export type FlowTable = {
  readonly type: 'table';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly FlowCell[];
  /** Content that merged cells cover: it is not seen. */
  readonly covered: readonly FlowCell[];
  readonly removed: readonly Removed[];
};
/** Something left out between two blocks. */
export type FlowMark = { readonly type: 'mark'; readonly removed: readonly Removed[] };
export type FlowBlock = FlowParagraph | FlowTable | FlowMark;

export type FlowPart = { readonly part: string; readonly content: readonly FlowBlock[] };

/** Word allows 63 columns; more than this is no table a person made. */
export const mostColumns = 256;
/** Tables within tables, cells within them. */
export const deepestNesting = 32;

/** Places in all grids; merged cells fill several. A year of a county has some hundred thousand. */
const mostPlaces = 10_000_000;

type Numbering = { readonly part: string; readonly left: LeftOut; paragraphs: number; tables: number };

export function numberBlocks(parts: readonly FlowPart[], notes: readonly Note[] = []): Outcome<Blocks> {
  const left: LeftOut = new Map();
  const blocks: Block[] = [];
  const numberings = new Map<string, Numbering>();
  for (const { part, content } of parts) {
    const numbering = numberings.get(part) ?? { part, left, paragraphs: 0, tables: 0 };
    numberings.set(part, numbering);
    for (const block of content) {
      if (block.type === 'table') blocks.push(numberTable(block, numbering));
      else if (block.type === 'paragraph') blocks.push(numberParagraph(block, numbering));
      else tell(block.removed, left, { part, paragraph: numbering.paragraphs });
    }
  }
  return placesIn(blocks) > mostPlaces ? tooManyPlaces() : done({ blocks, notes: [...notesOf(left), ...notes] });
}

function placesIn(blocks: readonly Block[]): number {
  let places = 0;
  for (const block of blocks) {
    if (block.type === 'paragraph') continue;
    places += block.rows * Math.max(block.columns, 1);
    for (const cell of block.cells) if (cell.nested.length > 0) places += placesIn(cell.nested);
  }
  return places;
}

function tooManyPlaces(): ReturnType<typeof refused> {
  return refused('xml-bomb', {
    zh: `为保护本机，没有读取这个文件：其中的表格展开后有超过 ${mostPlaces} 个格子。请按部门拆成几个文件后再试。`,
    en: `To protect this machine the file was not read: its tables have more than ${mostPlaces} places. Split the file by department and try again.`,
  });
}

function numberParagraph({ text, style, isNumbered, removed }: FlowParagraph, numbering: Numbering): Block {
  const { part } = numbering;
  const index = numbering.paragraphs++;
  tell(removed, numbering.left, { part, paragraph: index });
  return { type: 'paragraph', part, index, line: null, text: visible(text), style, numbered: isNumbered };
}

function numberTable(table: FlowTable, numbering: Numbering): Table {
  const { part, left } = numbering;
  const index = numbering.tables++;
  tell(table.removed, left, { part, table: index, row: 0, column: 0 });
  const cells = table.cells.map(({ content, row, column, rowSpan, columnSpan }): Cell => {
    const place = { part, table: index, row, column };
    for (const block of content) if (block.type !== 'table') tell(block.removed, left, place);
    const nested = content.flatMap((block) => (block.type === 'table' ? [numberTable(block, numbering)] : []));
    return { row, column, rowSpan, columnSpan, text: textOf(content), nested, line: null };
  });
  for (const { content, row, column } of table.covered)
    tell([{ kind: 'hidden', text: allTextOf(content) }], left, { part, table: index, row, column });
  return { type: 'table', part, index, rows: table.rows, columns: table.columns, cells };
}

function tell(removed: readonly Removed[], left: LeftOut, place: Place): void {
  for (const { kind, text } of removed) leaveOut(left, kind, isThing(kind) ? 1 : countCharacters(text), text, place);
}

/** Things are counted one by one, text by its characters. */
function isThing(kind: LeftOutKind): boolean {
  return kind === 'picture' || kind === 'object' || kind === 'otherFile' || kind === 'sign';
}

/** Paragraphs joined by line feeds, nested tables not in it. */
export function textOf(content: readonly FlowBlock[]): string {
  return content
    .flatMap((block) => (block.type === 'paragraph' ? [visible(block.text)] : []))
    .join('\n')
    .trim();
}

/** All text, that of nested tables too. */
export function allTextOf(content: readonly FlowBlock[]): string {
  return content
    .map((block) => {
      if (block.type === 'table') return block.cells.map((cell) => allTextOf(cell.content)).join('');
      return block.type === 'paragraph' ? block.text : '';
    })
    .join('');
}

const invisible = /[\u0000-\u0008\u000b\u000e-\u001f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** Stands for a page or column break until the text on both sides is known. */
export const pageBreak = '\f';

/** Without signs that are not seen, hyphens that do not break being hyphens; a page break between two texts is a line end, any other is none. */
function visible(text: string): string {
  const seen = text.replace(invisible, '').replaceAll('\u2011', '-').toWellFormed();
  if (!seen.includes(pageBreak)) return seen;
  return seen
    .split(pageBreak)
    .filter((piece) => piece.trim() !== '')
    .join('\n');
}

const pageNumberAtEnd = /[\divxlc\u2160-\u217f]\s*$/i;

/** A paragraph within a table of contents that ends in a page number; the style says so to those who look for titles. */
export function contentsStyle(style: string | null, text: string): string | null {
  return pageNumberAtEnd.test(text) && !(style?.startsWith('toc') ?? false) ? 'toc' : style;
}
