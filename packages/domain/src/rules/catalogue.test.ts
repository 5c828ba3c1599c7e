/** What holds for every rule. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../check.ts';
import { paper as paperSchema } from '../exchange.ts';
import { instruments } from '../sources/index.ts';
import { markText } from '../sources/source.ts';
import { evaluationPaper, examplePaper } from './example-papers.ts';
import { rules } from './index.ts';
import { type Answer, askingOn, type FailingExample, type Rule, severityOf } from './rule.ts';

/** Beside the rules a family's folder holds its list, tests, and parts that several of its rules share, which are named shared-…. */
const isRule = (file: string) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'index.ts' && !file.startsWith('shared-');
const families = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const day = '2024-12-31';
const asking = askingOn(day);

type Asked = { readonly name: string; readonly answer: Answer; readonly at?: readonly string[]; readonly severity?: string | undefined };

function asked(rule: Rule, kind: 'passes' | 'fails' | 'cannotTell'): readonly Asked[] {
  const expected = (example: object) => {
    const { at, severity } = example as FailingExample<unknown>;
    return at === undefined ? {} : { at, severity };
  };
  return rule.subject === 'paper'
    ? rule.examples[kind].map((example) => ({ name: example.name, answer: rule.check(example.subject, asking), ...expected(example) }))
    : rule.examples[kind].map((example) => ({ name: example.name, answer: rule.check(example.subject, asking), ...expected(example) }));
}

describe('catalogue of rules', () => {
  it('lists every file of the families, under its name', () => {
    const files = families.flatMap(({ name }) => readdirSync(join(import.meta.dirname, name)).filter(isRule));
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
        if (severity !== undefined) expect(findings[0]?.severity ?? severityOf(rule, day)).toBe(severity);
        for (const { because } of findings) {
          expect(because.zh).toMatch(/。$/u);
          expect(because.en).toMatch(/^[A-Z].*\.$/u);
        }
      }
    });

    it('says where it cannot tell', () => {
      for (const { name, answer } of asked(rule, 'cannotTell')) expect([name, answer.kind]).toEqual([name, 'cannot-tell']);
    });

    it('says in both languages why it cannot tell or does not apply', () => {
      for (const { name, answer } of [...asked(rule, 'passes'), ...asked(rule, 'cannotTell')]) {
        if (!('why' in answer)) continue;
        expect([name, answer.why]).toEqual([name, { zh: expect.stringMatching(/。$/u), en: expect.stringMatching(/^[\p{L}\d].*\.$/u) }]);
        expect([name, answer.at]).toEqual([name, expect.stringMatching(/^(?:\/papers\/\d|$)/u)]);
      }
    });

    it('its examples are papers of the exchange format', () => {
      const papers = [...rule.examples.passes, ...rule.examples.fails, ...rule.examples.cannotTell].flatMap(({ subject }) =>
        'papers' in subject ? subject.papers.map(({ paper }) => paper) : [subject.paper],
      );
      for (const paper of papers) expect(paperSchema.parse(paper)).toEqual(paper);
    });

    it('is silent before its day', () => {
      expect(rule.since <= day).toBe(true);
      const papers = [examplePaper(), evaluationPaper()];
      expect(check(papers, { on: '1990-01-01', rules: [rule] }).findings).toEqual([]);
    });

    it('states its parameters with title, mark and day', () => {
      for (const { title, values } of Object.values(rule.parameters ?? {})) {
        expect(title.zh).toMatch(/\p{Script=Han}/u);
        expect(title.en).not.toBe('');
        for (const { from, mark } of values) {
          expect(from).toMatch(/^\d{4}-\d\d-\d\d$/u);
          expect(Object.keys(markText)).toContain(mark);
        }
      }
    });
  });
});
