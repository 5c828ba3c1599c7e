import { describe, expect, it } from 'vitest';
import { fiscalYearIn } from './fiscal-year.ts';
import { fenOf, isWholeFen, papersFen, printFen, projectFen, sumFen } from './money.ts';
import { examplePaper, exampleProject } from './rules/example-papers.ts';
import { planFaults, planState } from './spending-plan.ts';

describe('money', () => {
  it.each([
    ['100.00', '万元', 100_000_000n],
    ['0.000001', '万元', 1n],
    ['1.5', '亿元', 15_000_000_000n],
    ['12.34', '元', 1234n],
    ['-0.01', '元', -1n],
    ['0', '万元', 0n],
  ] as const)('%s %s is %d fen', (decimal, unit, fen) => {
    expect(fenOf(decimal, unit)).toBe(fen);
  });

  it('rounds what is smaller than a fen half away from zero, and says so', () => {
    expect([fenOf('0.005', '元'), fenOf('0.0049', '元'), fenOf('-0.005', '元'), fenOf('1.005', '元')]).toEqual([1n, 0n, -1n, 101n]);
    expect([isWholeFen('0.005', '元'), isWholeFen('0.010', '元'), isWholeFen('33.333333', '万元')]).toEqual([false, true, true]);
  });

  it('prints at least two places and never less than the fen there are', () => {
    expect([printFen(1_083_000_000n, '万元'), printFen(1n, '万元'), printFen(-5n, '元'), printFen(0n, '亿元')]).toEqual([
      '1083.00',
      '0.000001',
      '-0.05',
      '0.00',
    ]);
  });

  it('a blank amount is no amount, and counts nothing in a sum', () => {
    const blank = { ...exampleProject, budget: { total: null, fiscal: null, other: null } };
    expect(projectFen(blank)).toBeNull();
    expect(papersFen([examplePaper(), examplePaper(blank), examplePaper({}, { horizon: 'medium-term' })])).toBe(120_000_000n);
    expect(sumFen([])).toBe(0n);
  });
});

describe('fiscal year', () => {
  it.each([
    ['2020年水务工作', 2020],
    ['二〇二〇年度部门预算', 2020],
    ['冀发〔2002〕4号', null],
    ['依据冀发[2002]4号，2021年度', 2021],
    ['明年6月前', null],
    ['２０２２年', 2022],
    ['1234年', null],
    ['1921年建成的校舍，2026年修缮', 2026],
    ['二O二六年', 2026],
    ['二00六年', 2006],
    ['2026财政年度', 2026],
  ])('%s names %s', (text, year) => {
    expect(fiscalYearIn(text)).toBe(year);
  });
});

describe('spending plan', () => {
  it('tells no plan, a blank one, a partly blank one and a full one apart', () => {
    const point = (percent: string | null) => ({ by: '06-30', percent });
    expect([planState(null), planState([point(null)]), planState([point(null), point('1')]), planState([point('0')])]).toEqual([
      'none',
      'blank',
      'partly-blank',
      'full',
    ]);
  });

  it('names each fault once', () => {
    expect(planFaults(['20', '50', '50', '100'])).toEqual([]);
    expect(planFaults(['50', '30', '20'])).toEqual([]);
    expect(planFaults(['20', '10', '90']).map(({ kind }) => kind)).toEqual(['falls', 'ends-elsewhere']);
    expect(planFaults(['20', '120']).map(({ kind }) => kind)).toEqual(['out-of-bounds']);
  });
});
