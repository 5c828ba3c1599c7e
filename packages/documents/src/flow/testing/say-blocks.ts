/**
 * Blocks as short lines that a test can compare: texts without white space, grids without columns that no cell edge needs.
 * Two kinds of file draw the same grid with other columns; what a person sees is the same. For tests only.
 */
import type { Block, Table } from '../../blocks.ts';

export function sayBlocks(blocks: readonly Block[], part = 'body'): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.part !== part) return [];
    if (block.type === 'table') return sayTable(block);
    const text = bare(block.text);
    return text === '' ? [] : [`${block.numbered ? '# ' : ''}${text}`];
  });
}

function sayTable(table: Table): readonly string[] {
  const edges = [...new Set(table.cells.flatMap((cell) => [cell.column, cell.column + cell.columnSpan]))].toSorted(
    (one, other) => one - other,
  );
  const place = new Map(edges.map((edge, at) => [edge, at]));
  return table.cells.flatMap((cell) => {
    const from = place.get(cell.column) ?? 0;
    const to = place.get(cell.column + cell.columnSpan) ?? 0;
    const span = cell.rowSpan === 1 && to - from === 1 ? '' : ` ${cell.rowSpan}x${to - from}`;
    return [`${table.index}: ${cell.row},${from}${span} ${bare(cell.text)}`, ...cell.nested.flatMap(sayTable)];
  });
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
