/** The unit of amounts (单位：万元) is printed at the form. */
import type { Budget } from '../../exchange.ts';
import { budgetLawRegulation } from '../../sources/budget-law-regulation.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { asPaper, departmentTargetsPaper, evaluationPaper, examplePaper, objectivesPaper } from '../example-papers.ts';
import { answer, cannotTell, doesNotApply, type PaperRule } from '../rule.ts';

const blank: Budget = { total: null, fiscal: null, other: null };

export const amountUnitPrinted: PaperRule = {
  code: 'S-19',
  name: 'amount-unit-printed',
  subject: 'paper',
  title: { zh: '注明金额单位', en: 'The unit of amounts is printed' },
  source: [cite(publishedForms, 'unit-line'), cite(systemConfiguration, 'disclosure-checks'), cite(budgetLawRegulation, 'article-11')],
  since: '2015-05-21',
  severity: 'warning',
  advice: {
    zh: '请在表头注明“单位：万元”或“单位：元”。',
    en: 'Print at the head of the form whether amounts are in yuan or in 10,000 yuan.',
  },
  why: {
    zh: '没有金额单位，同一个数可以差一万倍。',
    en: 'Without a unit the same figure may mean ten thousand times as much.',
  },
  check({ paper, at, unreadable, remarks }) {
    const subject = paper.project ?? paper.department;
    if (subject === null) return doesNotApply(at, '本文件没有金额表。', 'This paper has no table of amounts.');
    const root = `${at}/${paper.project === null ? 'department' : 'project'}`;
    const place = `${root}/amountUnit`;
    if (subject.amountUnit !== null) return answer([]);
    const { total, fiscal, other } = subject.budget;
    const hasAmount = [total, fiscal, other].some((amount) => amount !== null) || unreadable.has(`${root}/budget/total`);
    if (!hasAmount) return doesNotApply(place, '表中没有填写金额。', 'No amount is filled in.');
    const line = remarks.find((remark) => remark.code === 'no-amount-unit' && remark.at === place)?.raw ?? null;
    if (line !== null) return cannotTell(place, `“${line}”中的金额单位不认识。`, `The unit of amounts in “${line}” is not known.`);
    const amount = total ?? fiscal ?? other;
    const printed = amount === null ? { zh: '', en: '' } : { zh: `，金额为${amount}`, en: `; an amount is ${amount}` };
    return answer([
      {
        at: place,
        because: {
          zh: `表中没有注明金额单位（元、万元、亿元）${printed.zh}。`,
          en: `The form prints no unit of amounts (元, 万元, 亿元)${printed.en}.`,
        },
      },
    ]);
  },
  examples: {
    passes: [
      { name: '万元', subject: asPaper(examplePaper()) },
      { name: 'a whole-department form', subject: asPaper(departmentTargetsPaper()) },
      { name: 'prose', subject: asPaper(objectivesPaper(null)) },
      { name: 'no amount', subject: asPaper(examplePaper({ amountUnit: null, budget: blank })) },
    ],
    fails: [
      { name: 'no unit', subject: asPaper(examplePaper({ amountUnit: null })), at: ['/papers/0/project/amountUnit'] },
      {
        name: 'other funds alone',
        subject: asPaper(examplePaper({ amountUnit: null, budget: { ...blank, other: '2' } })),
        at: ['/papers/0/project/amountUnit'],
      },
      {
        name: 'fiscal funds alone',
        subject: asPaper(examplePaper({ amountUnit: null, budget: { ...blank, fiscal: '2' } })),
        at: ['/papers/0/project/amountUnit'],
      },
      {
        name: 'an amount that is no number, without a unit',
        subject: asPaper(examplePaper({ amountUnit: null, budget: blank }), ['/papers/0/project/budget/total']),
        at: ['/papers/0/project/amountUnit'],
      },
      {
        name: 'a whole-department form',
        subject: asPaper(departmentTargetsPaper({ amountUnit: null })),
        at: ['/papers/0/department/amountUnit'],
      },
      { name: 'a self-evaluation', subject: asPaper(evaluationPaper({ amountUnit: null })), at: ['/papers/0/project/amountUnit'] },
      {
        name: 'the reader saw no line at all',
        subject: asPaper(examplePaper({ amountUnit: null }), {
          remarks: [{ code: 'no-amount-unit', at: '/papers/0/project/amountUnit', raw: null }],
        }),
        at: ['/papers/0/project/amountUnit'],
      },
    ],
    cannotTell: [
      {
        name: 'thousands of yuan',
        subject: asPaper(examplePaper({ amountUnit: null }), {
          remarks: [
            { code: 'no-amount-unit', at: '/papers/1/project/amountUnit', raw: null },
            { code: 'no-amount-unit', at: '/papers/0/project/amountUnit', raw: '单位：千元' },
          ],
        }),
      },
    ],
  },
};
