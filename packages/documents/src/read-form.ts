/**
 * A found form → its paper, or two where it has a medium-term half, with the place of every value. What cannot be read is a note with its place,
 * never a guess; a blank cell is null, a form without a row has none; a cell without a place of its own is kept with its label.
 */
import {
  type AmountUnit,
  fiscalYearIn,
  type Indicator,
  type Note,
  type Origin,
  type OtherCell,
  type Paper,
  type Project,
} from '@jixiao/domain';
import { isDash, parseText } from './codecs.ts';
import {
  besideOrBelow,
  type Context,
  findWords,
  lostMerges,
  note,
  pointerOf,
  type Range,
  remember,
  rowsAfter,
  valueOf,
} from './form-context.ts';
import { labelOf, plain } from './labels.ts';
import { type Layouts, noLayouts } from './layouts.ts';
import { originOf, type Place } from './origin-of.ts';
import { readDepartment } from './read-department.ts';
import { type Half, isMediumBlock, readIndicators } from './read-indicators.ts';
import { fundsOf, readAmount, readAmountAt, readAmountUnit, readFunds, readPlan } from './read-money.ts';
import { readItems, readTotal } from './read-parts.ts';
import type { FoundForm } from './recognise.ts';
import { readUnitCell, readUnitLine, type UnitReading } from './unit-line.ts';
import { unplaced } from './unplaced.ts';
import { headWords, isHeadWord, type Names, purposeWords } from './vocabulary.ts';
import { type Choice, whichForm } from './which-form.ts';

export type FormReading = {
  readonly papers: readonly Paper[];
  readonly notes: readonly Note[];
  readonly unit: UnitReading | null;
  readonly choice: Choice;
};
export type Surroundings = {
  /** Index of the first paper in the file: origins and notes point from the root. */
  readonly position: number;
  readonly fiscalYear: number | null;
  readonly unit: UnitReading | null;
  /** The unit of account of the form before, where that stands in the same table. */
  readonly amountUnit?: { readonly amountUnit: AmountUnit; readonly origin: Origin } | null;
};

export function readForm(found: FoundForm, around: Surroundings, layouts: Layouts = noLayouts): FormReading {
  const choice = whichForm(found, layouts);
  const { form } = choice;
  const root = `/papers/${around.position}`;
  const context: Context = { found, root, subject: form.subject, origins: {}, notes: [], used: new Set() };
  const fiscalYear = yearOf(context) ?? around.fiscalYear;
  const unit = readUnit(context) ?? around.unit;
  rememberUnit(context, unit);
  noteChoice(context, choice);
  const project = withAmountUnit(context, form.subject === 'project' ? readProject(context, fiscalYear) : null, around);
  const department = withAmountUnit(context, form.subject === 'department' ? readDepartment(context, fiscalYear) : null, around);
  const annual: Paper = {
    kind: form.kind,
    form: form.id,
    fiscalYear,
    horizon: 'annual',
    unit: { code: unit?.code ?? null, name: unit?.name ?? null },
    objectives: null,
    statedTotal: null,
    department,
    project,
    origins: context.origins,
  };
  const medium = project === null ? null : readMediumTerm(context, annual, project);
  const { others, people } = unplaced(context, form);
  if (found.droppedRows + people > 0)
    context.notes.push(
      note(
        'info',
        'signature-rows-left-out',
        null,
        null,
        null,
        `略去签字、联系方式等${found.droppedRows + people}处。`,
        `${found.droppedRows + people} signatures or contacts were left out.`,
      ),
    );
  const paper: Paper = {
    ...annual,
    department: department === null ? null : withOthers(department, others),
    project: project === null ? null : withOthers(project, others),
  };
  return { papers: medium === null ? [paper] : [paper, medium.paper], notes: [...context.notes, ...(medium?.notes ?? [])], unit, choice };
}

/** A unit of account that stands once over several forms of one sheet counts for all of them, with a doubt. */
function withAmountUnit<T extends { readonly amountUnit: AmountUnit | null }>(
  context: Context,
  subject: T | null,
  { amountUnit }: Surroundings,
): T | null {
  if (subject === null || subject.amountUnit !== null || amountUnit === undefined || amountUnit === null) return subject;
  const at = pointerOf(context, '/amountUnit');
  const unread = context.notes.findIndex(({ code, at: place }) => code === 'no-amount-unit' && place === at);
  if (unread >= 0) context.notes.splice(unread, 1);
  context.origins[at] = amountUnit.origin;
  context.notes.push(
    note(
      'doubt',
      'amount-unit-from-above',
      at,
      amountUnit.amountUnit,
      amountUnit.origin,
      `这张表没有写金额单位，按同一张表上方的“${amountUnit.amountUnit}”读取，请核对。`,
      `This form prints no unit of account; that above it (${amountUnit.amountUnit}) was taken. Please check.`,
    ),
  );
  return { ...subject, amountUnit: amountUnit.amountUnit };
}

function withOthers<T extends object>(subject: T, others: readonly OtherCell[]): T {
  return others.length === 0 ? subject : { ...subject, others: [...others] };
}

/** The year that the form's own title, the line under it or a cell of its head gives. */
function yearOf(context: Context): number | null {
  const { title, lines } = context.found;
  for (const line of [title, ...lines.toReversed()]) {
    const year = line === null ? null : line === title ? yearOfTitle(line.text) : fiscalYearIn(plain(line.text));
    if (line === null || year === null) continue;
    context.origins[`${context.root}/fiscalYear`] = line.origin;
    return year;
  }
  const place = valueOf(context, headWords['#year']);
  const year = place === null ? null : fiscalYearIn(plain(place.cell.text).replace(/^(\d{4})(?:年?度)?$/, '$1年'));
  if (place !== null && year !== null) context.origins[`${context.root}/fiscalYear`] = originOf(place);
  return year;
}

/** `2020年秸秆还田绩效目标表`: a year in the name of a project is not the year of the form; one in brackets behind, or in a title without a name, is. */
function yearOfTitle(title: string): number | null {
  const bare = plain(title);
  const behind = /\(([^()]*)\)$/.exec(bare)?.[1];
  const year = behind === undefined ? null : fiscalYearIn(behind);
  if (year !== null) return year;
  const name = nameIn(bare);
  return name === null || isGeneric(name) ? fiscalYearIn(bare) : null;
}

/** What a title says before 绩效目标表; null where it says nothing. */
function nameIn(bare: string): string | null {
  return (
    /^(?:\d{1,3}(?=[、.])|[一二三四五六七八九十]+(?=[、.]))?[、.]?(.+?)(?:项目)?(?:支出)?绩效(?:目标)?(?:申报)?表$/.exec(
      bare.replace(/(?:\([^()]*\))+$/, ''),
    )?.[1] ?? null
  );
}

function readUnit(context: Context): UnitReading | null {
  const given = context.found.given.get('#unit');
  const names = context.subject === 'department' ? [...headWords['#department'], '单位名称'] : headWords['#authority'];
  for (const place of [context.subject === 'department' ? valueOf(context, names) : null, given ?? null]) {
    const reading = place === null ? null : readUnitCell(place);
    if (reading !== null) return place === given ? withCode(context, reading) : reading;
  }
  const line = context.found.lines.map(readUnitLine).findLast((reading) => reading !== null);
  if (line !== undefined) return withCode(context, line);
  const authority = valueOf(context, headWords['#authority']);
  const reading = authority === null ? null : readUnitCell(authority);
  if (reading?.name !== null && reading !== null) return withCode(context, reading);
  const place = valueOf(context, headWords['#implementing']);
  return place === null ? null : readUnitCell(place);
}

function withCode(context: Context, unit: UnitReading): UnitReading {
  if (unit.code !== null) return unit;
  const place = context.found.given.get('#unitCode') ?? valueOf(context, headWords['#unitCode']);
  const code = place === null ? null : plain(place.cell.text);
  return code !== null && /^\d{3,12}$/.test(code) ? { ...unit, code } : unit;
}

function rememberUnit(context: Context, unit: UnitReading | null): void {
  if (unit === null) return;
  if (unit.code !== null) context.origins[`${context.root}/unit/code`] = unit.origin;
  if (unit.name !== null) context.origins[`${context.root}/unit/name`] = unit.origin;
}

/** The place that tells which form it is; where it is none of the known ones, that is a doubt with the words it was read by. */
function noteChoice(context: Context, { form, evidence, isKnown, others }: Choice): void {
  const [first] = evidence;
  if (first !== undefined) context.origins[`${context.root}/form`] = first.origin;
  if (isKnown) return;
  const words = evidence.map(({ text }) => parseText(text)).slice(0, 8);
  const alike = others.length === 0 ? '' : `；与“${others.join('”“')}”相近`;
  context.notes.push(
    note(
      'doubt',
      'unknown-form',
      `${context.root}/form`,
      words.join('、'),
      first?.origin ?? null,
      `这张表不是已知的表式，按列名和标签读作“${form.name.zh}”${alike}。请核对。`,
      `This form is none of the known ones; it was read by its labels as "${form.name.en}". Please check.`,
      others,
    ),
  );
}

function readProject(context: Context, fiscalYear: number | null): Project {
  const { given } = context.found;
  const text = (pointer: '/code' | '/name'): string | null => {
    const place = given.get(pointer) ?? valueOf(context, headWords[pointer]);
    if (place === null) return null;
    remember(context, pointer, place);
    const value = parseText(place.cell.text);
    return value === '' || isDash(plain(value)) ? null : value;
  };
  const printedCode = text('/code');
  const printedName = text('/name') ?? nameFromTitle(context);
  const joined = printedCode === null && printedName !== null ? splitCode(printedName) : null;
  if (joined !== null) copyOrigin(context, '/name', '/code');
  const code = joined?.code ?? printedCode;
  const amountUnit = readAmountUnit(context);
  const range = moneyHalves(context)?.annual ?? null;
  const funds = readFunds(context, amountUnit);
  const amount = (part: 'total' | 'fiscal' | 'other'): string | null => {
    const pointer = `/budget/${part}` as const;
    const place = given.get(pointer);
    if (place !== undefined) return readAmountAt(context, pointer, place, amountUnit);
    if (funds === null) return readAmount(context, pointer, headWords[pointer], amountUnit, range);
    if (part !== 'total') return fundsOf(context, funds, headWords[pointer], pointer);
    copyOrigin(context, `/execution/${funds.reference}`, pointer);
    return funds.execution[funds.reference];
  };
  const objectives = readItems(context, '/objectives', given.get('/objectives') ?? null, goalHalves(context)?.annual ?? null);
  const achieved = findWords(context, headWords['/achieved']).length === 0 ? null : readItems(context, '/achieved', null);
  const purpose = purposePlace(context);
  if (purpose !== null) remember(context, '/purpose', purpose);
  return {
    code: code === null ? null : plain(code),
    name: joined?.name ?? printedName,
    amountUnit,
    budget: { total: amount('total'), fiscal: amount('fiscal'), other: amount('other') },
    execution: funds === null || funds.isBudgetOnly ? null : funds.execution,
    purpose: purpose === null ? '' : parseText(purpose.cell.text),
    spendingPlan: readPlan(context),
    objectives,
    achieved,
    indicators: readIndicators(context, fiscalYear, annualSide(context)),
    total: readTotal(context),
  };
}

/** `51142523T000008642317-科技创新券补助`: a code of the budget system before the name. */
function splitCode(text: string): { readonly code: string; readonly name: string } | null {
  const plainText = text.normalize('NFKC').trim();
  const match = /^([0-9A-Za-z]{10,30}|\d{3,6}(?:-[0-9A-Za-z]+){2,4})\s*[-—_－:： ]\s*(.+)$/.exec(plainText);
  const [, code, name] = match ?? [];
  if (code === undefined || name === undefined || code.replace(/\D/g, '').length < 6 || !/[\u4e00-\u9fff]/.test(name)) return null;
  const printed = text.trim();
  return { code, name: printed.length === plainText.length ? printed.slice(-name.length) : name };
}

function copyOrigin(context: Context, from: string, to: string): void {
  const origin = context.origins[pointerOf(context, from)];
  if (origin !== undefined) context.origins[pointerOf(context, to)] = origin;
}

type Halves = { readonly medium: Range; readonly annual: Range };

/** A wide form prints medium-term values beside annual ones, in either order: where each half stands in their row. */
function halves(context: Context, medium: Names, annual: Names): Halves | null {
  for (const one of findWords(context, medium)) {
    const other = findWords(context, annual).find(({ row, cell }) => row === one.row && cell !== one.cell);
    if (other === undefined) continue;
    const everything = Number.MAX_SAFE_INTEGER;
    return other.cell.column > one.cell.column
      ? { medium: { from: one.cell.column, to: other.cell.column }, annual: { from: other.cell.column, to: everything } }
      : { medium: { from: one.cell.column, to: everything }, annual: { from: other.cell.column, to: one.cell.column } };
  }
  return null;
}

const wholeTotal: Names = [...headWords['#midterm-total'], '项目资金总额', '项目总金额', '项目总额', '项目总投资'];

function moneyHalves(context: Context): Halves | null {
  return halves(context, wholeTotal, headWords['/budget/total']);
}

function goalHalves(context: Context): Halves | null {
  return halves(context, headWords['#midterm-objectives'], headWords['/objectives']);
}

/** Which half of the indicator table is the annual one: the head prints both in the same order. */
function annualSide(context: Context): Half {
  const both = goalHalves(context) ?? moneyHalves(context);
  const isWide = context.found.indicators.some(({ columns }) => columns.left !== null);
  return isWide && both !== null && both.annual.from < both.medium.from ? 'left' : 'right';
}

/** The medium-term half as a paper of its own; null where the form has none or left it blank. */
function readMediumTerm(
  context: Context,
  annual: Paper,
  project: Project,
): { readonly paper: Paper; readonly notes: readonly Note[] } | null {
  const money = halves(context, headWords['#midterm-total'], headWords['/budget/total']);
  const hasHalf = context.found.indicators.some(({ columns }) => columns.left !== null || isMediumBlock(columns));
  const goals = findWords(context, headWords['#midterm-objectives']);
  if (money === null && !hasHalf && goals.length === 0) return null;
  const position = Number(context.root.split('/')[2]) + 1;
  const root = `/papers/${position}`;
  const half: Context = { ...context, root, origins: {}, notes: [] };
  for (const part of ['/unit/code', '/unit/name', '/fiscalYear', '/form', '/project/code', '/project/name', '/project/amountUnit']) {
    const origin = context.origins[context.root + part];
    if (origin !== undefined) half.origins[root + part] = origin;
  }
  const range = money?.medium ?? null;
  const amount = (pointer: '/budget/fiscal' | '/budget/other'): string | null =>
    range === null ? null : readAmount(half, pointer, headWords[pointer], project.amountUnit, range);
  const total = range === null ? null : readAmount(half, '/budget/total', headWords['#midterm-total'], project.amountUnit, range);
  const place = valueOf(half, headWords['#midterm-objectives']);
  const objectives = place === null ? [] : readItems(half, '/objectives', place);
  const side = annualSide(context) === 'left' ? 'right' : 'left';
  const indicators: Indicator[] = hasHalf ? readIndicators(half, annual.fiscalYear, side, 'medium-term') : [];
  const budget = { total, fiscal: amount('/budget/fiscal'), other: amount('/budget/other') };
  if (Object.values(budget).every((value) => value === null) && objectives.length + indicators.length === 0) return null;
  const { others: _, ...rest } = project;
  const paper: Paper = {
    ...annual,
    horizon: 'medium-term',
    project: { ...rest, budget, execution: null, purpose: '', spendingPlan: null, objectives, achieved: null, indicators, total: null },
    origins: half.origins,
  };
  return { paper, notes: half.notes };
}

function nameFromTitle(context: Context): string | null {
  const title = context.found.title;
  const name = title === null ? null : nameIn(plain(title.text));
  if (title === null || name === null || /^[\d、.]*$/.test(name) || isGeneric(name)) return null;
  context.origins[pointerOf(context, '/name')] = title.origin;
  context.notes.push(
    note(
      'doubt',
      'name-from-title',
      pointerOf(context, '/name'),
      name,
      title.origin,
      '表中没有项目名称，取自表的标题，请核对。',
      'The form prints no project name; it was taken from the title. Please check.',
    ),
  );
  return name;
}

/** Words of titles that name no project. */
function isGeneric(name: string): boolean {
  return /^(?:\d{4}年(?:度)?)?(?:部门|单位|部门预算|财政|财政支出|预算|整体|部门整体|省级|市级|县级|区级|专项资金|转移支付|区域|项目|政策|支出)*(?:项目|支出)?$/.test(
    name,
  );
}

/** The free text under the amounts, in the rows of the block label; or right of the label where the form prints it there. */
function purposePlace(context: Context): Place | null {
  const [found] = findWords(context, purposeWords);
  if (found === undefined) return null;
  context.used.add(found.cell);
  const beside = besideOrBelow(context, found);
  const isFiller = beside?.cell.text === '' && lostMerges(found.row.table);
  if (beside !== null && beside.cell.row === found.cell.row && !isFiller) return beside;
  for (const row of rowsAfter(context, found.row)) {
    if (row.cells.some((cell) => labelOf(cell.text) !== labelOf(found.cell.text) && isHeadWord(cell.text))) return null;
    const text =
      row.cells.find((cell) => labelOf(cell.text) !== labelOf(found.cell.text) && cell.text !== '') ??
      row.cells.find((cell) => cell !== found.cell && cell.column > 0);
    if (text !== undefined) return { cell: text, table: row.table };
  }
  return null;
}
