import { describe, expect, it } from 'vitest';
import { grid, type Block, type Blocks, type Table } from '../blocks.ts';
import { readWord } from './read-word.ts';
import { features, featureStyles, type Feature } from './testing/every-feature.ts';
import { cell, field, makeWord, paragraph, row, run, table, textCell, type WordSource } from './testing/make-word.ts';

function read(source: WordSource): Blocks {
  const outcome = readWord(makeWord(source));
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return outcome.value;
}

function shown(blocks: readonly Block[]): readonly unknown[] {
  return blocks.map((block) => (block.type === 'paragraph' ? block.text : grid(block).map((line) => line.map((at) => at?.text ?? null))));
}

const codes = (blocks: Blocks): readonly string[] => blocks.notes.map((note) => note.code);
const files: readonly (readonly [string, Partial<WordSource>])[] = [
  ['transitional', {}],
  ['strict', { edition: 'strict' }],
  ['another prefix and place', { prefix: 'ns0', main: 'content/text.xml' }],
];

describe.each(files)('a Word file, %s', (_, source) => {
  it.each(features.map((feature): [string, Feature] => [feature.name, feature]))('%s', (_name, feature) => {
    const blocks = read({ ...source, styles: featureStyles, body: feature.xml });
    expect(shown(blocks.blocks)).toEqual(feature.reads);
    expect(codes(blocks)).toEqual(feature.notes ?? []);
  });

  it('reads all features in one file, with ordinals without gaps', () => {
    const { blocks, notes } = read({ ...source, styles: featureStyles, body: features.map((feature) => feature.xml).join('') });
    expect(shown(blocks)).toEqual(features.flatMap((feature) => feature.reads));
    expect(new Set(notes.map((note) => note.code))).toEqual(new Set(features.flatMap((feature) => feature.notes ?? [])));
    for (const type of ['paragraph', 'table'] as const) {
      const indexes = blocks.filter((block) => block.type === type).map((block) => block.index);
      expect(indexes).toEqual(indexes.map((__, number) => number));
    }
  });
});

describe('styles and numbers', () => {
  const at = (xml: string): unknown => {
    const [block] = read({ styles: featureStyles, body: xml }).blocks;
    return block?.type === 'paragraph' ? [block.text, block.style, block.numbered] : block;
  };
  it('tells automatic numbers from typed ones', () => {
    expect(at(paragraph(run('总体目标'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))).toEqual(['总体目标', null, true]);
    expect(at(paragraph(run('一、总体目标')))).toEqual(['一、总体目标', null, false]);
  });
  it('numbers by style, also by the style it is based on, unless number 0 takes it away', () => {
    expect(at(paragraph(run('甲'), '<w:pStyle w:val="1"/>'))).toEqual(['甲', 'heading 1', true]);
    expect(at(paragraph(run('甲'), '<w:pStyle w:val="11"/>'))).toEqual(['甲', 'special', true]);
    expect(at(paragraph(run('甲'), '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>'))).toEqual(['甲', 'heading 1', false]);
  });
  it('gives the outline level where no style is named, and survives styles based on each other', () => {
    expect(at(paragraph(run('甲'), '<w:outlineLvl w:val="1"/>'))).toEqual(['甲', 'outline 2', false]);
    expect(at(paragraph(run('甲'), '<w:pStyle w:val="x"/>'))).toEqual(['甲', 'x', false]);
  });
  it('marks what a contents field made, whatever its style, and nothing after it', () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const { blocks } = read({
      styles: featureStyles,
      body:
        paragraph(begin + run('一、目标') + '<w:r><w:tab/></w:r>' + field(' PAGEREF a ', run('3')), '<w:pStyle w:val="TOC1"/>') +
        paragraph(run('二、措施\t4')) +
        paragraph(end + run('正文')),
    });
    expect(blocks.map((block) => block.type === 'paragraph' && [block.style, block.text])).toEqual([
      ['toc 1', '一、目标\t3'],
      ['toc', '二、措施\t4'],
      [null, '正文'],
    ]);
  });
});

describe('broken fields', () => {
  const begin = (instruction: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>`;
  const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  it('swallow nothing and mark nothing as contents', () => {
    const { blocks } = read({
      body:
        paragraph(begin('TC "一"') + run('甲')) +
        paragraph(begin('TOC') + separate + run('一、目标')) +
        paragraph(run('乙')) +
        table([row([textCell('20')])]) +
        paragraph(run('2024')),
    });
    expect(blocks.map((block) => (block.type === 'paragraph' ? [block.text, block.style] : block.cells[0]?.text))).toEqual([
      ['甲', null],
      ['一、目标', null],
      ['乙', null],
      '20',
      ['2024', null],
    ]);
  });
  it('are read in time that grows with the file, not with its square (which would pass the time limit of a test)', () => {
    const many = Array.from({ length: 40_000 }, (_, number) => number);
    const body =
      paragraph(many.map((number) => begin(`REF a${number}`)).join('')) + many.map((number) => paragraph(run(`第${number}项`))).join('');
    expect(read({ body }).blocks).toHaveLength(40_001);
  });
});

describe('parts', () => {
  it('keeps headers, footers and notes out of the body, each counted on its own', () => {
    const note = (id: number, text: string, type = ''): string => `<w:footnote w:id="${id}"${type}>${paragraph(run(text))}</w:footnote>`;
    const { blocks } = read({
      body: paragraph(run('正文') + '<w:r><w:footnoteReference w:id="1"/></w:r>'),
      headers: [paragraph(run('页眉')), table([row([textCell('甲')])])],
      footers: [paragraph(field(' PAGE ', run('1')))],
      footnotes: note(0, '线', ' w:type="separator"') + note(1, '脚注一') + note(2, '脚注二'),
      endnotes: `<w:endnote w:id="1">${paragraph(run('尾注'))}</w:endnote>`,
    });
    expect(blocks.map((block) => [block.part, block.index, block.type === 'paragraph' ? block.text : block.type])).toEqual([
      ['body', 0, '正文'],
      ['header1', 0, '页眉'],
      ['header2', 0, 'table'],
      ['footer1', 0, '1'],
      ['footnotes', 0, '脚注一'],
      ['footnotes', 1, '脚注二'],
      ['endnotes', 0, '尾注'],
    ]);
  });
});

describe('nested tables', () => {
  it('keep their text out of the cell and are counted after their parent', () => {
    const inner = (text: string): string => table([row([textCell(text)])]);
    const { blocks } = read({
      body: inner('前') + table([row([cell(paragraph(run('外')) + inner('内一') + inner('内二'))])]) + inner('后'),
    });
    const [first, outer, last] = blocks as readonly [Table, Table, Table];
    expect([first.index, outer.index, last.index]).toEqual([0, 1, 4]);
    expect(outer.cells[0]?.text).toBe('外');
    expect(outer.cells[0]?.nested.map((nested) => [nested.index, nested.cells[0]?.text])).toEqual([
      [2, '内一'],
      [3, '内二'],
    ]);
  });
});

describe('what is left out', () => {
  it('is counted without white space, with the first text and place', () => {
    const { notes } = read({
      body:
        paragraph(run('甲')) +
        table([row([textCell('乙'), cell(paragraph(run('内部 说明', '<w:vanish/>')))])]) +
        paragraph(run('再藏', '<w:vanish/>')),
    });
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({
      level: 'info',
      code: 'hidden-text-left-out',
      raw: '内部 说明',
      origin: { part: 'body', table: 0, row: 0, column: 1 },
    });
    expect(notes[0]?.message.zh).toContain('6 个字');
    expect(notes[0]?.message.en).toContain('6 characters');
  });
});
