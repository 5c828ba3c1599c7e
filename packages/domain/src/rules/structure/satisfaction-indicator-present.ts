/** A target declaration has a satisfaction indicator; since the guide of 2021 only where the project serves the public. */
import { dated } from '../../dated.ts';
import type { Severity } from '../../exchange.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { caiyu2021101 } from '../../sources/caiyu-2021-101.ts';
import { cite } from '../../sources/source.ts';
import { zhongfa201834 } from '../../sources/zhongfa-2018-34.ts';
import { asPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import type { PaperRule } from '../rule.ts';
import { asksProjectFor } from './shared-wanted-indicator.ts';

const output = exampleIndicator('产出指标', '数量指标', '新建水井', '12眼');

export const satisfactionIndicatorPresent: PaperRule = {
  code: 'S-04',
  name: 'satisfaction-indicator-present',
  subject: 'paper',
  title: { zh: '有满意度指标', en: 'There is a satisfaction indicator' },
  source: [cite(zhongfa201834, 'targets-cover'), cite(caiyu202010, 'weights'), cite(caiyu2021101, 'satisfaction-optional')],
  since: '2015-05-21',
  severity: dated<Severity>(
    { from: '2015-05-21', value: 'warning', mark: 'form' },
    { from: '2022-01-01', value: 'hint', mark: 'unconfirmed' },
  ),
  exempts: ['personnel', 'public-funds'],
  advice: {
    zh: '直接服务社会公众的项目，请增加服务对象满意度指标；不直接服务公众的，请说明。',
    en: 'Where the project serves the public, add the satisfaction of those served; where it does not, say so.',
  },
  why: {
    zh: '服务对象是否满意，是判断公共服务效果的直接依据。',
    en: 'Whether those served are satisfied is the most direct sign of what a service is worth.',
  },
  check: (subject) => asksProjectFor(subject, { codes: ['S'], under: ['B'], named: { zh: '满意度指标', en: 'a satisfaction indicator' } }),
  examples: {
    passes: [
      { name: 'all three categories', subject: asPaper(examplePaper()) },
      {
        name: 'satisfaction under benefit, as on older forms',
        subject: asPaper(examplePaper({ indicators: [output, exampleIndicator('效益指标', '服务对象满意度指标', '村民满意度', '≥90%')] })),
      },
      { name: 'level 1 alone', subject: asPaper(examplePaper({ indicators: [exampleIndicator('满意度指标', '', '村民满意度', '≥90%')] })) },
    ],
    fails: [
      {
        name: 'output and benefit only',
        subject: asPaper(examplePaper({ indicators: [output, exampleIndicator('效益指标', '社会效益指标', '受益人口', '≥3000人')] })),
        at: ['/papers/0/project/indicators'],
        severity: 'hint',
      },
      {
        name: 'an unknown kind of output',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('产出指标', '其他', '新建水井', '12眼')] })),
        at: ['/papers/0/project/indicators'],
      },
      { name: 'no indicator at all', subject: asPaper(examplePaper({ indicators: [] })), at: ['/papers/0/project/indicators'] },
    ],
    cannotTell: [
      {
        name: 'a label that nobody knows',
        subject: asPaper(examplePaper({ indicators: [output, exampleIndicator('履职指标', '其他', '村民评价', '≥90分')] })),
      },
      {
        name: 'a kind of benefit that nobody knows',
        subject: asPaper(examplePaper({ indicators: [output, exampleIndicator('效益指标', '村民评价', '村民评价', '≥90分')] })),
      },
    ],
  },
};
