import { describe, expect, it } from 'vitest';
import { readXls } from './read-xls.ts';
import type { Sheet } from './sheet.ts';
import { doubles, join, makeBiff, record, wide, words } from './testing/make-biff.ts';

const text = new TextEncoder();
const sheetKind = 0x10;
const name = join([Uint8Array.of(2, 1), wide('表一')]);
const font = (flags: number): Uint8Array => record(0x31, words(200, flags, 0, 0, 0));
/** Font 5 is struck through; there is no font 4. */
const fonts = [font(0), font(0), font(0), font(0), font(8)];
const style = (fontNumber: number, format: number): Uint8Array => record(0xe0, words(fontNumber, format, 0, 0));

function readOne(globals: readonly Uint8Array[], records: readonly Uint8Array[]): Sheet {
  const workbook = readXls(makeBiff(0x600, globals, name, records));
  if (!workbook.ok) throw new Error(workbook.refusal.message.en);
  const [sheet] = workbook.value.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const cellAt = (row: number, column: number, styleNumber: number, ...rest: readonly Uint8Array[]): Uint8Array =>
  join([words(row, column, styleNumber), ...rest]);

describe('records of BIFF8', () => {
  it('joins texts that go on in the next record, in two bytes or in one', () => {
    const first = join([words(3, 0, 3, 0), words(6), Uint8Array.of(1), wide('绩效目')]);
    const second = join([Uint8Array.of(1), wide('标申报'), words(5), Uint8Array.of(1), wide('甲')]);
    const third = join([Uint8Array.of(0), text.encode('abcd'), words(2), Uint8Array.of(0), text.encode('xy')]);
    const sheet = readOne(
      [record(0xfc, first), record(0x3c, second), record(0x3c, third)],
      [0, 1, 2, 3].map((item) => record(0xfd, cellAt(item, 0, 0, words(item, 0)))),
    );
    expect(sheet.name).toBe('表一');
    expect(sheet.cells.map(({ content }) => content)).toEqual([
      { type: 'text', text: '绩效目标申报', format: 'General' },
      { type: 'text', text: '甲abcd', format: 'General' },
      { type: 'text', text: 'xy', format: 'General' },
      { type: 'missing-text' },
    ]);
  });

  it('leaves struck runs and cells out, and skips phonetic text', () => {
    const rich = join([
      words(4),
      Uint8Array.of(1 | 4 | 8),
      words(2),
      words(4, 0),
      wide('留废废留'),
      words(1, 5, 3, 1),
      Uint8Array.of(9, 9, 9, 9),
    ]);
    const sheet = readOne(
      [...fonts, style(0, 0), style(5, 0), record(0xfc, join([words(2, 0, 2, 0), rich, words(1), Uint8Array.of(1), wide('乙')]))],
      [
        record(0xfd, cellAt(0, 0, 0, words(0, 0))),
        record(0xfd, cellAt(0, 1, 1, words(1, 0))),
        record(0xd6, cellAt(0, 2, 0, words(2), Uint8Array.of(1), wide('丙废'), words(1, 1, 5))),
      ],
    );
    expect(sheet.cells.map(({ content, struck }) => [content.type === 'text' ? content.text : '', struck])).toEqual([
      ['留留', '废废'],
      ['', '乙'],
      ['丙', '废'],
    ]);
  });

  it('reads numbers of every form and results of formulas', () => {
    const formula = (row: number, result: Uint8Array): Uint8Array => record(6, cellAt(row, 0, 0, result, words(0, 0, 0)));
    const short = (value: number, kind: number): Uint8Array => words(((value << 2) | kind) & 0xffff, value >>> 14);
    const sheet = readOne(
      [record(0x41e, join([words(164, 4), Uint8Array.of(0), text.encode('0.00')])), style(0, 164), style(0, 57)],
      [
        record(0x27e, cellAt(0, 0, 0, short(148050, 3))),
        record(0xbd, join([words(1, 0), words(1), short(45930, 2), words(0), short(7, 2), words(1)])),
        record(0x203, cellAt(2, 0, 0, doubles(0.1))),
        formula(3, doubles(2.5)),
        formula(4, words(0, 0, 0, 0xffff)),
        record(0x4bc, words(0, 0)),
        record(0x207, join([words(1), Uint8Array.of(1), wide('果')])),
        formula(5, words(1, 1, 0, 0xffff)),
        formula(6, words(2, 0x2a, 0, 0xffff)),
        formula(7, words(3, 0, 0, 0xffff)),
        record(0x205, cellAt(8, 0, 0, Uint8Array.of(0x17, 1))),
      ],
    );
    expect(sheet.cells.map(({ row, content }) => [row, content])).toEqual([
      [0, { type: 'number', value: 1480.5, format: '0.00' }],
      [1, { type: 'number', value: 45930, format: 'yyyy"年"m"月"' }],
      [1, { type: 'number', value: 7, format: '0.00' }],
      [2, { type: 'number', value: 0.1, format: '0.00' }],
      [3, { type: 'number', value: 2.5, format: '0.00' }],
      [4, { type: 'text', text: '果', format: '0.00' }],
      [5, { type: 'text', text: 'TRUE' }],
      [6, { type: 'error', shown: '#N/A' }],
      [8, { type: 'error', shown: '#REF!' }],
    ]);
  });

  it('reads merged cells, hidden rows and columns, headers, text boxes; charts within are passed over', () => {
    const box = (kind: number, drawn: string): readonly Uint8Array[] => [
      record(0x5d, words(0x15, 18, kind)),
      record(0x1b6, words(0, 0, 0, 0, 0, drawn.length, 0)),
      record(0x3c, join([Uint8Array.of(1), wide(drawn)])),
    ];
    const workbook = readXls(
      makeBiff(0x600, [], name, [
        record(0x14, join([words(4), Uint8Array.of(1), wide('&C附件')])),
        record(0x7d, words(1, 2, 2000, 0, 1, 0)),
        record(0x208, words(3, 0, 5, 255, 0, 0, 0x20, 0)),
        record(0x809, words(0x600, 0x20, 0, 0)),
        record(0x203, cellAt(9, 9, 0, doubles(1))),
        record(0x0a, new Uint8Array(0)),
        record(0xe5, words(1, 0, 1, 0, 2)),
        ...box(0x06, '说明'),
        ...box(0x19, '批注'),
        record(0x5d, words(0x15, 18, 8)),
      ]),
    );
    expect(workbook.ok && workbook.value.sheets[0]).toMatchObject({
      cells: [],
      merged: [{ row: 0, column: 0, rowSpan: 2, columnSpan: 3 }],
      hiddenRows: new Set([3]),
      hiddenColumns: [[1, 2]],
      header: '附件',
    });
    expect(workbook.ok && workbook.value.notes.map(({ code, raw }) => [code, raw])).toEqual([
      ['text-box-not-read', '说明'],
      ['pictures-not-read', null],
    ]);
  });
});

describe('what small export programs write', () => {
  it.each([
    ['the code page of Chinese Windows', Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf])],
    ['UTF-8', text.encode('项目')],
  ])('a sheet without a workbook around it, in %s', (_, label) => {
    const workbook = readXls(
      join([
        record(0x809, words(0, sheetKind, 0, 0)),
        record(0x204, cellAt(0, 0, 0, words(label.length), label)),
        record(0x203, cellAt(1, 0, 0, doubles(1480.5))),
        record(0x0a, new Uint8Array(0)),
      ]),
    );
    expect(workbook.ok && workbook.value.sheets[0]?.cells.map(({ content }) => content)).toEqual([
      { type: 'text', text: '项目', format: 'General' },
      { type: 'number', value: 1480.5, format: 'General' },
    ]);
  });
});
