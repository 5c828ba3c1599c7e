/** The projects that have targets do not have more money than the project expenditure of the unit in its budget table (项目支出表). */
import { parameter } from '../../dated.ts';
import type { BudgetTable } from '../../evidence.ts';
import { type Fen, fenOf, printFen, projectFen, sumFen } from '../../money.ts';
import { budgetLaw } from '../../sources/budget-law.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { asDepartmentYear, examplePaper, objectivesPaper } from '../example-papers.ts';
import { answer, called, cannotTell, declaredIn, type DepartmentYearRule, doesNotApply } from '../rule.ts';

const tolerance = parameter<string>(
  { zh: '每个项目允许的四舍五入误差（万元）', en: 'Allowed rounding for each project (10,000 yuan)' },
  { from: '2015-01-01', value: '0.01', mark: 'ours' },
);
const table = (change: Partial<BudgetTable> = {}) => ({
  related: {
    budgetTables: [
      {
        unit: { code: '301001', name: null },
        fiscalYear: 2024,
        amountUnit: '万元' as const,
        projects: [],
        projectTotal: '200.00',
        ...change,
      },
    ],
  },
});
const second = (total: string | null) => examplePaper({ code: null, name: '校舍维修', budget: { total, fiscal: null, other: null } });
const place = '/papers/0/project/budget/total';

export const targetsWithinBudgetTable: DepartmentYearRule = {
  code: 'M-13',
  name: 'targets-within-budget-table',
  subject: 'departmentYear',
  title: { zh: '有目标的项目资金不超过部门项目支出', en: 'Projects with targets are within the project expenditure' },
  source: [cite(systemConfiguration, 'disclosure-checks'), cite(budgetLaw, 'article-32-3'), cite(ourProposal, 'tolerances')],
  since: '2015-05-21',
  severity: 'error',
  parameters: { tolerance },
  advice: {
    zh: '请核对项目支出表；含上级转移支付等不同口径的，请说明。',
    en: 'Compare with the table of project expenditure; where the scope differs, with transfers for one, say so.',
  },
  why: {
    zh: '目标表的资金多于预算，说明有项目没有列入预算，或者金额有误。',
    en: 'More money with targets than in the budget means a project outside it, or a wrong amount.',
  },
  check(subject, asking) {
    const projects = declaredIn(subject);
    const [first] = projects;
    const start = subject.papers[0]?.at ?? '/papers/0';
    if (first === undefined) return doesNotApply(start, '没有项目支出绩效目标表。', 'There is no target declaration of a project.');
    const budget = subject.related.budgetTable(first.paper.unit, first.paper.fiscalYear);
    const limit = budget === null ? null : limitOf(budget);
    if (budget === null || limit === null)
      return cannotTell(
        start,
        '没有同一单位、同一年度的项目支出表，或者表中没有合计。',
        'There is no table of project expenditure of this unit and year, or it has no total.',
      );
    const sum = sumFen(projects.map(({ project }) => projectFen(project) ?? 0n));
    if (sum - limit > fenOf(asking.of(tolerance), '万元') * BigInt(projects.length)) {
      const [declared, printed] = [printFen(sum, budget.amountUnit), printFen(limit, budget.amountUnit)];
      return answer([
        {
          at: `${first.at}/project/budget/total`,
          because: {
            zh: `${projects.length}个有绩效目标的项目共${declared}${budget.amountUnit}，项目支出表合计${printed}${budget.amountUnit}。`,
            en: `The ${projects.length} projects with targets have ${declared} ${budget.amountUnit}, the table of project expenditure ${printed} ${budget.amountUnit}.`,
          },
        },
      ]);
    }
    const open = projects.find(({ project }) => projectFen(project) === null);
    if (open === undefined) return answer([]);
    return cannotTell(
      `${open.at}/project/budget/total`,
      `项目${called(open.project)}的预算数没有金额或者没有单位，合计无法计算。`,
      `The budget of project ${called(open.project)} lacks a number or a unit, so there is no sum.`,
    );
  },
  examples: {
    passes: [
      { name: 'as much as the table', subject: asDepartmentYear([examplePaper(), second('80')], table()) },
      { name: 'rounding', subject: asDepartmentYear([examplePaper(), second('80.02')], table()) },
      {
        name: 'the rows of a table without a total',
        subject: asDepartmentYear(
          [examplePaper()],
          table({ projectTotal: null, amountUnit: '元', projects: [row('1000000'), row('200000')] }),
        ),
      },
      { name: 'no projects', subject: asDepartmentYear([objectivesPaper(null)], table()) },
    ],
    fails: [
      { name: 'more', subject: asDepartmentYear([examplePaper(), second('80.03')], table()), at: [place] },
      {
        name: 'more, though an amount is missing',
        subject: asDepartmentYear([examplePaper(), second(null)], table({ projectTotal: '100' })),
        at: [place],
      },
      {
        name: 'a table in yuan',
        subject: asDepartmentYear([examplePaper()], table({ projectTotal: '1199000', amountUnit: '元' })),
        at: [place],
      },
      {
        name: 'more than the rows of the table',
        subject: asDepartmentYear([examplePaper()], table({ projectTotal: null, projects: [row('100'), row('19')] })),
        at: [place],
      },
    ],
    cannotTell: [
      { name: 'no table', subject: asDepartmentYear([examplePaper()]) },
      { name: 'a table of another year', subject: asDepartmentYear([examplePaper()], table({ fiscalYear: 2023 })) },
      {
        name: 'a table without a total and with a blank row',
        subject: asDepartmentYear([examplePaper()], table({ projectTotal: null, projects: [row('1'), row(null)] })),
      },
      { name: 'an empty table', subject: asDepartmentYear([examplePaper()], table({ projectTotal: null })) },
      { name: 'an amount is missing', subject: asDepartmentYear([examplePaper(), second(null)], table()) },
    ],
  },
};

/** The total as printed, else the sum of the rows, where each has an amount. */
function limitOf({ projectTotal, projects, amountUnit }: BudgetTable): Fen | null {
  if (projectTotal !== null) return fenOf(projectTotal, amountUnit);
  const amounts = projects.flatMap(({ amount }) => (amount === null ? [] : [fenOf(amount, amountUnit)]));
  return amounts.length === 0 || amounts.length < projects.length ? null : sumFen(amounts);
}

function row(amount: string | null) {
  return { code: null, name: '养护', amount };
}
