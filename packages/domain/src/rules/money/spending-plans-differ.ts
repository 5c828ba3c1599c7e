/** No three projects of a department year have one spending plan (资金支出计划). */
import { parameter } from '../../dated.ts';
import { trimDecimal } from '../../decimal.ts';
import type { SpendingPlanPoint } from '../../exchange.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { planState } from '../../spending-plan.ts';
import { asDepartmentYear } from '../example-papers.ts';
import { answer, called, type DeclaredPaper, declaredIn, type DepartmentYearRule, doesNotApply } from '../rule.ts';
import { printedPlan, withPlan } from './shared-plan.ts';

const fewest = parameter<number>(
  { zh: '支出计划相同的最少项目数', en: 'Projects with one plan from which it is asked' },
  { from: '2015-01-01', value: 3, mark: 'ours' },
);
const usual = withPlan('20', '40', '80', '100');

export const spendingPlansDiffer: DepartmentYearRule = {
  code: 'M-07',
  name: 'spending-plans-differ',
  subject: 'departmentYear',
  title: { zh: '各项目支出计划不雷同', en: 'Spending plans differ from project to project' },
  source: [cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { fewest },
  advice: { zh: '请按各项目的实施进度分别编制支出计划。', en: 'Draw up each plan by the progress of its own project.' },
  why: { zh: '进度不同的项目用同一计划，年中无法据以监控。', en: 'One plan for projects of different pace cannot be monitored by.' },
  check(subject, asking) {
    const planned = declaredIn(subject).filter(({ project }) => planState(project.spendingPlan) === 'full');
    const few = asking.of(fewest);
    if (planned.length < few)
      return doesNotApply(
        subject.papers[0]?.at ?? '/papers/0',
        `填写支出计划的项目不足${few}个，不作比较。`,
        `Fewer than ${few} projects have a spending plan to compare.`,
      );
    const groups = new Map<string, DeclaredPaper[]>();
    for (const declared of planned) {
      const key = keyOf(declared.project.spendingPlan ?? []);
      groups.set(key, [...(groups.get(key) ?? []), declared]);
    }
    return answer(
      [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined || group.length < few) return [];
        const plan = printedPlan(first.project.spendingPlan ?? []);
        const names = group.map(({ project }) => called(project));
        return [
          {
            at: `${first.at}/project/spendingPlan`,
            because: {
              zh: `${group.length}个项目的支出计划都是${plan}：${names.join('、')}。`,
              en: `One spending plan, ${plan}, stands in ${group.length} projects: ${names.join(', ')}.`,
            },
          },
        ];
      }),
    );
  },
  examples: {
    passes: [
      { name: 'two alike', subject: asDepartmentYear([usual, usual, withPlan('10', '40', '80', '100')]) },
      { name: 'other days', subject: asDepartmentYear([usual, usual, { ...usual, ...moved() }]) },
      {
        name: 'blank and partly blank plans do not count',
        subject: asDepartmentYear([usual, usual, ...[1, 2, 3].map(() => withPlan(null, null)), withPlan('20', null)]),
      },
      { name: 'two projects', subject: asDepartmentYear([usual, usual]) },
      {
        name: 'self-evaluations do not count',
        subject: asDepartmentYear([usual, usual, usual].map((paper) => ({ ...paper, kind: 'self-evaluation' }))),
      },
    ],
    fails: [
      {
        name: 'three alike, one printed with decimals',
        subject: asDepartmentYear([withPlan('10', '40', '80', '100'), usual, usual, withPlan('20.00', '40.0', '80', '100.00')]),
        at: ['/papers/1/project/spendingPlan'],
      },
      {
        name: 'two groups',
        subject: asDepartmentYear([usual, ...[1, 2, 3].map(() => withPlan('25', '50', '75', '100')), usual, usual]),
        at: ['/papers/0/project/spendingPlan', '/papers/1/project/spendingPlan'],
      },
    ],
    cannotTell: [],
  },
};

function keyOf(plan: readonly SpendingPlanPoint[]): string {
  return plan.map(({ by, percent }) => `${by} ${trimDecimal(percent ?? '')}`).join(', ');
}

function moved() {
  const { project } = usual;
  const spendingPlan = project?.spendingPlan?.map(({ percent }, point) => ({ by: `0${point + 4}-30`, percent })) ?? null;
  return { project: project === null ? null : { ...project, spendingPlan } };
}
