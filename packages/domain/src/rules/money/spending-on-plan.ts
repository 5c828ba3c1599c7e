/**
 * Spending at the time of monitoring is not far below the spending plan. Compared with the monitoring report of the same project and year;
 * between two checkpoints the plan is a straight line, or the last step reached.
 */
import { parameter } from '../../dated.ts';
import { addDecimals, compareDecimals, divideDecimals, multiplyDecimals, subtractDecimals, trimDecimal } from '../../decimal.ts';
import type { Execution, Paper } from '../../exchange.ts';
import { caiyu2019136 } from '../../sources/caiyu-2019-136.ts';
import { chuancaiji202510 } from '../../sources/chuancaiji-2025-10.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { zhongfa201834 } from '../../sources/zhongfa-2018-34.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { answer, called, cannotTell, ofDeclaredProject, type PaperRule } from '../rule.ts';
import { isPlan, type PlannedPoint, soundPlan, withPlan } from './shared-plan.ts';

const most = parameter<string>(
  { zh: '允许低于计划的百分点', en: 'Allowed points below the plan' },
  { from: '2015-01-01', value: '10', mark: 'ours' },
);
const between = parameter<string>(
  { zh: '两个时点之间：line按直线，step按上一时点', en: 'Between checkpoints: line, or step for the last one' },
  { from: '2015-01-01', value: 'line', mark: 'ours' },
);
const place = '/papers/0/project/spendingPlan';

export const spendingOnPlan: PaperRule = {
  code: 'M-15',
  name: 'spending-on-plan',
  subject: 'paper',
  title: { zh: '执行进度不落后于支出计划', en: 'Spending keeps up with the plan' },
  source: [
    cite(zhongfa201834, 'two-tracks'),
    cite(caiyu2019136, 'two-tracks'),
    cite(chuancaiji202510, 'progress-lines'),
    cite(ourProposal, 'thresholds'),
  ],
  since: '2018-09-01',
  severity: 'warning',
  parameters: { most, between },
  advice: { zh: '请说明原因，加快支出或者调整预算和目标。', en: 'Say why, and spend faster or adjust budget and target.' },
  why: {
    zh: '到监控时点落后的项目，年末往往完不成或突击花钱。',
    en: 'A project that is late when monitored ends the year unfinished or in haste.',
  },
  check: (subject, asking) =>
    ofDeclaredProject(subject, (project, at) => {
      const plan = soundPlan(project, at, subject.unreadable);
      if (!isPlan(plan)) return plan;
      const cell = `${at}/spendingPlan`;
      const report = subject.paper.fiscalYear === null ? null : subject.related.find(subject.paper, { kind: 'monitoring-report' });
      const execution = report?.project?.execution ?? null;
      if (execution === null)
        return cannotTell(
          cell,
          `没有项目${called(project)}同一年度的监控数据。`,
          `There is no monitoring report of project ${called(project)} in this year.`,
        );
      const month = monthOf(execution.period);
      const actual = rateOf(execution);
      if (month === null || actual === null)
        return cannotTell(
          cell,
          `项目${called(project)}的监控数据没有写明执行率或者截止月份。`,
          `The monitoring report of project ${called(project)} does not say the execution rate or up to which month it is.`,
        );
      const planned = plannedBy(plan, month, asking.of(between));
      const gap = subtractDecimals(planned, actual);
      if (compareDecimals(gap, asking.of(most)) <= 0) return answer([]);
      const [aim, now, points] = [planned, actual, gap].map(trimDecimal);
      return answer([
        {
          at: cell,
          because: {
            zh: `项目${called(project)}计划到${month}月底支出${aim}%，实际执行${now}%，落后${points}个百分点。`,
            en: `Project ${called(project)} planned ${aim} % by the end of month ${month} and spent ${now} %: ${points} points behind.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: 'ahead', subject: asPaper(examplePaper(), monitored({ rate: '70' })) },
      { name: '10 points behind', subject: asPaper(examplePaper(), monitored({ rate: '47.5' })) },
      { name: 'by amounts, of the budget as revised', subject: asPaper(examplePaper(), monitored({ actual: '50', revisedBudget: '100' })) },
      { name: 'before the first checkpoint', subject: asPaper(examplePaper(), monitored({ rate: '0', period: '1-1月' })) },
      { name: 'a form without the row', subject: asPaper(examplePaper({ spendingPlan: null }), monitored({ rate: '0' })) },
    ],
    fails: [
      { name: 'a hundredth more than 10 points', subject: asPaper(examplePaper(), monitored({ rate: '47.49' })), at: [place] },
      { name: 'at a checkpoint', subject: asPaper(examplePaper(), monitored({ rate: '39', period: '1—6月' })), at: [place] },
      {
        name: 'before the first checkpoint',
        subject: asPaper(withPlan('60', '70', '80', '100'), monitored({ rate: '29', period: '1～2月' })),
        at: [place],
      },
      { name: 'by amounts, of the original budget', subject: asPaper(examplePaper(), monitored({ actual: '50' })), at: [place] },
      { name: 'increments', subject: asPaper(withPlan('20', '30', '30', '20'), monitored({ rate: '40' })), at: [place] },
      { name: 'at the end of the year', subject: asPaper(examplePaper(), monitored({ rate: '85', period: '全年' })), at: [place] },
      {
        name: 'after the last checkpoint',
        subject: asPaper(examplePaper({ spendingPlan: [{ by: '09-15', percent: '100' }] }), monitored({ rate: '85', period: '1-10月' })),
        at: [place],
      },
    ],
    cannotTell: [
      { name: 'no report', subject: asPaper(examplePaper()) },
      { name: 'a report of another year', subject: asPaper(examplePaper(), monitored({ rate: '10' }, { fiscalYear: 2023 })) },
      { name: 'no fiscal year', subject: asPaper(examplePaper({}, { fiscalYear: null }), monitored({ rate: '10' }, { fiscalYear: null })) },
      { name: 'no months', subject: asPaper(examplePaper(), monitored({ rate: '10', period: '上半年度' })) },
      { name: 'no such month', subject: asPaper(examplePaper(), monitored({ rate: '10', period: '1-13月' })) },
      { name: 'no rate and no amounts', subject: asPaper(examplePaper(), monitored({})) },
      { name: 'no budget', subject: asPaper(examplePaper(), monitored({ actual: '10', originalBudget: '0' })) },
      { name: 'a blank plan', subject: asPaper(withPlan(null, null), monitored({ rate: '10' })) },
    ],
  },
};

/** Planned percent at the end of a month. */
export function plannedBy(plan: readonly PlannedPoint[], month: number, between: string): string {
  const now = String(month);
  let before = { place: '0', percent: '0' };
  for (const { by, percent } of plan) {
    const next = { place: placeOf(by), percent };
    if (compareDecimals(next.place, now) > 0) {
      if (between === 'step') return before.percent;
      const passed = multiplyDecimals(subtractDecimals(next.percent, before.percent), subtractDecimals(now, before.place));
      return addDecimals(before.percent, divideDecimals(passed, subtractDecimals(next.place, before.place), 2));
    }
    before = next;
  }
  return before.percent;
}

/** Months since the start of the year: 06-30 is 6, 09-15 is 8.5. */
function placeOf(by: string): string {
  const [month = 1, day = 1] = by.split('-').map(Number);
  const days = new Date(Date.UTC(2001, month, 0)).getUTCDate();
  return addDecimals(String(month - 1), divideDecimals(String(Math.min(day, days)), String(days), 4));
}

/** The last month of 1—7月, 上半年, 全年. */
function monthOf(period: string | undefined): number | null {
  const text = (period ?? '').normalize('NFKC').replaceAll(/\s/gu, '');
  const month = /(?<month>\d{1,2})月(?:份|底|末)?$/u.exec(text)?.groups?.['month'];
  if (month !== undefined) return Number(month) >= 1 && Number(month) <= 12 ? Number(month) : null;
  if (text === '上半年') return 6;
  return text === '全年' ? 12 : null;
}

/** The rate as printed, else spending over the budget. */
function rateOf({ rate, actual, revisedBudget, originalBudget }: Execution): string | null {
  if (rate !== null) return rate;
  const budget = revisedBudget ?? originalBudget;
  if (actual === null || budget === null || compareDecimals(budget, '0') <= 0) return null;
  return divideDecimals(multiplyDecimals(actual, '100'), budget, 2);
}

function monitored(change: Partial<Execution>, paper: Partial<Paper> = {}) {
  const none = { originalBudget: '120.00', revisedBudget: null, actual: null, expected: null, rate: null, weight: null, score: null };
  const execution = { ...none, period: '1—7月', rows: [], ...change };
  return { related: { papers: [examplePaper({ execution, spendingPlan: null }, { kind: 'monitoring-report', ...paper })] } };
}
