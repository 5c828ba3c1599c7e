import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureDefinitions, figuresOfPapers, percentOf } from './figures.ts';
import { figuresText } from './figures-text.ts';
import { exampleIndicator, examplePaper, objectivesPaper } from './rules/example-papers.ts';
import { arbitraryPaper } from './testing/arbitrary-paper.ts';

const blankPlan = ['06-30', '12-31'].map((by) => ({ by, percent: null }));
const found = (papers: Parameters<typeof figuresOfPapers>[0]) =>
  Object.fromEntries(figuresOfPapers(papers).map(({ id, n, of }) => [id, `${n}/${of}`]));

describe('figures of quality', () => {
  it('count indicators by what can be measured, money by its plan, projects by the indicators they have', () => {
    const papers = [
      examplePaper(),
      examplePaper({
        spendingPlan: blankPlan,
        budget: { total: '60.00', fiscal: null, other: null },
        indicators: [
          exampleIndicator('产出指标', '时效指标', '完成及时率', '≥90'),
          exampleIndicator('产出指标', '成本指标', '成本', '≥90'),
        ],
      }),
      examplePaper({ spendingPlan: null, indicators: [] }),
    ];
    expect(found(papers)).toEqual({
      'indicators-quantified': '3/5',
      'indicators-same-value': '2/5',
      'money-planned': '120000000/180000000',
      'projects-planned': '1/2',
      'projects-with-quantity': '1/3',
      'projects-with-quality': '0/3',
      'projects-with-timeliness': '1/3',
      'projects-with-cost': '1/3',
      'projects-with-benefit': '1/3',
      'projects-with-satisfaction': '1/3',
    });
  });

  it('leave out what is no annual target declaration', () => {
    const others = [objectivesPaper(null), examplePaper({}, { horizon: 'medium-term' }), examplePaper({}, { kind: 'self-evaluation' })];
    expect(Object.values(found(others)).every((share) => share === '0/0')).toBe(true);
  });

  it('have a part that is never more than the whole, and add up but for the commonest value', () => {
    fc.assert(
      fc.property(fc.array(arbitraryPaper, { maxLength: 4 }), fc.array(arbitraryPaper, { maxLength: 4 }), (some, others) => {
        const together = figuresOfPapers([...some, ...others]);
        const [left, right] = [figuresOfPapers(some), figuresOfPapers(others)];
        for (const [index, { id, n, of }] of together.entries()) {
          expect(BigInt(n) <= BigInt(of)).toBe(true);
          expect(BigInt(of)).toBe(BigInt(left[index]?.of ?? 0) + BigInt(right[index]?.of ?? 0));
          if (id !== 'indicators-same-value') expect(BigInt(n)).toBe(BigInt(left[index]?.n ?? 0) + BigInt(right[index]?.n ?? 0));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('say their formula in both languages, and know themselves by one name', () => {
    expect(new Set(figureDefinitions.map(({ id }) => id)).size).toBe(figureDefinitions.length);
    for (const { formula, title } of figureDefinitions)
      for (const text of [formula.zh, formula.en, title.zh, title.en]) expect(text).not.toBe('');
  });

  it('stand on their page as they are counted', async () => {
    await expect(figuresText()).toMatchFileSnapshot(join(import.meta.dirname, '../../../docs/figures.md'));
  });

  it('are shown in percent with one decimal, and as nothing where there is nothing to count', () => {
    expect([percentOf({ n: '423', of: '1083' }), percentOf({ n: '1', of: '3' }), percentOf({ n: '1', of: '8' })]).toEqual([
      '39.1%',
      '33.3%',
      '12.5%',
    ]);
    expect([percentOf({ n: '5', of: '5' }), percentOf({ n: '0', of: '0' })]).toEqual(['100.0%', null]);
  });
});
