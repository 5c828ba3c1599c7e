import { describe, expect, it } from 'vitest';
import type { Block } from './blocks.ts';
import { readPapers } from './read-document.ts';
import { type MadeCell, makeParagraph, makeParagraphs, makeTable } from './testing/make-blocks.ts';

type Row = readonly MadeCell[];
const header: Row = ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'];
const first: Row = ['产出指标', '数量指标', '更换长度', '更换管道长度', '≥10公里', '计划'];
const second: Row = ['效果指标', '社会效益指标', '漏损率', '漏损下降', '≤9%', '规划'];

function head(
  change: { readonly code?: string; readonly name?: string; readonly other?: string; readonly plan?: readonly Row[] } = {},
): Row[] {
  return [
    ['项目编码', [change.code ?? '301-0001', 2], '项目名称', [change.name ?? '供水管网改造', 3]],
    [['预算规模及资金用途', 1, 2], '预算数', '120.00', '其中：财政资金', '100.00', '其他资金', change.other ?? '20.00'],
    [['用于更换老旧管道。', 6]],
    ...(change.plan ?? plan('3月底', '6月底', '10月底', '12月底')),
    ['绩效目标', ['1、更换管道\n2、漏损下降', 6]],
  ];
}

function plan(...checkpoints: readonly [string, string, string, string]): Row[] {
  const [one, two, three, four] = checkpoints;
  return [
    [['资金支出计划（%）', 1, 2], [one, 2], two, [three, 2], four],
    [['10%', 2], '30.00', ['70', 2], '100'],
  ];
}

function read(...tables: readonly (readonly Row[])[]) {
  const blocks: Block[] = [
    ...makeParagraphs('供水管网改造绩效目标表', '301水务局  单位：万元'),
    ...tables.map((rows, index) => makeTable(rows, index)),
  ];
  const { papers, notes } = readPapers(blocks);
  return { papers, project: papers[0]?.project ?? null, origins: papers[0]?.origins ?? {}, notes, codes: notes.map(({ code }) => code) };
}

function rows(project: ReturnType<typeof read>['project']) {
  return project?.indicators.map(({ category, kind, name, description, target, basis }) =>
    [category.label, kind.label, name, description, target.raw, basis].join('|'),
  );
}

const wanted = ['产出指标|数量指标|更换长度|更换管道长度|≥10公里|计划', '效果指标|社会效益指标|漏损率|漏损下降|≤9%|规划'];

describe('the Hebei form', () => {
  it('is read from a head and an indicator table, each value with its cell', () => {
    const { project, origins, codes } = read(head(), [header, first, second]);
    expect(project).toMatchObject({
      code: '301-0001',
      name: '供水管网改造',
      amountUnit: '万元',
      budget: { total: '120.00', fiscal: '100.00', other: '20.00' },
      purpose: '用于更换老旧管道。',
      objectives: ['1、更换管道', '2、漏损下降'],
      spendingPlan: [
        { by: '03-31', percent: '10' },
        { by: '06-30', percent: '30.00' },
        { by: '10-31', percent: '70' },
        { by: '12-31', percent: '100' },
      ],
    });
    expect(rows(project)).toEqual(wanted);
    expect(codes).toEqual([]);
    expect(origins['/papers/0/unit/name']).toEqual({ part: 'body', paragraph: 1 });
    expect(origins['/papers/0/project/budget/other']).toEqual({ part: 'body', table: 0, row: 1, column: 6 });
    expect(origins['/papers/0/project/spendingPlan/2/percent']).toEqual({ part: 'body', table: 0, row: 4, column: 4 });
    expect(origins['/papers/0/project/indicators/1/target/raw']).toEqual({ part: 'body', table: 1, row: 2, column: 4 });
  });

  it('is read from one table, also with a tall label left of the indicators', () => {
    expect(rows(read([...head(), header, first, second]).project)).toEqual(wanted);
    expect(rows(read([...head(), [['绩效指标', 1, 3], ...header], first, second]).project)).toEqual(wanted);
  });

  it('finds columns by their labels: in another order, among columns that it does not know', () => {
    const [l1 = '', l2 = '', l3 = '', description = '', target = '', basis = ''] = header;
    const moved = (row: Row): Row => {
      const [a = '', b = '', c = '', d = '', e = '', f = ''] = row;
      return ['9', a, b, c, e, d, f, '备注文字'];
    };
    const project = read(head(), [['序号', l1, l2, l3, target, description, basis, '备注'], moved(first), moved(second)]).project;
    expect(rows(project)).toEqual(wanted);
  });

  it('goes on in a second table, with a header of its own or without', () => {
    expect(rows(read(head(), [header, first], [header, second]).project)).toEqual(wanted);
    expect(rows(read(head(), [header, first], [second]).project)).toEqual(wanted);
  });

  it('fills a blank level 1 down and says so', () => {
    const { project, codes } = read(head(), [header, first, ['', '质量指标', '合格率', '', '≥98%', '']]);
    expect(project?.indicators[1]).toMatchObject({ category: { label: '产出指标', code: 'O' }, kind: { code: 'O.L' } });
    expect(codes).toEqual(['filled-down']);
  });

  it('holds several projects in one table', () => {
    const { papers } = read([...head(), header, first, ...head({ code: '301-0002', name: '水渠维修' }), header, second]);
    expect(papers.map(({ project }) => [project?.name, project?.indicators.length])).toEqual([
      ['供水管网改造', 1],
      ['水渠维修', 1],
    ]);
  });

  it('keeps a blank amount null without a note, and a word in its place null with a doubt that shows the cell', () => {
    expect(read(head({ other: '' }), [header, first])).toMatchObject({ project: { budget: { other: null } }, codes: [] });
    const { project, notes } = read(head({ other: '详见附件' }), [header, first]);
    expect(project?.budget.other).toBeNull();
    expect(notes).toMatchObject([
      {
        level: 'doubt',
        code: 'unreadable-amount',
        raw: '详见附件',
        at: '/papers/0/project/budget/other',
        origin: { part: 'body', table: 0, row: 1, column: 6 },
      },
    ]);
  });

  it.each<readonly [readonly [string, string, string, string], readonly string[]]>([
    [
      ['1季度', '2季度', '3季度', '4季度'],
      ['03-31', '06-30', '09-30', '12-31'],
    ],
    [
      ['三月底', '六月底', '十月底', '十二月底'],
      ['03-31', '06-30', '10-31', '12-31'],
    ],
    [
      ['1-3月', '1-6月', '1—10月', '1至12月'],
      ['03-31', '06-30', '10-31', '12-31'],
    ],
  ])('knows the checkpoints %j', (printed, by) => {
    const { project } = read(head({ plan: plan(...printed) }), [header, first]);
    expect(project?.spendingPlan?.map((point) => point.by)).toEqual(by);
    expect(project?.spendingPlan?.map((point) => point.percent)).toEqual(['10', '30.00', '70', '100']);
  });

  it('has no plan where the form prints none, but says so where it prints one that is not understood', () => {
    expect(read(head({ plan: [] }), [header, first])).toMatchObject({ project: { spendingPlan: null }, codes: [] });
    const strange = read(head({ plan: plan('开工', '过半', '完工', '验收') }), [header, first]);
    expect(strange).toMatchObject({ project: { spendingPlan: null }, codes: ['unreadable-plan'] });
  });

  it('takes a single checkpoint beside the label of the plan', () => {
    const { project, codes } = read(
      head({
        plan: [
          [
            ['资金支出计划（%）', 1, 2],
            ['12月底', 6],
          ],
          [['100', 6]],
        ],
      }),
      [header, first],
    );
    expect([project?.spendingPlan, codes]).toEqual([[{ by: '12-31', percent: '100' }], []]);
  });

  it('converts an amount that prints a unit of its own, exactly and with a doubt', () => {
    const { project, notes } = read(head({ other: '2.5元' }), [header, first]);
    expect([project?.budget.other, project?.amountUnit]).toEqual(['0.00025', '万元']);
    expect(notes).toMatchObject([{ level: 'doubt', code: 'other-amount-unit', at: '/papers/0/project/budget/other', raw: '2.5元' }]);
  });

  it('takes no unit of account for the name of a unit', () => {
    const { papers, notes } = readPapers([...makeParagraphs('301001某县水务局 单位：千元'), makeTable([...head(), header, first])]);
    expect([papers[0]?.unit, papers[0]?.project?.amountUnit]).toEqual([{ code: '301001', name: '某县水务局' }, null]);
    expect(notes).toMatchObject([{ level: 'doubt', code: 'no-amount-unit', raw: '301001某县水务局 单位：千元', origin: { paragraph: 0 } }]);
  });

  it('leaves rows of signatures out and counts them', () => {
    const { project, notes } = read(head(), [header, first, ['填报人：', '', '', '', '', '']]);
    expect(project?.indicators).toHaveLength(1);
    expect(notes).toMatchObject([{ level: 'info', code: 'signature-rows-left-out' }]);
  });

  it('gives no rows and no notes when blank', () => {
    const blank = [...head(), header, first].map((row): Row => {
      const labels = new Set([
        '项目编码',
        '项目名称',
        '预算规模及资金用途',
        '预算数',
        '其中：财政资金',
        '其他资金',
        '资金支出计划（%）',
        '绩效目标',
      ]);
      const stays = (text: string): boolean => labels.has(text) || text.endsWith('月底') || header.includes(text);
      return row.map((cell): MadeCell =>
        typeof cell === 'string' ? (stays(cell) ? cell : '') : [stays(cell[0]) ? cell[0] : '', cell[1], cell[2] ?? 1],
      );
    });
    const named = blank.map((line, row) => line.map((cell, column) => (row === 0 && column === 3 ? (['水渠维修', 3] as const) : cell)));
    const { papers, notes } = readPapers([makeParagraph('绩效目标表'), makeParagraph('单位：万元', 1), makeTable(named)]);
    expect(papers).toHaveLength(1);
    expect(papers[0]?.project).toMatchObject({
      code: null,
      name: '水渠维修',
      budget: { total: null, fiscal: null, other: null },
      objectives: [],
      indicators: [],
    });
    expect(papers[0]?.project?.spendingPlan?.map(({ percent }) => percent)).toEqual([null, null, null, null]);
    expect(notes).toEqual([]);
    const nothing = readPapers([makeParagraph('绩效目标表'), makeParagraph('单位：万元', 1), makeTable(blank)]);
    expect([nothing.papers, nothing.notes.map(({ code }) => code)]).toEqual([[], ['blank-form', 'no-paper']]);
  });

  it('is not seen in a self-evaluation, which is read as what it is', () => {
    const { papers, notes } = read([
      ['项目名称', ['供水管网改造', 5]],
      ['项目资金', '', '年初预算数', '全年预算数', '全年执行数', '得分'],
      ['', '年度资金总额', '100', '120', '90', '7.5'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分'],
      ['产出指标', '数量指标', '更换长度', '10', '10', '10'],
    ]);
    expect(papers.map(({ kind }) => kind)).toEqual(['self-evaluation']);
    expect(papers[0]?.project).toMatchObject({
      budget: { total: '120', fiscal: null, other: null },
      execution: { originalBudget: '100', revisedBudget: '120', actual: '90', score: '7.5', weight: null, rows: [] },
      indicators: [{ name: '更换长度', actual: { raw: '10' }, score: '10', reason: null }],
    });
    expect(notes.map(({ code, at }) => [code, at])).toEqual([['unknown-form', '/papers/0/form']]);
  });

  it('takes no year from the name of a project in the title', () => {
    const title = (text: string) =>
      readPapers([
        makeParagraph('2021年部门预算绩效文本'),
        makeParagraph(text, 1),
        makeTable([...head({ name: '2020年秸秆还田' }), header, first]),
      ]).papers.map(({ fiscalYear }) => fiscalYear);
    expect(title('1、2020年秸秆还田绩效目标表')).toEqual([2021]);
    expect(title('2022年项目支出绩效目标表')).toEqual([2022]);
    expect(title('秸秆还田绩效目标表（2022年度）')).toEqual([2022]);
  });
});

describe('what stands around a target value', () => {
  const target = (headerRow: Row, ...rowsOfTable: readonly Row[]) =>
    read(head(), [headerRow, ...rowsOfTable]).project?.indicators.map((row) => row.target.value);

  it('is the kind of its row: a day as a spreadsheet stores it', () => {
    const values = target(header, ['产出指标', '时效指标', '全部工程', '完工', '44561', '计划'], second);
    expect(values?.[0]?.suggestions).toEqual([{ rule: 'V-15', text: '≤2021-12-31' }]);
  });

  it('is what became of it: a sign that a scan took for a digit', () => {
    const evaluated: Row = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'];
    const values = target(
      evaluated,
      ['产出指标', '数量指标', '巡查次数', '2280次', '280次'],
      ['产出指标', '数量指标', '培训次数', '2280次', '290次'],
    );
    expect(values?.map(({ suggestions }) => suggestions)).toEqual([[{ rule: 'V-16', text: '≥280次' }], []]);
  });

  it('is the form: a minus says that lower is better where values are ratios of collected items, else not', () => {
    const collected: Row = ['一级指标', '二级指标', '三级指标', '计量单位', '目标值', '分值', '采集数据项1', '采集数据项2', '指标值'];
    const values = target(collected, ['产出指标', '质量指标', '差错率', '%', '-2%', '10', '差错', '总数', '']);
    expect(values?.[0]).toMatchObject({ op: '<=', value: '2', direction: 'down' });
    expect(target(header, ['产出指标', '质量指标', '差错率', '差错', '-2%', '计划'])?.[0]).toMatchObject({ op: '=', value: '-2' });
  });
});
