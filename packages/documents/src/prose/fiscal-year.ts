/** The fiscal year of a text: from the cover or a title, else from the first year in the overall objective, with a doubt. */
import { fiscalYearIn, type Note, type Origin } from '@jixiao/domain';
import type { Block, Table } from '../blocks.ts';
import { note } from '../form-context.ts';
import { plain } from '../labels.ts';
import { mendTable } from '../mend-table.ts';
import { originOf, originOfParagraph } from '../origin-of.ts';

export type YearReading = { readonly year: number | null; readonly origin: Origin | null; readonly notes: readonly Note[] };

export function readFiscalYear(blocks: readonly Block[], overall: string | null, overallOrigin: Origin | null): YearReading {
  for (const block of blocks) {
    if (block.type !== 'paragraph') {
      const year = yearOfTitleRows(block);
      if (year !== null) return { ...year, notes: [] };
      continue;
    }
    const bare = plain(block.text);
    if (bare.length > 60) {
      if (block.part === 'body') break;
      continue;
    }
    const year = /(?:部门|单位|预算|绩效|决算|年度)/.test(bare) ? fiscalYearIn(bare) : null;
    if (year !== null) return { year, origin: originOfParagraph(block), notes: [] };
  }
  const year = overall === null ? null : fiscalYearIn(plain(overall));
  if (year === null) return { year: null, origin: null, notes: [] };
  const doubt = note(
    'doubt',
    'year-from-text',
    null,
    String(year),
    overallOrigin,
    `封面和标题没有年度，按总体绩效目标中的“${year}年”读作${year}年度，请核对。`,
    `Neither cover nor title gives the year; it was taken from the overall objective (${year}). Please check.`,
  );
  return { year, origin: overallOrigin, notes: [doubt] };
}

/** Titles of sheets, and of tables whose first rows are one cell wide. */
function yearOfTitleRows(printed: Table): { readonly year: number; readonly origin: Origin } | null {
  const { table } = mendTable(printed);
  for (let row = 0; row < Math.min(table.rows, 16); row += 1) {
    const cells = table.cells.filter((cell) => cell.row === row && cell.text !== '');
    const [only] = cells;
    if (cells.length > 1) return null;
    const bare = plain(only?.text ?? '');
    const year = bare.length <= 60 && /(?:部门|单位|预算|绩效|决算|年度)/.test(bare) ? fiscalYearIn(bare) : null;
    if (only !== undefined && year !== null) return { year, origin: originOf({ cell: only, table }) };
  }
  return null;
}
