/**
 * The papers of a department year → the official document as Word bytes: cover, contents, Part 1 in prose, Part 2 with one form a project.
 */
import type { Paper } from '@jixiao/domain';
import type { DrawnTable } from './draw-form.ts';
import { partOneTitle, partTwoTitle, type PrintedForm, type PrintedYear, printYear } from './print-year.ts';
import { type WordBlock, type WordTable, writeWord } from './word/write-word.ts';

export function writeDepartmentYear(papers: readonly Paper[]): Uint8Array {
  const printed = printYear(papers);
  return writeWord({ title: `${printed.unit}${printed.subtitle}`, blocks: [...cover(printed), ...partOne(printed), ...partTwo(printed)] });
}

function cover({ unit, subtitle, objectives, forms }: PrintedYear): WordBlock[] {
  return [
    ...(unit === '' ? [] : [{ type: 'paragraph', style: 'CoverTitle', text: unit } as const]),
    { type: 'paragraph', style: 'CoverText', text: subtitle },
    { type: 'paragraph', style: 'ContentsTitle', text: '目    录', startsPage: true },
    ...(objectives === null
      ? []
      : ([
          { type: 'paragraph', style: 'ContentsPart', text: `第一部分  ${partOneTitle}` },
          { type: 'contents', list: 'A' },
        ] as const)),
    ...(forms.length === 0
      ? []
      : ([
          { type: 'paragraph', style: 'ContentsPart', text: `第二部分  ${partTwoTitle}` },
          { type: 'contents', list: 'C' },
        ] as const)),
  ];
}

function partOne({ objectives }: PrintedYear): WordBlock[] {
  if (objectives === null) return [];
  return [
    { type: 'paragraph', style: 'PartTitle', text: '第一部分', startsPage: true },
    { type: 'paragraph', style: 'PartTitle', text: partOneTitle },
    ...objectives.flatMap(({ heading, paragraphs }): WordBlock[] => [
      { type: 'paragraph', style: 'SectionTitle', text: heading, entry: { list: 'A', level: 1 } },
      ...paragraphs.map((text): WordBlock => ({ type: 'paragraph', style: 'Text', text })),
    ]),
  ];
}

/** A form with more indicator columns than this lies on its side. */
const mostUpright = 7;

function partTwo({ forms }: PrintedYear): WordBlock[] {
  let lies = false;
  return forms.flatMap((form, index) => {
    const before = lies;
    lies = form.drawing.indicators.cells.filter(({ role }) => role === 'header').length > mostUpright;
    const turn: WordBlock[] = lies === before ? [] : [{ type: 'turn', lies }];
    const part: WordBlock[] =
      index > 0
        ? []
        : [
            { type: 'paragraph', style: 'PartTitle', text: '第二部分', startsPage: turn.length === 0 },
            { type: 'paragraph', style: 'PartTitle', text: partTwoTitle },
          ];
    return [...turn, ...part, ...formBlocks(form, index, index > 0 && turn.length === 0)];
  });
}

function formBlocks({ title, name, line, drawing, tables }: PrintedForm, index: number, startsPage: boolean): WordBlock[] {
  const [first, second] = tables;
  return [
    {
      type: 'paragraph',
      style: 'FormTitle',
      text: title,
      entry: { list: 'C', level: 1, ...(drawing.joined ? { text: `${index + 1}、${name}` } : {}) },
      startsPage,
    },
    ...(drawing.joined && drawing.fiscalYear !== '' ? [{ type: 'paragraph', style: 'FormYear', text: drawing.fiscalYear } as const] : []),
    ...(line === null
      ? []
      : [{ type: 'paragraph', style: 'UnitLine', text: line.left, ...(line.right === '' ? {} : { right: line.right }) } as const]),
    ...(first === undefined ? [] : [toWord(first, 0)]),
    ...(second === undefined ? [] : [{ type: 'paragraph', style: 'Gap', text: '' } as const, toWord(second, 1)]),
  ];
}

function toWord(table: DrawnTable, headerRows: number): WordTable {
  return { type: 'table', widths: Array.from({ length: table.columns }, () => 1), rows: table.rows, cells: table.cells, headerRows };
}
