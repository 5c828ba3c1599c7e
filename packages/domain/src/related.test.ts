import { describe, expect, it } from 'vitest';
import { relatedBy } from './related.ts';
import { departmentTargetsPaper, evaluationPaper, examplePaper, objectivesPaper } from './rules/example-papers.ts';

const unit = { code: '301001', name: '示例县公路管理站' };
const disclosed = { unit, fiscalYear: 2024, of: 'budget', approvedOn: null, publishedOn: null } as const;

describe('related', () => {
  it('finds last year’s paper, by code before name, and another kind', () => {
    const lastYear = examplePaper({ name: '另一名称' }, { fiscalYear: 2023 });
    const evaluated = evaluationPaper({ code: null });
    const related = relatedBy([examplePaper()], { papers: [examplePaper({ code: '9' }, { fiscalYear: 2023 }), lastYear, evaluated] });
    expect(related.find(examplePaper(), { years: -1 })).toBe(lastYear);
    expect(related.find(examplePaper(), { kind: 'self-evaluation' })).toBe(evaluated);
    expect(related.find(examplePaper(), { years: 1 })).toBeNull();
  });

  it('finds a paper whose unit is known by its name alone', () => {
    const named = examplePaper({}, { unit: { code: null, name: '示例县 公路管理站' } });
    expect(relatedBy([], { approved: [named] }).approved(examplePaper())).toBe(named);
    expect(relatedBy([], { approved: [examplePaper({}, { unit: { code: null, name: '别的站' } })] }).approved(examplePaper())).toBeNull();
  });

  it('never finds a paper for itself', () => {
    const paper = examplePaper();
    expect(relatedBy([paper], {}).find(paper, {})).toBeNull();
  });

  it('finds the approved target of the same kind of paper', () => {
    const [form, prose] = [departmentTargetsPaper(), objectivesPaper(null)];
    const related = relatedBy([], { approved: [form, prose] });
    expect(related.approved(departmentTargetsPaper({ objectives: [] }))).toBe(form);
    expect(related.approved(objectivesPaper(null))).toBe(prose);
    expect(related.approved(evaluationPaper())).toBeNull();
  });

  it('finds tables and disclosures of a unit in a year, by code else by name', () => {
    const accounts = { ...disclosed, of: 'final-accounts' } as const;
    const related = relatedBy([], { disclosures: [disclosed, accounts, { ...disclosed, fiscalYear: 2023 }] });
    expect(related.disclosure({ code: '301001', name: null }, 2024, 'final-accounts')).toBe(accounts);
    expect(related.disclosure({ code: null, name: unit.name }, 2024, 'budget')).toBe(disclosed);
    expect(related.disclosure({ code: '9', name: '别的站' }, 2024, 'budget')).toBeNull();
    expect([related.disclosures(2024).length, related.disclosures(2022).length, related.disclosures(null).length]).toEqual([2, 0, 0]);
    expect(related.budgetTable(unit, 2024)).toBeNull();
  });

  it('counts the names of the units, each once', () => {
    const other = examplePaper({}, { unit: { code: ' ', name: '示例县水务局' } });
    const { unitNames } = relatedBy([examplePaper(), examplePaper(), other, examplePaper({}, { unit: { code: '1', name: null } })], {});
    expect(unitNames).toEqual([
      { code: '301001', name: '示例县公路管理站', fiscalYear: 2024, at: '/papers/0', papers: 2 },
      { code: null, name: '示例县水务局', fiscalYear: 2024, at: '/papers/2', papers: 1 },
    ]);
  });
});
