import { harmlessCell, say, severityText, totalOf } from '@jixiao/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportRows } from './report-rows.ts';
import { arbitraryReport } from './testing/reports.ts';
import { writeReportCsv } from './write-report-csv.ts';

/** RFC 4180 read strictly: what is not well formed throws. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let rest = text;
  while (rest !== '') {
    const row: string[] = [];
    for (;;) {
      const cell = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/u.exec(rest);
      if (cell === null) throw new Error(`not CSV: ${JSON.stringify(rest.slice(0, 40))}`);
      row.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '');
      rest = rest.slice(cell[0].length);
      if (cell[3] === '\r\n') break;
    }
    rows.push(row);
  }
  return rows;
}

describe('the report as CSV', () => {
  it('reads as one row a finding, every text as it is, none of them a formula', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const bytes = writeReportCsv(report);
        expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
        const [head = [], ...rows] = parseCsv(new TextDecoder().decode(bytes));
        expect(rows.length).toBe(totalOf(report.counts));
        const read = (row: readonly string[], heading: string): string | undefined => row[head.indexOf(heading)];
        const names =
          report.language === 'en' ? ['File', 'Question', 'Severity', 'Place in the data'] : ['文件', '疑点', '程度', '数据中的位置'];
        for (const [index, { subject, item }] of reportRows(report).entries()) {
          const row = rows[index] ?? [];
          expect(row.length).toBe(head.length);
          const { message, severity, at } = item.finding;
          const expected = [subject.file, message, say(severityText[severity], report.language), at];
          expect(names.map((name) => read(row, name))).toEqual(expected.map((text) => harmlessCell(text.toWellFormed())));
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/u);
        }
      }),
      { numRuns: 100 },
    );
  });
});
