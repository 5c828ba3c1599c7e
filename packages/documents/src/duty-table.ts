/**
 * The older duty and activity table of Hebei (职责活动 | 年度预算数 | 内容描述 | 绩效目标 | 绩效指标 | 评价标准 优 良 中 差; rule-base.md §1.11): where its
 * columns are. It names no project: each activity is a task of the department.
 */
import type { Cell } from './blocks.ts';
import { labelOf } from './labels.ts';
import { isOneOf, type Names } from './vocabulary.ts';

export const grades = ['优', '良', '中', '差'] as const;
export type Grade = (typeof grades)[number];

const dutyWords = {
  activity: ['职责活动', '工作活动', '活动名称', '职责工作活动'],
  amount: ['年度预算数', '预算数', '预算金额', '资金总额', '金额'],
  content: ['内容描述', '活动内容', '工作内容', '主要内容', '描述'],
  objective: ['绩效目标', '年度绩效目标'],
  indicator: ['绩效指标', '指标名称'],
} as const satisfies Readonly<Record<string, Names>>;
export type DutyColumn = keyof typeof dutyWords;

type HeaderRow = { readonly at: number; readonly places: readonly (Cell | null)[]; readonly own: readonly Cell[] };

/** Columns of the grid, or cells of a row of a dump, by what stands in them. */
export type DutyHeader = {
  readonly columns: ReadonlyMap<DutyColumn | Grade, number>;
  /** Printed word of every other column. */
  readonly others: ReadonlyMap<number, string>;
  readonly cells: readonly Cell[];
  /** First row under the header. */
  readonly below: number;
};

/** Null where the row begins no such table: it takes the activity, the indicator and all four grades, in this row or the next. */
export function dutyHeader(rows: readonly HeaderRow[], at: number): DutyHeader | null {
  const row = rows[at];
  if (row === undefined || !row.own.some((cell) => isOneOf(dutyWords.activity, cell.text))) return null;
  const cells = headerCells(row, rows[at + 1]);
  const columns = new Map<DutyColumn | Grade, number>();
  const others = new Map<number, string>();
  cells.forEach((cell, position) => {
    const label = labelOf(cell.text);
    const place = cell.line === null ? cell.column : position;
    const grade = grades.find((one) => one === label);
    const column = (Object.keys(dutyWords) as DutyColumn[]).find((one) => isOneOf(dutyWords[one], label));
    const means = grade ?? column;
    if (means !== undefined && !columns.has(means)) columns.set(means, place);
    else if (label !== '') others.set(place, label);
  });
  if (!columns.has('activity') || !columns.has('indicator') || !grades.every((grade) => columns.has(grade))) return null;
  const isOneRow = row.own.some((cell) => labelOf(cell.text) === '优');
  return { columns, others, cells, below: at + (isOneRow ? 1 : 2) };
}

/** 评价标准 stands over the four grades: they take its place. */
function headerCells(row: HeaderRow, next: HeaderRow | undefined): readonly Cell[] {
  const under = (next?.own ?? []).filter((cell) => grades.some((grade) => grade === labelOf(cell.text)));
  if (under.length !== grades.length) return row.own;
  return row.own.flatMap((cell) => (labelOf(cell.text) === '评价标准' || labelOf(cell.text) === '绩效评价标准' ? under : [cell]));
}
