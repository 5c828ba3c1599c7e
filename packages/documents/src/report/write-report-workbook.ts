/**
 * A report → a workbook (.xlsx): the list of questions (疑点清单), counts by rule and by project, and the figures with their formulas. Counts are numbers,
 * every other cell is text. A list longer than a sheet of Excel goes on in another.
 */
import {
  figureDefinitions,
  percentOf,
  type PlaceFigures,
  printFen,
  type Report,
  type ReportSubject,
  say,
  severityText,
  sourcesText,
  type Text,
  totalOf,
} from '@jixiao/domain';
import { mostRows } from '../spreadsheet/sheet.ts';
import { type SheetToWrite, writeWorkbook, type WrittenCell } from '../spreadsheet/write-workbook.ts';
import { type ReportRow, reportRows, unitText } from './report-rows.ts';

type Value = string | number | null;
type Column<T> = { readonly heading: Text; readonly width: number; readonly value: (row: T, report: Report) => Value };

const listColumns: readonly Column<ReportRow>[] = [
  { heading: { zh: '序号', en: 'No.' }, width: 6, value: ({ number }) => number },
  { heading: { zh: '单位', en: 'Unit' }, width: 14, value: ({ subject }) => unitText(subject) },
  { heading: { zh: '年度', en: 'Year' }, width: 6, value: ({ subject }) => subject.fiscalYear },
  { heading: { zh: '项目', en: 'Project' }, width: 16, value: ({ subject }) => projectText(subject) },
  { heading: { zh: '文件', en: 'File' }, width: 13, value: ({ subject }) => subject.file },
  { heading: { zh: '文件中的位置', en: 'Place in the file' }, width: 13, value: ({ item }) => item.place },
  { heading: { zh: '栏目', en: 'Field' }, width: 13, value: ({ item }) => item.field },
  { heading: { zh: '原文', en: 'Printed text' }, width: 16, value: ({ item }) => short(item.raw) },
  { heading: { zh: '疑点', en: 'Question' }, width: 36, value: ({ item }) => item.finding.message },
  { heading: { zh: '规则', en: 'Rule' }, width: 15, value: ({ group }) => `${group.rule} ${group.title}` },
  {
    heading: { zh: '程度', en: 'Severity' },
    width: 8,
    value: ({ item }, { language }) => say(severityText[item.finding.severity], language),
  },
  { heading: { zh: '依据', en: 'Source' }, width: 30, value: ({ group }, { language }) => sourcesText(group.source, language) },
  { heading: { zh: '建议', en: 'Advice' }, width: 26, value: ({ item }) => item.finding.advice },
];

const names = {
  list: { zh: '疑点清单', en: 'Questions' },
  counts: { zh: '统计', en: 'Counts' },
  figures: { zh: '质量指标', en: 'Figures' },
  byRule: { zh: '按规则', en: 'By rule' },
  byProject: { zh: '按项目', en: 'By project' },
  formulas: { zh: '算法', en: 'Formulas' },
} as const satisfies Readonly<Record<string, Text>>;

const levelText: Readonly<Record<PlaceFigures['level'], Text>> = {
  paper: { zh: '项目', en: 'Project' },
  unit: { zh: '单位', en: 'Unit' },
  region: { zh: '地区', en: 'Region' },
  all: { zh: '合计', en: 'All' },
};

export function writeReportWorkbook(report: Report): Uint8Array {
  return writeWorkbook([...listSheets(report), countsSheet(report), figuresSheet(report)]);
}

/** Of a long text the beginning; the CSV has the whole. */
function short(text: string): string {
  const characters = [...text];
  return characters.length > 80 ? `${characters.slice(0, 80).join('')}…` : text;
}

function projectText({ title, code }: ReportSubject): string {
  return code === null ? title : `${title}\n${code}`;
}

function listSheets(report: Report): readonly SheetToWrite[] {
  const rows = reportRows(report);
  const most = mostRows - 1;
  const pages = Array.from({ length: Math.max(1, Math.ceil(rows.length / most)) }, (_, page) => rows.slice(page * most, (page + 1) * most));
  return pages.map((page) => ({
    name: say(names.list, report.language),
    columns: listColumns.map(({ width }) => width),
    cells: table(listColumns, page, 0, report),
    printTitleRows: 1,
    landscape: true,
    filter: { row: 0, rows: page.length + 1, columns: listColumns.length },
  }));
}

function countsSheet(report: Report): SheetToWrite {
  const { language } = report;
  const counted = <T>(countsOf: (row: T) => ReportSubject['counts']): readonly Column<T>[] => [
    { heading: { zh: '错误', en: 'Errors' }, width: 8, value: (row) => countsOf(row).error },
    { heading: { zh: '警告', en: 'Warnings' }, width: 9, value: (row) => countsOf(row).warning },
    { heading: { zh: '提示', en: 'Hints' }, width: 8, value: (row) => countsOf(row).hint },
    { heading: { zh: '合计', en: 'Total' }, width: 8, value: (row) => totalOf(countsOf(row)) },
  ];
  const ruleColumns: readonly Column<Report['byRule'][number]>[] = [
    { heading: { zh: '规则', en: 'Rule' }, width: 12, value: ({ rule }) => rule },
    { heading: { zh: '内容', en: 'What it asks' }, width: 36, value: ({ title }) => title },
    { heading: { zh: '涉及项目', en: 'Projects' }, width: 14, value: ({ projects }) => projects },
    ...counted<Report['byRule'][number]>(({ counts }) => counts),
  ];
  const projectColumns: readonly Column<ReportSubject>[] = [
    { heading: { zh: '年度', en: 'Year' }, width: 12, value: ({ fiscalYear }) => fiscalYear },
    { heading: { zh: '单位和项目', en: 'Unit and project' }, width: 36, value: (row) => `${unitText(row)}\n${projectText(row)}` },
    { heading: { zh: '预算数', en: 'Budget' }, width: 14, value: ({ amount }) => amount },
    ...counted<ReportSubject>(({ counts }) => counts),
  ];
  const byRule = table(ruleColumns, report.byRule, 1, report);
  const start = report.byRule.length + 4;
  return {
    name: say(names.counts, language),
    columns: ruleColumns.map(({ width }) => width),
    cells: [
      heading(0, ruleColumns.length, say(names.byRule, language)),
      ...byRule,
      heading(start - 1, ruleColumns.length, say(names.byProject, language)),
      ...table(projectColumns, report.subjects, start, report),
    ],
  };
}

function figuresSheet(report: Report): SheetToWrite {
  const { language } = report;
  const formulaColumns = 5;
  const formulas = figureDefinitions.map(({ title, formula }, index): readonly WrittenCell[] => [
    cell(index + 1, 0, say(title, language), { columnSpan: 2, border: true }),
    cell(index + 1, 2, say(formula, language), { columnSpan: formulaColumns - 2 + 1, border: true }),
  ]);
  type Row = { readonly place: PlaceFigures; readonly index: number };
  const rows = report.figures.flatMap((place) => figureDefinitions.map((_, index): Row => ({ place, index })));
  const shown = ({ place, index }: Row, which: 'n' | 'of'): Value => {
    const text = place.figures[index]?.[which] ?? '0';
    return figureDefinitions[index]?.counts === 'fen' ? Number(printFen(BigInt(text), '万元')) : Number(text);
  };
  const columns: readonly Column<Row>[] = [
    { heading: { zh: '级别', en: 'Level' }, width: 8, value: ({ place }) => say(levelText[place.level], language) },
    { heading: { zh: '名称', en: 'Name' }, width: 34, value: ({ place }) => place.title },
    { heading: { zh: '质量指标', en: 'Figure' }, width: 30, value: ({ index }) => figureTitle(index, report) },
    { heading: { zh: 'n', en: 'n' }, width: 12, value: (row) => shown(row, 'n') },
    { heading: { zh: 'm', en: 'm' }, width: 12, value: (row) => shown(row, 'of') },
    { heading: { zh: '占比（%）', en: 'Share (%)' }, width: 10, value: ({ place, index }) => percent(place, index) },
  ];
  const start = figureDefinitions.length + 2;
  return {
    name: say(names.figures, language),
    columns: columns.map(({ width }) => width),
    cells: [heading(0, columns.length, say(names.formulas, language)), ...formulas.flat(), ...table(columns, rows, start, report)],
    filter: { row: start, rows: rows.length + 1, columns: columns.length },
  };
}

function figureTitle(index: number, { language }: Report): string {
  const definition = figureDefinitions[index];
  if (definition === undefined) return '';
  const unit = definition.counts === 'fen' ? say({ zh: '（万元）', en: ' (万元)' }, language) : '';
  return `${say(definition.title, language)}${unit}`;
}

function percent({ figures }: PlaceFigures, index: number): Value {
  const figure = figures[index];
  const text = figure === undefined ? null : percentOf(figure);
  return text === null ? null : Number(text.slice(0, -1));
}

function table<T>(columns: readonly Column<T>[], rows: readonly T[], start: number, report: Report): readonly WrittenCell[] {
  const head = columns.map(({ heading: text }, column) => cell(start, column, say(text, report.language), { header: true, border: true }));
  return [
    ...head,
    ...rows.flatMap((row, index) =>
      columns.map(({ value }, column) => {
        const shown = value(row, report);
        const more: Partial<WrittenCell> = typeof shown === 'number' ? { number: shown, align: 'right' } : {};
        return cell(start + 1 + index, column, String(shown ?? ''), { ...more, border: true });
      }),
    ),
  ];
}

function heading(row: number, columns: number, text: string): WrittenCell {
  return cell(row, 0, text, { columnSpan: columns, bold: true, size: 13 });
}

function cell(row: number, column: number, text: string, more: Partial<WrittenCell>): WrittenCell {
  return { row, column, rowSpan: 1, columnSpan: 1, text, ...more };
}
