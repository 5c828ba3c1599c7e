import { describe, expect, it } from 'vitest';
import { readPapers } from './read-document.ts';
import { makeTable } from './testing/make-blocks.ts';
import { gridBlocks } from './testing/table-text.ts';
import { isPersonLabel, namesPerson } from './vocabulary.ts';

const form = (head: string, row = '| 产出指标 | 数量指标 | 维修长度 | ≥30公里 |', tail = ''): string =>
  `项目支出绩效目标申报表
（2025年度）
| 项目名称 | 管网维修 | 主管部门 | 清河县水务局 |
${head}| 年度总体目标 | 维修管网30公里 | → | → |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
${row}
${tail}`;

function read(text: string): { readonly said: string; readonly names: readonly string[]; readonly leftOut: string | null } {
  const { papers, notes } = readPapers(gridBlocks(text));
  return {
    said: JSON.stringify([papers.map((paper) => ({ ...paper, origins: {} })), notes.map(({ raw }) => raw)]),
    names: papers[0]?.project?.indicators.map(({ name }) => name) ?? [],
    leftOut: notes.find(({ code }) => code === 'signature-rows-left-out')?.message.zh ?? null,
  };
}

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

describe('people in a form', () => {
  it.each([
    ['a label and a name', '| 项目负责人 | 孙某某 | 联系电话 | 0312-1234567 |\n'],
    ['labels of other offices', '| 实施单位负责人 | 孙某某 | 手机号码 | 13800000000 |\n'],
    ['a name in one cell with its label', '| 项目属性 | 延续项目 | 填表人：孙某某 | 电子邮箱：sun@example.org |\n'],
    ['a label run together with the name', '| 项目属性 | 延续项目 | 联系人孙某某 | 电话：1234567 |\n'],
    ['a number to call without its label', '| 项目属性 | 延续项目 | 孙某某的号码 13800000000 | |\n'],
  ])('are left out and counted: %s', (_, head) => {
    const { said, leftOut } = read(form(head));
    expect(said).not.toMatch(/孙某某|1234567|13800000000|example/);
    expect(leftOut).not.toBeNull();
  });

  it('are left out and counted in a column of the indicators', () => {
    const { said, leftOut } = read(form('').replace('| 指标值 |', '| 指标值 | 责任人 |').replace('| ≥30公里 |', '| ≥30公里 | 孙某某 |'));
    expect(said).not.toContain('孙某某');
    expect(leftOut).toContain('1处');
  });

  it('take no cell with them that says something else', () => {
    expect(read(form('| 填表人：孙某某 | 延续项目，分两年实施 | 项目周期 | 两年 |\n')).said).toMatch(/延续项目，分两年实施.*两年/);
  });

  it('are not seen in an indicator whose name begins like a contact', () => {
    const rows = '| 产出指标 | 数量指标 | 维修长度 | ≥30公里 |\n| ↓ | ↓ | 电话回访次数 | ≥100次 |\n| ↓ | ↓ | 负责人培训人次 | ≥20人次 |';
    expect(read(form('', rows)).names).toEqual(['维修长度', '电话回访次数', '负责人培训人次']);
  });
});

it('tells labels of people from what only begins like one', () => {
  for (const label of [
    '负责人',
    '部门（单位）负责人（签章）：',
    '联系人及电话',
    '填表人：孙某某',
    '填报单位负责人',
    '填报日期：2024年1月10日',
    '分管领导签字',
  ])
    expect(isPersonLabel(label), label).toBe(true);
  for (const label of ['电话接通率', '审核人次', '责任人落实率', '领导小组会议次数', '实施单位', '项目名称', '监控人数'])
    expect(isPersonLabel(label), label).toBe(false);
  expect(namesPerson('项目编号 139901202500012345678')).toBe(false);
});

it('weighs a label of a hundred thousand characters at once', () => {
  const before = performance.now();
  expect(isPersonLabel(`${'单位负责人'.repeat(20_000)}甲`)).toBe(false);
  expect(performance.now() - before).toBeLessThan(2000);
});
