/** Interim measures for the targets of special transfers (财预〔2015〕163号). Not read. */
import { instrument } from './source.ts';

export const caiyu2015163 = instrument({
  id: 'caiyu-2015-163',
  number: '财预〔2015〕163号',
  title: { zh: '中央对地方专项转移支付绩效目标管理暂行办法', en: 'Interim measures for the targets of special transfers' },
  issuer: { zh: '财政部', en: 'Ministry of Finance' },
  issued: '2015',
  clauses: {
    'regional-form': {
      article: null,
      says: { zh: '专项转移支付按区域设置绩效目标。', en: 'Targets of special transfers are set by region.' },
      mark: 'unconfirmed',
    },
  },
});
