import fc from 'fast-check';
import { read, type CellObject } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../blocks.ts';
import { cleanText } from './cell-text.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { rowHeights } from './row-heights.ts';
import { sheetNames, writeWorkbook, type SheetToWrite, type WrittenCell } from './write-workbook.ts';

const cell = (row: number, column: number, text: string, more: Partial<WrittenCell> = {}): WrittenCell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  text,
  ...more,
});

function readBack(bytes: Uint8Array): readonly Table[] {
  const blocks = readSpreadsheet(bytes, 'xlsx');
  if (!blocks.ok) throw new Error(blocks.refusal.message.en);
  expect(blocks.value.notes).toEqual([]);
  return blocks.value.blocks.filter((block) => block.type === 'table');
}

const placed = ({ row, column, rowSpan, columnSpan, text }: Cell | WrittenCell): unknown => ({ row, column, rowSpan, columnSpan, text });

/** A grid whose rows are cut into cells of some width, each with a text that begins with a visible sign. */
const grids = fc
  .array(
    fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 3 }),
        fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('_x000D_', '\ud800', '\r\n', '&#10;', ']]>')),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((rows) =>
    rows.flatMap((line, row) => {
      let column = 0;
      return line.map(([columnSpan, text]) => {
        const made = cell(row, column, `甲${text}`, { columnSpan, border: true });
        column += columnSpan;
        return made;
      });
    }),
  );

describe('writeWorkbook', () => {
  it('writes what the reader reads: every text, every span', () => {
    fc.assert(
      fc.property(grids, fc.string({ maxLength: 40 }), (cells, name) => {
        const [table] = readBack(writeWorkbook([{ name, columns: [10, 20], cells }]));
        expect(table?.sheet).toBe(sheetNames([name])[0]);
        const width = table?.columns ?? 0;
        const expected = cells.map((one) => placed({ ...one, text: cleanText(one.text) }));
        expect((table?.cells ?? []).filter(({ text }) => text !== '').map(placed)).toEqual(expected);
        expect(width).toBe(Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan)));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    '=1+1',
    '+86',
    '-5',
    '@x',
    "'甲",
    '"甲"',
    '<b>&amp;</b>',
    '_x000D_',
    '_x005F_x000D_',
    '530723231100001589034',
    '0012',
    '1E5',
    '9-10',
    'TRUE',
    '#REF!',
    '甲\n乙',
    '90%',
    '😀',
    ' 甲 ',
    'a\tb',
  ])('writes %j as a text cell, for every program', (text) => {
    const bytes = writeWorkbook([{ name: '表', columns: [], cells: [cell(0, 0, text)] }]);
    const written = read(bytes, { type: 'array' }).Sheets['表']?.['A1'] as CellObject;
    expect([written.t, written.v]).toEqual(['s', text]);
    expect(readBack(bytes)[0]?.cells[0]?.text).toBe(text.trim());
  });

  it('gives the same bytes for the same sheets', () => {
    const sheets: readonly SheetToWrite[] = [{ name: '表', columns: [5], cells: [cell(0, 0, '甲', { header: true })], printTitleRows: 1 }];
    expect(writeWorkbook(sheets)).toEqual(writeWorkbook(sheets));
  });

  it('sets pages up: A4, one page wide, titles on each page', () => {
    const parts = unzipSync(
      writeWorkbook([
        { name: "A'B", columns: [5], cells: [cell(0, 0, '甲')], printTitleRows: 2, landscape: true },
        { name: '乙', columns: [], cells: [] },
      ]),
    );
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(strFromU8(parts['xl/workbook.xml'] as Uint8Array)).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'A\'\'B\'!$1:$2</definedName>',
    );
  });

  it('makes names of sheets that Excel allows', () => {
    const long = '项'.repeat(40);
    expect(sheetNames(['', 'a/b', 'A B', "'甲'", long, long, 'History', 'x\ud800'])).toEqual([
      '表1',
      'a b',
      'A B(2)',
      '甲',
      '项'.repeat(31),
      `${'项'.repeat(28)}(2)`,
      '表7',
      'x',
    ]);
  });

  it('makes rows high enough for their texts, merged ones too, and keeps given heights', () => {
    const text = '确保资金使用合规'.repeat(6);
    const heights = rowHeights({
      name: '',
      columns: [17, 17],
      heights: [null, null, 30],
      cells: [cell(0, 0, text), cell(0, 1, '甲'), cell(2, 0, text), cell(3, 0, text, { rowSpan: 2 }), cell(3, 1, '甲'), cell(4, 1, '乙')],
    });
    expect(heights.get(0)).toBeGreaterThan(90);
    expect(heights.get(2)).toBe(30);
    expect((heights.get(3) ?? 0) + (heights.get(4) ?? 0)).toBeGreaterThan(90);
  });

  it('writes a workbook without sheets as one with a blank sheet', () => {
    expect(readBack(writeWorkbook([]))).toEqual([]);
  });
});
