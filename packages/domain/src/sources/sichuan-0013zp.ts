/** The self-evaluation form of Sichuan in use, as published. */
import { instrument } from './source.ts';

export const sichuan0013zp = instrument({
  id: 'sichuan-0013zp',
  number: null,
  title: { zh: '四川省项目支出绩效自评表（0013zp）', en: 'Self-evaluation form of Sichuan (0013zp)' },
  issuer: { zh: '四川省财政厅', en: 'Department of Finance of Sichuan' },
  issued: null,
  clauses: {
    'execution-reason': {
      article: null,
      says: { zh: '预算执行率低于90%的说明原因。', en: 'A reason is given where the execution rate is below 90 %.' },
      mark: 'form',
    },
    weights: {
      article: null,
      says: {
        zh: '预算执行10分，绩效指标（产出、效益、满意度、成本）共90分。',
        en: 'Execution has 10 points, the indicators of output, benefit, satisfaction and cost share 90.',
      },
      mark: 'form',
    },
  },
});
