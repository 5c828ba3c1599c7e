/**
 * The document as plain data: what every file kind becomes, and all that the form reader knows.
 * Tables are grids after spans are resolved; `part` is body, header1, footnotes …
 */
import type { Box, Note } from '@jixiao/domain';

/** Where a spreadsheet or a PDF has it; other kinds have neither sheets nor pages. */
export type Spot = {
  /** Name of the sheet. */
  readonly sheet?: string;
  /** Page of a PDF, from 1, and the box on it. */
  readonly page?: number;
  readonly box?: Box;
};

export type Paragraph = Spot & {
  readonly type: 'paragraph';
  readonly part: string;
  /** Ordinal of the paragraph within its part, from 0, paragraphs inside tables not counted. */
  readonly index: number;
  /** Line of a text dump, from 1; null elsewhere. */
  readonly line: number | null;
  readonly text: string;
  /** Automatic numbering is not text: the style name or outline level that a heading carries. */
  readonly style: string | null;
  readonly numbered: boolean;
};

export type Cell = Spot & {
  /** Top left corner in the grid, from 0. In a spreadsheet the grid is the sheet: row 0, column 0 is A1. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Its row in the file, where blank rows between were left out before reading. */
  readonly printedRow?: number;
  /** Paragraphs of the cell joined by a line feed, cosmetic ends trimmed. Line breaks inside a paragraph are line feeds too. */
  readonly text: string;
  /** Tables nested in the cell. Their text is not in `text`. */
  readonly nested: readonly Table[];
  /** Line of a text dump, from 1; null elsewhere. */
  readonly line: number | null;
  /** Its line, where a dump turned out to keep every place of the grid and is read as one. */
  readonly printedLine?: number;
};

export type Table = Spot & {
  readonly type: 'table';
  readonly part: string;
  /** Ordinal of the table within its part, in document order, nested tables counted after their parent. */
  readonly index: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
};

export type Block = Paragraph | Table;

export type Blocks = { readonly blocks: readonly Block[]; readonly notes: readonly Note[] };

/** The cell that covers each place of the grid, spans repeated; null where the row is shorter. */
export function grid(table: Table): readonly (readonly (Cell | null)[])[] {
  const rows = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, (): Cell | null => null));
  for (const cell of table.cells)
    for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, table.rows); row += 1)
      for (let column = cell.column; column < Math.min(cell.column + cell.columnSpan, table.columns); column += 1) {
        const line = rows[row];
        if (line !== undefined) line[column] = cell;
      }
  return rows;
}
