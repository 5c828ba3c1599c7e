import { check, correct } from '@jixiao/domain';
import { arbitraryPaper, arbitraryTargetText, exampleIndicator, examplePaper } from '@jixiao/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionsWhileTyping } from './questions.ts';

const paper = examplePaper({
  indicators: [
    exampleIndicator('产出指标', '数量指标', '养护里程', '≥86公里'),
    exampleIndicator('产出指标', '质量指标', '验收合格率', '≥95%'),
  ],
});
const target = '/papers/0/project/indicators/1/target/raw';
const keys = (findings: readonly { readonly rule: string; readonly at: string }[]) => findings.map(({ rule, at }) => `${rule} ${at}`);

describe('questions while typing', () => {
  it('says what a target without its sign would be asked, and that the questions go when it is back', () => {
    expect(keys(questionsWhileTyping({ paper, at: target, notes: [] })('≥95').added)).toContain(`V-02 ${target}`);
    const outcome = correct([paper], target, '≥95');
    const [without] = outcome.ok ? outcome.value : [];
    if (without === undefined) throw new Error('a target can be corrected');
    const ask = questionsWhileTyping({ paper: without, at: target, notes: [] });
    expect(keys(ask('≥95').staying)).toContain(`V-02 ${target}`);
    expect(keys(ask('≥95%').gone)).toContain(`V-02 ${target}`);
    expect(keys(ask('≥95%').staying)).not.toContain(`V-02 ${target}`);
  });

  it('says what a cell cannot hold in the words of a save', () => {
    const { refused, added, gone } = questionsWhileTyping({ paper, at: '/papers/0/project/budget/total', notes: [] })('一百');
    expect(refused?.en).toMatch(/is no number/);
    expect([added, gone]).toEqual([[], []]);
  });

  it('leaves what is asked about all rows out of what stays about one cell', () => {
    const [only] = [paper].map((each) => ({
      ...each,
      project: each.project && { ...each.project, indicators: each.project.indicators.slice(0, 1) },
    }));
    if (only === undefined) throw new Error('one paper');
    const rows = '/papers/0/project/indicators';
    expect(check([only]).findings.map(({ at }) => at)).toContain(rows);
    const { staying } = questionsWhileTyping({ paper: only, at: `${rows}/0/target/raw`, notes: [] })('≥86公里');
    expect(staying.map(({ at }) => at)).not.toContain(rows);
  });

  it('asks about another cell too where the sum breaks', () => {
    const { added, gone } = questionsWhileTyping({ paper, at: '/papers/0/project/budget/other', notes: [] })('30');
    expect(added.map(({ rule }) => rule)).toContain('M-01');
    expect(gone).toEqual([]);
  });

  it('forgets the doubt about the cell that is typed over', () => {
    const at = '/papers/0/project/budget/other';
    const outcome = correct([paper], at, null);
    const [blank] = outcome.ok ? outcome.value : [];
    if (blank === undefined) throw new Error('an amount can be emptied');
    const notes = [{ code: 'unreadable-amount', at, raw: '二十' }];
    const heard = questionsWhileTyping({ paper: blank, at, notes })('30');
    const saved = check([{ ...paper, project: paper.project && { ...paper.project, budget: { ...paper.project.budget, other: '30' } } }]);
    expect(heard.added.map(({ rule }) => rule)).toContain('M-01');
    expect(saved.findings.map(({ rule }) => rule)).toContain('M-01');
  });

  it('agrees with a check of the paper before and after', () => {
    fc.assert(
      fc.property(arbitraryPaper, arbitraryTargetText, (any, typed) => {
        const rows = any.project?.indicators ?? any.department?.indicators ?? [];
        fc.pre(rows.length > 0);
        const at = `/papers/0/${any.project === null ? 'department' : 'project'}/indicators/${rows.length - 1}/target/raw`;
        const ask = questionsWhileTyping({ paper: any, at, notes: [] });
        const outcome = correct([any], at, typed);
        if (!outcome.ok) throw new Error(outcome.refusal.message.en);
        const before = new Set(keys(check([any], { papersOnly: true }).findings));
        const after = new Set(keys(check(outcome.value, { papersOnly: true }).findings));
        const heard = ask(typed);
        expect(new Set(keys(heard.added))).toEqual(new Set([...after].filter((key) => !before.has(key))));
        expect(new Set(keys(heard.gone))).toEqual(new Set([...before].filter((key) => !after.has(key))));
      }),
      { numRuns: 60 },
    );
  });
});
