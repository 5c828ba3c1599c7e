import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPapers } from './read-document.ts';
import { gridBlocks, summaryOf } from './testing/table-text.ts';
import { readText } from './text/read-text.ts';
import { repeatedDump, unmerge, withBlankRows } from './testing/unmerge.ts';

/** The invented documents of each form and place. */
const folder = new URL('testing/forms/', import.meta.url);
const documents = readdirSync(folder).map((file) => {
  const [text = '', expected = ''] = readFileSync(new URL(file, folder), 'utf8').split(/^=====/m);
  return {
    name: file.replace('.txt', ''),
    isDump: expected.startsWith(' also as a dump'),
    blocks: gridBlocks(text),
    expected: expected.slice(expected.indexOf('\n') + 1).trim(),
  };
});

/** An amount that is printed in the row of each indicator is kept with each: whether it was merged, nothing tells. */
const again = '调整=210 | 执行数=150 | 执行率=71.43% | 全年预计=210 | ';
const withoutAmounts = (summary: string): string =>
  summary
    .split('\n')
    .map((line) => (line.includes('服务人数') ? line.replace(again, '') : line))
    .join('\n');

const withoutOthers = (summary: string): string =>
  summary
    .split('\n')
    .filter((line) => !line.startsWith('other:'))
    .join('\n');

describe.each(documents)('$name', ({ blocks, isDump, expected }) => {
  it('is read with its merged cells repeated in each place', () =>
    expect(withoutAmounts(summaryOf(readPapers(unmerge(blocks))))).toBe(expected));
  it('is read with its merged cells repeated in each row', () =>
    expect(withoutAmounts(summaryOf(readPapers(unmerge(blocks, 'down'))))).toBe(expected));
  it('is read with its merged cells repeated in each column', () =>
    expect(summaryOf(readPapers(unmerge(blocks, 'across')))).toBe(expected));
  it('is read with a blank row after every row', () => expect(summaryOf(readPapers(withBlankRows(blocks)))).toBe(expected));
  it.skipIf(!isDump)('is read from a dump with its merged cells repeated', () => {
    const summary = withoutAmounts(summaryOf(readPapers(readText(repeatedDump(blocks)).blocks)));
    expect(withoutOthers(summary)).toBe(withoutOthers(expected));
  });
});

describe('mended tables', () => {
  it('are told once a file', () => {
    const [first] = documents.filter(({ name }) => name === 'central-narrow');
    const codes = (blocks: ReturnType<typeof gridBlocks>): readonly string[] => readPapers(blocks).notes.map(({ code }) => code);
    expect(codes(first?.blocks ?? [])).not.toContain('merged-cells-repeated');
    expect(codes(unmerge(first?.blocks ?? [])).filter((code) => code === 'merged-cells-repeated')).toHaveLength(1);
  });

  it('keep two equal values of a row apart', () => {
    const table = `
      | 项目名称 | 校舍维修 | 校舍维修 | 校舍维修 | 校舍维修 | 校舍维修 |
      | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 实际完成值 |
      | 满意度指标 | 满意度指标 | 满意度指标 | 满意度指标 | 满意 | 满意 |`;
    const [paper] = readPapers(gridBlocks(table)).papers;
    expect(paper?.project?.indicators).toMatchObject([
      {
        category: { label: '满意度指标' },
        name: '满意度指标',
        description: '满意度指标',
        target: { raw: '满意' },
        actual: { raw: '满意' },
      },
    ]);
    const column = (pointer: string): unknown => Object.entries(paper?.origins?.[`/papers/0/project/indicators/0${pointer}`] ?? {});
    expect(column('/target/raw')).toContainEqual(['column', 4]);
    expect(column('/actual/raw')).toContainEqual(['column', 5]);
  });

  it('keep a row of values that was left blank', () => {
    const table = '| 项目名称 | 绿化 |\n| | |\n| 年度资金总额 | 5 |\n| 年度目标 | 种树 |\n| | |';
    const summary = summaryOf(readPapers(gridBlocks(table)));
    expect(summary).toContain('objective: 种树');
    expect(summary).toContain('budget: total 5');
  });
});
