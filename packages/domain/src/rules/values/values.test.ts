import { describe, expect, it } from 'vitest';
import { check } from '../../check.ts';
import { relativeYears } from '../../lexicons/relative-years.ts';
import { askRule } from '../../testing/ask-rule.ts';
import { asPaper, evaluationPaper, examplePaper, objectivesPaper } from '../example-papers.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import { ceilingOnBadThings } from './ceiling-on-bad-things.ts';
import { dateIsNoNumber } from './date-is-no-number.ts';
import { datesNameTheirYear } from './dates-name-their-year.ts';
import { dateWithinPeriod } from './date-within-period.ts';
import { enoughIsQuantified } from './enough-is-quantified.ts';
import { equalOnlyWhereFixed } from './equal-only-where-fixed.ts';
import { noScanDamage } from './no-scan-damage.ts';
import { notBelowLastYear } from './not-below-last-year.ts';
import { notUnusuallyLow } from './not-unusually-low.ts';
import { noVagueValue } from './no-vague-value.ts';
import { oneTargetPerIndicator } from './one-target-per-indicator.ts';
import { shareHasPercent } from './share-has-percent.ts';
import { shareWithinWhole } from './share-within-whole.ts';
import { unitFits } from './unit-fits.ts';
import { usualOperatorSign } from './usual-operator-sign.ts';
import { valuesDifferInProject } from './values-differ-in-project.ts';
import { wordingSaysHowJudged } from './wording-says-how-judged.ts';

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

describe('V-12', () => {
  const of = (raw: string, before: string, name = '养护里程') =>
    askRule(
      notBelowLastYear,
      withRows([exampleRow('O.Q', name, raw)], {
        related: {
          papers: [evaluationPaper({ indicators: [exampleRow('O.Q', name, before, { actual: { raw: before } })] }, { fiscalYear: 2023 })],
        },
      }),
    ).kind;

  it.each([
    ['≥86公里', '86000米', 'clean'],
    ['≥86公里', '86001米', 'findings'],
    ['≤90万元', '900000元', 'clean'],
    ['≤90.01万元', '900000元', 'findings'],
    ['≥86公里', '86亩', 'cannot-tell'],
    ['≥86公里', '86', 'cannot-tell'],
    ['≥86个', '90家', 'cannot-tell'],
    ['≥86', '87', 'findings'],
    ['≥86公里', '约90公里', 'findings'],
    ['≥86公里', '80-90公里', 'cannot-tell'],
    ['86公里', '90公里', 'clean'],
    ['明显', '90公里', 'clean'],
  ])('%s after %s: %s', (raw, before, kind) => {
    expect(of(raw, before)).toBe(kind);
  });

  it('looks at the year before only, and at the same project', () => {
    const row = exampleRow('O.L', '道路完好率', '≥80%', { actual: { raw: '95%' } });
    const at = (fiscalYear: number, name: string, code: string | null) => ({
      related: { papers: [evaluationPaper({ indicators: [row], name, code }, { fiscalYear })] },
    });
    const subject = (around: ReturnType<typeof at>) => asPaper(examplePaper({ indicators: [row], code: null }), around);
    expect(askRule(notBelowLastYear, subject(at(2023, '农村公路养护', null))).kind).toBe('findings');
    expect(askRule(notBelowLastYear, subject(at(2022, '农村公路养护', null))).kind).toBe('cannot-tell');
    expect(askRule(notBelowLastYear, subject(at(2024, '农村公路养护', null))).kind).toBe('cannot-tell');
    expect(askRule(notBelowLastYear, subject(at(2023, '校舍维修', null))).kind).toBe('cannot-tell');
  });

  it('says from where the value is', () => {
    const now = exampleRow('O.L', '道路完好率', '≥80%');
    const evaluated = evaluationPaper(
      { indicators: [exampleRow('O.L', '道路完好率', '≥82%', { actual: { raw: '95%' } })] },
      { fiscalYear: 2023 },
    );
    const declared = examplePaper({ indicators: [exampleRow('O.L', '道路完好率', '≥85%')] }, { fiscalYear: 2023 });
    const zh = (row: typeof now, ...papers: (typeof declared)[]) =>
      askRule(notBelowLastYear, withRows([row], { related: { papers } })).zh[0];
    expect(zh(now, evaluated, declared)).toContain('上年实际完成值“95%”');
    expect(zh(now, declared)).toContain('上年指标值“85%”'.replace('85', '≥85'));
    expect(zh({ ...now, others: [{ label: '历 史值', text: '88%' }] }, evaluated)).toContain('表中的历史值“88%”');
    expect(zh({ ...now, others: [{ label: '历史值', text: ' ' }] }, evaluated)).toContain('95%');
    expect(zh({ ...now, others: [{ label: '历史值说明', text: '88%' }] }, evaluated)).toContain('95%');
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

describe('V-15 and V-16', () => {
  it('suggest what the cell said', () => {
    expect(askRule(dateIsNoNumber, withRows([exampleRow('O.T', '完工', '45,596')])).advice).toEqual([
      '可能是“≤2024-10-31”，请对照原表确认后改写。',
    ]);
    expect(askRule(noScanDamage, withRows([exampleRow('O.L', '水质合格率', '292%')])).advice).toEqual([
      '可能是“≥92%”，请对照原表确认后改写。',
    ]);
  });

  it('bear a value that was stored before there were suggestions', () => {
    const row = exampleRow('O.L', '水质合格率', '292%');
    const { suggestions: _, ...value } = row.target.value;
    const subject = withRows([{ ...row, target: { ...row.target, value } }]);
    expect(askRule(noScanDamage, subject).kind).toBe('clean');
  });
});

describe('V-17', () => {
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

describe('V-19', () => {
  const found = (text: string, fiscalYear: number | null = 2024) =>
    askRule(datesNameTheirYear, asPaper({ ...objectivesPaper(null), fiscalYear, objectives: { overall: text, items: [], measures: [] } }));

  it.each([
    ['明年6月前', '2025年'],
    ['后年底', '2026年底'],
    ['来年初', '2025年初'],
    ['去年', '2023年'],
    ['今年内', '2024年内'],
    ['年末', '2024年末'],
    ['年 底前', '2024年底'],
  ])('%s is %s', (text, better) => {
    expect(found(text).advice).toEqual([`按预算年度2024年推算是“${better}”，请写明。`]);
    expect(found(text, null).advice).toEqual([datesNameTheirYear.advice.zh]);
  });

  it.each([
    '2024年底',
    '2024 年 末',
    '三年内',
    '3年内',
    '两年内',
    '半年内',
    '几年内',
    '多年内',
    '近年内',
    '本年末',
    '当年底',
    '全年底',
    '该年底',
    '当年年底',
    '二〇二四年初',
  ])('says nothing of %s', (text) => {
    expect(found(text).kind).toBe('clean');
  });

  it.each([
    '精神文明年会',
    '小说明年',
    '今后年',
    '以后年',
    '之后年',
    '此后年',
    '近年来年均',
    '将来年',
    '未来年',
    '历来年',
    '从来年',
    '过去年',
    '现今年',
    '如今年',
    '三年后年均',
    '明年度',
    '今年龄',
  ])('takes the letters in %s for no year', (text) => {
    expect(found(text).kind).toBe('clean');
  });

  it('asks nothing of other papers', () => {
    for (const change of [{ kind: 'monitoring-report' }, { horizon: 'medium-term' }] as const) {
      expect(askRule(datesNameTheirYear, asPaper(examplePaper({ purpose: '明年完工' }, change))).kind).toBe('does-not-apply');
    }
    expect(askRule(datesNameTheirYear, asPaper(examplePaper({ purpose: '明年完工' }))).at).toEqual(['/papers/0/project/purpose']);
  });

  it('asks only for the words that are set', () => {
    const papers = [{ ...objectivesPaper(null), objectives: { overall: '明年开工，今年付款', items: [], measures: [] } }];
    const parameters = new Map([[relativeYears, ['今年']]] as const);
    expect(check(papers, { rules: [datesNameTheirYear] }).findings).toHaveLength(2);
    expect(check(papers, { rules: [datesNameTheirYear], parameters }).findings.map(({ message }) => message.zh)).toEqual([
      '“明年开工，今年付款”中的“今年”没有写明年份。',
    ]);
  });
});

describe('V-20', () => {
  it('says what the date should lie in', () => {
    const day = exampleRow('O.T', '完工时间', '2027年3月');
    expect(askRule(dateWithinPeriod, withRows([day])).zh[0]).toContain('不在预算年度2024年内');
    const others = [{ label: '项目起止时间', text: '2023年3月—2025年9月' }];
    expect(askRule(dateWithinPeriod, asPaper(examplePaper({ indicators: [day], others }))).zh[0]).toContain('不在2023至2025年内');
  });

  it('takes neither numbers nor parts of numbers for years', () => {
    const others = [{ label: '项目起止时间', text: '文号120275号，20271年' }];
    const subject = asPaper(examplePaper({ indicators: [exampleRow('O.T', '完工时间', '2027年3月')], others }));
    expect(askRule(dateWithinPeriod, subject).at).toEqual(first);
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
