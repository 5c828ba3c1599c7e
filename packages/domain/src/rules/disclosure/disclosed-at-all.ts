/** What was approved is disclosed once the days that the law gives are over. */
import { budgetLaw } from '../../sources/budget-law.ts';
import { disclosureRegulation } from '../../sources/disclosure-regulation.ts';
import { cite } from '../../sources/source.ts';
import type { DepartmentYearRule } from '../rule.ts';
import { asksDisclosures, dayAfter, daysToDisclose, disclosureText, faults, unitCalled, unknown } from './shared-disclosures.ts';
import { exampleDisclosure, withEvidence } from './shared-examples.ts';

const open = { ...exampleDisclosure, publishedOn: null };

export const disclosedAtAll: DepartmentYearRule = {
  code: 'D-02',
  name: 'disclosed-at-all',
  subject: 'departmentYear',
  title: { zh: '预算、决算已经公开', en: 'Budget and final accounts are disclosed' },
  source: [cite(budgetLaw, 'article-14-2'), cite(budgetLaw, 'article-92-3'), cite(disclosureRegulation, 'article-20-7')],
  since: '2015-01-01',
  severity: 'error',
  parameters: { daysToDisclose },
  advice: { zh: '请尽快公开；依法不予公开的，请写明依据。', en: 'Disclose it soon, or name the legal ground for holding it back.' },
  why: {
    zh: '除涉及国家秘密外，部门预算、决算应当公开，未公开的由有关机关责令改正。',
    en: 'State secrets excepted, budget and final accounts are disclosed; what is not is to be corrected.',
  },
  check: (subject, asking) =>
    asksDisclosures(subject, (disclosure, at) => {
      const { approvedOn, publishedOn, of } = disclosure;
      const what = disclosureText[of];
      if (publishedOn !== null) return faults();
      if (approvedOn === null) return unknown(`不知道${what.zh}的批复日。`, `The day on which the ${what.en} was approved is not known.`);
      const { today } = subject.related;
      if (today === null)
        return unknown('不知道今天的日期，不能确定期限是否已过。', 'Today’s date is not given, so it stays open whether the time is over.');
      const last = dayAfter(approvedOn, asking.of(daysToDisclose));
      if (today <= last) return faults();
      return faults({
        at,
        because: {
          zh: `${unitCalled(disclosure)}的${what.zh}于${approvedOn}批复，应不晚于${last}公开，到${today}没有公开。`,
          en: `The ${what.en} of ${unitCalled(disclosure)}, approved on ${approvedOn} and due by ${last}, is not disclosed as of ${today}.`,
        },
      });
    }),
  examples: {
    passes: [
      { name: 'disclosed', subject: withEvidence({ disclosures: [exampleDisclosure], today: '2024-12-01' }) },
      { name: 'disclosed, today not given', subject: withEvidence({ disclosures: [exampleDisclosure] }) },
      { name: 'on the last day', subject: withEvidence({ disclosures: [open], today: '2024-03-01' }) },
      { name: 'secret', subject: withEvidence({ disclosures: [{ ...open, secretGround: '国家秘密' }], today: '2024-12-01' }) },
    ],
    fails: [
      { name: 'one day after', subject: withEvidence({ disclosures: [open], today: '2024-03-02' }), at: ['/papers/0'] },
      {
        name: 'final accounts, where the budget is a secret',
        subject: withEvidence({
          disclosures: [
            { ...open, secretGround: '国家秘密' },
            { ...open, of: 'final-accounts', approvedOn: '2025-08-30' },
          ],
          today: '2026-01-01',
        }),
        at: ['/papers/0'],
      },
    ],
    cannotTell: [
      { name: 'nothing known', subject: withEvidence({ today: '2024-12-01' }) },
      { name: 'today not given', subject: withEvidence({ disclosures: [open] }) },
      { name: 'no day of approval', subject: withEvidence({ disclosures: [{ ...open, approvedOn: null }], today: '2024-12-01' }) },
    ],
  },
};
