/**
 * Writes the sample's Word files: one a department and year, in the layouts that real offices publish (one table or two, tables continued with
 * a repeated head, amounts in 元, thousands separators, spaced labels). `node scripts/sample/write-sample.ts` rewrites packages/app/sample.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WordBlock, type WordCell, type WordTable, writeWord } from '@jixiao/documents';
import {
  departments,
  type Kind,
  type Layout,
  type SampleDepartment,
  type SampleIndicator,
  type SampleProject,
  years,
} from './departments.ts';

const kinds: Readonly<Record<Kind, readonly [string, string]>> = {
  Q: ['产出指标', '数量指标'],
  L: ['产出指标', '质量指标'],
  T: ['产出指标', '时效指标'],
  C: ['产出指标', '成本指标'],
  E: ['效果指标', '经济效益指标'],
  S: ['效果指标', '社会效益指标'],
  N: ['效果指标', '生态效益指标'],
  P: ['效果指标', '可持续影响指标'],
  U: ['满意度指标', '服务对象满意度指标'],
};

const header = ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'];

/** The Word file of a department in a year. `index` is 0 for the first year, 1 for the second. */
export function writeDepartment(department: SampleDepartment, index: 0 | 1): Uint8Array {
  const year = years[index];
  const layout = department.layouts[index];
  const title = `${department.name}${year}年部门预算绩效文本`;
  const blocks: WordBlock[] = [
    { type: 'paragraph', style: 'CoverTitle', text: department.name },
    { type: 'paragraph', style: 'CoverText', text: `${year}年部门预算绩效文本` },
    { type: 'paragraph', style: 'CoverText', text: '（公开版）' },
    { type: 'paragraph', style: 'ContentsTitle', text: '目    录', startsPage: true },
    { type: 'paragraph', style: 'Text', text: '第一部分  部门整体绩效目标' },
    { type: 'contents', list: 'A' },
    { type: 'paragraph', style: 'Text', text: '第二部分  预算项目绩效目标' },
    { type: 'contents', list: 'C' },
    { type: 'paragraph', style: 'PartTitle', text: '第一部分', startsPage: true },
    { type: 'paragraph', style: 'PartTitle', text: '部门整体绩效目标' },
    section('一、总体绩效目标'),
    { type: 'paragraph', style: 'Text', text: `${year}${department.overall}` },
    section('二、分项绩效目标'),
    { type: 'paragraph', style: 'Text', text: department.items.join('') },
    section('三、工作保障措施'),
    ...department.measures.map((text): WordBlock => ({ type: 'paragraph', style: 'Text', text })),
    { type: 'paragraph', style: 'PartTitle', text: '第二部分', startsPage: true },
    { type: 'paragraph', style: 'PartTitle', text: '预算项目绩效目标' },
    ...department.projects.flatMap((project, position) => writeProject(department, project, position, index, layout)),
  ];
  return writeWord({ title, blocks });
}

function section(text: string): WordBlock {
  return { type: 'paragraph', style: 'SectionTitle', text, entry: { list: 'A', level: 1 } };
}

function writeProject(department: SampleDepartment, project: SampleProject, position: number, index: 0 | 1, layout: Layout): WordBlock[] {
  const unit = layout === 'yuan' ? '元' : '万元';
  const title: WordBlock = {
    type: 'paragraph',
    style: 'FormTitle',
    text: `${position + 1}、${project.name}绩效目标表`,
    entry: { list: 'C', level: 1 },
    startsPage: position > 0,
  };
  const unitLine: WordBlock = {
    type: 'paragraph',
    style: 'UnitLine',
    text: `${department.code}${department.name}`,
    right: `单位：${unit}`,
  };
  const gap: WordBlock = { type: 'paragraph', style: 'Gap', text: '' };
  const head = headRows(project, index, layout);
  const rows = indicatorRows(project.indicators, index);
  if (layout === 'one-table')
    return [title, unitLine, table([...head, header.map((text) => ({ text, span: 2, role: 'header' as const })), ...rows], 0)];
  const indicators = (part: Row[]): WordTable => table([header.map((text) => ({ text, span: 2, role: 'header' as const })), ...part], 1);
  if (layout !== 'continued' || rows.length < 5) return [title, unitLine, table(head, 0), gap, indicators(rows)];
  const caption: WordBlock = { type: 'paragraph', style: 'UnitLine', text: '续表', startsPage: true };
  return [
    title,
    unitLine,
    table(head, 0),
    gap,
    indicators(indicatorRows(project.indicators.slice(0, 3), index)),
    caption,
    indicators(indicatorRows(project.indicators.slice(3), index)),
  ];
}

type Place = {
  readonly text: string;
  readonly span: number;
  readonly role: WordCell['role'];
  readonly down?: number;
  readonly align?: 'center' | 'right';
};
/** Cells of a row from the left; a row under a vertically merged label begins at column 2. */
type Row = readonly Place[];

function headRows(project: SampleProject, index: 0 | 1, layout: Layout): Row[] {
  const [total, fiscal, other] = project.money[index] ?? ['', '', null];
  const label = (text: string): string => (layout === 'spaced-labels' ? text.split('').join(' ') : text);
  const amount = (value: string | null): string => (value === null ? '' : printAmount(value, layout));
  const value = (text: string, span: number): Place => ({ text, span, role: 'value', align: 'right' });
  return [
    [
      { text: label('项目编码'), span: 2, role: 'label' },
      { text: project.code, span: 4, role: 'value' },
      { text: label('项目名称'), span: 2, role: 'label' },
      { text: project.name, span: 4, role: 'value' },
    ],
    [
      { text: '预算规模及资金用途', span: 2, role: 'label', down: 2 },
      { text: label('预算数'), span: 1, role: 'label' },
      value(amount(total), 2),
      { text: '其中：财政资金', span: 2, role: 'label' },
      value(amount(fiscal), 2),
      { text: label('其他资金'), span: 1, role: 'label' },
      value(amount(other), 2),
    ],
    [{ text: project.purpose, span: 10, role: 'value' }],
    [
      { text: '资金支出计划（%）', span: 2, role: 'label', down: 2 },
      ...['3月底', '6月底', '10月底', '12月底'].map((text, at): Place => ({ text, span: at % 2 === 0 ? 3 : 2, role: 'label' })),
    ],
    (project.plan[index] ?? []).map((percent, at): Place => ({
      text: percent ?? '',
      span: at % 2 === 0 ? 3 : 2,
      role: 'value',
      align: 'center',
    })),
    [
      { text: label('绩效目标'), span: 2, role: 'label' },
      { text: project.objectives.join('\n'), span: 10, role: 'value' },
    ],
  ];
}

function printAmount(value: string, layout: Layout): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const inYuan = layout === 'yuan' ? `${whole}${fraction.padEnd(4, '0').slice(0, 4)}`.replace(/^0+(?=\d)/, '') : whole;
  const separated = layout === 'thousands' || layout === 'yuan' ? inYuan.replace(/\B(?=(\d{3})+$)/g, ',') : inYuan;
  return layout === 'yuan' ? `${separated}.00` : fraction === '' ? separated : `${separated}.${fraction}`;
}

/** Level 1 is merged down over its rows, level 2 repeated in each, as the Hebei form prints them. */
function indicatorRows(indicators: readonly SampleIndicator[], index: 0 | 1): Row[] {
  return indicators.map(([kind, name, description, first, second, basis], at) => {
    const [category, kindLabel] = kinds[kind];
    const before = indicators[at - 1];
    const isFirst = before === undefined || kinds[before[0]][0] !== category;
    const down = indicators.slice(at).findIndex((other) => kinds[other[0]][0] !== category);
    const cells: Place[] = [kindLabel, name, description, index === 0 ? first : second, basis].map((text) => ({
      text,
      span: 2,
      role: 'value',
    }));
    return isFirst ? [{ text: category, span: 2, role: 'label', down: down === -1 ? indicators.length - at : down }, ...cells] : cells;
  });
}

function table(rows: readonly Row[], headerRows: number): WordTable {
  const cells: WordCell[] = [];
  rows.forEach((row, at) => {
    const covered = cells.some((cell) => cell.column === 0 && cell.row < at && at < cell.row + cell.rowSpan);
    let column = covered ? 2 : 0;
    for (const { text, span, role, down, align } of row) {
      const rowSpan = Math.min(down ?? 1, rows.length - at);
      cells.push({ row: at, column, rowSpan, columnSpan: span, text, role, ...(align === undefined ? {} : { align }) });
      column += span;
    }
  });
  return { type: 'table', widths: [6, 6, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8], rows: rows.length, cells, headerRows };
}

export function sampleFiles(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  return departments.flatMap((department) =>
    ([0, 1] as const).map((index) => ({
      name: `${department.name}${years[index]}年部门预算绩效文本.docx`,
      bytes: writeDepartment(department, index),
    })),
  );
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, '..', '..', 'packages', 'app', 'sample');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  for (const { name, bytes } of sampleFiles()) writeFileSync(join(folder, name), bytes);
}
