/** A project has a budget (预算数), and it is more than nothing. */
import { compareDecimals } from '../../decimal.ts';
import { hasCell } from '../../facts/cells.ts';
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { answer, called, cannotTell, doesNotApply, ofDeclaredProject, type PaperRule } from '../rule.ts';

const place = '/papers/0/project/budget/total';
const budget = (total: string | null) => ({ budget: { total, fiscal: null, other: null } });

export const budgetFilled: PaperRule = {
  code: 'M-03',
  name: 'budget-filled',
  subject: 'paper',
  title: { zh: '预算数大于0', en: 'The budget is more than 0' },
  source: [cite(caiyu201588, 'review-completeness')],
  since: '2015-05-21',
  severity: 'error',
  advice: {
    zh: '请填写预算数；资金待上级下达的，请说明。',
    en: 'Fill in the budget; where the money is a transfer that is still to come, say so.',
  },
  why: {
    zh: '没有金额的目标无法与预算一起审核和批复。',
    en: 'A target without money can neither be reviewed nor approved with the budget.',
  },
  check: (subject) =>
    ofDeclaredProject(subject, ({ budget: { total }, amountUnit, ...project }, at) => {
      const cell = `${at}/budget/total`;
      const named = called(project);
      if (total === null && subject.unreadable.has(cell))
        return cannotTell(cell, `项目${named}的预算数不是数字。`, `The budget of project ${named} is no number.`);
      if (total === null && !hasCell(subject.paper, cell))
        return doesNotApply(cell, '表中没有预算数一栏。', 'The form has no cell for the budget.');
      if (total !== null && compareDecimals(total, '0') > 0) return answer([]);
      return answer([
        {
          at: cell,
          because:
            total === null
              ? { zh: `项目${named}的预算数空白。`, en: `The budget of project ${named} is blank.` }
              : { zh: `项目${named}的预算数为${total}${amountUnit ?? ''}。`, en: `The budget of project ${named} is ${total}.` },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: 'an amount', subject: asPaper(examplePaper()) },
      { name: 'a small amount', subject: asPaper(examplePaper(budget('0.01'))) },
      {
        name: 'a form without a cell for it',
        subject: asPaper(examplePaper(budget(null), { origins: { '/papers/0/project/name': { line: 1 } } })),
      },
    ],
    fails: [
      { name: 'blank', subject: asPaper(examplePaper(budget(null))), at: [place] },
      { name: 'a blank cell', subject: asPaper(examplePaper(budget(null), { origins: { [place]: { line: 1 } } })), at: [place] },
      { name: 'nothing', subject: asPaper(examplePaper(budget('0.00'))), at: [place] },
      { name: 'less than nothing', subject: asPaper(examplePaper(budget('-1'))), at: [place] },
    ],
    cannotTell: [{ name: 'no number', subject: asPaper(examplePaper(budget(null)), [place]) }],
  },
};
