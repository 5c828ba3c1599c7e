import { describe, expect, it } from 'vitest';
import { readPapers } from '../read-document.ts';
import { makeParagraphs, makeTable } from '../testing/make-blocks.ts';

function read(...texts: readonly string[]) {
  const { papers, notes } = readPapers(makeParagraphs(...texts));
  const paper = papers[0];
  const list = (name: 'items' | 'measures') => paper?.objectives?.[name].map(({ title, text }) => [title, text]);
  return {
    paper,
    overall: paper?.objectives?.overall,
    items: list('items'),
    measures: list('measures'),
    codes: notes.map(({ code }) => code),
  };
}

describe('Part 1', () => {
  it('is split on ordinals that go on, also inside a paragraph, and an inner list stays in its item', () => {
    const { overall, items, measures } = read(
      '一、总体绩效目标',
      '保障供水。',
      '二、分项绩效目标',
      '一是改造管网。二是维修水渠。',
      '三、工作保障措施',
      '一、制度层面：建立制度。',
      '二、监督层面：一是巡查；二是通报。三、培训。组织培训。',
    );
    expect(overall).toBe('保障供水。');
    expect(items).toEqual([
      ['改造管网', '一是改造管网。'],
      ['维修水渠', '二是维修水渠。'],
    ]);
    expect(measures).toEqual([
      ['制度层面', '一、制度层面：建立制度。'],
      ['监督层面', '二、监督层面：一是巡查；二是通报。'],
      ['培训', '三、培训。组织培训。'],
    ]);
  });

  it('is read from rows of one cell, as in a sheet, up to the first row of several', () => {
    const rows = [
      '示例县水务局',
      '一、总体绩效目标',
      '保障供水。',
      '二、分项绩效目标',
      '一是改造管网。\n二是维修水渠。',
      '三、工作保障措施',
      '一、建立制度。',
    ];
    const table = makeTable([...rows.map((text) => [[text, 3] as const]), ['项目', '数', '金额'], ['二、不是措施。']]);
    const [paper] = readPapers([{ ...table, sheet: '目标' }]).papers;
    expect(paper?.objectives).toEqual({
      overall: '保障供水。',
      items: [
        { title: '改造管网', text: '一是改造管网。' },
        { title: '维修水渠', text: '二是维修水渠。' },
      ],
      measures: [{ title: '建立制度', text: '一、建立制度。' }],
    });
    expect(paper?.origins?.['/papers/0/objectives/items/1/text']).toEqual({ part: 'body', table: 0, row: 4, column: 0, sheet: '目标' });
  });

  it('counts past ten', () => {
    const numbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
    expect(read('一、总体绩效目标', '甲。', '二、分项绩效目标', ...numbers.map((number) => `${number}、做事。`)).items).toHaveLength(12);
  });

  it('is found with other ordinals before its headings, or none', () => {
    for (const [one, two, three] of [
      ['一、', '二、', '三、'],
      ['（一）', '（二）', '（三）'],
      ['', '', ''],
    ]) {
      const { overall, items, measures } = read(
        `${one}总体绩效目标`,
        '保障供水。',
        `${two}分项绩效目标`,
        '改造管网。',
        `${three}工作保障措施`,
        '建立制度。',
      );
      expect([overall, items?.length, measures?.length]).toEqual(['保障供水。', 1, 1]);
    }
  });

  it('may begin on the line of its heading, with places that stay true', () => {
    const text = '二、分项绩效目标：一是改造管网。二是维修水渠。';
    const { overall, items, paper } = read('一、总体绩效目标：保障供水。', text);
    expect(overall).toBe('保障供水。');
    expect(items?.map(([, item]) => item)).toEqual(['一是改造管网。', '二是维修水渠。']);
    expect(paper?.origins?.['/papers/0/objectives/items/1/text']).toEqual({
      part: 'body',
      paragraph: 1,
      from: text.indexOf('二是'),
      to: text.length,
    });
  });

  it('keeps 主要措施：… inside the item it stands in', () => {
    const { items, measures } = read('二、分项绩效目标', '一、供水。', '主要措施：改造管网。', '二、灌溉。');
    expect(items?.map(([, item]) => item)).toEqual(['一、供水。\n主要措施：改造管网。', '二、灌溉。']);
    expect(measures).toEqual([]);
  });

  it('takes a list inside an item for no title', () => {
    const { items } = read('二、分项绩效目标', '一是消除隐患，改善通行条件，其中：受益村126个。', '二是养护公路：全年不断。');
    expect(items?.map(([title]) => title)).toEqual(['', '养护公路']);
  });

  it('says that words before the first ordinal were left out', () => {
    const { items, paper } = read(
      '一、总体绩效目标',
      '办好学校。',
      '二、分项绩效目标',
      '围绕目标，做好以下工作：',
      '一是维修校舍。',
      '二是培训教师。',
    );
    expect(items?.map(([, text]) => text)).toEqual(['一是维修校舍。', '二是培训教师。']);
    expect(paper?.kind).toBe('department-objectives');
    const { notes } = readPapers(makeParagraphs('分项绩效目标', '做好以下工作：一是维修校舍。二是培训教师。'));
    expect(notes).toMatchObject([{ code: 'introduction-left-out', raw: '做好以下工作：', origin: { part: 'body', paragraph: 1 } }]);
  });

  it('is not taken from a contents page, with page numbers or without', () => {
    const text = ['一、总体绩效目标', '保障供水。', '二、分项绩效目标', '一是改造管网。二是维修水渠。', '三、工作保障措施', '建立制度。'];
    const headings = ['一、总体绩效目标', '二、分项绩效目标', '三、工作保障措施'];
    const plain = read(
      '目录',
      '第一部分 部门整体绩效目标',
      ...headings,
      '第二部分 预算项目绩效目标',
      '1、管网绩效目标表',
      '第一部分',
      '部门整体绩效目标',
      ...text,
    );
    const noSecondPart = read('目  录', ...headings, '第一部分', '部门整体绩效目标', ...text);
    const numbered = read('目录', ...headings.map((heading, index) => `${heading}\t${index}`), ...text);
    for (const { overall, items, measures } of [plain, noSecondPart, numbered])
      expect([overall, items?.length, measures]).toEqual(['保障供水。', 2, [['建立制度', '建立制度。']]]);
  });

  it('ends at a heading that is none of the three, and is found among others', () => {
    const { overall, items, measures } = read(
      '一、部门职责',
      '管理水资源。',
      '二、总体绩效目标',
      '保障供水。',
      '三、部门分项绩效目标',
      '（一）水资源管理',
      '绩效目标：总量控制。',
      '（二）防汛',
      '四、实现绩效目标的保障措施',
      '（一）加强组织领导。',
      '五、其他说明',
      '无。',
    );
    expect([overall, items, measures]).toEqual([
      '保障供水。',
      [
        ['', '（一）水资源管理\n绩效目标：总量控制。'],
        ['', '（二）防汛'],
      ],
      [['加强组织领导', '（一）加强组织领导。']],
    ]);
  });

  it('is none in a notice that only lists measures', () =>
    expect(read('关于绩效目标管理的通知', '二、工作措施', '一是加强领导。二是严格审核。').codes).toContain('no-paper'));

  it('takes the total that the text states for its projects', () =>
    expect(read('一、总体绩效目标', '保障供水，项目资金合计1,083.00万元。').paper?.statedTotal).toEqual({
      amount: '1083.00',
      amountUnit: '万元',
    }));
});

describe('the fiscal year', () => {
  const objective = ['一、总体绩效目标', '按照〔2019〕5号文件，明年完成。2026年保障供水。'];
  it('is that of the cover', () => expect(read('某县水务局', '二〇二五年部门预算绩效文本', ...objective).paper?.fiscalYear).toBe(2025));
  it('is taken from the text with a doubt where the cover has none', () => {
    const { paper, codes } = read(...objective);
    expect(paper?.fiscalYear).toBe(2026);
    expect(codes).toContain('year-from-text');
  });
  it('is none that a paper cannot have', () => {
    expect(read('一、总体绩效目标', '1921年建成的老校舍全部修缮，2026年完成。').paper?.fiscalYear).toBe(2026);
  });

  it('is null where only numbers of documents and 明年 stand', () =>
    expect(read('一、总体绩效目标', '按照〔2019〕5号文件，明年完成。').paper?.fiscalYear).toBeNull());
});

it('a text without a form is no paper, and the note says what it seems to be', () => {
  const { paper, codes } = read('关于报送材料的函', '请于月底前报送。');
  expect([paper, codes]).toEqual([undefined, ['no-paper']]);
});
