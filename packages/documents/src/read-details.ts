/** A table of details in the head of a form (支出明细: 用途, 金额, 数量 …): each cell is kept with the label over its column. */
import type { OtherCell } from '@jixiao/domain';
import { parseText } from './codecs.ts';
import { type Context, remember, rowsAfter } from './form-context.ts';
import type { Details, Form } from './form.ts';
import { labelOf } from './labels.ts';
import type { Row } from './recognise.ts';
import { isHeadWord } from './vocabulary.ts';

/** Takes the cells of the tables that the form describes, and of no other. */
export function readDetails(context: Context, { head }: Form): OtherCell[] {
  const others: OtherCell[] = [];
  for (const part of head)
    if ('type' in part && part.type === 'details') for (const header of context.found.head) readUnder(context, header, part, others);
  return others;
}

function readUnder(context: Context, header: Row, { columns }: Details, others: OtherCell[]): void {
  const cells = header.own.slice(-columns.length);
  if (cells.length < columns.length || !cells.every((cell, at) => labelOf(cell.text) === labelOf(columns[at]?.text ?? ''))) return;
  for (const cell of header.own) context.used.add(cell);
  const block = header.own[header.own.length - columns.length - 1];
  for (const row of rowsAfter(context, header)) {
    const isInBlock = block === undefined || row.cells.includes(block) || (block.line !== null && row.own[0]?.text === '');
    if (row.table !== header.table || !isInBlock || row.own.some((cell) => isHeadWord(cell.text))) break;
    for (const over of cells) {
      const cell = row.places[over.column] ?? null;
      if (cell === null || cell.row !== row.at || cell.text === '') continue;
      remember(context, `/others/${others.length}/text`, { cell, table: row.table });
      others.push({ label: labelOf(over.text), text: parseText(cell.text) });
    }
  }
}
