import type { Indicator, Paper } from '@jixiao/domain';
import { arbitraryDeclaration, arbitraryText } from '@jixiao/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from './blocks.ts';
import { type DrawnTable, drawForm } from './draw-form.ts';
import { hebeiProjectTargets } from './forms/hebei-project-targets.ts';
import { plain } from './labels.ts';
import { readDocument, readPapers } from './read-document.ts';
import { makeParagraph, makeTable } from './testing/make-blocks.ts';
import { valuesOf } from './testing/printed-values.ts';
import { readText } from './text/read-text.ts';
import { blockWords, closingWords, columnWords, fundsWords, headWords, listWords, type Names, signWords, sumWords } from './vocabulary.ts';
import { writeDepartmentYear } from './write-department-year.ts';

const allWords = [headWords, columnWords, fundsWords, listWords]
  .flatMap((words) => Object.values<Names>(words))
  .concat([blockWords, sumWords, closingWords, signWords])
  .flat()
  .filter((word): word is string => typeof word === 'string');
const labels = [
  ...allWords,
  '产出指标',
  '质量指标',
  '填报人：',
  '单位：万元',
  '301水务局',
  '续表',
  '目录',
  '第一部分',
  '一、总体绩效目标：',
  '二、分项绩效目标',
  '三、工作保障措施',
  '一是',
  '管网绩效目标表',
];
const words = fc.oneof(
  fc.constantFrom('', '20', '1,000.00', '100%', ...labels),
  arbitraryText,
  fc.string({ maxLength: 12, unit: 'binary' }),
);
const cell = fc.tuple(words, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }));
const rows = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 7 });
const block: fc.Arbitrary<Block> = fc.oneof(
  rows.map((cells): Block => makeTable(cells)),
  words.map((text): Block => makeParagraph(text)),
  fc.tuple(rows, rows).map(([outer, inner]): Block => {
    const table = makeTable(outer);
    return { ...table, cells: table.cells.map((entry, index) => (index === 0 ? { ...entry, nested: [makeTable(inner)] } : entry)) };
  }),
);

function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((one) =>
    one.type === 'paragraph' ? [one.text] : one.cells.flatMap((entry) => [entry.text, ...textsOf(entry.nested)]),
  );
}

describe('readPapers', () => {
  it('throws at no blocks, and every note and value with a place points at one of its papers', () =>
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const { papers, notes } = readPapers(blocks);
        for (const paper of papers)
          for (const pointer of Object.keys(paper.origins ?? {})) expect(Number(pointer.split('/')[2])).toBeLessThan(papers.length);
        for (const { at } of notes) if (at !== null) expect(Number(at.split('/')[2])).toBeLessThan(papers.length);
      }),
      { numRuns: 300, seed: 20250101 },
    ));

  it('gives no value that is not printed, but with a doubt', () =>
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const { papers, notes } = readPapers(blocks);
        const printed = plain(textsOf(blocks).join(' ')).replaceAll(',', '');
        const doubts = new Set(notes.filter(({ level }) => level === 'doubt').map(({ at }) => at));
        for (const [index, paper] of papers.entries())
          for (const [pointer, value] of valuesOf(paper, `/papers/${index}`))
            if (!doubts.has(pointer)) expect(printed, pointer).toContain(plain(value).replaceAll(',', ''));
      }),
      { numRuns: 300, seed: 20250101 },
    ));

  it('throws at no text', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('', '\t', '   ', '\t\t'), words, fc.constantFrom('', '\t9', ' TC 目标 \\f C \\l 1')), {
          maxLength: 30,
        }),
        (lines) => {
          readPapers(readText(lines.map((parts) => parts.join('')).join('\n')).blocks);
        },
      ),
      { numRuns: 300, seed: 20250101 },
    ));
});

/** What a form can print: values in one line without ends, objectives with their numbers. */
function printable(paper: Paper): Paper {
  const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const { project } = paper;
  if (project === null) return paper;
  return {
    ...paper,
    unit: { code: '301001', name: '示例县水务局' },
    project: {
      ...project,
      name: line(project.name ?? '') === '' ? null : line(project.name ?? ''),
      purpose: line(project.purpose),
      objectives: project.objectives.map((text, index) => `${index + 1}、${line(text)}。`),
      indicators: project.indicators
        .filter((indicator) => !isBlank(indicator))
        .map((indicator) => ({
          ...indicator,
          name: line(indicator.name),
          description: line(indicator.description),
          basis: line(indicator.basis),
          target: { ...indicator.target, raw: line(indicator.target.raw), unitText: null, operatorText: null },
        })),
    },
  };
}

/** A row with nothing but its kinds is of the blank template: it is no indicator. */
function isBlank({ name, description, basis, target }: Indicator): boolean {
  return [name, description, basis, target.raw].every((text) => text.trim() === '');
}

const declaration = arbitraryDeclaration.map(printable).filter(isFilled);

/** A form without a value is a blank template and no paper. */
function isFilled({ project }: Paper): boolean {
  if (project === null) return false;
  const { code, name, budget, purpose, spendingPlan, objectives, indicators } = project;
  const values = [code, name, budget.total, budget.fiscal, budget.other, ...(spendingPlan ?? []).map((point) => point.percent)];
  return values.some((value) => value !== null) || purpose !== '' || objectives.length + indicators.length > 0;
}

/** Values of targets depend on the year of the text; their reading has tests of its own. */
function content({ origins: _, fiscalYear: __, ...paper }: Paper) {
  const { project } = paper;
  return {
    ...paper,
    project: project === null ? null : { ...project, indicators: project.indicators.map((one) => ({ ...one, target: one.target.raw })) },
  };
}

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

describe('read(draw(paper))', () => {
  it('is the paper', () =>
    fc.assert(
      fc.property(declaration, (paper) => {
        const drawing = drawForm(hebeiProjectTargets, paper);
        const blocks = [makeParagraph(`1、${drawing.title}`), makeParagraph(`${drawing.unit}  ${drawing.amountUnit}`, 1)];
        const { papers } = readPapers([...blocks, asBlock(drawing.head, 0), asBlock(drawing.indicators, 1)]);
        expect(papers.map(content)).toEqual([content(paper)]);
      }),
      { numRuns: 150, seed: 20250101 },
    ));

  it('is the paper through Word too, several in one document', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(declaration, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 2016, max: 2030 }),
        async (papers, fiscalYear) => {
          const year = papers.map((paper) => ({ ...paper, fiscalYear }));
          const outcome = await readDocument({ bytes: writeDepartmentYear(year), name: 'x.docx', sha256: '' });
          expect(outcome.ok ? outcome.value.papers.map(content) : outcome.refusal).toEqual(year.map(content));
        },
      ),
      { numRuns: 30, seed: 20250101 },
    ));
});
