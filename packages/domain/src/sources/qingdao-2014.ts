/** Regulation of Qingdao on budget performance management (青岛市预算绩效管理条例), read in full; binding in Qingdao only. */
import { instrument } from './source.ts';

export const qingdao2014 = instrument({
  id: 'qingdao-2014',
  number: null,
  title: { zh: '青岛市预算绩效管理条例', en: 'Regulation of Qingdao on budget performance management' },
  issuer: { zh: '青岛市人民代表大会常务委员会', en: 'Standing Committee of the People’s Congress of Qingdao' },
  issued: '2014-09-26',
  clauses: {
    'article-7': {
      article: { zh: '第七条', en: 'Article 7' },
      says: {
        zh: '公开绩效目标、资金分配、使用结果，涉密的除外。',
        en: 'Targets, allocation and results are published, secrets excepted.',
      },
      mark: 'text',
    },
    'article-10': {
      article: { zh: '第十条', en: 'Article 10' },
      says: { zh: '绩效目标应当有确定的实现期限。', en: 'Targets have a definite time by which they are reached.' },
      mark: 'text',
    },
    'article-16': {
      article: { zh: '第十六条', en: 'Article 16' },
      says: { zh: '绩效目标与预算同时批复，不得随意变更。', en: 'Targets are approved with the budget and not changed at will.' },
      mark: 'text',
    },
    'article-22': {
      article: { zh: '第二十二条', en: 'Article 22' },
      says: {
        zh: '没有效果或者严重偏离目标的，收回资金，客观原因除外。',
        en: 'Money is returned where there is no effect or a serious deviation, objective causes excepted.',
      },
      mark: 'text',
    },
    'article-24': {
      article: { zh: '第二十四条', en: 'Article 24' },
      says: { zh: '年度终了进行自评。', en: 'Self-evaluation follows the end of the year.' },
      mark: 'text',
    },
  },
});
