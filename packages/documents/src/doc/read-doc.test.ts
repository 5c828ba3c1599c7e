import { describe, expect, it } from 'vitest';
import { grid, type Block, type Table } from '../blocks.ts';
import { readDoc } from './read-doc.ts';
import {
  anchor,
  deleted,
  field,
  hidden,
  makeDoc,
  modifier,
  picture,
  runs,
  struck,
  symbol,
  table,
  tableDefinition,
  text,
  u16,
  u32,
  type DocParagraph,
  type DocSource,
} from './testing/make-doc.ts';

function read(source: DocSource): { readonly blocks: readonly Block[]; readonly notes: readonly string[] } {
  const outcome = readDoc(makeDoc(source));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { blocks: outcome.value.blocks, notes: outcome.value.notes.map(({ code }) => code) };
}

type Reading = string | readonly (readonly (string | null)[])[];

function readingOf(block: Block): Reading {
  return block.type === 'paragraph' ? block.text : grid(block).map((row) => row.map((cell) => cell?.text ?? null));
}

const readings = (source: DocSource): readonly Reading[] => read(source).blocks.map(readingOf);
const firstTable = (source: DocSource): Table => read(source).blocks.find((block) => block.type === 'table') as Table;
const cells = (...all: readonly string[]): { readonly cells: readonly { readonly content: string }[] } => ({
  cells: all.map((content) => ({ content })),
});

describe('paragraphs', () => {
  const cases: readonly (readonly [name: string, body: readonly DocParagraph[], reads: readonly string[], ...notes: readonly string[]])[] =
    [
      ['text', [text('项目绩效目标表'), text(''), text('单位：万元')], ['项目绩效目标表', '', '单位：万元']],
      ['line break, tab, hyphens', [text('一\u000b二\t三\u001e四\u001f五')], ['一\n二\t三-四五']],
      ['a page break alone is no text', [text('\f'), text('甲')], ['', '甲']],
      ['page and column breaks part the text', [text('上页\f下页\u000e右栏')], ['上页\n下页\n右栏']],
      ['the end of a section ends a paragraph', [{ ...text('甲'), mark: '\f' }, text('乙')], ['甲', '乙']],
      ['runs are joined', [runs([{ text: '城区' }, { text: '道路', modifiers: modifier(0x0835, 1) }, { text: '养护' }])], ['城区道路养护']],
      ['hidden text', [runs([{ text: '见' }, { text: '内部 说明', modifiers: hidden }, { text: '表' }])], ['见表'], 'hidden-text-left-out'],
      ['struck text', [runs([{ text: '10', modifiers: struck }, { text: '12' }])], ['12'], 'struck-text-left-out'],
      ['text struck twice', [runs([{ text: '10', modifiers: modifier(0x2a53, 1) }, { text: '12' }])], ['12'], 'struck-text-left-out'],
      [
        'deleted text is left out, inserted text read',
        [
          runs([
            { text: '旧', modifiers: deleted },
            { text: '新', modifiers: modifier(0x0801, 1) },
          ]),
        ],
        ['新'],
        'deleted-text-left-out',
      ],
      ['a deleted paragraph mark joins', [{ ...text('甲'), markModifiers: deleted }, text('乙')], ['甲乙']],
      [
        'a paragraph all deleted is gone',
        [{ ...runs([{ text: '甲', modifiers: deleted }]), markModifiers: deleted }],
        [],
        'deleted-text-left-out',
      ],
      ['a hidden paragraph mark joins', [{ ...text('甲'), markModifiers: hidden }, text('乙')], ['甲乙']],
      [
        'but not after a field, where LibreOffice hides it with what follows',
        [{ ...runs(field('PAGE', '甲')), markModifiers: hidden }, text('乙')],
        ['甲', '乙'],
      ],
      ['the result of a field', [runs([{ text: '第' }, ...field('PAGE', '3'), { text: '页' }])], ['第3页']],
      ['a contents entry is no text', [runs([{ text: '绩效目标表' }, ...field('TC "绩效目标表" \\l 1')])], ['绩效目标表']],
      ['fields within fields', [runs([...field('IF 1 = 1 "a" "b"', '甲'), ...field('HYPERLINK "x"', '乙')])], ['甲乙']],
      ['a field that never ends', [runs([{ text: '甲' }, { text: '\u0013' }, { text: '乙' }]), text('丙')], ['甲乙', '丙']],
      [
        'ruby: the base only',
        [runs([...field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(jì),绩)'), { text: '效' }])],
        ['绩效'],
      ],
      ['a fraction', [runs([{ text: '率=' }, ...field('EQ \\f(完成,计划)')])], ['率=完成/计划']],
      ['pictures are told', [runs([{ text: '图' }, picture])], ['图'], 'pictures-not-read'],
      ['an embedded object is told', [runs([...field('EMBED Excel.Sheet.8', '\u0001')])], [''], 'embedded-object-not-read'],
      ['a mark of a note', [text('甲\u0002乙')], ['甲乙']],
      ['characters that cannot be seen', [text('甲\u200b\ufeff乙')], ['甲乙']],
      ['characters beyond two bytes', [text('𠀀甲')], ['𠀀甲']],
    ];
  it.each(cases.map(([name, body, reads, ...notes]) => ({ name, body, reads, notes })))('$name', ({ body, reads, notes }) => {
    const { blocks, notes: told } = read({ body });
    expect(blocks.map(readingOf)).toEqual(reads);
    expect(told).toEqual(notes);
  });

  it('reads signs of symbol faces, and tells those it does not know', () => {
    const { blocks, notes } = read({
      faces: ['宋体', 'Symbol', 'Wingdings'],
      body: [runs([symbol(1, 0xf0b3), { text: '95' }, symbol(2, 0xf0fe), symbol(1, 0xf001)])],
    });
    expect(blocks.map(readingOf)).toEqual(['≥95☑\ufffd']);
    expect(notes).toEqual(['unknown-symbol']);
  });

  it('reads the answers of check boxes and lists', () => {
    const string = (content: string): readonly number[] => [
      ...u16(content.length),
      ...content.split('').flatMap((unit) => u16(unit.charCodeAt(0))),
      ...u16(0),
    ];
    const answer = (bits: number, ...rest: readonly number[]): readonly number[] => {
      const body = [...u32(0xffff_ffff), ...u16(bits), ...u16(0), ...u16(0), ...string(''), ...u16(0), ...rest];
      return [...u32(68 + body.length), ...u16(68), ...Array.from({ length: 62 }, () => 0), ...body];
    };
    const list = [
      ...Array.from({ length: 5 }, () => string('')).flat(),
      ...u16(0xffff),
      ...u16(2),
      ...u16(0),
      ...['优', '良'].flatMap((entry) => string(entry).slice(0, -2)),
    ];
    const data = [...answer(1 | (1 << 2)), ...answer(2 | (1 << 2), ...list)];
    const box = { text: '\u0001', modifiers: [...modifier(0x0806, 1), ...modifier(0x6a03, ...u32(0))] };
    const chosen = { text: '\u0001', modifiers: [...modifier(0x0806, 1), ...modifier(0x6a03, ...u32(answer(5).length))] };
    const form = (name: string, content: typeof box): DocParagraph =>
      runs([{ text: '\u0013' }, { text: ` ${name} ` }, content, { text: '\u0014' }, { text: '\u0015' }]);
    expect(readings({ data: Uint8Array.from(data), body: [form('FORMCHECKBOX', box), form('FORMDROPDOWN', chosen)] })).toEqual(['☑', '良']);
  });
});

describe('styles', () => {
  const styles = [
    { sti: 0, name: 'Normal' },
    { sti: 1, name: '标题 1', base: 0, paragraph: modifier(0x460b, 3, 0) },
    { sti: 19, name: '目录 1', base: 0 },
    { name: '机密', kind: 'character' as const, characters: hidden },
    { name: '绩效正文,JX', base: 1 },
    { name: '机密段落', base: 0, characters: hidden },
    { name: '循环', base: 6 },
  ];
  it('are named as in a .docx, also by a Chinese Word; numbering is no text', () => {
    const { blocks } = read({
      styles,
      body: [
        text('正文'),
        text('标题', { style: 1 }),
        text('第一部分\t3', { style: 2 }),
        text('承接', { style: 4 }),
        text('无编号', { style: 1, modifiers: modifier(0x460b, 0, 0) }),
        text('大纲', { modifiers: modifier(0x2640, 1) }),
        text('循环', { style: 6 }),
        text('没有的样式', { style: 99 }),
        text('改了样式', { modifiers: modifier(0x4600, 2, 0) }),
      ],
    });
    expect(blocks.map((block) => block.type === 'paragraph' && [block.style, block.numbered])).toEqual([
      [null, false],
      ['heading 1', true],
      ['toc 1', false],
      ['绩效正文', true],
      ['heading 1', false],
      ['outline 2', false],
      ['循环', false],
      [null, false],
      ['toc 1', false],
    ]);
  });
  it('can hide text, and a switch can turn round what the style says', () => {
    const named = (...more: readonly number[]): readonly number[] => [...modifier(0x4a30, 3, 0), ...more];
    expect(
      readings({
        styles,
        body: [
          runs([{ text: '甲' }, { text: '乙', modifiers: named() }, { text: '丙', modifiers: named(...modifier(0x083c, 0)) }]),
          runs([{ text: '丁' }, { text: '戊', modifiers: named() }, { text: '己', modifiers: modifier(0x083c, 0x81) }], { style: 5 }),
        ],
      }),
    ).toEqual(['甲丙', '戊己']);
  });
  it('know a contents list by its field', () => {
    const [begin, ...rest] = field('TOC \\f A', '');
    const end = rest.at(-1);
    if (begin === undefined || end === undefined) throw new Error('no field');
    const { blocks } = read({
      body: [runs([begin, ...rest.slice(0, -1), { text: '一、目标\t3' }]), runs([{ text: '二\t4' }, end]), text('三\t5')],
    });
    expect(blocks.map((block) => block.type === 'paragraph' && block.style)).toEqual(['toc', 'toc', null]);
  });
});

describe('pieces', () => {
  const body = [text('ABC 10'), text('预算'), ...table([cells('甲', '10'), cells('乙', '20')])];
  const plain = readings({ body });
  it.each([
    ['one of one byte and one of two', { pieces: [{ length: 7, bytes: 1 as const }] }],
    ['many, in the opposite order', { pieces: Array.from({ length: 6 }, () => ({ length: 3, bytes: 2 as const })), isFastSaved: true }],
    [
      'one byte and two, out of order',
      {
        pieces: [
          { length: 7, bytes: 1 as const },
          { length: 4, bytes: 2 as const },
        ],
        isFastSaved: true,
      },
    ],
    ['no piece table', { hasPieceTable: false }],
  ])('%s', (_, more) => {
    expect(readings({ body, ...more })).toEqual(plain);
  });
  it('carry modifiers of their own: one, or a list', () => {
    const text3 = [text('甲乙丙')];
    const piece = (prm: number): DocSource => ({
      body: text3,
      pieces: [
        { length: 1, bytes: 2 },
        { length: 1, bytes: 2, prm },
      ],
    });
    expect(readings(piece((0x5c << 1) | (1 << 8)))).toEqual(['甲丙']);
    expect(readings({ ...piece(1 | (1 << 1)), pieceModifiers: [[], deleted] })).toEqual(['甲丙']);
  });
  it('of one byte are Windows-1252, and GBK where Chinese programs wrote them', () => {
    const latin = makeDoc({
      body: [text('±5–10 °C ×××')],
      pieces: [{ length: 99, bytes: 1 }],
      encode: (unit) => [unit === '–' ? 0x96 : unit.charCodeAt(0)],
    });
    expect(readDoc(latin)).toMatchObject({ value: { blocks: [{ text: '±5–10 °C ×××' }] } });
    const gbk = [0xcf, 0xee, 0xc4, 0xbf, 0xbc, 0xa8, 0xd0, 0xa7, 0xc4, 0xbf, 0xb1, 0xea, 0xb1, 0xed];
    const chinese = text(gbk.map((byte) => String.fromCharCode(byte)).join(''));
    expect(readings({ body: [chinese], pieces: [{ length: 99, bytes: 1 }] })).toEqual(['项目绩效目标表']);
    expect(readings({ body: [chinese], pieces: [{ length: 99, bytes: 1 }], language: 0x0409 })).toEqual(['ÏîÄ¿¼¨Ð§Ä¿±ê±í']);
  });
});

describe('tables', () => {
  it('have cells with paragraphs in lines, ends trimmed', () => {
    expect(readings({ body: [text('前'), ...table([cells('\n一\n二\n', ' 10 '), cells('丙', '')]), text('后')] })).toEqual([
      '前',
      [
        ['一\n二', '10'],
        ['丙', ''],
      ],
      '后',
    ]);
  });
  it('get a grid from the edges of their cells', () => {
    const read3 = firstTable({
      body: table([
        { cells: [{ content: '标题', width: 3000 }] },
        {
          cells: [
            { content: '甲', width: 1000 },
            { content: '乙', width: 2010 },
          ],
        },
        {
          cells: [
            { content: '丙', width: 2000 },
            { content: '丁', width: 990 },
          ],
          left: 10,
        },
        { left: 1000, cells: [{ content: '戊', width: 1000 }] },
      ]),
    });
    expect([read3.rows, read3.columns]).toEqual([4, 3]);
    expect(grid(read3).map((row) => row.map((cell) => cell?.text ?? null))).toEqual([
      ['标题', '标题', '标题'],
      ['甲', '乙', '乙'],
      ['丙', '丙', '丁'],
      [null, '戊', null],
    ]);
  });
  it('merge down', () => {
    const flagged = (content: string, flags: number): { readonly content: string; readonly flags: number } => ({ content, flags });
    const rows = [
      { cells: [flagged('甲', 0x60), { content: '1' }] },
      { cells: [flagged('', 0x20), { content: '2' }] },
      { cells: [flagged('乙', 0x60), { content: '3' }] },
      { cells: [flagged('丙', 0), { content: '4' }], modifiers: modifier(0xd62b, 2, 0, 0) },
    ];
    expect(readings({ body: table(rows) })).toEqual([
      [
        ['甲', '1'],
        ['甲', '2'],
        ['乙', '3'],
        ['丙', '4'],
      ],
    ]);
    const later = [
      { ...cells('甲', '1'), modifiers: modifier(0xd62b, 2, 0, 3) },
      { ...cells('', '2'), modifiers: modifier(0xd62b, 2, 0, 1) },
    ];
    expect(firstTable({ body: table(later) }).cells[0]).toMatchObject({ text: '甲', rowSpan: 2 });
  });
  it.each([
    ['by flags as the standard has them', [2, 1, 1, 0]],
    ['by flags as older programs have them', [1, 2, 2, 0]],
  ])('merge across: %s', (_, flags) => {
    const row = { cells: ['甲', '', '', '乙'].map((content, number) => ({ content, flags: flags[number] ?? 0 })) };
    expect(readings({ body: table([row]) })).toEqual([[['甲', '甲', '甲', '乙']]]);
  });
  it.each<readonly [string, readonly number[], readonly (readonly [number, number])[]]>([
    [
      'merging',
      modifier(0x5624, 0, 2),
      [
        [0, 2],
        [2, 1],
      ],
    ],
    [
      'splitting again',
      [...modifier(0x5624, 0, 2), ...modifier(0x5625, 0, 2)],
      [
        [0, 1],
        [1, 1],
        [2, 1],
      ],
    ],
    [
      'setting a width',
      modifier(0x7623, 0, 1, ...u16(2000)),
      [
        [0, 2],
        [2, 1],
        [3, 1],
      ],
    ],
    [
      'deleting and inserting',
      [...modifier(0x5622, 0, 1), ...modifier(0x7621, 0, 1, ...u16(2000))],
      [
        [0, 2],
        [2, 1],
        [3, 1],
      ],
    ],
    [
      'moving to the right',
      modifier(0x9601, ...u16(1000)),
      [
        [1, 1],
        [2, 1],
        [3, 1],
      ],
    ],
  ])('change after their definition: %s', (_, modifiers, places) => {
    const read2 = firstTable({ body: table([{ ...cells('甲', '乙', '丙'), modifiers }, cells('1', '2', '3')]) });
    expect(read2.cells.filter(({ row }) => row === 0).map(({ column, columnSpan }) => [column, columnSpan])).toEqual(places);
  });
  it('may have their definition in the Data stream', () => {
    const definition = tableDefinition({
      cells: [
        { content: '', width: 2000 },
        { content: '', width: 1000 },
      ],
    });
    const data = Uint8Array.from([0, 0, 0, 0, ...u16(definition.length), ...definition]);
    const far = { ...cells('甲', '乙'), hasDefinition: false, modifiers: modifier(0x646b, ...u32(4)) };
    expect(readings({ data, body: table([far, cells('1', '2', '3')]) })).toEqual([
      [
        ['甲', '甲', '乙'],
        ['1', '2', '3'],
      ],
    ]);
  });
  it('without definitions still have their cells', () => {
    const rows = [cells('甲', '乙'), cells('丙', '丁')].map((row) => ({ ...row, hasDefinition: false }));
    expect(readings({ body: table(rows) })).toEqual([
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ]);
  });
  it('can stand in cells', () => {
    const inner = table([cells('内一', '内二')], 2);
    const [first, second] = read({
      body: [...table([{ cells: [{ content: [...inner] }, { content: '外' }] }]), text('后'), ...table([cells('末')])],
    }).blocks.filter((block) => block.type === 'table');
    expect(first?.cells.map((cell) => cell.text)).toEqual(['', '外']);
    expect(first?.cells[0]?.nested.map((nested) => [nested.index, readingOf(nested)])).toEqual([[1, [['内一', '内二']]]]);
    expect(second?.index).toBe(2);
  });
  it('leave out hidden and deleted rows, and tell them', () => {
    const rows = [cells('甲'), { ...cells('乙'), markModifiers: hidden }, { ...cells('丙'), markModifiers: deleted }];
    const { blocks, notes } = read({ body: table(rows) });
    expect(blocks.map(readingOf)).toEqual([[['甲']]]);
    expect(notes).toEqual(['hidden-text-left-out', 'deleted-text-left-out']);
  });
  it('tell where text in them was left out', () => {
    const content = [runs([{ text: '密', modifiers: hidden }])];
    const outcome = readDoc(makeDoc({ body: table([cells('甲', '乙'), { cells: [{ content: '丙' }, { content }] }]) }));
    expect(outcome.ok && outcome.value.notes.map(({ origin }) => origin)).toEqual([{ part: 'body', table: 0, row: 1, column: 1 }]);
  });
  it('whose last row has no end keep it', () => {
    const all = table([cells('甲', '乙'), cells('丙', '丁')]);
    expect(readings({ body: [...all.slice(0, -1), text('后')] })).toEqual([
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
      '后',
    ]);
  });
});

describe('other texts', () => {
  it('are parts of their own', () => {
    const { blocks } = read({
      body: [text('正文\u0002')],
      margins: [[], [text('页眉')], [], [runs([{ text: '第' }, ...field('PAGE', '1'), { text: '页' }])], [text('')], []],
      footnotes: [[text('\u0002 脚注一')], [text('\u0002脚注二'), text('续')]],
      endnotes: [[text('尾注')]],
    });
    expect(blocks.map((block) => [block.part, block.index, readingOf(block)])).toEqual([
      ['body', 0, '正文'],
      ['header1', 0, '页眉'],
      ['footer1', 0, '第1页'],
      ['footnotes', 0, ' 脚注一'],
      ['footnotes', 1, '脚注二'],
      ['footnotes', 2, '续'],
      ['endnotes', 0, '尾注'],
    ]);
  });
  it('of boxes follow the paragraph they hang on, once', () => {
    const body = [runs([{ text: '单位' }, anchor]), text('下一段'), ...table([{ cells: [{ content: [runs([{ text: '甲' }, anchor])] }] }])];
    expect(readings({ body, boxes: [[text('附表'), ...table([cells('乙')]), text('')], [text('丙')], [text('无主')]] })).toEqual([
      '单位',
      '附表',
      [['乙']],
      '下一段',
      [['甲\n丙']],
      '无主',
    ]);
  });
});
