/** Performance monitoring of Sichuan (川财绩〔2025〕10号), seen as a summary; the title is ours. */
import { instrument } from './source.ts';

export const chuancaiji202510 = instrument({
  id: 'chuancaiji-2025-10',
  number: '川财绩〔2025〕10号',
  title: { zh: '四川省预算绩效监控办法（摘要）', en: 'Performance monitoring of Sichuan (summary)' },
  issuer: { zh: '四川省财政厅', en: 'Department of Finance of Sichuan' },
  issued: '2025',
  clauses: {
    'progress-lines': {
      article: null,
      says: {
        zh: '4月末执行率低于25%、6月末低于40%、8月末低于60%、10月末低于80%的预警。',
        en: 'Warned below 25 % of execution at the end of April, 40 % of June, 60 % of August, 80 % of October.',
      },
      mark: 'form',
    },
    'two-tracks-apart': {
      article: null,
      says: {
        zh: '目标实现程度与预算执行进度相差超过10个百分点的预警。',
        en: 'Warned where goal attainment and budget progress differ by more than 10 points.',
      },
      mark: 'form',
    },
  },
});
