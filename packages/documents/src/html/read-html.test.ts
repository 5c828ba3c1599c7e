import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Blocks } from '../blocks.ts';
import { sayBlocks } from '../flow/testing/say-blocks.ts';
import { readWord } from '../word/read-word.ts';
import { startsLikeMime } from './open-mhtml.ts';
import { readHtml } from './read-html.ts';

function read(page: string | Uint8Array): Blocks {
  const outcome = readHtml(typeof page === 'string' ? strToU8(page) : page);
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return outcome.value;
}
function paragraphs(page: string | Uint8Array): readonly string[] {
  return read(page).blocks.map((block) => (block.type === 'paragraph' ? block.text : 'table'));
}
function lines(page: string): readonly string[] {
  return sayBlocks(read(page).blocks);
}
function styles(page: string): readonly (readonly [string, string | null, boolean])[] {
  return read(page).blocks.flatMap((block) => (block.type === 'table' ? [] : [[block.text, block.style, block.numbered] as const]));
}
const gbk = Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf]); // 项目
function joined(...pieces: readonly (string | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...(typeof piece === 'string' ? strToU8(piece) : piece)]));
}

describe('the code of the page', () => {
  it.each([
    ['declared GB2312', joined('<meta charset=gb2312><p>', gbk)],
    ['declared in the old way', joined('<meta http-equiv=Content-Type content="text/html; charset=gbk"><p>', gbk)],
    ['not declared, GBK', joined('<p>', gbk)],
    ['declared UTF-8, but GBK', joined('<meta charset="utf-8"><p>', gbk)],
    ['not declared, UTF-8', joined('<p>项目')],
    ['declared GBK, but UTF-8', joined('<meta charset=gbk><p>项目')],
    ['UTF-8 with a mark', joined('\ufeff<p>项目')],
    ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, 0x79, 0x98, 0xee, 0x76])],
    ['UTF-16 without a mark', Uint8Array.from([0x3c, 0, 0x70, 0, 0x3e, 0, 0x79, 0x98, 0xee, 0x76])],
    ['Big5', joined('<meta charset=big5><p>', Uint8Array.from([0xb6, 0xb5, 0xa5, 0xd8]))],
  ])('%s', (name, bytes) => {
    expect(paragraphs(bytes)).toEqual([name === 'Big5' ? '項目' : '项目']);
  });
});

it('takes UTF-8 with a broken sign for UTF-8', () => {
  expect(paragraphs(joined(`<p>${'项目'.repeat(20)}`, Uint8Array.from([0xe9])))).toEqual([`${'项目'.repeat(20)}\ufffd`]);
});

describe('text', () => {
  it.each([
    ['blocks are paragraphs, also without <p>', 'a<p>b</p>c<div>d<div>e</div></div>f', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['names of sheets are no text', '<p>a<hr><a name="table1"><h1>Sheet 2: <em>校舍</em></h1></a><p>b', ['a', 'b']],
    ['white space is one space', '<p>  a \n  <b> b</b> </p>', ['a b']],
    ['a line end between Chinese signs is nothing', '<p>财政\n   拨款\n100</p>', ['财政拨款 100']],
    ['line breaks', '<p>a<br>b <br/> c<br></p>', ['a\nb\nc']],
    ['line breaks between paragraphs', '<p>a<br>b<br>　<br>c</p><div>d<br>e<br><br>f <b>g<br></b></div>', ['a\nb', 'c', 'd', 'e', 'f g']],
    ['a page in one column', '<table><tr><td><p>a</p><p>b</p><tr><td>c</table>', ['a', 'b', 'c']],
    ['entities and hard spaces', '<p>&lt;&nbsp;&yen;&#20803;</p>', ['<\u00a0¥元']],
    ['a blank paragraph is one, an empty one is none', '<p>&nbsp;</p><p></p><p><br></p>', ['\u00a0', '']],
    [
      'scripts, styles, navigation',
      '<head><title>t</title><style>p{}</style></head><script>x</script><noscript>n</noscript><nav>m</nav><template>t</template><p>a',
      ['a'],
    ],
    ['lines of preformatted text', '<pre>\na\n  b\n\nc</pre>', ['a', '  b', 'c']],
    ['ruby', '<p><ruby>字<rp>(</rp><rt>zì</rt></ruby></p>', ['字']],
    ['comments, also those of Word', '<p>a<!--[if supportFields]><span>TC "x"</span><![endif]-->b<![if !x]>c<![endif]></p>', ['abc']],
    [
      'field codes of Word that lost their comment',
      "<p>a<span style='mso-element:field-begin'></span> TC x <span style='mso-element:field-end'></span>b</p>",
      ['ab'],
    ],
    ['signs of symbol faces', '<p><span style="font-family:Wingdings">þ</span><font face="Symbol">³</font>90</p>', ['☑≥90']],
  ])('%s', (_, page, expected) => {
    expect(paragraphs(page)).toEqual(expected);
  });
  it('knows headings, lines of contents and automatic numbers', () => {
    expect(
      styles(
        '<h2>a</h2><p class=MsoToc1><a href="#_Toc1">b<span style="mso-tab-count:1 dotted">. </span>3</a></p><p><a href="#__RefHeading___Toc9">c 4</a></p>' +
          "<p><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>d</p><ol><li><p>e</p><p>f</p></li><li>g</li></ol>",
      ),
    ).toEqual([
      ['a', 'heading 2', false],
      ['b\t3', 'toc 1', false],
      ['c 4', 'toc', false],
      ['d', null, true],
      ['e', null, true],
      ['f', null, false],
      ['g', null, true],
    ]);
  });
  it('has headers, footers and notes of Word apart', () => {
    const page =
      "<p>a</p><div style='mso-element:footnote-list'><div style='mso-element:footnote-separator'>--</div><div style='mso-element:footnote'><p>n</p></div></div>" +
      "<div style='mso-element:header'><p>h</p></div><div title=\"footer\"><p>f</p></div><div style='mso-element:comment-list'>x</div>";
    expect(read(page).blocks.map((block) => block.type === 'paragraph' && [block.part, block.text])).toEqual([
      ['body', 'a'],
      ['header1', 'h'],
      ['footer1', 'f'],
      ['footnotes', 'n'],
    ]);
  });
});

describe('what is left out', () => {
  it('counts hidden, struck-out and deleted text and pictures', () => {
    const page =
      '<p>a<span style="display: none">b b</span><s>c</s><strike>d</strike><del>e</del><ins>f</ins><img src=x><span hidden>g</span><span style="MSO-HIDE:ALL">h</span><span style="text-decoration:line-through">i</span></p><div style="visibility:hidden"><p>j</p></div>';
    const { notes } = read(page);
    expect(paragraphs(page)).toEqual(['af']);
    expect(notes.map(({ code, raw, message }) => [code, raw, /\d+/.exec(message.zh)?.[0]])).toEqual([
      ['hidden-text-left-out', 'b b', '5'],
      ['struck-text-left-out', 'c', '3'],
      ['deleted-text-left-out', 'e', '1'],
      ['pictures-not-read', null, '1'],
    ]);
  });
});

describe('tables', () => {
  it.each([
    ['spans', '<table><tr><td colspan=2>a<td rowspan=2>b<tr><td>c<td>d</table>', ['0: 0,0 1x2 a', '0: 0,2 2x1 b', '0: 1,0 c', '0: 1,1 d']],
    [
      'spans that reach too far',
      '<table><tr><td rowspan=65534>a<td colspan=1000>b<tr><td>c<td>d</table>',
      ['0: 0,0 2x1 a', '0: 0,1 1x2 b', '0: 1,1 c', '0: 1,2 d'],
    ],
    ['a span to the end of its group', '<table><tr><td rowspan=0>a<td>b<tr><td>c</table>', ['0: 0,0 2x1 a', '0: 0,1 b', '0: 1,1 c']],
    [
      'head, bodies and foot in order',
      '<table><tfoot><tr><td>f<td>f2</tfoot><tr><td>b<td>b2<thead><tr><th>h<th>h2</thead></table>',
      ['0: 0,0 h', '0: 0,1 h2', '0: 1,0 b', '0: 1,1 b2', '0: 2,0 f', '0: 2,1 f2'],
    ],
    ['a caption before the table', '<table><caption>t</caption><tr><td>a<td>b</table>', ['t', '0: 0,0 a', '0: 0,1 b']],
    ['paragraphs and breaks in a cell', '<table><tr><td><p>a</p><p>b<br>c</p><td>d</table>', ['0: 0,0 abc', '0: 0,1 d']],
    ['hidden rows and cells', '<table><tr style="display:none"><td>x<td>y<tr><td>a<td hidden>z<td>b</table>', ['0: 0,0 a', '0: 0,1 b']],
    [
      'the row in which Word keeps widths',
      '<table><tr><td colspan=2>a<td>b<tr height=0><td></td><td></td><td></td></table>',
      ['0: 0,0 a', '0: 0,1 b'],
    ],
    [
      'a page in one cell',
      '<table><tr><td><p>t</p><table><tr><td>a<td>b<tr><td>c<td>d</table><p>e</p></table>',
      ['t', '0: 0,0 a', '0: 0,1 b', '0: 1,0 c', '0: 1,1 d', 'e'],
    ],
    [
      'a page beside its navigation',
      '<table><tr><td>menu<td><h1>t</h1><table><tr><td>a<td>b<tr><td>c<td>d</table></table>',
      ['menu', 't', '0: 0,0 a', '0: 0,1 b', '0: 1,0 c', '0: 1,1 d'],
    ],
    [
      'a page below its navigation',
      `<table><tr><td>x<td>y<tr><td colspan=2><p>${'字'.repeat(100)}</p><table><tr><td>a<td>b<tr><td>c<td>d</table></table>`,
      ['x', 'y', '字'.repeat(100), '0: 0,0 a', '0: 0,1 b', '0: 1,0 c', '0: 1,1 d'],
    ],
    [
      'a table in a cell of a form',
      '<table><tr><td>a<td>b<tr><td>c<td><table><tr><td>d<td>e<tr><td>f<td>g</table></table>',
      ['0: 0,0 a', '0: 0,1 b', '0: 1,0 c', '0: 1,1 ', '1: 0,0 d', '1: 0,1 e', '1: 1,0 f', '1: 1,1 g'],
    ],
    [
      'what a form on the page holds',
      '<table><tr><td><input value=a><input type=checkbox checked><input type=hidden value=x><td><select><option>b<option selected>c</select></table>',
      ['0: 0,0 a☑', '0: 0,1 c'],
    ],
  ])('%s', (_, page, expected) => {
    expect(lines(page)).toEqual(expected);
  });
  it.each([
    ['preformatted, with tabs', '<pre>项目支出绩效目标表\n项目名称\t道路\t养护\n金额\t1\t2</pre>'],
    ['paragraphs, with tabs', '<p>项目支出绩效目标表</p>\n\t\t<p>\n\t\t项目名称\t道路\t养护</p><p>金额\t1\t2</p>'],
    ['preformatted, with spaces', '<pre>项目支出绩效目标表\n项目名称   道路   养护\n金额   1   2</pre>'],
  ])('reads a form pasted as text: %s', (_, page) => {
    expect(lines(page)).toEqual([
      '项目支出绩效目标表',
      '0: 0,0 项目名称',
      '0: 0,1 道路',
      '0: 0,2 养护',
      '0: 1,0 金额',
      '0: 1,1 1',
      '0: 1,2 2',
    ]);
  });
});

describe('saved pages', () => {
  const page = '<html><body><p>=E9=A1=B9=\r\n=E7=9B=AE</p></body></html>';
  const mail = (...parts: readonly string[]): string =>
    `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="--=_x"\r\n\r\nThis is MIME\r\n${parts.map((part) => `----=_x\r\n${part}\r\n`).join('')}----=_x--\r\n`;
  it.each([
    [
      'quoted-printable',
      mail(`Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${page}`, 'Content-Type: image/png\r\n\r\nx'),
    ],
    [
      'base64',
      mail(
        'Content-Type: image/png\r\n\r\nx',
        `Content-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+z+7E\r\nvw==`,
      ),
    ],
    [
      'an alternative within',
      mail(
        `Content-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\nContent-Type: text/plain\r\n\r\nx\r\n--y\r\nContent-Type: text/html\r\n\r\n<p>项目</p>\r\n--y--`,
      ),
    ],
  ])('%s', (_, text) => {
    expect(paragraphs(text)).toEqual(['项目']);
  });
  it('refuses one without a page', () => {
    expect(readHtml(strToU8(mail('Content-Type: image/png\r\n\r\nx')))).toMatchObject({ refusal: { code: 'no-page' } });
  });
});

describe('bad input', () => {
  it('stops at elements nested without end', () => {
    expect(readHtml(strToU8('<div>'.repeat(100_000)))).toMatchObject({ refusal: { code: 'xml-bomb' } });
  });
  it('never throws, whatever is in a page', () => {
    const pieces = [
      '<table>',
      '<tr>',
      '<td rowspan=9>',
      '<td colspan=1000>',
      '</table>',
      '<p>',
      '</p>',
      '<s>',
      '<li>',
      '<pre>',
      '\n',
      '\t',
      'a',
      '<br>',
      '<select>',
      '<svg>',
      '<template>',
      "<span style='mso-element:field-begin'>",
      "<div style='mso-element:header'>",
      '<!--',
      '-->',
      '<thead>',
      '<caption>',
      '<frameset>',
      '&#0;',
      '<math>',
      '<b>',
      '</b>',
      '<a>',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (picked) => {
        expect(readHtml(strToU8(picked.join(''))).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        readHtml(bytes);
        readHtml(joined('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n', bytes));
      }),
      { numRuns: 200 },
    );
  });
});

describe('published page', () => {
  const folder = '../shared/corpus/11_88form_education';
  it.skipIf(!existsSync(folder))('says the same as a page and in Word (skipped where ../shared/corpus is absent)', () => {
    const word = readWord(new Uint8Array(readFileSync(`${folder}/doc.docx`)));
    expect(sayBlocks(read(new Uint8Array(readFileSync(`${folder}/doc.html`))).blocks)).toEqual(
      word.ok ? sayBlocks(word.value.blocks) : null,
    );
  });
});

describe('the head of a saved page', () => {
  it('is told at once, whatever stands in it', () => {
    const started = performance.now();
    expect(startsLikeMime(strToU8(`a:\n${' \n'.repeat(4000)}b`))).toBe(false);
    expect(startsLikeMime(strToU8(`${'a:b\n\t\n'.repeat(1500)}<p>`))).toBe(false);
    expect(startsLikeMime(strToU8('From: x\n folded\nMIME-Version: 1.0\n'))).toBe(true);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
