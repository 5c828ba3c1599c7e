import { describe, expect, it } from 'vitest';
import { fieldText } from './field-text.ts';
import { placeText } from './place-text.ts';
import { rawText } from './raw-text.ts';
import { examplePaper } from './rules/example-papers.ts';

describe('a place in words', () => {
  it('counts from 1, and calls cells of a sheet by their address', () => {
    const cell = { part: 'body', table: 1, row: 3, column: 27 };
    expect(placeText(cell, 'zh-CN')).toBe('第2张表第4行第28列');
    expect(placeText({ ...cell, page: 3 }, 'en')).toBe('page 3, table 2, row 4, column 28');
    expect(placeText({ ...cell, sheet: '目标' }, 'zh-CN')).toBe('工作表“目标”AB4格');
    expect(placeText({ part: 'body', paragraph: 0, page: 2 }, 'zh-CN')).toBe('第2页第1段');
    expect(placeText({ line: 9 }, 'en')).toBe('line 9');
  });

  it('is nothing where a value does not come from a document', () => {
    expect([placeText(null, 'en'), placeText({ by: '甲', at: '2025-01-01' }, 'en'), placeText({ rule: 'x' }, 'zh-CN')]).toEqual([
      '',
      '',
      '',
    ]);
  });
});

describe('a field in words', () => {
  it.each([
    ['/papers/3/project/indicators/1/target/raw', '绩效指标第2行，指标值', 'indicators row 2, target value'],
    ['/papers/3/project/indicators/1/kind/label', '绩效指标第2行，二级指标', 'indicators row 2, level-2 indicator'],
    ['/papers/3/project/budget/total', '预算数', 'budget'],
    ['/papers/3/project/budget/other', '其他资金', 'other funds'],
    ['/papers/3/project/total', '总分', 'total score'],
    ['/papers/3/project/spendingPlan', '资金支出计划', 'spending plan'],
    ['/papers/3/project/name', '项目名称', 'project name'],
    ['/papers/0/objectives/items/2/text', '绩效目标，分项绩效目标第3行', 'objectives, sub-objectives row 3'],
    ['/papers/0', '', ''],
  ])('%s', (pointer, zh, en) => {
    expect([fieldText(pointer, 'zh-CN'), fieldText(pointer, 'en')]).toEqual([zh, en]);
  });
});

describe('the text at a place', () => {
  it('is a text as it stands, of a target its cell, of a row its name, of a whole nothing', () => {
    const papers = [examplePaper()];
    const at = (rest: string) => rawText(papers, `/papers/0${rest}`);
    expect([at('/project/budget/total'), at('/fiscalYear'), at('/project/indicators/0/target'), at('/project/indicators/0')]).toEqual([
      '120.00',
      '2024',
      '≥86公里',
      '养护里程',
    ]);
    expect([at('/project/indicators'), at('/project/indicators/99'), at('')]).toEqual(['', '', '']);
  });
});
