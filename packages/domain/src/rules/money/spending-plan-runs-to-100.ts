/** A spending plan lies in 0 to 100, never falls and ends at 100. */
import type { Text } from '../../text.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { type PlanFault, planFaults, planState } from '../../spending-plan.ts';
import type { SpendingPlanPoint } from '../../exchange.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { answer, called, cannotTell, ofDeclaredProject, type PaperRule } from '../rule.ts';
import { noPlan, printedPlan, withPlan } from './shared-plan.ts';

export const spendingPlanRunsTo100: PaperRule = {
  code: 'M-05',
  name: 'spending-plan-runs-to-100',
  subject: 'paper',
  title: { zh: '资金支出计划逐期累计到100%', en: 'The spending plan runs up to 100 %' },
  source: [cite(publishedForms, 'spending-plan'), cite(ourProposal, 'plan-arithmetic')],
  since: '2015-05-21',
  severity: 'error',
  advice: { zh: '请按累计数填写，逐期不减，最后一期为100。', en: 'Give cumulative figures that never fall, 100 at the last checkpoint.' },
  why: {
    zh: '计划不能累计到100%，就不能和执行率比较。',
    en: 'A plan that does not run up to 100 % cannot be compared with the execution rate.',
  },
  check: (subject) =>
    ofDeclaredProject(subject, (project, at) => {
      const place = `${at}/spendingPlan`;
      const plan = project.spendingPlan;
      const state = planState(plan);
      if (plan === null) return noPlan(at);
      const textAt = plan.findIndex((_, point) => subject.unreadable.has(`${place}/${point}/percent`));
      if (textAt >= 0)
        return cannotTell(
          `${place}/${textAt}/percent`,
          `项目${called(project)}的支出计划有不是数字的内容。`,
          `The spending plan of project ${called(project)} holds something that is no number.`,
        );
      if (state === 'blank')
        return cannotTell(
          place,
          `项目${called(project)}的支出计划空白，无法核对。`,
          `The spending plan of project ${called(project)} is blank, so there is nothing to check.`,
        );
      const filled = plan.flatMap((point, index) => (point.percent === null ? [] : [{ point, percent: point.percent, index }]));
      const isLastFilled = plan.at(-1)?.percent !== null;
      const faults = planFaults(filled.map(({ percent }) => percent)).filter(({ kind }) => kind !== 'ends-elsewhere' || isLastFilled);
      const firstBlank = plan.findIndex(({ percent }) => percent === null);
      const [first] = faults;
      if (first === undefined && firstBlank >= 0) {
        return cannotTell(
          `${place}/${firstBlank}/percent`,
          `项目${called(project)}的支出计划有空白时点。`,
          `The spending plan of project ${called(project)} has blank checkpoints.`,
        );
      }
      if (first === undefined) return answer([]);
      const told = faults.map((fault) => tell(fault, filled));
      return answer([
        {
          at: `${place}/${filled[first.point]?.index ?? 0}/percent`,
          because: {
            zh: `项目${called(project)}的支出计划为${printedPlan(plan)}：${told.map(({ zh }) => zh).join('；')}。`,
            en: `The spending plan of project ${called(project)} is ${printedPlan(plan)}: ${told.map(({ en }) => en).join('; ')}.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: '20, 50, 80, 100', subject: asPaper(examplePaper()) },
      { name: 'increments that add up to 100', subject: asPaper(withPlan('20', '30', '30', '20')) },
      { name: 'a form without the row', subject: asPaper(examplePaper({ spendingPlan: null })) },
    ],
    fails: [
      { name: 'ends at 90', subject: asPaper(withPlan('20', '50', '80', '90')), at: ['/papers/0/project/spendingPlan/3/percent'] },
      { name: 'falls', subject: asPaper(withPlan('20', '80', '50', '100')), at: ['/papers/0/project/spendingPlan/2/percent'] },
      { name: 'more than 100', subject: asPaper(withPlan('20', '50', '120', '100')), at: ['/papers/0/project/spendingPlan/2/percent'] },
      {
        name: 'falls beside a blank',
        subject: asPaper(withPlan('60', null, '50', null)),
        at: ['/papers/0/project/spendingPlan/2/percent'],
      },
    ],
    cannotTell: [
      { name: 'blank', subject: asPaper(withPlan(null, null, null, null)) },
      { name: 'the last checkpoint is blank', subject: asPaper(withPlan('20', '50', '80', null)) },
      {
        name: 'a cell that is no number',
        subject: asPaper(withPlan('20', null, '80', '100'), ['/papers/0/project/spendingPlan/1/percent']),
      },
    ],
  },
};

function tell(fault: PlanFault, filled: readonly { readonly point: SpendingPlanPoint; readonly percent: string }[]): Text {
  const { point, percent = '' } = filled[fault.point] ?? {};
  const [month = '', day = ''] = (point?.by ?? '').split('-').map((part) => String(Number(part)));
  const by = `${month}月${day}日`;
  switch (fault.kind) {
    case 'out-of-bounds':
      return { zh: `${by}为${percent}%，超出0至100`, en: `${percent} % by ${point?.by ?? ''} is outside 0 to 100` };
    case 'falls':
      return { zh: `${by}为${percent}%，低于前一期`, en: `${percent} % by ${point?.by ?? ''} is less than before` };
    case 'ends-elsewhere':
      return { zh: `最后一期为${percent}%，应为100%`, en: `it ends at ${percent} % where 100 % is due` };
  }
}
