/**
 * A paper → the form as it is printed: grids of cells with spans, each value with its pointer. The Word and Excel writers print it, the page shows
 * it. Exact where reading is tolerant; drawn(read(x)) reads as x again.
 */
import type { Department, Execution, Indicator, OtherCell, Paper, Project } from '@jixiao/domain';
import { detailLabels, detailLines } from './draw-details.ts';
import type { Column, Details, Field, Form, FormPart, FormRow, Funds, Label, Others, Tasks } from './form.ts';
import { spareColumns } from './forms/spare-columns.ts';
import { labelOf } from './labels.ts';
import type { FundsField } from './vocabulary.ts';

export type DrawnCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly role: 'label' | 'header' | 'value';
  /** JSON pointer from the paper, for values. */
  readonly at?: string;
  readonly align?: 'left' | 'center' | 'right';
};

export type DrawnTable = { readonly columns: number; readonly rows: number; readonly cells: readonly DrawnCell[] };

export type FormDrawing = {
  readonly title: string;
  readonly unit: string;
  readonly amountUnit: string;
  readonly fiscalYear: string;
  readonly head: DrawnTable;
  readonly indicators: DrawnTable;
  /** True where the form prints both as one table. */
  readonly joined: boolean;
};

type Subject = Project | Department;
type Drawing = {
  readonly form: Form;
  readonly paper: Paper;
  readonly medium: Paper | null;
  /** The half of a wide form that is the paper's own: its values have pointers. */
  readonly half: Paper['horizon'];
  readonly subject: Subject;
  readonly root: string;
  readonly width: number;
  readonly parts: readonly FormPart[];
};

/** `medium` is the medium-term paper of the same project, for a form that prints both halves. Such a paper alone fills its half of the form. */
export function drawForm(form: Form, paper: Paper, medium: Paper | null = null): FormDrawing {
  if (form.grid.medium !== true || paper.horizon !== 'medium-term' || paper.project === null || medium !== null)
    return draw(form, paper, medium, 'annual');
  const blank = { budget: { total: null, fiscal: null, other: null }, objectives: [], indicators: [] };
  return draw(form, { ...paper, project: { ...paper.project, ...blank } }, paper, 'medium-term');
}

function draw(form: Form, paper: Paper, medium: Paper | null, half: Paper['horizon']): FormDrawing {
  const subject = form.subject === 'project' ? paper.project : paper.department;
  const amountUnit = subject?.amountUnit ?? null;
  const empty = { columns: form.width, rows: 0, cells: [] };
  const halves = form.grid.medium === true ? (medium?.project?.indicators ?? []) : [];
  const columns = subject === null ? [] : columnsOf(form, [...subject.indicators, ...halves]);
  const blockWidth = form.grid.block?.width ?? 0;
  const parts = subject === null ? [] : headParts(form, paper, subject);
  const width = Math.max(
    form.width,
    blockWidth + columns.reduce((sum, column) => sum + column.width, 0) + mediumWidth(form, columns),
    ...parts.map((part) => (isFunds(part) ? part.block.width + part.labels + part.columns.reduce((sum, one) => sum + one.width, 0) : 0)),
  );
  const drawing = subject === null ? null : { form, paper, medium, half, subject, root: `/${form.subject}`, width, parts };
  return {
    title: form.title(paper.project?.name ?? ''),
    unit: `${paper.unit.code ?? ''}${paper.unit.name ?? ''}`,
    amountUnit: amountUnit === null ? '' : `单位：${amountUnit}`,
    fiscalYear: paper.fiscalYear === null ? '' : `（${paper.fiscalYear}年度）`,
    head: drawing === null ? empty : drawHead(drawing),
    indicators: drawing === null ? empty : form.grid.medium === true ? drawHalves(drawing, columns) : drawIndicators(drawing, columns),
    joined: form.joined,
  };
}

/** Head and indicators as one table. */
export function joinDrawn(head: DrawnTable, indicators: DrawnTable): DrawnTable {
  return {
    columns: Math.max(head.columns, indicators.columns),
    rows: head.rows + indicators.rows,
    cells: [...head.cells, ...indicators.cells.map((cell) => ({ ...cell, row: cell.row + head.rows }))],
  };
}

function drawHead(drawing: Drawing): DrawnTable {
  const cells: DrawnCell[] = [];
  let row = 0;
  const parts = drawing.parts.filter((part, index) => !isEmptyPlan(drawing, part, drawing.parts[index + 1]));
  parts.forEach((part, index) => {
    if (isRow(part)) {
      const above = parts.slice(0, index).findLast((other, at): other is FormRow => isRow(other) && reaches(other, index - at));
      drawRow(drawing, cells, planOf(drawing, part, parts[index + 1]), row, above === undefined ? 0 : (above[0]?.width ?? 0));
      row += 1;
    } else if (part.type === 'funds') row = drawFunds(drawing, cells, part, row);
    else if (part.type === 'tasks') row = drawTasks(drawing, cells, part, row);
    else if (part.type === 'details') row = drawDetails(drawing, cells, part, row);
    else row = drawOthers(drawing, cells, part, row);
  });
  return { columns: drawing.width, rows: row, cells: widen(cells, drawing) };
}

type SpareRow = { readonly at: string; readonly label: string; readonly codec: Field['codec'] };
const spareRows: readonly SpareRow[] = [
  { at: '/code', label: '项目编码', codec: 'text' },
  { at: '/name', label: '项目名称', codec: 'text' },
  { at: '/budget/total', label: '年度资金总额（万元）', codec: 'amount' },
  { at: '/budget/fiscal', label: '其中：财政拨款（万元）', codec: 'amount' },
  { at: '/budget/other', label: '其他资金（万元）', codec: 'amount' },
  { at: '/budget/basic', label: '基本支出（万元）', codec: 'amount' },
  { at: '/budget/project', label: '项目支出（万元）', codec: 'amount' },
  { at: '/purpose', label: '资金用途', codec: 'text' },
  { at: '/duties', label: '部门职责', codec: 'text' },
  { at: '/achieved', label: '年度目标完成情况', codec: 'items' },
];
const spareFunds: readonly (readonly [field: FundsField, text: string])[] = [
  ['originalBudget', '年初预算数'],
  ['revisedBudget', '全年预算数'],
  ['actual', '全年执行数'],
  ['expected', '全年预计执行数'],
  ['rate', '执行率'],
  ['weight', '分值'],
  ['score', '得分'],
];

/** The described parts, and for what the paper holds beyond them parts of their own: nothing is lost by printing. */
function headParts(form: Form, paper: Paper, subject: Subject): readonly FormPart[] {
  const { execution } = subject;
  const left = Math.max(2, Math.round(form.width / 6));
  const right = form.width - left;
  const hasBudget = Object.values(subject.budget).some((value) => typeof value === 'string');
  const described = form.head
    .filter((part) => !(isFunds(part) && execution === null && hasBudget))
    .map((part) => (isFunds(part) && execution !== null ? withFilled(part, execution) : part));
  const fields = new Set(
    described.flatMap((part) => (isRow(part) ? part.flatMap((cell) => (cell.type === 'field' ? [cell.at] : [])) : [])),
  );
  if (fields.has('#codeAndName')) for (const at of ['/code', '/name']) fields.add(at);
  const hasFunds = described.some(isFunds);
  const spare: FormPart[] = [];
  if (form.joined && !fields.has('#unit') && !fields.has('#authority') && (paper.unit.name ?? paper.unit.code) !== null)
    spare.push([labelOfRow(form.subject === 'project' ? '主管部门' : '部门名称', left), fieldOf('#unit', 'text', right)]);
  for (const { at, label, codec } of spareRows)
    if (!fields.has(at) && !(hasFunds && at.startsWith('/budget/')) && textAt(subject, at) !== '')
      spare.push([labelOfRow(label, left), fieldOf(at, codec, right)]);
  if (execution !== null && !hasFunds)
    spare.push(
      withFilled(
        { type: 'funds', block: labelOfRow('预算执行情况（万元）', left), labels: left, total: '年度资金总额', columns: [] },
        execution,
      ),
    );
  if ('spendingPlan' in subject && subject.spendingPlan !== null && !described.some(isPlanRow))
    spare.push(
      [{ ...labelOfRow('资金支出计划（%）', left), down: 2 }, labelOfRow('', right)],
      [fieldOf('/spendingPlan/0/percent', 'percent', right)],
    );
  if ('tasks' in subject && subject.tasks.length > 0 && !described.some((part) => !isRow(part) && part.type === 'tasks')) {
    const unit = Math.max(1, Math.floor(right / 6));
    spare.push({
      type: 'tasks',
      block: labelOfRow('年度主要任务', left),
      widths: [unit, right - 5 * unit > 0 ? right - 4 * unit : unit, unit, unit, unit],
    });
  }
  const others = described.findIndex((part) => !isRow(part) && part.type === 'others');
  const hasOthers = others >= 0 || (subject.others ?? []).length === 0;
  const at = others >= 0 ? others : described.length - 1;
  return [
    ...described.slice(0, at),
    ...spare,
    ...(hasOthers ? [] : [{ type: 'others', label: left, width: right } as const]),
    ...described.slice(at),
  ];
}

function isFunds(part: FormPart): part is Funds {
  return !isRow(part) && part.type === 'funds';
}

/** A table of money with a column for every amount that is filled. */
function withFilled(part: Funds, execution: Execution): Funds {
  const lines = [execution, ...execution.rows];
  const more = spareFunds.filter(
    ([field]) => !part.columns.some((column) => column.field === field) && lines.some((line) => line[field] !== null),
  );
  return more.length === 0 ? part : { ...part, columns: [...part.columns, ...more.map(([field, text]) => ({ text, field, width: 2 }))] };
}

function labelOfRow(text: string, width: number): Label {
  return { type: 'label', text, width, down: 1 };
}

function fieldOf(at: string, codec: Field['codec'], width: number): Field {
  return { type: 'field', at, codec, width };
}

function isRow(part: FormPart | undefined): part is FormRow {
  return Array.isArray(part);
}

/** Whether the block label of a row above still stands at the left, so many rows further down. */
function reaches(part: FormRow, further: number): boolean {
  const first = part[0];
  return first?.type === 'label' && first.down > further;
}

/** The last cell of every row reaches the right edge, where another row needs more room than the form has. */
function widen(cells: readonly DrawnCell[], { width }: Drawing): readonly DrawnCell[] {
  const edges = new Map<number, number>();
  const rowsOf = (cell: DrawnCell): number[] => Array.from({ length: cell.rowSpan }, (_, down) => cell.row + down);
  for (const cell of cells) for (const row of rowsOf(cell)) edges.set(row, Math.max(edges.get(row) ?? 0, cell.column + cell.columnSpan));
  return cells.map((cell) =>
    rowsOf(cell).every((row) => edges.get(row) === cell.column + cell.columnSpan) ? { ...cell, columnSpan: width - cell.column } : cell,
  );
}

function isPlanRow(part: FormPart | undefined): boolean {
  return isRow(part) && part.some((cell) => cell.type === 'field' && cell.at.startsWith('/spendingPlan/'));
}

function isEmptyPlan({ subject }: Drawing, part: FormPart, next: FormPart | undefined): boolean {
  return (isPlanRow(part) || isPlanRow(next)) && isRow(part) && (!('spendingPlan' in subject) || subject.spendingPlan === null);
}

/** Checkpoints are those of the paper: as many columns as it has, named by their months. */
function planOf({ subject }: Drawing, line: FormRow, next: FormPart | undefined): FormRow {
  const plan = 'spendingPlan' in subject ? subject.spendingPlan : null;
  if (plan === null || !(isPlanRow(line) || isPlanRow(next))) return line;
  const block = line[0];
  const isValues = isPlanRow(line);
  const before = block?.type === 'label' && block.down > 1 ? [block] : [];
  const printed = line.slice(before.length);
  const room = printed.reduce((sum, part) => sum + part.width, 0);
  const widths =
    plan.length === printed.length
      ? printed.map((part) => part.width)
      : plan.map((_, index) => Math.max(1, Math.floor(((index + 1) * room) / plan.length) - Math.floor((index * room) / plan.length)));
  return [
    ...before,
    ...plan.map((point, index): Label | Field =>
      isValues
        ? { type: 'field', at: `/spendingPlan/${index}/percent`, codec: 'percent', width: widths[index] ?? 1 }
        : { type: 'label', text: `${Number(point.by.slice(0, 2))}月底`, width: widths[index] ?? 1, down: 1 },
    ),
  ];
}

function drawRow(drawing: Drawing, cells: DrawnCell[], line: FormRow, row: number, from: number): void {
  let column = from;
  for (const part of line) {
    cells.push(
      part.type === 'label'
        ? labelCell(withUnit(part.text, drawing.subject), row, column, part.down, part.width)
        : drawField(drawing, part, row, column),
    );
    column += part.width;
  }
}

/** The unit of account in a printed label is that of the paper; none where it has none. */
function withUnit(text: string, { amountUnit }: Subject): string {
  return text
    .replace(/（(?:万元|元|亿元)）/, amountUnit === null ? '' : `（${amountUnit}）`)
    .replace(/^单位：(?:万元|元|亿元)$/, amountUnit === null ? '' : `单位：${amountUnit}`);
}

function labelCell(text: string, row: number, column: number, rowSpan: number, columnSpan: number): DrawnCell {
  return { row, column, rowSpan, columnSpan, text, role: 'label' };
}

function drawField(drawing: Drawing, part: Field, row: number, column: number): DrawnCell {
  const align = part.codec === 'amount' ? 'right' : part.codec === 'percent' ? 'center' : 'left';
  const { text, at } = resolve(drawing, part.at);
  return { row, column, rowSpan: 1, columnSpan: part.width, text, role: 'value', ...(at === null ? {} : { at }), align };
}

function resolve({ paper, medium, half, subject, root }: Drawing, pointer: string): { readonly text: string; readonly at: string | null } {
  if (pointer === '#unit' || pointer === '#authority') {
    const { code, name } = paper.unit;
    return { text: `${code === null ? '' : `[${code}]`}${name ?? ''}`, at: '/unit/name' };
  }
  if (pointer === '#codeAndName' && 'code' in subject)
    return { text: subject.code === null ? (subject.name ?? '') : `${subject.code}-${subject.name ?? ''}`, at: `${root}/name` };
  if (pointer.startsWith('#medium')) {
    const own = pointer.slice('#medium'.length);
    return { text: textAt(medium?.project ?? null, own), at: half === 'medium-term' ? root + own : null };
  }
  if (half === 'medium-term' && /^\/(?:budget|objectives)\b/.test(pointer)) return { text: '', at: null };
  if (pointer.startsWith('/others/')) {
    const label = pointer.slice('/others/'.length);
    const index = (subject.others ?? []).findIndex((other) => labelOf(other.label) === labelOf(label));
    return { text: subject.others?.[index]?.text ?? '', at: index < 0 ? null : `${root}/others/${index}/text` };
  }
  return { text: textAt(subject, pointer), at: root + pointer };
}

function textAt(subject: object | null, pointer: string): string {
  let value: unknown = subject;
  for (const key of pointer.split('/').slice(1))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : null;
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string').join('\n') : '';
}

function drawFunds({ subject, root }: Drawing, cells: DrawnCell[], part: Funds, from: number): number {
  const execution = subject.execution;
  const lines = [
    { label: part.total, at: '/execution', values: execution },
    ...(execution?.rows ?? []).map((line, index) => ({ label: line.label, at: `/execution/rows/${index}`, values: line })),
  ];
  cells.push(labelCell(withUnit(part.block.text, subject), from, 0, lines.length + 1, part.block.width));
  cells.push(labelCell('', from, part.block.width, 1, part.labels));
  let column = part.block.width + part.labels;
  for (const { text, width } of part.columns) {
    cells.push(labelCell(withPeriod(text, execution), from, column, 1, width));
    column += width;
  }
  lines.forEach(({ label, at, values }, index) => {
    const row = from + index + 1;
    cells.push(labelCell(label, row, part.block.width, 1, part.labels));
    let place = part.block.width + part.labels;
    for (const { field, width } of part.columns) {
      const value = values?.[field] ?? null;
      const text = value === null ? '' : field === 'rate' ? `${value}%` : value;
      const align = field === 'rate' || field === 'weight' || field === 'score' ? 'center' : 'right';
      cells.push({ row, column: place, rowSpan: 1, columnSpan: width, text, role: 'value', at: `${root}${at}/${field}`, align });
      place += width;
    }
  });
  return from + lines.length + 1;
}

function withPeriod(text: string, execution: Execution | null): string {
  return text.replace('{period}', execution?.period ?? '1—7月');
}

function drawTasks({ subject, root }: Drawing, cells: DrawnCell[], part: Tasks, from: number): number {
  const tasks = 'tasks' in subject ? subject.tasks : [];
  if (tasks.length === 0) return from;
  const [name, content, total, fiscal, other] = part.widths;
  const left = part.block.width;
  cells.push(labelCell(part.block.text, from, 0, tasks.length + 2, left));
  cells.push(labelCell('任务名称', from, left, 2, name), labelCell('主要内容', from, left + name, 2, content));
  cells.push(
    labelCell(
      `预算金额${subject.amountUnit === null ? '' : `（${subject.amountUnit}）`}`,
      from,
      left + name + content,
      1,
      total + fiscal + other,
    ),
  );
  const money = left + name + content;
  cells.push(
    labelCell('总额', from + 1, money, 1, total),
    labelCell('财政拨款', from + 1, money + total, 1, fiscal),
    labelCell('其他资金', from + 1, money + total + fiscal, 1, other),
  );
  tasks.forEach((task, index) => {
    let column = left;
    const widths = { name, content, total, fiscal, other };
    for (const [key, width] of Object.entries(widths) as [keyof typeof widths, number][]) {
      const align = key === 'name' || key === 'content' ? 'left' : 'right';
      cells.push({
        row: from + 2 + index,
        column,
        rowSpan: 1,
        columnSpan: width,
        text: task[key] ?? '',
        role: 'value',
        at: `${root}/tasks/${index}/${key}`,
        align,
      });
      column += width;
    }
  });
  return from + 2 + tasks.length;
}

/** Labels over the lines; one line is left blank where the paper has none. */
function drawDetails({ subject, root }: Drawing, cells: DrawnCell[], part: Details, from: number): number {
  const found = detailLines(part, subject.others ?? []);
  const lines = found.length === 0 ? [[]] : found;
  cells.push(labelCell(part.block.text, from, 0, lines.length + 1, part.block.width));
  let column = part.block.width;
  part.columns.forEach(({ text, width }, at) => {
    cells.push(labelCell(text, from, column, 1, width));
    lines.forEach((line, index) => {
      const position = line[at];
      const value = position === undefined ? '' : (subject.others?.[position]?.text ?? '');
      const pointer = position === undefined ? {} : { at: `${root}/others/${position}/text` };
      cells.push({ row: from + 1 + index, column, rowSpan: 1, columnSpan: width, text: value, role: 'value', ...pointer, align: 'left' });
    });
    column += width;
  });
  return from + 1 + lines.length;
}

/** Cells that the description does not name: one row each. */
function drawOthers({ form, subject, root }: Drawing, cells: DrawnCell[], part: Others, from: number): number {
  const named = new Set(
    form.head.flatMap((one) =>
      isRow(one) ? one.flatMap((cell) => (cell.type === 'field' && cell.at.startsWith('/others/') ? [labelOf(cell.at.slice(8))] : [])) : [],
    ),
  );
  const inDetails = detailLabels(form);
  let row = from;
  (subject.others ?? []).forEach((other, index) => {
    if (inDetails.has(labelOf(other.label))) return;
    const first = (subject.others ?? []).findIndex(({ label }) => labelOf(label) === labelOf(other.label));
    if (named.has(labelOf(other.label)) && first === index) return;
    cells.push(labelCell(other.label, row, 0, 1, part.label));
    cells.push({
      row,
      column: part.label,
      rowSpan: 1,
      columnSpan: part.width,
      text: other.text,
      role: 'value',
      at: `${root}/others/${index}/text`,
      align: 'left',
    });
    row += 1;
  });
  return row;
}

const essential = new Set(['/category/label', '/kind/label', '/name', '/target/raw']);

/** The described columns, of an unknown form only those that are filled, then the filled ones that it does not describe, and every other printed one. */
function columnsOf(form: Form, indicators: readonly Indicator[]): readonly Column[] {
  const isFilled = (column: Column): boolean => indicators.some((indicator) => indicatorText(indicator, column.at) !== '');
  const described = form.grid.columns.filter((column) => form.marks.length > 0 || essential.has(column.at) || isFilled(column));
  const spare = spareColumns.filter((column) => !form.grid.columns.some(({ at }) => at === column.at) && isFilled(column));
  const named = new Set(described.flatMap(({ at }) => (at.startsWith('/others/') ? [labelOf(at.slice(8))] : [])));
  const labels = new Set(
    indicators.flatMap((indicator) => (indicator.others ?? []).map(({ label }) => label)).filter((label) => !named.has(labelOf(label))),
  );
  return [...described, ...spare, ...[...labels].map((label) => ({ text: label, at: `/others/${label}`, width: 2, merged: false }))];
}

function mediumWidth(form: Form, columns: readonly Column[]): number {
  return form.grid.medium === true
    ? columns.filter(({ at }) => at !== '/category/label').reduce((sum, column) => sum + column.width, 0)
    : 0;
}

function indicatorText(indicator: Indicator | undefined, at: string): string {
  if (indicator === undefined) return '';
  return at.startsWith('/others/') ? (otherOf(indicator.others, at.slice(8))?.text ?? '') : textAt(indicator, at);
}

function otherOf(others: readonly OtherCell[] | undefined, label: string): OtherCell | undefined {
  return others?.find((other) => labelOf(other.label) === labelOf(label));
}

function pointerTo(indicator: Indicator, index: number, at: string, root: string): string | null {
  if (!at.startsWith('/others/')) return `${root}/indicators/${index}${at}`;
  const position = (indicator.others ?? []).findIndex((other) => labelOf(other.label) === labelOf(at.slice(8)));
  return position < 0 ? null : `${root}/indicators/${index}/others/${position}/text`;
}

function drawIndicators(drawing: Drawing, columns: readonly Column[]): DrawnTable {
  const { form, subject, root } = drawing;
  const { indicators } = subject;
  const cells: DrawnCell[] = [];
  const left = form.grid.block?.width ?? 0;
  const top = columns.some(({ over }) => over !== undefined) ? 2 : 1;
  if (form.grid.block !== null) cells.push(labelCell(form.grid.block.text, 0, 0, indicators.length + top, left));
  let column = left;
  columns.forEach((part, position) => {
    const isUnder = part.over !== undefined;
    if (part.over !== undefined && columns[position - 1]?.over !== part.over) cells.push(overCell(columns, position, column, part.over));
    cells.push({
      row: isUnder ? 1 : 0,
      column,
      rowSpan: isUnder ? 1 : top,
      columnSpan: part.width,
      text: withPeriod(part.text, subject.execution),
      role: 'header',
    });
    indicators.forEach((indicator, index) => {
      if (part.merged && index > 0 && isSame(indicators, part, index, index - 1)) return;
      const at = pointerTo(indicator, index, part.at, root);
      cells.push({
        row: index + top,
        column,
        rowSpan: part.merged ? runLength(indicators, part, index) : 1,
        columnSpan: part.width,
        text: indicatorText(indicator, part.at),
        role: part.merged ? 'label' : 'value',
        ...(at === null ? {} : { at }),
      });
    });
    column += part.width;
  });
  const rows = indicators.length + top;
  const sum = drawSum(drawing, columns, rows, column);
  return { columns: drawing.width, rows: rows + (sum.length > 0 ? 1 : 0), cells: [...cells, ...sum] };
}

/** The word over a run of columns. */
function overCell(columns: readonly Column[], from: number, column: number, text: string): DrawnCell {
  const end = columns.findIndex((part, index) => index > from && part.over !== text);
  const run = columns.slice(from, end < 0 ? columns.length : end);
  return { row: 0, column, rowSpan: 1, columnSpan: run.reduce((sum, part) => sum + part.width, 0), text, role: 'header' };
}

function drawSum({ form, subject, root }: Drawing, columns: readonly Column[], row: number, right: number): readonly DrawnCell[] {
  if (subject.total === null && (form.grid.sum === null || form.marks.length === 0)) return [];
  const score = columns.find(({ at }) => at === '/score') ?? columns.at(-1);
  if (score === undefined) return [];
  let column = form.grid.block?.width ?? 0;
  for (const part of columns) {
    if (part === score) break;
    column += part.width;
  }
  const behind = right - column - score.width;
  return [
    labelCell(form.grid.sum ?? '总分', row, 0, 1, column),
    { row, column, rowSpan: 1, columnSpan: score.width, text: subject.total ?? '', role: 'value', at: `${root}/total`, align: 'center' },
    ...(behind > 0 ? [labelCell('', row, column + score.width, 1, behind)] : []),
  ];
}

/** Both halves side by side, one level 1 for both: as many rows as the longer half has under it. */
function drawHalves(drawing: Drawing, columns: readonly Column[]): DrawnTable {
  const { form, medium, subject, root } = drawing;
  const ownHalf = drawing.half === 'medium-term' ? 0 : 1;
  const cells: DrawnCell[] = [];
  const left = form.grid.block?.width ?? 0;
  const [first] = columns;
  const own = columns.filter(({ at }) => at !== '/category/label');
  const halves = [medium?.project?.indicators ?? [], subject.indicators];
  const groups = groupsOf(halves);
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  if (form.grid.block !== null) cells.push(labelCell(form.grid.block.text, 0, 0, rows + 1, left));
  const level = first?.width ?? 1;
  cells.push({ row: 0, column: left, rowSpan: 1, columnSpan: level, text: first?.text ?? '', role: 'header' });
  const width = own.reduce((sum, column) => sum + column.width, 0);
  halves.forEach((_, half) => {
    let column = left + level + half * width;
    for (const part of own) {
      cells.push({ row: 0, column, rowSpan: 1, columnSpan: part.width, text: part.text, role: 'header' });
      column += part.width;
    }
  });
  let row = 1;
  for (const group of groups) {
    cells.push({ row, column: left, rowSpan: group.rows, columnSpan: level, text: group.label, role: 'label' });
    for (let line = 0; line < group.rows; line += 1)
      halves.forEach((indicators, half) => {
        const index = group.members[half]?.[line];
        const indicator = index === undefined ? undefined : indicators[index];
        let column = left + level + half * width;
        for (const part of own) {
          const at = half !== ownHalf || indicator === undefined || index === undefined ? null : pointerTo(indicator, index, part.at, root);
          cells.push({
            row: row + line,
            column,
            rowSpan: 1,
            columnSpan: part.width,
            text: indicatorText(indicator, part.at),
            role: 'value',
            ...(at === null ? {} : { at }),
          });
          column += part.width;
        }
      });
    row += group.rows;
  }
  return { columns: drawing.width, rows: rows + 1, cells };
}

type Group = { readonly label: string; readonly members: readonly number[][]; readonly rows: number };

/** Runs of one level 1, taken from both halves in step. */
function groupsOf(halves: readonly (readonly Indicator[])[]): readonly Group[] {
  const next = halves.map(() => 0);
  const groups: Group[] = [];
  const labelAt = (half: number): string | null => halves[half]?.[next[half] ?? 0]?.category.label ?? null;
  while (halves.some((_, half) => labelAt(half) !== null)) {
    const ahead = halves.map((_, half) => labelAt(half));
    const label =
      ahead.findLast(
        (one, half) =>
          one !== null &&
          !halves.some(
            (other, at) => at !== half && ahead[at] !== one && other.slice(next[at]).some((indicator) => indicator.category.label === one),
          ),
      ) ??
      ahead.find((one) => one !== null) ??
      '';
    const members = halves.map((indicators, half) => {
      const taken: number[] = [];
      for (let index = next[half] ?? 0; indicators[index]?.category.label === label; index += 1) taken.push(index);
      next[half] = (next[half] ?? 0) + taken.length;
      return taken;
    });
    groups.push({ label, members, rows: Math.max(...members.map((taken) => taken.length)) });
  }
  return groups;
}

/** Level 2 is merged within one level 1 only. */
function isSame(indicators: readonly Indicator[], part: Column, index: number, other: number): boolean {
  const [one, before] = [indicators[index], indicators[other]];
  return (
    indicatorText(one, part.at) === indicatorText(before, part.at) &&
    (part.at === '/category/label' || one?.category.label === before?.category.label)
  );
}

function runLength(indicators: readonly Indicator[], part: Column, from: number): number {
  const end = indicators.findIndex((_, index) => index > from && !isSame(indicators, part, index, from));
  return (end === -1 ? indicators.length : end) - from;
}
