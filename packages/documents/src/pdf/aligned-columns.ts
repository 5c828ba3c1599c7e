/** Tables without ruling: three lines and more, one below the other, whose words stand in three columns and more. Anything less is text. */
import { around } from './geometry.ts';
import type { PageCell, PageItem, PageLine, PageTable } from './page-tables.ts';
import type { Piece } from './text-lines.ts';

const fewest = 3;

export function withAlignedTables(items: readonly PageItem[]): readonly PageItem[] {
  const found: PageItem[] = [];
  let rows: PageLine[] = [];
  const end = (): void => {
    found.push(...(tableOf(rows) ?? rows));
    rows = [];
  };
  for (const item of items) {
    if (item.type === 'table' || !isRow(item)) {
      end();
      found.push(item);
      continue;
    }
    const last = rows.at(-1);
    if (last !== undefined && (item.base - last.base > 3.2 * item.size || columnsOf([...rows, item]).length < fewest)) end();
    rows.push(item);
  }
  end();
  return found;
}

function isRow(line: PageLine): boolean {
  return line.pieces.length >= fewest && line.pieces.every((piece) => [...piece.text].length <= 40);
}

/** Stretches of the width that some piece covers. */
function columnsOf(rows: readonly PageLine[]): readonly { left: number; right: number }[] {
  const columns: { left: number; right: number }[] = [];
  for (const piece of rows.flatMap((row) => row.pieces).toSorted((a, b) => a.left - b.left)) {
    const column = columns.at(-1);
    if (column === undefined || piece.left > column.right + 1) columns.push({ left: piece.left, right: piece.right });
    else column.right = Math.max(column.right, piece.right);
  }
  return columns;
}

function tableOf(rows: readonly PageLine[]): readonly [PageTable] | null {
  const [first] = rows;
  if (first === undefined || rows.length < fewest) return null;
  const columns = columnsOf(rows);
  const columnAt = (piece: Piece): number => columns.findIndex((column) => piece.left <= column.right && piece.right >= column.left);
  const parted = rows.every((row) => new Set(row.pieces.map(columnAt)).size === row.pieces.length);
  if (columns.length < fewest || !parted) return null;
  const cells = rows.flatMap((row, index) =>
    columns.map((column, at): PageCell => {
      const piece = row.pieces.find((entry) => columnAt(entry) === at);
      const line = piece === undefined ? null : { ...row, text: piece.text, left: piece.left, right: piece.right, pieces: [piece] };
      return {
        row: index,
        column: at,
        rowSpan: 1,
        columnSpan: 1,
        box: [column.left, row.top, column.right, row.bottom],
        page: row.page,
        text: piece?.text ?? '',
        lines: line === null ? [] : [line],
        nested: [],
      };
    }),
  );
  return [
    {
      type: 'table',
      page: first.page,
      box: around(cells.map((cell) => cell.box)),
      xs: [...columns.map((column) => column.left), columns.at(-1)?.right ?? 0],
      rows: rows.length,
      cells,
      openTop: false,
      openBottom: false,
    },
  ];
}
