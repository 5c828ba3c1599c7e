/** A target declaration has a quality indicator. */
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { cite } from '../../sources/source.ts';
import { zhongfa201834 } from '../../sources/zhongfa-2018-34.ts';
import { asPaper, exampleIndicator, examplePaper } from '../example-papers.ts';
import type { PaperRule } from '../rule.ts';
import { asksProjectFor } from './shared-wanted-indicator.ts';

const benefit = exampleIndicator('效益指标', '社会效益指标', '受益人口', '≥3000人');

export const qualityIndicatorPresent: PaperRule = {
  code: 'S-08',
  name: 'quality-indicator-present',
  subject: 'paper',
  title: { zh: '有质量指标', en: 'There is a quality indicator' },
  source: [cite(zhongfa201834, 'targets-cover'), cite(caiyu201588, 'content')],
  since: '2015-05-21',
  severity: 'hint',
  advice: {
    zh: '请考虑增加质量指标，写明做到什么标准（合格率、达标率等）。',
    en: 'Consider a quality indicator: to what standard the work is done (pass rate, compliance rate).',
  },
  why: {
    zh: '只有数量没有质量，做完了也说不清做得好不好。',
    en: 'With quantity alone, work can be complete and still be bad.',
  },
  check: (subject) => asksProjectFor(subject, { codes: ['O.L'], under: ['O', 'I'], named: { zh: '质量指标', en: 'a quality indicator' } }),
  examples: {
    passes: [
      {
        name: 'one there',
        subject: asPaper(examplePaper({ indicators: [exampleIndicator('产出指标', '质量指标', '水质合格率', '≥98%'), benefit] })),
      },
      {
        name: 'one there beside a kind that nobody knows',
        subject: asPaper(
          examplePaper({
            indicators: [
              exampleIndicator('产出指标', '其他', '巡查', '按月'),
              exampleIndicator('产出指标', '质量指标', '水质合格率', '≥98%'),
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
        severity: 'hint',
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
