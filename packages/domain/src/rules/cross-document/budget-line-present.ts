/** Every target declaration belongs to a line of the budget table (项目支出表). */
import type { BudgetTable } from '../../evidence.ts';
import { budgetLaw } from '../../sources/budget-law.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { asDepartmentYear, examplePaper, objectivesPaper } from '../example-papers.ts';
import { answer, called, cannotTell, declaredIn, type DepartmentYearRule, doesNotApply, type FoundFault } from '../rule.ts';
import { budgetTableOf, isNamed, matcherOf } from './shared-budget-table.ts';

const roads = { code: '301-0101-JBN-A001', name: '农村公路养护', amount: '120.00' };

export const budgetLinePresent: DepartmentYearRule = {
  code: 'X-07',
  name: 'budget-line-present',
  subject: 'departmentYear',
  title: { zh: '绩效目标表都有对应的预算项目', en: 'Every target declaration has a line in the budget' },
  source: [cite(budgetLaw, 'article-32-3'), cite(systemConfiguration, 'disclosure-checks')],
  since: '2015-05-21',
  severity: 'warning',
  advice: {
    zh: '请核对项目名称和编码；预算已取消的项目，请撤下绩效目标表。',
    en: 'Check name and code; take the declaration out where the project is no longer in the budget.',
  },
  why: {
    zh: '没有预算的绩效目标无法执行，往往是名称、编码写错或用了旧表。',
    en: 'A target without money cannot be carried out; often the name or code is wrong, or the form is an old one.',
  },
  check(subject) {
    const start = subject.papers[0]?.at ?? '/papers/0';
    const declared = declaredIn(subject);
    if (declared.length === 0) return doesNotApply(start, '没有项目支出绩效目标表。', 'There is no target declaration of a project.');
    const table = budgetTableOf(subject);
    if (table === null) return cannotTell(start, '没有项目支出预算表，无从比较。', 'There is no budget table to compare with.');
    const isListed = matcherOf(table.projects);
    const faults = declared.flatMap<FoundFault>(({ project, at }) => {
      if (!isNamed(project) || isListed(project)) return [];
      return [
        {
          at: `${at}/project/name`,
          because: {
            zh: `预算表中没有项目${called(project)}。`,
            en: `Project ${called(project)} is not in the budget table.`,
          },
        },
      ];
    });
    const nameless = declared.find(({ project }) => !isNamed(project));
    const isTableWhole = table.projects.every(isNamed);
    if (faults.length > 0 && !isTableWhole)
      return cannotTell(start, '预算表中有项目没有名称和编码。', 'The budget table has a project with neither name nor code.');
    if (faults.length === 0 && nameless !== undefined)
      return cannotTell(
        `${nameless.at}/project/name`,
        '项目没有名称和编码，不能与预算表核对。',
        'The project has neither name nor code to look for in the budget table.',
      );
    return answer(faults);
  },
  examples: {
    passes: [
      { name: 'each has a line', subject: asDepartmentYear([examplePaper()], { related: { budgetTables: [tableOf(roads)] } }) },
      {
        name: 'by its name alone',
        subject: asDepartmentYear([examplePaper({ code: null, name: '农村 公路养护' })], {
          related: { budgetTables: [tableOf({ ...roads, code: null })] },
        }),
      },
      { name: 'no project', subject: asDepartmentYear([objectivesPaper(null)], { related: { budgetTables: [tableOf(roads)] } }) },
      {
        name: 'a line without name beside it',
        subject: asDepartmentYear([examplePaper()], {
          related: { budgetTables: [tableOf(roads, { code: null, name: null, amount: '1' })] },
        }),
      },
    ],
    fails: [
      {
        name: 'one that is not in the budget',
        subject: asDepartmentYear([examplePaper(), examplePaper({ code: '9', name: '校舍维修' })], {
          related: { budgetTables: [tableOf(roads)] },
        }),
        at: ['/papers/1/project/name'],
      },
      {
        name: 'one that is not in the budget, beside one without name',
        subject: asDepartmentYear([examplePaper({ code: '9', name: '校舍维修' }), examplePaper({ code: null, name: null })], {
          related: { budgetTables: [tableOf(roads)] },
        }),
        at: ['/papers/0/project/name'],
      },
    ],
    cannotTell: [
      {
        name: 'one of two lines without name and code',
        subject: asDepartmentYear([examplePaper({ code: '9', name: '校舍维修' })], {
          related: { budgetTables: [tableOf(roads, { code: ' ', name: null, amount: '120.00' })] },
        }),
      },
      { name: 'no budget table', subject: asDepartmentYear([examplePaper()]) },
      {
        name: 'neither name nor code',
        subject: asDepartmentYear([examplePaper({ code: null, name: null })], { related: { budgetTables: [tableOf(roads)] } }),
      },
      {
        name: 'a line without name and code',
        subject: asDepartmentYear([examplePaper()], { related: { budgetTables: [tableOf({ code: null, name: null, amount: '120.00' })] } }),
      },
    ],
  },
};

function tableOf(...projects: BudgetTable['projects']): BudgetTable {
  return { unit: { code: null, name: '示例县公路管理站' }, fiscalYear: 2024, amountUnit: '万元', projects, projectTotal: null };
}
