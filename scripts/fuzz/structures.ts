/**
 * Files made to hurt: deep nesting, huge spans, counts that lie, the same thing many times. Each is well formed enough to be
 * read far into; sizes are drawn, so that a cost which grows with the square of the file shows.
 */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { makeWord } from '../../packages/documents/src/word/testing/make-word.ts';
import type { FuzzKind } from './kinds.ts';
import type { Random } from './random.ts';

type Maker = (random: Random) => Uint8Array;

const sizes = [10, 300, 3000, 30_000] as const;
const counts = ['0', '2', '63', '1024', '16384', '65535', '1048576', '2147483647', '99999999999'] as const;
const word = '绩效目标';

export function makeStructure(kind: FuzzKind, random: Random): Uint8Array {
  return random.pick(makers[kind])(random);
}

function nest(open: string, close: string, depth: number, inner: string): string {
  return open.repeat(depth) + inner + close.repeat(depth);
}

function wordTable(inner: string, properties = ''): string {
  return `<w:tbl><w:tr><w:tc><w:tcPr>${properties}</w:tcPr>${inner}<w:p/></w:tc></w:tr></w:tbl>`;
}

const docx: readonly [Maker, ...Maker[]] = [
  (random) => {
    const [open, close] = wordTable('|').split('|') as [string, string];
    return makeWord({ body: nest(open, close, random.pick([5, 60, 200, 1000]), '<w:p/>') });
  },
  (random) => {
    const [open, close] = random.pick<readonly [string, string]>([
      ['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
      ['<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>', '</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>'],
      ['<w:customXml>', '</w:customXml>'],
      ['<mc:AlternateContent><mc:Choice Requires="wps">', '</mc:Choice></mc:AlternateContent>'],
    ]);
    return makeWord({ body: nest(open, close, random.pick([5, 60, 200, 3000]), '<w:p/>') });
  },
  (random) => {
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="${random.pick(counts)}"/></w:tcPr><w:p/></w:tc>`;
    const before = `<w:trPr><w:gridBefore w:val="${random.pick(counts)}"/><w:gridAfter w:val="${random.pick(counts)}"/></w:trPr>`;
    return makeWord({
      body: `<w:tbl>${`<w:tr>${before}${cell.repeat(random.pick([1, 20, 500]))}</w:tr>`.repeat(random.pick([1, 50, 1000]))}</w:tbl>`,
    });
  },
  (random) => {
    const cell = `<w:tc><w:tcPr><w:vMerge${random.pick(['', ' w:val="restart"', ' w:val="continue"'])}/></w:tcPr><w:p><w:r><w:t>${word}</w:t></w:r></w:p></w:tc>`;
    return makeWord({ body: `<w:tbl>${`<w:tr>${cell.repeat(random.pick([1, 60, 300]))}</w:tr>`.repeat(random.pick([10, 300]))}</w:tbl>` });
  },
  (random) => makeWord({ body: `<w:p><w:r><w:t>一级指标</w:t></w:r></w:p>`.repeat(random.pick(sizes)) }),
  (random) => makeWord({ body: `<w:p>${`<w:r><w:t>${word}</w:t></w:r>`.repeat(random.pick(sizes))}</w:p>` }),
  (random) =>
    makeWord({
      body: '<w:p/>',
      styles:
        Array.from({ length: random.pick(sizes) }, (_, at) => `<w:style w:styleId="${at}"><w:basedOn w:val="${at + 1}"/></w:style>`).join(
          '',
        ) + '<w:style w:styleId="a"/>',
    }),
  (random) => makeWord({ body: `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(random.pick(sizes))}</w:p>` }),
  (random) => makeWord({ body: wordTable(wordTable('<w:p/>').repeat(random.pick([10, 300, 3000]))) }),
];

function officeZip(entries: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])) as Zippable, { level: 6 });
}

export function makeWorkbook(sheet: string, shared: readonly string[] = [word]): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return officeZip({
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}" count="99999999" uniqueCount="4294967295">${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
  });
}

const cell = (place: string): string => `<c r="${place}" t="s"><v>0</v></c>`;

const xlsx: readonly [Maker, ...Maker[]] = [
  (random) => {
    const place = random.pick(['XFD1048576', 'A1048576', 'XFD1', 'ZZZ99999999', 'A0', 'A-1', '1A', '']);
    return makeWorkbook(
      `<dimension ref="A1:${place}"/><sheetData><row r="1">${cell('A1')}</row><row r="1048576">${cell(place)}</row></sheetData>`,
    );
  },
  (random) => {
    const merge = random.pick(['A1:XFD1048576', 'A1:A1048576', 'A1:XFD1', 'B2:A1', 'A1:ZZZZZ999999999', 'A1']);
    const merges = `<mergeCells count="1">${`<mergeCell ref="${merge}"/>`.repeat(random.pick(sizes))}</mergeCells>`;
    return makeWorkbook(`<sheetData><row r="1">${cell('A1')}${cell('C1')}</row><row r="9">${cell('B9')}</row></sheetData>${merges}`);
  },
  (random) => {
    const size = random.pick([10, 300, 3000]);
    const rows = Array.from({ length: size }, (_, at) => `<row r="${at * random.pick([1, 1, 300]) + 1}">${cell(`A${at + 1}`)}</row>`);
    const merges = rows.map((_, at) => `<mergeCell ref="A${at + 1}:CV${at + size}"/>`).join('');
    return makeWorkbook(`<sheetData>${rows.join('')}</sheetData><mergeCells>${merges}</mergeCells>`);
  },
  (random) =>
    makeWorkbook(
      `<sheetData>${`<row>${'<c t="s"><v>0</v></c>'.repeat(random.pick([10, 300, 17_000]))}</row>`.repeat(random.pick([1, 30]))}</sheetData>`,
    ),
  (random) =>
    makeWorkbook(`<sheetData><row>${'<c t="s"><v>0</v></c>'.repeat(random.pick(sizes))}</row></sheetData>`, [
      '项'.repeat(random.pick([100, 32_767, 300_000])),
    ]),
  (random) =>
    makeWorkbook(
      `<cols><col min="1" max="${random.pick(counts)}" hidden="1"/></cols><sheetData>${`<row hidden="1">${cell('A1')}</row>`.repeat(random.pick(sizes))}</sheetData>`,
    ),
  (random) =>
    makeWorkbook(
      `<sheetData><row>${`<c t="inlineStr"><is>${nest('<r><t>', '</t></r>', random.pick([1, 200, 5000]), word)}</is></c>`}</row></sheetData>`,
    ),
];

const openDocument = 'urn:oasis:names:tc:opendocument:xmlns';

export function makeOpenDocument(kind: 'text' | 'spreadsheet', body: string): Uint8Array {
  const spaces = ['office', 'text', 'table', 'style', 'draw', 'number']
    .map((name) => `xmlns:${name}="${openDocument}:${name === 'draw' ? 'drawing' : name === 'number' ? 'datastyle' : name}:1.0"`)
    .join(' ');
  return zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content ${spaces} office:version="1.2"><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    ),
  });
}

const openCell = (attributes: string): string => `<table:table-cell ${attributes}><text:p>${word}</text:p></table:table-cell>`;

function openTables(kind: 'text' | 'spreadsheet'): readonly [Maker, ...Maker[]] {
  const table = (rows: string): Uint8Array => makeOpenDocument(kind, `<table:table table:name="t">${rows}</table:table>`);
  return [
    (random) =>
      table(
        `<table:table-column table:number-columns-repeated="${random.pick(counts)}"/><table:table-row table:number-rows-repeated="${random.pick(counts)}">${openCell(`table:number-columns-repeated="${random.pick(counts)}"`).repeat(random.pick([1, 3, 300]))}</table:table-row>`.repeat(
          random.pick([1, 100]),
        ),
      ),
    (random) =>
      table(
        `<table:table-row>${openCell(`table:number-columns-spanned="${random.pick(counts)}" table:number-rows-spanned="${random.pick(counts)}"`).repeat(random.pick([1, 30, 300]))}<table:covered-table-cell table:number-columns-repeated="${random.pick(counts)}"/></table:table-row>`.repeat(
          random.pick([1, 30, 300]),
        ),
      ),
    (random) =>
      makeOpenDocument(
        kind,
        nest(
          '<table:table><table:table-row><table:table-cell>',
          '</table:table-cell></table:table-row></table:table>',
          random.pick([5, 100, 2000]),
          word,
        ),
      ),
    (random) => {
      const [open, close] = random.pick<readonly [string, string]>([
        ['<text:span>', '</text:span>'],
        ['<text:section>', '</text:section>'],
        ['<text:list><text:list-item>', '</text:list-item></text:list>'],
        ['<text:p><draw:frame><draw:text-box>', '</draw:text-box></draw:frame></text:p>'],
      ]);
      return makeOpenDocument(kind, `<text:p>${nest(open, close, random.pick([5, 100, 3000, 60_000]), word)}</text:p>`);
    },
    (random) =>
      table(
        `<table:table-row><table:table-cell>${`<text:p>x<text:s text:c="${random.pick(counts)}"/>y</text:p>`.repeat(random.pick([1, 300]))}</table:table-cell></table:table-row>`,
      ),
    (random) =>
      table(
        nest(
          '<table:table-row-group>',
          '</table:table-row-group>',
          random.pick([5, 1000]),
          `<table:table-row>${openCell('')}</table:table-row>`,
        ),
      ),
  ];
}

const html: readonly [Maker, ...Maker[]] = [
  (random) => {
    const spans = `colspan="${random.pick(counts)}" rowspan="${random.pick(counts)}"`;
    return strToU8(
      `<!DOCTYPE html><table>${`<tr>${`<td ${spans}>${word}</td>`.repeat(random.pick([1, 30, 300]))}</tr>`.repeat(random.pick([1, 30, 100]))}</table>`,
    );
  },
  (random) => strToU8(`<!DOCTYPE html>${nest('<table><tr><td>', '</td></tr></table>', random.pick([5, 300, 5000]), word)}`),
  (random) => {
    const tag = random.pick(['div', 'span', 'b', 'font', 'a', 'p', 'ul', 'select', 'svg', 'math', 'template', 'form', 'button']);
    return strToU8(`<!DOCTYPE html><body>${nest(`<${tag}>`, random.chance(0.5) ? `</${tag}>` : '', random.pick(sizes), word)}`);
  },
  (random) => strToU8(`<!DOCTYPE html><body>${'<table>'.repeat(random.pick(sizes))}${word}`),
  (random) => strToU8(`<!DOCTYPE html><table>${'<tr><td rowspan=65534>x'.repeat(random.pick([10, 300, 3000]))}</table>`),
  (random) => strToU8(`<!DOCTYPE html><table><tr>${'<td colspan=1000>x'.repeat(random.pick([10, 300, 3000]))}</table>`),
  (random) => strToU8(`<!DOCTYPE html><body>${'<b><p>'.repeat(random.pick([10, 300, 2000]))}${word}`),
  (random) =>
    strToU8(
      `<!DOCTYPE html><p ${Array.from({ length: random.pick(sizes) }, (_, at) => `a${at}=1`).join(' ')}>${'&lt;&#x9879;&nbsp'.repeat(random.pick(sizes))}`,
    ),
  (random) =>
    strToU8(`<!DOCTYPE html><body>${'<a><i><b><table>'.repeat(random.pick([10, 300]))}${'</b></i></a>'.repeat(random.pick([10, 300]))}`),
  (random) =>
    strToU8(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n${`--b\r\nContent-Type: text/html\r\n\r\n<table><tr><td>x</table>\r\n`.repeat(random.pick([1, 300, 3000]))}`,
    ),
];

const rtf: readonly [Maker, ...Maker[]] = [
  (random) =>
    strToU8(
      `{\\rtf1\\ansi ${nest(random.pick(['{', '{\\b ', '{\\*\\x ', '{\\field{\\fldrslt ']), random.pick(['', '}', '}}']), random.pick(sizes), 'x')}}`,
    ),
  (random) => strToU8(`{\\rtf1\\ansi \\bin${random.pick(counts)} x\\bin-1 y}`),
  (random) =>
    strToU8(
      `{\\rtf1\\ansi ${`\\trowd${Array.from({ length: random.pick([1, 60, 3000]) }, (_, at) => `\\cellx${at * random.pick([1, 100, 0])}`).join('')} x\\cell\\row`.repeat(random.pick([1, 60, 300]))}}`,
    ),
  (random) =>
    strToU8(
      `{\\rtf1\\ansi ${`\\trowd\\clvmgf\\cellx100\\clvmrg\\clmgf\\cellx${random.pick(counts)}\\clmrg\\cellx300 x\\cell\\cell\\cell\\row`.repeat(random.pick(sizes))}}`,
    ),
  (random) =>
    strToU8(
      `{\\rtf1\\ansi\\itap${random.pick(counts)} ${'x\\nestcell{\\*\\nesttableprops\\trowd\\cellx1\\nestrow}'.repeat(random.pick(sizes))}}`,
    ),
  (random) => strToU8(`{\\rtf1\\ansi\\uc${random.pick(counts)} ${'\\u32477?\\u-1\\u99999999 '.repeat(random.pick(sizes))}}`),
  (random) => strToU8(`{\\rtf1\\ansi ${'x\\cell '.repeat(random.pick(sizes))}\\row ${'\\row'.repeat(random.pick(sizes))}}`),
  (random) =>
    strToU8(
      `{\\rtf1\\ansi {\\fonttbl${Array.from({ length: random.pick(sizes) }, (_, at) => `{\\f${at}\\fcharset134 x;}`).join('')}}${"\\f1\\'cf\\'ee\\'cf".repeat(random.pick(sizes))}}`,
    ),
  (random) =>
    strToU8(`{\\rtf1\\ansi ${Array.from({ length: random.pick([5, 60, 600]) }, (_, at) => `\\pard\\intbl\\itap${at + 1} x`).join('')}}`),
];

function pdfOf(objects: readonly string[], root = 1): Uint8Array {
  let text = '%PDF-1.7\n';
  const places: number[] = [];
  objects.forEach((object, number) => {
    places.push(text.length);
    text += `${number + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root ${root} 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

const streamOf = (content: string, more = ''): string => `<<${more}/Length ${content.length}>>\nstream\n${content}\nendstream`;

/** One page of text and lines; several pages may share it. */
export function makePdf(content: string, pages = 1, more: readonly string[] = [], resources = ''): Uint8Array {
  const kids = Array.from({ length: pages }, () => '5 0 R').join(' ');
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    streamOf(content),
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 3 0 R>>${resources}>>>>`,
    ...more,
  ]);
}

const pdf: readonly [Maker, ...Maker[]] = [
  (random) => makePdf(`BT /F1 9 Tf 10 10 Td ${'(abc) Tj 0 12 Td '.repeat(random.pick(sizes))}ET`),
  (random) =>
    makePdf(
      Array.from({ length: random.pick([10, 300, 3000, 10_000]) }, (_, at) => `0 ${at} m 500 ${at} l S ${at} 0 m ${at} 800 l S`).join('\n'),
    ),
  (random) =>
    makePdf(
      Array.from(
        { length: random.pick([10, 300, 3000, 10_000]) },
        (_, at) => `${at % 500} ${(at * 7) % 800} ${random.pick(['1', '-5', '1e9', '0'])} 3 re ${random.pick(['f', 'S', 'W n'])}`,
      ).join('\n'),
    ),
  (random) => makePdf('BT /F1 9 Tf 10 10 Td (abc) Tj ET 10 10 100 100 re S', random.pick([10, 300, 3000])),
  (random) => {
    const depth = random.pick([3, 12, 30]);
    const forms = Array.from({ length: depth }, (_, at) =>
      streamOf(
        at === depth - 1 ? 'BT /F1 9 Tf (abc) Tj ET' : '/X Do /X Do',
        `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${at + 7} 0 R>>/Font<</F1 3 0 R>>>>`,
      ),
    );
    return makePdf('/X Do', 1, forms, '/XObject<</X 6 0 R>>');
  },
  () =>
    makePdf(
      '/X Do',
      1,
      [streamOf('/X Do', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>')],
      '/XObject<</X 6 0 R>>',
    ),
  (random) =>
    makePdf(`${'q '.repeat(random.pick(sizes))} BT /F1 ${random.pick(counts)} Tf [${'(a) -9999999 '.repeat(random.pick(sizes))}] TJ ET`),
  (random) =>
    pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[2 0 R ${'2 0 R '.repeat(random.pick([1, 300]))}]/Count ${random.pick(counts)}>>`,
    ]),
  (random) => pdfOf(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[]/Count ${random.pick(counts)}>>`]),
  (random) => makePdf(`BT /F1 9 Tf ${nest('[', ']', random.pick(sizes), '(a)')} TJ ${nest('<<', '>>', random.pick(sizes), '')} ET`),
  (random) => makePdf(`BI /W ${random.pick(counts)} /H ${random.pick(counts)} /BPC 8 /CS /RGB ID ${'x'.repeat(100)} EI`),
  (random) =>
    makePdf(
      `BT /F1 9 Tf ${Array.from({ length: random.pick([10, 300, 3000, 20_000]) }, (_, at) => `1 0 0 1 ${(at * 37) % 600} ${(at * 91) % 800} Tm (${at}) Tj`).join(' ')} ET`,
    ),
];

const txt: readonly [Maker, ...Maker[]] = [
  (random) => strToU8(`${word}\t`.repeat(random.pick(sizes)) + '\n'),
  (random) => strToU8(`一级指标${'\t'.repeat(random.pick([10, 300, 3000]))}\n`.repeat(random.pick([1, 30, 300]))),
  (random) => strToU8('项'.repeat(random.pick(sizes) * 30)),
  (random) => strToU8('┌─┬─┐\n│项│目│\n'.repeat(random.pick(sizes))),
  (random) => strToU8('| 项 | 目 |\n'.repeat(random.pick(sizes))),
  (random) => strToU8('\u200b\ufeff \u3000'.repeat(random.pick(sizes))),
  (random) =>
    Uint8Array.from([
      0xff,
      0xfe,
      ...Array.from({ length: random.pick([11, 300, 3000]) }, () => random.pick([0x00, 0xd8, 0xdc, 0x79, 0x0a])),
    ]),
  (random) => strToU8('一、总体绩效目标：\n'.repeat(random.pick(sizes))),
  (random) => strToU8('（一）'.repeat(random.pick(sizes)) + '1.'.repeat(random.pick(sizes))),
  (random) => strToU8('2025年'.repeat(random.pick(sizes))),
  (random) =>
    strToU8(
      `${'项目名称\t道路养护\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t里程\t≥10公里\n'.repeat(random.pick([10, 300, 1000]))}`,
    ),
];

const zip: readonly [Maker, ...Maker[]] = [
  (random) =>
    zipSync(Object.fromEntries(Array.from({ length: random.pick([10, 300, 2500, 4200]) }, (_, at) => [`${at}.txt`, strToU8(word)])), {
      level: 1,
    }),
  (random) => zipSync({ 'a.bin': [new Uint8Array(random.pick([1000, 1_000_000, 30_000_000])), { level: 9 }] }),
  (random) => {
    let bytes: Uint8Array = strToU8(word);
    for (let depth = random.pick([2, 30, 300]); depth > 0; depth -= 1) bytes = zipSync({ 'a.zip': bytes }, { level: 0 });
    return bytes;
  },
  (random) =>
    zipSync({
      ['../'.repeat(random.pick([1, 300])) + 'a.txt']: strToU8(word),
      [`${'长'.repeat(random.pick([10, 20_000]))}`]: strToU8(word),
    }),
  (random) => {
    const bytes = zipSync(
      Object.fromEntries(
        Array.from({ length: random.pick([10, 300]) }, (_, at) => [
          `${at}.bin`,
          [new Uint8Array(random.pick([10, 100_000])), { level: 6 }],
        ]),
      ) as Zippable,
    );
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 42, 0, true);
    return bytes;
  },
];

const mailHead = 'From: a@example.invalid\r\nTo: b@example.invalid\r\nSubject: x\r\nMIME-Version: 1.0\r\n';

const eml: readonly [Maker, ...Maker[]] = [
  (random) =>
    strToU8(
      mailHead +
        Array.from(
          { length: random.pick([3, 19, 300]) },
          (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
        ).join(''),
    ),
  (random) =>
    strToU8(
      `${mailHead}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nx\r\n'.repeat(random.pick([10, 300, 5000]))}`,
    ),
  (random) => strToU8(`${mailHead}Content-Type: text/html\r\n\r\n${`<table><tr><td>${word}</td>`.repeat(random.pick(sizes))}`),
  (random) => strToU8(`${mailHead}Subject: ${'=?utf-8?B?6aG5?= '.repeat(random.pick(sizes))}\r\n\r\nx`),
  (random) =>
    strToU8(
      `${mailHead}Content-Type: a/b; ${Array.from({ length: random.pick(sizes) }, (_, at) => `name*${at}*=%E9`).join(';')}\r\nContent-Disposition: attachment\r\n\r\nx`,
    ),
  (random) => strToU8(`${mailHead}Content-Type: text/plain${'('.repeat(random.pick(sizes))}${')'.repeat(random.pick(sizes))}\r\n\r\nx`),
  (random) => strToU8(`${mailHead}${'X-A: b\r\n'.repeat(random.pick(sizes))}\r\nx`),
  (random) => strToU8(`${mailHead}To: ${'"a" <b@c>, ('.repeat(random.pick(sizes))}\r\n\r\nx`),
  (random) => strToU8(`${mailHead}Content-Type: text/html\r\n\r\n${'<a href=<!-- &'.repeat(random.pick(sizes))}`),
  (random) => strToU8(mailHead + 'Content-Type: message/rfc822\r\n\r\n'.repeat(random.pick([1, 30, 3000])) + mailHead),
];

/** What looks like an old Word or Excel file is made by damaging a real one; headers that lie are made here. */
const compound: readonly [Maker, ...Maker[]] = [
  (random) => {
    const bytes = new Uint8Array(512 * random.pick([2, 10, 300]));
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const view = new DataView(bytes.buffer);
    view.setUint16(26, 3, true);
    view.setUint16(28, 0xfffe, true);
    view.setUint16(30, random.pick([9, 9, 9, 12, 0, 31]), true);
    view.setUint16(32, random.pick([6, 6, 0, 31]), true);
    for (const at of [44, 48, 60, 64, 68, 72]) view.setUint32(at, random.pick([0, 1, 2, 0xfffffffe, 0x7fffffff, 5000]), true);
    for (let at = 76; at + 4 <= bytes.length; at += 4)
      view.setUint32(at, random.pick([0, 1, 2, 3, (at / 4) % 128, 0xfffffffe, 0xfffffffd, 0xffffffff]), true);
    for (let at = 1024; at + 128 <= bytes.length && at < 4096; at += 128) {
      const name = random.pick(['Root Entry', 'WordDocument', '1Table', 'Workbook', 'Book', 'Data']);
      for (let character = 0; character < name.length; character += 1) view.setUint16(at + character * 2, name.charCodeAt(character), true);
      view.setUint16(at + 64, (name.length + 1) * 2, true);
      view.setUint8(at + 66, at === 1024 ? 5 : 2);
    }
    return bytes;
  },
];

const makers: Readonly<Record<FuzzKind, readonly [Maker, ...Maker[]]>> = {
  docx,
  doc: compound,
  xlsx,
  xls: compound,
  ods: openTables('spreadsheet'),
  odt: openTables('text'),
  rtf,
  html,
  pdf,
  txt,
  zip,
  eml,
};
