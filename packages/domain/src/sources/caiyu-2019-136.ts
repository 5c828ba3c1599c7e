/** Interim measures for performance monitoring (财预〔2019〕136号). Two tracks were seen in practice; the text was not read. */
import { instrument } from './source.ts';

export const caiyu2019136 = instrument({
  id: 'caiyu-2019-136',
  number: '财预〔2019〕136号',
  title: { zh: '中央部门预算绩效运行监控管理暂行办法', en: 'Interim measures for monitoring the performance of central departments' },
  issuer: { zh: '财政部', en: 'Ministry of Finance' },
  issued: '2019-07-26',
  clauses: {
    'two-tracks': {
      article: null,
      says: {
        zh: '对绩效目标实现程度和预算执行进度实行双监控。',
        en: 'Both the attainment of targets and the progress of spending are monitored.',
      },
      mark: 'form',
    },
    july: {
      article: null,
      says: {
        zh: '每年8月汇总1—7月的执行情况，填报监控情况表。',
        en: 'Every August the department sums up January to July and fills in the monitoring form.',
      },
      mark: 'unconfirmed',
    },
  },
});
