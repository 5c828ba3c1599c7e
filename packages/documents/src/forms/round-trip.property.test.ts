import type { Execution, Indicator, OtherCell, Paper } from '@jixiao/domain';
import { arbitraryPaperOf } from '@jixiao/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../blocks.ts';
import { type DrawnTable, drawForm, joinDrawn } from '../draw-form.ts';
import type { Form } from '../form.ts';
import { labelOf } from '../labels.ts';
import { everyForm, shapeOf } from '../testing/form-shape.ts';
import { readDocument, readPapers } from '../read-document.ts';
import { makeParagraph } from '../testing/make-blocks.ts';
import { writeDepartmentYear } from '../write-department-year.ts';

function asBlock(table: DrawnTable, index: number): Block {
  const cells = table.cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
    row,
    column,
    rowSpan,
    columnSpan,
    text,
    nested: [],
    line: null,
  }));
  return { type: 'table', part: 'body', index, rows: table.rows, columns: table.columns, cells };
}

/** Blocks of the form alone, with the lines over it. */
function blocksOf(form: Form, paper: Paper): readonly Block[] {
  const drawing = drawForm(form, paper);
  const lines = [
    drawing.title,
    drawing.fiscalYear,
    ...(drawing.joined ? [drawing.amountUnit] : [`${drawing.unit}  ${drawing.amountUnit}`]),
  ];
  const tables = drawing.joined ? [joinDrawn(drawing.head, drawing.indicators)] : [drawing.head, drawing.indicators];
  return [...lines.filter((text) => text !== '').map((text, index) => makeParagraph(text, index)), ...tables.map(asBlock)];
}

/** The medium-term half has the head of the annual one, and amounts, goals and indicators of its own. */
function mediumTermOf(annual: Paper, other: Paper): Paper {
  const { project } = annual;
  const { budget, objectives = [], indicators = [] } = other.project ?? {};
  if (project === null || budget === undefined) return annual;
  const { others: _, ...rest } = project;
  const half = { ...rest, budget, objectives, indicators, execution: null, purpose: '', spendingPlan: null, achieved: null, total: null };
  return { ...annual, horizon: 'medium-term', project: half };
}

function isMeant({ project }: Paper): boolean {
  const values = project === null ? [] : Object.values(project.budget).filter((value) => value !== null);
  return values.length + (project?.objectives.length ?? 0) + (project?.indicators.length ?? 0) > 0;
}

/** Both halves have the same columns: what only one of them fills is blank in the other. */
function halfOf(paper: Paper) {
  const { project } = paper;
  return {
    name: project?.name,
    budget: project?.budget,
    objectives: project?.objectives,
    indicators: (project?.indicators ?? []).map(({ category, kind, name, target }) => [category.label, kind.label, name, target.raw]),
  };
}

/** What a form prints, blank and missing alike: no form has a cell for each null, and none tells a blank cell from no cell. */
function content({ origins: _, project, department, ...paper }: Paper) {
  const subject = project ?? department;
  if (subject === null) return paper;
  const { others, indicators, execution, achieved, ...rest } = subject;
  return {
    ...paper,
    ...rest,
    achieved: achieved ?? [],
    execution: execution === null ? null : filled(execution),
    others: sorted(others),
    indicators: indicators.map(indicatorContent),
  };
}

function filled({ rows, ...total }: Execution) {
  const isBlank = [total, ...rows].every(({ period: _, label: __, ...amounts }: Record<string, unknown>) =>
    Object.values(amounts).every((value) => value === null),
  );
  return isBlank && rows.length === 0 ? null : { ...total, rows };
}

function indicatorContent({ target, others, actual, expected, reason, ...one }: Indicator) {
  return {
    ...one,
    raw: target.raw,
    operatorText: target.operatorText ?? '',
    unitText: target.unitText ?? '',
    actual: actual?.raw ?? '',
    expected: expected?.raw ?? '',
    reason: reason ?? '',
    others: sorted(others),
  };
}

/** Offices that a form prints beside the spending unit are drawn blank; a blank cell is none. */
function sorted(others: readonly OtherCell[] | undefined): readonly string[] {
  return (others ?? [])
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => `${labelOf(label)}=${text}`)
    .toSorted();
}

/** A list has no place for one project alone, and an unknown form may come out as a known one: they are read as forms of their kind. */
function contentOf(form: Form, paper: Paper) {
  const { form: id, ...rest } = content(paper);
  return form.list === true || form.marks.length === 0 ? rest : { id, ...rest };
}

describe.each(everyForm.map((form) => [form.id, form] as const))('%s', (_, form) => {
  const paper = arbitraryPaperOf(shapeOf(form));

  it('is drawn and read back as it was', () =>
    fc.assert(
      fc.property(paper, (one) => {
        const { papers } = readPapers(blocksOf(form, one));
        expect(papers.map((read) => contentOf(form, read))).toEqual([contentOf(form, one)]);
      }),
      { numRuns: 60, seed: 20250101 },
    ));

  it.runIf(form.grid.medium === true)('is drawn with both halves and read back as two papers', () =>
    fc.assert(
      fc.property(paper, paper, (annual, other) => {
        const medium = mediumTermOf(annual, other);
        fc.pre(isMeant(medium));
        const drawing = drawForm(form, annual, medium);
        const lines = [drawing.title, drawing.fiscalYear].map((text, index) => makeParagraph(text, index));
        const { papers } = readPapers([...lines, asBlock(joinDrawn(drawing.head, drawing.indicators), 0)]);
        const [first, second] = papers;
        expect([first?.horizon, second?.horizon]).toEqual(['annual', 'medium-term']);
        expect(papers.map(halfOf)).toEqual([annual, medium].map(halfOf));
      }),
      { numRuns: 60, seed: 20250101 },
    ),
  );

  it('goes through a Word file', () =>
    fc.assert(
      fc.asyncProperty(paper, async (one) => {
        const outcome = await readDocument({ bytes: writeDepartmentYear([one]), name: 'x.docx', sha256: '' });
        expect(outcome.ok ? outcome.value.papers.map((read) => contentOf(form, read)) : outcome.refusal).toEqual([contentOf(form, one)]);
      }),
      { numRuns: 10, seed: 20250101 },
    ));
});
