import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalPaper } from './canonical-json.ts';
import { check } from './check.ts';
import { correct, valueName } from './correct.ts';
import type { Paper } from './exchange.ts';
import { differences } from './paper-difference.ts';
import { examplePaper } from './rules/example-papers.ts';
import { budgetAddsUp } from './rules/money/budget-adds-up.ts';

const papers = [examplePaper(), examplePaper({ code: '2', name: '校舍维修' })];

function corrected(at: string, to: string | null): Paper {
  const outcome = correct(papers, at, to);
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return outcome.value[Number(at.split('/')[2])] ?? examplePaper();
}

function refusal(at: string, to: string | null): string {
  const outcome = correct(papers, at, to);
  return outcome.ok ? 'done' : outcome.refusal.code;
}

describe('correct', () => {
  it('changes one value, in plain digits, and leaves the papers handed in as they were', () => {
    const before = papers.map(canonicalPaper);
    const after = corrected('/papers/1/project/budget/total', ' １，２００．５０ ');
    expect(differences(papers[1] ?? after, after)).toEqual([{ at: '/project/budget/total', from: '120.00', to: '1200.50' }]);
    expect(papers.map(canonicalPaper)).toEqual(before);
  });

  it('keeps every row that it does not touch, so that what is known of it holds', () => {
    const before = papers[0]?.project?.indicators ?? [];
    const after = corrected('/papers/0/project/indicators/1/target/raw', '≥90%').project?.indicators ?? [];
    expect(before.length).toBeGreaterThan(2);
    expect(after.map((row, index) => row === before[index])).toEqual(before.map((_, index) => index !== 1));
  });

  it('works out the typed target again when the raw text changes', () => {
    const after = corrected('/papers/0/project/indicators/0/target/raw', '≥90公里');
    expect(after.project?.indicators[0]?.target).toMatchObject({ raw: '≥90公里', value: { raw: '≥90公里', value: '90', op: '>=' } });
    expect(corrected('/papers/0/project/indicators/0/target/unitText', '处').project?.indicators[0]?.target.value.warnings).toContain(
      'V-14',
    );
  });

  it('works out the codes again when a label changes', () => {
    expect(corrected('/papers/0/project/indicators/0/kind/label', '质量指标').project?.indicators[0]?.kind).toEqual({
      label: '质量指标',
      code: 'O.L',
    });
  });

  it('empties a value, and a correction that breaks a sum is kept for M-01 to ask', () => {
    expect(corrected('/papers/0/project/spendingPlan/0/percent', null).project?.spendingPlan?.[0]?.percent).toBeNull();
    expect(corrected('/papers/0/project/purpose', null).project?.purpose).toBe('');
    const changed = [corrected('/papers/0/project/budget/other', '0')];
    expect(check(changed, { rules: [budgetAddsUp] }).findings.map(({ rule }) => rule)).toEqual(['M-01']);
  });

  it('refuses a place that is no value, and a text that does not belong there', () => {
    expect(refusal('/papers/7/project/code', '1')).toBe('not-a-value');
    expect(refusal('/papers/0/project/budget', '1')).toBe('not-a-value');
    expect(refusal('/papers/0/project/indicators/99/name', '1')).toBe('not-a-value');
    expect(refusal('/papers/0/kind', 'self-evaluation')).toBe('not-a-value');
    expect(refusal('/papers/0/__proto__/x', 'y')).toBe('not-a-value');
    expect(refusal('/papers/0/project/budget/total', '一百')).toBe('not-a-number');
    expect(refusal('/papers/0/project/budget/total', '1,20')).toBe('not-a-number');
    expect(refusal('/papers/0/project/amountUnit', '千元')).toBe('bad-amount-unit');
    expect(refusal('/papers/0/fiscalYear', '20')).toBe('bad-year');
    expect(refusal('/papers/0/fiscalYear', '２０２１年度')).toBe('done');
  });

  it('calls a value as people do, in a refusal too', () => {
    expect(valueName('/papers/0/project/spendingPlan/2/percent')).toEqual({ zh: '资金支出计划', en: 'spending plan' });
    expect(valueName('/papers/0/project/indicators')).toBeNull();
    const outcome = correct(papers, '/papers/0/project/budget/other', '详见附件');
    expect(outcome.ok || outcome.refusal.message.zh).toBe('“详见附件”不是数字。“其他资金”只能填写数字，例如100.00；没有数字时请留空。');
  });

  it('notes the person as the origin of the new value where one is given', () => {
    const outcome = correct(papers, '/papers/0/project/code', 'A-1', { by: '王', at: '2024-01-02T03:04:05Z' });
    expect(outcome.ok && outcome.value[0]?.origins).toEqual({ '/papers/0/project/code': { by: '王', at: '2024-01-02T03:04:05Z' } });
  });
});

describe('differences and canonical text', () => {
  it('a paper does not differ from itself, whatever its origins', () => {
    const paper = examplePaper();
    expect(differences(paper, { ...paper, origins: { '/papers/0/project': { line: 3 } } })).toEqual([]);
    expect(canonicalPaper({ ...paper, origins: {} })).toBe(canonicalPaper(paper));
  });

  it('shows what was added and what is gone', () => {
    const before = examplePaper({ objectives: ['一'], spendingPlan: null });
    const after = examplePaper({ objectives: ['一', '二'], spendingPlan: [], purpose: before.project?.purpose ?? '' });
    expect(differences(before, after)).toEqual([
      { at: '/project/spendingPlan', from: null, to: '[]' },
      { at: '/project/objectives/1', from: null, to: '二' },
    ]);
  });

  it('sorts keys and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [1, { d: null, c: '“' }], a: undefined, A: true })).toBe('{"A":true,"b":[1,{"c":"“","d":null}]}');
  });
});
