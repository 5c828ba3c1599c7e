/** An amount in the name or purpose of a project is its budget. */
import { parameter } from '../../dated.ts';
import type { Project } from '../../exchange.ts';
import { otherAmounts } from '../../lexicons/other-amounts.ts';
import { fenOf, projectFen, sumFen } from '../../money.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { answer, called, cannotTell, ofDeclaredProject, type PaperRule } from '../rule.ts';
import { amountsOfYear, budgetFen } from './shared-amounts.ts';

const tolerance = parameter<string>(
  { zh: '允许的四舍五入误差（万元）', en: 'Allowed rounding (10,000 yuan)' },
  { from: '2015-01-01', value: '0.01', mark: 'ours' },
);
const named = (name: string, purpose = '养护县道。', change: Partial<Project> = {}) => asPaper(examplePaper({ name, purpose, ...change }));
const [ofName, ofPurpose] = ['/papers/0/project/name', '/papers/0/project/purpose'];

export const amountInTextIsBudget: PaperRule = {
  code: 'M-10',
  name: 'amount-in-text-is-budget',
  subject: 'paper',
  title: { zh: '名称和用途中的金额与预算数一致', en: 'Amounts in name and purpose agree with the budget' },
  source: [cite(publishedForms, 'seen-mistakes'), cite(systemConfiguration, 'disclosure-checks'), cite(ourProposal, 'tolerances')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { tolerance, otherAmounts },
  advice: {
    zh: '请核对金额；属于多年合计或部分资金的，请写明。',
    en: 'Compare the amounts; where one is of several years or of a part, say so.',
  },
  why: {
    zh: '名称、用途与预算数不一致，说不清项目到底有多少钱。',
    en: 'While they differ nobody can tell how much money the project has.',
  },
  check: (subject, asking) =>
    ofDeclaredProject(subject, (project, at) => {
      const texts = [
        { text: project.name ?? '', place: `${at}/name`, zh: '名称', en: 'name' },
        { text: project.purpose, place: `${at}/purpose`, zh: '资金用途', en: 'purpose' },
      ].map((each) => ({ ...each, amounts: amountsOfYear(each.text, subject.paper.fiscalYear, asking.of(otherAmounts)) }));
      const naming = texts.filter(({ amounts }) => amounts.length > 0);
      const [first] = naming;
      if (first === undefined) return answer([]);
      const total = projectFen(project);
      if (total === null)
        return cannotTell(
          `${at}/budget/total`,
          `项目${called(project)}的预算数没有金额或者没有单位，不能与“${first.amounts[0]?.raw ?? ''}”核对。`,
          `The budget of project ${called(project)} lacks a number or a unit to compare “${first.amounts[0]?.raw ?? ''}” with.`,
        );
      const allowed = fenOf(asking.of(tolerance), '万元');
      const budgets = budgetFen(project);
      const agrees = (fen: bigint) => budgets.some((each) => fen - each <= allowed && each - fen <= allowed);
      return answer(
        naming
          .filter(({ amounts }) => !amounts.some(({ fen }) => agrees(fen)) && !agrees(sumFen(amounts.map(({ fen }) => fen))))
          .map(({ place, zh, en, amounts }) => {
            const raws = amounts.map(({ raw }) => `“${raw}”`);
            const printed = project.budget.total ?? '';
            return {
              at: place,
              because: {
                zh: `项目${called(project)}的${zh}写明${raws.join('、')}，预算数为${printed}${project.amountUnit ?? ''}。`,
                en: `The ${en} of project ${called(project)} says ${raws.join(', ')}, its budget is ${printed} ${project.amountUnit ?? ''}.`,
              },
            };
          }),
      );
    }),
  examples: {
    passes: [
      { name: 'no amounts', subject: named('公路养护') },
      { name: 'the budget', subject: named('公路养护120万', '安排资金1,200,000元。') },
      { name: 'fiscal funds and other funds', subject: named('公路养护', '财政资金100万元，自筹20万元。') },
      { name: 'the budget and something else', subject: named('公路养护', '安排资金120万元，处置5万元以下隐患。') },
      { name: 'parts that add up', subject: named('公路养护', '县道80万元，乡道40万元。') },
      { name: 'rounding', subject: named('公路养护', '安排资金120.01万元。') },
      { name: 'a rate, a part and a total of several years', subject: named('公路养护', '每公里1万元，其中：桥梁30万元，总投资600万元') },
      {
        name: 'another year and several years',
        subject: named('公路养护', '2023年100万元，2024年120万元，2025年130万元，２０２３—2025年600万元'),
      },
      { name: 'another unit', subject: named('公路养护', '绿化2.4万亩，补助2万元/公里，惠及3万人') },
    ],
    fails: [
      { name: 'in the name', subject: named('公路养护100.5万专项'), at: [ofName] },
      { name: 'in the purpose', subject: named('公路养护', '安排资金0.013亿元。'), at: [ofPurpose] },
      { name: 'in both', subject: named('公路养护（１３０万）', '安排资金119.98万元'), at: [ofName, ofPurpose] },
      { name: 'of the year', subject: named('公路养护', '2024年安排资金130万元'), at: [ofPurpose] },
      { name: 'parts that do not add up', subject: named('公路养护', '县道80万元，乡道50万元。'), at: [ofPurpose] },
    ],
    cannotTell: [
      { name: 'no unit', subject: named('公路养护120万', '', { amountUnit: null }) },
      { name: 'no budget', subject: named('公路养护', '安排资金120万元', { budget: { total: null, fiscal: null, other: null } }) },
    ],
  },
};
