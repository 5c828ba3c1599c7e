/**
 * A found form → a target declaration with the place of every value. What cannot be read is a note with its place, never a guess; a blank
 * cell is null, a form without a row has none.
 */
import {
  categoryCode,
  type CellOrigin,
  type Indicator,
  kindCode,
  type LineOrigin,
  type Note,
  type Origin,
  parseTargetValue,
  type Paper,
  type Project,
} from '@jixiao/domain';
import type { Cell, Table } from './blocks.ts';
import { checkpoint } from './checkpoint.ts';
import { type Parsed, parseAmount, parseItems, parsePercent, parseText } from './codecs.ts';
import type { Codec, Form, Label } from './form.ts';
import { cellOf, isShortTextRow } from './indicator-cells.ts';
import { amountUnitIn, labelOf, plain } from './labels.ts';
import type { FoundForm, IndicatorRow, Row } from './recognise.ts';
import { readUnitLine, type UnitReading } from './unit-line.ts';

export type FormReading = { readonly paper: Paper; readonly notes: readonly Note[]; readonly unit: UnitReading | null };

type Place = { readonly cell: Cell; readonly table: Table };
type Context = {
  readonly form: Form;
  readonly found: FoundForm;
  readonly root: string;
  readonly origins: Record<string, Origin>;
  readonly notes: Note[];
};

/** `position` is the paper's index in the file: origins and notes point from the root. */
export function readForm(
  form: Form,
  found: FoundForm,
  position: number,
  fiscalYear: number | null,
  known: UnitReading | null,
): FormReading {
  const context: Context = { form, found, root: `/papers/${position}`, origins: {}, notes: [] };
  const unit = found.unitLines.map(readUnitLine).findLast((reading) => reading !== null) ?? known;
  if (unit !== null) {
    if (unit.code !== null) context.origins[`${context.root}/unit/code`] = unit.origin;
    if (unit.name !== null) context.origins[`${context.root}/unit/name`] = unit.origin;
  }
  const project = readProject(context, fiscalYear);
  if (found.droppedRows > 0)
    context.notes.push(
      note(
        'info',
        'signature-rows-left-out',
        null,
        null,
        null,
        `略去签字、联系方式等${found.droppedRows}行。`,
        `${found.droppedRows} rows of signatures or contacts were left out.`,
      ),
    );
  const paper: Paper = {
    kind: 'target-declaration',
    form: form.id,
    fiscalYear,
    horizon: 'annual',
    unit: { code: unit?.code ?? null, name: unit?.name ?? null },
    objectives: null,
    statedTotal: null,
    department: null,
    project,
    origins: context.origins,
  };
  return { paper, notes: context.notes, unit };
}

function readProject(context: Context, fiscalYear: number | null): Project {
  const text = (pointer: string): string | null => {
    const place = valueOf(context, pointer);
    const value = place === null ? '' : parseText(place.cell.text);
    if (place !== null) remember(context, pointer, place);
    return value === '' ? null : value;
  };
  const code = text('/code');
  const name = text('/name') ?? nameFromTitle(context);
  const amounts = (['total', 'fiscal', 'other'] as const).map(
    (part) => [part, readNumber(context, `/budget/${part}`, valueOf(context, `/budget/${part}`), 'amount')] as const,
  );
  const objectives = valueOf(context, '/objectives');
  const items = objectives === null ? [] : parseItems(objectives.cell.text);
  if (objectives !== null) {
    remember(context, '/objectives', objectives);
    items.forEach((_, index) => remember(context, `/objectives/${index}`, objectives));
  }
  const purpose = purposePlace(context);
  if (purpose !== null) remember(context, '/purpose', purpose);
  return {
    code: code === null ? null : plain(code),
    name,
    amountUnit: readAmountUnit(context),
    budget: Object.fromEntries(amounts) as Project['budget'],
    execution: null,
    purpose: purpose === null ? '' : parseText(purpose.cell.text),
    spendingPlan: readPlan(context),
    objectives: items,
    achieved: null,
    indicators: readIndicators(context, fiscalYear),
    total: null,
  };
}

function nameFromTitle(context: Context): string | null {
  const title = context.found.title;
  const name = title === null ? undefined : context.form.titlePattern.exec(plain(title.text))?.[1];
  if (title === null || name === undefined || /^[\d、.]*$/.test(name)) return null;
  const origin: Origin = title.line === null ? { part: title.part, paragraph: title.index } : { line: title.line };
  context.origins[`${context.root}/project/name`] = origin;
  context.notes.push(
    note(
      'doubt',
      'name-from-title',
      `${context.root}/project/name`,
      name,
      origin,
      '表中没有项目名称，取自表的标题，请核对。',
      'The form prints no project name; it was taken from the title. Please check.',
    ),
  );
  return name;
}

/** The label of a field is the one before it in its row of the description. */
function valueOf(context: Context, pointer: string): Place | null {
  for (const line of context.form.head) {
    const position = line.findIndex((cell) => cell.type === 'field' && cell.at === pointer);
    const before = line[position - 1];
    if (position > 0 && before?.type === 'label') return rightOf(context, before);
  }
  return null;
}

function findLabel(context: Context, label: Label): { readonly row: Row; readonly cell: Cell } | null {
  const names = [label.text, ...label.synonyms].map(labelOf);
  for (const name of names)
    for (const row of context.found.head) {
      const cell = row.cells.find((candidate) => labelOf(candidate.text) === name);
      if (cell !== undefined) return { row, cell };
    }
  return null;
}

function rightOf(context: Context, label: Label): Place | null {
  const found = findLabel(context, label);
  if (found === null) return null;
  const next = found.row.places.slice(found.cell.column + found.cell.columnSpan).find((cell) => cell !== null && cell !== found.cell);
  return next === undefined || next === null || isLabel(context, next) ? null : { cell: next, table: found.row.table };
}

function isLabel(context: Context, cell: Cell): boolean {
  const text = labelOf(cell.text);
  return (
    text !== '' &&
    context.form.head.some((line) =>
      line.some((part) => part.type === 'label' && [part.text, ...part.synonyms].some((name) => labelOf(name) === text)),
    )
  );
}

/** The free text under the amounts, in the rows of the block label; or right of the label where the form prints it there. */
function purposePlace(context: Context): Place | null {
  const label = blockLabelAbove(context.form, '/purpose');
  const found = label === null ? null : findLabel(context, label);
  if (label === null || found === null) return null;
  const beside = rightOf(context, label);
  if (beside !== null) return beside;
  for (const row of rowsAfter(context, found.row)) {
    if (row.cells.some((cell) => cell !== found.cell && isLabel(context, cell))) return null;
    const text =
      row.cells.find((cell) => cell !== found.cell && cell.text !== '') ?? row.cells.find((cell) => cell !== found.cell && cell.column > 0);
    if (text !== undefined) return { cell: text, table: row.table };
  }
  return null;
}

function blockLabelAbove(form: Form, pointer: string): Label | null {
  const at = form.head.findIndex((line) => line.some((cell) => cell.type === 'field' && cell.at === pointer));
  const first = form.head[at - 1]?.[0];
  return first?.type === 'label' && first.down > 1 ? first : null;
}

function rowsAfter(context: Context, row: Row): readonly Row[] {
  return context.found.head.slice(context.found.head.indexOf(row) + 1);
}

function readPlan(context: Context): Project['spendingPlan'] {
  const row = context.found.head.find((candidate) => candidate.cells.filter((cell) => checkpoint(cell.text) !== null).length >= 2);
  if (row === undefined) {
    noteUnreadPlan(context);
    return null;
  }
  const values = rowsAfter(context, row).find((candidate) => candidate.table === row.table);
  return row.cells
    .filter((cell) => checkpoint(cell.text) !== null)
    .map((cell, index) => {
      const value = values?.places[cell.column] ?? null;
      const isOther = value === null || values === undefined || isLabel(context, value);
      return {
        by: checkpoint(cell.text) ?? '',
        percent: readNumber(context, `/spendingPlan/${index}/percent`, isOther ? null : { cell: value, table: values.table }, 'percent'),
      };
    });
}

/** A plan whose checkpoints are not understood is no form without a plan: it is said. */
function noteUnreadPlan(context: Context): void {
  const label = blockLabelAbove(context.form, '/spendingPlan/0/percent');
  const found = label === null ? null : findLabel(context, label);
  if (found === null) return;
  const raw = found.row.cells
    .filter((cell) => cell !== found.cell && cell.text !== '')
    .map((cell) => parseText(cell.text))
    .join(' ');
  if (raw === '') return;
  context.notes.push(
    note(
      'doubt',
      'unreadable-plan',
      `${context.root}/project/spendingPlan`,
      raw,
      originOf({ cell: found.cell, table: found.row.table }),
      `支出计划的时点“${raw}”没有看懂，计划没有读取。请核对原表。`,
      `The checkpoints of the spending plan ("${raw}") were not understood, so the plan was not read. Please check the form.`,
    ),
  );
}

function readNumber(context: Context, pointer: string, place: Place | null, codec: Codec): string | null {
  if (place === null) return null;
  remember(context, pointer, place);
  const parsed: Parsed = codec === 'percent' ? parsePercent(place.cell.text) : parseAmount(place.cell.text);
  if (parsed.kind === 'value') return parsed.value;
  if (parsed.kind === 'unreadable') {
    const raw = parseText(place.cell.text);
    const code = codec === 'percent' ? 'unreadable-percent' : 'unreadable-amount';
    context.notes.push(
      note(
        'doubt',
        code,
        `${context.root}/project${pointer}`,
        raw,
        originOf(place),
        `“${raw}”不是数字，没有读作金额或比例。请核对原表。`,
        `"${raw}" is no number and was not read as one. Please check the form.`,
      ),
    );
  }
  return null;
}

function readAmountUnit(context: Context): Project['amountUnit'] {
  for (const line of context.found.unitLines.toReversed()) {
    const unit = amountUnitIn(line.text);
    if (unit === null) continue;
    context.origins[`${context.root}/project/amountUnit`] = originOfLine(line);
    return unit;
  }
  for (const row of context.found.head)
    for (const cell of row.cells) {
      const unit = isLabel(context, cell) ? amountUnitIn(cell.text) : null;
      if (unit === null) continue;
      remember(context, '/amountUnit', { cell, table: row.table });
      return unit;
    }
  const total = valueOf(context, '/budget/total');
  const suffix = total === null ? undefined : /\d(亿元|万元|元)$/.exec(plain(total.cell.text))?.[1];
  if (total !== null && (suffix === '元' || suffix === '万元' || suffix === '亿元')) {
    remember(context, '/amountUnit', total);
    return suffix;
  }
  context.notes.push(
    note(
      'doubt',
      'no-amount-unit',
      `${context.root}/project/amountUnit`,
      null,
      null,
      '表中没有金额单位（元、万元），金额没有折算。请核对原表。',
      'The form prints no unit of account; amounts were not converted. Please check the form.',
    ),
  );
  return null;
}

function originOfLine(line: FoundForm['unitLines'][number]): Origin {
  if (line.cell !== null && line.table !== null) return originOf({ cell: line.cell, table: line.table });
  return line.paragraph === null
    ? { line: 1 }
    : line.paragraph.line === null
      ? { part: line.paragraph.part, paragraph: line.paragraph.index }
      : { line: line.paragraph.line };
}

function noteShortRow(context: Context, { row, columns }: IndicatorRow, pointer: string): void {
  const cell = row.cells[0];
  if (cell === undefined) return;
  context.notes.push(
    note(
      'doubt',
      'short-row',
      `${context.root}/project${pointer}`,
      row.cells.map((printed) => parseText(printed.text)).join(' | '),
      originOf({ cell, table: row.table }),
      `这一行有${row.cells.length}格，表头有${columns.header.length}格，已按指标类别对齐。请核对原表。`,
      `This row has ${row.cells.length} cells and the header ${columns.header.length}; it was aligned by the kinds of indicators. Please check the form.`,
    ),
  );
}

function readIndicators(context: Context, fiscalYear: number | null): Indicator[] {
  const indicators: Indicator[] = [];
  const above: Record<string, { readonly text: string; readonly place: Place }> = {};
  for (const entry of context.found.indicators) {
    const cells = new Map(context.form.grid.columns.map((column) => [column.at, cellOf(entry, column.at)]));
    const text = (at: string): string => parseText(cells.get(at)?.text ?? '');
    const own = ['/name', '/description', '/target/raw', '/basis'].map(text);
    if (own.every((value) => value === '') || isTemplateRow(text('/name'), text('/target/raw'))) {
      for (const at of ['/category/label', '/kind/label']) keep(above, at, text(at), cells.get(at), entry);
      continue;
    }
    const pointer = `/indicators/${indicators.length}`;
    if (isShortTextRow(entry)) noteShortRow(context, entry, pointer);
    for (const [at, cell] of cells) if (cell !== undefined) remember(context, pointer + at, { cell, table: entry.row.table });
    const filled = ['/category/label', '/kind/label'].map((at) => fillDown(context, above, at, text(at), cells.get(at), entry, pointer));
    const [category = '', kind = ''] = filled;
    const code = categoryCode(category);
    const raw = text('/target/raw');
    indicators.push({
      category: { label: category, code },
      kind: { label: kind, code: kindCode(kind, code) },
      name: text('/name'),
      description: text('/description'),
      basis: text('/basis'),
      target: {
        raw,
        operatorText: null,
        unitText: null,
        value: parseTargetValue(raw, { fiscalYear, name: text('/name'), category: code }),
      },
      weight: null,
      actual: null,
      score: null,
      reason: null,
    });
  }
  return indicators;
}

/** Rows of the blank template: 指标1：, …… and nothing behind. */
function isTemplateRow(name: string, target: string): boolean {
  return target === '' && /^(指标\d*[::]?|[….]+)$/.test(plain(name));
}

function keep(
  above: Record<string, { text: string; place: Place }>,
  at: string,
  text: string,
  cell: Cell | undefined,
  entry: IndicatorRow,
): void {
  if (text !== '' && cell !== undefined) above[at] = { text, place: { cell, table: entry.row.table } };
}

/** Level 1 and 2 carry down: a new level 1 ends the level 2 above it. */
function fillDown(
  context: Context,
  above: Record<string, { text: string; place: Place }>,
  at: string,
  text: string,
  cell: Cell | undefined,
  entry: IndicatorRow,
  pointer: string,
): string {
  if (text !== '') {
    if (at === '/category/label' && above[at]?.text !== text) delete above['/kind/label'];
    keep(above, at, text, cell, entry);
    return text;
  }
  const before = above[at];
  if (before === undefined) return '';
  remember(context, pointer + at, before.place);
  context.notes.push(
    note(
      'info',
      'filled-down',
      `${context.root}/project${pointer}${at}`,
      before.text,
      originOf(before.place),
      `空白的“${before.text}”按上一行补齐。`,
      `A blank cell was filled down with "${before.text}" from the row above.`,
    ),
  );
  return before.text;
}

function remember(context: Context, pointer: string, place: Place): void {
  context.origins[`${context.root}/project${pointer}`] = originOf(place);
}

export function originOf({ cell, table }: Place): CellOrigin | LineOrigin {
  return cell.line === null ? { part: table.part, table: table.index, row: cell.row, column: cell.column } : { line: cell.line };
}

export function note(
  level: Note['level'],
  code: string,
  at: string | null,
  raw: string | null,
  origin: Origin | null,
  zh: string,
  en: string,
): Note {
  return { level, code, at, raw, origin, message: { zh, en } };
}
