/**
 * The papers of a department year → the official document as Word bytes: cover, contents, Part 1 in prose, Part 2 with one form a project.
 */
import type { Paper } from '@jixiao/domain';
import { type DrawnTable, drawForm, joinDrawn } from './draw-form.ts';
import { formOf } from './forms/index.ts';
import { type WordBlock, type WordTable, writeWord } from './word/write-word.ts';

export function writeDepartmentYear(papers: readonly Paper[]): Uint8Array {
  const objectives = papers.find((paper) => paper.objectives !== null) ?? null;
  const projects = papers.filter((paper) => paper.project !== null || paper.department !== null);
  const unit = (objectives ?? projects[0])?.unit.name ?? '';
  const year = (objectives ?? projects[0])?.fiscalYear ?? null;
  const subtitle = `${year === null ? '' : `${year}年`}部门预算绩效文本`;
  return writeWord({
    title: `${unit}${subtitle}`,
    blocks: [...cover(unit, subtitle, objectives, projects), ...partOne(objectives), ...partTwo(projects)],
  });
}

function cover(unit: string, subtitle: string, objectives: Paper | null, projects: readonly Paper[]): WordBlock[] {
  return [
    ...(unit === '' ? [] : [{ type: 'paragraph', style: 'CoverTitle', text: unit } as const]),
    { type: 'paragraph', style: 'CoverText', text: subtitle },
    { type: 'paragraph', style: 'ContentsTitle', text: '目    录', startsPage: true },
    ...(objectives === null
      ? []
      : ([
          { type: 'paragraph', style: 'ContentsPart', text: '第一部分  部门整体绩效目标' },
          { type: 'contents', list: 'A' },
        ] as const)),
    ...(projects.length === 0
      ? []
      : ([
          { type: 'paragraph', style: 'ContentsPart', text: '第二部分  预算项目绩效目标' },
          { type: 'contents', list: 'C' },
        ] as const)),
  ];
}

function partOne(paper: Paper | null): WordBlock[] {
  const objectives = paper?.objectives ?? null;
  if (objectives === null) return [];
  return [
    { type: 'paragraph', style: 'PartTitle', text: '第一部分', startsPage: true },
    { type: 'paragraph', style: 'PartTitle', text: '部门整体绩效目标' },
    ...section('一、总体绩效目标', objectives.overall === '' ? [] : [objectives.overall]),
    ...section(
      '二、分项绩效目标',
      objectives.items.map((item) => item.text),
    ),
    ...section(
      '三、工作保障措施',
      objectives.measures.map((measure) => measure.text),
    ),
  ];
}

function section(text: string, paragraphs: readonly string[]): WordBlock[] {
  const body = paragraphs
    .flatMap((paragraph) => paragraph.split('\n'))
    .map((line): WordBlock => ({ type: 'paragraph', style: 'Text', text: line }));
  return [{ type: 'paragraph', style: 'SectionTitle', text, entry: { list: 'A', level: 1 } }, ...body];
}

function partTwo(papers: readonly Paper[]): WordBlock[] {
  if (papers.length === 0) return [];
  return [
    { type: 'paragraph', style: 'PartTitle', text: '第二部分', startsPage: true },
    { type: 'paragraph', style: 'PartTitle', text: '预算项目绩效目标' },
    ...withMediumTerm(papers).flatMap(({ paper, medium }, index) => formBlocks(paper, medium, index)),
  ];
}

/** A medium-term paper is printed in the form of its annual one. */
function withMediumTerm(papers: readonly Paper[]): readonly { readonly paper: Paper; readonly medium: Paper | null }[] {
  const isOther = (paper: Paper, annual: Paper): boolean =>
    paper.horizon === 'medium-term' &&
    paper.form === annual.form &&
    paper.project?.code === annual.project?.code &&
    paper.project?.name === annual.project?.name;
  const taken = new Set<Paper>();
  const pairs = papers
    .filter((paper) => paper.horizon === 'annual')
    .map((paper) => {
      const medium = papers.find((other) => !taken.has(other) && isOther(other, paper)) ?? null;
      if (medium !== null) taken.add(medium);
      return { paper, medium };
    });
  const alone = papers.filter((paper) => paper.horizon === 'medium-term' && !taken.has(paper));
  return [...pairs, ...alone.map((paper) => ({ paper, medium: null }))];
}

function formBlocks(paper: Paper, medium: Paper | null, index: number): WordBlock[] {
  const drawing = drawForm(formOf(paper), paper, medium);
  const title: WordBlock = {
    type: 'paragraph',
    style: 'FormTitle',
    text: drawing.joined ? drawing.title : `${index + 1}、${drawing.title}`,
    entry: { list: 'C', level: 1, ...(drawing.joined ? { text: `${index + 1}、${paper.project?.name ?? drawing.title}` } : {}) },
    startsPage: index > 0,
  };
  if (drawing.joined)
    return [
      title,
      ...(drawing.fiscalYear === '' ? [] : [{ type: 'paragraph', style: 'FormYear', text: drawing.fiscalYear } as const]),
      toWord(joinDrawn(drawing.head, drawing.indicators), 0),
    ];
  return [
    title,
    { type: 'paragraph', style: 'UnitLine', text: drawing.unit, ...(drawing.amountUnit === '' ? {} : { right: drawing.amountUnit }) },
    toWord(drawing.head, 0),
    { type: 'paragraph', style: 'Gap', text: '' },
    toWord(drawing.indicators, 1),
  ];
}

function toWord(table: DrawnTable, headerRows: number): WordTable {
  return { type: 'table', widths: Array.from({ length: table.columns }, () => 1), rows: table.rows, cells: table.cells, headerRows };
}
