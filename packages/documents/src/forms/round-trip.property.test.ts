import type { Execution, Indicator, OtherCell, Paper } from '@jixiao/domain';
import { arbitraryPaperOf } from '@jixiao/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../blocks.ts';
import { type DrawnTable, drawForm, joinDrawn } from '../draw-form.ts';
import type { Form } from '../form.ts';
import { labelOf, plain } from '../labels.ts';
import { everyForm, shapeOf } from '../testing/form-shape.ts';
import { readDocument, readPapers } from '../read-document.ts';
import { makeParagraph } from '../testing/make-blocks.ts';
import { valuesOf } from '../testing/printed-values.ts';
import { writeDepartmentYear } from '../write-department-year.ts';
import { qingdaoProjectTargets } from './qingdao-project-targets.ts';

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

  it.runIf(form.grid.medium === true)('is drawn with its medium-term half alone, each value at its own place', () =>
    fc.assert(
      fc.property(paper, paper, (annual, other) => {
        const medium = mediumTermOf(annual, other);
        fc.pre(isMeant(medium));
        const drawing = drawForm(form, medium);
        const table = joinDrawn(drawing.head, drawing.indicators);
        const { papers } = readPapers([makeParagraph(drawing.title), asBlock(table, 0)]);
        expect(papers.filter(({ horizon }) => horizon === 'medium-term').map(halfOf)).toEqual([medium].map(halfOf));
        const valueAt = new Map(valuesOf(medium, ''));
        for (const { at, text } of table.cells)
          if (at?.startsWith('/project/') === true && valueAt.has(at))
            expect([at, plain(text)]).toEqual([at, plain(valueAt.get(at) ?? '')]);
        expect(table.cells.filter(({ at }) => at === '/project/budget/total')).toHaveLength(1);
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

describe('lines of details', () => {
  const paper = arbitraryPaperOf(shapeOf(qingdaoProjectTargets));
  const text = fc.constantFrom('更换灯具', '40', '1,000.50', '盏', '询价、比价', '100%', '无');
  const lines = fc.array(fc.array(fc.option(text, { nil: null }), { minLength: 6, maxLength: 6 }), { maxLength: 6 });
  const labels = ['用途', '金额', '数量', '单位', '单价', '依据'];

  it('are drawn under the labels of their columns and read back as they were, in their order', () =>
    fc.assert(
      fc.property(paper, lines, (one, values) => {
        fc.pre(one.project !== null);
        const cells = values.flatMap((line) =>
          line.flatMap((value, at) => (value === null ? [] : [{ label: labels[at] ?? '', text: value }])),
        );
        const others = [...cells, ...(one.project?.others ?? [])];
        const whole = { ...one, project: one.project === null ? null : { ...one.project, others } };
        const [read] = readPapers(blocksOf(qingdaoProjectTargets, whole)).papers;
        expect(read?.form).toBe('qingdao-project-targets');
        expect((read?.project?.others ?? []).filter(({ label }) => labels.includes(label))).toEqual(cells);
      }),
      { numRuns: 60, seed: 20250101 },
    ));
});
