import { describe, expect, it } from 'vitest';
import { check } from '../../check.ts';
import { bare, norm } from '../../norm.ts';
import { similarity } from '../../facts/similarity.ts';
import { askRule } from '../../testing/ask-rule.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import { benefitIsNoInput } from './benefit-is-no-input.ts';
import { benefitIsNoOutput } from './benefit-is-no-output.ts';
import { descriptionGivesCaliber } from './description-gives-caliber.ts';
import { descriptionIsNoPurpose } from './description-is-no-purpose.ts';
import { indicatorBelongsToGoal } from './indicator-belongs-to-goal.ts';
import { indicatorFitsLevel2 } from './indicator-fits-level-2.ts';
import { nameIsNoWork } from './name-is-no-work.ts';
import { nameIsShort } from './name-is-short.ts';
import { namesDifferInDocument } from './names-differ-in-document.ts';
import { namesDifferInProject } from './names-differ-in-project.ts';
import { outputIsNoInput } from './output-is-no-input.ts';
import { satisfactionNamesObject } from './satisfaction-names-object.ts';
import { spendingRateIsNoPerformance } from './spending-rate-is-no-performance.ts';

type Code = Parameters<typeof exampleRow>[0];
const named = (name: string, code: Code = 'O.L', raw = '≥90%', description = '') =>
  withRows([exampleRow(code, name, raw, { description })]);

describe('N-01', () => {
  it('counts a name once, however often it stands', () => {
    const rows = ['完成率', '完成率', '完成率'].map((name) => exampleRow('O.Q', name, '≥90%'));
    expect(askRule(namesDifferInProject, withRows(rows)).zh).toEqual(['项目“农村公路养护”的第1、2、3行都叫“完成率”。']);
  });
});

describe('N-02', () => {
  it('takes the number of projects that is set, and names them', () => {
    const papers = ['养护', '校舍'].map((name) =>
      examplePaper({ name, code: null, indicators: [exampleRow('O.T', '按时完成率', '≥95%', { description: '按时完成数占比' })] }),
    );
    const { leastProjects } = namesDifferInDocument.parameters ?? {};
    const parameters = new Map(leastProjects === undefined ? [] : ([[leastProjects, 2]] as const));
    expect(check(papers, { rules: [namesDifferInDocument] }).findings).toEqual([]);
    expect(check(papers, { rules: [namesDifferInDocument], parameters }).findings.map(({ message }) => message.zh)).toEqual([
      '指标“按时完成率”在2个项目中名称和解释完全相同：“养护”、“校舍”。',
    ]);
  });
});

describe('N-03', () => {
  it.each([
    '加强',
    '推进',
    '开展',
    '做好',
    '落实',
    '组织',
    '建立',
    '健全',
    '完善',
    '指导',
    '督导',
    '宣传',
    '维护',
    '惩治',
    '预防',
    '切实',
    '积极',
  ])('asks about %s', (verb) => {
    expect(askRule(nameIsNoWork, named(`${verb}道路养护`)).zh[0]).toContain(`以“${verb}”开头`);
    expect(askRule(nameIsNoWork, named(`道路养护${verb}`)).kind).toBe('clean');
  });

  it.each(['率', '度', '数', '量', '次', '性', '额', '值', '比', '比例', '时间', '时限', '面积', '里程', '成本', '费用'])(
    'lets %s at the end pass',
    (ending) => {
      expect(askRule(nameIsNoWork, named(`开展道路${ending}`)).kind).toBe('clean');
      expect(askRule(nameIsNoWork, named(`开展${ending}道路`)).kind).toBe('findings');
    },
  );

  it.each(['水平', '情况', '制度', '力度', '年度', '质量', '力量'])('does not let %s pass', (ending) => {
    expect(askRule(nameIsNoWork, named(`开展道路${ending}`)).kind).toBe('findings');
  });

  it.each([
    '组织架构',
    '组织机构',
    '组织体系',
    '宣传品',
    '宣传册',
    '宣传片',
    '宣传栏',
    '宣传资料',
    '宣传材料',
    '维护费',
    '预防性',
    '指导性',
    '积极性',
  ])('takes %s for a noun', (noun) => {
    expect(askRule(nameIsNoWork, named(`${noun}完备`)).kind).toBe('clean');
    expect(askRule(nameIsNoWork, named(`加强${noun}建设`)).kind).toBe('findings');
  });
});

describe('N-04', () => {
  it('says how long the name is', () => {
    expect(askRule(nameIsShort, named('农村公路路面修补已完成里程')).zh[0]).toContain('有13个字，超过12个字');
  });

  it('counts letters and not their halves', () => {
    expect(askRule(nameIsShort, named('𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷')).kind).toBe('clean');
  });
});

describe('N-05', () => {
  const of = (description: string, purpose: string) =>
    askRule(descriptionIsNoPurpose, asPaper(examplePaper({ purpose, indicators: [exampleRow('O.L', '道路', '≥90%', { description })] })))
      .kind;

  it('asks from 80 % in a row on', () => {
    const text = '一二三四五六七八九十甲乙丙丁戊';
    for (const length of [11, 12, 13, 15])
      expect([length, of(text, `前${text.slice(0, length)}后`)]).toEqual([length, length < 12 ? 'clean' : 'findings']);
    for (const start of [0, 1, 3]) expect(of(text, text.slice(start, start + 12))).toBe('findings');
  });

  it('asks nothing of pieces that do not stand in a row', () => {
    expect(of('一二三四五六七八九十', '一二三四五甲六七八九十')).toBe('clean');
  });
});

describe('N-07', () => {
  it('says that the cell is blank, or what it holds', () => {
    const rows = [exampleRow('O.L', '道路完好', '≥90%'), exampleRow('O.L', '道路平整', '≥90%', { description: '县道' })];
    const { zh } = askRule(descriptionGivesCaliber, withRows(rows));
    expect(zh[0]).toContain('指标解释空白');
    expect(zh[1]).toContain('指标解释“县道”没有写明口径或公式');
  });

  it.each(['≤5‰', '≥86公里', '≥90分', '20-30'])('asks nothing of %s', (raw) => {
    expect(askRule(descriptionGivesCaliber, named('道路', 'O.L', raw, '县道')).kind).toBe('clean');
  });
});

describe('N-08', () => {
  const kind = (code: Code, name: string, raw: string, description = '') =>
    askRule(indicatorFitsLevel2, named(name, code, raw, description)).kind;

  it.each(['成本', '费用', '单价', '造价', '支出', '标准', '节约', '超支', '控制'])('takes %s for a word of cost', (word) => {
    expect(kind('O.C', `养护${word}`, '≥90%')).toBe('clean');
    expect(kind('C.E', '养护', '≥90%', word)).toBe('findings');
  });

  it.each(
    '及时 按时 按期 准时 如期 时间 时限 时长 期限 工期 周期 进度 时效 日期 响应 月底 每月 按月 季度 年底 日前 天数 工作日 小时'.split(' '),
  )('takes %s for a word of time', (word) => {
    expect(kind('O.T', `养护${word}`, '≥90%')).toBe('clean');
    expect(kind('O.T', '养护', '≥90%', word)).toBe('clean');
    expect(kind('O.T', '养护', `${word}完成养护`)).toBe('clean');
  });

  it.each(['满意', '好评', '投诉', '认可'])('takes %s for a word of satisfaction', (word) => {
    expect(kind('S.U', `村民${word}`, '≥90%')).toBe('clean');
    expect(kind('S.U', '村民', '≥90%', word)).toBe('clean');
  });

  it.each([
    ['O.Q', '养护', '10月底前', 'clean'],
    ['O.Q', '养护', '90万元', 'clean'],
    ['O.Q', '养护', '按计划', 'clean'],
    ['O.L', '养护', '≤5公里', 'clean'],
    ['O.L', '养护', '≥5亩', 'findings'],
    ['O.L', '养护', '≥5吨', 'findings'],
    ['O.L', '养护', '≥5立方米', 'findings'],
    ['O.L', '养护', '≥5天', 'clean'],
    ['O.L', '养护', '≥5', 'clean'],
    ['O.L', '养护', '5级', 'clean'],
    ['O.L', '养护', '4星', 'clean'],
    ['O.L', '养护', '2倍', 'clean'],
    ['O.L', '养护', '≥', 'cannot-tell'],
    ['O.C', '养护', '≥', 'cannot-tell'],
    ['O.C', '养护成本', '≥', 'clean'],
    ['O.Q', '养护', '≥', 'cannot-tell'],
    ['B.S', '养护', '≥', 'clean'],
    ['S.U', '受益', '≥', 'findings'],
    ['O.T', '养护', '**', 'clean'],
    ['C.E', '养护', '控制在预算内', 'clean'],
  ] as const)('%s %s %s: %s', (code, name, raw, wanted) => {
    expect(kind(code, name, raw)).toBe(wanted);
  });
});

describe('N-09', () => {
  it.each(['经费', '资金', '队伍', '设备', '制度'])('takes %s for an input, with and without an ending', (word) => {
    for (const suffix of ['', '保障', '建设', '配备', '投入', '管理', '工作']) {
      expect(askRule(benefitIsNoInput, named(`养护${word}${suffix}`, 'B.S')).zh[0]).toContain('投入');
    }
    expect(askRule(benefitIsNoInput, named(`${word}节约`, 'B.S')).kind).toBe('clean');
  });

  it('takes staff for one only with an ending', () => {
    expect(askRule(benefitIsNoInput, named('养护人员工作', 'B.S')).kind).toBe('findings');
    expect(askRule(benefitIsNoInput, named('养护人员', 'B.S')).kind).toBe('clean');
    expect(askRule(benefitIsNoInput, named('道路保障', 'B.S')).kind).toBe('clean');
  });
});

describe('N-10', () => {
  it('needs two letters in a row in common', () => {
    const of = (name: string) =>
      askRule(
        indicatorBelongsToGoal,
        asPaper(examplePaper({ name: '甲乙', purpose: '丙丁', objectives: ['戊己'], indicators: [exampleRow('O.L', name, '≥90%')] })),
      ).kind;
    for (const name of ['甲乙', '子丙丁', '戊1己丑', '𠮷甲乙', '甲，乙']) expect([name, of(name)]).toEqual([name, 'clean']);
    for (const name of ['乙甲', '甲子乙', '𠮷𠮷']) expect([name, of(name)]).toEqual([name, 'findings']);
    for (const name of ['甲', '𠮷', '12', '']) expect([name, of(name)]).toEqual([name, 'clean']);
  });

  it('cannot tell without a goal, unless there are no rows', () => {
    const blank = { name: null, purpose: '', objectives: [] };
    expect(askRule(indicatorBelongsToGoal, asPaper(examplePaper({ ...blank, indicators: [] }))).kind).toBe('clean');
    expect(askRule(indicatorBelongsToGoal, asPaper(examplePaper(blank))).at).toEqual(['/papers/0/project/objectives']);
  });
});

describe('N-11', () => {
  it.each(
    '满意度 满意 人民 群众 公众 社会 受益 服务 对象 项目 工作 人员 人数 总数 数量 占 比例 率 整体 综合 总体 广大 相关 问卷调查 的'.split(
      ' ',
    ),
  )('hears nobody in %s', (word) => {
    expect(askRule(satisfactionNamesObject, named(`${word}满意度`, 'S.U')).kind).toBe('findings');
    expect(askRule(satisfactionNamesObject, named(`师生${word}满意度`, 'S.U')).kind).toBe('clean');
  });

  it('asks of level 1 as well, where level 2 is not known', () => {
    const row = exampleRow('S.U', '群众满意度', '≥90%');
    expect(askRule(satisfactionNamesObject, withRows([{ ...row, kind: { label: '其他', code: null } }])).kind).toBe('findings');
  });
});

describe('N-12', () => {
  it.each(['经费', '资金', '人员配备', '保障'])('asks about %s under output and cost', (ending) => {
    for (const code of ['O.Q', 'O.C', 'C.E'] as const)
      expect(askRule(outputIsNoInput, named(`养护${ending}`, code)).at).toEqual([cellAt(0, '/name')]);
    expect(askRule(outputIsNoInput, named(`养护${ending}数`)).kind).toBe('clean');
  });

  it('takes money for a cost, also by the piece of a range, and not for an output', () => {
    expect(askRule(outputIsNoInput, named('养护经费', 'O.C', '80-90万元')).kind).toBe('clean');
    expect(askRule(outputIsNoInput, named('养护经费', 'O.L', '90万元')).kind).toBe('findings');
  });
});

describe('N-13', () => {
  it.each(['资金', '经费', '预算', '补助款', '拨付'])('takes 到位率 of %s for one of money', (of) => {
    expect(askRule(spendingRateIsNoPerformance, named(`${of}到位率`)).kind).toBe('findings');
  });

  it('has its place in the evaluation framework at either level', () => {
    const row = exampleRow('O.L', '预算执行率', '≥90%');
    const process = { ...exampleRow('?', '立项', '完成'), kind: { label: '过程', code: 'D' } };
    expect(askRule(spendingRateIsNoPerformance, withRows([row, process])).kind).toBe('does-not-apply');
  });
});

describe('N-14', () => {
  it('takes more than 60 % for the same', () => {
    expect(similarity('道路完好', '道路完好率高')).toBe(0.6);
    expect(
      askRule(benefitIsNoOutput, withRows([exampleRow('O.Q', '道路完好', '≥90%'), exampleRow('B.S', '道路完好率高', '≥90%')])).kind,
    ).toBe('clean');
  });

  it('names the output', () => {
    const rows = [exampleRow('O.L', '水质', '≥90%'), exampleRow('O.L', '道路完好', '≥90%'), exampleRow('B.S', '道路完好率', '≥90%')];
    expect(askRule(benefitIsNoOutput, withRows(rows)).zh[0]).toContain('与第2行产出指标“道路完好”说的是同一件事');
  });

  it('does not compare cost and satisfaction', () => {
    const rows = [
      exampleRow('C.E', '道路完好率', '≥90%'),
      exampleRow('S.U', '道路完好率', '≥90%'),
      exampleRow('B.S', '道路完好率', '≥90%'),
    ];
    expect(askRule(benefitIsNoOutput, withRows(rows)).kind).toBe('clean');
  });
});

describe('messages', () => {
  it('show a long or broken text on one line, cut', () => {
    const long = `道路\n完好  率${'甲'.repeat(60)}`;
    const { zh } = askRule(nameIsShort, named(long));
    expect(zh[0]).not.toContain('\n');
    expect(norm(bare(zh[0] ?? ''))).toContain('道路完好率');
    const description = '县'.repeat(60);
    const told = askRule(descriptionGivesCaliber, named('道路', 'O.L', '≥90%', description)).zh[0];
    expect(told).toContain(`“${'县'.repeat(40)}…”`);
  });
});
