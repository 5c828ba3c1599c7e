/** The rows of a duty and activity table → tasks of the department, its goals, and indicators with their four grades. */
import type { AmountUnit, Department, DepartmentTask, Indicator, OtherCell } from '@jixiao/domain';
import { parseTargetValue } from '@jixiao/domain';
import type { Cell } from './blocks.ts';
import { isTemplate, parseItems, parseText } from './codecs.ts';
import { type DutyColumn, type DutyHeader, type Grade, grades } from './duty-table.ts';
import { type Context, note, pointerOf, remember } from './form-context.ts';
import { originOf } from './origin-of.ts';
import { readAmountAt } from './read-money.ts';
import type { Row } from './recognise.ts';
import { isOneOf, totalRow } from './vocabulary.ts';

export type FoundDuties = { readonly header: DutyHeader; readonly rows: readonly Row[] };
type Duties = Pick<Department, 'tasks' | 'objectives' | 'indicators'> & { readonly total: string | null };

type Line = {
  readonly row: Row;
  /** Null where the cell is blank, or where a merge from above covers the place: that text was read with its own row. */
  readonly own: (column: DutyColumn | Grade) => Cell | null;
  readonly text: (column: DutyColumn | Grade, pointer: string) => string;
  readonly amount: (pointer: string) => string | null;
};
type Activity = { readonly cell: Cell; readonly row: Row };

export function readDuties(
  context: Context,
  { header, rows }: FoundDuties,
  amountUnit: AmountUnit | null,
  fiscalYear: number | null,
): Duties {
  const tasks: DepartmentTask[] = [];
  const objectives: string[] = [];
  const indicators: Indicator[] = [];
  let total: string | null = null;
  let said = new Set<string>();
  let activity: Activity | null = null;
  for (const row of rows) {
    const line = lineOf(context, header, row, amountUnit);
    const named = line.own('activity');
    if (named !== null && isOneOf(totalRow, named.text)) {
      total = line.amount('/budget/total');
      continue;
    }
    if (named !== null && named.text !== activity?.cell.text) {
      activity = { cell: named, row };
      said = new Set();
    }
    if (isNew(line, ['content', 'amount'], said) || activity?.row === row) {
      const at = `/tasks/${tasks.length}`;
      const [name, content] = [line.text('activity', `${at}/name`), line.text('content', `${at}/content`)];
      tasks.push({ name, content, total: line.amount(`${at}/total`), fiscal: null, other: null });
    }
    const goal = isNew(line, ['objective'], said) ? line.own('objective') : null;
    for (const item of goal === null ? [] : parseItems(goal.text)) {
      line.text('objective', `/objectives/${objectives.length}`);
      objectives.push(item);
    }
    if ([line.own('indicator'), ...grades.map(line.own)].some((cell) => cell !== null))
      indicators.push(readIndicator(context, header, line, activity, { at: `/indicators/${indicators.length}`, fiscalYear }));
  }
  if (indicators.length > 0) noteGrades(context, header, rows);
  return { tasks, objectives, indicators, total };
}

function lineOf(context: Context, header: DutyHeader, row: Row, amountUnit: AmountUnit | null): Line {
  const own = (column: DutyColumn | Grade): Cell | null => {
    const cell = placeIn(row, header.columns.get(column));
    return cell === null || cell.row !== row.at || isTemplate(cell.text) ? null : cell;
  };
  return {
    row,
    own,
    text(column, pointer) {
      const cell = own(column);
      if (cell !== null) remember(context, pointer, { cell, table: row.table });
      return cell === null ? '' : parseText(cell.text);
    },
    amount(pointer) {
      const cell = own('amount');
      return cell === null ? null : readAmountAt(context, pointer, { cell, table: row.table }, amountUnit);
    },
  };
}

/** The text of a merged cell may be repeated in each row: it counts once for an activity. */
function isNew({ own }: Line, columns: readonly DutyColumn[], said: Set<string>): boolean {
  const texts = columns.map((column) => own(column)?.text ?? '');
  const key = JSON.stringify([columns, texts]);
  const isKnown = said.has(key);
  said.add(key);
  return !isKnown && texts.some((text) => text !== '');
}

function readIndicator(
  context: Context,
  header: DutyHeader,
  { row, own, text }: Line,
  activity: Activity | null,
  { at, fiscalYear }: { readonly at: string; readonly fiscalYear: number | null },
): Indicator {
  const name = text('indicator', `${at}/name`);
  const raw = text('优', `${at}/target/raw`);
  const others: OtherCell[] = [];
  const keep = (label: string, cell: Cell | null, of: Row): void => {
    if (cell === null || cell.text === '') return;
    remember(context, `${at}/others/${others.length}/text`, { cell, table: of.table });
    others.push({ label, text: parseText(cell.text) });
  };
  if (activity !== null) keep('职责活动', activity.cell, activity.row);
  for (const grade of grades.slice(1)) keep(grade, own(grade), row);
  for (const [place, label] of header.others) keep(label, placeIn(row, place), row);
  return {
    category: { label: '', code: null },
    kind: { label: '', code: null },
    name,
    description: '',
    basis: '',
    target: {
      raw,
      operatorText: null,
      unitText: null,
      value: parseTargetValue(raw, { fiscalYear, name, category: null, operatorText: null, unitText: null }),
    },
    weight: null,
    actual: null,
    score: null,
    reason: null,
    ...(others.length === 0 ? {} : { others }),
  };
}

function placeIn(row: Row, place: number | undefined): Cell | null {
  if (place === undefined) return null;
  return (row.own[0]?.line ?? null) === null ? (row.places[place] ?? null) : (row.own[place] ?? null);
}

/** The form prints no target but what each grade asks: the best one is read as the target. */
function noteGrades(context: Context, { columns }: DutyHeader, rows: readonly Row[]): void {
  const [row] = rows;
  const cell = row === undefined ? null : placeIn(row, columns.get('优'));
  context.notes.push(
    note(
      'doubt',
      'target-from-grades',
      pointerOf(context, '/indicators'),
      cell === null ? null : parseText(cell.text),
      cell === null || row === undefined ? null : originOf({ cell, table: row.table }),
      '这张表没有指标值，只有优、良、中、差四档评价标准；“优”一档读作指标值，其余三档按原样保留。请核对。',
      'This form prints no target but a standard for each of four grades; that of 优 was read as the target and the other three were kept as printed. Please check.',
    ),
  );
}
