/** A target declaration has at least one output indicator. */
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { cite } from '../../sources/source.ts';
import { zhongfa201834 } from '../../sources/zhongfa-2018-34.ts';
import { asPaper, departmentTargetsPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import { asksProjectOrDepartmentFor } from './shared-wanted-indicator.ts';
import type { PaperRule } from '../rule.ts';

export const outputIndicatorPresent: PaperRule = {
  code: 'S-02',
  name: 'output-indicator-present',
  subject: 'paper',
  title: { zh: '有产出指标', en: 'There is an output indicator' },
  source: [cite(zhongfa201834, 'targets-cover'), cite(caiyu201588, 'content')],
  since: '2015-05-21',
  severity: 'error',
  advice: { zh: '请至少增加一项产出指标，写明数量、质量或时效。', en: 'Add at least one output indicator: how much, how good or by when.' },
  why: { zh: '没有产出指标，就说不清资金要办成多少事。', en: 'Without output nobody can say what the money is to bring about.' },
  check: (subject) =>
    asksProjectOrDepartmentFor(subject, { codes: ['O'], under: [], named: { zh: '产出指标', en: 'an output indicator' } }),
  examples: {
    passes: [
      { name: 'all three categories', subject: asPaper(examplePaper()) },
      { name: 'a whole-department form with an output', subject: asPaper(departmentTargetsPaper()) },
    ],
    fails: [
      {
        name: 'only the other category',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('效果指标', '社会效益指标', '受益人口', '≥3000人')] })),
        at: ['/papers/0/project/indicators'],
      },
      { name: 'no indicator at all', subject: asPaper(examplePaper({ indicators: [] })), at: ['/papers/0/project/indicators'] },
      {
        name: 'a whole-department form without one',
        subject: asPaper(departmentTargetsPaper({ indicators: [exampleIndicator('效益指标', '社会效益指标', '受益人口', '≥3000人')] })),
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
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('履职指标', '其他', '受益人口', '≥3000人')] })),
      },
    ],
  },
};
