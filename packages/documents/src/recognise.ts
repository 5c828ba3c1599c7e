/**
 * Blocks → where the forms are. Decided by labels and header rows, row by row: one project may stand in one table, in a head and an
 * indicator table, or in a table that goes on after a page; one table may hold several projects; and a list may give one row an indicator.
 * Knows no values; which official form it is, is told later (`which-form.ts`).
 */
import { categoryCode, fiscalYearIn, kindCode, type Origin } from '@jixiao/domain';
import type { Block, Cell, Paragraph, Table } from './blocks.ts';
import { grid } from './blocks.ts';
import { budgetHeader, type BudgetHeader } from './budget-list.ts';
import { type DutyHeader, dutyHeader } from './duty-table.ts';
import { columnsOf, type IndicatorColumns } from './indicator-columns.ts';
import { amountUnitIn, labelOf, plain } from './labels.ts';
import { type Layouts, noLayouts } from './layouts.ts';
import { hadRepeats, type MendedTable, mendTable } from './mend-table.ts';
import { isParagraph, originOf, originOfParagraph, type Place, rowOfParagraph } from './origin-of.ts';
import type { FoundDuties } from './read-duties.ts';
import { unitNameLabel } from './unit-line.ts';
import {
  closingWords,
  type ColumnPointer,
  headLabel,
  headWords,
  isHeadWord,
  isOneOf,
  isPersonLabel,
  type ListPointer,
  type Names,
  planWords,
  purposeWords,
  sumWords,
} from './vocabulary.ts';

export type Row = {
  readonly table: Table;
  readonly at: number;
  readonly places: readonly (Cell | null)[];
  readonly cells: readonly Cell[];
  /** Cells that begin in this row: without those that a merge carries down from above. */
  readonly own: readonly Cell[];
};
export type IndicatorRow = { readonly row: Row; readonly columns: IndicatorColumns };
/** A paragraph, or a row with one cell, that stands over a form. */
export type Line = { readonly text: string; readonly origin: Origin };

export type FoundForm = {
  readonly head: readonly Row[];
  readonly indicators: readonly IndicatorRow[];
  readonly tail: readonly Row[];
  /** The last header of its indicators. */
  readonly columns: IndicatorColumns | null;
  readonly title: Line | null;
  readonly lines: readonly Line[];
  readonly droppedRows: number;
  /** Of a list with one row an indicator: what its columns say of the project. */
  readonly given: ReadonlyMap<ListPointer, Place>;
  /** A duty and activity table, which has no head and no header of indicators. */
  readonly duties: FoundDuties | null;
};
type OpenForm = {
  head: Row[];
  indicators: IndicatorRow[];
  tail: Row[];
  columns: IndicatorColumns | null;
  title: Line | null;
  lines: Line[];
  droppedRows: number;
  labels: Set<string>;
  given: Map<ListPointer, Place>;
  duties: FoundDuties | null;
};
export type FoundBudgetList = { readonly header: BudgetHeader; readonly rows: readonly Row[]; readonly lines: readonly Line[] };
export type Found = { readonly forms: readonly FoundForm[]; readonly budgets: readonly FoundBudgetList[] };

export function recognise(blocks: readonly Block[], layouts: Layouts = noLayouts): Found {
  const state: State = { forms: [], budgets: [], current: null, title: null, lines: [], layouts, list: null, before: [] };
  for (const block of withNested(blocks)) {
    if (block.type === 'table') takeTable(state, mendTable(block));
    else {
      takeLine(state, { text: block.text, origin: originOfParagraph(block) }, isContents(block));
      takeHeadLine(state, block);
    }
  }
  return { ...state, forms: state.forms.filter(isForm) };
}

/** A table with a project's name alone may be any table: a form has indicators, or says what is wanted. */
function isForm(form: OpenForm): boolean {
  if (form.columns !== null || form.indicators.length > 0 || form.given.size > 0 || form.duties !== null) return true;
  return form.head.some(({ own }) => own.some((cell) => goalWords.some((names) => isOneOf(names, headLabel(cell.text)))));
}

const goalWords: readonly Names[] = [
  headWords['/objectives'],
  headWords['#midterm-objectives'],
  headWords['/achieved'],
  headWords['/duties'],
  planWords,
  purposeWords,
];

type State = {
  forms: OpenForm[];
  budgets: FoundBudgetList[];
  current: OpenForm | null;
  title: Line | null;
  lines: Line[];
  readonly layouts: Layouts;
  /** The list that the next table may go on with. */
  list: OpenList | null;
  /** Rows of a head under a title, before anything says whose it is. */
  before: Row[];
};
type OpenList = {
  readonly columns: IndicatorColumns;
  readonly width: number;
  readonly current: OpenForm | null;
  readonly name: string;
  readonly unit: Place | null;
};

function takeLine(state: State, line: Line, isInContents: boolean): void {
  if (isInContents) return;
  if (isTitle(line.text)) {
    state.title = line;
    state.before = [];
  } else if (isUnitLine(line.text) || isYearLine(line.text)) (isOnlyLines(state.current) ? state.current : state).lines.push(line);
}

/** `项目名称：校舍维修  项目编码：105-01` over a table: a row of the head. */
function takeHeadLine(state: State, paragraph: Paragraph): void {
  if (isContents(paragraph) || paragraph.text.length > 120 || /[。；]/.test(paragraph.text)) return;
  const texts = pairsIn(paragraph.text.replace(/[\s(（]*(?:金额)?单位\s*[:：]\s*(?:人民币)?[百千万亿]*元[)）]?\s*$/, ''));
  const isStart = texts.some((text) => isOneOf(headWords['/name'], text) || isOneOf(headWords['/code'], text));
  if (texts.length > 0 && (isStart || isOnlyLines(state.current))) {
    const table = rowOfParagraph(paragraph, texts);
    takeTable(state, { table, cut: table });
  }
}

/** Labels before a colon and what stands behind each, in turn; none where the line begins with anything else. */
function pairsIn(text: string): readonly string[] {
  const labels = [...text.matchAll(/([^\s:：]{2,16})\s*[:：]/g)].filter(([, label]) => isHeadWord(label ?? ''));
  if (labels[0]?.index !== 0) return [];
  return labels.flatMap(({ 0: printed, 1: label = '', index }, at) => [
    label,
    text.slice(index + printed.length, labels[at + 1]?.index ?? text.length).trim(),
  ]);
}

/** A form of which only lines were found so far. */
function isOnlyLines(form: OpenForm | null): form is OpenForm {
  return form !== null && form.indicators.length === 0 && form.head.length > 0 && form.head.every(({ table }) => isParagraph(table));
}

function takeTable(state: State, { table, cut }: MendedTable): void {
  let columns: IndicatorColumns | null = null;
  let inTail = false;
  // Rows of a head that stand over the name of the project: they belong to the form that begins below them.
  let { before } = state;
  state.before = [];
  const rows = rowsOf(table);
  const values = cut === table ? rows : rowsOf(cut).map((row) => ({ ...row, table }));
  const { list } = state;
  state.list = null;
  const isMore = list !== null && list.width === table.columns && isListRow(rows, list.columns);
  for (let at = isMore ? takeList(state, { rows, values }, 0, list.columns, list) + 1 : 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) continue;
    const filled = row.cells.filter((cell) => cell.text !== '');
    const budget = budgetHeader(rows, at);
    if (budget !== null) {
      const list = rows.slice(budget.below).findIndex((next) => {
        const [one, other] = next.own.filter((cell) => cell.text !== '');
        return one === undefined || (other === undefined && isTitle(one.text));
      });
      const end = list < 0 ? rows.length : budget.below + list;
      state.budgets.push({ header: budget, rows: rows.slice(budget.below, end), lines: state.lines });
      at = end - 1;
      continue;
    }
    const duties = dutyHeader(rows, at);
    if (duties !== null) {
      at = takeDuties(state, rows, duties);
      columns = null;
      continue;
    }
    const header = columnsOf(row.cells, rows[at + 1], state.layouts);
    if (header !== null) {
      if (header.list.size === 0 && isTitled(state)) {
        open(state, before);
        before = [];
      }
      columns = header;
      inTail = false;
      at += header.rows - 1;
      if (header.list.size > 0) {
        at = takeList(state, { rows, values }, at + 1, header);
        columns = null;
      } else if (state.current !== null) state.current.columns = header;
      continue;
    }
    const [only] = filled;
    if (filled.length === 1 && /^\(?(?:续|续[上前]?表|接上[表页]|转下页)\)?$/.test(plain(only?.text ?? ''))) continue;
    if (filled.length === 1 && only !== undefined && isTitle(only.text) && !isHeadWord(only.text)) {
      state.title = { text: only.text, origin: originOf({ cell: only, table }) };
      if (state.current !== null && state.current.indicators.length > 0) inTail = true;
      continue;
    }
    const labels = row.cells.map((cell) => headLabel(cell.text));
    const starts = startWords(state);
    const start = labels.filter((label) => label !== '' && starts.some((names) => isOneOf(names, label)));
    if (start.length > 0 && isNewForm(state.current, start)) {
      open(state, before);
      before = [];
      columns = null;
      inTail = false;
    }
    const current = state.current;
    const isHead = row.cells.some((cell) => isHeadWord(headLabel(cell.text)));
    if (
      start.length === 0 &&
      (columns === null || inTail) &&
      filled.length <= 3 &&
      filled.every((cell) => !isHeadWord(headLabel(cell.text)) || (!isHeadWord(cell.text) && isUnitLine(cell.text))) &&
      (filled.some((cell) => amountUnitIn(cell.text) !== null && isUnitLine(cell.text)) ||
        filled.slice(0, 1).some((cell) => isUnitLine(cell.text) || isYearLine(cell.text)))
    ) {
      for (const cell of filled) state.lines.push({ text: cell.text, origin: originOf({ cell, table }) });
      continue;
    }
    if (isHead && start.length === 0 && columns === null && (current === null || current.indicators.length > 0)) {
      before.push(row);
      continue;
    }
    if (current === null) continue;
    if (isSignature(row)) {
      current.droppedRows += 1;
      continue;
    }
    for (const label of start) current.labels.add(label);
    if (columns === null && !isHead && !inTail && goesOn(current, table, row)) columns = current.indicators.at(-1)?.columns ?? null;
    if (columns !== null && isFurtherGoal(row)) current.head.push(row);
    else if (columns !== null && (inTail || isClosing(row, columns))) {
      inTail = true;
      current.tail.push(row);
    } else if (columns !== null && !isHeadInsideIndicators(row)) current.indicators.push({ row: values[at] ?? row, columns });
    else if (current.indicators.length === 0 || current.indicators.at(-1)?.row.table === table || isHead) current.head.push(row);
  }
  if (state.current === null || state.title !== null) state.before = before;
  else state.current.head.push(...before);
}

/** A duty and activity table goes to the next title, or to its end. Answers its last row. */
function takeDuties(state: State, rows: readonly Row[], header: DutyHeader): number {
  open(state, []);
  const next = rows.slice(header.below).findIndex(({ own }) => {
    const [one, other] = own.filter((cell) => cell.text !== '');
    return one !== undefined && other === undefined && isTitle(one.text);
  });
  const end = next < 0 ? rows.length : header.below + next;
  const below = rows.slice(header.below, end);
  const found = below.filter((row) => !isSignature(row));
  if (state.current !== null) {
    state.current.duties = { header, rows: found };
    state.current.droppedRows = below.length - found.length;
  }
  state.current = null;
  return end - 1;
}

/** Whether a table goes on with a list: a level 1 or 2 stands where the list has it, in one of the first rows. */
function isListRow(rows: readonly Row[], { of, header }: IndicatorColumns): boolean {
  const textAt = (row: Row, at: ColumnPointer): string => row.places[header[of.get(at) ?? -1]?.column ?? -1]?.text ?? '';
  return rows.slice(0, 3).some((row) => {
    const kind = textAt(row, '/kind/label');
    return categoryCode(textAt(row, '/category/label')) !== null || ['O', 'C', 'B', 'S'].some((code) => kindCode(kind, code) !== null);
  });
}

/** Rows of a list, and the same with the merged cells that the file repeats left cut up. */
type ListRows = { readonly rows: readonly Row[]; readonly values: readonly Row[] };

/** A list: one row an indicator, the project in a column of its own. Answers the last row of it. */
function takeList(
  state: State,
  { rows, values }: ListRows,
  from: number,
  columns: IndicatorColumns,
  before: OpenList | null = null,
): number {
  let unit: Place | null = before?.unit ?? null;
  let current: OpenForm | null = before?.current ?? null;
  let name = before?.name ?? '';
  let at = from;
  for (; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || columnsOf(row.cells, rows[at + 1], state.layouts) !== null) break;
    const own = row.own.filter((cell) => cell.text !== '');
    const [first] = own;
    if (first === undefined || isNumbering(own) || isSignature(row)) continue;
    if (own.slice(0, 2).some((cell) => isOneOf(sumWords, cell.text))) continue;
    const nameColumn = columns.header[columns.of.get('/name') ?? 0]?.column ?? 0;
    const named = row.places[nameColumn] ?? null;
    if (own.length === 1 && first.column < nameColumn && (named === null || named === first || named.text === '')) {
      if (isTitle(first.text)) break;
      unit = { cell: first, table: row.table };
      continue;
    }
    const placeOf = (pointer: ListPointer): Place | null => {
      const position = columns.list.get(pointer);
      const cell = position === undefined ? null : (row.places[columns.header[position]?.column ?? -1] ?? null);
      return cell === null || cell.text === '' ? null : { cell, table: row.table };
    };
    const key = [placeOf('/code'), placeOf('/name')].map((place) => plain(place?.cell.text ?? '')).join('|');
    if (current === null || (key !== '|' && key !== name)) {
      current = {
        head: [],
        indicators: [],
        tail: [],
        columns,
        title: state.title,
        lines: [...state.lines],
        droppedRows: 0,
        labels: new Set(),
        given: new Map(),
        duties: null,
      };
      for (const pointer of columns.list.keys()) {
        const place = placeOf(pointer);
        if (place !== null) current.given.set(pointer, place);
      }
      if (unit !== null && !current.given.has('#unit')) current.given.set('#unit', unit);
      state.forms.push(current);
      name = key;
    }
    current.indicators.push({ row: values[at] ?? row, columns });
  }
  state.current = null;
  state.list = { columns, width: rows[0]?.table.columns ?? 0, current, name, unit };
  return at - 1;
}

function open(state: State, head: readonly Row[]): void {
  const before = state.current;
  if (isOnlyLines(before)) {
    state.title ??= before.title;
    state.lines = [...before.lines, ...state.lines];
  }
  state.current = {
    head: [...head],
    indicators: [],
    tail: [],
    columns: null,
    title: state.title,
    lines: state.lines,
    droppedRows: 0,
    labels: new Set(),
    given: new Map(),
    duties: null,
  };
  state.forms.push(state.current);
  state.title = null;
  state.lines = [];
}

/** Indicators under a title of their own, with no name in a head above them: the title names the form. */
function isTitled({ current, title }: State): boolean {
  const isFree = current === null || current.indicators.length > 0;
  return isFree && title !== null && /(?:绩效目标(?:申报)?|自评|监控(?:情况)?)表$/.test(plain(title.text).replace(/(?:\([^()]*\))+$/, ''));
}

/** A form begins with the project, or with the department where a title says that it is about the whole department. */
const projectStarts: readonly Names[] = [headWords['/code'], headWords['/name'], headWords['#department']];
const wholeStarts: readonly Names[] = [...projectStarts, ['单位名称']];

function startWords(state: State): readonly Names[] {
  return /整体|部门绩效|单位绩效/.test(plain((state.title ?? state.current?.title)?.text ?? '')) ? wholeStarts : projectStarts;
}

function isNewForm(current: OpenForm | null, start: readonly string[]): boolean {
  return current === null || current.indicators.length > 0 || start.some((label) => current.labels.has(label));
}

/** A table right after an indicator table, with as many cells a row and no head of its own, goes on with it. */
function goesOn(current: OpenForm, table: Table, row: Row): boolean {
  const last = current.indicators.at(-1);
  return last !== undefined && last.row.table !== table && last.columns.header.length === row.cells.length;
}

function isHeadInsideIndicators(row: Row): boolean {
  const first = row.cells[0];
  return first !== undefined && isHeadWord(first.text) && row.cells.length < 4;
}

/** Under the indicators: the sum, the conclusion, or a row whose cells are merged across the columns of the table. */
function isClosing(row: Row, columns: IndicatorColumns): boolean {
  const [first] = row.own;
  if (first === undefined) return false;
  if (isOneOf(sumWords, first.text) || isOneOf(closingWords, first.text) || /^(?:注|说明|备注)\d*[::]/.test(plain(first.text))) return true;
  if (first.line !== null) return false;
  const cellAt = (at: ColumnPointer): Cell | null => row.places[columns.header[columns.of.get(at) ?? -1]?.column ?? -1] ?? null;
  const name = cellAt('/name');
  const [category, target] = [cellAt('/category/label'), cellAt('/target/raw')];
  if (name === null || name.row !== row.at) return false;
  return hadRepeats(row.table) ? name === category && name === target : name === category || name === target;
}

/** `年度绩效目标2（40分）` between two blocks of indicators. */
function isFurtherGoal(row: Row): boolean {
  const first = row.own.find((cell) => cell.text !== '');
  return first !== undefined && row.own.length < 4 && /^(?:年度)?绩效目标[\d一二三四五六七八九十]+$/.test(labelOf(first.text));
}

/** Rows of contacts and signatures: every cell is the label of one, or the name behind it. */
function isSignature(row: Row): boolean {
  const labels = row.own.map((cell) => labelOf(cell.text)).filter((label) => label !== '');
  const isPerson = labels.map(isPersonLabel);
  return isPerson[0] === true && labels.every((label, at) => isPerson[at] === true || (isPerson[at - 1] === true && !isHeadWord(label)));
}

/** `1 | 2 | 3 | …` under a header. */
function isNumbering(cells: readonly Cell[]): boolean {
  return cells.length >= 3 && cells.every((cell) => /^\(?\d{1,2}\)?$/.test(plain(cell.text)));
}

/** Contents entries: a style of Word's contents, or a page number at the end behind a tab or dots. */
export function isContents(paragraph: Paragraph): boolean {
  return /^toc\b|^目录/i.test(paragraph.style ?? '') || /(\t|\.{3,}|…{2,}|·{3,})\s*\d+\s*$/.test(paragraph.text);
}

/** Far above what a title has, even with spaces between its characters. */
const longestTitle = 1000;

export function isTitle(text: string): boolean {
  if (text.length > longestTitle) return false;
  const bare = plain(text).replace(/(?:\([^()]*\))+$/, '');
  return bare.length >= 4 && bare.length <= 80 && /(?:绩效|目标|自评|监控).{0,24}表(?:\d+[-—]\d+)?$/.test(bare) && !/[。；]/.test(bare);
}

export function isUnitLine(text: string): boolean {
  const bare = plain(text);
  return (
    /单位[::]?(人民币)?[百千万亿]*元/.test(bare) ||
    (/^\d{3,9}[\u4e00-\u9fff（(]/.test(bare) && !/^\d{4}年/.test(bare)) ||
    (bare.length <= 90 && unitNameLabel.test(bare))
  );
}

/** `（2022年度）` under a title. */
function isYearLine(text: string): boolean {
  const bare = plain(text);
  return (
    /^[(]?(?:[^\d:]{2,6}[::])?[\d〇零○一二三四五六七八九]{4}(?:[-—~至]\d{4})?年度?(?:\d{0,2}[-—~至]?\d{1,2}月(?:份|底)?)?[)]?$/.test(
      bare,
    ) && fiscalYearIn(bare) !== null
  );
}

export function rowsOf(table: Table): readonly Row[] {
  return grid(table).map((places, at) => {
    const cells = [...new Set(places)].filter((cell): cell is Cell => cell !== null);
    return { table, at, places, cells, own: cells.filter((cell) => cell.row === at) };
  });
}

/** Tables inside cells of a layout table are read as if they stood alone, after it. */
function* withNested(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'table') for (const cell of block.cells) yield* withNested(cell.nested);
  }
}
