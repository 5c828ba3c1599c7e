/** A target declaration has at least one benefit indicator. */
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { cite } from '../../sources/source.ts';
import { zhongfa201834 } from '../../sources/zhongfa-2018-34.ts';
import { asPaper, departmentTargetsPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import { asksProjectOrDepartmentFor } from './shared-wanted-indicator.ts';
import type { PaperRule } from '../rule.ts';

export const benefitIndicatorPresent: PaperRule = {
  code: 'S-03',
  name: 'benefit-indicator-present',
  subject: 'paper',
  title: { zh: '有效益指标', en: 'There is a benefit indicator' },
  source: [cite(zhongfa201834, 'targets-cover'), cite(caiyu201588, 'content')],
  since: '2015-05-21',
  severity: 'error',
  exempts: ['public-funds'],
  advice: {
    zh: '请至少增加一项效益（效果）指标，写明事情办成以后的变化。',
    en: 'Add at least one benefit indicator: what will have changed.',
  },
  why: { zh: '没有效益指标，就说不清办这件事的效果。', en: 'Without benefit nobody can say what the work is good for.' },
  check: (subject) =>
    asksProjectOrDepartmentFor(subject, { codes: ['B'], under: [], named: { zh: '效益指标', en: 'a benefit indicator' } }),
  examples: {
    passes: [
      { name: 'all three categories', subject: asPaper(examplePaper()) },
      { name: 'a whole-department form with a benefit', subject: asPaper(departmentTargetsPaper()) },
    ],
    fails: [
      {
        name: 'only the other category',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('产出指标', '数量指标', '新建水井', '12眼')] })),
        at: ['/papers/0/project/indicators'],
      },
      { name: 'no indicator at all', subject: asPaper(examplePaper({ indicators: [] })), at: ['/papers/0/project/indicators'] },
      {
        name: 'a whole-department form without one',
        subject: asPaper(departmentTargetsPaper({ indicators: [exampleIndicator('产出指标', '数量指标', '新建水井', '12眼')] })),
        at: ['/papers/0/department/indicators'],
      },
    ],
    cannotTell: [
      {
        name: 'a whole-department form with a local level 1',
        subject: asPaper(departmentTargetsPaper({ indicators: [exampleIndicator('履职效能', '重点工作', '巡查次数', '≥12次')] })),
      },
      {
        name: 'a label that nobody knows',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('履职指标', '其他', '新建水井', '12眼')] })),
      },
    ],
  },
};
