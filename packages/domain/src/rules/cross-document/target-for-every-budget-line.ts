/** Every project of the budget table (项目支出表) has a target declaration. Personnel is exempt. */
import type { BudgetTable } from '../../evidence.ts';
import { type ProjectCategory, projectCategory } from '../../project-category.ts';
import { cite } from '../../sources/source.ts';
import { zhongfa201834 } from '../../sources/zhongfa-2018-34.ts';
import { asDepartmentYear, evaluationPaper, examplePaper, objectivesPaper } from '../example-papers.ts';
import { answer, called, cannotTell, declaredIn, type DepartmentYearRule, doesNotApply, type FoundFault } from '../rule.ts';
import { budgetTableOf, isNamed, matcherOf } from './shared-budget-table.ts';

const exempts: readonly ProjectCategory[] = ['personnel'];
const roads = { code: '301-0101-JBN-A001', name: '农村公路养护', amount: '120.00' };
const school = { code: '301-0101-JBN-A002', name: '校舍维修', amount: '30.00' };

export const targetForEveryBudgetLine: DepartmentYearRule = {
  code: 'X-06',
  name: 'target-for-every-budget-line',
  subject: 'departmentYear',
  title: { zh: '预算项目都有绩效目标表', en: 'Every project of the budget has targets' },
  source: [cite(zhongfa201834, 'full-coverage'), cite(zhongfa201834, 'targets-first')],
  since: '2018-09-01',
  severity: 'error',
  exempts,
  advice: {
    zh: '请补充该项目的绩效目标表；按规定不公开的，请说明。',
    en: 'Add the targets of the project; say so where they are not to be published.',
  },
  why: {
    zh: '设置绩效目标是安排预算的前提，项目应当全部设定绩效目标。',
    en: 'Targets come before a budget, and every project is to have them.',
  },
  check(subject) {
    const start = subject.papers[0]?.at ?? '/papers/0';
    const hasTargets = subject.papers.some(({ paper }) => paper.kind === 'target-declaration' || paper.kind === 'department-objectives');
    if (!hasTargets) return doesNotApply(start, '没有绩效目标文本。', 'There is no text of targets.');
    const table = budgetTableOf(subject);
    if (table === null) return cannotTell(start, '没有项目支出预算表，无从比较。', 'There is no budget table to compare with.');
    const isDeclared = matcherOf(declaredIn(subject).map(({ project }) => project));
    const missing = table.projects.filter((line) => isNamed(line) && !isExempt(line) && !isDeclared(line));
    const nameless = declaredIn(subject).find(({ project }) => !isNamed(project));
    if (missing.length > 0 && nameless !== undefined)
      return cannotTell(
        `${nameless.at}/project/name`,
        '有绩效目标表没有项目名称和编码，不能确定是哪个预算项目的。',
        'A target declaration has neither name nor code, so it stays open which project of the budget it is of.',
      );
    return answer(
      missing.map((line): FoundFault => {
        const amount = line.amount === null ? '' : `${line.amount}${table.amountUnit}`;
        return {
          at: start,
          because: {
            zh: `预算表中的项目${called(line)}${amount === '' ? '' : `（${amount}）`}没有绩效目标表。`,
            en: `Project ${called(line)}${amount === '' ? '' : ` (${amount})`} of the budget table has no target declaration.`,
          },
        };
      }),
    );
  },
  examples: {
    passes: [
      {
        name: 'by its code, under another name',
        subject: asDepartmentYear([examplePaper({ name: '县道养护' }), objectivesPaper(null)], {
          related: { budgetTables: [tableOf({ ...roads, code: '301 0101 JBN A001' })] },
        }),
      },
      { name: 'each has one', subject: asDepartmentYear([examplePaper()], { related: { budgetTables: [tableOf(roads)] } }) },
      {
        name: 'by its name',
        subject: asDepartmentYear([examplePaper({ code: null })], { related: { budgetTables: [tableOf({ ...roads, code: null })] } }),
      },
      {
        name: 'personnel, and a line without code and name',
        subject: asDepartmentYear([examplePaper()], {
          related: {
            budgetTables: [
              tableOf(roads, { code: '13999924R000010263357', name: '人员支出', amount: '180.00' }, { code: null, name: ' ', amount: '1' }),
            ],
          },
        }),
      },
      { name: 'self-evaluations alone', subject: asDepartmentYear([evaluationPaper()], { related: { budgetTables: [tableOf(roads)] } }) },
    ],
    fails: [
      {
        name: 'a project of another kind without',
        subject: asDepartmentYear([evaluationPaper(), objectivesPaper(null)], {
          related: { budgetTables: [tableOf({ ...roads, code: '13999924T000010263357' })] },
        }),
        at: ['/papers/0'],
      },
      {
        name: 'a project without',
        subject: asDepartmentYear([examplePaper()], { related: { budgetTables: [tableOf(roads, school)] } }),
        at: ['/papers/0'],
      },
      {
        name: 'part 1 alone, one finding for each project',
        subject: asDepartmentYear([objectivesPaper(null)], { related: { budgetTables: [tableOf(roads, { ...school, amount: null })] } }),
        at: ['/papers/0', '/papers/0'],
      },
    ],
    cannotTell: [
      { name: 'no budget table', subject: asDepartmentYear([examplePaper()]) },
      {
        name: 'that of another year',
        subject: asDepartmentYear([examplePaper()], { related: { budgetTables: [{ ...tableOf(roads, school), fiscalYear: 2023 }] } }),
      },
      {
        name: 'a declaration without name and code',
        subject: asDepartmentYear([examplePaper({ code: null, name: null })], { related: { budgetTables: [tableOf(roads)] } }),
      },
    ],
  },
};

function isExempt(line: { readonly code: string | null; readonly name: string | null }): boolean {
  const category = projectCategory(line);
  return category !== null && exempts.includes(category);
}

function tableOf(...projects: BudgetTable['projects']): BudgetTable {
  return { unit: { code: '301001', name: '示例县公路管理站' }, fiscalYear: 2024, amountUnit: '万元', projects, projectTotal: null };
}
