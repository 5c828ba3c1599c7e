import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Blocks } from '../blocks.ts';
import { sayBlocks } from '../flow/testing/say-blocks.ts';
import { readWord } from '../word/read-word.ts';
import { readOdt } from './read-odt.ts';
import { makeFlatOdt, makeOdt, type OdtSource } from './testing/make-odt.ts';

function read(source: OdtSource | Uint8Array): Blocks {
  const outcome = readOdt(source instanceof Uint8Array ? source : makeOdt(source));
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return outcome.value;
}
function paragraphs(source: OdtSource): readonly (readonly [string, string, string | null, boolean])[] {
  return read(source).blocks.flatMap((block) =>
    block.type === 'table' ? [] : [[block.part, block.text, block.style, block.numbered] as const],
  );
}
function texts(body: string, automatic = ''): readonly string[] {
  return paragraphs({ body, automatic }).map(([, text]) => text);
}
const p = (inner: string): string => `<text:p>${inner}</text:p>`;
const cell = (inner: string, attributes = ''): string =>
  `<table:table-cell ${attributes}>${inner === '' ? '' : p(inner)}</table:table-cell>`;
const covered = '<table:covered-table-cell/>';
const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const table = (...rows: readonly string[]): string => `<table:table>${rows.join('')}</table:table>`;
const looks =
  '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
  '<style:style style:name="N" style:family="text"><style:text-properties style:text-line-through-style="none"/></style:style>' +
  '<style:style style:name="PS" style:family="paragraph"><style:text-properties style:text-line-through-type="single"/></style:style>';

describe('text', () => {
  it.each([
    ['white space of the file is one space', '  a \n b ', 'a b'],
    ['white space over the border of a span', 'a <text:span> b</text:span>', 'a b'],
    ['spaces, tabs and line ends as elements', 'a<text:s text:c="3"/>b<text:s/><text:tab/>c<text:line-break/>d', 'a   b \tc\nd'],
    ['marks are no text', 'a<text:toc-mark text:string-value="x"/><text:bookmark-start text:name="b"/><text:soft-page-break/>b', 'ab'],
    ['comments are no text', 'a<office:annotation><text:p>x</text:p></office:annotation>b', 'ab'],
    ['fields show their result', '<text:page-number>3</text:page-number>/<text:page-count>9</text:page-count>', '3/9'],
    ['the base of a ruby', '<text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>zì</text:ruby-text></text:ruby>', '字'],
    [
      'check boxes and lists of Word',
      '<field:fieldmark field:type="x.FORMCHECKBOX"><field:param field:name="Checkbox_Checked" field:value="true"/></field:fieldmark><field:fieldmark field:type="x.FORMDROPDOWN"><field:param field:name="Dropdown_ListEntry" field:value="a"/><field:param field:name="Dropdown_ListEntry" field:value="b"/><field:param field:name="Dropdown_Selected" field:value="1"/></field:fieldmark>',
      '☑b',
    ],
    ['the code of a field is no text', 'a<field:fieldmark-start/>code<field:fieldmark-separator/>b<field:fieldmark-end/>c', 'abc'],
    ['a field without code', 'a<field:fieldmark-start/>b<field:fieldmark-end/>c', 'abc'],
    ['a link shows its text', '<text:a>a</text:a>', 'a'],
  ])('%s', (_, body, text) => {
    expect(texts(p(body))).toEqual([text]);
  });
  it('reads signs of symbol faces', () => {
    const face = (name: string, font: string): string =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties style:font-name="${font}"/></style:style>`;
    const body = p('<text:span text:style-name="F">\uf0b3</text:span>90<text:span text:style-name="W">\uf0fe</text:span>\u2011');
    expect(texts(body, face('F', 'Symbol1') + face('W', 'Wingdings'))).toEqual(['≥90☑-']);
  });
  it('names styles as Word does, and marks the lines of a table of contents', () => {
    const body =
      '<text:h text:outline-level="2" text:style-name="X">a</text:h><text:p text:style-name="P1">b 1</text:p><text:p text:style-name="Standard">c</text:p>' +
      '<text:table-of-content><text:table-of-content-source/><text:index-body><text:index-title><text:p>目录</text:p></text:index-title><text:p>d<text:tab/>2</text:p></text:index-body></text:table-of-content>';
    const automatic =
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Contents_20_1"/><style:style style:name="X" style:family="paragraph" style:parent-style-name="Heading_20_2"/>';
    expect(paragraphs({ body, automatic })).toEqual([
      ['body', 'a', 'heading 2', false],
      ['body', 'b 1', 'toc 1', false],
      ['body', 'c', null, false],
      ['body', '目录', null, false],
      ['body', 'd\t2', 'toc', false],
    ]);
  });
  it('takes the numbers of lists for numbering, not for text', () => {
    const body =
      '<text:list text:style-name="L"><text:list-item><text:number>1.</text:number><text:p>a</text:p><text:p>b</text:p><text:list><text:list-item><text:p>c</text:p></text:list-item></text:list></text:list-item><text:list-header><text:p>d</text:p></text:list-header></text:list>';
    const automatic =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-number text:level="2" style:num-format=""/></text:list-style>';
    expect(paragraphs({ body, automatic }).map(([, text, , numbered]) => [text, numbered])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
      ['d', false],
    ]);
  });
});

describe('what is left out', () => {
  it('counts hidden, struck-out and deleted text, pictures and objects', () => {
    const body =
      '<text:tracked-changes><text:changed-region xml:id="c1"><text:deletion><office:change-info/><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
      p(
        'a<text:span text:style-name="H">hid<text:span>den</text:span></text:span><text:span text:style-name="S">st</text:span><text:change text:change-id="c1"/>b<draw:frame><draw:image/></draw:frame><draw:frame><draw:object/><draw:image/></draw:frame><text:hidden-text text:string-value="xy"/>',
      ) +
      '<text:p text:style-name="PS">x<text:span text:style-name="N">c</text:span></text:p>' +
      `<text:section text:display="none">${p('zz')}${table(row(cell('z')))}</text:section>${p('d<text:hidden-paragraph text:is-hidden="true"/>')}`;
    const { blocks, notes } = read({ body, automatic: looks });
    expect(sayBlocks(blocks)).toEqual(['ab', 'c']);
    expect(notes.map(({ code, raw, message }) => [code, raw, /\d+/.exec(message.zh)?.[0]])).toEqual([
      ['hidden-text-left-out', 'hid', '12'],
      ['struck-text-left-out', 'st', '3'],
      ['deleted-text-left-out', 'gone', '4'],
      ['pictures-not-read', null, '1'],
      ['embedded-object-not-read', null, '1'],
    ]);
  });
});

describe('parts', () => {
  it('has headers, footers and notes apart', () => {
    const pages = `<style:master-page><style:header>${p('h')}</style:header><style:header-left style:display="false">${p('x')}</style:header-left><style:footer>${p('f')}</style:footer></style:master-page>`;
    const note = (kind: string, text: string): string =>
      `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;
    expect(paragraphs({ body: p(`a${note('footnote', 'n')}b${note('endnote', 'e')}`), pages }).map(([part, text]) => [part, text])).toEqual(
      [
        ['body', 'ab'],
        ['header1', 'h'],
        ['footer1', 'f'],
        ['footnotes', 'n'],
        ['endnotes', 'e'],
      ],
    );
  });
  it('puts a text box after its paragraph', () => {
    expect(texts(p(`a<draw:frame><draw:text-box>${p('box')}</draw:text-box></draw:frame>b`))).toEqual(['ab', 'box']);
  });
  it('reads a flat file', () => {
    expect(sayBlocks(read(makeFlatOdt({ body: p('a') + table(row(cell('b'))) })).blocks)).toEqual(['a', '0: 0,0 b']);
  });
});

describe('tables', () => {
  it.each([
    [
      'spans with covered cells',
      table(
        `<table:table-header-rows>${row(cell('a', 'table:number-columns-spanned="2"'), covered, cell('b', 'table:number-rows-spanned="2"'))}</table:table-header-rows>`,
        row(cell('c'), cell('d'), covered),
      ),
      ['0: 0,0 1x2 a', '0: 0,2 2x1 b', '0: 1,0 c', '0: 1,1 d'],
    ],
    [
      'spans without covered cells',
      table(row(cell('a', 'table:number-columns-spanned="2"'), cell('b', 'table:number-rows-spanned="2"')), row(cell('c'), cell('d'))),
      ['0: 0,0 1x2 a', '0: 0,2 2x1 b', '0: 1,0 c', '0: 1,1 d'],
    ],
    [
      'repeated cells and rows',
      table(`<table:table-row table:number-rows-repeated="2">${cell('a', 'table:number-columns-repeated="2"')}</table:table-row>`),
      ['0: 0,0 a', '0: 0,1 a', '0: 1,0 a', '0: 1,1 a'],
    ],
    ['a span beyond the last row', table(row(cell('a', 'table:number-rows-spanned="9"'))), ['0: 0,0 a']],
    [
      'nested tables',
      table(row(`<table:table-cell>${p('a')}${table(row(cell('b')))}</table:table-cell>`, cell('c'))),
      ['0: 0,0 a', '1: 0,0 b', '0: 0,1 c'],
    ],
    [
      'cells that were split, as part of the grid',
      table(
        row(
          cell('a'),
          `<table:table-cell><table:table table:is-sub-table="true">${row(cell('b'), cell('c'))}${row(cell('d'), cell('e'))}</table:table></table:table-cell>`,
        ),
        row(cell('f'), cell('g')),
      ),
      ['0: 0,0 2x1 a', '0: 0,1 b', '0: 0,2 c', '0: 1,1 d', '0: 1,2 e', '0: 2,0 f', '0: 2,1 1x2 g'],
    ],
  ])('%s', (_, body, expected) => {
    expect(sayBlocks(read({ body }).blocks)).toEqual(expected);
  });
  it('stops at repetitions that would fill the memory', () => {
    const many = 'table:number-columns-repeated="1000000"';
    const wide = `<table:table-row table:number-rows-repeated="1000000">${cell('a', many)}</table:table-row>`;
    const body = Array.from({ length: 8 }).reduce<string>(
      (inner) =>
        table(`<table:table-row table:number-rows-repeated="9999"><table:table-cell ${many}>${inner}</table:table-cell></table:table-row>`),
      table(wide),
    );
    expect(readOdt(makeOdt({ body }))).toMatchObject({ refusal: { code: 'xml-bomb' } });
  });
});

describe('bad input', () => {
  it('refuses what is no OpenDocument text, has a password or a document type', () => {
    expect(readOdt(zipSync({ a: strToU8('x') }))).toMatchObject({ refusal: { code: 'not-opendocument' } });
    expect(readOdt(strToU8('<a/>'))).toMatchObject({ refusal: { code: 'not-opendocument' } });
    expect(readOdt(makeOdt({ body: '', manifest: '<m:manifest><m:encryption-data m:x="1"/></m:manifest>' }))).toMatchObject({
      refusal: { code: 'encrypted' },
    });
    expect(readOdt(strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))).toMatchObject({ refusal: { code: 'xml-bomb' } });
    expect(readOdt(new Uint8Array(0)).ok).toBe(false);
  });
  it('never throws, whatever is changed in a file', () => {
    const good = makeFlatOdt({
      body: p('a<text:s text:c="2"/>') + table(row(cell('a', 'table:number-columns-spanned="2"'), covered)),
      automatic: looks,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }), fc.boolean(), (changes, isZipped) => {
        const bytes = good.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        readOdt(isZipped ? zipSync({ 'content.xml': bytes }) : bytes);
      }),
      { numRuns: 200 },
    );
  });
});

describe('published files', () => {
  const corpus = '../shared/corpus';
  it.skipIf(!existsSync(corpus)).each([
    ['seed', 'seed'],
    ['06_hebei_stats_single_table_landscape', 'doc'],
  ])('%s says the same in OpenDocument and in Word (skipped where ../shared/corpus is absent)', (folder, name) => {
    const word = readWord(new Uint8Array(readFileSync(`${corpus}/${folder}/${name}.docx`)));
    expect(sayBlocks(read(new Uint8Array(readFileSync(`${corpus}/${folder}/${name}.odt`))).blocks)).toEqual(
      word.ok ? sayBlocks(word.value.blocks) : null,
    );
  });
});
