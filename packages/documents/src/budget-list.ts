/** A list of projects with their money (项目支出预算表): the amounts of a target list stand here, joined by code or name. */
import type { Cell } from './blocks.ts';
import { labelOf } from './labels.ts';
import { headWords, isOneOf, type Names, rank } from './vocabulary.ts';

export type BudgetHeader = {
  readonly name: number;
  readonly code: number | null;
  readonly total: number;
  readonly fiscal: number | null;
  readonly other: number | null;
  /** First row under the header. */
  readonly below: number;
};

type HeaderRow = { readonly at: number; readonly places: readonly (Cell | null)[]; readonly own: readonly Cell[] };

const listLabels: Names = [
  ...headWords['/name'],
  ...headWords['/code'],
  /^(?:序号|项目分类|项目类别|项目类型|项目级次|单位名称|单位编码|预算单位|部门名称|部门编码|主管部门|功能科目.*|经济科目.*|科目.*|合计|总计|金额|预算数|资金总额|预算金额|备注|年度|支出项目类别|本年拨款|资金来源|财政拨款|其中.*|.*拨款|.*资金|.*收入|小计|本次下达|是否.*)$/,
];
const totals: Names = ['合计', '总计', '资金总额', '预算数', '预算金额', '金额', '本年合计'];
const fiscals: Names = [
  '其中:一般公共预算拨款',
  '一般公共预算拨款',
  '其中:财政拨款',
  '财政拨款',
  '财政资金',
  '其中:财政资金',
  '本年拨款',
  '一般公共预算',
];
const others: Names = ['其他', '其中:其他', '其他资金', '其它资金'];

/** Null where the row begins no such list: it names the project and its money, in labels alone. */
export function budgetHeader(rows: readonly HeaderRow[], at: number): BudgetHeader | null {
  const row = rows[at];
  if (row === undefined || row.own.length < 3) return null;
  const filled = row.own.filter((cell) => cell.text !== '');
  const name = filled.find((cell) => isOneOf(headWords['/name'], cell.text));
  if (name === undefined || filled.length < 3 || !filled.every((cell) => isOneOf(listLabels, cell.text))) return null;
  const depth = Math.max(...filled.map((cell) => cell.rowSpan));
  const last = rows[at + depth - 1] ?? row;
  const labels = last.places.map((cell) => labelOf(cell?.text ?? ''));
  const over = row.places.map((cell) => labelOf(cell?.text ?? ''));
  const find = (names: Names): number | null => {
    const found = labels
      .map((label, column) => ({ column, rank: Math.max(rank(names, label), rank(names, over[column] ?? '')) }))
      .filter((entry) => entry.rank >= 0)
      .sort((one, other) => one.rank - other.rank || one.column - other.column);
    return found[0]?.column ?? null;
  };
  const total = find(totals);
  return total === null
    ? null
    : { name: name.column, code: find(headWords['/code']), total, fiscal: find(fiscals), other: find(others), below: at + depth };
}
