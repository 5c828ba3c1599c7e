/** The budget is printed in the unit that the form says: yuan are not taken for 10,000 yuan. */
import { parameter } from '../../dated.ts';
import { compareDecimals } from '../../decimal.ts';
import type { Project } from '../../exchange.ts';
import { otherAmounts } from '../../lexicons/other-amounts.ts';
import { projectFen } from '../../money.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import type { Text } from '../../text.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { answer, type Asking, called, cannotTell, ofDeclaredProject, type PaperRule } from '../rule.ts';
import { amountsOfYear } from './shared-amounts.ts';

const largest = parameter<string>(
  { zh: '以万元为单位的最大预算数', en: 'Budget in 10,000 yuan from which it is asked' },
  { from: '2015-01-01', value: '1000000', mark: 'ours' },
);
const smallest = parameter<string>(
  { zh: '以元为单位的最小预算数', en: 'Budget in yuan below which it is asked' },
  { from: '2015-01-01', value: '1', mark: 'ours' },
);
const factor = 10_000n;
const place = '/papers/0/project/budget/total';
const budget = (total: string | null, amountUnit: Project['amountUnit'], change: Partial<Project> = {}) =>
  asPaper(examplePaper({ budget: { total, fiscal: total, other: null }, amountUnit, ...change }));

export const amountUnitIsRight: PaperRule = {
  code: 'M-08',
  name: 'amount-unit-is-right',
  subject: 'paper',
  title: { zh: '金额单位没有用错', en: 'The unit of the budget is right' },
  source: [cite(publishedForms, 'unit-line'), cite(systemConfiguration, 'disclosure-checks')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { largest, smallest, otherAmounts },
  advice: { zh: '请核对表头的金额单位是元还是万元。', en: 'See whether the unit of the form is yuan or 10,000 yuan.' },
  why: {
    zh: '元和万元相差一万倍，用错后合计和审核全错。',
    en: 'The two are ten thousand times apart; every sum goes wrong with the unit.',
  },
  check: (subject, asking) =>
    ofDeclaredProject(subject, (project, at) => {
      const cell = `${at}/budget/total`;
      const named = called(project);
      const { budget: amounts, amountUnit } = project;
      if (amounts.total === null || amountUnit === null)
        return cannotTell(
          cell,
          `项目${named}的预算数没有金额或者没有单位，无法核对。`,
          `The budget of project ${named} lacks a number or a unit, so there is nothing to check.`,
        );
      const odd = oddity(project, amounts.total, subject.paper.fiscalYear, asking);
      if (odd === null) return answer([]);
      return answer([
        {
          at: cell,
          because: {
            zh: `项目${named}的预算数为${amounts.total}${amountUnit}，${odd.zh}。`,
            en: `The budget of project ${named} is ${amounts.total} ${amountUnit}, ${odd.en}.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: 'just below a million', subject: budget('999999.99', '万元') },
      { name: 'one yuan', subject: budget('1', '元') },
      { name: 'many yuan', subject: budget('36000000.00', '元') },
      { name: 'the text says the same', subject: budget('120.00', '万元', { purpose: '安排资金120万元。' }) },
      { name: 'a rate in the text', subject: budget('120.00', '万元', { purpose: '按每人120元补助。' }) },
      { name: 'a small part of it', subject: budget('0.50', '万元', { purpose: '安排资金0.5万元。' }) },
      { name: 'nothing', subject: budget('0', '元', { purpose: '安排资金0元。' }) },
    ],
    fails: [
      { name: 'a million', subject: budget('1000000', '万元'), at: [place] },
      { name: 'less than one yuan', subject: budget('0.99', '元'), at: [place] },
      { name: 'the purpose says yuan', subject: budget('120.00', '万元', { purpose: '安排资金120元。' }), at: [place] },
      { name: 'the goal says 10,000 yuan', subject: budget('120.00', '元', { objectives: ['用好资金120万元'] }), at: [place] },
      { name: 'the name says 10,000 yuan', subject: budget('50.5', '元', { name: '公路养护５０．５万' }), at: [place] },
    ],
    cannotTell: [
      { name: 'no unit', subject: budget('1000000', null) },
      { name: 'no amount', subject: budget(null, '万元') },
    ],
  },
};

function oddity(project: Project, total: string, fiscalYear: number | null, asking: Asking): Text | null {
  const { amountUnit, name, purpose, objectives } = project;
  if (amountUnit === '万元' && compareDecimals(total, asking.of(largest)) >= 0)
    return { zh: '金额过大，单位是否应为元', en: 'which is very much; perhaps it is in yuan' };
  if (amountUnit === '元' && compareDecimals(total, '0') > 0 && compareDecimals(total, asking.of(smallest)) < 0)
    return { zh: '不足1元，单位是否应为万元', en: 'which is very little; perhaps it is in 10,000 yuan' };
  const fen = projectFen(project) ?? 0n;
  const other = amountsOfYear([name ?? '', purpose, ...objectives].join('\n'), fiscalYear, asking.of(otherAmounts)).find(
    (named) => fen !== 0n && (named.fen * factor === fen || named.fen === fen * factor),
  );
  return other === undefined
    ? null
    : { zh: `文字写明“${other.raw}”，相差一万倍`, en: `and the text says “${other.raw}”, ten thousand times apart` };
}
