import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Blocks } from '../blocks.ts';
import { readFlatWord } from './read-flat-word.ts';
import { readWord } from './read-word.ts';
import { features, featureStyles } from './testing/every-feature.ts';
import { makeWord, wordEntries, type WordSource } from './testing/make-word.ts';

const everyFeature: WordSource = {
  body: features.map((feature) => feature.xml).join(''),
  styles: featureStyles,
  headers: ['<w:p><w:r><w:t>h</w:t></w:r></w:p>'],
  footnotes: '<w:footnote w:id="2"><w:p><w:r><w:t>n</w:t></w:r></w:p></w:footnote>',
};

function read(text: string): Blocks {
  const outcome = readFlatWord(strToU8(text));
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return outcome.value;
}

function flat(source: WordSource): string {
  const parts = Object.entries(wordEntries(source)).flatMap(([name, content]) =>
    typeof content === 'string' && name !== '[Content_Types].xml'
      ? [
          `<pkg:part pkg:name="/${name}" pkg:contentType="application/xml"><pkg:xmlData>${content.replace(/<\?xml[^>]*\?>/, '')}</pkg:xmlData></pkg:part>`,
        ]
      : [],
  );
  return `<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>AA==</pkg:binaryData></pkg:part>${parts.join('')}</pkg:package>`;
}

const w2003 = (body: string, more = ''): string =>
  `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core">${more}<w:body><wx:sect>${body}</wx:sect></w:body></w:wordDocument>`;
const p = (inner: string): string => `<w:p>${inner}</w:p>`;
const r = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

describe('flat OPC', () => {
  it('says the same as the package it is made of', () => {
    const word = readWord(makeWord(everyFeature));
    expect(read(flat(everyFeature))).toEqual(word.ok ? word.value : null);
  });
  it('keeps what has to be escaped', () => {
    const source = { body: p('<w:r><w:t xml:space="preserve"> &lt;a&gt; &amp; "b" </w:t></w:r>') };
    expect(read(flat(source)).blocks[0]).toMatchObject({ text: ' <a> & "b" ' });
  });
});

describe('Word 2003 XML', () => {
  it('reads paragraphs with styles and lists, through hints on sections', () => {
    const styles =
      '<w:styles><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>';
    const body = `<wx:sub-section>${p(`<w:pPr><w:pStyle w:val="1"/></w:pPr>${r('a ')}${r('x', '<w:rStyle w:val="h"/>')}${r('b')}`)}</wx:sub-section>${p('<w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="2"/><wx:t wx:val="1."/></w:listPr></w:pPr><w:r><w:t>c</w:t></w:r>')}`;
    const { blocks, notes } = read(w2003(body, styles));
    expect(blocks.map((block) => block.type === 'paragraph' && [block.text, block.style, block.numbered])).toEqual([
      ['a b', 'heading 1', false],
      ['c', null, true],
    ]);
    expect(notes.map(({ code }) => code)).toEqual(['hidden-text-left-out']);
  });
  it('reads tracked changes and leaves comments out', () => {
    const change = (kind: string, inner: string): string =>
      `<aml:annotation aml:id="1" w:type="Word.${kind}"><aml:content>${inner}</aml:content></aml:annotation>`;
    const body = p(
      `${r('a')}${change('Insertion', r('b'))}${change('Deletion', '<w:r><w:delText>c</w:delText></w:r>')}${change('Comment', p(r('d')))}${r('e')}`,
    );
    const { blocks, notes } = read(w2003(body));
    expect(blocks.map((block) => block.type === 'paragraph' && block.text)).toEqual(['abe']);
    expect(notes.map(({ code }) => code)).toEqual(['deleted-text-left-out']);
  });
  it('reads tables with merged cells', () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text))}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('a', '<w:gridSpan w:val="2"/>')}${cell('b', '<w:vmerge w:val="restart"/>')}</w:tr><w:tr>${cell('c')}${cell('d')}${cell('', '<w:vmerge/>')}</w:tr></w:tbl>`;
    const [table] = read(w2003(body)).blocks;
    expect(
      table?.type === 'table' && table.cells.map(({ row, column, rowSpan, columnSpan, text }) => [row, column, rowSpan, columnSpan, text]),
    ).toEqual([
      [0, 0, 1, 2, 'a'],
      [0, 2, 2, 1, 'b'],
      [1, 0, 1, 1, 'c'],
      [1, 1, 1, 1, 'd'],
    ]);
  });
  it('has headers, footers and notes apart', () => {
    const body = `${p(`${r('a')}<w:r><w:footnote>${p(r('n'))}</w:footnote></w:r>`)}<w:sectPr><w:hdr w:type="odd">${p(r('h'))}</w:hdr><w:ftr w:type="odd">${p(r('f'))}</w:ftr></w:sectPr>`;
    expect(read(w2003(body)).blocks.map((block) => block.type === 'paragraph' && [block.part, block.text])).toEqual([
      ['body', 'a'],
      ['header1', 'h'],
      ['footer1', 'f'],
      ['footnotes', 'n'],
    ]);
  });
});

describe('bad input', () => {
  it('refuses other XML, packages without a text, and a document type', () => {
    expect(readFlatWord(strToU8('<a/>'))).toMatchObject({ refusal: { code: 'not-word' } });
    expect(readFlatWord(strToU8('<p:package xmlns:p="http://schemas.microsoft.com/office/2006/xmlPackage"/>'))).toMatchObject({
      refusal: { code: 'not-word' },
    });
    expect(readFlatWord(strToU8('<!DOCTYPE a><a/>'))).toMatchObject({ refusal: { code: 'xml-bomb' } });
  });
  it('never throws, whatever is changed in a file', () => {
    const files = [strToU8(flat({ body: p(r('a')) })), strToU8(w2003(p(r('a'))))];
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { maxLength: 6 }), (file, changes) => {
        const bytes = file.slice();
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        readFlatWord(bytes);
      }),
      { numRuns: 200 },
    );
  });
});
