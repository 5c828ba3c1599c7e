/** Budget and final accounts are disclosed within 20 calendar days after approval. */
import { budgetLaw } from '../../sources/budget-law.ts';
import { budgetLawRegulation } from '../../sources/budget-law-regulation.ts';
import { cite } from '../../sources/source.ts';
import type { DepartmentYearRule } from '../rule.ts';
import {
  asksDisclosures,
  dayAfter,
  daysBetween,
  daysToDisclose,
  disclosureText,
  faults,
  notMeant,
  unitCalled,
  unknown,
} from './shared-disclosures.ts';
import { disclosing, withEvidence } from './shared-examples.ts';

export const disclosedInTime: DepartmentYearRule = {
  code: 'D-01',
  name: 'disclosed-in-time',
  subject: 'departmentYear',
  title: { zh: '批复后二十日内公开', en: 'Disclosed within twenty days after approval' },
  source: [cite(budgetLaw, 'article-14-2'), cite(budgetLawRegulation, 'article-6-units')],
  since: '2015-01-01',
  severity: 'error',
  parameters: { daysToDisclose },
  advice: {
    zh: '请核对批复日和公开日；确已超期的，请说明原因。',
    en: 'Check the day of approval and that of disclosure; where it was late, say why.',
  },
  why: {
    zh: '部门预算、决算应当在批复后二十日内公开。',
    en: 'The law gives twenty days after approval to disclose budget and final accounts.',
  },
  check: (subject, asking) =>
    asksDisclosures(subject, (disclosure, at) => {
      const { approvedOn, publishedOn, of } = disclosure;
      const what = disclosureText[of];
      if (publishedOn === null) return notMeant(`${what.zh}没有公开日。`, `There is no day of disclosure of the ${what.en}.`);
      if (approvedOn === null) return unknown(`不知道${what.zh}的批复日。`, `The day on which the ${what.en} was approved is not known.`);
      const days = daysBetween(approvedOn, publishedOn);
      const most = asking.of(daysToDisclose);
      if (days <= most) return faults();
      return faults({
        at,
        because: {
          zh: `${unitCalled(disclosure)}的${what.zh}于${approvedOn}批复，${publishedOn}公开，相隔${days}日，超过${most}日（应不晚于${dayAfter(approvedOn, most)}）。`,
          en: `The ${what.en} of ${unitCalled(disclosure)}, approved on ${approvedOn}, was disclosed on ${publishedOn}: ${days} days later, where ${most} are given (by ${dayAfter(approvedOn, most)}).`,
        },
      });
    }),
  examples: {
    passes: [
      { name: 'on the twentieth day', subject: disclosing({ approvedOn: '2024-02-10', publishedOn: '2024-03-01' }) },
      { name: 'on the day of approval', subject: disclosing({ publishedOn: '2024-02-10' }) },
      { name: 'secret', subject: disclosing({ publishedOn: '2024-12-01', secretGround: '国家秘密' }) },
      { name: 'not disclosed: another rule asks', subject: disclosing({ publishedOn: null }) },
    ],
    fails: [
      { name: 'on the twenty-first day', subject: disclosing({ publishedOn: '2024-03-02' }), at: ['/papers/0'] },
      {
        name: 'final accounts late, the budget in time',
        subject: disclosing({}, { of: 'final-accounts', approvedOn: '2025-08-30', publishedOn: '2025-10-10' }),
        at: ['/papers/0'],
      },
      {
        name: 'both late; an empty ground is none',
        subject: disclosing(
          { publishedOn: '2024-04-02', secretGround: ' ' },
          { of: 'final-accounts', approvedOn: '2025-08-30', publishedOn: '2025-10-10', secretGround: null },
        ),
        at: ['/papers/0', '/papers/0'],
      },
    ],
    cannotTell: [
      { name: 'nothing known', subject: withEvidence({}) },
      { name: 'no day of approval', subject: disclosing({ approvedOn: null }) },
      { name: 'the budget in time, the final accounts without a day', subject: disclosing({}, { of: 'final-accounts', approvedOn: null }) },
    ],
  },
};
