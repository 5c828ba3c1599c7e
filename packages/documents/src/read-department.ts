/** A whole-department form (F-03, F-08) → its budget, duties, tasks of the year, objectives and indicators. */
import type { AmountUnit, Department, DepartmentTask } from '@jixiao/domain';
import type { Cell } from './blocks.ts';
import { isTemplate, parseText } from './codecs.ts';
import { type Context, findWords, pointerOf, remember, rowsAfter, valueOf } from './form-context.ts';
import { readDuties } from './read-duties.ts';
import { readIndicators } from './read-indicators.ts';
import { fundsOf, readAmount, readAmountAt, readAmountUnit, readFunds } from './read-money.ts';
import { readItems, readTotal } from './read-parts.ts';
import type { Row } from './recognise.ts';
import { headWords, isHeadWord, isOneOf, type Names, totalRow } from './vocabulary.ts';

type Part = 'total' | 'fiscal' | 'other' | 'basic' | 'project';

export function readDepartment(context: Context, fiscalYear: number | null): Department {
  const amountUnit = readAmountUnit(context);
  const { duties: dutyTable } = context.found;
  if (dutyTable !== null) return withDuties(amountUnit, readDuties(context, dutyTable, amountUnit, fiscalYear));
  const tasks = readTasks(context, amountUnit);
  const rest: Context = { ...context, found: { ...context.found, head: context.found.head.filter((row) => !tasks.rows.has(row)) } };
  const funds = readFunds(rest, amountUnit);
  const amount = (part: Part): string | null => {
    const pointer = `/budget/${part}` as const;
    if (funds === null) return readAmount(rest, pointer, headWords[pointer], amountUnit);
    if (part !== 'total') return fundsOf(context, funds, headWords[pointer], pointer);
    const origin = context.origins[pointerOf(context, `/execution/${funds.reference}`)];
    if (origin !== undefined) context.origins[pointerOf(context, pointer)] = origin;
    return funds.execution[funds.reference];
  };
  const duties = valueOf(context, headWords['/duties']);
  if (duties !== null) remember(context, '/duties', duties);
  return {
    amountUnit,
    budget: {
      total: amount('total') ?? tasks.sums.total,
      fiscal: amount('fiscal') ?? tasks.sums.fiscal,
      other: amount('other') ?? tasks.sums.other,
      basic: amount('basic'),
      project: amount('project'),
      rows: [],
    },
    duties: duties === null ? '' : parseText(duties.cell.text),
    tasks: tasks.tasks,
    objectives: readItems(context, '/objectives', null),
    achieved: findWords(context, headWords['/achieved']).length === 0 ? null : readItems(context, '/achieved', null),
    indicators: readIndicators(context, fiscalYear),
    execution: funds?.execution ?? null,
    total: readTotal(context),
  };
}

function withDuties(amountUnit: AmountUnit | null, { total, ...duties }: ReturnType<typeof readDuties>): Department {
  const budget = { total, fiscal: null, other: null, basic: null, project: null, rows: [] };
  return { amountUnit, budget, duties: '', ...duties, achieved: null, execution: null, total: null };
}

const taskWords = {
  name: ['任务名称', '主要任务', '任务', '工作任务', '重点工作任务', '活动名称'],
  content: ['主要内容', '任务内容', '工作内容', '任务主要内容', '完成情况', '任务完成情况'],
  total: ['总额', '预算金额', '预算总额', '金额', '资金总额', '涉及金额', '预算数'],
  fiscal: headWords['/budget/fiscal'],
  other: headWords['/budget/other'],
} as const satisfies Readonly<Record<string, Names>>;
type TaskField = keyof typeof taskWords;

type TaskReading = {
  readonly tasks: DepartmentTask[];
  readonly sums: { readonly total: string | null; readonly fiscal: string | null; readonly other: string | null };
  /** Rows of the head that it takes. */
  readonly rows: ReadonlySet<Row>;
};

/** The header may have two rows: 预算金额 over 总额, 财政拨款 and 其他资金. */
function readTasks(context: Context, amountUnit: AmountUnit | null): TaskReading {
  const header = findWords(context, taskWords.name)[0];
  const none = { total: null, fiscal: null, other: null };
  if (header === undefined || !header.row.own.some((cell) => isOneOf([...taskWords.content, ...taskWords.total], cell.text)))
    return { tasks: [], sums: none, rows: new Set() };
  const columns = new Map<TaskField, number>();
  const take = (cells: readonly Cell[]): void => {
    for (const cell of cells)
      for (const [name, words] of Object.entries(taskWords) as [TaskField, Names][])
        if (isOneOf(words, cell.text)) {
          context.used.add(cell);
          if (!columns.has(name) || name === 'total') columns.set(name, cell.column);
          break;
        }
  };
  take(header.row.own);
  const rows = new Set([header.row]);
  const tasks: DepartmentTask[] = [];
  let sums: TaskReading['sums'] = none;
  const block = header.row.places[0] ?? null;
  const hasBlock = block !== null && block !== header.cell && block.line === null;
  const after = rowsAfter(context, header.row);
  for (const [index, row] of after.entries()) {
    const filled = row.own.filter((cell) => cell.text !== '');
    if (index === 0 && filled.length > 0 && filled.every((cell) => isOneOf(moneyWords, cell.text))) {
      take(row.own);
      rows.add(row);
      continue;
    }
    const first = row.places[header.cell.column] ?? null;
    if (row.table !== header.row.table || first === null || first.row !== row.at || (hasBlock && row.places[0] !== block)) break;
    const isSum = row.own.some((cell) => isOneOf(totalRow, cell.text));
    if (!isSum && (isHeadWord(first.text) || (row.own[0]?.column === 0 && isHeadWord(row.own[0].text) && row.own[0] !== first))) break;
    rows.add(row);
    const pointer = `/tasks/${tasks.length}`;
    const amountAt = (name: 'total' | 'fiscal' | 'other', at: string): string | null => {
      const column = columns.get(name);
      const cell = column === undefined ? null : isSum ? sumCell(row, column, columns) : (row.places[column] ?? null);
      return cell === null ? null : readAmountAt(context, at, { cell, table: row.table }, amountUnit);
    };
    for (const cell of row.own) context.used.add(cell);
    if (isSum) {
      sums = {
        total: amountAt('total', '/budget/total'),
        fiscal: amountAt('fiscal', '/budget/fiscal'),
        other: amountAt('other', '/budget/other'),
      };
      break;
    }
    const textAt = (name: 'name' | 'content'): string => {
      const cell = row.places[columns.get(name) ?? -1] ?? null;
      if (cell !== null && !isTemplate(cell.text)) remember(context, `${pointer}/${name}`, { cell, table: row.table });
      return cell === null || isTemplate(cell.text) ? '' : parseText(cell.text);
    };
    const task = {
      name: textAt('name'),
      content: textAt('content'),
      total: amountAt('total', `${pointer}/total`),
      fiscal: amountAt('fiscal', `${pointer}/fiscal`),
      other: amountAt('other', `${pointer}/other`),
    };
    if (task.name + task.content !== '' || task.total !== null) tasks.push(task);
  }
  return { tasks, sums, rows };
}

const moneyWords: Names = [...taskWords.total, ...taskWords.fiscal, ...taskWords.other];

/** The label of the sum covers 主要内容; a dump loses that merge, so its amounts count from the right. */
function sumCell(row: Row, column: number, columns: ReadonlyMap<TaskField, number>): Cell | null {
  if ((row.own[0]?.line ?? null) === null) return row.places[column] ?? null;
  return row.own[row.own.length - 1 - Math.max(...columns.values()) + column] ?? null;
}
