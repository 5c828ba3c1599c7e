import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Blocks } from '../blocks.ts';
import { sayBlocks } from '../flow/testing/say-blocks.ts';
import { readWord } from '../word/read-word.ts';
import { readRtf } from './read-rtf.ts';

const header =
  "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset0 Times New Roman;}{\\f1\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f2\\fcharset2 Symbol;}{\\f3\\fcharset2 Wingdings;}{\\f4\\fcharset136 PMingLiU;}}{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\s2 Contents 1;}{\\*\\cs9 link;}}";

function read(text: string | Uint8Array): Blocks {
  const outcome = readRtf(typeof text === 'string' ? bytesOf(text) : text);
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return outcome.value;
}
/** One byte a sign, so that raw bytes can be written as `\u00cf`. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
function paragraphs(body: string): readonly string[] {
  return read(`${header}${body}}`).blocks.map((block) => (block.type === 'paragraph' ? block.text : 'table'));
}
function lines(body: string): readonly string[] {
  return sayBlocks(read(`${header}${body}}`).blocks);
}
function notes(body: string): readonly (readonly [string, string | null])[] {
  return read(`${header}${body}}`).notes.map(({ code, raw }) => [code, raw]);
}

describe('text', () => {
  it.each([
    ['GBK in escapes, by the code page of the file', "\\f0 \\'cf\\'ee\\'c4\\'bf\\par", '项目'],
    ['GBK as raw bytes', '\u00cf\u00ee\u00c4\u00bf\\par', '项目'],
    ['a second byte that is a letter, in an escape or plain', "\\'81\\'40\\'81@\\par", '丂丂'],
    ['Big5 by the character set of the font', "\\f4 \\'a4\\'a4\\par", '中'],
    ['Unicode with a spare sign', "\\uc1\\u-26503?\\u30446\\'3f\\par", '项目'],
    ['Unicode with two spare bytes', "\\uc2\\u-26503\\'cf\\'ee\\u30446\\'c4\\'bf x\\par", '项目 x'],
    ['Unicode without a spare sign', '\\uc0\\u-26503\\u30446 x\\par', '项目x'],
    ['Unicode whose spare sign is missing does not swallow a word', '\\u-26503\\tab x\\par', '项\tx'],
    ['a sign beyond the first plane', '\\uc0\\u-10176\\u-9216 \\par', '\u{20000}'],
    ['signs with names', '\\ldblquote a\\rdblquote\\emdash\\~b\\_c\\-d\\line e\\par', '“a”—\u00a0b-cd\ne'],
    ['escaped braces', '\\{a\\}\\\\\\par', '{a}\\'],
    ['a line end in the file is none in the text', 'a\r\nb\\par', 'ab'],
    ['a backslash before a line end is a paragraph', 'a\\\nb\\par', 'a'],
    ['the Symbol face', "{\\f2\\'b3}90\\par", '≥90'],
    ['a tick of Wingdings in a field', '{\\field{\\*\\fldinst SYMBOL 254 \\\\f "Wingdings" \\\\s 10}{\\fldrslt }}x\\par', '☑x'],
    ['private signs of Unicode', '{\\f2\\u-3917?}90\\par', '≥90'],
    ['binary data is stepped over', '{\\*\\blob\\bin5 }}}}}}a{\\bin3 }\\}b\\par', 'ab'],
    ['both renditions, the Unicode one is taken', '{\\upr{ansi}{\\*\\ud{\\u-26503?}}}x\\par', '项x'],
    ['unknown destinations', '{\\*\\unknown x{y}}a{\\info{\\title t}}\\par', 'a'],
    ['a page break between two texts', 'a\\page b\\page\\par', 'a\nb'],
    ['a formula', '{\\mmath{\\*\\moMath{\\mf{\\mfPr{\\mctrlPr x}}{\\mnum{\\mr a}}{\\mden{\\mr b}}}}}\\par', 'a/b'],
  ])('%s', (_, body, text) => {
    expect(paragraphs(body)[0]).toBe(text);
  });

  it('is UTF-8 or GBK where a script named no code page', () => {
    const body = (bytes: Uint8Array): Uint8Array => Uint8Array.from([...strToU8('{\\rtf1 '), ...bytes, ...strToU8('\\par}')]);
    expect(read(body(strToU8('项目'))).blocks[0]).toMatchObject({ text: '项目' });
    expect(read(body(Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf]))).blocks[0]).toMatchObject({ text: '项目' });
  });
  it('takes the East Asian font where the Latin one says nothing', () => {
    expect(
      read(
        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset134 B;}}\\loch\\af0\\hich\\af0\\dbch\\af1\\f0 \\'cf\\'ee\\par}",
      ).blocks[0],
    ).toMatchObject({
      text: '项',
    });
  });
  it('has the spare part of a contents field left out, and its lines marked', () => {
    const { blocks } = read(
      `${header}{\\field{\\*\\fldinst TOC \\\\o "1-3"}{\\fldrslt \\pard\\s2 A\\tab {\\field{\\*\\fldinst PAGEREF x}{\\fldrslt 3}}\\par\\pard B 4\\par}}\\pard\\s1 A{\\tc TC A}{\\v {\\field{\\*\\fldinst TC "A" \\\\l 1}}}\\par}`,
    );
    expect(blocks.map((block) => block.type === 'paragraph' && [block.text, block.style])).toEqual([
      ['A\t3', 'toc 1'],
      ['B 4', 'toc'],
      ['A', 'heading 1'],
    ]);
  });
  it('shows what form fields hold', () => {
    expect(
      paragraphs(
        '{\\field{\\*\\fldinst FORMCHECKBOX {\\*\\formfield{\\fftype1\\ffres25\\ffdefres1}}}{\\fldrslt}}{\\field{\\*\\fldinst FORMDROPDOWN {\\*\\formfield{\\fftype2\\ffres1{\\*\\ffl a}{\\*\\ffl b}}}}{\\fldrslt}}\\par',
      ),
    ).toEqual(['☑b']);
  });
  it('takes automatic numbers for numbering, not for text', () => {
    const { blocks } = read(`${header}\\pard{\\listtext 1.\\tab}\\ls1 a\\par\\pard{\\pntext 2.\\tab}{\\*\\pn\\pndec}b\\par\\pard c\\par}`);
    expect(blocks.map((block) => block.type === 'paragraph' && [block.text, block.numbered])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
    ]);
  });
});

describe('what is left out', () => {
  it('counts hidden, struck-out and deleted text, pictures and objects', () => {
    expect(
      paragraphs(
        'a{\\v b b}{\\strike c}{\\striked1 d}{\\deleted e}{\\revised f}{\\*\\shppict{\\pict 0102}}{\\nonshppict{\\pict 01}}{\\object\\objemb{\\*\\objdata 01}{\\result x}}\\v0\\par',
      ),
    ).toEqual(['af']);
    expect(
      notes(
        'a{\\v b b}{\\strike c}{\\striked1 d}{\\deleted e}{\\*\\shppict{\\pict 0102}}{\\nonshppict{\\pict 01}}{\\object\\objemb{\\result x}}\\par',
      ),
    ).toEqual([
      ['hidden-text-left-out', 'b b'],
      ['struck-text-left-out', 'cd'],
      ['deleted-text-left-out', 'e'],
      ['pictures-not-read', null],
      ['embedded-object-not-read', null],
    ]);
  });
  it('goes on in the same line after a hidden paragraph mark', () => {
    expect(paragraphs('a{\\v x\\par}b\\par c\\par')).toEqual(['ab', 'c']);
  });
  it('says so when the end is missing', () => {
    expect(read(`${header}a\\par`).notes.map(({ code }) => code)).toEqual(['file-cut-off']);
    expect(notes('a\\par')).toEqual([]);
  });
});

describe('parts', () => {
  it('has headers, footers and notes apart', () => {
    const { blocks } = read(`${header}{\\header h\\par}{\\footerr f\\par}a{\\footnote n\\par}b{\\footnote\\ftnalt e}\\par}`);
    expect(blocks.map((block) => block.type === 'paragraph' && [block.part, block.index, block.text])).toEqual([
      ['body', 0, 'ab'],
      ['header1', 0, 'h'],
      ['footer1', 0, 'f'],
      ['footnotes', 0, 'n'],
      ['endnotes', 0, 'e'],
    ]);
  });
  it('puts a text box after its paragraph', () => {
    expect(paragraphs('a{\\shp{\\*\\shpinst{\\sp{\\sn t}{\\sv 1}}{\\shptxt box\\par}}{\\shprslt old}}b\\par')).toEqual(['ab', 'box']);
  });
});

describe('tables', () => {
  it('makes one grid of rows with other edges', () => {
    expect(
      lines(
        '\\trowd\\cellx1000\\cellx3000\\pard\\intbl a\\cell b\\cell\\row\\trowd\\cellx1000\\cellx2010\\cellx3000\\pard\\intbl c\\cell d\\par e\\cell f\\cell\\row\\pard g\\par',
      ),
    ).toEqual(['0: 0,0 a', '0: 0,1 1x2 b', '0: 1,0 c', '0: 1,1 de', '0: 1,2 f', 'g']);
  });
  it('takes edges a few twips apart for one', () => {
    expect(
      lines('\\trowd\\cellx1000\\cellx3000\\intbl a\\cell b\\cell\\row\\trowd\\cellx1009\\cellx2995\\intbl c\\cell d\\cell\\row'),
    ).toEqual(['0: 0,0 a', '0: 0,1 b', '0: 1,0 c', '0: 1,1 d']);
  });
  it('merges across and down', () => {
    expect(
      lines(
        '\\trowd\\clmgf\\cellx1000\\clmrg\\cellx2000\\clvmgf\\cellx3000\\intbl a\\cell\\cell b\\cell\\row\\trowd\\cellx1000\\cellx2000\\clvmrg\\cellx3000\\intbl c\\cell d\\cell\\cell\\row',
      ),
    ).toEqual(['0: 0,0 1x2 a', '0: 0,2 2x1 b', '0: 1,0 c', '0: 1,1 d']);
  });
  it('takes the row definition that stands after the cells, as Word writes it again', () => {
    expect(lines('\\pard\\intbl a\\cell b\\cell{\\trowd\\cellx1000\\cellx2000\\row}\\pard c\\par')).toEqual(['0: 0,0 a', '0: 0,1 b', 'c']);
  });
  it('reads nested tables', () => {
    const { blocks } = read(
      `${header}\\trowd\\cellx5000\\cellx9000\\pard\\intbl x\\par\\pard\\intbl\\itap2 n\\nestcell m\\nestcell{\\*\\nesttableprops\\trowd\\cellx1000\\cellx2000\\nestrow}{\\nonesttables\\par}\\pard\\intbl y\\cell z\\cell\\row\\pard end\\par}`,
    );
    expect(sayBlocks(blocks)).toEqual(['0: 0,0 xy', '1: 0,0 n', '1: 0,1 m', '0: 0,1 z', 'end']);
  });
  it.each([
    ['cells without \\intbl', '\\trowd\\cellx1\\cellx2000 a\\cell b\\par c\\cell\\row d\\par', ['0: 0,0 a', '0: 0,1 bc', 'd']],
    ['more cells than edges', '\\trowd\\cellx1000\\intbl a\\cell b\\cell\\row', ['0: 0,0 a', '0: 0,1 b']],
    ['fewer cells than edges', '\\trowd\\cellx1000\\cellx2000\\intbl a\\cell\\row', ['0: 0,0 a']],
    ['a last cell that does not end', '\\trowd\\cellx1000\\cellx2000\\intbl a\\cell b\\row', ['0: 0,0 a', '0: 0,1 b']],
    ['a row that does not end', '\\trowd\\cellx1000\\intbl a\\cell', ['0: 0,0 a']],
    ['\\intbl and no cell at all', '\\pard\\intbl a\\par', ['a']],
  ])('puts up with %s', (_, body, expected) => {
    expect(lines(body)).toEqual(expected);
  });
});

describe('as Word writes it', () => {
  const head =
    '{\\rtf1\\adeflang1025\\ansi\\ansicpg936\\uc2\\adeff0\\deff0\\stshfdbch13\\stshfloch0\\stshfhich0\\stshfbi0\\deflang1033\\deflangfe2052{\\fonttbl{\\f0\\fbidi \\froman\\fcharset0\\fprq2{\\*\\panose 02020603050405020304}Times New Roman;}\n' +
    "{\\f3\\fbidi \\froman\\fcharset2\\fprq2{\\*\\panose 05050102010706020507}Symbol;}{\\f13\\fbidi \\fnil\\fcharset134\\fprq2{\\*\\panose 02010600030101010101}\\'cb\\'ce\\'cc\\'e5{\\*\\falt SimSun};}{\\flomajor\\f31500\\fbidi \\froman\\fcharset0\\fprq2 Times New Roman;}}\n" +
    '{\\colortbl;\\red0\\green0\\blue0;}{\\*\\defchp \\fs21 }{\\*\\defpap \\ql }\\noqfpromote {\\stylesheet{\\qj \\li0\\ri0\\nowidctlpar \\fs21 \\snext0 \\sqformat \\spriority0 Normal;}{\\*\\cs10 \\additive Default Paragraph Font;}{\\s15\\ql\\tqr\\tldot\\tx8296 \\sbasedon0 \\snext0 \\sautoupd toc 1;}}\n' +
    "{\\*\\listtable{\\list\\listtemplateid1{\\listlevel\\levelnfc0{\\leveltext\\'02\\'00.;}{\\levelnumbers\\'01;}}}}{\\*\\listoverridetable}{\\*\\rsidtbl \\rsid1}{\\info{\\author x}}\\paperw11906\\sectd \\ltrsect{\\*\\pnseclvl1\\pnucrm\\pnstart1{\\pntxta .}}";
  const gbk = (text: string): string =>
    `{\\rtlch\\fcs1 \\af0\\afs21 \\ltrch\\fcs0 \\fs21\\insrsid1 \\loch\\af0\\hich\\af0\\dbch\\af13\\f13 ${text}}`;
  const definition =
    '\\trowd \\irow0\\irowband0\\ltrrow\\ts11\\trgaph108\\trleft-108\\trbrdrt\\brdrs\\brdrw10 \\trftsWidth1\\tblind0\\tblindtype3 \\clvertalt\\clbrdrt\\brdrs\\brdrw10 \\cltxlrtb\\clftsWidth3\\clwWidth4261 \\cellx4153\\clvertalt\\cltxlrtb\\clftsWidth3\\clwWidth4261 \\cellx8414';
  it('reads paragraphs, contents and a table', () => {
    const body =
      `\\pard\\plain \\ltrpar\\s15\\ql {\\field\\fldlock{\\*\\fldinst {\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0  TOC \\\\o "1-3" }}{\\fldrslt {\\field{\\*\\fldinst { HYPERLINK \\\\l "_Toc1" }{{\\*\\datafield 08d0}}}{\\fldrslt {${gbk("\\'cf\\'ee\\'c4\\'bf")}{\\tab }{\\field{\\*\\fldinst { PAGEREF _Toc1 \\\\h }}{\\fldrslt {3}}}}}}\\sectd {\\par }}}` +
      `\\pard\\plain \\qc {\\b\\fs30 \\loch\\af0\\hich\\af0\\dbch\\af13\\f13 \\'cf\\'ee\\'c4\\'bf}{\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\b \\hich\\af0\\dbch\\af13\\loch\\f0 2024}{\\par }` +
      `${definition}\\pard\\plain \\ltrpar\\qj \\li0\\intbl {${gbk("\\'bd\\'f0\\'b6\\'ee")}\\cell {\\f3 \\u-3917\\'3f}{90\\cell }\\pard \\ltrpar\\ql\\intbl {\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\insrsid1 ${definition}\\row \\ltrrow}` +
      `\\pard\\plain \\intbl {a\\par b}{\\cell }{\\cell }\\pard\\intbl {\\trowd \\irow1\\lastrow \\trleft-108\\cellx2000\\cellx8414\\row }\\pard\\plain {\\par }}`;
    const { blocks, notes } = read(`${head}${body}}`);
    expect(notes).toEqual([]);
    expect(blocks[0]).toMatchObject({ text: '项目\t3', style: 'toc 1' });
    expect(sayBlocks(blocks)).toEqual(['项目3', '项目2024', '0: 0,0 1x2 金额', '0: 0,2 ≥90', '0: 1,0 ab', '0: 1,1 1x2 ']);
  });
});

describe('bad input', () => {
  it('refuses what is no RTF, and groups without end', () => {
    expect(readRtf(strToU8('{rtf'))).toMatchObject({ refusal: { code: 'broken-rtf' } });
    expect(readRtf(strToU8(`{\\rtf1 ${'{'.repeat(2000)}`))).toMatchObject({ refusal: { code: 'xml-bomb' } });
  });
  it('refuses tables whose grid would fill the memory', () => {
    const edges = Array.from({ length: 256 }, (_, at) => `\\cellx${at * 100 + 100}`).join('');
    const rows = `\\trowd${edges}\\intbl${' a\\cell'.repeat(256)}\\row${'\\trowd\\cellx100\\intbl a\\cell\\row'.repeat(50_000)}`;
    expect(readRtf(bytesOf(`{\\rtf1 ${rows}}`))).toMatchObject({ refusal: { code: 'xml-bomb' } });
  });
  it('never throws, whatever is changed in a file', () => {
    const good = bytesOf(
      `${header}\\u-26503?{\\header h\\par}{\\v x}\\trowd\\clvmgf\\cellx1000\\clmrg\\cellx2000\\intbl a\\cell{\\itap2 n\\nestcell{\\*\\nesttableprops\\trowd\\cellx9\\nestrow}}\\cell\\row\\pard{\\field{\\*\\fldinst TOC}{\\fldrslt a\\par}}{\\footnote f}\\bin3 abc\\'cf\\par}`,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 12 }), fc.nat(good.length), (changes, end) => {
        const bytes = good.slice(0, Math.max(end, 8));
        for (const [at, byte] of changes) if (at > 6 && at < bytes.length) bytes[at] = byte;
        readRtf(bytes);
      }),
      { numRuns: 300 },
    );
  });
  it('never throws on any row of words', () => {
    const words = [
      '{',
      '}',
      '\\par',
      '\\cell',
      '\\row',
      '\\intbl',
      '\\itap3',
      '\\nestcell',
      '\\nestrow',
      '\\trowd',
      '\\cellx900',
      '\\clvmrg',
      '\\clmgf',
      '{\\footnote',
      '{\\shptxt',
      '{\\field',
      '{\\fldrslt',
      '{\\*\\fldinst',
      ' a',
      '\\u99999999?',
      "\\'cf",
      '\\bin9',
      '{\\*\\nesttableprops',
      '\\pard',
      '\\v',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (picked) => {
        expect(readRtf(bytesOf(`{\\rtf1 ${picked.join('')}`)).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('published file', () => {
  const folder = '../shared/corpus/seed';
  it.skipIf(!existsSync(folder))('says the same in RTF and in Word (skipped where ../shared/corpus is absent)', () => {
    const word = readWord(new Uint8Array(readFileSync(`${folder}/seed.docx`)));
    expect(sayBlocks(read(new Uint8Array(readFileSync(`${folder}/seed.rtf`))).blocks)).toEqual(
      word.ok ? sayBlocks(word.value.blocks) : null,
    );
  });
});
