/** What the examples of the rules about results do not show. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../check.ts';
import type { Parameter, ParameterValue } from '../../dated.ts';
import type { Paper } from '../../exchange.ts';
import { nodesOf } from '../../scores/workings.ts';
import { scoreOf } from '../../scores/score-paper.ts';
import { arbitraryPaperOf } from '../../testing/arbitrary-paper.ts';
import { evaluationExecution, evaluationPaper, evaluationRow, examplePaper } from '../example-papers.ts';
import { ruleByCode } from '../index.ts';
import type { Rule } from '../rule.ts';
import { resultsRules } from './index.ts';
import { givesNoReason, schemeParameter } from './shared-evaluation.ts';
import { allFull } from './shared-full-marks.ts';

const funds = ['originalBudget', 'revisedBudget', 'actual', 'expected', 'rate', 'weight', 'score'] as const;
const anyPaper = fc.oneof(
  arbitraryPaperOf({ kind: 'self-evaluation', form: 'central-self-evaluation', funds, hasPeriod: false }),
  arbitraryPaperOf({ kind: 'department-self-evaluation', form: 'central-department-self-evaluation', funds, hasPeriod: false }),
  arbitraryPaperOf({ kind: 'monitoring-report', form: 'central-monitoring', funds, hasPeriod: true }),
);

function codesOf(paper: Paper, options: Parameters<typeof check>[1] = {}): readonly string[] {
  return check([paper], { rules: resultsRules, ...options }).findings.map(({ rule }) => rule);
}

function only(code: string): readonly Rule[] {
  const rule = ruleByCode(code);
  return rule === null ? [] : [rule];
}

describe('rules about results', () => {
  it('are twenty, in the order of their codes', () => {
    expect(resultsRules.map(({ code }) => code)).toEqual(
      Array.from({ length: 20 }, (_, index) => `R-${String(index + 1).padStart(2, '0')}`),
    );
  });

  it('answer about any paper, at cells of that paper', () => {
    fc.assert(
      fc.property(fc.array(anyPaper, { minLength: 1, maxLength: 4 }), (papers) => {
        const { findings, cannotTell } = check(papers, { rules: resultsRules });
        for (const { at } of [...findings, ...cannotTell]) expect(at).toMatch(/^\/papers\/[0-3](?:\/|$)/u);
      }),
    );
  });

  it('find nothing in a paper that follows its scheme', () => {
    const amount = fc.integer({ min: 0, max: 120 }).map(String);
    fc.assert(
      fc.property(fc.tuple(amount, amount, amount), fc.constantFrom('mof-2020', 'hubei'), ([roads, quality, satisfied], scheme) => {
        const blank = evaluationPaper({
          indicators: [
            evaluationRow({ target: '≥100公里', actual: `${roads}公里`, reason: '雨季停工', weight: scheme === 'hubei' ? '40' : '50' }),
            evaluationRow({
              category: '效益指标',
              kind: '社会效益指标',
              target: '≤60%',
              actual: `${quality}%`,
              reason: '改线',
              weight: '30',
            }),
            evaluationRow({
              category: '满意度指标',
              kind: '服务对象满意度指标',
              target: '≥90%',
              actual: `${satisfied}%`,
              reason: '改线',
              weight: '10',
            }),
          ],
          execution: evaluationExecution({ weight: scheme === 'hubei' ? '20' : '10', score: scheme === 'hubei' ? '20' : '10' }),
        });
        const workings = scoreOf(blank, '/papers/0', { scheme });
        const scores = workings === null ? [] : nodesOf(workings.total).filter(({ at }) => /indicators\/\d+\/score$/u.test(at));
        const indicators = (blank.project?.indicators ?? []).map((row, index) => ({ ...row, score: scores[index]?.result ?? null }));
        const paper = evaluationPaper({ ...blank.project, indicators, total: workings?.total.result ?? null });
        const parameters = new Map<Parameter, ParameterValue>([[schemeParameter, scheme]]);
        expect(codesOf(paper, { parameters })).toEqual([]);
      }),
    );
  });

  it('are silent about declarations', () => {
    expect(check([examplePaper()], { rules: resultsRules })).toMatchObject({ findings: [], cannotTell: [] });
  });

  it('go by the scheme that is asked for', () => {
    const paper = evaluationPaper({ total: '85', others: [{ label: '评价等级', text: '优' }] });
    expect(codesOf(paper, { rules: only('R-09') })).toEqual(['R-09']);
    expect(
      codesOf(paper, { rules: only('R-09'), parameters: new Map<Parameter, ParameterValue>([[schemeParameter, 'vendor-default']]) }),
    ).toEqual([]);
  });

  it('go by the region that is said', () => {
    const paper = evaluationPaper({ execution: evaluationExecution({ weight: null, actual: '60.00', score: '10' }) });
    expect(codesOf(paper, { rules: only('R-04'), region: '420100' })).toEqual([]);
    expect(codesOf(paper, { rules: only('R-04'), region: '130000' })).toEqual(['R-04']);
  });

  it('answer the same wherever the paper stands among others', () => {
    const paper = evaluationPaper({ indicators: [evaluationRow({ score: '51' })] });
    const alone = check([paper], { rules: only('R-01') }).findings;
    const second = check([evaluationPaper(), paper, paper], { rules: only('R-01') }).findings;
    expect(alone.map(({ at }) => at)).toEqual(['/papers/0/project/indicators/0/score']);
    expect(second.map(({ at }) => at)).toEqual(['/papers/1/project/indicators/0/score', '/papers/2/project/indicators/0/score']);
  });
});

describe('reasons', () => {
  it.each([
    [null, true],
    ['', true],
    ['—', true],
    [' / ', true],
    ['无。', true],
    ['雨季停工', false],
    ['无资金', false],
  ])('“%s” gives none: %s', (reason, isNone) => {
    expect(givesNoReason(reason, ['无'])).toBe(isNone);
  });
});

describe('full marks', () => {
  it.each([
    [['50'], true],
    [['50.1'], true],
    [['50', '49.9'], false],
    [['50', null], null],
    [[null, '49'], false],
    [[], null],
  ] as const)('%j of 50: %s', (scores, isFull) => {
    expect(allFull(scores.map((score) => evaluationRow({ score })))).toBe(isFull);
  });
});
