/** A target declaration has a quantity indicator. */
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { cite } from '../../sources/source.ts';
import { zhongfa201834 } from '../../sources/zhongfa-2018-34.ts';
import { asPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import type { PaperRule } from '../rule.ts';
import { asksProjectFor } from './shared-wanted-indicator.ts';

const benefit = exampleIndicator('效益指标', '社会效益指标', '受益人口', '≥3000人');

export const quantityIndicatorPresent: PaperRule = {
  code: 'S-06',
  name: 'quantity-indicator-present',
  subject: 'paper',
  title: { zh: '有数量指标', en: 'There is a quantity indicator' },
  source: [cite(zhongfa201834, 'targets-cover'), cite(caiyu201588, 'content')],
  since: '2015-05-21',
  severity: 'warning',
  advice: {
    zh: '请增加数量指标，写明要完成多少（个、公里、人次等）。',
    en: 'Add a quantity indicator: how many pieces, kilometres, visits are to be done.',
  },
  why: {
    zh: '没有数量，就无法核对任务量和资金是否相当。',
    en: 'Without a quantity nobody can see whether work and money match.',
  },
  check: (subject) => asksProjectFor(subject, { codes: ['O.Q'], under: ['O', 'I'], named: { zh: '数量指标', en: 'a quantity indicator' } }),
  examples: {
    passes: [
      {
        name: 'one there',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('产出指标', '数量指标', '新建水井', '12眼'), benefit] })),
      },
      {
        name: 'one there beside a kind that nobody knows',
        subject: asPaper(
          examplePaper({
            indicators: [
              exampleIndicator('产出指标', '其他', '巡查', '按月'),
              exampleIndicator('产出指标', '数量指标', '新建水井', '12眼'),
            ],
          }),
        ),
      },
    ],
    fails: [
      {
        name: 'an output of another kind',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('产出指标', '质量指标', '水质合格率', '≥98%'), benefit] })),
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
