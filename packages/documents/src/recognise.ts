/**
 * Blocks → which tables are which form. Decided by labels and header rows, row by row: one project may stand in one table, in a head and an
 * indicator table, or in a table that goes on after a page; and one table may hold several projects. Knows no values.
 */
import type { Origin } from '@jixiao/domain';
import type { Cell, Paragraph, Table } from './blocks.ts';
import { type Block, grid } from './blocks.ts';
import type { Form } from './form.ts';
import { labelOf, plain } from './labels.ts';
import { originOf, originOfParagraph } from './origin-of.ts';

export type Row = {
  readonly table: Table;
  readonly at: number;
  readonly places: readonly (Cell | null)[];
  readonly cells: readonly Cell[];
};
/** `of`: pointer of a column → position of its cell in the header. */
export type IndicatorColumns = { readonly header: readonly Cell[]; readonly of: ReadonlyMap<string, number> };
export type IndicatorRow = { readonly row: Row; readonly columns: IndicatorColumns };
export type UnitLine = {
  readonly text: string;
  readonly origin: Origin;
};

export type FoundForm = {
  readonly head: readonly Row[];
  readonly indicators: readonly IndicatorRow[];
  readonly title: Paragraph | null;
  readonly unitLines: readonly UnitLine[];
  readonly droppedRows: number;
};
type OpenForm = {
  head: Row[];
  indicators: IndicatorRow[];
  title: Paragraph | null;
  unitLines: UnitLine[];
  droppedRows: number;
  labels: Set<string>;
};

const signature = /^(填报人|填表人|填报单位负责人|负责人|联系人|联系电话|审核人|经办人|填报日期|填表日期|填报时间)/;

export function recognise(form: Form, blocks: readonly Block[]): readonly FoundForm[] {
  const starts = new Set(['项目编码', '项目名称'].flatMap((text) => namesOf(form, text)));
  const headLabels = new Set(form.head.flat().flatMap((cell) => (cell.type === 'label' ? [cell.text, ...cell.synonyms].map(labelOf) : [])));
  const found: OpenForm[] = [];
  let current: OpenForm | null = null;
  let title: Paragraph | null = null;
  let unitLines: UnitLine[] = [];
  for (const block of withNested(blocks)) {
    if (block.type === 'paragraph') {
      if (form.titlePattern.test(plain(block.text)) && !isContents(block)) title = block;
      else if (isUnitLine(block.text)) unitLines.push({ text: block.text, origin: originOfParagraph(block) });
      continue;
    }
    let columns: IndicatorColumns | null = null;
    for (const row of rowsOf(block)) {
      const labels = row.cells.map((cell) => labelOf(cell.text));
      const header = columnsOf(form, row);
      const start = labels.filter((label) => starts.has(label));
      if (header !== null) {
        columns = header;
        continue;
      }
      if (start.length > 0 && (current === null || current.indicators.length > 0 || start.some((label) => current?.labels.has(label)))) {
        current = { head: [], indicators: [], title, unitLines, droppedRows: 0, labels: new Set() };
        found.push(current);
        title = null;
        unitLines = [];
        columns = null;
      }
      if (labels.some((label) => signature.test(label))) {
        if (current !== null) current.droppedRows += 1;
        continue;
      }
      const isHead = labels.some((label) => headLabels.has(label));
      if (
        !isHead &&
        columns === null &&
        row.cells.filter((cell) => cell.text !== '').length <= 3 &&
        row.cells.some((cell) => isUnitLine(cell.text))
      ) {
        for (const cell of row.cells) if (cell.text !== '') unitLines.push({ text: cell.text, origin: originOf({ cell, table: block }) });
        continue;
      }
      if (current === null) continue;
      for (const label of start) current.labels.add(label);
      if (columns === null && !isHead && goesOn(current, block, row)) columns = current.indicators.at(-1)?.columns ?? null;
      if (columns !== null && !isHeadInsideIndicators(row, headLabels)) current.indicators.push({ row, columns });
      else current.head.push(row);
    }
  }
  return found;
}

/** Whether the labels speak for this form: two of its own words and none of another form. */
export function isThisForm(form: Form, found: FoundForm): boolean {
  const printed = new Set(
    [...found.head, ...found.indicators.map(({ row }) => row)].flatMap((row) => row.cells.map((cell) => labelOf(cell.text))),
  );
  for (const cell of found.indicators[0]?.columns.header ?? []) printed.add(labelOf(cell.text));
  const has = (word: string): boolean => printed.has(labelOf(word));
  return (
    form.marks.filter(has).length >= 2 &&
    !form.foreign.some((word) => has(word) || [...printed].some((label) => label.length <= 20 && label.startsWith(word)))
  );
}

/** A table right after an indicator table, with as many cells a row and no head of its own, goes on with it. */
function goesOn(current: OpenForm, table: Table, row: Row): boolean {
  const last = current.indicators.at(-1);
  return last !== undefined && last.row.table !== table && last.columns.header.length === row.cells.length;
}

function isHeadInsideIndicators(row: Row, headLabels: ReadonlySet<string>): boolean {
  const first = row.cells[0];
  return first !== undefined && headLabels.has(labelOf(first.text)) && row.cells.length < 4;
}

function namesOf(form: Form, text: string): string[] {
  return form.head
    .flat()
    .flatMap((cell) => (cell.type === 'label' && cell.text === text ? [cell.text, ...cell.synonyms].map(labelOf) : []));
}

/** Contents entries: a style of Word's contents, or a page number at the end behind a tab or dots. */
export function isContents(paragraph: Paragraph): boolean {
  return /^toc\b|^目录/i.test(paragraph.style ?? '') || /(\t|\.{3,}|…{2,}|·{3,})\s*\d+\s*$/.test(paragraph.text);
}

export function isUnitLine(text: string): boolean {
  return /单位[::]?(人民币)?[百千万亿]*元/.test(plain(text)) || /^\d{3,9}[\u4e00-\u9fff（(]/.test(plain(text));
}

export function rowsOf(table: Table): readonly Row[] {
  return grid(table).map((places, at) => ({
    table,
    at,
    places,
    cells: [...new Set(places)].filter((cell): cell is Cell => cell !== null),
  }));
}

/** The indicator header: at least the name or level 2, the target and one more column by their printed words. */
function columnsOf(form: Form, row: Row): IndicatorColumns | null {
  const labels = row.cells.map((cell) => labelOf(cell.text));
  const of = new Map<string, number>();
  const taken = new Set<number>();
  for (const exact of [true, false])
    for (const column of form.grid.columns) {
      if (of.has(column.at)) continue;
      for (const name of exact ? [column.text] : column.synonyms) {
        const position = labels.findIndex((label, index) => label === labelOf(name) && !taken.has(index));
        if (position < 0) continue;
        of.set(column.at, position);
        taken.add(position);
        break;
      }
    }
  return of.size >= 3 && of.has('/name') && (of.has('/target/raw') || of.has('/category/label')) ? { header: row.cells, of } : null;
}

/** Tables inside cells of a layout table are read as if they stood alone, after it. */
function* withNested(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'table') for (const cell of block.cells) yield* withNested(cell.nested);
  }
}
