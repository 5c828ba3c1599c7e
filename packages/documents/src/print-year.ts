/**
 * The papers of a department year (or some of them) → what is printed, whatever the file: Part 1 as headings and paragraphs, then one drawn form a
 * project. The Excel and PDF writers lay it out.
 */
import type { Paper, PaperKind } from '@jixiao/domain';
import { drawForm, type DrawnTable, type FormDrawing, joinDrawn } from './draw-form.ts';
import { formOf } from './forms/index.ts';

export type PrintedSection = { readonly heading: string; readonly paragraphs: readonly string[] };
export type PrintedForm = {
  /** `1、村级供水管网改造绩效目标表` where the title names the project, else the title of the form. */
  readonly title: string;
  /** For a list of contents, a sheet: the project, or the title. */
  readonly name: string;
  /** Unit and unit of money above the tables, where the tables do not say them. */
  readonly line: { readonly left: string; readonly right: string } | null;
  readonly drawing: FormDrawing;
  /** One table, or head and indicators apart, as the form prints them. */
  readonly tables: readonly DrawnTable[];
};
export type PrintedYear = {
  readonly unit: string;
  readonly subtitle: string;
  readonly year: number | null;
  readonly objectives: readonly PrintedSection[] | null;
  readonly forms: readonly PrintedForm[];
};

export const partOneTitle = '部门整体绩效目标';
export const partTwoTitle = '预算项目绩效目标';

export function printYear(papers: readonly Paper[]): PrintedYear {
  const objectives = papers.find((paper) => paper.objectives !== null) ?? null;
  const printed = papers.filter((paper) => paper.project !== null || paper.department !== null);
  const first = objectives ?? printed[0];
  const year = first?.fiscalYear ?? null;
  return {
    unit: first?.unit.name ?? '',
    subtitle: `${year === null ? '' : `${year}年`}${nameOf(papers)}`,
    year,
    objectives: sectionsOf(objectives),
    forms: withMediumTerm(printed).map(({ paper, medium }, index) => printForm(paper, medium, index)),
  };
}

function nameOf(papers: readonly Paper[]): string {
  const all = (...kinds: readonly PaperKind[]): boolean => papers.length > 0 && papers.every(({ kind }) => kinds.includes(kind));
  if (all('self-evaluation', 'department-self-evaluation')) return '部门绩效自评文本';
  return all('monitoring-report') ? '部门绩效运行监控文本' : '部门预算绩效文本';
}

/** The line under a title, for a form that stands without a cover. */
export function yearLineOf({ fiscalYear }: FormDrawing, year: number | null): string {
  return fiscalYear === '' && year !== null ? `（${year}年度）` : fiscalYear;
}

function sectionsOf(paper: Paper | null): readonly PrintedSection[] | null {
  const objectives = paper?.objectives ?? null;
  if (objectives === null) return null;
  const lines = (texts: readonly string[]): readonly string[] => texts.flatMap((text) => text.split('\n'));
  return [
    { heading: '一、总体绩效目标', paragraphs: objectives.overall === '' ? [] : lines([objectives.overall]) },
    { heading: '二、分项绩效目标', paragraphs: lines(objectives.items.map(({ text }) => text)) },
    { heading: '三、工作保障措施', paragraphs: lines(objectives.measures.map(({ text }) => text)) },
  ];
}

/** A medium-term paper is printed in the form of its annual one. */
function withMediumTerm(papers: readonly Paper[]): readonly { readonly paper: Paper; readonly medium: Paper | null }[] {
  const taken = new Set<Paper>();
  const pairs = papers
    .filter(({ horizon }) => horizon === 'annual')
    .map((paper) => {
      const medium = papers.find((other) => !taken.has(other) && isMediumTermOf(other, paper)) ?? null;
      if (medium !== null) taken.add(medium);
      return { paper, medium };
    });
  const alone = papers.filter((paper) => paper.horizon === 'medium-term' && !taken.has(paper));
  return [...pairs, ...alone.map((paper) => ({ paper, medium: null }))];
}

/** Whether one paper is the medium-term half of the other's form. */
export function isMediumTermOf(medium: Paper, annual: Paper): boolean {
  return (
    medium.horizon === 'medium-term' &&
    annual.horizon === 'annual' &&
    medium.form === annual.form &&
    medium.project?.code === annual.project?.code &&
    medium.project?.name === annual.project?.name
  );
}

function printForm(paper: Paper, medium: Paper | null, index: number): PrintedForm {
  const drawing = drawForm(formOf(paper), paper, medium);
  return {
    title: drawing.joined ? drawing.title : `${index + 1}、${drawing.title}`,
    name: paper.project?.name ?? drawing.title,
    line: unitLineOf(drawing, paper),
    drawing,
    tables: drawing.joined ? [joinDrawn(drawing.head, drawing.indicators)] : [drawing.head, drawing.indicators],
  };
}

/** What stands above the tables of a form: what it prints there, or unit and unit of money where its tables do not say them. */
export function unitLineOf(drawing: FormDrawing, { unit, project, department }: Paper): PrintedForm['line'] {
  if (!drawing.joined) return { left: drawing.unit, right: drawing.amountUnit };
  const texts = [...drawing.head.cells, ...drawing.indicators.cells];
  const amountUnit = (project ?? department)?.amountUnit ?? null;
  const saysUnit = unit.name === null || texts.some(({ text }) => text.includes(unit.name ?? ''));
  const saysAmountUnit = amountUnit === null || texts.some(({ role, text }) => role !== 'value' && text.includes(amountUnit));
  const line = { left: saysUnit ? '' : drawing.unit, right: saysAmountUnit ? '' : drawing.amountUnit };
  return line.left + line.right === '' ? null : line;
}
