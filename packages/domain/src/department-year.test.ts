import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { departmentYears } from './department-year.ts';
import { projectsNamedOnce } from './rules/structure/projects-named-once.ts';
import { examplePaper, objectivesPaper } from './rules/example-papers.ts';

describe('department years', () => {
  it('groups by unit and year, by code before name', () => {
    const papers = [
      examplePaper({}, { unit: { code: '301001', name: '公路站' } }),
      examplePaper({}, { unit: { code: null, name: '公路 站' } }),
      examplePaper({}, { unit: { code: '301002', name: '水务站' } }),
      examplePaper({}, { unit: { code: '301001', name: '公路站' }, fiscalYear: 2023 }),
    ];
    expect(departmentYears(papers).map(({ unitKey, fiscalYear, positions }) => [unitKey, fiscalYear, positions])).toEqual([
      ['301001', 2024, [0, 1]],
      ['301002', 2024, [2]],
      ['301001', 2023, [3]],
    ]);
  });

  it('a paper that says neither unit nor year joins the only department year there is', () => {
    const cover = { ...objectivesPaper(null), unit: { code: null, name: null }, fiscalYear: null };
    expect(departmentYears([cover, examplePaper()])).toMatchObject([
      { unitKey: '301001', fiscalYear: 2024, unit: { code: '301001' }, positions: [0, 1] },
    ]);
    const two = [cover, examplePaper(), examplePaper({}, { unit: { code: '9', name: null } })];
    expect(departmentYears(two).map(({ unitKey }) => unitKey)).toEqual(['', '301001', '9']);
  });

  it('one code in two units is no repetition, in one unit it is, and the pointer is that of the whole list', () => {
    const other = examplePaper({}, { unit: { code: '301002', name: '水务站' } });
    const asked = { rules: [projectsNamedOnce] };
    expect(check([examplePaper(), other], asked).findings).toEqual([]);
    expect(check([other, examplePaper(), examplePaper({ name: '校舍维修' })], asked).findings).toMatchObject([
      { rule: 'S-16', at: '/papers/2/project/code' },
    ]);
  });
});
