/** Blocks of the reader as a page shows them. */
import type { Block, Table } from '@jixiao/documents';
import type { DocumentBlock } from '@jixiao/domain';

/** Nested tables follow the table that holds them. */
export function* documentBlocks(blocks: readonly Block[]): Generator<DocumentBlock> {
  for (const block of blocks) {
    if (block.type === 'paragraph')
      yield { type: 'paragraph', part: block.part, index: block.index, line: block.line, text: block.text, style: block.style };
    else yield* tableBlocks(block);
  }
}

function* tableBlocks(table: Table): Generator<DocumentBlock> {
  const cells = table.cells.map(({ row, column, rowSpan, columnSpan, text, line }) => ({ row, column, rowSpan, columnSpan, text, line }));
  yield { type: 'table', part: table.part, index: table.index, rows: table.rows, columns: table.columns, cells };
  for (const cell of table.cells) for (const nested of cell.nested) yield* tableBlocks(nested);
}
