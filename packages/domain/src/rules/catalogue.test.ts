/** What holds for every rule. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../check.ts';
import { paper as paperSchema } from '../exchange.ts';
import { instruments } from '../sources/index.ts';
import { rules } from './index.ts';
import type { Answer, FailingExample, Rule } from './rule.ts';

const notRules = new Set(['catalogue.test.ts', 'example-papers.ts', 'index.ts', 'indicators-of-category.ts', 'rule.ts']);
const day = '2024-12-31';

type Asked = { readonly name: string; readonly answer: Answer; readonly at?: readonly string[]; readonly severity?: string | undefined };

function asked(rule: Rule, kind: 'passes' | 'fails' | 'cannotTell'): readonly Asked[] {
  const expected = (example: object) => {
    const { at, severity } = example as FailingExample<unknown>;
    return at === undefined ? {} : { at, severity };
  };
  return rule.subject === 'paper'
    ? rule.examples[kind].map((example) => ({ name: example.name, answer: rule.check(example.subject, day), ...expected(example) }))
    : rule.examples[kind].map((example) => ({ name: example.name, answer: rule.check(example.subject, day), ...expected(example) }));
}

describe('catalogue of rules', () => {
  it('lists every file of the folder, under its name', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !notRules.has(file));
    expect(rules.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
  });

  it('has each code once', () => {
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  });

  describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (_, rule) => {
    it('is called by code, name, and texts in both languages', () => {
      expect(rule.code).toMatch(/^[SMVNGBXDR]-\d\d$/u);
      for (const text of [rule.title, rule.advice, rule.why]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
      }
      expect(rule.since).toMatch(/^\d{4}-\d\d-\d\d$/u);
    });

    it('cites clauses that are stated', () => {
      expect(rule.source.length).toBeGreaterThan(0);
      for (const { instrument, clause } of rule.source) {
        expect(instruments).toContain(instrument);
        expect(Object.keys(instrument.clauses)).toContain(clause);
      }
    });

    it('passes what it says it passes', () => {
      expect(rule.examples.passes.length).toBeGreaterThan(0);
      for (const { name, answer } of asked(rule, 'passes'))
        expect([name, answer.kind]).toEqual([name, expect.stringMatching(/^(?:clean|does-not-apply)$/u)]);
      expect(asked(rule, 'passes').some(({ answer }) => answer.kind === 'clean')).toBe(true);
    });

    it('finds what it says it finds, with a message in both languages', () => {
      expect(rule.examples.fails.length).toBeGreaterThan(0);
      for (const { name, answer, at, severity } of asked(rule, 'fails')) {
        const findings = answer.kind === 'findings' ? answer.findings : [];
        expect([name, findings.map((finding) => finding.at)]).toEqual([name, at]);
        if (severity !== undefined) expect(findings[0]?.severity ?? rule.severity).toBe(severity);
        for (const { because } of findings) {
          expect(because.zh).toMatch(/。$/u);
          expect(because.en).toMatch(/^[A-Z].*\.$/u);
        }
      }
    });

    it('says where it cannot tell', () => {
      for (const { name, answer } of asked(rule, 'cannotTell')) expect([name, answer.kind]).toEqual([name, 'cannot-tell']);
    });

    it('its examples are papers of the exchange format', () => {
      const papers = [...rule.examples.passes, ...rule.examples.fails, ...rule.examples.cannotTell].flatMap(({ subject }) =>
        'papers' in subject ? subject.papers.map(({ paper }) => paper) : [subject.paper],
      );
      for (const paper of papers) expect(paperSchema.parse(paper)).toEqual(paper);
    });

    it('is silent before its day', () => {
      for (const { subject } of rule.examples.fails) {
        const papers = 'papers' in subject ? subject.papers.map(({ paper }) => paper) : [subject.paper];
        expect(check(papers, { on: day, rules: [rule] }).findings).not.toEqual([]);
        expect(check(papers, { on: '2014-12-31', rules: [rule] }).findings).toEqual([]);
      }
    });
  });
});
