/** Where a cell or a paragraph stands, in the words of the exchange format. */
import type { CellOrigin, LineOrigin, ParagraphOrigin } from '@jixiao/domain';
import type { Cell, Paragraph, Spot, Table } from './blocks.ts';

/** Tables of one row that were made of a paragraph (`项目名称：校舍维修`), with where it stands. */
const paragraphs = new WeakMap<Table, ParagraphOrigin | LineOrigin>();

/** A paragraph with labels and their values, read as a row of a table: what is in it stands where the paragraph stands. */
export function rowOfParagraph(paragraph: Paragraph, texts: readonly string[]): Table {
  const { part, line, text, sheet, page, box } = paragraph;
  const cells = texts.map((one, column) => ({ row: 0, column, rowSpan: 1, columnSpan: 1, text: one, nested: [], line }));
  const spot = spotOf({
    ...(sheet === undefined ? {} : { sheet }),
    ...(page === undefined ? {} : { page }),
    ...(box === undefined ? {} : { box }),
  });
  const table: Table = { type: 'table', part, index: -1, rows: 1, columns: texts.length, cells, ...spot };
  paragraphs.set(table, originOfParagraph(paragraph, 0, text.length));
  return table;
}

export function isParagraph(table: Table): boolean {
  return paragraphs.has(table);
}

export type Place = { readonly cell: Cell; readonly table: Table };

export function originOf({ cell, table }: Place): CellOrigin | LineOrigin | ParagraphOrigin {
  const paragraph = paragraphs.get(table);
  if (paragraph !== undefined) return paragraph;
  const line = cell.line ?? cell.printedLine ?? null;
  return line === null
    ? { part: table.part, table: table.index, row: cell.printedRow ?? cell.row, column: cell.column, ...spotOf({ ...table, ...cell }) }
    : { line };
}

export function originOfParagraph(paragraph: Paragraph, from?: number, to?: number): ParagraphOrigin | LineOrigin {
  if (paragraph.line !== null) return { line: paragraph.line };
  return {
    part: paragraph.part,
    paragraph: paragraph.index,
    ...spotOf(paragraph),
    ...(from === undefined || to === undefined ? {} : { from, to }),
  };
}

function spotOf({ sheet, page, box }: Spot): Spot {
  return { ...(sheet === undefined ? {} : { sheet }), ...(page === undefined ? {} : { page }), ...(box === undefined ? {} : { box }) };
}
