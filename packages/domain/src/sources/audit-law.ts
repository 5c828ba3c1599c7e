/** Audit Law (审计法), as amended in 2021; article 4 was read. */
import { instrument } from './source.ts';

export const auditLaw = instrument({
  id: 'audit-law',
  number: null,
  title: { zh: '中华人民共和国审计法', en: 'Audit Law of the People’s Republic of China' },
  issuer: { zh: '全国人民代表大会常务委员会', en: 'Standing Committee of the National People’s Congress' },
  issued: '2021-10-23',
  clauses: {
    'article-4': {
      article: { zh: '第四条', en: 'Article 4' },
      says: {
        zh: '审计工作报告报告预算执行、决算草案及其绩效的审计情况。',
        en: 'The audit report covers the execution of the budget, the final accounts and their performance.',
      },
      mark: 'text',
    },
  },
});
