import { describe, expect, it } from 'vitest';
import { check } from '../../check.ts';
import { relativeYears } from '../../lexicons/relative-years.ts';
import { askRule } from '../../testing/ask-rule.ts';
import { asPaper, examplePaper, objectivesPaper } from '../example-papers.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import { dateIsNoNumber } from './date-is-no-number.ts';
import { datesNameTheirYear } from './dates-name-their-year.ts';
import { dateWithinPeriod } from './date-within-period.ts';
import { noScanDamage } from './no-scan-damage.ts';

const first = [cellAt(0, '/target/raw')];

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
