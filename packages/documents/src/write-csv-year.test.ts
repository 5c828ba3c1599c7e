import type { Paper } from '@jixiao/domain';
import { arbitraryDepartmentText } from '@jixiao/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsvYear } from './write-csv-year.ts';

/** RFC 4180 back to rows. */
function parse(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, field, end] of text.slice(1).matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)) {
    row.push(field?.startsWith('"') === true ? field.slice(1, -1).replaceAll('""', '"') : (field ?? ''));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function records(papers: readonly Paper[]): Record<string, string>[] {
  const [heading = [], ...rows] = parse(writeCsvYear(papers, 'zh-CN'));
  return rows.map((row) => {
    expect(row).toHaveLength(heading.length);
    return Object.fromEntries(heading.map((name, index) => [name, row[index] ?? '']));
  });
}

describe('a department year as CSV', () => {
  it('has one row an indicator, one for a form without, and every text as it is but for the signs of formulas', () =>
    fc.assert(
      fc.property(arbitraryDepartmentText, (papers) => {
        const read = records(papers);
        const projects = papers.flatMap(({ project }) => project ?? []);
        expect(read).toHaveLength(projects.reduce((sum, { indicators }) => sum + Math.max(1, indicators.length), 0));
        const wanted = projects.flatMap(({ name, indicators }) =>
          (indicators.length === 0 ? [null] : indicators).map((one) => [name ?? '', one?.name ?? '', one?.target.raw ?? '']),
        );
        expect(
          read.map((row) =>
            [row['项目名称'], row['三级指标'], row['指标值']].map((text) => text?.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')),
          ),
        ).toEqual(wanted);
        for (const row of read) for (const text of Object.values(row)) expect(text).not.toMatch(/^[=+@\t\r＝＋－＠]/);
      }),
      { numRuns: 60, seed: 20250101 },
    ));

  it('disarms formulas and leaves decimals alone', () => {
    const [sample] = fc.sample(arbitraryDepartmentText, { numRuns: 1, seed: 7 });
    const paper = sample?.find(({ project }) => project !== null);
    if (paper?.project === undefined || paper.project === null) throw new Error('no project');
    const project = {
      ...paper.project,
      name: '=HYPERLINK("http://x")',
      purpose: '@SUM(1)',
      budget: { total: '-5.00', fiscal: null, other: null },
      spendingPlan: [{ by: '06-30', percent: '50' }],
      indicators: [],
    };
    const [row] = records([{ ...paper, project }]);
    expect(row).toMatchObject({
      项目名称: `'=HYPERLINK("http://x")`,
      资金用途: "'@SUM(1)",
      预算数: '-5.00',
      '支出计划 06-30（%）': '50',
      三级指标: '',
    });
  });

  it('has headings in the language that is asked for', () => {
    expect(parse(writeCsvYear([], 'en'))[0]).toContain('Target value');
    expect(parse(writeCsvYear([]))[0]).toContain('指标值');
  });
});
