import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Blocks, Table } from '../blocks.ts';
import { readWord } from '../word/read-word.ts';
import { readPdf } from './read-pdf.ts';
import {
  clipped,
  hiddenText,
  line,
  makePdf,
  type PageMade,
  picture,
  type Ruling,
  type RuledCell,
  ruledTable,
  text,
  turnedText,
} from './testing/make-pdf.ts';

async function read(pages: readonly PageMade[]): Promise<Blocks> {
  const outcome = await readPdf(makePdf(pages));
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return outcome.value;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const outcome = await readPdf(bytes);
  return outcome.ok ? 'read' : outcome.refusal.code;
}

function paragraphs({ blocks }: Blocks, part = 'body'): readonly string[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' && block.part === part ? [block.text] : []));
}

function tables({ blocks }: Blocks): readonly Table[] {
  return blocks.filter((block) => block.type === 'table');
}

/** Row, column, spans and text of each cell. */
function cells(table: Table | undefined): readonly string[] {
  return (table?.cells ?? []).map(
    ({ row, column, rowSpan, columnSpan, text: words }) =>
      `${row},${column}${rowSpan > 1 ? ` v${rowSpan}` : ''}${columnSpan > 1 ? ` h${columnSpan}` : ''} ${words}`,
  );
}

const xs = [60, 160, 260, 360];
const ys = [100, 120, 140, 160];
const merged: readonly RuledCell[] = [
  { row: 0, column: 0, text: '项目名称' },
  { row: 0, column: 1, columnSpan: 2, text: '农村公路养护' },
  { row: 1, column: 0, rowSpan: 2, text: '产出指标' },
  { row: 1, column: 1, text: '数量' },
  { row: 1, column: 2, text: '≥90%' },
  { row: 2, column: 1, text: '质量' },
  { row: 2, column: 2, text: '' },
];
const mergedCells = ['0,0 项目名称', '0,1 h2 农村公路养护', '1,0 v2 产出指标', '1,1 数量', '1,2 ≥90%', '2,1 质量', '2,2 '];

describe('tables', () => {
  it.each<Ruling>(['stroke', 'thin boxes', 'frames', 'filled frames'])(
    'are put together from %s, merged cells where no line is',
    async (ruling) => {
      const [table] = tables(await read([{ content: ruledTable(xs, ys, merged, ruling) }]));
      expect(cells(table)).toEqual(mergedCells);
      expect(table).toMatchObject({ rows: 3, columns: 3, index: 0, page: 1 });
      expect(table?.cells[1]?.box?.map(Math.round)).toEqual([160, 100, 360, 120]);
    },
  );

  it('are read as shown where the page is turned', async () => {
    const [table] = tables(await read([{ content: [`0 1 -1 0 595 0 cm`, ...ruledTable(xs, ys, merged)], rotate: 270 }]));
    expect(cells(table)).toEqual(mergedCells);
    expect(table?.cells[0]?.box?.map(Math.round)).toEqual([60, 100, 160, 120]);
  });

  it('are read on a page whose text lies on its side', async () => {
    const sideways = ruledTable(xs, ys, merged);
    const [down] = tables(await read([{ content: ['0 1 -1 0 595 0 cm', ...sideways] }]));
    expect(cells(down)).toEqual(mergedCells);
    expect(down?.cells[0]?.box?.map(Math.round)).toEqual([475, 60, 495, 160]);
    expect(cells(tables(await read([{ content: ['0 -1 1 0 0 842 cm', ...sideways] }]))[0])).toEqual(mergedCells);
  });

  it('may have no lines at the sides', async () => {
    const content = [
      ...[100, 120, 140].map((y) => line(60, y, 360, y)),
      ...[160, 260].map((x) => line(x, 100, x, 140)),
      ...['甲', '乙', '丙'].map((word, index) => text(70 + 100 * index, 113, word)),
      ...['丁', '戊', '己'].map((word, index) => text(70 + 100 * index, 133, word)),
    ];
    expect(cells(tables(await read([{ content }]))[0])).toEqual(['0,0 甲', '0,1 乙', '0,2 丙', '1,0 丁', '1,1 戊', '1,2 己']);
  });

  it('part the glyphs of one operator at the lines between them', async () => {
    const content = [
      'BT /F1 10 Tf 1 0 0 -1 63 113 Tm [<7532> -9000 <4e59> -9000 <4e19>] TJ ET',
      ...ruledTable(xs, ys.slice(0, 2), blank(3)),
    ];
    expect(cells(tables(await read([{ content }]))[0])).toEqual(['0,0 甲', '0,1 乙', '0,2 丙']);
  });

  it('take no underline, no clipping path and no curve for a border', async () => {
    const content = [
      ...ruledTable(xs, ys, merged),
      line(165, 115, 200, 115),
      clipped(200, 90, 30, 80, ''),
      '60 130 m 100 130 150 130 160 130 c S',
    ];
    expect(cells(tables(await read([{ content }]))[0])).toEqual(mergedCells);
  });

  it('join the lines of a narrow cell that were only broken to fit, and keep items apart', async () => {
    const cell = (words: string): RuledCell[] => [
      { row: 0, column: 0, text: words },
      { row: 0, column: 1, text: '' },
    ];
    const of = async (words: string): Promise<string | undefined> =>
      tables(await read([{ content: ruledTable([60, 122, 200], [100, 170], cell(words)) }]))[0]?.cells[0]?.text;
    expect(await of('完成道路养\n护任务')).toBe('完成道路养护任务');
    expect(await of('甲任务\n乙任务')).toBe('甲任务\n乙任务');
    expect(await of('1、道路养护\n2、桥梁')).toBe('1、道路养护\n2、桥梁');
    expect(await of('net income\nper year')).toBe('net income per year');
    expect(await of('绩\n效\n指\n标')).toBe('绩效指标');
  });

  it('take text back that is printed over the border of a row too low for it', async () => {
    const low = ruledTable(
      [60, 160, 260],
      [100, 119, 155],
      [
        { row: 0, column: 0, text: '其中：\n财政资金' },
        { row: 0, column: 1, text: '120' },
        { row: 1, column: 0, text: '\n\n用途', columnSpan: 2 },
      ],
    );
    expect(cells(tables(await read([{ content: low }]))[0])).toEqual(['0,0 其中：\n财政资金', '0,1 120', '1,0 h2 用途']);
  });

  it('count no space between framed cells as a row', async () => {
    const framed = [0, 1].flatMap((row) =>
      [0, 1].flatMap((column) =>
        ruledTable(
          [60 + 104 * column, 160 + 104 * column],
          [100 + 24 * row, 120 + 24 * row],
          [{ row: 0, column: 0, text: `${row}${column}` }],
          'frames',
        ),
      ),
    );
    const rule = [line(60, 122, 264, 122), line(60, 100, 60, 144), line(264, 100, 264, 144), line(162, 100, 162, 144)];
    expect(cells(tables(await read([{ content: [...framed, ...rule] }]))[0])).toEqual(['0,0 00', '0,1 01', '1,0 10', '1,1 11']);
  });

  it('may hold words turned on their side', async () => {
    const content = [
      ...ruledTable(
        [60, 100, 200],
        [100, 200],
        [
          { row: 0, column: 0, text: '' },
          { row: 0, column: 1, text: '一级指标' },
        ],
      ),
      turnedText(84, 180, '绩效指标', 90),
    ];
    expect(cells(tables(await read([{ content }]))[0])).toEqual(['0,0 绩效指标', '0,1 一级指标']);
    const down = [...content.slice(0, -1), turnedText(76, 120, '绩效指标', 270)];
    expect(cells(tables(await read([{ content: down }]))[0])).toEqual(['0,0 绩效指标', '0,1 一级指标']);
  });

  it('may stand in a cell of another', async () => {
    const content = [
      ...ruledTable(
        [60, 200, 500],
        [100, 220],
        [
          { row: 0, column: 0, text: '外' },
          { row: 0, column: 1, text: '' },
        ],
      ),
      ...ruledTable(
        [220, 300, 400],
        [130, 150],
        [
          { row: 0, column: 0, text: '内甲' },
          { row: 0, column: 1, text: '内乙' },
        ],
      ),
    ];
    const [table] = tables(await read([{ content }]));
    expect(cells(table)).toEqual(['0,0 外', '0,1 ']);
    expect(cells(table?.cells[1]?.nested[0])).toEqual(['0,0 内甲', '0,1 内乙']);
  });

  it('may be ruled only across', async () => {
    const row = (y: number, words: readonly string[]): readonly string[] => words.map((word, index) => text(70 + 120 * index, y, word));
    const content = [100, 120, 172].map((y) => line(60, y, 460, y));
    const rows = [
      ...row(114, ['项目', '预算', '执行']),
      ...row(134, ['甲', '12', '34']),
      ...row(150, ['乙', '56', '78']),
      ...row(166, ['丙', '9', '0']),
    ];
    expect(cells(tables(await read([{ content: [...content, ...rows] }]))[0]).map((cell) => cell.slice(4))).toEqual([
      '项目',
      '预算',
      '执行',
      '甲',
      '12',
      '34',
      '乙',
      '56',
      '78',
      '丙',
      '9',
      '0',
    ]);
  });

  it('without lines are read from words below each other in three columns, and from nothing less', async () => {
    const row = (y: number, words: readonly string[]): readonly string[] => words.map((word, index) => text(60 + 120 * index, y, word));
    const three = await read([
      { content: [...row(100, ['甲', '12', '34']), ...row(116, ['乙', '56', '']), ...row(132, ['丙', '90', '1'])].flat() },
    ]);
    expect(tables(three)).toEqual([]);
    const full = await read([
      { content: [...row(100, ['甲', '12', '34']), ...row(116, ['乙', '56', '78']), ...row(132, ['丙', '90', '1'])] },
    ]);
    expect(cells(tables(full)[0])).toEqual(['0,0 甲', '0,1 12', '0,2 34', '1,0 乙', '1,1 56', '1,2 78', '2,0 丙', '2,1 90', '2,2 1']);
  });
});

describe('tables over pages', () => {
  const columns = [60, 120, 220, 420];
  const head: readonly RuledCell[] = ['一级指标', '三级指标', '绩效指标描述'].map((word, column) => ({ row: 0, column, text: word }));
  const upper = ruledTable(
    columns,
    [700, 720, 740, 760],
    [
      ...head,
      { row: 1, column: 0, rowSpan: 2, text: '产出指标' },
      { row: 1, column: 1, text: '里程' },
      { row: 1, column: 2, text: '养护的里程' },
      { row: 2, column: 1, text: '完成率' },
      { row: 2, column: 2, text: '按时完成的里程占全年计划养护里程之比例' },
    ],
  );

  it('go on: the repeated header is left out, a merged cell goes on', async () => {
    const lower = ruledTable(
      columns,
      [60, 80, 100, 120],
      [
        ...head,
        { row: 1, column: 0, text: '' },
        { row: 1, column: 1, text: '时限' },
        { row: 1, column: 2, text: '完成时间' },
        { row: 2, column: 0, text: '效益指标' },
        { row: 2, column: 1, text: '满意度' },
        { row: 2, column: 2, text: '群众满意度' },
      ],
    );
    const blocks = await read([{ content: upper }, { content: lower }]);
    expect(cells(tables(blocks)[0])).toEqual([
      '0,0 一级指标',
      '0,1 三级指标',
      '0,2 绩效指标描述',
      '1,0 v3 产出指标',
      '1,1 里程',
      '1,2 养护的里程',
      '2,1 完成率',
      '2,2 按时完成的里程占全年计划养护里程之比例',
      '3,1 时限',
      '3,2 完成时间',
      '4,0 效益指标',
      '4,1 满意度',
      '4,2 群众满意度',
    ]);
    expect(tables(blocks)[0]?.cells[8]).toMatchObject({ page: 2 });
    expect(blocks.notes.map(({ code }) => code)).toEqual(['repeated-header-left-out']);
  });

  it('put a row together that the page cuts', async () => {
    const lower = ruledTable(
      columns,
      [60, 80, 100],
      [
        { row: 0, column: 0, text: '' },
        { row: 0, column: 1, text: '' },
        { row: 0, column: 2, text: '（不含新建）' },
        { row: 1, column: 0, text: '效益指标' },
        { row: 1, column: 1, text: '满意度' },
        { row: 1, column: 2, text: '群众满意度' },
      ],
    );
    const blocks = await read([{ content: upper }, { content: lower }]);
    const all = cells(tables(blocks)[0]);
    expect(all).toContain('2,2 按时完成的里程占全年计划养护里程之比例（不含新建）');
    expect(all).toContain('3,0 效益指标');
    expect(blocks.notes.map(({ code }) => code)).toEqual(['row-over-pages']);
  });

  it('put a label together that the page cuts, when it stands elsewhere as one or a bracket is open', async () => {
    const label = (words: string, row: number): RuledCell => ({ row, column: 0, text: words });
    const rest = (words: string, row: number): RuledCell => ({ row, column: 1, columnSpan: 2, text: words });
    const whole = ruledTable(
      columns,
      [100, 120, 140, 160],
      [0, 1, 2].flatMap((row) => [label('资金用途', row), rest('甲', row)]),
    );
    const end = [
      label('资金', 0),
      { row: 0, column: 1, text: '预算' },
      { row: 0, column: 2, text: '12' },
      label('指标（90', 1),
      { row: 1, column: 1, text: '一' },
      { row: 1, column: 2, text: '二' },
    ];
    const first = (words: string): string[] =>
      ruledTable(columns, [60, 80, 100], [label(words, 0), rest('乙', 0), label('合计', 1), rest('丙', 1)]);
    const cut = await read([
      { content: [...whole, text(60, 300, '甲表'), ...ruledTable(columns, [740, 760], end.slice(0, 3))] },
      { content: first('用途') },
    ]);
    expect(cells(tables(cut)[1]).slice(0, 4)).toEqual(['0,0 v2 资金用途', '0,1 预算', '0,2 12', '1,1 h2 乙']);
    const open = await read([{ content: ruledTable(columns, [720, 740, 760], end) }, { content: first('分）') }]);
    expect(cells(tables(open)[0])).toContain('1,0 v2 指标（90分）');
  });

  it('stay two where text stands between, the columns differ, or the page was not full', async () => {
    const lower = ruledTable(
      columns,
      [80, 100],
      head.map((cell) => ({ ...cell, text: `${cell.text}乙` })),
    );
    expect(tables(await read([{ content: upper }, { content: [text(60, 70, '2、另一项目'), ...lower] }]))).toHaveLength(2);
    const narrow = ruledTable(
      [60, 120, 220, 380],
      [60, 80],
      head.map((cell) => ({ ...cell, text: '乙' })),
    );
    expect(tables(await read([{ content: upper }, { content: narrow }]))).toHaveLength(2);
    const [short, long] = [ruledTable(columns, [100, 120], head), [...lower, text(60, 780, '末行')]];
    expect(tables(await read([{ content: short }, { content: long }]))).toHaveLength(2);
  });
});

describe('text', () => {
  it('is joined to paragraphs: a full line goes on, an indent, a short line and an item begin anew', async () => {
    const full = '建立完善预算绩效管理制度和资金管理办法以及工作保障制度等为全年目标的实现奠定制度基础';
    const content = [
      text(250, 60, '第一部分', 16),
      text(80, 100, full.slice(0, 40)),
      text(60, 116, `${full}之`),
      text(60, 132, '到此为止。'),
      text(80, 148, full.slice(0, 40)),
      text(60, 164, '第二段完。'),
      text(60, 180, '1、第一项'),
      text(60, 196, '2、第二项'),
    ];
    expect(paragraphs(await read([{ content }]))).toEqual([
      '第一部分',
      `${full.slice(0, 40)}${full}之到此为止。`,
      `${full.slice(0, 40)}第二段完。`,
      '1、第一项',
      '2、第二项',
    ]);
  });

  it('keeps wide gaps as two spaces, page numbers of contents after a tab', async () => {
    const content = [text(60, 100, '单位：某局'), text(400, 100, '单位：万元'), text(60, 120, `总体目标${'.'.repeat(60)}3`)];
    expect(paragraphs(await read([{ content }]))).toEqual(['单位：某局  单位：万元', '总体目标\t3']);
  });

  it('is read once where bold type is made by printing twice', async () => {
    expect(paragraphs(await read([{ content: [text(60, 100, '加粗'), text(60.3, 100, '加粗')] }]))).toEqual(['加粗']);
  });

  it('brings radicals back to ideographs and nothing else', async () => {
    expect(paragraphs(await read([{ content: [text(60, 100, '⼀级⽬标①㎡ﬁ')] }]))).toEqual(['一级目标①㎡fi']);
  });

  it('leaves out what is clipped, invisible or aslant, and says so', async () => {
    const content = [
      text(60, 100, '看得见的正文'),
      clipped(60, 200, 50, 20, text(300, 210, '剪去')),
      hiddenText(60, 300, '藏'),
      turnedText(200, 400, '水印', 45, 40),
    ];
    const blocks = await read([{ content }]);
    expect(paragraphs(blocks)).toEqual(['看得见的正文']);
    expect(blocks.notes.map(({ code, message }) => `${code} ${/\d+/.exec(message.en)?.[0]}`)).toEqual([
      'hidden-text-left-out 3',
      'slanted-text-left-out 2',
    ]);
  });

  it('with a line through it is left out, with a line under it is not', async () => {
    const content = [
      text(60, 100, '删去留下删掉完'),
      line(60, 97, 80, 97),
      line(100, 97, 120, 97),
      text(60, 130, '下划线'),
      line(60, 131.5, 90, 131.5),
    ];
    const blocks = await read([{ content }]);
    expect(paragraphs(blocks)).toEqual(['留下完', '下划线']);
    expect(blocks.notes.map(({ code }) => code)).toEqual(['struck-text-left-out']);
  });

  it('behind a picture is taken with doubt', async () => {
    const blocks = await read([{ content: [picture, hiddenText(60, 100, '识别出来的文字一共十几个字')] }]);
    expect(paragraphs(blocks)).toEqual(['识别出来的文字一共十几个字']);
    expect(blocks.notes.map(({ level, code }) => `${level} ${code}`)).toEqual(['doubt text-behind-picture']);
  });

  it('is known without a map to Unicode where its encoding is one of the Chinese ones', async () => {
    const content = [text(60, 100, '绩效目标')];
    const across = await readPdf(makePdf([{ content }], { encoding: 'UniGB-UCS2-H' }));
    expect(across.ok && paragraphs(across.value)).toEqual(['绩效目标']);
    const down = await readPdf(makePdf([{ content: [...content, text(200, 100, '甲')] }], { encoding: 'UniGB-UCS2-V' }));
    expect(down.ok && paragraphs(down.value).join('')).toBe('绩  甲效目标');
  });

  it('with codes of its own is kept and counted', async () => {
    const blocks = await read([{ content: [text(60, 100, '甲\ue123乙')] }]);
    expect(paragraphs(blocks)).toEqual(['甲\ue123乙']);
    expect(blocks.notes.map(({ code }) => code)).toEqual(['unknown-glyphs']);
  });
});

describe('margins', () => {
  it('are parts of their own', async () => {
    const page = (number: number): PageMade => ({
      content: [text(220, 40, '某县教育局部门预算'), text(60, 100, `第${'一二三'[number]}章的正文`), text(290, 810, `- ${number + 1} -`)],
    });
    const blocks = await read([0, 1, 2].map(page));
    expect(paragraphs(blocks)).toEqual(['第一章的正文', '第二章的正文', '第三章的正文']);
    expect(paragraphs(blocks, 'header1')).toEqual(['某县教育局部门预算']);
    expect(paragraphs(blocks, 'footer1')).toEqual(['- 1 -']);
  });
});

describe('what cannot be read', () => {
  const page: PageMade = { content: [text(60, 100, '正文')] };

  it('is refused', async () => {
    expect(await refusal(new Uint8Array(0))).toBe('empty-file');
    expect(await refusal(Uint8Array.from([1, 2, 3]))).toBe('broken-pdf');
    expect(await refusal(makePdf([{ content: [picture] }]))).toBe('scan');
    expect(await refusal(makePdf([page], { lock: { user: 'u', owner: 'o' } }))).toBe('encrypted');
  });

  it('is not a file that only its owner may change', async () => {
    const outcome = await readPdf(makePdf([page], { lock: { user: '', owner: 'o' } }));
    expect(outcome.ok && paragraphs(outcome.value)).toEqual(['正文']);
  });

  it('is a file of too many pages', async () => {
    expect(await refusal(makePdf(Array.from({ length: 2001 }, () => page)))).toBe('too-many-pages');
  });

  it('a page without text among others is named', async () => {
    const { notes } = await read([{ content: [text(60, 100, '这一页有文字，说明文件不是扫描件而已')] }, { content: [picture] }]);
    expect(notes.map(({ code }) => code)).toEqual(['page-without-text']);
  });

  it('bytes given stay as they are', async () => {
    const bytes = makePdf([page]);
    const copy = bytes.slice();
    await readPdf(bytes);
    expect(bytes).toEqual(copy);
  });
});

describe('published files', () => {
  const corpus = '../shared/corpus';
  const squeezed = (words: string): string => words.normalize('NFKC').replace(/\s/g, '');
  const rows = ({ blocks }: Blocks): readonly string[] =>
    blocks
      .filter((block) => block.type === 'table')
      .flatMap((table) =>
        Array.from({ length: table.rows }, (_, row) =>
          table.cells
            .filter((cell) => cell.row === row)
            .map((cell) => squeezed(cell.text))
            .join('|'),
        ),
      );
  it.skipIf(!existsSync(corpus))(
    'have the rows of their Word rendition (skipped where ../shared/corpus is absent)',
    async () => {
      for (const folder of readdirSync(corpus)) {
        const name = folder === 'seed' ? 'seed' : 'doc';
        const [pdf, word] = [`${corpus}/${folder}/${name}.pdf`, `${corpus}/${folder}/${name}.docx`];
        if (!existsSync(pdf) || !existsSync(word)) continue;
        const [got, want] = [await readPdf(new Uint8Array(readFileSync(pdf))), readWord(new Uint8Array(readFileSync(word)))];
        if (!got.ok || !want.ok) throw new Error(folder);
        // Tables without lines are made to set a line in columns; on the page they are text.
        const ruled = rows(want.value).filter((row) => !/^[^|]*\|?(?:单位:(?:万|千)?元)?$/.test(row));
        const left = [...rows(got.value)];
        const missing = ruled.filter((row) => {
          const at = left.indexOf(row);
          if (at >= 0) left.splice(at, 1);
          return at < 0;
        });
        expect([folder, missing]).toEqual([folder, []]);
      }
    },
    60_000,
  );
});

function blank(columns: number): readonly RuledCell[] {
  return Array.from({ length: columns }, (_, column) => ({ row: 0, column, text: '' }));
}
