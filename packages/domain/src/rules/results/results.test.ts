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
import { type Answer, askingOn, type Rule } from '../rule.ts';
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

/** Where an example passes or cannot be told, as the rule answers: kind and place. */
function answersOf(rule: Rule): readonly string[] {
  const asking = askingOn('2024-12-31');
  const told = (name: string, answer: Answer) => `${name}: ${answer.kind}${'at' in answer ? ` ${answer.at.replace('/papers/', '')}` : ''}`;
  return rule.subject === 'paper'
    ? [...rule.examples.passes, ...rule.examples.cannotTell].map(({ name, subject }) => told(name, rule.check(subject, asking)))
    : [...rule.examples.passes, ...rule.examples.cannotTell].map(({ name, subject }) => told(name, rule.check(subject, asking)));
}

it('answers of the examples, kind and place', () => {
  expect(Object.fromEntries(resultsRules.map((rule) => [rule.code, answersOf(rule)]))).toMatchInlineSnapshot(`
    {
      "R-01": [
        "full marks: clean",
        "no money: clean",
        "execution in a row of its own, whatever the money says: clean",
        "nothing at all: clean",
        "a blank score: cannot-tell 0/project/indicators/0/score",
        "a blank weight: cannot-tell 0/project/indicators/0/score",
      ],
      "R-02": [
        "10 + 50 + 30 + 10 = 100: clean",
        "off by what rounding allows: clean",
        "execution in a row of its own: clean",
        "no total: cannot-tell 0/project/total",
        "a blank score: cannot-tell 0/project/indicators/0/score",
        "no score of execution: cannot-tell 0/project/execution/score",
        "no money at all: cannot-tell 0/project/execution",
      ],
      "R-03": [
        "10 + 50 + 30 + 10: clean",
        "a weight in the label: clean",
        "the template of personnel: four times 22.5 and no satisfaction: clean",
        "Hubei: 20, 40 and 40: clean",
        "Sichuan: 90 under any label: clean",
        "cost at level 1: clean",
        "no satisfaction: clean",
        "execution in a row of its own: clean",
        "no weights at all: does-not-apply 0/project",
        "no rows: does-not-apply 0/project",
        "one weight blank: cannot-tell 0/project/indicators/1/weight",
        "an unknown label: cannot-tell 0/project/indicators/0/category/label",
      ],
      "R-04": [
        "all spent: clean",
        "86 of 100: clean",
        "rounded to a whole point at the edge: clean",
        "overspent, and no more than the weight: clean",
        "no weight printed on the form of Hubei: 20 points: clean",
        "execution in a row of its own: does-not-apply 0/project",
        "no score: cannot-tell 0/project/execution/score",
        "no budget of the year: cannot-tell 0/project/execution/score",
      ],
      "R-05": [
        "reached: clean",
        "in proportion: clean",
        "rounded to one place: clean",
        "by formula A: clean",
        "by formula B: clean",
        "in time: clean",
        "fewer points with a reason: clean",
        "fewer points for a target set too low: clean",
        "a wording: clean",
        "no score: cannot-tell 0/project/indicators/0/score",
        "no weight: cannot-tell 0/project/indicators/0/score",
        "a range: cannot-tell 0/project/indicators/0/score",
        "late: cannot-tell 0/project/indicators/0/score",
        "a blank actual value: cannot-tell 0/project/indicators/0/score",
      ],
      "R-06": [
        "reached: clean",
        "missed with a reason: clean",
        "late with a reason: clean",
        "a wording with full marks: clean",
        "no column: does-not-apply 0/project",
        "no actual value: cannot-tell 0/project/indicators/0/actual/raw",
        "a wording without a score: cannot-tell 0/project/indicators/0/actual/raw",
      ],
      "R-07": [
        "a little more: clean",
        "just below 1.2 times: clean",
        "far more, with a reason: clean",
        "less is better: clean",
        "nothing was meant: clean",
        "no column: does-not-apply 0/project",
        "a limit as an actual value: cannot-tell 0/project/indicators/0/actual/raw",
      ],
      "R-08": [
        "reached, with the least: clean",
        "reached, with all points: clean",
        "partly, with the least: clean",
        "not reached: clean",
        "partly, by the bands of Hubei: clean",
        "no wordings: does-not-apply 0/project",
        "no band named: cannot-tell 0/project/indicators/0/actual/raw",
        "no score: cannot-tell 0/project/indicators/0/score",
      ],
      "R-09": [
        "100 is excellent: clean",
        "90 is excellent: clean",
        "89.99 is good: clean",
        "in a conclusion: clean",
        "no grade stated: does-not-apply 0/project",
        "no total: cannot-tell 0/project/total",
      ],
      "R-10": [
        "as approved: clean",
        "in another unit of money: clean",
        "the approved version before the declared one: clean",
        "nothing to compare with: cannot-tell 0/project",
        "a blank target: cannot-tell 0/project/indicators/0/target/raw",
      ],
      "R-11": [
        "numbers: clean",
        "a date before which it was done: clean",
        "it has come to 95 %: clean",
        "a blank cell: cannot-tell 0/project/indicators/0/actual/raw",
      ],
      "R-12": [
        "the same indicators: clean",
        "execution in a row of its own is none of them: clean",
        "nothing to compare with: cannot-tell 0/project",
      ],
      "R-13": [
        "all spent: clean",
        "80 % spent: clean",
        "one indicator short: clean",
        "no rows: does-not-apply 0/project",
        "no rate: cannot-tell 0/project/execution",
        "a blank score: cannot-tell 0/project/indicators",
      ],
      "R-14": [
        "two of three: clean",
        "two projects are too few: does-not-apply 0",
        "declarations: does-not-apply 0",
        "eight of ten, one open: clean",
        "one without scores: cannot-tell 2",
      ],
      "R-15": [
        "all spent: clean",
        "rows add up, a blank one counting nothing: clean",
        "of which at the first row alone: clean",
        "off by rounding: clean",
        "rows without numbers: clean",
        "a declaration: does-not-apply 0",
        "no budget: cannot-tell 0/project/execution",
        "rows of several levels: cannot-tell 0/project/execution/rows/0/label",
      ],
      "R-16": [
        "all spent: clean",
        "90 %: clean",
        "less, with a reason: clean",
        "less, with a reason at an indicator: clean",
        "no place for a reason: does-not-apply 0/project/execution/rate",
        "no rate: cannot-tell 0/project/execution",
      ],
      "R-17": [
        "60 and 55: clean",
        "just ten points: clean",
        "a declaration: does-not-apply 0",
        "no overall attainment: cannot-tell 0/project",
        "in words: cannot-tell 0/project",
        "no money: cannot-tell 0/project/execution",
      ],
      "R-18": [
        "half of it in July is green: clean",
        "nothing yet is red: clean",
        "within the limit is green: clean",
        "a share in range is green whatever the month: clean",
        "the light of the money: clean",
        "no lights: does-not-apply 0/project",
        "a declaration: does-not-apply 0",
        "a wording: cannot-tell 0/project/indicators/0/others/0/text",
        "no months printed: cannot-tell 0/project/indicators/0/others/0/text",
        "no spending: cannot-tell 0/project/others/0/text",
      ],
      "R-19": [
        "a good result: clean",
        "just six tenths: clean",
        "less money in the next year: clean",
        "other targets in the next year: clean",
        "gone from the budget: clean",
        "no papers of the next year: cannot-tell 0/project/total",
        "still in the budget, without its targets: cannot-tell 0/project/total",
        "no total: cannot-tell 0/project/total",
      ],
      "R-20": [
        "says more: clean",
        "a yes is a result: does-not-apply 0/project",
        "a blank actual value: cannot-tell 0/project/indicators/0/actual/raw",
      ],
    }
  `);
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
