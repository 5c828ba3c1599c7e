/** A project with a large share of the money has quantified indicators and a spending plan. */
import { parameter } from '../../dated.ts';
import type { Paper } from '../../exchange.ts';
import { quantifiedShare } from '../../facts/quantified-share.ts';
import { projectFen, sumFen } from '../../money.ts';
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import type { Text } from '../../text.ts';
import { asDepartmentYear, exampleIndicator, examplePaper } from '../example-papers.ts';
import { answer, called, cannotTell, declaredIn, type DepartmentYearRule, doesNotApply, type FoundFault } from '../rule.ts';
import { blankPlan, isPlanLeftBlank } from './shared-plan.ts';

const fewest = parameter<number>(
  { zh: '检查的最少项目数', en: 'Projects from which it is asked' },
  { from: '2015-01-01', value: 3, mark: 'ours' },
);
const share = parameter<number>(
  { zh: '占部门项目资金的比例（%）', en: 'Share of the money of the department (%)' },
  { from: '2015-01-01', value: 20, mark: 'ours' },
);
const quantified = parameter<number>(
  { zh: '最低量化比例（%）', en: 'Least share of quantified indicators (%)' },
  { from: '2015-01-01', value: 30, mark: 'ours' },
);

const large = (total: string | null, raws: readonly string[], change: Partial<Paper['project'] & object> = {}) =>
  examplePaper({
    budget: { total, fiscal: total, other: null },
    indicators: raws.map((raw) => exampleIndicator('产出指标', '质量指标', '路面质量', raw)),
    ...change,
  });
const small = (total: string) => examplePaper({ code: null, name: `小项目${total}`, budget: { total, fiscal: total, other: null } });
const year = (first: Paper, ...others: readonly Paper[]) => asDepartmentYear([first, ...others]);
const vague = ['较好', '较好', '较好', '较好'];
const rows = '/papers/0/project/indicators';

export const largeProjectWellTargeted: DepartmentYearRule = {
  code: 'M-11',
  name: 'large-project-well-targeted',
  subject: 'departmentYear',
  title: { zh: '资金量大的项目目标不能薄弱', en: 'A large project has strong targets' },
  source: [cite(caiyu201588, 'review-appropriateness'), cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { fewest, share, quantified },
  advice: { zh: '请先完善这个项目的量化指标和支出计划。', en: 'Give this project quantified indicators and a spending plan first.' },
  why: { zh: '大部分资金的效果，就看这几个项目的目标。', en: 'What most of the money does is told by the targets of a few projects.' },
  check(subject, asking) {
    const projects = declaredIn(subject);
    const few = asking.of(fewest);
    const start = subject.papers[0]?.at ?? '/papers/0';
    if (projects.length < few)
      return doesNotApply(start, `项目不足${few}个，不作比较。`, `There are fewer than ${few} projects to compare.`);
    const open = projects.find(({ project }) => projectFen(project) === null);
    if (open !== undefined)
      return cannotTell(
        `${open.at}/project/budget/total`,
        `项目${called(open.project)}的预算数没有金额或者没有单位，各项目占比无法计算。`,
        `The budget of project ${called(open.project)} lacks a number or a unit, so there are no shares.`,
      );
    const all = sumFen(projects.map(({ project }) => projectFen(project) ?? 0n));
    const findings: FoundFault[] = [];
    let unread: string | null = null;
    for (const { project, at } of projects) {
      const fen = projectFen(project) ?? 0n;
      if (fen <= 0n || fen * 100n < BigInt(asking.of(share)) * all) continue;
      const place = `${at}/project`;
      const counts = quantifiedShare(project);
      const least = asking.of(quantified) * counts.all;
      const isWeak = counts.quantified * 100 < least;
      const isSure = (counts.quantified + counts.unread) * 100 < least;
      const hasNoPlan = isPlanLeftBlank(project, place, subject.unreadable);
      const told: Text[] = [
        ...(isSure
          ? [
              {
                zh: `${counts.all}项指标中只有${counts.quantified}项量化`,
                en: `${counts.quantified} of its ${counts.all} indicators are quantified`,
              },
            ]
          : []),
        ...(hasNoPlan ? [{ zh: '没有支出计划', en: 'it has no spending plan' }] : []),
      ];
      if (told.length === 0) {
        if (isWeak) unread ??= place;
        continue;
      }
      const percent = Number((fen * 1000n) / all) / 10;
      findings.push({
        at: isSure ? `${place}/indicators` : `${place}/spendingPlan`,
        because: {
          zh: `项目${called(project)}占${projects.length}个项目资金的${percent}%，${told.map(({ zh }) => zh).join('，')}。`,
          en: `Project ${called(project)} has ${percent} % of the money of ${projects.length} projects; ${told.map(({ en }) => en).join(', ')}.`,
        },
      });
    }
    if (findings.length === 0 && unread !== null)
      return cannotTell(
        `${unread}/indicators`,
        '有的指标值不能识别，量化比例不能确定。',
        'Some values could not be read, so the share of quantified indicators stays open.',
      );
    return answer(findings);
  },
  examples: {
    passes: [
      { name: 'quantified and planned', subject: year(large('100', ['≥86公里', '较好', '较好']), small('50'), small('60')) },
      { name: 'a small share', subject: year(large('19.99', vague), small('40'), small('40.01')) },
      {
        name: 'exactly 30 % quantified',
        subject: year(large('100', ['1公里', '2公里', '3公里', ...vague, ...vague.slice(1)]), small('50'), small('60')),
      },
      { name: 'a form without the plan', subject: year(large('100', ['≥86公里'], { spendingPlan: null }), small('50'), small('60')) },
      { name: 'no money at all', subject: year(large('0', vague), small('0'), small('0.00')) },
      { name: 'two projects', subject: year(large('100', vague), small('50')) },
    ],
    fails: [
      { name: 'nothing quantified', subject: year(large('100', vague), small('50'), small('60')), at: [rows] },
      { name: 'a fifth of the money', subject: year(large('20', vague), small('40'), small('40')), at: [rows] },
      { name: 'one of four', subject: year(large('100', ['≥86公里', ...vague.slice(1)]), small('50'), small('60')), at: [rows] },
      {
        name: 'no plan',
        subject: year(large('100', ['≥86公里'], { spendingPlan: blankPlan }), small('50'), small('60')),
        at: ['/papers/0/project/spendingPlan'],
      },
      { name: 'neither', subject: year(large('100', vague, { spendingPlan: blankPlan }), small('50'), small('60')), at: [rows] },
      {
        name: 'values that cannot be read would not help',
        subject: year(large('100', [...vague, '5???']), small('50'), small('60')),
        at: [rows],
      },
    ],
    cannotTell: [
      { name: 'values that cannot be read', subject: year(large('100', ['5???', '较好']), small('50'), small('60')) },
      { name: 'an amount is missing', subject: year(large('100', vague), small('50'), large(null, vague)) },
      { name: 'a unit is missing', subject: year(large('100', vague), small('50'), large('60', vague, { amountUnit: null })) },
    ],
  },
};
