import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument, readPapers } from './read-document.ts';
import { renditionDifferences } from './rendition-differences.ts';
import { gridBlocks, readGrid } from './testing/table-text.ts';
import { writeDepartmentYear } from './write-department-year.ts';
import { writeWorkbookYear } from './write-workbook-year.ts';

const [text = ''] = readFileSync(new URL('testing/forms/hebei-duties-with-grades.txt', import.meta.url), 'utf8').split(/^=====/m);

describe('a duty and activity table', () => {
  it('is written and read back as it was, as a general form of its kind', async () => {
    const { papers } = readPapers(gridBlocks(text));
    for (const bytes of [writeDepartmentYear(papers), writeWorkbookYear(papers)]) {
      const read = await readDocument({ bytes, name: 'x', sha256: '' });
      expect(read.ok ? renditionDifferences(papers, read.value.papers) : read.refusal).toEqual([]);
    }
  });

  it('names the place of every value', () => {
    const [paper] = readPapers(gridBlocks(text)).papers;
    expect(paper?.origins).toMatchObject({
      '/papers/0/department/tasks/1/total': { row: 4, column: 1 },
      '/papers/0/department/objectives/1': { row: 4, column: 3 },
      '/papers/0/department/indicators/1/target/raw': { row: 3, column: 5 },
      '/papers/0/department/indicators/1/others/0/text': { row: 2, column: 0 },
      '/papers/0/department/indicators/2/others/3/text': { row: 4, column: 8 },
    });
  });

  it('keeps a column that is not known with its label, leaves signatures out, and takes its unit of account from a label', () => {
    const table = `
      2017年部门职责—工作活动绩效目标表
      | 部门职责 | 职责活动 | 年度预算数（万元） | 绩效目标 | 绩效指标 | 优 | 良 | 中 | 差 |
      | 城市管理 | 清扫保洁 | 30 | 街道整洁 | 清扫面积 | 20 | 18 | 16 | 14 |
      | 填报人 | 王某 |  |  |  |  |  |  |  |`;
    const summary = readGrid(table);
    expect(summary).toContain('unit: 万元');
    expect(summary).toContain('indicator:  |  | 清扫面积 | 20 | 职责活动=清扫保洁 | 良=18 | 中=16 | 差=14 | 部门职责=城市管理');
    expect(summary).not.toContain('王某');
  });

  it('without an activity or without all four grades is no such table', () => {
    const table = '| 事项 | 绩效指标 | 优 | 良 | 中 | 差 |\n| 清扫 | 面积 | 1 | 2 | 3 | 4 |';
    expect(readGrid(table)).toBe('! no-paper');
    expect(readGrid(table.replace('事项', '职责活动').replace(' | 差', ' | 其它'))).toBe('! no-paper');
  });
});
