/** Where the form has a spending plan (资金支出计划), it is filled in. */
import { parameter } from '../../dated.ts';
import { fenOf, projectFen } from '../../money.ts';
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { answer, called, ofDeclaredProject, type PaperRule } from '../rule.ts';
import { blankPlan, isPlanLeftBlank, noPlan } from './shared-plan.ts';

const largeAmount = parameter<string>(
  { zh: '缺支出计划按错误提示的预算数（万元）', en: 'Budget from which a missing plan is an error (10,000 yuan)' },
  { from: '2015-01-01', value: '100', mark: 'ours' },
);

export const spendingPlanPresent: PaperRule = {
  code: 'M-04',
  name: 'spending-plan-present',
  subject: 'paper',
  title: { zh: '填写资金支出计划', en: 'The spending plan is filled in' },
  source: [cite(publishedForms, 'spending-plan'), cite(caiyu201588, 'review-feasibility'), cite(ourProposal, 'large-amount')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { largeAmount },
  advice: {
    zh: '请按月份填写累计支出百分比，年末为100%。',
    en: 'Give the cumulative percent at each checkpoint, 100 % at the end of the year.',
  },
  why: {
    zh: '没有支出计划，年中就无法判断资金执行得快还是慢。',
    en: 'Without a plan nobody can tell in the year whether the money is spent in time.',
  },
  check: (subject, asking) =>
    ofDeclaredProject(subject, (project, at) => {
      const place = `${at}/spendingPlan`;
      if (project.spendingPlan === null) return noPlan(at);
      if (!isPlanLeftBlank(project, at, subject.unreadable)) return answer([]);
      const amount = projectFen(project);
      const printed = project.budget.total === null ? null : `${project.budget.total}${project.amountUnit ?? ''}`;
      return answer([
        {
          at: place,
          severity: amount !== null && amount >= fenOf(asking.of(largeAmount), '万元') ? 'error' : 'warning',
          because: {
            zh: `项目${called(project)}${printed === null ? '' : `预算${printed}，`}资金支出计划${project.spendingPlan.length}个时点都是空白。`,
            en: `Project ${called(project)}${printed === null ? '' : ` of ${printed}`} has a spending plan whose ${project.spendingPlan.length} checkpoints are all blank.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: 'filled in', subject: asPaper(examplePaper()) },
      { name: 'a form without the row', subject: asPaper(examplePaper({ spendingPlan: null })) },
      {
        name: 'cells that hold no number are not blank',
        subject: asPaper(examplePaper({ spendingPlan: blankPlan }), ['/papers/0/project/spendingPlan/0/percent']),
      },
    ],
    fails: [
      {
        name: 'blank, 120 万元',
        subject: asPaper(examplePaper({ spendingPlan: blankPlan })),
        at: ['/papers/0/project/spendingPlan'],
        severity: 'error',
      },
      {
        name: 'blank, exactly 100 万元',
        subject: asPaper(examplePaper({ spendingPlan: blankPlan, budget: { total: '100.00', fiscal: '100.00', other: null } })),
        at: ['/papers/0/project/spendingPlan'],
        severity: 'error',
      },
      {
        name: 'blank, 60 万元',
        subject: asPaper(examplePaper({ spendingPlan: blankPlan, budget: { total: '60.00', fiscal: '60.00', other: null } })),
        at: ['/papers/0/project/spendingPlan'],
        severity: 'warning',
      },
    ],
    cannotTell: [],
  },
};
