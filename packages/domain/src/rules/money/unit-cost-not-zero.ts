/** A unit cost is not rounded to nothing: 0.00万元/人. */
import { indicatorFacts, isCost } from '../../facts/indicator-facts.ts';
import { compareDecimals } from '../../decimal.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import { answer, cannotTell, ofDeclaredProject, type PaperRule, rowCalled } from '../rule.ts';

const costs = (...raws: readonly string[]) =>
  asPaper(examplePaper({ indicators: raws.map((raw) => exampleIndicator('成本指标', '经济成本指标', '单位成本', raw)) }));
const value = (row: number) => `/papers/0/project/indicators/${row}/target/raw`;

export const unitCostNotZero: PaperRule = {
  code: 'M-14',
  name: 'unit-cost-not-zero',
  subject: 'paper',
  title: { zh: '单位成本没有舍成0', en: 'A unit cost is not rounded to 0' },
  source: [cite(publishedForms, 'seen-mistakes')],
  since: '2015-05-21',
  severity: 'hint',
  advice: { zh: '请改用元作单位，或者多保留几位小数。', en: 'Give it in yuan, or with more decimals.' },
  why: {
    zh: '以万元为单位只留两位小数，几十元的单价会变成0。',
    en: 'In 10,000 yuan with two decimals a price of some yuan becomes nothing.',
  },
  check: (subject) =>
    ofDeclaredProject(subject, (project, at) => {
      const rows = project.indicators.map((row, index) => ({
        facts: indicatorFacts(row),
        row,
        index,
        at: `${at}/indicators/${index}/target/raw`,
      }));
      const findings = rows
        .filter(
          ({
            facts: {
              value: { kind, value: amount },
            },
          }) => kind === 'rateMoney' && amount !== null && compareDecimals(amount, '0') === 0,
        )
        .map(({ row, index, at: place }) => {
          const which = rowCalled(index, row.name);
          return {
            at: place,
            because: {
              zh: `${which.zh}的单位成本为“${row.target.raw}”。`,
              en: `The unit cost of ${which.en} is “${row.target.raw}”.`,
            },
          };
        });
      if (findings.length > 0) return answer(findings);
      const open = rows.find(({ facts }) => isCost(facts) && facts.value.kind === 'unparsed');
      if (open === undefined) return answer([]);
      const which = rowCalled(open.index, open.row.name);
      return cannotTell(
        open.at,
        `${which.zh}的指标值“${open.row.target.raw}”不能识别。`,
        `The value of ${which.en}, “${open.row.target.raw}”, could not be read.`,
      );
    }),
  examples: {
    passes: [
      { name: 'unit costs', subject: costs('≤0.01万元/人', '35元/人') },
      { name: 'no unit costs', subject: costs('0元', '0', '5%') },
      {
        name: 'an output that could not be read',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('产出指标', '数量指标', '养护里程', '5???')] })),
      },
    ],
    fails: [{ name: 'rounded', subject: costs('35元/人', '0.00万元/人', '≤0元/亩', '5???'), at: [value(1), value(2)] }],
    cannotTell: [{ name: 'not read', subject: costs('35元/人', '5???') }],
  },
};
