/** The target of a cost indicator is not more than the budget of the project. */
import { indicatorFacts, isCost } from '../../facts/indicator-facts.ts';
import { fenOf, projectFen } from '../../money.ts';
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import { answer, called, cannotTell, doesNotApply, ofDeclaredProject, type PaperRule, rowCalled } from '../rule.ts';

const costs = (...raws: readonly string[]) =>
  examplePaper({
    indicators: [
      exampleIndicator('产出指标', '数量指标', '养护里程', '≥9000万元'),
      ...raws.map((raw) => exampleIndicator('成本指标', '经济成本指标', '养护成本', raw)),
    ],
  });
const value = (row: number) => `/papers/0/project/indicators/${row}/target/raw`;

export const costWithinBudget: PaperRule = {
  code: 'M-12',
  name: 'cost-within-budget',
  subject: 'paper',
  title: { zh: '成本指标不超过项目预算', en: 'A cost target is within the budget' },
  source: [cite(caiyu201588, 'review-appropriateness'), cite(publishedForms, 'seen-mistakes')],
  since: '2015-05-21',
  severity: 'warning',
  advice: {
    zh: '请核对成本指标值和预算数；属于多年总成本的，请写明。',
    en: 'Compare cost target and budget; where the cost is of several years, say so.',
  },
  why: {
    zh: '成本高于预算，说明其中一个数不对，或者资金没有落实。',
    en: 'Where the cost is more than the money, one of the two is wrong or money is missing.',
  },
  check: (subject) =>
    ofDeclaredProject(subject, (project, at) => {
      const rows = project.indicators.flatMap((row, index) => {
        const facts = indicatorFacts(row);
        return isCost(facts)
          ? [{ row, index, value: facts.value, isUnitless: facts.isUnitless, at: `${at}/indicators/${index}/target/raw` }]
          : [];
      });
      if (rows.length === 0) return doesNotApply(`${at}/indicators`, '没有成本指标。', 'There are no cost indicators.');
      const money = rows.flatMap((each) => {
        const amount = each.value.value2 ?? each.value.value;
        const isYuan = each.value.kind === 'money' || (each.value.kind === 'range' && each.value.unit?.dimension === 'money');
        return isYuan && amount !== null && each.value.unit?.canonical === '元' ? [{ ...each, fen: fenOf(amount, '元') }] : [];
      });
      const budget = projectFen(project);
      const [first] = money;
      if (first !== undefined && budget === null)
        return cannotTell(
          `${at}/budget/total`,
          `项目${called(project)}的预算数没有金额或者没有单位，不能与成本指标核对。`,
          `The budget of project ${called(project)} lacks a number or a unit to compare the cost with.`,
        );
      const findings = money
        .filter(({ fen }) => budget !== null && fen > budget)
        .map(({ row, index, at: place }) => {
          const which = rowCalled(index, row.name);
          return {
            at: place,
            because: {
              zh: `${which.zh}的成本指标值为“${row.target.raw}”，高于项目预算数${project.budget.total ?? ''}${project.amountUnit ?? ''}。`,
              en: `The cost target of ${which.en}, “${row.target.raw}”, is more than the budget of ${project.budget.total ?? ''} ${project.amountUnit ?? ''}.`,
            },
          };
        });
      if (findings.length > 0) return answer(findings);
      const open = rows.find((each) => each.value.kind === 'unparsed' || (each.value.kind === 'num' && each.isUnitless));
      if (open === undefined) return answer([]);
      const which = rowCalled(open.index, open.row.name);
      return cannotTell(
        open.at,
        `${which.zh}的成本指标值“${open.row.target.raw}”没有金额单位或者不能识别。`,
        `The cost target of ${which.en}, “${open.row.target.raw}”, has no unit of money or could not be read.`,
      );
    }),
  examples: {
    passes: [
      { name: 'within', subject: asPaper(costs('≤100万元', '1200000元')) },
      { name: 'a rate, a ratio and a wording', subject: asPaper(costs('≤500万元/公里', '≤5%', '不超预算')) },
      { name: 'no cost indicators', subject: asPaper(costs()) },
      { name: 'another currency', subject: asPaper(costs('≤200万美元')) },
    ],
    fails: [
      { name: 'a fen more', subject: asPaper(costs('≤120万元', '≤1200000.01元')), at: [value(2)] },
      { name: 'the end of a range', subject: asPaper(costs('100-150万元')), at: [value(1)] },
      { name: 'cost as output, beside a value without a unit', subject: asPaper(asOutput('≤90', '≥0.5亿元')), at: [value(1)] },
    ],
    cannotTell: [
      { name: 'no budget', subject: asPaper({ ...costs('≤100万元'), project: asProject('≤100万元') }) },
      { name: 'no unit', subject: asPaper(costs('≤90')) },
      { name: 'not read', subject: asPaper(costs('≤100万元', '5???')) },
    ],
  },
};

function asOutput(...raws: readonly string[]) {
  return examplePaper({ indicators: raws.map((raw) => exampleIndicator('产出指标', '成本指标', '养护成本', raw)) });
}

function asProject(raw: string) {
  const { project } = costs(raw);
  return project === null ? null : { ...project, budget: { total: null, fiscal: null, other: null } };
}
