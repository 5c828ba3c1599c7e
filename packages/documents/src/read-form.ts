/**
 * A found form → a target declaration with the place of every value. What cannot be read is a note with its place, never a guess; a blank
 * cell is null, a form without a row has none.
 */
import type { Note, Paper, Project } from '@jixiao/domain';
import { parseItems, parseText } from './codecs.ts';
import type { Form } from './form.ts';
import { blockLabelAbove, type Context, findLabel, isLabel, note, remember, rightOf, rowsAfter, valueOf } from './form-context.ts';
import { originOfParagraph, type Place } from './origin-of.ts';
import { plain } from './labels.ts';
import { readIndicators } from './read-indicators.ts';
import { readAmount, readAmountUnit, readPlan } from './read-money.ts';
import type { FoundForm } from './recognise.ts';
import { readUnitLine, type UnitReading } from './unit-line.ts';

export type FormReading = { readonly paper: Paper; readonly notes: readonly Note[]; readonly unit: UnitReading | null };

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
  const amountUnit = readAmountUnit(context);
  const amount = (part: string): string | null => readAmount(context, `/budget/${part}`, amountUnit);
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
    amountUnit,
    budget: { total: amount('total'), fiscal: amount('fiscal'), other: amount('other') },
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
  const origin = originOfParagraph(title);
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
