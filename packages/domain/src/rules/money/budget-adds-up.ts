/** The budget (预算数) is fiscal funds and other funds together. */
import { addDecimals, compareDecimals, shiftDecimal, subtractDecimals } from '../../decimal.ts';
import { parameter } from '../../dated.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { answer, called, cannotTell, ofDeclaredProject, type PaperRule } from '../rule.ts';

const tolerance = parameter<string>(
  { zh: '允许的四舍五入误差（万元）', en: 'Allowed rounding (10,000 yuan)' },
  { from: '2015-01-01', value: '0.01', mark: 'ours' },
);
const tolerancePlaces = { 元: 4, 万元: 0, 亿元: -4 } as const;

export const budgetAddsUp: PaperRule = {
  code: 'M-01',
  name: 'budget-adds-up',
  subject: 'paper',
  title: { zh: '预算数等于财政资金加其他资金', en: 'The budget is fiscal funds plus other funds' },
  source: [cite(publishedForms, 'budget-of-two-parts'), cite(ourProposal, 'tolerances')],
  since: '2015-01-01',
  severity: 'error',
  parameters: { tolerance },
  advice: { zh: '请核对三个金额，改正其中不对的一个。', en: 'Compare the three amounts and correct the wrong one.' },
  why: {
    zh: '分项与合计不符时，无法确定批复和公开的是哪个金额。',
    en: 'While parts and sum differ, nobody can tell which amount is approved and published.',
  },
  check: (subject, asking) =>
    ofDeclaredProject(subject, ({ budget, amountUnit, ...project }, at) => {
      const named = called(project);
      for (const [field, zh, en] of [
        ['total', '预算数', 'budget'],
        ['fiscal', '财政资金', 'fiscal funds'],
        ['other', '其他资金', 'other funds'],
      ] as const) {
        const place = `${at}/budget/${field}`;
        if (budget[field] !== null) continue;
        if (subject.unreadable.has(place))
          return cannotTell(
            place,
            `项目${named}的“${zh}”不是数字，无法核对合计。`,
            `The ${en} of project ${named} is no number, so the sum cannot be checked.`,
          );
        if (field !== 'other')
          return cannotTell(
            place,
            `项目${named}的“${zh}”空白，无法核对合计。`,
            `The ${en} of project ${named} is blank, so the sum cannot be checked.`,
          );
      }
      const { total, fiscal, other } = budget;
      if (total === null || fiscal === null) return answer([]);
      const sum = addDecimals(fiscal, other ?? '0');
      const gap = subtractDecimals(total, sum).replace('-', '');
      const allowed = amountUnit === null ? asking.of(tolerance) : shiftDecimal(asking.of(tolerance), tolerancePlaces[amountUnit]);
      if (compareDecimals(gap, allowed) <= 0) return answer([]);
      const unit = amountUnit ?? '';
      const parts = `${fiscal} + ${other ?? '0'} = ${sum}`;
      return answer([
        {
          at: `${at}/budget/total`,
          because: {
            zh: `项目${named}的预算数为${total}${unit}，财政资金加其他资金为${parts}${unit}，相差${gap}${unit}。`,
            en: `The budget of project ${named} is ${total} ${unit}, fiscal and other funds are ${parts} ${unit}: ${gap} ${unit} apart.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: '100 + 20 = 120', subject: asPaper(examplePaper()) },
      {
        name: 'blank other funds count as 0',
        subject: asPaper(examplePaper({ budget: { total: '100.00', fiscal: '100.00', other: null } })),
      },
      {
        name: 'rounding of 100 yuan',
        subject: asPaper(examplePaper({ amountUnit: '元', budget: { total: '5100', fiscal: '5000', other: '0' } })),
      },
      {
        name: 'rounding in 亿元',
        subject: asPaper(examplePaper({ amountUnit: '亿元', budget: { total: '1.000001', fiscal: '1', other: '0' } })),
      },
      { name: 'rounding of 0.01 万元', subject: asPaper(examplePaper({ budget: { total: '100.01', fiscal: '100.00', other: null } })) },
    ],
    fails: [
      {
        name: 'two parts too small',
        subject: asPaper(examplePaper({ budget: { total: '120.00', fiscal: '90.00', other: '20.00' } })),
        at: ['/papers/0/project/budget/total'],
      },
      {
        name: 'without a unit, as in 万元',
        subject: asPaper(examplePaper({ amountUnit: null, budget: { total: '100.02', fiscal: '100.00', other: null } })),
        at: ['/papers/0/project/budget/total'],
      },
      {
        name: '0.000002 in a form in 亿元',
        subject: asPaper(examplePaper({ amountUnit: '亿元', budget: { total: '1.000002', fiscal: '1', other: '0' } })),
        at: ['/papers/0/project/budget/total'],
      },
      {
        name: '101 yuan in a form in yuan',
        subject: asPaper(examplePaper({ amountUnit: '元', budget: { total: '5101', fiscal: '5000', other: '0' } })),
        at: ['/papers/0/project/budget/total'],
      },
    ],
    cannotTell: [
      {
        name: 'a budget that is no number',
        subject: asPaper(examplePaper({ budget: { total: null, fiscal: '100.00', other: '20.00' } }), ['/papers/0/project/budget/total']),
      },
      { name: 'no budget', subject: asPaper(examplePaper({ budget: { total: null, fiscal: '100.00', other: '20.00' } })) },
      { name: 'no breakdown', subject: asPaper(examplePaper({ budget: { total: '120.00', fiscal: null, other: null } })) },
      {
        name: 'other funds that are no number',
        subject: asPaper(examplePaper({ budget: { total: '120.00', fiscal: '100.00', other: null } }), ['/papers/0/project/budget/other']),
      },
    ],
  },
};
