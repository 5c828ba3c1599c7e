import { describe, expect, it } from 'vitest';
import { check } from '../../check.ts';
import { askRule } from '../../testing/ask-rule.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import { ceilingOnBadThings } from './ceiling-on-bad-things.ts';
import { enoughIsQuantified } from './enough-is-quantified.ts';
import { equalOnlyWhereFixed } from './equal-only-where-fixed.ts';
import { notUnusuallyLow } from './not-unusually-low.ts';
import { noVagueValue } from './no-vague-value.ts';
import { oneTargetPerIndicator } from './one-target-per-indicator.ts';
import { shareHasPercent } from './share-has-percent.ts';
import { shareWithinWhole } from './share-within-whole.ts';
import { unitFits } from './unit-fits.ts';
import { usualOperatorSign } from './usual-operator-sign.ts';
import { valuesDifferInProject } from './values-differ-in-project.ts';
import { wordingSaysHowJudged } from './wording-says-how-judged.ts';
import { numberCanBeMeasured } from './number-can-be-measured.ts';

const first = [cellAt(0, '/target/raw')];

describe('V-01 to V-03', () => {
  it('ask about a number without a unit once', () => {
    const rows = [
      exampleRow('O.Q', '新建校舍数', '7'),
      exampleRow('O.Q', '新建校舍', '7'),
      exampleRow('O.L', '水质合格率', '95'),
      exampleRow('O.Q', '新建校舍', '≥7'),
    ];
    const { findings } = check([examplePaper({ indicators: rows })]);
    const asked = findings.filter(({ rule }) => ['V-01', 'V-02', 'V-03'].includes(rule)).map(({ rule, at }) => `${rule} ${at}`);
    expect(asked).toEqual([
      `V-01 ${cellAt(0, '/target/raw')}`,
      `V-02 ${cellAt(2, '/target/raw')}`,
      `V-03 ${cellAt(1, '/target/raw')}`,
      `V-03 ${cellAt(3, '/target/raw')}`,
    ]);
  });

  it('leave a row without a name alone where its value says what it is', () => {
    for (const raw of ['12眼', '明显', '']) {
      expect(askRule(numberCanBeMeasured, withRows([exampleRow('O.Q', '', raw)])).kind).toBe('clean');
      expect(askRule(shareHasPercent, withRows([exampleRow('O.Q', '', raw)])).kind).toBe('clean');
    }
  });

  it('suggest the percent sign, of a fraction the percentage', () => {
    const advice = (raw: string) => askRule(shareHasPercent, withRows([exampleRow('S.U', '村民满意度', raw)])).advice;
    expect(advice('≥90')).toEqual(['如果是百分比，请写成“≥90%”。']);
    expect(advice('0.95')).toEqual(['如果是百分比，请写成“95%”。']);
    expect(advice(' -5 ')).toEqual(['如果是百分比，请写成“-5%”。']);
  });
});

describe('V-05', () => {
  it('takes a damaged sign for what it was', () => {
    expect(askRule(shareWithinWhole, withRows([exampleRow('O.L', '水质合格率', '292%')])).advice).toEqual([
      '可能是“≥92%”，请对照原表确认后改写。',
    ]);
    expect(askRule(shareWithinWhole, withRows([exampleRow('O.L', '水质合格率', '190%')])).advice).toEqual([shareWithinWhole.advice.zh]);
  });

  it.each(['≤100%', '＜100%', '100%', '约100%', '95%-100%', '120元', '优秀'])('says nothing of %s', (raw) => {
    expect(askRule(shareWithinWhole, withRows([exampleRow('O.L', '水质合格率', raw)])).kind).toBe('clean');
  });
});

describe('V-06', () => {
  const advice = (raw: string) => askRule(oneTargetPerIndicator, withRows([exampleRow('O.L', '道路完好率', raw)])).advice[0];

  it('suggests the best grade', () => {
    expect(advice('100%优、90%良')).toContain('“=100%”');
    expect(advice('差60%、良80%、优95%')).toContain('“≥95%”');
    expect(advice('优：5次；良：8次')).toContain('“≤5次”');
    expect(advice('90合格、60不合格')).toContain('“≥90”');
  });
});

describe('V-07', () => {
  const kind = (raw: string) => askRule(noVagueValue, withRows([exampleRow('B.S', '村容村貌', raw)])).kind;

  it.each(['有效', '进一步提升', '不断改善', '逐步完善', '稳步提高', '持续促进', '加强', '良好', '较好', '“显 著”'])(
    'asks about %s',
    (raw) => {
      expect(kind(raw)).toBe('findings');
    },
  );

  it.each(['明显改观', '完成', '提升10%', '有所提高', ''])('says nothing of %s', (raw) => {
    expect(kind(raw)).toBe('clean');
  });
});

describe('V-08', () => {
  it('asks every row of a form that has a scoring standard', () => {
    const rows = [
      exampleRow('B.S', '村容村貌', '整洁', { others: [{ label: '评分标准', text: '现场检查' }] }),
      exampleRow('B.S', '村民出行', '方便'),
    ];
    expect(askRule(wordingSaysHowJudged, withRows(rows)).at).toEqual([cellAt(1, '/description')]);
  });

  it('knows a form by the places of its cells', () => {
    const indicators = [exampleRow('B.S', '村容村貌', '整洁')];
    const subject = asPaper(examplePaper({ indicators }, { origins: { [cellAt(0, '/description')]: { line: 1 } } }));
    expect(askRule(wordingSaysHowJudged, subject).at).toEqual([cellAt(0, '/description')]);
    expect(askRule(wordingSaysHowJudged, withRows(indicators)).kind).toBe('does-not-apply');
    expect(
      askRule(wordingSaysHowJudged, asPaper(examplePaper({ indicators }, { origins: { '/papers/0/project/name': { line: 1 } } }))).kind,
    ).toBe('does-not-apply');
  });
});

describe('V-09', () => {
  const measured = exampleRow('O.Q', '养护里程', '≥86公里');
  const worded = exampleRow('B.S', '村容村貌', '整洁');

  it('names the share, rounded down', () => {
    const { zh } = askRule(enoughIsQuantified, withRows([measured, worded, worded]));
    expect(zh[0]).toContain('3项指标中只有1项是量化的（33%），低于60%');
  });

  it('is no worse for one more quantified row', () => {
    for (let more = 0; more < 4; more += 1) {
      const kind = askRule(enoughIsQuantified, withRows([worded, worded, ...Array.from({ length: more }, () => measured)])).kind;
      expect(kind).toBe(more < 3 ? 'findings' : 'clean');
    }
  });

  it('goes by the share that is set', () => {
    const papers = [examplePaper({ indicators: [measured, worded] })];
    const { leastPercent } = enoughIsQuantified.parameters ?? {};
    expect(leastPercent).toBeDefined();
    const set = leastPercent === undefined ? [] : ([[leastPercent, 50]] as const);
    expect(check(papers, { rules: [enoughIsQuantified] }).findings).toHaveLength(1);
    expect(check(papers, { rules: [enoughIsQuantified], parameters: new Map(set) }).findings).toEqual([]);
  });
});

describe('V-10', () => {
  it('leaves out forms that are the same for every unit', () => {
    const indicators = ['一', '二', '三', '四'].map((name) => exampleRow('O.L', name, '=100%'));
    const papers = [
      examplePaper({ indicators }),
      examplePaper({ indicators, others: [{ label: '项目类别', text: '人员类' }] }),
      examplePaper({ indicators, name: '公用经费' }),
      examplePaper({ indicators, others: [{ label: '项目类别', text: '特定目标类' }] }),
    ];
    const { findings } = check(papers, { rules: [valuesDifferInProject] });
    expect(findings.map(({ at }) => at)).toEqual(['/papers/0/project/indicators', '/papers/3/project/indicators']);
  });
});

describe('V-13', () => {
  const kind = (name: string, raw: string) => askRule(notUnusuallyLow, withRows([exampleRow('B.S', name, raw)])).kind;

  it.each([
    ['村民满意度', '≤5%'],
    ['村民满意度', '＜5%'],
    ['村民满意度', '-5%'],
    ['检测不合格率', '2%'],
    ['作业未完成率', '2%'],
    ['造林完成率', '5‰'],
  ])('says nothing of %s %s', (name, raw) => {
    expect(kind(name, raw)).toBe('clean');
  });

  it('takes a number below 1 for a fraction, and 1 for a percentage', () => {
    expect(kind('造林完成率', '0.9')).toBe('clean');
    expect(kind('造林完成率', '1')).toBe('findings');
  });

  it('names the usual level', () => {
    expect(askRule(notUnusuallyLow, withRows([exampleRow('S.U', '村民满意度', '≥79%')])).zh[0]).toContain('通常的80%');
    expect(askRule(notUnusuallyLow, withRows([exampleRow('O.Q', '造林完成率', '≥89%')])).zh[0]).toContain('通常的90%');
  });
});

describe('V-14', () => {
  const answer = (code: 'O.Q' | 'O.L' | 'B.S', name: string, raw: string) =>
    askRule(unitFits, withRows([exampleRow(code, name, raw)])).kind;

  it.each([
    ['O.L', '养护', '≥20元/米', 'findings'],
    ['O.L', '合格率', '≥90分', 'clean'],
    ['O.L', '合格率', '≥2倍', 'clean'],
    ['O.L', '合格率', '≥5公里', 'findings'],
    ['O.L', '合格率', '≥5天', 'findings'],
    ['O.L', '合格率', '2吨', 'findings'],
    ['B.S', '受益户数', '≥5‰', 'findings'],
    ['B.S', '受益户数', '≥5户', 'clean'],
    ['O.Q', '养护次数', '≥90%', 'findings'],
    ['B.S', '增长', '≥90%', 'clean'],
    ['O.Q', '补助资金', '≥90万元', 'clean'],
  ] as const)('%s %s %s: %s', (code, name, raw, kind) => {
    expect(answer(code, name, raw)).toBe(kind);
  });
});

describe('V-17', () => {
  it('shows the cell that holds the sign', () => {
    const zh = (raw: string, operatorText: string) =>
      askRule(usualOperatorSign, withRows([exampleRow('O.Q', '里程', raw, { operatorText })])).zh[0];
    expect(zh('86', '>=')).toContain('的“>=”用了');
    expect(zh('>=86', '≥')).toContain('的“>=86”用了');
  });

  it.each([
    ['≧90%', '≥90%'],
    ['>=90%', '≥90%'],
    ['=>90%', '≥90%'],
    ['≦ 90 万元', '≤90万元'],
    ['⩽90%', '≤90%'],
    ['≯90%', '≤90%'],
  ])('%s becomes %s', (raw, better) => {
    expect(askRule(usualOperatorSign, withRows([exampleRow('O.L', '水质合格率', raw)])).advice).toEqual([`请写成“${better}”。`]);
  });
});

describe('V-23', () => {
  it.each([
    '处理',
    '办结',
    '达标',
    '合格',
    '降低',
    '下降',
    '减少',
    '减排',
    '节约',
    '控制',
    '整改',
    '回收',
    '清收',
    '化解',
    '监测',
    '检测',
    '覆盖',
  ])('is turned round by %s behind the noun', (word) => {
    expect(askRule(ceilingOnBadThings, withRows([exampleRow('O.L', `能耗${word}比例`, '≥90%')])).kind).toBe('clean');
  });

  it.each([
    '投诉率',
    '事故率',
    '发生率',
    '死亡率',
    '偏差率',
    '超支率',
    '差错率',
    '返工率',
    '退出率',
    '流失率',
    '能耗',
    '排放',
    '违规次数',
    '逾期',
  ])('asks about %s', (word) => {
    expect(askRule(ceilingOnBadThings, withRows([exampleRow('O.L', `年度${word}`, '≥90%')])).at).toEqual(first);
  });
});

describe('V-24', () => {
  const kind = (raw: string) => askRule(equalOnlyWhereFixed, withRows([exampleRow('O.Q', '培训教师', raw)])).kind;

  it('asks about a sign in words', () => {
    expect(kind('等于120人次')).toBe('findings');
    expect(kind('=1人次')).toBe('findings');
    expect(kind('=-1人次')).toBe('clean');
    expect(kind('=10-12人次')).toBe('clean');
  });
});
