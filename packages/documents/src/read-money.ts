/** Amounts, their unit and the spending plan. A cell that holds no number is a note with its text, a blank one is null, never zero. */
import { type AmountUnit, type Execution, type ExecutionAmounts, type Project, shiftDecimal } from '@jixiao/domain';
import type { Cell } from './blocks.ts';
import { checkpoint } from './checkpoint.ts';
import { type Parsed, parseAmount, parsePercent, parsePoints, parseText } from './codecs.ts';
import {
  besideOrBelow,
  type Context,
  findWords,
  note,
  pointerOf,
  type Range,
  remember,
  rowAfter,
  rowsAfter,
  valueOf,
} from './form-context.ts';
import { originOf, type Place } from './origin-of.ts';
import { amountUnitIn, amountUnitOf, isAmountUnit, labelOf, plain } from './labels.ts';
import type { Row } from './recognise.ts';
import {
  type FundsField,
  isFundsWord,
  fundsFields,
  fundsWords,
  headWords,
  isHeadWord,
  isOneOf,
  type Names,
  planWords,
  rank,
  totalRow,
} from './vocabulary.ts';

/** Checkpoints stand in rows of their own, the values below; a single one is known by the label of the plan beside it. */
export function readPlan(context: Context): Project['spendingPlan'] {
  const [printed] = findWords(context, planWords);
  const rows = context.found.head.filter((candidate) => {
    const count = candidate.cells.filter((cell) => checkpoint(cell.text) !== null).length;
    return count >= 2 || (count === 1 && candidate === printed?.row);
  });
  if (rows.length === 0) {
    noteUnreadPlan(context);
    return null;
  }
  const plan: { by: string; percent: string | null }[] = [];
  for (const row of rows) {
    for (const cell of row.own) context.used.add(cell);
    const values = rowsAfter(context, row).find((candidate) => candidate.table === row.table);
    for (const cell of row.cells) {
      const by = checkpoint(cell.text);
      if (by === null || plan.some((point) => point.by === by)) continue;
      const value = values?.places[cell.column] ?? null;
      const isOther = value === null || values === undefined || isHeadWord(value.text) || checkpoint(value.text) !== null;
      const place = isOther ? null : { cell: value, table: values.table };
      plan.push({ by, percent: readNumber(context, `/spendingPlan/${plan.length}/percent`, place, parsePercent) });
    }
  }
  return plan;
}

/** A plan whose checkpoints are not understood is no form without a plan: it is said. */
function noteUnreadPlan(context: Context): void {
  const [found] = findWords(context, planWords);
  if (found === undefined) return;
  const raw = found.row.cells
    .filter((cell) => cell !== found.cell && cell.text !== '')
    .map((cell) => parseText(cell.text))
    .join(' ');
  if (raw === '') return;
  context.notes.push(
    note(
      'doubt',
      'unreadable-plan',
      pointerOf(context, '/spendingPlan'),
      raw,
      originOf({ cell: found.cell, table: found.row.table }),
      `支出计划的时点“${raw}”没有看懂，计划没有读取。请核对原表。`,
      `The checkpoints of the spending plan ("${raw}") were not understood, so the plan was not read. Please check the form.`,
    ),
  );
}

/** Decimal places from one unit of account to the other. */
const placesOf = { 元: 0, 万元: 4, 亿元: 8 } as const;

/** An amount in the unit of the form. A cell that prints a unit of its own is converted, exactly, and says so. */
export function readAmount(
  context: Context,
  pointer: string,
  names: Names,
  amountUnit: AmountUnit | null,
  range: Range | null = null,
): string | null {
  const place = valueOf(context, names, range) ?? (pointer === '/budget/total' ? sumBeside(context) : null);
  return readAmountAt(context, pointer, place, amountUnit);
}

/** `合计 | 基本支出 | 项目支出` over their amounts: the sum of the parts beside it. */
function sumBeside(context: Context): Place | null {
  const found = findWords(context, totalRow).find(({ row }) =>
    row.own.some((cell) => moneyRows.some((names) => isOneOf(names, cell.text))),
  );
  if (found === undefined) return null;
  context.used.add(found.cell);
  return besideOrBelow(context, found);
}

export function readAmountAt(context: Context, pointer: string, place: Place | null, amountUnit: AmountUnit | null): string | null {
  const value = readNumber(context, pointer, place, parseAmount);
  const own = place === null ? null : unitInCell(place.cell.text);
  if (value === null || place === null || own === null || amountUnit === null || own === amountUnit) return value;
  const converted = shiftDecimal(value, placesOf[own] - placesOf[amountUnit]);
  const raw = parseText(place.cell.text);
  context.notes.push(
    note(
      'doubt',
      'other-amount-unit',
      pointerOf(context, pointer),
      raw,
      originOf(place),
      `单元格写的是“${raw}”，而表的单位是${amountUnit}；按${converted}${amountUnit}读取，请核对。`,
      `The cell says "${raw}" while the form is in ${amountUnit}; it was read as ${converted}${amountUnit}. Please check.`,
      [`${value}${amountUnit}`],
    ),
  );
  return converted;
}

function unitInCell(text: string): AmountUnit | null {
  return amountUnitOf(/\d(亿元|万元|元)$/.exec(plain(text))?.[1]);
}

export function readNumber(context: Context, pointer: string, place: Place | null, parse: (text: string) => Parsed): string | null {
  if (place === null) return null;
  remember(context, pointer, place);
  const parsed = parse(place.cell.text);
  if (parsed.kind === 'value') return parsed.value;
  if (parsed.kind === 'unreadable') {
    const raw = parseText(place.cell.text);
    const code = parse === parsePercent ? 'unreadable-percent' : parse === parsePoints ? 'unreadable-points' : 'unreadable-amount';
    context.notes.push(
      note(
        'doubt',
        code,
        pointerOf(context, pointer),
        raw,
        originOf(place),
        `“${raw}”不是数字，没有读作金额、比例或分值。请核对原表。`,
        `"${raw}" is no number and was not read as one. Please check the form.`,
      ),
    );
  }
  return null;
}

/** The unit of account: from a line over the form, a label of the head, or the amount itself. */
export function readAmountUnit(context: Context): AmountUnit | null {
  for (const line of context.found.lines.toReversed()) {
    const unit = amountUnitIn(line.text);
    if (unit === null) continue;
    context.origins[pointerOf(context, '/amountUnit')] = line.origin;
    return unit;
  }
  for (const row of context.found.head)
    for (const cell of row.own) {
      const unit =
        isHeadWord(cell.text) || isFundsWord(cell.text) || isLabelWithUnit(cell.text) || isAmountUnit(cell.text)
          ? amountUnitIn(cell.text)
          : null;
      if (unit === null) continue;
      context.origins[pointerOf(context, '/amountUnit')] = originOf({ cell, table: row.table });
      return unit;
    }
  const { duties } = context.found;
  for (const cell of duties?.header.cells ?? []) {
    const unit = amountUnitIn(cell.text);
    const [row] = duties?.rows ?? [];
    if (unit === null || row === undefined) continue;
    context.origins[pointerOf(context, '/amountUnit')] = originOf({ cell, table: row.table });
    return unit;
  }
  const total = valueOf(context, headWords['/budget/total']);
  const own = total === null ? null : unitInCell(total.cell.text);
  if (total !== null && own !== null) {
    remember(context, '/amountUnit', total);
    return own;
  }
  const line = context.found.lines.find(({ text }) => /单位[::]/.test(plain(text)));
  context.notes.push(
    note(
      'doubt',
      'no-amount-unit',
      pointerOf(context, '/amountUnit'),
      line?.text ?? null,
      line?.origin ?? null,
      '表中没有读到金额单位（元、万元、亿元），金额没有折算。请核对原表。',
      'No unit of account (元, 万元, 亿元) was read, so amounts were not converted. Please check the form.',
    ),
  );
  return null;
}

/** `年度预算申请（万元）`: a short label that ends in its unit of account. */
function isLabelWithUnit(text: string): boolean {
  return /^[^\d(]{2,16}\((?:单位[::]?)?(?:亿元|万元|元)\)[::]?$/.test(plain(text));
}

type FundsColumn = { readonly field: FundsField; readonly cell: Cell };
export type FundsTable = {
  readonly execution: Execution;
  /** The column that the year is measured against: the revised budget where the form has it, else the original one. */
  readonly reference: 'revisedBudget' | 'originalBudget';
  /** True where it says what is wanted and nothing of what became of it. */
  readonly isBudgetOnly: boolean;
};

/** A table of money in the head: columns of the budget and what became of it, one row for the total and each source. Null where there is none. */
export function readFunds(context: Context, amountUnit: AmountUnit | null): FundsTable | null {
  const headers = context.found.head.map((row) => ({ row, columns: fundsColumns(row) }));
  const found = headers.find(({ columns }) => columns.length >= 2) ?? headers.find((one) => isSingleColumn(context, one));
  if (found === undefined) return null;
  const header = withAdjusted(context, found);
  for (const cell of header.row.own) context.used.add(cell);
  const rows: Execution['rows'] = [];
  let total: ExecutionAmounts | null = null;
  for (const row of rowsAfter(context, header.row)) {
    const printed = rowLabel(header, row);
    if (row.table !== header.row.table || printed === undefined || !isFundsRow(header, row, printed)) break;
    const isTotal = total === null && isOneOf(totalRow, printed.text);
    const pointer = isTotal ? '/execution' : `/execution/rows/${rows.length}`;
    for (const cell of row.own.slice(0, row.own.indexOf(printed) + 1)) context.used.add(cell);
    const amounts = readFundsRow(context, pointer, header, row, amountUnit);
    if (isTotal) total = amounts;
    else rows.push({ label: parseText(printed.text), ...amounts });
  }
  if (total === null && rows.length === 0) return null;
  const period = header.columns
    .map(({ cell }) => /^((?:截至|截止)?.*月(?:份|底)?)/.exec(plain(cell.text))?.[1])
    .find((months) => months !== undefined);
  const reference = header.columns.some(({ field }) => field === 'revisedBudget') ? 'revisedBudget' : 'originalBudget';
  const execution = { ...(total ?? noAmounts), ...(period === undefined ? {} : { period }), rows };
  return { execution, reference, isBudgetOnly: header.columns.length === 1 };
}

const noAmounts: ExecutionAmounts = {
  originalBudget: null,
  revisedBudget: null,
  actual: null,
  expected: null,
  rate: null,
  weight: null,
  score: null,
};

/** A column named 调整 alone holds the adjusted amounts, or what was added: only near the original ones is it read as the former. */
function withAdjusted(context: Context, header: FundsHeader): FundsHeader {
  const cell = header.row.own.find((one) => /^调整(?:数|预算|金额)?$/.test(labelOf(one.text)));
  const original = header.columns.find(({ field }) => field === 'originalBudget');
  const below = rowAfter(context, header.row);
  if (cell === undefined || original === undefined || below === undefined || header.columns.some(({ field }) => field === 'revisedBudget'))
    return header;
  const amountOf = (one: Cell): number => {
    const parsed = parseAmount(cellUnder(header, one, below)?.text ?? '');
    return parsed.kind === 'value' ? Number(parsed.value) : Number.NaN;
  };
  return amountOf(cell) * 2 >= amountOf(original.cell)
    ? { row: header.row, columns: [...header.columns, { field: 'revisedBudget', cell }] }
    : header;
}

/** `资金来源 | 年初预算金额` over a row for the total: a table of money with one column. */
function isSingleColumn(context: Context, { row, columns }: FundsHeader): boolean {
  const [only] = columns;
  const labels = row.own.filter((cell) => cell.text !== '' && cell !== only?.cell);
  const below = rowAfter(context, row);
  return (
    only !== undefined &&
    labels.some((cell) => isOneOf(['资金来源', '资金性质', '来源', '资金类别', '资金名称'], cell.text)) &&
    below !== undefined &&
    below.table === row.table &&
    parseAmount(cellUnder({ row, columns }, only.cell, below)?.text ?? '').kind === 'value'
  );
}

function fundsColumns(row: Row): readonly FundsColumn[] {
  const columns: FundsColumn[] = [];
  for (const cell of row.own) {
    const label = labelOf(cell.text);
    const field = label === '' ? undefined : fundsFields.find((one) => rank(fundsWords[one], label) >= 0);
    if (field === undefined || columns.some((column) => column.field === field)) continue;
    const isLabelColumn = row.own.some((other) => other.column > cell.column && rank(fundsWords.originalBudget, labelOf(other.text)) >= 0);
    if (field === 'revisedBudget' && isLabelColumn) continue;
    columns.push({ field, cell });
  }
  return columns;
}

type FundsHeader = { readonly row: Row; readonly columns: readonly FundsColumn[] };

/** The cell of a row under a cell of the header. A dump has no grid, and its rows lose merged cells at the left: there it counts from the right. */
function cellUnder(header: FundsHeader, cell: Cell, row: Row): Cell | null {
  if (cell.line === null) return row.places[cell.column] ?? null;
  return row.own[row.own.length - header.row.own.length + header.row.own.indexOf(cell)] ?? null;
}

/** The last printed cell left of the amounts. */
function rowLabel(header: FundsHeader, row: Row): Cell | undefined {
  const at = Math.min(
    ...header.columns.map(({ cell }) => row.own.indexOf(cellUnder(header, cell, row) ?? cell)).filter((found) => found >= 0),
  );
  return row.own
    .slice(0, at)
    .filter((cell) => cell.text !== '')
    .at(-1);
}

const moneyRows: readonly Names[] = [
  headWords['/budget/total'],
  headWords['/budget/fiscal'],
  headWords['/budget/other'],
  headWords['/budget/basic'],
  headWords['/budget/project'],
];

function isFundsRow(header: FundsHeader, row: Row, printed: Cell): boolean {
  if (isOneOf(totalRow, printed.text)) return true;
  if (isHeadWord(printed.text) && !moneyRows.some((names) => isOneOf(names, printed.text))) return false;
  const values = header.columns.map(({ cell }) => cellUnder(header, cell, row));
  return (
    values.every((cell) => cell === null || cell.row === row.at) &&
    new Set(values).size === values.length &&
    !values.some((cell) => isHeadWord(cell?.text ?? ''))
  );
}

function readFundsRow(context: Context, pointer: string, header: FundsHeader, row: Row, amountUnit: AmountUnit | null): ExecutionAmounts {
  const amounts = { ...noAmounts };
  for (const { field, cell } of header.columns) {
    const value = cellUnder(header, cell, row);
    if (value === null) continue;
    const place = { cell: value, table: row.table };
    if (field === 'rate') amounts.rate = readNumber(context, `${pointer}/rate`, place, parsePercent);
    else if (field === 'weight' || field === 'score') amounts[field] = readNumber(context, `${pointer}/${field}`, place, parsePoints);
    else amounts[field] = readAmountAt(context, `${pointer}/${field}`, place, amountUnit);
  }
  return amounts;
}

/** The amount of the row with one of these names, in the column that the year is measured against. */
export function fundsOf(context: Context, funds: FundsTable, names: Names, pointer: string): string | null {
  const index = funds.execution.rows.findIndex((row) => isOneOf(names, row.label));
  const row = funds.execution.rows[index];
  if (row === undefined) return null;
  const origin = context.origins[pointerOf(context, `/execution/rows/${index}/${funds.reference}`)];
  if (origin !== undefined) context.origins[pointerOf(context, pointer)] = origin;
  return row[funds.reference];
}
