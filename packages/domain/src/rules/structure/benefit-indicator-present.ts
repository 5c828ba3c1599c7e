/** A target declaration has at least one benefit indicator. */
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { cite } from '../../sources/source.ts';
import { zhongfa201834 } from '../../sources/zhongfa-2018-34.ts';
import { asPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import { asksForCategory } from './shared-indicators-of-category.ts';
import type { PaperRule } from '../rule.ts';

export const benefitIndicatorPresent: PaperRule = {
  code: 'S-03',
  name: 'benefit-indicator-present',
  subject: 'paper',
  title: { zh: '有效益指标', en: 'There is a benefit indicator' },
  source: [cite(zhongfa201834, 'targets-cover'), cite(caiyu201588, 'content')],
  since: '2015-05-21',
  severity: 'error',
  advice: {
    zh: '请至少增加一项效益（效果）指标，写明事情办成以后的变化。',
    en: 'Add at least one benefit indicator: what will have changed.',
  },
  why: { zh: '没有效益指标，就说不清办这件事的效果。', en: 'Without benefit nobody can say what the work is good for.' },
  check: (subject) => asksForCategory(subject, 'B', { zh: '效益指标', en: 'benefit indicator' }),
  examples: {
    passes: [{ name: 'all three categories', subject: asPaper(examplePaper()) }],
    fails: [
      {
        name: 'only the other category',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('产出指标', '数量指标', '新建水井', '12眼')] })),
        at: ['/papers/0/project/indicators'],
      },
      { name: 'no indicator at all', subject: asPaper(examplePaper({ indicators: [] })), at: ['/papers/0/project/indicators'] },
    ],
    cannotTell: [
      {
        name: 'a label that nobody knows',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('履职指标', '其他', '新建水井', '12眼')] })),
      },
    ],
  },
};
