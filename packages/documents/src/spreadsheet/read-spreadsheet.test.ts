import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { utils, write, type BookType } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { Blocks, Table } from '../blocks.ts';
import { compoundFile } from '../kinds/testing/compound-file.ts';
import { startsLikeZip } from '../zip/read-zip.ts';
import { isBareSpreadsheet, readSpreadsheet, type SpreadsheetKind } from './read-spreadsheet.ts';
import { makeBiff5 } from './testing/make-biff.ts';
import { makeXlsx, textRow, type XlsxFile, type XlsxSheet } from './testing/make-xlsx.ts';

function readAs(bytes: Uint8Array, kind: SpreadsheetKind): Blocks {
  const read = readSpreadsheet(bytes, kind);
  if (!read.ok) throw new Error(read.refusal.message.en);
  return read.value;
}

function tablesOf({ blocks }: Blocks): readonly Table[] {
  return blocks.filter((block) => block.type === 'table');
}

/** The texts of the first sheet by address; merged ones with their size. */
function textsOf(blocks: Blocks): Readonly<Record<string, string>> {
  const [table] = tablesOf(blocks);
  return Object.fromEntries(
    (table?.cells ?? [])
      .filter(({ text }) => text !== '')
      .map(({ row, column, rowSpan, columnSpan, text }) => [
        `${String.fromCharCode(65 + column)}${row + 1}${rowSpan * columnSpan > 1 ? ` ${rowSpan}x${columnSpan}` : ''}`,
        text,
      ]),
  );
}

function readOne(sheet: Omit<XlsxSheet, 'name'>, file: Partial<XlsxFile> = {}): Blocks {
  return readAs(makeXlsx({ ...file, sheets: [{ name: '表一', ...sheet }] }), 'xlsx');
}

const codesOf = ({ notes }: Blocks): readonly string[] => notes.map(({ code }) => code);

describe('a workbook of Excel', () => {
  it('gives one table for each sheet that shows something, on the grid of the sheet', () => {
    const blocks = readAs(
      makeXlsx({
        sheets: [
          { name: '空表', rows: '<row r="1"><c r="A1" s="0"/></row>' },
          { name: '绩效目标', rows: textRow(3, [null, '项目名称', null, '道路养护']) + textRow(5, [null, null, '合计']) },
          { name: '汇总', rows: textRow(1, ['甲']) },
        ],
      }),
      'xlsx',
    );
    const [first, second] = tablesOf(blocks);
    expect(tablesOf(blocks).map(({ sheet, index, rows, columns }) => [sheet, index, rows, columns])).toEqual([
      ['绩效目标', 0, 5, 4],
      ['汇总', 1, 1, 1],
    ]);
    expect(first?.cells.map(({ row, column, text }) => `${row},${column} ${text}`)).toEqual([
      '2,1 项目名称',
      '2,2 ',
      '2,3 道路养护',
      '3,1 ',
      '3,2 ',
      '3,3 ',
      '4,1 ',
      '4,2 合计',
      '4,3 ',
    ]);
    expect(second?.cells).toHaveLength(1);
    expect(blocks.notes).toEqual([]);
  });

  it('resolves merged cells, and ends those that were merged by whole rows where the texts end', () => {
    const blocks = readOne({
      rows: textRow(1, ['标题']) + textRow(2, ['甲', '乙', null, '丙']) + textRow(3, [null, '藏']),
      after: '<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A2:B4"/><mergeCell ref="D2:D3"/><mergeCell ref="B3:C3"/></mergeCells>',
    });
    expect(textsOf(blocks)).toEqual({ 'A1 1x4': '标题', 'A2 3x2': '甲', 'D2 2x1': '丙' });
    expect(codesOf(blocks)).toEqual(['covered-text-left-out']);
  });

  it('leaves hidden rows, columns and sheets out and counts them', () => {
    const blocks = readAs(
      makeXlsx({
        sheets: [
          {
            name: '一',
            before: '<cols><col min="2" max="2" hidden="1"/></cols>',
            rows:
              textRow(1, ['甲', '藏', '乙']) + textRow(2, ['藏', '藏'], 'hidden="1"') + textRow(3, ['丙']) + textRow(4, ['藏'], 'ht="0"'),
            after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
          },
          { name: '二', state: 'hidden', rows: textRow(1, ['藏']) },
          { name: '三', state: 'veryHidden', rows: textRow(1, ['藏']) },
        ],
      }),
      'xlsx',
    );
    expect(textsOf(blocks)).toEqual({ A1: '甲', C1: '乙', 'A2 2x1': '藏' });
    expect(codesOf(blocks).toSorted()).toEqual([
      'covered-text-left-out',
      'hidden-columns-left-out',
      'hidden-rows-left-out',
      'hidden-sheet-left-out',
      'hidden-sheet-left-out',
    ]);
  });

  it('joins runs, keeps line breaks, leaves struck and phonetic text out', () => {
    const strings = [
      '<si><r><t>产出</t></r><r><rPr><strike/></rPr><t>旧</t></r><r><rPr><b/></rPr><t>指标</t></r><rPh sb="0" eb="1"><t>xx</t></rPh></si>',
      '<si><t xml:space="preserve"> 甲_x000D_&#10;乙\u200b　</t></si>',
      '<si><t>作废</t></si>',
    ].join('');
    const rows =
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s" s="1"><v>2</v></c><c t="s"><v>99</v></c><c t="str"><f>A1&amp;""</f><v>果</v></c></row>';
    const blocks = readOne({ rows }, { strings, styles: '<xf numFmtId="0" fontId="1"/>' });
    expect(textsOf(blocks)).toEqual({ A1: '产出指标', B1: '甲\n乙', E1: '果' });
    expect(blocks.notes.map(({ code, raw, message }) => [code, raw, message.zh.includes('3 个字')])).toEqual([
      ['missing-text', null, false],
      ['struck-text-left-out', '旧', true],
    ]);
  });

  it('tells errors and formulas without a result, with their places', () => {
    const blocks = readOne({
      rows: '<row r="2"><c r="A2" t="e"><f>B9</f><v>#REF!</v></c><c r="B2"><f>SUM(A1)</f></c><c r="C2"><f>1+1</f><v>2</v></c><c r="D2" t="b"><v>1</v></c><c r="E2"><f>X</f><v></v></c></row>',
    });
    expect(textsOf(blocks)).toEqual({ C2: '2', D2: 'TRUE' });
    expect(blocks.notes.map(({ code, raw, origin }) => [code, raw, origin !== null && 'column' in origin ? origin.column : null])).toEqual([
      ['error-value', '#REF!', 0],
      ['formula-without-value', '=SUM(A1)', 1],
      ['formula-without-value', '=X', 4],
    ]);
  });

  it('doubts a zero of a formula that a program without a calculator may have written', () => {
    const blocks = readOne({ rows: '<row><c><f>SUM(B1:B9)</f><v>0.0</v></c><c><f>1-1</f><v>0</v></c></row>' });
    expect(textsOf(blocks)).toEqual({ A1: '0', B1: '0' });
    expect(codesOf(blocks)).toEqual(['formula-perhaps-not-calculated']);
  });

  it('shows no zeros where the sheet shows none', () => {
    const blocks = readOne({
      before: '<sheetViews><sheetView showZeros="0"/></sheetViews>',
      rows: '<row><c><v>0</v></c><c><v>1</v></c></row>',
    });
    expect(textsOf(blocks)).toEqual({ B1: '1' });
  });

  it('reads the strict edition, dates from 1904, cells without addresses', () => {
    expect(
      textsOf(
        readOne(
          { rows: '<row><c s="1"><v>43919</v></c><c t="d" s="1"><v>2024-03-31</v></c></row><row><c><v>2</v></c></row>' },
          { edition: 'strict', formats: ['yyyy-mm-dd'], properties: '<workbookPr date1904="1"/>' },
        ),
      ),
    ).toEqual({ A1: '2024-03-30', B1: '2024-03-31', A2: '2' });
  });

  it('reads printed headers and footers as parts, without page numbers', () => {
    const { blocks } = readOne({
      rows: textRow(1, ['甲']),
      after:
        '<headerFooter><oddHeader>&amp;L&amp;"宋体,常规"&amp;10附件2&amp;C预算&amp;&amp;绩效</oddHeader><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>',
    });
    expect(blocks.slice(1)).toMatchObject([
      { part: 'header1', index: 0, text: '附件2', sheet: '表一' },
      { part: 'header1', index: 1, text: '预算&绩效' },
    ]);
  });

  it('tells text boxes and pictures that are not read', () => {
    const blocks = readOne(
      { rows: textRow(1, ['甲']) },
      {
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="http://x/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
          'xl/drawings/drawing1.xml':
            '<d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><d:twoCellAnchor><d:sp><d:txBody><a:p><a:r><a:t>填表说明</a:t></a:r></a:p></d:txBody></d:sp></d:twoCellAnchor></d:wsDr>',
          'xl/media/image1.png': 'x',
        },
      },
    );
    expect(blocks.notes.map(({ code, raw }) => [code, raw])).toEqual([
      ['text-box-not-read', '填表说明'],
      ['pictures-not-read', null],
    ]);
  });

  it('leaves a stray cell at the end of the sheet out, and is quick with it', () => {
    const before = performance.now();
    const blocks = readOne({
      before: '<dimension ref="A1:XFD1048576"/>',
      rows: `${textRow(1, ['甲', '乙'])}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
    });
    expect(performance.now() - before).toBeLessThan(2000);
    expect(tablesOf(blocks)).toMatchObject([{ rows: 1, columns: 2 }]);
    expect(codesOf(blocks)).toEqual(['far-cells-left-out']);
  });

  it('tells at most twenty cells of a kind and counts the others', () => {
    const rows = Array.from({ length: 50 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><f>X</f></c></row>`).join('');
    const { notes } = readOne({ rows });
    expect(notes).toHaveLength(21);
    expect(notes.at(-1)?.message.zh).toContain('30');
  });
});

describe('other formats', () => {
  const rows = [['项目名称', '道路养护'], ['预算', 1480.5], [], ['编码', '530723231100001589034']];
  const written = (bookType: BookType): Uint8Array => {
    const sheet = utils.aoa_to_sheet(rows);
    sheet['B2'].z = '#,##0.00';
    sheet['!merges'] = [{ s: { r: 3, c: 1 }, e: { r: 3, c: 2 } }];
    const book = utils.book_new(sheet, '表一');
    return new Uint8Array(write(book, { type: 'array', bookType, cellStyles: true }) as ArrayBuffer);
  };
  const expected = { A1: '项目名称', B1: '道路养护', A2: '预算', B2: '1,480.50', A4: '编码', 'B4 1x2': '530723231100001589034' };

  it.each([
    ['xlsx', 'xlsx'],
    ['xlsm', 'xlsx'],
    ['biff8', 'xls'],
    ['xlml', 'xls'],
  ] as const)('%s as the library writes it reads the same', (bookType, kind) => {
    const blocks = readAs(written(bookType), kind);
    expect(textsOf(blocks)).toEqual(expected);
    expect(blocks.notes).toEqual([]);
  });

  it('reads Excel 95 in code page 936', () => {
    const name = Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf]); // 项目
    const blocks = readAs(
      makeBiff5(name, [
        { row: 0, column: 0, value: name },
        { row: 1, column: 1, value: 1480.5 },
      ]),
      'xls',
    );
    expect(isBareSpreadsheet(makeBiff5(name, []))).toBe(true);
    expect(tablesOf(blocks)[0]?.sheet).toBe('项目');
    expect(textsOf(blocks)).toEqual({ A1: '项目', B2: '1480.5' });
  });

  it('reads XML Spreadsheet 2003', () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">
<Styles><Style ss:ID="Default"/><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="d"><NumberFormat ss:Format="yyyy/m/d;@"/></Style></Styles>
<Worksheet ss:Name="表一"><Table><Column ss:Index="3" ss:Hidden="1"/>
<Row ss:Index="2"><Cell ss:MergeAcross="1"><Data ss:Type="String">甲&#10;乙</Data></Cell><Cell ss:Index="4" ss:StyleID="p"><Data ss:Type="Number">0.9</Data></Cell></Row>
<Row ss:Hidden="1"><Cell><Data ss:Type="String">藏</Data></Cell></Row>
<Row><Cell ss:StyleID="d"><Data ss:Type="DateTime">2025-09-30T00:00:00.000</Data></Cell><Cell><ss:Data ss:Type="String"><html:Font>丙</html:Font><html:S>废</html:S></ss:Data></Cell><Cell><Data ss:Type="String">藏</Data></Cell></Row>
</Table></Worksheet><Worksheet ss:Name="藏"><Table/><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`;
    expect([isBareSpreadsheet(strToU8(`\ufeff${xml}`)), isBareSpreadsheet(strToU8('<html>'))]).toEqual([true, false]);
    const blocks = readAs(strToU8(`\ufeff${xml}`), 'xls');
    expect(textsOf(blocks)).toEqual({ 'A2 1x2': '甲\n乙', D2: '90.00%', A4: '2025/9/30', B4: '丙' });
    expect(codesOf(blocks).toSorted()).toEqual([
      'hidden-columns-left-out',
      'hidden-rows-left-out',
      'hidden-sheet-left-out',
      'struck-text-left-out',
    ]);
  });
});

describe('an OpenDocument spreadsheet', () => {
  const names = ['office', 'table', 'text', 'style']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  const ods = (tables: string, styles = '', manifest = '<m/>'): Uint8Array =>
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'META-INF/manifest.xml': strToU8(manifest),
      'content.xml': strToU8(
        `<office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
      ),
    });
  const cell = (text: string, attributes = ''): string => `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;

  it('reads texts, numbers, spans, repeats, and what is hidden', () => {
    const blocks = readAs(
      ods(
        `<table:table table:name="一"><table:table-column/><table:table-column-group><table:table-column table:visibility="collapse"/></table:table-column-group><table:table-column table:number-columns-repeated="16382"/>
        <table:table-header-rows><table:table-row>${cell('甲<text:s text:c="2"/>乙</text:p><text:p>丙', 'table:number-columns-spanned="2" table:number-rows-spanned="1"')}<table:covered-table-cell/>${cell('<text:span text:style-name="T1">废</text:span>丁', 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="16380"/></table:table-row></table:table-header-rows>
        <table:table-row table:visibility="filter">${cell('藏')}</table:table-row>
        <table:table-row table:number-rows-repeated="2"><table:table-cell/>${cell('藏')}${cell('1,480.50', 'office:value-type="float" office:value="1480.5"')}${cell('90%', 'office:value-type="percentage" office:value="0.90456"')}</table:table-row>
        <table:table-row>${'<table:table-cell office:value-type="percentage" office:value="0.9"/>'}<table:table-cell/><table:table-cell office:value-type="date" office:date-value="2025-09-30"/><table:table-cell table:formula="of:=[.A1]"/></table:table-row>
        <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
        <table:table table:name="二" table:style-name="ta2"><table:table-row>${cell('藏')}</table:table-row></table:table>`,
        '<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
      ),
      'ods',
    );
    expect(textsOf(blocks)).toEqual({
      'A1 1x2': '甲  乙\n丙',
      C1: '丁',
      D1: '丁',
      C3: '1,480.50',
      D3: '90.456%',
      C4: '1,480.50',
      D4: '90.456%',
      A5: '90%',
      C5: '2025-09-30',
    });
    expect([...new Set(codesOf(blocks))].toSorted()).toEqual([
      'formula-without-value',
      'hidden-columns-left-out',
      'hidden-rows-left-out',
      'hidden-sheet-left-out',
      'rounded-by-format',
      'struck-text-left-out',
    ]);
  });

  it('refuses a repeated text that would fill the memory, and a password', () => {
    const row = `<table:table-row table:number-rows-repeated="1048576">${cell('甲', 'table:number-columns-repeated="16384"')}</table:table-row>`;
    const bomb = readSpreadsheet(ods(`<table:table table:name="一">${row}</table:table>`), 'ods');
    expect(bomb.ok ? null : bomb.refusal.code).toBe('too-large');
    const locked = readSpreadsheet(ods('', '', '<manifest:encryption-data/>'), 'ods');
    expect(locked.ok ? null : locked.refusal.code).toBe('encrypted');
  });
});

describe('what cannot be read is refused', () => {
  const sheet = { name: '一', rows: textRow(1, ['甲']) };
  const bomb = '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>';
  const wide = (columns: number, rows: number): string =>
    Array.from({ length: rows }, (_, row) => `<row r="${row * 4900 + 1}"><c r="A${row * 4900 + 1}"><v>1</v></c></row>`).join('') +
    `<row>${'<c><v>1</v></c>'.repeat(columns)}</row>`;
  it.each([
    ['encrypted', 'a workbook with a password', compoundFile(['EncryptionInfo', 'EncryptedPackage'])],
    ['encrypted', 'an old workbook with a password', makeBiff5(Uint8Array.of(65), [], { encrypted: true })],
    ['xml-bomb', 'a sheet with a DOCTYPE', makeXlsx({ sheets: [sheet], parts: { 'xl/worksheets/sheet1.xml': bomb } })],
    ['xml-bomb', 'texts with a DOCTYPE', makeXlsx({ sheets: [sheet], parts: { 'xl/sharedStrings.xml': bomb } })],
    ['broken-xml', 'a sheet cut off', makeXlsx({ sheets: [sheet], parts: { 'xl/worksheets/sheet1.xml': '<worksheet>' } })],
    ['broken-zip', 'a file cut off', makeXlsx({ sheets: [sheet] }).slice(0, 300)],
    ['not-workbook', 'a ZIP with other things', zipSync({ a: strToU8('x') })],
    ['broken-workbook', 'a compound file without a readable workbook', compoundFile(['Workbook'])],
    ['broken-workbook', 'an old workbook cut off', makeBiff5(Uint8Array.of(65), [{ row: 0, column: 0, value: 1 }]).slice(0, -4)],
    ['too-large', 'content spread over too many places', makeXlsx({ sheets: [{ name: '一', rows: wide(150, 10) }] })],
    ['unknown-kind', 'an old Word file', compoundFile(['WordDocument'])],
    ['unknown-kind', 'text', strToU8('项目\t金额')],
    ['unknown-kind', 'a page', strToU8('<html><table><tr><td>甲')],
    ['empty-file', 'nothing', new Uint8Array(0)],
  ] as const)('%s: %s', (code, _, bytes) => {
    for (const kind of ['xlsx', 'xls'] as const) {
      const read = readSpreadsheet(bytes, kind);
      expect(read.ok ? null : read.refusal.code).toBe(code);
      if (!read.ok && startsLikeZip(bytes)) expect(Object.values(read.refusal.message).join()).not.toMatch(/Word|docx/);
    }
  });

  const samples = [
    makeXlsx({ sheets: [sheet], formats: ['0.00', 'yyyy"年"m"月"'], strings: '<si><t>甲</t></si>' }),
    ...(['biff8', 'ods', 'xlml'] as const).map(
      (bookType) =>
        new Uint8Array(
          write(
            utils.book_new(
              utils.aoa_to_sheet([
                ['甲', 1.5],
                [true, '乙'],
              ]),
              '一',
            ),
            { type: 'array', bookType },
          ) as ArrayBuffer,
        ),
    ),
    makeBiff5(Uint8Array.of(65), [{ row: 0, column: 0, value: 2 }]),
  ];
  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.constantFrom('xlsx', 'xls', 'ods'),
        (bytes, changes, cut, kind) => {
          const changed = bytes.slice(0, cut % 3 === 0 ? cut % bytes.length : bytes.length);
          for (const [at, byte] of changes) changed[at % bytes.length] = byte;
          expect(typeof readSpreadsheet(changed, kind).ok).toBe('boolean');
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('never throws, whatever stands in the parts', () => {
  const mutations = fc.array(
    fc.tuple(
      fc.nat(),
      fc.nat({ max: 40 }),
      fc.constantFrom('', '0', '-1', '9999999999', 'NaN', '"', '<', '_x0000_', ' ', 'XFD1048576', '\u{1f600}'),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  const mutate = (text: string, changes: readonly (readonly [number, number, string])[]): string =>
    changes.reduce((changed, [at, length, inserted]) => {
      const from = at % (changed.length + 1);
      return changed.slice(0, from) + inserted + changed.slice(from + (inserted === '' ? length : inserted.length));
    }, text);
  const rich = makeXlsx({
    sheets: [
      {
        name: '一',
        before: '<cols><col min="1" max="2" hidden="1"/></cols>',
        rows: `${textRow(1, ['甲', '乙'])}<row r="2" hidden="1"><c r="A2" s="1"><v>1.25</v></c></row><row r="3"><c r="C3" t="s"><v>0</v></c><c r="D3" s="2"><v>45930</v></c><c r="E3" t="e"><f>A1</f><v>#N/A</v></c></row>`,
        after:
          '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C3:C9"/></mergeCells><headerFooter><oddHeader>&amp;C甲</oddHeader></headerFooter>',
      },
    ],
    formats: ['0.00,', 'yyyy"年"m"月"'],
    strings: '<si><r><rPr><strike/></rPr><t>废</t></r><r><t>留</t></r></si>',
  });
  const book = utils.book_new(
    utils.aoa_to_sheet([
      ['甲', 1.5, new Date(0)],
      [true, '乙'],
    ]),
    '一',
  );
  const ods = new Uint8Array(write(book, { type: 'array', bookType: 'ods' }) as ArrayBuffer);
  const xml = new TextDecoder().decode(new Uint8Array(write(book, { type: 'array', bookType: 'xlml' }) as ArrayBuffer));

  it.each([
    ['xlsx', rich],
    ['ods', ods],
  ] as const)('%s', (kind, bytes) => {
    const parts = unzipSync(bytes);
    const names = Object.keys(parts).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
    fc.assert(
      fc.property(fc.constantFrom(...names), mutations, (name, changes) => {
        const text = mutate(new TextDecoder().decode(parts[name]), changes);
        expect(typeof readSpreadsheet(zipSync({ ...parts, [name]: strToU8(text) }, { level: 0 }), kind).ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });

  it('XML Spreadsheet 2003', () => {
    fc.assert(
      fc.property(mutations, (changes) => {
        expect(typeof readSpreadsheet(strToU8(mutate(xml, changes)), 'xls').ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });
});

describe('the corpus', () => {
  const corpus = '../shared/corpus';
  const folders = existsSync(corpus) ? readdirSync(corpus).filter((name) => existsSync(`${corpus}/${name}/doc.xlsx`)) : [];
  it.skipIf(folders.length === 0)('reads the same grids from .xls and .xlsx (skipped when ../shared/corpus is absent)', () => {
    for (const folder of folders) {
      const modern = readAs(readFileSync(`${corpus}/${folder}/doc.xlsx`), 'xlsx');
      const old = readAs(readFileSync(`${corpus}/${folder}/doc.xls`), 'xls');
      /** The program that made the .xlsx wrote formulas without results; the .xls was saved with them. */
      const unknown = new Set(
        modern.notes.flatMap(({ origin }) =>
          origin !== null && 'column' in origin ? `${origin.table} ${origin.row} ${origin.column}` : [],
        ),
      );
      const known = (blocks: Blocks): unknown =>
        tablesOf(blocks).map((table) => ({
          ...table,
          cells: table.cells.filter(({ row, column }) => !unknown.has(`${table.index} ${row} ${column}`)),
        }));
      expect(known(old)).toEqual(known(modern));
      expect(old.notes).toEqual([]);
      expect(tablesOf(modern).length).toBeGreaterThan(0);
    }
  });
});
