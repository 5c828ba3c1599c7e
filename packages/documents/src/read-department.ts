/** A whole-department form (F-03, F-08) → its budget, duties, tasks of the year, objectives and indicators. */
import type { AmountUnit, Department, DepartmentTask } from '@jixiao/domain';
import type { Cell } from './blocks.ts';
import { parseText } from './codecs.ts';
import { type Context, findWords, pointerOf, remember, rowsAfter, valueOf } from './form-context.ts';
import { readIndicators } from './read-indicators.ts';
import { fundsOf, readAmount, readAmountAt, readAmountUnit, readFunds } from './read-money.ts';
import { readItems, readTotal } from './read-parts.ts';
import { headWords, isHeadWord, isOneOf, type Names, totalRow } from './vocabulary.ts';

type Part = 'total' | 'fiscal' | 'other' | 'basic' | 'project';

export function readDepartment(context: Context, fiscalYear: number | null): Department {
  const amountUnit = readAmountUnit(context);
  const tasks = readTasks(context, amountUnit);
  const funds = readFunds(context, amountUnit);
  const amount = (part: Part): string | null => {
    const pointer = `/budget/${part}` as const;
    if (funds === null) return readAmount(context, pointer, headWords[pointer], amountUnit);
    if (part !== 'total') return fundsOf(context, funds, headWords[pointer], pointer);
    const origin = context.origins[pointerOf(context, `/execution/${funds.reference}`)];
    if (origin !== undefined) context.origins[pointerOf(context, pointer)] = origin;
    return funds.execution[funds.reference];
  };
  const duties = valueOf(context, headWords['/duties']);
  if (duties !== null) remember(context, '/duties', duties);
  const total = amount('total');
  if (total === null && tasks.total !== null && tasks.origin !== undefined)
    context.origins[pointerOf(context, '/budget/total')] = tasks.origin;
  return {
    amountUnit,
    budget: {
      total: total ?? tasks.total,
      fiscal: amount('fiscal'),
      other: amount('other'),
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

const taskWords = {
  name: ['任务名称', '主要任务', '任务', '工作任务', '重点工作任务', '活动名称'],
  content: ['主要内容', '任务内容', '工作内容', '任务主要内容'],
  total: ['总额', '预算金额', '预算总额', '金额', '资金总额', '涉及金额', '预算数'],
  fiscal: headWords['/budget/fiscal'],
  other: headWords['/budget/other'],
} as const satisfies Readonly<Record<string, Names>>;
type TaskField = keyof typeof taskWords;

type TaskReading = { readonly tasks: DepartmentTask[]; readonly total: string | null; readonly origin?: Context['origins'][string] };

/** The header may have two rows: 预算金额 over 总额, 财政拨款 and 其他资金. */
function readTasks(context: Context, amountUnit: AmountUnit | null): TaskReading {
  const header = findWords(context, taskWords.name)[0];
  if (header === undefined) return { tasks: [], total: null };
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
  const tasks: DepartmentTask[] = [];
  let total: string | null = null;
  let origin: TaskReading['origin'];
  for (const row of rowsAfter(context, header.row)) {
    const first = row.places[header.cell.column] ?? null;
    if (first === header.cell) {
      take(row.own);
      continue;
    }
    if (row.table !== header.row.table || first === null || first.row !== row.at) break;
    const isSum = row.own.some((cell) => isOneOf(totalRow, cell.text));
    if (!isSum && (isHeadWord(first.text) || (row.own[0]?.column === 0 && isHeadWord(row.own[0].text) && row.own[0] !== first))) break;
    const pointer = isSum ? '/budget/total' : `/tasks/${tasks.length}`;
    const amountAt = (name: 'total' | 'fiscal' | 'other'): string | null => {
      const cell = columns.has(name) ? (row.places[columns.get(name) ?? -1] ?? null) : null;
      return cell === null ? null : readAmountAt(context, isSum ? pointer : `${pointer}/${name}`, { cell, table: row.table }, amountUnit);
    };
    for (const cell of row.own) context.used.add(cell);
    if (isSum) {
      total = amountAt('total');
      origin = context.origins[pointerOf(context, pointer)];
      break;
    }
    const textAt = (name: 'name' | 'content'): string => {
      const cell = row.places[columns.get(name) ?? -1] ?? null;
      if (cell !== null) remember(context, `${pointer}/${name}`, { cell, table: row.table });
      return parseText(cell?.text ?? '');
    };
    const task = {
      name: textAt('name'),
      content: textAt('content'),
      total: amountAt('total'),
      fiscal: amountAt('fiscal'),
      other: amountAt('other'),
    };
    if (task.name + task.content !== '' || task.total !== null) tasks.push(task);
  }
  return { tasks, total, ...(origin === undefined ? {} : { origin }) };
}
