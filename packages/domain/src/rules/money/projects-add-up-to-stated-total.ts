/** Where the text of a department states the total of its projects, the projects add up to it. */
import { parameter } from '../../dated.ts';
import { fenOf, printFen, projectFen, sumFen } from '../../money.ts';
import { budgetLaw } from '../../sources/budget-law.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { asDepartmentYear, examplePaper, objectivesPaper } from '../example-papers.ts';
import { answer, called, cannotTell, declaredIn, type DepartmentYearRule, doesNotApply } from '../rule.ts';

const tolerance = parameter<string>(
  { zh: '每个项目允许的四舍五入误差（万元）', en: 'Allowed rounding for each project (10,000 yuan)' },
  { from: '2015-01-01', value: '0.01', mark: 'ours' },
);
const second = examplePaper({ code: '301-0101-JBN-A002', name: '校舍维修', budget: { total: '30.00', fiscal: '30.00', other: '0' } });

export const projectsAddUpToStatedTotal: DepartmentYearRule = {
  code: 'M-09',
  name: 'projects-add-up-to-stated-total',
  subject: 'departmentYear',
  title: { zh: '项目预算之和等于文本写明的合计', en: 'Projects add up to the stated total' },
  source: [cite(publishedForms, 'stated-total'), cite(budgetLaw, 'article-32-3'), cite(ourProposal, 'tolerances')],
  since: '2015-01-01',
  severity: 'error',
  parameters: { tolerance },
  advice: { zh: '请核对合计数，并检查有没有漏掉或重复的项目。', en: 'Check the total, and whether a project is missing or there twice.' },
  why: {
    zh: '合计与各项目对不上，说明公开的文本有漏项、重复或笔误。',
    en: 'A sum that differs shows a missing project, a repeated one or a slip of the pen.',
  },
  check(subject, asking) {
    const { papers, unreadable } = subject;
    const start = papers[0]?.at ?? '/papers/0';
    const projects = declaredIn(subject);
    if (projects.length === 0) return doesNotApply(start, '没有项目支出绩效目标表。', 'There is no target declaration of a project.');
    const stating = papers.flatMap(({ paper, at }) =>
      paper.statedTotal === null ? [] : [{ total: paper.statedTotal, at: `${at}/statedTotal/amount` }],
    );
    if (stating.length === 0)
      return cannotTell(start, '文本没有写明项目预算合计，无从比较。', 'No total of the projects is stated to compare with.');
    const open = projects.find(({ project }) => projectFen(project) === null);
    if (open !== undefined) {
      const place = `${open.at}/project/budget/total`;
      const [zh, en] = unreadable.has(place) ? ['不是数字', 'is no number'] : ['空白或没有单位', 'is blank or without a unit'];
      return cannotTell(
        place,
        `项目${called(open.project)}的预算数${zh}，合计无法计算。`,
        `The budget of project ${called(open.project)} ${en}, so there is no sum.`,
      );
    }
    const sum = sumFen(projects.map(({ project }) => projectFen(project) ?? 0n));
    return answer(
      stating.flatMap(({ total, at }) => {
        const gap = sum - fenOf(total.amount, total.amountUnit);
        const size = gap < 0n ? -gap : gap;
        if (size <= fenOf(asking.of(tolerance), '万元') * BigInt(projects.length)) return [];
        const unit = total.amountUnit;
        const [printedSum, printedGap] = [printFen(sum, unit), printFen(size, unit)];
        return [
          {
            at,
            because: {
              zh: `文本写明项目预算合计${total.amount}${unit}，${projects.length}个项目相加为${printedSum}${unit}，相差${printedGap}${unit}。`,
              en: `The text states ${total.amount} ${unit} in all, the ${projects.length} projects add up to ${printedSum} ${unit}: ${printedGap} ${unit} apart.`,
            },
          },
        ];
      }),
    );
  },
  examples: {
    passes: [
      {
        name: '120 + 30 = 150',
        subject: asDepartmentYear([objectivesPaper({ amount: '150.00', amountUnit: '万元' }), examplePaper(), second]),
      },
      {
        name: 'rounding of two projects',
        subject: asDepartmentYear([objectivesPaper({ amount: '1500200', amountUnit: '元' }), examplePaper(), second]),
      },
      {
        name: 'a medium-term half is no project more',
        subject: asDepartmentYear([
          objectivesPaper({ amount: '120', amountUnit: '万元' }),
          examplePaper(),
          { ...second, horizon: 'medium-term' },
        ]),
      },
      { name: 'no projects', subject: asDepartmentYear([objectivesPaper({ amount: '150.00', amountUnit: '万元' })]) },
    ],
    fails: [
      {
        name: 'a fen more than rounding',
        subject: asDepartmentYear([objectivesPaper({ amount: '1499799.99', amountUnit: '元' }), examplePaper(), second]),
        at: ['/papers/0/statedTotal/amount'],
      },
      {
        name: 'one project missing',
        subject: asDepartmentYear([objectivesPaper({ amount: '150.00', amountUnit: '万元' }), examplePaper()]),
        at: ['/papers/0/statedTotal/amount'],
      },
    ],
    cannotTell: [
      { name: 'no total stated', subject: asDepartmentYear([objectivesPaper(null), examplePaper(), second]) },
      {
        name: 'an amount that is no number',
        subject: asDepartmentYear(
          [objectivesPaper({ amount: '150.00', amountUnit: '万元' }), examplePaper({ budget: { total: null, fiscal: null, other: null } })],
          ['/papers/1/project/budget/total'],
        ),
      },
      {
        name: 'an amount without a unit',
        subject: asDepartmentYear([objectivesPaper({ amount: '150.00', amountUnit: '万元' }), examplePaper({ amountUnit: null })]),
      },
      {
        name: 'a blank amount',
        subject: asDepartmentYear([
          objectivesPaper({ amount: '150.00', amountUnit: '万元' }),
          examplePaper({ budget: { total: null, fiscal: null, other: null } }),
        ]),
      },
    ],
  },
};
