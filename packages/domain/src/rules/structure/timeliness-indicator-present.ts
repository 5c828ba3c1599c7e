/** A target declaration has a timeliness indicator. */
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { cite } from '../../sources/source.ts';
import { zhongfa201834 } from '../../sources/zhongfa-2018-34.ts';
import { asPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import type { PaperRule } from '../rule.ts';
import { asksProjectFor } from './shared-wanted-indicator.ts';

const benefit = exampleIndicator('效益指标', '社会效益指标', '受益人口', '≥3000人');

export const timelinessIndicatorPresent: PaperRule = {
  code: 'S-07',
  name: 'timeliness-indicator-present',
  subject: 'paper',
  title: { zh: '有时效指标', en: 'There is a timeliness indicator' },
  source: [cite(zhongfa201834, 'targets-cover'), cite(caiyu201588, 'content')],
  since: '2015-05-21',
  severity: 'warning',
  advice: {
    zh: '请增加时效指标，写明何时完成；经常性工作写明频次或办理时限。',
    en: 'Add a timeliness indicator: by when the work is done, or for recurrent work how often or within how many days.',
  },
  why: {
    zh: '没有时限，年中就看不出进度是否落后。',
    en: 'Without a time nobody can see in the year whether the work is late.',
  },
  check: (subject) =>
    asksProjectFor(subject, { codes: ['O.T'], under: ['O', 'I'], named: { zh: '时效指标', en: 'a timeliness indicator' } }),
  examples: {
    passes: [
      {
        name: 'one there',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('产出指标', '时效指标', '完工时间', '10月底前'), benefit] })),
      },
      {
        name: 'one there beside a kind that nobody knows',
        subject: asPaper(
          examplePaper({
            indicators: [
              exampleIndicator('产出指标', '其他', '巡查', '按月'),
              exampleIndicator('产出指标', '时效指标', '完工时间', '10月底前'),
            ],
          }),
        ),
      },
    ],
    fails: [
      {
        name: 'an output of another kind',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('产出指标', '数量指标', '新建水井', '12眼'), benefit] })),
        at: ['/papers/0/project/indicators'],
        severity: 'warning',
      },
      {
        name: 'an unknown kind of benefit is none',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('效益指标', '其他', '受益人口', '≥3000人')] })),
        at: ['/papers/0/project/indicators'],
      },
      { name: 'no indicator at all', subject: asPaper(examplePaper({ indicators: [] })), at: ['/papers/0/project/indicators'] },
    ],
    cannotTell: [
      {
        name: 'a blank level 2',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('产出指标', '', '新建水井', '12眼'), benefit] })),
      },
      {
        name: 'an unknown kind of input',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('投入指标', '其他', '资金到位', '100%')] })),
      },
      {
        name: 'a level 1 that nobody knows',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('履职指标', '其他', '新建水井', '12眼')] })),
      },
    ],
  },
};
