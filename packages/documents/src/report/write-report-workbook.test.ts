import { read, utils } from '@e965/xlsx';
import { type ExchangeFinding, figureDefinitions, type Report, totalOf } from '@jixiao/domain';
import { examplePaper, objectivesPaper } from '@jixiao/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportRows } from './report-rows.ts';
import { arbitraryReport, reportOf } from './testing/reports.ts';
import { writeReportWorkbook } from './write-report-workbook.ts';

type Row = readonly (string | number | undefined)[];

function sheetsOf(report: Report): Readonly<Record<string, readonly Row[]>> {
  const book = read(writeReportWorkbook(report), { type: 'array' });
  return Object.fromEntries(book.SheetNames.map((name) => [name, utils.sheet_to_json<Row>(book.Sheets[name] ?? {}, { header: 1 })]));
}

const found = (at: string, severity: 'error' | 'hint', rule: string): ExchangeFinding => ({
  rule,
  name: rule,
  severity,
  at,
  origin: { line: 3 },
  message: `问${rule}`,
  advice: '改',
  source: [],
});
const input = {
  file: '道路.txt',
  sha256: '',
  region: null,
  papers: [objectivesPaper(null), examplePaper()],
  findings: [
    found('/papers/1/project/budget/total', 'error', 'M-01'),
    found('/papers/1/project/indicators/0/name', 'hint', 'Z-9'),
    found('/papers/0', 'hint', 'Z-9'),
  ],
  cannotTell: [],
};

describe('the report as a workbook', () => {
  it('lists every finding with its number, text for text', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const book = sheetsOf(report);
        const [head = [], ...rows] = Object.values(book)[0] ?? [];
        expect(rows.length).toBe(totalOf(report.counts));
        const question = head.indexOf(report.language === 'en' ? 'Question' : '疑点');
        for (const [index, { number, item }] of reportRows(report).entries()) {
          expect(rows[index]?.[0]).toBe(number);
          // Line ends are one kind in a workbook; a blank cell has no text.
          expect(String(rows[index]?.[question] ?? '')).toBe(item.finding.message);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('counts by rule and by project, in numbers', () => {
    const book = sheetsOf(reportOf([input], 'zh-CN'));
    expect(Object.keys(book)).toEqual(['疑点清单', '统计', '质量指标']);
    expect(book['统计']).toEqual([
      ['按规则'],
      ['规则', '内容', '涉及项目', '错误', '警告', '提示', '合计'],
      ['M-01', '预算数等于财政资金加其他资金', 1, 1, 0, 0, 1],
      ['Z-9', 'Z-9', 1, 0, 0, 2, 2],
      [],
      ['按项目'],
      ['年度', '单位和项目', '预算数', '错误', '警告', '提示', '合计'],
      [2024, '301001 示例县公路管理站\n部门整体绩效目标', undefined, 0, 0, 1, 1],
      [2024, '301001 示例县公路管理站\n农村公路养护\n301-0101-JBN-A001', '120.00万元', 1, 0, 1, 2],
    ]);
  });

  it('gives n, m and the share of each figure, at each level, and the formulas above', () => {
    const rows = sheetsOf(reportOf([input], 'zh-CN'))['质量指标'] ?? [];
    expect(rows.slice(1, figureDefinitions.length + 1).map(([title, , formula]) => [title, formula])).toEqual(
      figureDefinitions.map(({ title, formula }) => [title.zh, formula.zh]),
    );
    const money = rows.filter(([, , title]) => title === '有支出计划的资金（万元）');
    expect(money).toEqual([
      ['项目', '301001 示例县公路管理站 2024 农村公路养护', '有支出计划的资金（万元）', 120, 120, 100],
      ['单位', '301001 示例县公路管理站 2024', '有支出计划的资金（万元）', 120, 120, 100],
      ['合计', '合计', '有支出计划的资金（万元）', 120, 120, 100],
    ]);
  });

  it('is the same bytes for the same report', () => {
    const report = reportOf([input], 'en');
    expect(writeReportWorkbook(report)).toEqual(writeReportWorkbook(report));
  });
});
