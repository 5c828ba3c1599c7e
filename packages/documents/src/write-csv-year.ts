/**
 * The papers of a department year → CSV for spreadsheets and programs: one row an indicator, with every field of its project before it; a form
 * without indicators has one row. UTF-8 with a mark, headings in the reader's language, amounts in the printed unit, which has a column of its own.
 * Cells that a spreadsheet would run as a formula are led by an apostrophe.
 */
import {
  type Department,
  harmlessCell,
  type Indicator,
  type Language,
  type OtherCell,
  type Paper,
  type Project,
  quotedCell,
  say,
  type Text,
} from '@jixiao/domain';
import { formOf } from './forms/index.ts';

type Row = { readonly paper: Paper; readonly subject: Project | Department; readonly indicator: Indicator | null; readonly number: number };
type Value = string | number | null | undefined;
type Column = {
  readonly heading: Text;
  readonly value: (row: Row) => Value;
  /** A decimal by the exchange format: its minus sign starts no formula. */
  readonly isNumber?: true;
};

export function writeCsvYear(papers: readonly Paper[], language: Language = 'zh-CN'): Uint8Array {
  const rows = papers.flatMap(rowsOf);
  const columns = columnsOf(rows);
  const lines = [
    columns.map(({ heading }) => quoted(say(heading, language))),
    ...rows.map((row) => columns.map(({ value, isNumber }) => quoted(isNumber === true ? value(row) : harmless(value(row))))),
  ];
  return new TextEncoder().encode(`\uFEFF${lines.map((line) => `${line.join(',')}\r\n`).join('')}`);
}

function rowsOf(paper: Paper): readonly Row[] {
  const subject = paper.project ?? paper.department;
  if (subject === null) return [];
  if (subject.indicators.length === 0) return [{ paper, subject, indicator: null, number: 0 }];
  return subject.indicators.map((indicator, index) => ({ paper, subject, indicator, number: index + 1 }));
}

/** RFC 4180, 2.5 to 2.7. */
function quoted(value: Value): string {
  return quotedCell(String(value ?? ''));
}

function harmless(value: Value): Value {
  return typeof value === 'string' ? harmlessCell(value) : value;
}

function text(zh: string, en: string, value: (row: Row) => Value): Column {
  return { heading: { zh, en }, value };
}

function number(zh: string, en: string, value: (row: Row) => Value): Column {
  return { heading: { zh, en }, value, isNumber: true };
}

const executionFields = ['originalBudget', 'revisedBudget', 'actual', 'expected', 'rate', 'weight', 'score'] as const;

const formColumns: readonly Column[] = [
  text('文本种类', 'Kind of paper', ({ paper }) => paper.kind),
  text('表样', 'Form', ({ paper }) => formOf(paper).name.zh),
  number('年度', 'Fiscal year', ({ paper }) => paper.fiscalYear),
  text('期限', 'Horizon', ({ paper }) => paper.horizon),
  text('单位代码', 'Unit code', ({ paper }) => paper.unit.code),
  text('单位', 'Unit', ({ paper }) => paper.unit.name),
  text('项目编码', 'Project code', ({ paper }) => paper.project?.code),
  text('项目名称', 'Project', ({ paper }) => paper.project?.name),
  text('金额单位', 'Unit of money', ({ subject }) => subject.amountUnit),
  number('预算数', 'Budget', ({ subject }) => subject.budget.total),
  number('财政资金', 'Fiscal funds', ({ subject }) => subject.budget.fiscal),
  number('其他资金', 'Other funds', ({ subject }) => subject.budget.other),
  number('基本支出', 'Basic expenditure', ({ paper }) => paper.department?.budget.basic),
  number('项目支出', 'Project expenditure', ({ paper }) => paper.department?.budget.project),
  text('资金用途', 'Purpose', ({ paper }) => paper.project?.purpose),
  text('部门职责', 'Duties', ({ paper }) => paper.department?.duties),
  text('主要任务', 'Tasks', ({ paper }) => listed(paper.department?.tasks, 'name', ['content', 'total', 'fiscal', 'other'])),
  text('绩效目标', 'Objectives', ({ subject }) => subject.objectives.join('\n')),
  text('目标完成情况', 'Achieved', ({ subject }) => subject.achieved?.join('\n')),
  number('年初预算数', 'Original budget', ({ subject }) => subject.execution?.originalBudget),
  number('全年预算数', 'Revised budget', ({ subject }) => subject.execution?.revisedBudget),
  number('执行数', 'Executed', ({ subject }) => subject.execution?.actual),
  number('全年预计执行数', 'Expected by the end of the year', ({ subject }) => subject.execution?.expected),
  number('执行率（%）', 'Rate of execution (%)', ({ subject }) => subject.execution?.rate),
  number('执行分值', 'Weight of execution', ({ subject }) => subject.execution?.weight),
  number('执行得分', 'Score of execution', ({ subject }) => subject.execution?.score),
  text('分来源执行情况', 'Execution by source', ({ subject }) => listed(subject.execution?.rows, 'label', executionFields)),
  number('总分', 'Total score', ({ subject }) => subject.total),
  text('表中其他栏目', 'Other cells of the form', ({ subject }) => othersOf(subject.others)),
];

const indicatorColumns: readonly Column[] = [
  number('指标序号', 'Indicator number', ({ indicator, number: place }) => (indicator === null ? null : place)),
  text('一级指标', 'Level 1', ({ indicator }) => indicator?.category.label),
  text('一级指标代码', 'Level 1 code', ({ indicator }) => indicator?.category.code),
  text('二级指标', 'Level 2', ({ indicator }) => indicator?.kind.label),
  text('二级指标代码', 'Level 2 code', ({ indicator }) => indicator?.kind.code),
  text('三级指标', 'Indicator', ({ indicator }) => indicator?.name),
  text('指标描述', 'Description', ({ indicator }) => indicator?.description),
  text('计算符号', 'Operator', ({ indicator }) => indicator?.target.operatorText),
  text('指标值', 'Target value', ({ indicator }) => indicator?.target.raw),
  text('计量单位', 'Unit of measurement', ({ indicator }) => indicator?.target.unitText),
  text('指标值类型', 'Kind of target value', ({ indicator }) => indicator?.target.value.kind),
  text('指标值确定依据', 'Basis', ({ indicator }) => indicator?.basis),
  number('分值', 'Weight', ({ indicator }) => indicator?.weight),
  text('实际完成值', 'Actual value', ({ indicator }) => indicator?.actual?.raw),
  text('全年预计完成情况', 'Expected value', ({ indicator }) => indicator?.expected?.raw),
  number('得分', 'Score', ({ indicator }) => indicator?.score),
  text('偏差原因及改进措施', 'Reason and remedy', ({ indicator }) => indicator?.reason),
  text('指标其他栏目', 'Other cells of the indicator', ({ indicator }) => othersOf(indicator?.others)),
];

/** One column for every checkpoint that a plan of the year has. */
function columnsOf(rows: readonly Row[]): readonly Column[] {
  const dates = new Set(rows.flatMap(({ paper }) => (paper.project?.spendingPlan ?? []).map(({ by }) => by)));
  const plan = [...dates]
    .toSorted()
    .map((date) =>
      number(
        `支出计划 ${date}（%）`,
        `Spending plan ${date} (%)`,
        ({ paper }) => paper.project?.spendingPlan?.find(({ by }) => by === date)?.percent,
      ),
    );
  const after = formColumns.findIndex(({ heading }) => heading.en === 'Purpose') + 1;
  return [...formColumns.slice(0, after), ...plan, ...formColumns.slice(after), ...indicatorColumns];
}

/** Rows of an inner table as text, one a line: the label, then the fields that are filled, by their names in the exchange format. */
function listed<Key extends string>(
  rows: readonly Readonly<Record<Key, string | null>>[] | undefined,
  label: Key,
  keys: readonly Key[],
): string | null {
  if (rows === undefined || rows.length === 0) return null;
  return rows
    .map((row) => [row[label] ?? '', ...keys.filter((key) => (row[key] ?? '') !== '').map((key) => `${key} ${row[key]}`)].join('; '))
    .join('\n');
}

function othersOf(others: readonly OtherCell[] | undefined): string | null {
  return others === undefined ? null : others.map(({ label, text: value }) => `${label}: ${value}`).join('\n');
}
