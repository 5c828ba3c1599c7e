/** Budget Law of the People's Republic of China (预算法), as amended in 2018. */
import { instrument } from './source.ts';

export const budgetLaw = instrument({
  id: 'budget-law',
  number: null,
  title: { zh: '中华人民共和国预算法', en: 'Budget Law of the People’s Republic of China' },
  issuer: { zh: '全国人民代表大会常务委员会', en: 'Standing Committee of the National People’s Congress' },
  issued: '2018-12-29',
  clauses: {
    'article-12': {
      article: { zh: '第十二条', en: 'Article 12' },
      says: { zh: '各级预算遵循的原则之一是讲求绩效。', en: 'Caring for performance is one of the principles of every budget.' },
      mark: 'text',
    },
    'article-32-3': {
      article: { zh: '第三十二条第三款', en: 'Article 32, paragraph 3' },
      says: {
        zh: '部门和单位按照财政部门的规定（包括绩效目标管理的规定）编制预算草案。',
        en: 'Departments and units draw up their budgets by the rules of the finance authority, those on performance targets included.',
      },
      mark: 'text',
    },
    'article-57-3': {
      article: { zh: '第五十七条第三款', en: 'Article 57, paragraph 3' },
      says: {
        zh: '政府、部门和单位应当评价预算支出的绩效。',
        en: 'Governments, departments and units evaluate the performance of their spending.',
      },
      mark: 'text',
    },
    'article-14-2': {
      article: { zh: '第十四条第二款', en: 'Article 14, paragraph 2' },
      says: {
        zh: '部门预算、决算在财政部门批复后二十日内由部门公开。',
        en: 'The department publishes its budget and final accounts within twenty days after finance approves.',
      },
      mark: 'text',
    },
    'article-32-1': {
      article: { zh: '第三十二条第一款', en: 'Article 32, paragraph 1' },
      says: {
        zh: '编制预算参考上一年预算执行情况和有关支出绩效评价结果。',
        en: 'Budgets refer to last year’s execution and to the results of evaluation.',
      },
      mark: 'text',
    },
    'article-92-3': {
      article: { zh: '第九十二条第三项', en: 'Article 92, item 3' },
      says: { zh: '未依法公开或者说明预算、决算的，责令改正。', en: 'Failing to publish or explain a budget is to be corrected.' },
      mark: 'text',
    },
  },
});
