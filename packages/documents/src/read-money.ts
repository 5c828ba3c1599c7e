/** Amounts, their unit and the spending plan. A cell that holds no number is a note with its text, a blank one is null, never zero. */
import { type AmountUnit, type Project, shiftDecimal } from '@jixiao/domain';
import { checkpoint } from './checkpoint.ts';
import { type Parsed, parseAmount, parsePercent, parseText } from './codecs.ts';
import { blockLabelAbove, type Context, findLabel, isLabel, note, remember, rowsAfter, valueOf } from './form-context.ts';
import { originOf, type Place } from './origin-of.ts';
import { amountUnitIn, amountUnitOf, plain } from './labels.ts';

/** Checkpoints stand in a row of their own; a single one is known by the label of the plan beside it. */
export function readPlan(context: Context): Project['spendingPlan'] {
  const label = blockLabelAbove(context.form, '/spendingPlan/0/percent');
  const printed = label === null ? null : findLabel(context, label);
  const row = context.found.head.find((candidate) => {
    const count = candidate.cells.filter((cell) => checkpoint(cell.text) !== null).length;
    return count >= 2 || (count === 1 && candidate === printed?.row);
  });
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
      const place = isOther ? null : { cell: value, table: values.table };
      return { by: checkpoint(cell.text) ?? '', percent: readNumber(context, `/spendingPlan/${index}/percent`, place, parsePercent) };
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

/** Decimal places from one unit of account to the other. */
const placesOf = { 元: 0, 万元: 4, 亿元: 8 } as const;

/** An amount in the unit of the form. A cell that prints a unit of its own is converted, exactly, and says so. */
export function readAmount(context: Context, pointer: string, amountUnit: Project['amountUnit']): string | null {
  const place = valueOf(context, pointer);
  const value = readNumber(context, pointer, place, parseAmount);
  const own = place === null ? null : unitInCell(place.cell.text);
  if (value === null || place === null || own === null || amountUnit === null || own === amountUnit) return value;
  const converted = shiftDecimal(value, placesOf[own] - placesOf[amountUnit]);
  const raw = parseText(place.cell.text);
  context.notes.push(
    note(
      'doubt',
      'other-amount-unit',
      `${context.root}/project${pointer}`,
      raw,
      originOf(place),
      `单元格写的是“${raw}”，而表的单位是${amountUnit}；按${converted}${amountUnit}读取，请核对。`,
      `The cell says "${raw}" while the form is in ${amountUnit}; it was read as ${converted}${amountUnit}. Please check.`,
    ),
  );
  return converted;
}

function unitInCell(text: string): AmountUnit | null {
  return amountUnitOf(/\d(亿元|万元|元)$/.exec(plain(text))?.[1]);
}

function readNumber(context: Context, pointer: string, place: Place | null, parse: (text: string) => Parsed): string | null {
  if (place === null) return null;
  remember(context, pointer, place);
  const parsed = parse(place.cell.text);
  if (parsed.kind === 'value') return parsed.value;
  if (parsed.kind === 'unreadable') {
    const raw = parseText(place.cell.text);
    const code = parse === parsePercent ? 'unreadable-percent' : 'unreadable-amount';
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

export function readAmountUnit(context: Context): Project['amountUnit'] {
  for (const line of context.found.unitLines.toReversed()) {
    const unit = amountUnitIn(line.text);
    if (unit === null) continue;
    context.origins[`${context.root}/project/amountUnit`] = line.origin;
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
  const own = total === null ? null : unitInCell(total.cell.text);
  if (total !== null && own !== null) {
    remember(context, '/amountUnit', total);
    return own;
  }
  const line = context.found.unitLines.find(({ text }) => /单位[::]/.test(plain(text)));
  context.notes.push(
    note(
      'doubt',
      'no-amount-unit',
      `${context.root}/project/amountUnit`,
      line?.text ?? null,
      line?.origin ?? null,
      '表中没有读到金额单位（元、万元、亿元），金额没有折算。请核对原表。',
      'No unit of account (元, 万元, 亿元) was read, so amounts were not converted. Please check the form.',
    ),
  );
  return null;
}
