/** What the examples of the rules on disclosure cannot show: the calendar, the limit as it is set, departments of many units. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../check.ts';
import { examplePaper } from '../example-papers.ts';
import { askingOn } from '../rule.ts';
import { disclosedAtAll } from './disclosed-at-all.ts';
import { disclosedInTime } from './disclosed-in-time.ts';
import { dayAfter, daysBetween, daysToDisclose } from './shared-disclosures.ts';
import { exampleDisclosure, withEvidence } from './shared-examples.ts';
import { unitsDiscloseToo } from './units-disclose-too.ts';

const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const asking = askingOn('2024-12-31');

describe('days', () => {
  it.each([
    ['2024-02-10', 20, '2024-03-01'],
    ['2023-02-10', 20, '2023-03-02'],
    ['2023-12-20', 20, '2024-01-09'],
    ['2024-05-01', 0, '2024-05-01'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(dayAfter(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  it('counts back what it counts on', () => {
    fc.assert(
      fc.property(day, fc.nat(4000), (from, days) => {
        expect(daysBetween(from, dayAfter(from, days))).toBe(days);
      }),
    );
  });
});

describe('in time', () => {
  it('is late exactly from the twenty-first day on, whether disclosed or not', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5, max: 60 }), (approvedOn, days) => {
        const then = dayAfter(approvedOn, days);
        const disclosed = withEvidence({ disclosures: [{ ...exampleDisclosure, approvedOn, publishedOn: then }] });
        const open = withEvidence({ disclosures: [{ ...exampleDisclosure, approvedOn, publishedOn: null }], today: then });
        const expected = days > 20 ? 'findings' : 'clean';
        expect(disclosedInTime.check(disclosed, asking).kind).toBe(expected);
        expect(disclosedAtAll.check(open, asking).kind).toBe(expected);
      }),
    );
  });

  it('takes the days that are set, and says the last one', () => {
    const evidence = { disclosures: [{ ...exampleDisclosure, publishedOn: '2024-02-20' }] };
    const late = (days: number) =>
      check([examplePaper()], { rules: [disclosedInTime], evidence, parameters: new Map([[daysToDisclose, days]]) }).findings.map(
        ({ message }) => message.zh,
      );
    expect(late(10)).toEqual([]);
    expect(late(9)).toEqual(['“示例县公路管理站”的预算于2024-02-10批复，2024-02-20公开，相隔10日，超过9日（应不晚于2024-02-19）。']);
  });
});

describe('units', () => {
  it('asks each department about its own units, once, with its head', () => {
    const unit = (code: string) => ({ code, name: `${code}单位` });
    const codes = ['301001', '301002', '301003', '402001', '402002'];
    const papers = codes.map((code) => examplePaper({}, { unit: unit(code) }));
    const evidence = {
      units: codes.map(unit),
      disclosures: ['301002', '301001', '402001'].map((code) => ({ ...exampleDisclosure, unit: unit(code) })),
    };
    const { findings } = check(papers, { rules: [unitsDiscloseToo], evidence });
    expect(findings.map(({ at, message }) => `${at} ${message.zh}`)).toEqual([
      '/papers/0 “301001单位”已公开2024年预算，所属单位“301003单位”没有公开。',
      '/papers/3 “402001单位”已公开2024年预算，所属单位“402002单位”没有公开。',
    ]);
  });
});
