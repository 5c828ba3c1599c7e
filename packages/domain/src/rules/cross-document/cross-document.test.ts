/** What the examples of the rules across documents cannot show: order, parameters set otherwise, papers of a whole file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../check.ts';
import { asDepartmentYear, exampleIndicator, examplePaper, objectivesPaper } from '../example-papers.ts';
import { askingOn } from '../rule.ts';
import { departmentNumbersInProjects } from './department-numbers-in-projects.ts';
import { projectsDoNotOverlap } from './projects-do-not-overlap.ts';
import { targetAsApproved } from './target-as-approved.ts';
import { unitNamedOneWay } from './unit-named-one-way.ts';
import { yearsOfTheFiscalYear } from './years-of-the-fiscal-year.ts';

const purposes = ['养护县道和乡道', '养护县道和村道', '新建水井和水塔', '新建水井', '维修校舍屋面', '养护乡道'];

function projects(chosen: readonly number[]) {
  return chosen.map((index, code) =>
    examplePaper({
      code: `${code}`,
      name: `${code}号`,
      purpose: purposes[index] ?? '',
      indicators: [{ ...exampleIndicator('产出指标', '数量指标', '里程', '≥2公里'), basis: '规划' }],
    }),
  );
}

describe('overlap', () => {
  it('finds the same pairs in any order of the projects, the most alike first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(purposes.length - 1), { minLength: 2, maxLength: 7 }), (chosen) => {
        const scores = (papers: ReturnType<typeof projects>) => {
          const { findings } = check(papers, { rules: [projectsDoNotOverlap] });
          return findings.map(({ message }) => Number(/（(?<score>[\d.]+)）/u.exec(message.zh)?.groups?.['score']));
        };
        const forward = scores(projects(chosen));
        expect(forward).toEqual(forward.toSorted((a, b) => b - a));
        expect(scores(projects(chosen.toReversed()))).toEqual(forward);
      }),
    );
  });

  it('takes the limits that are set', () => {
    const { likeness, mostSharing, mostPairs } = projectsDoNotOverlap.parameters ?? {};
    if (likeness === undefined || mostSharing === undefined || mostPairs === undefined) throw new Error('no parameters');
    const found = (...set: readonly (readonly [typeof likeness, number | string])[]) =>
      check(projects([0, 0, 1]), { rules: [projectsDoNotOverlap], parameters: new Map(set) }).findings.length;
    expect([found(), found([likeness, '1']), found([mostPairs, 2]), found([mostSharing, 2]), found([mostSharing, 3])]).toEqual([
      3, 1, 2, 0, 3,
    ]);
  });
});

describe('years', () => {
  it('finds any year but the fiscal year, and no year in quotes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2060 }), fc.constantFrom('', '度', '底', '初'), (year, end) => {
        const found = (purpose: string) => check([examplePaper({ purpose })], { rules: [yearsOfTheFiscalYear] }).findings.length;
        expect(found(`养护${year}年${end}道路`)).toBe(year === 2024 ? 0 : 1);
        expect(found(`按“${year}年${end}规划”养护`)).toBe(0);
        expect(found(`养护${year}-2024年道路`)).toBe(year <= 2024 ? 0 : 1);
      }),
    );
  });

  it.each(['较2023年增加', '自2023年起', '比2023年多', '同2023年相比', '截至2023年底', '2023年以来', '2023年度以前', '2023年底之前'])(
    'passes %s',
    (purpose) => {
      expect(check([examplePaper({ purpose })], { rules: [yearsOfTheFiscalYear] }).findings).toEqual([]);
    },
  );

  it('shows the year in its place', () => {
    const [found] = check([examplePaper({ purpose: '按照规划安排，2023年养护县道和乡道。' })], { rules: [yearsOfTheFiscalYear] }).findings;
    expect(found?.message.zh).toBe('文字写有2023年，预算年度为2024年：“按照规划安排，2023年养护县道和乡道”。');
  });
});

describe('names of units', () => {
  const named = (name: string, code: string | null = null) => examplePaper({}, { unit: { code, name } });
  const found = (...papers: ReturnType<typeof named>[]) => check(papers, { rules: [unitNamedOneWay] }).findings.map(({ at }) => at);

  it('asks about the rarer name of a file, and of two as rare the later', () => {
    expect(found(named('示例县水务局'), named('示例县水利局'), named('示例县水利局'))).toEqual(['/papers/0/unit/name']);
    expect(found(named('示例县水利局'), named('示例县水务局'))).toEqual(['/papers/1/unit/name']);
    expect(found(named('示例县水利局', '401001'), named('示例县水务局'))).toEqual(['/papers/1/unit/name']);
  });

  it('takes two units for two: by code, by numeral, by year, and where names are far apart', () => {
    expect(found(named('示例县水利局', '401001'), named('示例县水务局', '402001'))).toEqual([]);
    expect(found(named('示例县第一小学'), named('示例县第十二小学'))).toEqual([]);
    expect(found(named('示例县水利局'), { ...named('示例县水务局'), fiscalYear: 2023 })).toEqual([]);
    expect(found(named('示例县水利局'), named('示例县交通局'))).toEqual(['/papers/1/unit/name']);
    expect(found(named('示例县水利局'), named('示例县教育体育局'))).toEqual([]);
  });
});

describe('numbers of the department', () => {
  it('tells each number once, and not one that a project holds', () => {
    const part1 = {
      ...objectivesPaper(null),
      objectives: {
        overall: '新建水井50眼。',
        items: [{ title: '', text: '水井50眼、水塔7座' }],
        measures: [{ title: '', text: '水塔7座，泵站3座' }],
      },
    };
    const answer = departmentNumbersInProjects.check(
      asDepartmentYear([part1, examplePaper({ purpose: '泵站3座' })]),
      askingOn('2024-12-31'),
    );
    expect(answer).toMatchObject({ findings: [{ at: '/papers/0/objectives/overall' }, { at: '/papers/0/objectives/items/0/text' }] });
  });
});

describe('the approved target', () => {
  it('differs from no copy of itself, in any order of the rows', () => {
    const rows = ['养护里程', '修复桥梁', '养护里程', '巡查'].map((name, row) =>
      exampleIndicator('产出指标', '数量指标', name, `≥${row}处`),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        const approved = [examplePaper({ indicators: rows })];
        const { findings } = check([examplePaper({ indicators: shuffled })], { rules: [targetAsApproved], evidence: { approved } });
        // Of rows of one name the order counts: the first is taken for the first.
        const isSwapped = shuffled.filter(({ name }) => name === '养护里程')[0] !== rows[0];
        expect(findings.length).toBe(isSwapped ? 2 : 0);
      }),
    );
  });
});
