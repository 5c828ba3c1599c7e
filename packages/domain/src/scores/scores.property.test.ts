/** What holds for every score: within the weight, better is never less, the whole is its parts, and anyone comes to the same result. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, compareDecimals, shiftDecimal } from '../decimal.ts';
import type { Indicator, Paper, Project } from '../exchange.ts';
import { evaluationPaper, exampleIndicator } from '../rules/example-papers.ts';
import { valueAt } from '../pointer.ts';
import { arbitraryPaperOf } from '../testing/arbitrary-paper.ts';
import { recomputed } from '../testing/independent-evaluator.ts';
import { scoreWorkings, workingsIn } from './exchange-workings.ts';
import { scoreOf } from './score-paper.ts';
import { schemes } from './schemes/index.ts';
import { nodesOf, type ScoreNode, type ScoreWorkings } from './workings.ts';
import { gradeSentence, workingRows, workingSentence } from './workings-text.ts';

const number = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 7n }), fc.nat(2))
  .map(([digits, places]) => shiftDecimal(digits.toString(), -places));
const weight = fc.tuple(fc.bigInt({ min: 0n, max: 500n }), fc.nat(1)).map(([digits, places]) => shiftDecimal(digits.toString(), -places));
const operator = fc.constantFrom('≥', '≤', '=', '＞', '＜', '');
const scheme = fc.constantFrom(...schemes.map(({ id }) => id));
const category = fc.constantFrom(
  ['产出指标', '数量指标'],
  ['成本指标', '经济成本指标'],
  ['效益指标', '社会效益指标'],
  ['满意度指标', '服务对象满意度指标'],
);

function row(kind: readonly string[], target: string, actual: string, points: string, score: string | null = null): Indicator {
  const [first = '', second = ''] = kind;
  return { ...exampleIndicator(first, second, '养护里程', target), actual: { raw: actual }, weight: points, score, reason: '' };
}

const rows = fc.array(
  fc
    .tuple(category, operator, number, fc.constantFrom('%', '个', '万元', ''), number, weight, fc.option(weight, { nil: null }))
    .map(([kind, sign, target, unit, actual, points, score]) => row(kind, `${sign}${target}${unit}`, `${actual}${unit}`, points, score)),
  { maxLength: 8 },
);
const project: fc.Arbitrary<Project> = fc
  .tuple(rows, number, number, fc.option(weight, { nil: null }))
  .map(([indicators, budget, actual, points]) => {
    const example = evaluationPaper().project;
    if (example === null || example === undefined || example.execution === null) throw new Error('the example has no execution');
    return { ...example, indicators, execution: { ...example.execution, revisedBudget: budget, actual, weight: points } };
  });
const paper: fc.Arbitrary<Paper> = project.map((change) => evaluationPaper(change));

function workingsOf(one: Paper, id: string): ScoreWorkings {
  const workings = scoreOf(one, '/papers/0', { scheme: id });
  if (workings === null) throw new Error('a self-evaluation has workings');
  return workings;
}

function isInOrder(small: string | null, large: string | null): boolean {
  return small !== null && large !== null && compareDecimals(small, large) <= 0;
}

describe('every score', () => {
  it('lies between nothing and the weight', () => {
    fc.assert(
      fc.property(paper, scheme, (one, id) => {
        for (const { inputs, result, children } of nodesOf(workingsOf(one, id).total)) {
          if (result === null || children.length > 0 || inputs.length === 0) continue;
          const most = inputs.find(({ symbol }) => symbol === 'w')?.value ?? null;
          expect(isInOrder('0', result) && isInOrder(result, most)).toBe(true);
        }
      }),
    );
  });

  it('is what the formula says to anybody who works it out again', () => {
    fc.assert(
      fc.property(paper, scheme, (one, id) => {
        for (const node of nodesOf(workingsOf(one, id).total)) expect(again(node)).toBe(node.result);
      }),
    );
  });

  it('adds up', () => {
    fc.assert(
      fc.property(paper, scheme, (one, id) => {
        for (const { children, result } of nodesOf(workingsOf(one, id).total)) {
          if (children.length === 0) continue;
          const parts = children.map((child) => child.result);
          const isOpen = parts.includes(null);
          expect(result === null).toBe(isOpen);
          if (result !== null)
            expect(
              compareDecimals(
                result,
                parts.reduce<string>((sum, part) => addDecimals(sum, part ?? '0'), '0'),
              ),
            ).toBe(0);
        }
      }),
    );
  });

  it('never falls as what was reached gets better', () => {
    fc.assert(
      fc.property(fc.constantFrom('≥', '＞', '≤', '＜'), number, number, number, weight, scheme, (sign, target, one, other, points, id) => {
        const [less, more] = compareDecimals(one, other) <= 0 ? [one, other] : [other, one];
        const [worse, better] = sign === '≥' || sign === '＞' ? [less, more] : [more, less];
        const [low, high] = [worse, better].map((actual) => {
          const found = row(['产出指标', '数量指标'], `${sign}${target}个`, `${actual}个`, points);
          return workingsOf(evaluationPaper({ indicators: [found] }), id).total.children[1]?.result ?? null;
        });
        expect(isInOrder(low ?? null, high ?? null)).toBe(true);
      }),
    );
  });

  it('can be printed in both languages, as a table and as data, whatever the paper', () => {
    const shape = {
      form: 'central-self-evaluation',
      funds: ['originalBudget', 'revisedBudget', 'actual', 'rate', 'weight', 'score'],
      hasPeriod: false,
    } as const;
    const any = fc.oneof(
      paper,
      arbitraryPaperOf({ ...shape, kind: 'self-evaluation' }),
      arbitraryPaperOf({ ...shape, kind: 'department-self-evaluation' }),
    );
    fc.assert(
      fc.property(any, scheme, (one, id) => {
        const workings = workingsOf(one, id);
        for (const language of ['zh-CN', 'en'] as const) {
          const data = workingsIn(workings, language);
          expect(scoreWorkings.parse(data)).toEqual(data);
          for (const node of nodesOf(workings.total)) expect(workingSentence(node, language)).toMatch(language === 'en' ? /\.$/u : /。$/u);
          expect(gradeSentence(workings, language)).toMatch(language === 'en' ? /\.$/u : /。$/u);
          expect(workingRows(workings, language)).toHaveLength(nodesOf(workings.total).length);
        }
        for (const node of nodesOf(workings.total)) {
          expect(again(node)).toBe(node.result);
          for (const at of [node.at, ...node.inputs.flatMap((input) => input.at ?? [])])
            expect([at, valueAt({ papers: [one] }, at)]).not.toEqual([at, undefined]);
        }
      }),
    );
  });
});

function again({ formula, inputs, rounding }: ScoreNode): string | null {
  const values = new Map<string, string>();
  for (const { symbol, value } of inputs) if (value !== null) values.set(symbol, value);
  const isWhole = inputs.every(({ symbol }) => values.has(symbol) || !new RegExp(String.raw`\b${symbol}\b`, 'u').test(formula));
  return isWhole ? recomputed(formula, values, rounding) : null;
}
