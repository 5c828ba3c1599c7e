/**
 * A report → CSV for programs: one row a finding. UTF-8 with a mark, headings in the language of the report. Cells that a spreadsheet would run as a
 * formula are led by an apostrophe.
 */
import { harmlessCell, quotedCell, type Report, say, severityText, sourcesText, type Text } from '@jixiao/domain';
import { type ReportRow, reportRows } from './report-rows.ts';

type Column = { readonly heading: Text; readonly value: (row: ReportRow, report: Report) => string | number | null | undefined };

const columns: readonly Column[] = [
  { heading: { zh: '序号', en: 'No.' }, value: ({ number }) => number },
  { heading: { zh: '地区代码', en: 'Region code' }, value: ({ subject }) => subject.region?.code },
  { heading: { zh: '地区', en: 'Region' }, value: ({ subject }) => subject.region?.name },
  { heading: { zh: '单位代码', en: 'Unit code' }, value: ({ subject }) => subject.unit.code },
  { heading: { zh: '单位', en: 'Unit' }, value: ({ subject }) => subject.unit.name },
  { heading: { zh: '年度', en: 'Fiscal year' }, value: ({ subject }) => subject.fiscalYear },
  { heading: { zh: '项目编码', en: 'Project code' }, value: ({ subject }) => subject.code },
  { heading: { zh: '项目', en: 'Project' }, value: ({ subject }) => subject.title },
  { heading: { zh: '预算数', en: 'Budget' }, value: ({ subject }) => subject.amount },
  { heading: { zh: '文件', en: 'File' }, value: ({ subject }) => subject.file },
  { heading: { zh: '文件中的位置', en: 'Place in the file' }, value: ({ item }) => item.place },
  { heading: { zh: '栏目', en: 'Field' }, value: ({ item }) => item.field },
  { heading: { zh: '原文', en: 'Printed text' }, value: ({ item }) => item.raw },
  { heading: { zh: '疑点', en: 'Question' }, value: ({ item }) => item.finding.message },
  { heading: { zh: '规则代码', en: 'Rule' }, value: ({ group }) => group.rule },
  { heading: { zh: '规则', en: 'What the rule asks' }, value: ({ group }) => group.title },
  { heading: { zh: '程度', en: 'Severity' }, value: ({ item }, { language }) => say(severityText[item.finding.severity], language) },
  { heading: { zh: '依据', en: 'Source' }, value: ({ group }, { language }) => sourcesText(group.source, language) },
  { heading: { zh: '建议', en: 'Advice' }, value: ({ item }) => item.finding.advice },
  { heading: { zh: '数据中的位置', en: 'Place in the data' }, value: ({ item }) => item.finding.at },
];

export function writeReportCsv(report: Report): Uint8Array {
  const lines = [
    columns.map(({ heading }) => say(heading, report.language)),
    ...reportRows(report).map((row) => columns.map(({ value }) => harmlessCell(String(value(row, report) ?? '')))),
  ];
  return new TextEncoder().encode(`\uFEFF${lines.map((line) => `${line.map(quotedCell).join(',')}\r\n`).join('')}`);
}
