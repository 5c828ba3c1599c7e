/** Other funds (其他资金) are printed, if only as 0. A cell that holds something unreadable is not blank. */
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { answer, called, doesNotApply, ofDeclaredProject, type PaperRule } from '../rule.ts';

export const otherFundsFilled: PaperRule = {
  code: 'M-02',
  name: 'other-funds-filled',
  subject: 'paper',
  title: { zh: '其他资金不留空白', en: 'Other funds are filled in' },
  source: [cite(ourProposal, 'blank-other-funds')],
  since: '2015-01-01',
  severity: 'hint',
  advice: { zh: '没有其他资金的，请填0.00。', en: 'Print 0.00 where there are no other funds.' },
  why: { zh: '空白可以理解为没有，也可以理解为漏填。', en: 'A blank may mean none, and it may mean forgotten.' },
  check: (subject) =>
    ofDeclaredProject(subject, ({ budget, ...project }, at) => {
      const isPrinted = (field: 'fiscal' | 'other') => budget[field] !== null || subject.unreadable.has(`${at}/budget/${field}`);
      if (isPrinted('other')) return answer([]);
      if (!isPrinted('fiscal'))
        return doesNotApply(`${at}/budget`, '表中没有按资金来源列出预算数。', 'The form does not divide the budget by source of funds.');
      return answer([
        {
          at: `${at}/budget/other`,
          because: {
            zh: `项目${called(project)}的“其他资金”空白，核对合计时按0计算。`,
            en: `The other funds of project ${called(project)} are blank and were counted as 0.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: 'printed', subject: asPaper(examplePaper()) },
      { name: 'printed as 0', subject: asPaper(examplePaper({ budget: { total: '100.00', fiscal: '100.00', other: '0' } })) },
      {
        name: 'not a number, and so not blank',
        subject: asPaper(examplePaper({ budget: { total: '100.00', fiscal: '100.00', other: null } }), ['/papers/0/project/budget/other']),
      },
      { name: 'a form without the division', subject: asPaper(examplePaper({ budget: { total: '100.00', fiscal: null, other: null } })) },
    ],
    fails: [
      {
        name: 'blank',
        subject: asPaper(examplePaper({ budget: { total: '100.00', fiscal: '100.00', other: null } })),
        at: ['/papers/0/project/budget/other'],
      },
    ],
    cannotTell: [],
  },
};
