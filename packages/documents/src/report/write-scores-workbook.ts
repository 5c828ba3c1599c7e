/** Recomputed scores of self-evaluations → a workbook (.xlsx): every working a row, the total of a paper first, points as numbers. */
import { gradeSentence, type Language, say, type ScoreWorkings, type Text, type WorkingRow, workingRows } from '@jixiao/domain';
import { type SheetToWrite, writeWorkbook, type WrittenCell } from '../spreadsheet/write-workbook.ts';

export type ScoredPaper = {
  readonly file: string;
  /** Project or unit. */
  readonly title: string;
  readonly workings: ScoreWorkings;
};

type Row = { readonly paper: ScoredPaper; readonly row: WorkingRow };
type Column = { readonly heading: Text; readonly width: number; readonly isNumber?: true; of(row: Row, language: Language): string };

const columns: readonly Column[] = [
  { heading: { zh: '文件', en: 'File' }, width: 18, of: ({ paper }) => paper.file },
  { heading: { zh: '项目或单位', en: 'Project or unit' }, width: 22, of: ({ paper }) => paper.title },
  { heading: { zh: '计分项', en: 'Item' }, width: 26, of: ({ row }) => '　'.repeat(row.depth) + row.title },
  { heading: { zh: '分值', en: 'Weight' }, width: 8, isNumber: true, of: ({ row }) => row.weight },
  { heading: { zh: '指标值', en: 'Target' }, width: 14, of: ({ row }) => row.target },
  { heading: { zh: '完成值', en: 'Actual' }, width: 14, of: ({ row }) => row.actual },
  { heading: { zh: '算式', en: 'Working' }, width: 24, of: ({ row }) => row.working },
  { heading: { zh: '重算得分', en: 'Recomputed' }, width: 10, isNumber: true, of: ({ row }) => row.result },
  { heading: { zh: '打印得分', en: 'Printed' }, width: 10, isNumber: true, of: ({ row }) => row.printed },
  { heading: { zh: '相差', en: 'Apart' }, width: 8, isNumber: true, of: ({ row }) => row.difference },
  {
    heading: { zh: '说明', en: 'Remark' },
    width: 36,
    of: ({ paper: { workings }, row }, language) =>
      row.depth === 0 ? [gradeSentence(workings, language), row.note].join(' ').trim() : row.note,
  },
  { heading: { zh: '计分办法', en: 'Scheme' }, width: 26, of: ({ paper: { workings } }, language) => say(workings.scheme.title, language) },
];

const name: Text = { zh: '自评得分重算', en: 'Scores worked out again' };

export function writeScoresWorkbook(papers: readonly ScoredPaper[], language: Language): Uint8Array {
  const rows = papers.flatMap((paper) => workingRows(paper.workings, language).map((row): Row => ({ paper, row })));
  const heads = columns.map(({ heading }, column) => cell(0, column, say(heading, language), { header: true }));
  const cells = rows.flatMap((row, at) =>
    columns.map((column, index) => {
      const text = column.of(row, language);
      const isNumber = column.isNumber === true && text !== '' && Number.isFinite(Number(text));
      return cell(at + 1, index, text, isNumber ? { number: Number(text), align: 'right' } : { bold: row.row.depth === 0 });
    }),
  );
  const sheet: SheetToWrite = {
    name: say(name, language),
    columns: columns.map(({ width }) => width),
    cells: [...heads, ...cells],
    printTitleRows: 1,
    landscape: true,
    filter: { row: 0, rows: rows.length + 1, columns: columns.length },
  };
  return writeWorkbook([sheet]);
}

function cell(row: number, column: number, text: string, look: Partial<WrittenCell>): WrittenCell {
  return { row, column, rowSpan: 1, columnSpan: 1, text, border: true, ...look };
}
