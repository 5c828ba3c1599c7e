/**
 * The lists as CSV for spreadsheets: UTF-8 with a mark, headings in the reader's language, money in yuan, all rows and not one page.
 * Cells that a spreadsheet would run as a formula are led by an apostrophe.
 */
import type { DepartmentYearItem, ImportFile, ImportView, IndicatorItem, Language, ListQuery, ProjectItem, Text } from '@jixiao/domain';
import { harmlessCell, printFen, say } from '@jixiao/domain';
import { stringify } from 'csv-stringify/sync';

type Page<T> = { readonly items: readonly T[]; readonly next: string | null };
type Cell = string | number | null;
type Column<T> = {
  readonly heading: Text;
  readonly value: (item: T) => Cell;
  /** Made by us as a decimal; a minus sign before it starts no formula. */
  readonly isNumber?: true;
};

const rowsAtOnce = 5000;

/** Pieces of the CSV of a list, page after page, so that a long list is never whole in memory. */
export async function* csvOf<T>(
  columns: readonly Column<T>[],
  query: ListQuery,
  list: (query: ListQuery) => Promise<Page<T>>,
  language: Language,
): AsyncGenerator<string> {
  const { after: _, ...filters } = query;
  let written = `\uFEFF${lines([columns.map((column) => say(column.heading, language))])}`;
  let after: string | undefined;
  do {
    const page = await list({ ...filters, limit: rowsAtOnce, ...(after === undefined ? {} : { after }) });
    written += lines(
      page.items.map((item) => columns.map((column) => (column.isNumber ? column.value(item) : harmless(column.value(item))))),
    );
    yield written;
    written = '';
    after = page.next ?? undefined;
  } while (after !== undefined);
}

function lines(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows as Cell[][], { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

function harmless(cell: Cell): Cell {
  return typeof cell === 'string' ? harmlessCell(cell) : cell;
}

function yuan(fen: string | null): string | null {
  return fen === null ? null : printFen(BigInt(fen), '元');
}

type Placed = Pick<DepartmentYearItem, 'region' | 'unit' | 'fiscalYear'>;
type Judged = Pick<DepartmentYearItem, 'findings' | 'waived'>;

const place: readonly Column<Placed>[] = [
  { heading: { zh: '地区代码', en: 'Region code' }, value: (item) => item.region.code },
  { heading: { zh: '地区', en: 'Region' }, value: (item) => item.region.name },
  { heading: { zh: '单位代码', en: 'Unit code' }, value: (item) => item.unit.code },
  { heading: { zh: '单位', en: 'Unit' }, value: (item) => item.unit.name },
  { heading: { zh: '年度', en: 'Fiscal year' }, value: (item) => item.fiscalYear },
];

const findings: readonly Column<Judged>[] = [
  { heading: { zh: '错误', en: 'Errors' }, value: (item) => item.findings.error },
  { heading: { zh: '警告', en: 'Warnings' }, value: (item) => item.findings.warning },
  { heading: { zh: '提示', en: 'Hints' }, value: (item) => item.findings.hint },
  { heading: { zh: '暂不处理', en: 'Set aside' }, value: (item) => item.waived },
];

export const departmentYearColumns: readonly Column<DepartmentYearItem>[] = [
  ...place,
  { heading: { zh: '项目数', en: 'Projects' }, value: (item) => item.projects },
  { heading: { zh: '指标数', en: 'Indicators' }, value: (item) => item.indicators },
  { heading: { zh: '金额（元）', en: 'Amount (yuan)' }, value: (item) => yuan(item.amountFen), isNumber: true },
  {
    heading: { zh: '无支出计划金额（元）', en: 'Amount without a spending plan (yuan)' },
    value: (item) => yuan(item.withoutPlanFen),
    isNumber: true,
  },
  ...findings,
];

export const projectColumns: readonly Column<ProjectItem>[] = [
  ...place,
  { heading: { zh: '项目编码', en: 'Project code' }, value: (item) => item.code },
  { heading: { zh: '项目名称', en: 'Project' }, value: (item) => item.name },
  { heading: { zh: '金额（元）', en: 'Amount (yuan)' }, value: (item) => yuan(item.amountFen), isNumber: true },
  {
    heading: { zh: '有支出计划', en: 'Has a spending plan' },
    value: (item) => (item.hasPlan === null ? null : item.hasPlan ? 1 : 0),
  },
  { heading: { zh: '指标数', en: 'Indicators' }, value: (item) => item.indicators },
  ...findings,
  { heading: { zh: '文本编号', en: 'Paper' }, value: (item) => item.paperId },
];

export const indicatorColumns: readonly Column<IndicatorItem>[] = [
  ...place,
  { heading: { zh: '项目名称', en: 'Project' }, value: (item) => item.project },
  { heading: { zh: '一级指标', en: 'Category' }, value: (item) => item.category },
  { heading: { zh: '二级指标', en: 'Kind' }, value: (item) => item.kind },
  { heading: { zh: '三级指标', en: 'Indicator' }, value: (item) => item.name },
  { heading: { zh: '指标描述', en: 'Description' }, value: (item) => item.description },
  { heading: { zh: '指标值', en: 'Target value' }, value: (item) => item.target },
  { heading: { zh: '文本编号', en: 'Paper' }, value: (item) => item.paperId },
];

const reportColumns: readonly Column<ImportFile>[] = [
  { heading: { zh: '文件', en: 'File' }, value: (file) => file.name },
  { heading: { zh: '结果', en: 'Outcome' }, value: (file) => file.status },
  { heading: { zh: '文本数', en: 'Papers' }, value: (file) => file.papers, isNumber: true },
  { heading: { zh: '存疑', en: 'Doubts' }, value: (file) => file.doubts, isNumber: true },
  { heading: { zh: '错误', en: 'Errors' }, value: (file) => file.findings.error, isNumber: true },
  { heading: { zh: '疑问', en: 'Warnings' }, value: (file) => file.findings.warning, isNumber: true },
  { heading: { zh: '提示', en: 'Hints' }, value: (file) => file.findings.hint, isNumber: true },
  { heading: { zh: '说明', en: 'Message' }, value: (file) => file.message },
  { heading: { zh: '字节', en: 'Bytes' }, value: (file) => file.size, isNumber: true },
  { heading: { zh: 'SHA-256', en: 'SHA-256' }, value: (file) => file.sha256 },
];

/** What came of each file of an import, one line each. */
export async function* importReportCsv(view: ImportView, language: Language): AsyncGenerator<string> {
  yield* csvOf(reportColumns, {}, () => Promise.resolve({ items: view.files, next: null }), language);
}
