/** Amounts by year in the text of a project add up to the total it states, and the fiscal year is among them. Cumulative amounts are of no single year. */
import { parameter } from '../../dated.ts';
import type { Paper, Project } from '../../exchange.ts';
import { wordPattern } from '../../facts/word-pattern.ts';
import { cumulativeWords, totalWords } from '../../lexicons/amounts-over-years.ts';
import { fenOf, printFen, sumFen } from '../../money.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import type { Text } from '../../text.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { answer, type Asking, called, cannotTell, doesNotApply, ofDeclaredProject, type PaperRule } from '../rule.ts';
import { amountsIn, budgetFen, type NamedAmount } from './shared-amounts.ts';

const tolerance = parameter<string>(
  { zh: '每个年度允许的四舍五入误差（万元）', en: 'Allowed rounding for each year (10,000 yuan)' },
  { from: '2015-01-01', value: '0.01', mark: 'ours' },
);
const purpose = (text: string, change: Partial<Project> = {}, paper: Partial<Paper> = {}) =>
  asPaper(examplePaper({ purpose: text, ...change }, paper));
const place = '/papers/0/project/purpose';

export const yearsAddUp: PaperRule = {
  code: 'M-16',
  name: 'years-add-up',
  subject: 'paper',
  title: { zh: '分年度金额与合计一致', en: 'Amounts by year add up' },
  source: [cite(systemConfiguration, 'disclosure-checks'), cite(ourProposal, 'tolerances')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { tolerance, totalWords, cumulativeWords },
  advice: {
    zh: '请核对分年度金额和合计，并写明当年金额。',
    en: 'Compare the amounts by year with the total, and state that of this year.',
  },
  why: {
    zh: '跨年项目只有分清各年金额，才能看出当年预算对不对。',
    en: 'Only with amounts by year can the budget of this one be compared.',
  },
  check: (subject, asking) =>
    ofDeclaredProject(subject, (project, at) => {
      const texts = [
        { text: project.purpose, at: `${at}/purpose` },
        ...project.objectives.map((text, item) => ({ text, at: `${at}/objectives/${item}` })),
      ];
      const named = texts
        .map((each) => ({ ...each, ...amountsOf(each.text, asking) }))
        .filter(({ years, spans }) => years.length > 1 || spans.length > 0);
      const [first] = named;
      if (first === undefined) return doesNotApply(at, '用途和目标没有分年度写金额。', 'Purpose and goal divide no money by year.');
      const { fiscalYear } = subject.paper;
      const findings = named.flatMap((each) => {
        const told = [...sumFault(each, asking), ...missingYear(each, project, fiscalYear)];
        if (told.length === 0) return [];
        return [
          {
            at: each.at,
            because: {
              zh: `项目${called(project)}：${told.map(({ zh }) => zh).join('；')}。`,
              en: `In project ${called(project)} ${told.map(({ en }) => en).join('; ')}.`,
            },
          },
        ];
      });
      if (findings.length === 0 && fiscalYear === null)
        return cannotTell(
          first.at,
          '表中没有预算年度，不能确定是否写明当年金额。',
          'The fiscal year is not known, so it stays open whether its amount is stated.',
        );
      return answer(findings);
    }),
  examples: {
    passes: [
      { name: '300 + 400 + 500 = 1200', subject: purpose('总投资1200万元，2023年300万元、2024年400万元、2025年500万元。') },
      { name: 'rounding of two years', subject: purpose('2023年300.01万元，2024年400.01万元，合计700万元。') },
      { name: 'no total', subject: purpose('2023年300万元、2024年400万元。') },
      { name: 'a cumulative amount is of no year', subject: purpose('截至2023年累计投入900万元，2024年120万元，总投资1500万元。') },
      { name: 'several years and the budget of this one', subject: purpose('2023-2025年总投资600万元，当年安排120万元。') },
      { name: 'two totals', subject: purpose('2023年3万元、2024年4万元，合计7万元，总投资90万元。') },
      { name: 'one year twice', subject: purpose('2024年县道30万元、2024年乡道40万元、2025年50万元，合计90万元。') },
      { name: 'no amounts by year', subject: purpose('2024年安排120万元。') },
    ],
    fails: [
      { name: 'years that do not add up', subject: purpose('总投资1300万元，2023年300万元、2024年400万元、2025年500万元。'), at: [place] },
      { name: 'more than rounding', subject: purpose('2023年300.01万元，2024年400.02万元，合计700万元。'), at: [place] },
      { name: 'the fiscal year is missing', subject: purpose('2022年300万元、2023年400万元。'), at: [place] },
      { name: 'a total of several years only', subject: purpose('2023—2025年总投资600万元。'), at: [place] },
      {
        name: 'in the goal, both',
        subject: purpose('养护。', { objectives: ['养护县道', '2022年30万元、2023年40万元，共计80万元'] }),
        at: ['/papers/0/project/objectives/1'],
      },
    ],
    cannotTell: [{ name: 'no fiscal year', subject: purpose('2023年300万元、2024年400万元。', {}, { fiscalYear: null }) }],
  },
};

type Amounts = {
  readonly all: readonly NamedAmount[];
  /** Each of a single year. */
  readonly years: readonly { readonly year: number; readonly amount: NamedAmount }[];
  readonly totals: readonly NamedAmount[];
  /** Each of several years together. */
  readonly spans: readonly NamedAmount[];
};

function amountsOf(text: string, asking: Asking): Amounts {
  const total = wordPattern(asking.of(totalWords));
  const cumulative = wordPattern(asking.of(cumulativeWords));
  const all = amountsIn(text).filter(({ before }) => !cumulative.test(before));
  const single = all.filter(({ before }) => !total.test(before));
  return {
    all,
    years: single.flatMap((amount) => {
      const [year] = amount.years;
      return year !== undefined && amount.years.length === 1 ? [{ year, amount }] : [];
    }),
    totals: all.filter(({ before }) => total.test(before)),
    spans: all.filter(({ years }) => years.length > 1),
  };
}

/** Asked where one total stands beside the years, each of them once. */
function sumFault({ years, totals }: Amounts, asking: Asking): readonly Text[] {
  const [total] = totals;
  if (total === undefined || totals.length > 1 || years.length < 2 || new Set(years.map(({ year }) => year)).size < years.length) return [];
  const sum = sumFen(years.map(({ amount }) => amount.fen));
  const gap = sum > total.fen ? sum - total.fen : total.fen - sum;
  if (gap <= fenOf(asking.of(tolerance), '万元') * BigInt(years.length)) return [];
  const raws = years.map(({ year, amount }) => `${year}年${amount.raw}`).join('、');
  const printed = `${printFen(sum, '万元')}万元`;
  return [
    {
      zh: `${raws}，相加为${printed}，文中合计为${total.raw}`,
      en: `the amounts by year add up to ${printed}, the total is stated as ${total.raw}`,
    },
  ];
}

function missingYear({ all, years, spans }: Amounts, project: Project, fiscalYear: number | null): readonly Text[] {
  if (fiscalYear === null || years.some(({ year }) => year === fiscalYear)) return [];
  const budget = budgetFen(project);
  if (all.some(({ fen }) => budget.includes(fen))) return [];
  const [first] = years.length > 1 ? years.map(({ amount }) => amount) : spans;
  if (first === undefined) return [];
  return [
    {
      zh: `文中写了其他年度或多年的金额（${first.raw}），没有写明${fiscalYear}年的金额`,
      en: `amounts of other years are stated (${first.raw}), and none of ${fiscalYear}`,
    },
  ];
}
