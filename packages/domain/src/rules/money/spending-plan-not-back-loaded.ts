/** A spending plan (资金支出计划) does not leave the money to the end of the year. */
import { parameter } from '../../dated.ts';
import { compareDecimals, subtractDecimals } from '../../decimal.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { cite } from '../../sources/source.ts';
import type { Text } from '../../text.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { answer, called, doesNotApply, ofDeclaredProject, type PaperRule } from '../rule.ts';
import { blankPlan, isPlan, soundPlan, withPlan } from './shared-plan.ts';

const lastStep = parameter<string>(
  { zh: '最后一期占比（百分点）', en: 'Step of the last checkpoint (points)' },
  { from: '2015-01-01', value: '40', mark: 'ours' },
);
const secondPoint = parameter<string>(
  { zh: '首期为0时第二期的最低累计（%）', en: 'Least percent of the second checkpoint where the first is 0' },
  { from: '2015-01-01', value: '20', mark: 'ours' },
);
const place = '/papers/0/project/spendingPlan';

export const spendingPlanNotBackLoaded: PaperRule = {
  code: 'M-06',
  name: 'spending-plan-not-back-loaded',
  subject: 'paper',
  title: { zh: '支出计划不集中在年末', en: 'The spending plan is not back-loaded' },
  source: [cite(reviewPractice, 'goal-and-money'), cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { lastStep, secondPoint },
  advice: {
    zh: '请核对能否提前支出；验收后一次支付的，请说明。',
    en: 'See whether the money can be spent earlier; say so where it is paid at acceptance.',
  },
  why: { zh: '集中在年末的支出容易突击花钱或结转。', en: 'Money left to the end of the year is spent in haste or carried over.' },
  check: (subject, asking) =>
    ofDeclaredProject(subject, (project, at) => {
      const plan = soundPlan(project, at, subject.unreadable);
      if (!isPlan(plan)) return plan;
      const cell = `${at}/spendingPlan`;
      const [first, second] = plan;
      const [before, last] = plan.slice(-2);
      if (first === undefined || second === undefined || before === undefined || last === undefined)
        return doesNotApply(cell, '支出计划只有一个时点。', 'The spending plan has one checkpoint only.');
      const told: Text[] = [];
      const step = subtractDecimals(last.percent, before.percent);
      if (compareDecimals(step, asking.of(lastStep)) >= 0)
        told.push({
          zh: `最后一期从${before.percent}%到${last.percent}%，占${step}个百分点`,
          en: `the last step goes from ${before.percent} % to ${last.percent} %, ${step} points`,
        });
      if (compareDecimals(first.percent, '0') === 0 && compareDecimals(second.percent, asking.of(secondPoint)) < 0)
        told.push({
          zh: `首期为0，第二期只到${second.percent}%`,
          en: `it starts at 0 and is at ${second.percent} % at the second checkpoint`,
        });
      if (told.length === 0) return answer([]);
      return answer([
        {
          at: cell,
          because: {
            zh: `项目${called(project)}的支出计划偏后：${told.map(({ zh }) => zh).join('；')}。`,
            en: `The spending plan of project ${called(project)} is late: ${told.map(({ en }) => en).join('; ')}.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: '20, 50, 80, 100', subject: asPaper(examplePaper()) },
      { name: 'a last step of 39.99', subject: asPaper(withPlan('20', '40', '60.01', '100')) },
      { name: 'from 0 to 20', subject: asPaper(withPlan('0', '20', '70', '100')) },
      { name: 'a small start', subject: asPaper(withPlan('0.01', '10', '70', '100')) },
      { name: 'increments', subject: asPaper(withPlan('20', '30', '30', '20')) },
      { name: 'one checkpoint', subject: asPaper(withPlan('100')) },
      { name: 'a form without the row', subject: asPaper(examplePaper({ spendingPlan: null })) },
    ],
    fails: [
      { name: 'a last step of 40', subject: asPaper(withPlan('20', '40', '60', '100')), at: [place] },
      { name: 'from 0 to 19.99', subject: asPaper(withPlan('0.00', '19.99', '70', '100')), at: [place] },
      { name: 'both', subject: asPaper(withPlan('0', '0', '0', '100')), at: [place] },
      { name: 'increments with a last step of 50', subject: asPaper(withPlan('10', '20', '20', '50')), at: [place] },
      { name: 'two checkpoints', subject: asPaper(withPlan('50', '100')), at: [place] },
    ],
    cannotTell: [
      { name: 'blank', subject: asPaper(examplePaper({ spendingPlan: blankPlan })) },
      { name: 'no checkpoint', subject: asPaper(withPlan()) },
      { name: 'a blank checkpoint', subject: asPaper(withPlan('0', '10', null, '100')) },
      { name: 'a plan that falls', subject: asPaper(withPlan('0', '60', '50', '100')) },
      { name: 'a cell that is no number', subject: asPaper(withPlan('0', '10', null, '100'), [`${place}/2/percent`]) },
    ],
  },
};
