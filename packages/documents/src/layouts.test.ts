import type { LayoutCorrection } from '@jixiao/domain';
import { describe, expect, it } from 'vitest';
import { layoutsFrom } from './layouts.ts';
import { readPapers } from './read-document.ts';
import { makeParagraph, makeTable } from './testing/make-blocks.ts';

const rows = [
  ['项目名称', ['农村公路养护', 4]],
  ['主管部门及代码', '县公路局', '实施单位', ['县公路站', 2]],
  ['年度资金总额（万元）', ['120', 4]],
  ['其中：财政拨款', ['120', 4]],
  ['总体目标', ['养护农村公路40公里', 4]],
  ['一级指标', '二级指标', '考核内容', '指标值', '单量'],
  ['产出指标', '数量指标', '养护里程', '≥40', '公里'],
  ['效益指标', '社会效益指标', '群众满意程度', '90', '%'],
] as const;
const blocks = [makeParagraph('项目支出绩效目标申报表'), makeTable(rows)];
const header = '一级指标|二级指标|考核内容|指标值|单量';

function read(...corrections: readonly LayoutCorrection[]) {
  return readPapers(blocks, layoutsFrom(corrections));
}
const column = (position: number, label: string, means: '/name' | '/target/unitText' | 'nothing' | 'other'): LayoutCorrection => ({
  kind: 'column',
  layout: header,
  position,
  label,
  means,
});

describe('a remembered correction of a layout', () => {
  it('tells what a column holds that no word tells', () => {
    const before = read();
    expect(before.papers[0]?.project?.indicators[0]).toMatchObject({
      name: '',
      others: [
        { label: '考核内容', text: '养护里程' },
        { label: '单量', text: '公里' },
      ],
    });
    expect(before.notes.map(({ level, code }) => [level, code])).toEqual([['doubt', 'no-name-column']]);
    const { papers, layouts } = read(column(2, '考核内容', '/name'), column(4, '单量', '/target/unitText'));
    expect(papers[0]?.project?.indicators.map(({ name, target }) => [name, target.raw, target.unitText])).toEqual([
      ['养护里程', '≥40', '公里'],
      ['群众满意程度', '90', '%'],
    ]);
    expect(layouts).toContainEqual({
      kind: 'column',
      layout: header,
      papers: ['/papers/0'],
      columns: [
        { position: 0, label: '一级指标', means: '/category/label', corrected: false },
        { position: 1, label: '二级指标', means: '/kind/label', corrected: false },
        { position: 2, label: '考核内容', means: '/name', corrected: true },
        { position: 3, label: '指标值', means: '/target/raw', corrected: false },
        { position: 4, label: '单量', means: '/target/unitText', corrected: true },
      ],
    });
  });

  it('keeps a column with its label, or leaves it out', () => {
    const others = (means: 'other' | 'nothing') =>
      read(column(2, '考核内容', '/name'), column(4, '单量', means)).papers[0]?.project?.indicators[0]?.others;
    expect(others('other')).toEqual([{ label: '单量', text: '公里' }]);
    expect(others('nothing')).toBeUndefined();
  });

  it('takes the later one where two speak of one column', () => {
    const { papers } = read(column(2, '考核内容', '/name'), column(4, '单量', 'nothing'), column(4, '单量', '/target/unitText'));
    expect(papers[0]?.project?.indicators[0]?.target.unitText).toBe('公里');
  });

  it('holds for its own layout alone', () => {
    const other = { ...column(3, '指标值', 'nothing'), layout: '一级指标|二级指标|三级指标|指标值' };
    expect(read(column(2, '考核内容', '/name'), other).papers[0]?.project?.indicators[0]?.target.raw).toBe('≥40');
  });

  it('tells which form a layout is, or that it is none', () => {
    const first = read(column(2, '考核内容', '/name'));
    const form = first.layouts.find(({ kind }) => kind === 'form');
    expect(form).toMatchObject({ isKnown: true, corrected: false, form: 'central-project-targets' });
    const layout = form?.layout ?? '';
    const second = read(column(2, '考核内容', '/name'), { kind: 'form', layout, form: 'hunan-project-targets' });
    expect(second.papers[0]?.form).toBe('hunan-project-targets');
    expect(second.layouts.find(({ kind }) => kind === 'form')).toMatchObject({ corrected: true });
    const third = read(column(2, '考核内容', '/name'), { kind: 'form', layout, form: 'none' });
    expect(third.papers).toEqual([]);
    expect(third.notes.map(({ code }) => code)).toEqual(['no-form-by-correction', 'no-paper']);
  });
});
