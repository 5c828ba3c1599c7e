/** What the examples of the rules on goals cannot show: orders that do not matter, numbers that are equal in another unit, parameters set otherwise. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, type CheckOptions } from '../../check.ts';
import type { Paper } from '../../exchange.ts';
import { evaluationPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import { askingOn, type Rule } from '../rule.ts';
import { goalAndIndicatorsMeet } from './goal-and-indicators-meet.ts';
import { goalDiffersFromLastYear } from './goal-differs-from-last-year.ts';
import { goalHasNumber } from './goal-has-number.ts';
import { goalIsNoSlogan } from './goal-is-no-slogan.ts';
import { goalNamesResult } from './goal-names-result.ts';
import { goalsRules } from './index.ts';
import { numbersOfGoalInValues } from './numbers-of-goal-in-values.ts';
import { goalItems, numberPlaces } from './shared-goal.ts';
import { textOf, withItems } from './shared-part-one.ts';
import { subObjectiveHasProject } from './sub-objective-has-project.ts';

const asking = askingOn('2024-12-31');
const found = (rule: Rule, papers: readonly Paper[], options: CheckOptions = {}) => check(papers, { rules: [rule], ...options }).findings;
const goal = (...objectives: readonly string[]) => examplePaper({ purpose: '', objectives: [...objectives] });
const clauses = fc.array(fc.constantFrom('加强养护', '养护县道', '提高到95%', '1、新建三座桥', '推进“5个确保”', '完成养护工作'), {
  minLength: 1,
  maxLength: 6,
});

describe('numbers', () => {
  it.each([
    ['新建三座桥', [2]],
    ['新建二十余个站，养护86公里', [10, 2]],
    ['第三批、第十二期', []],
    ['“三个确保”、《两项制度》', []],
    ['一般水平', []],
    ['三 座桥', []],
    ['新建几座桥', []],
  ])('%s', (text, places) => expect(numberPlaces(text, asking)).toEqual(places));

  it('are the same in another unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (stated, held) => {
        const indicators = [exampleIndicator('产出指标', '数量指标', '养护里程', `≥${held * 1000}米`)];
        const paper = examplePaper({ purpose: '', objectives: [`养护县道${stated}公里`], indicators });
        expect(found(numbersOfGoalInValues, [paper])).toHaveLength(stated === held ? 0 : 1);
      }),
    );
  });

  it('say in which text they stand', () => {
    const messages = found(numbersOfGoalInValues, [examplePaper({ purpose: '新建2座桥', objectives: ['栽树3棵'] })]).map(
      ({ message }) => message.zh,
    );
    expect(messages).toEqual([
      '项目“农村公路养护”的绩效目标写明“3棵”，没有指标值与之对应。',
      '项目“农村公路养护”的资金用途写明“2座”，没有指标值与之对应。',
    ]);
  });
});

describe('goal', () => {
  it('leaves out blank items and keeps their places', () => {
    const { project } = goal('1、', '养护县道', '。', '2、维修校舍');
    expect(project === null ? [] : goalItems(project, '/p').map(({ at }) => at)).toEqual(['/p/objectives/1', '/p/objectives/3']);
  });

  it('is asked the same in any order of its items', () => {
    fc.assert(
      fc.property(clauses, (items) => {
        for (const rule of [goalHasNumber, goalIsNoSlogan, goalNamesResult, goalAndIndicatorsMeet])
          expect(found(rule, [goal(...items)]).length).toBe(found(rule, [goal(...items.toReversed())]).length);
      }),
    );
  });

  it('with a number more is never asked for one', () => {
    fc.assert(
      fc.property(clauses, (items) => {
        expect(found(goalHasNumber, [goal(...items, '维修校舍5处')])).toEqual([]);
      }),
    );
  });

  it('is asked the same in any order of the rows', () => {
    const names = fc.array(fc.constantFrom('县道里程', '校舍面积', '边沟长度'), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(names, (rows) => {
        const paper = (list: readonly string[]) =>
          examplePaper({ objectives: ['养护县道'], indicators: list.map((name) => exampleIndicator('产出指标', '数量指标', name, '1')) });
        const places = (list: readonly string[]) => found(goalAndIndicatorsMeet, [paper(list)]).map(({ at }) => at);
        expect(places(rows)).toEqual(places(rows.toReversed()));
      }),
    );
  });

  it('counts its clauses in the message', () => {
    const [first] = found(goalIsNoSlogan, [goal('加强养护，不断提高水平；全面强化管理。', '养护县道')]);
    expect(first?.message.zh).toBe('项目“农村公路养护”的绩效目标有4个分句，其中3个是没有数量的口号，如“加强养护”。');
  });

  it('is compared as closely as the parameter says', () => {
    const papers = [examplePaper({ objectives: ['完成县道和乡道养护86公里'] }, { fiscalYear: 2023 })];
    const { likeness } = goalDiffersFromLastYear.parameters ?? {};
    const options = { evidence: { papers } };
    expect(found(goalDiffersFromLastYear, [examplePaper()], options)).toEqual([]);
    const looser = likeness === undefined ? new Map() : new Map([[likeness, '0.4']]);
    expect(found(goalDiffersFromLastYear, [examplePaper()], { ...options, parameters: looser })).toHaveLength(1);
  });
});

describe('Part 1', () => {
  it('is asked by its text, else by its title', () => {
    expect(textOf({ title: '养护', text: '一是养护县道。' })).toBe('一是养护县道。');
    expect(textOf({ title: '养护', text: ' ' })).toBe('养护');
  });

  it('names the sub-objective in the message', () => {
    const [first] = found(subObjectiveHasProject, [withItems('一是管好供水。'), examplePaper()]);
    expect(first?.message.zh).toBe('分项绩效目标“管好供水”在1个项目的名称、用途和目标中都没有提到。');
  });
});

it('other papers are not asked', () => {
  const papers = [evaluationPaper({ objectives: [] }), examplePaper({ objectives: ['加强管理工作'] }, { horizon: 'medium-term' })];
  for (const rule of goalsRules) expect(found(rule, papers)).toEqual([]);
});
