import { describe, expect, it } from 'vitest';
import { readPapers } from '../read-document.ts';
import { readText } from './read-text.ts';

const pasted = [
  '1、供水管网改造绩效目标表',
  '301水务局\t单位：万元',
  '项目编码\t301-0001\t项目名称\t供水管网改造',
  '预算规模及资金用途\t预算数\t120\t其中：财政资金\t100\t其他资金\t20',
  '\t用于更换老旧管道。',
  '资金支出计划（%）\t3月底\t6月底\t10月底\t12月底',
  '\t10\t30\t70\t100',
  '绩效目标\t更换管道',
  '一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据',
  '产出指标\t数量指标\t更换长度\t更换管道长度\t≥10公里\t2024',
  '\t质量指标\t合格率\t验收合格\t≥98%\t计划',
];

function project(lines: readonly string[]) {
  const { papers, notes } = readPapers(readText(lines.join('\n')).blocks);
  return { project: papers.find((paper) => paper.project !== null)?.project, notes: notes.map(({ code }) => code) };
}

describe('readText', () => {
  it('makes a table of cells on lines of their own, each with its line', () => {
    const [table, ...rest] = readText('\t项目编码\n\t301\n\n\t\n\t用途一\n用途二\n\n\t绩效目标\n\t目标\n').blocks;
    expect(rest).toEqual([]);
    expect(table?.type === 'table' ? table.cells.map(({ row, column, text, line }) => [row, column, text, line]) : null).toEqual([
      [0, 0, '项目编码', 1],
      [0, 1, '301', 2],
      [1, 0, '', 4],
      [1, 1, '用途一\n用途二', 5],
      [2, 0, '绩效目标', 8],
      [2, 1, '目标', 9],
    ]);
  });

  it('leaves the residue of contents fields out and says so', () => {
    const { blocks, notes } = readText('一、总体绩效目标 TC 总体绩效目标 \\f A \\l 1 \n');
    expect(blocks.map((block) => (block.type === 'paragraph' ? block.text : null))).toEqual(['一、总体绩效目标']);
    expect(notes.map(({ level, code, origin }) => [level, code, origin])).toEqual([['info', 'field-residue', { line: 1 }]]);
  });

  it('leaves blank lines at the end of a cell out and says so, where there are two and more', () => {
    const header = '\t一级指标\n\t二级指标\n\t三级指标\n\t指标值\n\n';
    const row = (gap: string) => `${header}\t产出指标\n\t数量指标\n\t养护里程\n${gap}\t≥2公里\n`;
    const told = (text: string) => readText(text).notes.map(({ level, code, raw, origin }) => [level, code, raw, origin]);
    expect(told(row('\n\n'))).toEqual([['info', 'blank-lines-left-out', '养护里程', { line: 8 }]]);
    expect([told(row('')), told(row('\n')), told(`${row('')}\n\n\n\t产出指标\n`)]).toEqual([[], [], []]);
  });

  it('keeps rows that end in a whole number: they are no contents lines', () => {
    const { project: read } = project(pasted);
    expect(read?.budget).toEqual({ total: '120', fiscal: '100', other: '20' });
    expect(read?.spendingPlan?.map(({ percent }) => percent)).toEqual(['10', '30', '70', '100']);
    expect(read?.indicators.map(({ name, basis }) => [name, basis])).toEqual([
      ['更换长度', '2024'],
      ['合格率', '计划'],
    ]);
  });

  it('takes a title with a tab and a page for a line of the contents', () => {
    expect(readText('1、供水管网改造绩效目标表\t12\n').blocks.map(({ type }) => type)).toEqual(['paragraph']);
  });

  it('parts cells by two spaces where the text has no tab', () => {
    const read = project(pasted.map((line) => line.replaceAll('\t', '   ')));
    expect(read).toEqual(project(pasted));
    expect(read.project?.name).toBe('供水管网改造');
  });

  it('takes gaps in running text for no table', () => {
    expect(readText('提高服务水平。                      五是加强管理。\n').blocks.map(({ type }) => type)).toEqual(['paragraph']);
  });

  it('aligns a row that lost its merged level 1, or blank cells at its end, by the kinds of indicators, with a doubt', () => {
    const { project: read, notes } = project([
      ...pasted.slice(0, -1),
      '质量指标\t合格率\t验收合格\t≥98%\t计划',
      '效果指标\t社会效益指标\t漏损率\t下降\t≤9%',
    ]);
    expect(
      read?.indicators.slice(1).map(({ category, kind, name, target, basis }) => [category.label, kind.label, name, target.raw, basis]),
    ).toEqual([
      ['产出指标', '质量指标', '合格率', '≥98%', '计划'],
      ['效果指标', '社会效益指标', '漏损率', '≤9%', ''],
    ]);
    expect(notes.filter((code) => code === 'short-row')).toHaveLength(2);
  });
});
