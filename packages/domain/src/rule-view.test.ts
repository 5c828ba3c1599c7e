import { describe, expect, it } from 'vitest';
import { ruleItems, ruleView, ruleViewOf } from './rule-view.ts';
import { rules } from './rules/index.ts';

describe('the catalogue as people read it', () => {
  it('holds all 123 rules of the list, family by family', () => {
    const counts = Object.groupBy(rules, ({ code }) => code.slice(0, 1));
    const expected = { S: 19, M: 16, V: 24, N: 15, G: 10, B: 6, X: 7, D: 6, R: 20 };
    expect(Object.fromEntries(Object.entries(counts).map(([family, own]) => [family, own?.length]))).toEqual(expected);
    for (const [family, own = []] of Object.entries(counts))
      expect(own.map(({ code }) => code)).toEqual(own.map((_, index) => `${family}-${String(index + 1).padStart(2, '0')}`));
  });

  it('counts where a rule fires', () => {
    const [first] = ruleItems(new Map([['S-01', { findings: 5, papers: 3 }]]), 'en');
    expect(first).toMatchObject({ code: 'S-01', family: 'S', findings: 5, papers: 3, profiles: ['standard', 'all'] });
  });

  it.each(rules.map((rule) => [rule.code, rule] as const))(
    '%s has a page in both languages, with what it says to three examples',
    (_, rule) => {
      for (const language of ['zh-CN', 'en'] as const) {
        const view = ruleViewOf(rule, undefined, [], language);
        expect(ruleView.parse(view)).toEqual(view);
        expect(view.examples.length).toBeGreaterThanOrEqual(3);
        expect(view.examples.filter(({ kind }) => kind === 'fails').every(({ says }) => says.length > 0)).toBe(true);
        expect(view.sources.length).toBeGreaterThan(0);
        expect(view.sources.every(({ says, text }) => says !== '' && text !== '')).toBe(true);
        expect(view.severities.length).toBeGreaterThan(0);
      }
    },
  );
});
