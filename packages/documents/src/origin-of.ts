/** Where a cell or a paragraph stands, in the words of the exchange format. */
import type { CellOrigin, LineOrigin, ParagraphOrigin } from '@jixiao/domain';
import type { Cell, Paragraph, Spot, Table } from './blocks.ts';

export type Place = { readonly cell: Cell; readonly table: Table };

export function originOf({ cell, table }: Place): CellOrigin | LineOrigin {
  return cell.line === null
    ? { part: table.part, table: table.index, row: cell.row, column: cell.column, ...spotOf({ ...table, ...cell }) }
    : { line: cell.line };
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
