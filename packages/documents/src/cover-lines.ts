/** The lines of a cover: paragraphs, and rows of a sheet or table that hold one cell, before the first form. At most thirty. */
import type { Block } from './blocks.ts';
import { mendTable } from './mend-table.ts';
import { originOf, originOfParagraph } from './origin-of.ts';
import { isContents, type Line, rowsOf } from './recognise.ts';

const most = 30;

export function coverLines(blocks: readonly Block[]): readonly Line[] {
  const lines: Line[] = [];
  for (const block of blocks) {
    if (lines.length >= most) break;
    if (block.type === 'paragraph') {
      if (!isContents(block) && block.text !== '') lines.push({ text: block.text, origin: originOfParagraph(block) });
      continue;
    }
    for (const row of rowsOf(mendTable(block).table).slice(0, most)) {
      const filled = row.own.filter((cell) => cell.text !== '');
      const [only] = filled;
      if (filled.length > 1) break;
      if (only !== undefined) lines.push({ text: only.text, origin: originOf({ cell: only, table: block }) });
    }
  }
  return lines;
}
