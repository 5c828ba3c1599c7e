/** A target declaration has a cost indicator; since the guide of 2021 works and purchases must have one. */
import { dated } from '../../dated.ts';
import type { Severity } from '../../exchange.ts';
import { wordPattern } from '../../facts/word-pattern.ts';
import { buildingOfNoWorks, worksOfNoWorks, worksWords } from '../../lexicons/works-words.ts';
import { norm } from '../../norm.ts';
import { caiyu2021101 } from '../../sources/caiyu-2021-101.ts';
import { cite } from '../../sources/source.ts';
import { zhongfa201834 } from '../../sources/zhongfa-2018-34.ts';
import { asPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import type { Asking, PaperRule } from '../rule.ts';
import { asksProjectFor } from './shared-wanted-indicator.ts';

const severityOfWorks = dated<Severity>(
  { from: '2015-05-21', value: 'warning', mark: 'unconfirmed' },
  { from: '2022-01-01', value: 'error', mark: 'unconfirmed' },
);
const cost = exampleIndicator('成本指标', '经济成本指标', '单位养护成本', '≤1.2万元/公里');
const costOfOutput = exampleIndicator('产出指标', '成本指标', '单位养护成本', '≤1.2万元/公里');

export const costIndicatorPresent: PaperRule = {
  code: 'S-05',
  name: 'cost-indicator-present',
  subject: 'paper',
  title: { zh: '有成本指标', en: 'There is a cost indicator' },
  source: [cite(zhongfa201834, 'targets-cover'), cite(caiyu2021101, 'cost-required')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { worksWords, worksOfNoWorks, buildingOfNoWorks },
  advice: {
    zh: '请增加成本指标，写明单位成本或总成本控制在多少以内。',
    en: 'Add a cost indicator: what a unit of the work or the whole may cost at most.',
  },
  why: {
    zh: '没有成本指标，就看不出花这些钱办这些事是否合算。',
    en: 'Without a cost indicator nobody can see whether the work is worth its price.',
  },
  check: (subject, asking) =>
    asksProjectFor(subject, { codes: ['C', 'O.C'], under: ['O', 'I'], named: { zh: '成本指标', en: 'a cost indicator' } }, (name) =>
      isOfWorks(name, asking) ? severityOfWorks.on(asking.on) : 'warning',
    ),
  examples: {
    passes: [
      { name: 'cost at level 1', subject: asPaper(examplePaper({ indicators: [cost] })) },
      { name: 'cost as an output', subject: asPaper(examplePaper({ indicators: [costOfOutput] })) },
      { name: 'level 1 alone', subject: asPaper(examplePaper({ indicators: [exampleIndicator('成本指标', '', '养护成本', '≤120万元')] })) },
    ],
    fails: [
      { name: 'no cost, no works', subject: asPaper(examplePaper()), at: ['/papers/0/project/indicators'], severity: 'warning' },
      {
        name: 'no cost of a repair',
        subject: asPaper(examplePaper({ name: '校舍维 修' })),
        at: ['/papers/0/project/indicators'],
        severity: 'error',
      },
      {
        name: 'no cost of a school that is built',
        subject: asPaper(examplePaper({ name: '幼儿园建设' })),
        at: ['/papers/0/project/indicators'],
        severity: 'error',
      },
      {
        name: 'building a team is no construction',
        subject: asPaper(examplePaper({ name: '教师队伍建设' })),
        at: ['/papers/0/project/indicators'],
        severity: 'warning',
      },
      ...[
        '监测能力建设',
        '党的建设',
        '精神文明建设',
        '廉政建设',
        '人才建设',
        '诚信建设',
        '信用建设',
        '应急体系建设',
        '长效机制建设',
        '工程师职称评审',
        '民生工程宣传',
        '罪犯教育改造',
      ].map((name) => ({
        name: `${name} is no construction`,
        subject: asPaper(examplePaper({ name })),
        at: ['/papers/0/project/indicators'],
        severity: 'warning' as const,
      })),
      {
        name: 'a project without a name',
        subject: asPaper(examplePaper({ name: null })),
        at: ['/papers/0/project/indicators'],
        severity: 'warning',
      },
    ],
    cannotTell: [
      {
        name: 'an output of a kind that nobody knows',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('产出指标', '其他', '养护费用', '≤120万元')] })),
      },
      {
        name: 'a level 1 that nobody knows',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('履职指标', '其他', '养护费用', '≤120万元')] })),
      },
    ],
  },
};

function isOfWorks(name: string, asking: Asking): boolean {
  const text = norm(name)
    .split(wordPattern(asking.of(worksOfNoWorks)))
    .join(' ');
  return wordPattern(asking.of(worksWords)).test(text) || wordPattern(asking.of(buildingOfNoWorks), '(?<!WORDS)建设').test(text);
}
