import { describe, expect, it } from 'vitest';
import { readPapers } from './read-document.ts';
import { makeTable } from './testing/make-blocks.ts';

describe('cells without a place of their own', () => {
  it('keeps a source of money that a label asks for, and drops neither', () => {
    const { papers } = readPapers([
      makeTable(
        [
          ['资金名称', ['农村公路建设', 3]],
          ['省级业务主管部门', '示例县交通运输局', '资金类型', '一般公共预算'],
          ['战略领域', '乡村振兴', '实施周期', '2025年—2027年'],
          ['年度目标', ['完成路面改造12公里。', 3]],
          ['一级指标', '二级指标', '三级指标', '年度目标值'],
          ['产出指标', '数量指标', '改造里程', '≥12公里'],
        ],
        0,
      ),
    ]);
    expect(papers[0]?.project?.others).toEqual([
      { label: '资金类型', text: '一般公共预算' },
      { label: '战略领域', text: '乡村振兴' },
      { label: '实施周期', text: '2025年—2027年' },
    ]);
  });
});
