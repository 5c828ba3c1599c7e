/** Regulation on the implementation of the Budget Law (国令729), in force from 2020-10-01. The cited articles were read. */
import { instrument } from './source.ts';

export const budgetLawRegulation = instrument({
  id: 'budget-law-regulation',
  number: '国务院令第729号',
  title: { zh: '中华人民共和国预算法实施条例', en: 'Regulation on the implementation of the Budget Law' },
  issuer: { zh: '国务院', en: 'State Council' },
  issued: '2020-08-03',
  clauses: {
    'article-5': {
      article: { zh: '第五条', en: 'Article 5' },
      says: {
        zh: '部门支出分为基本支出和项目支出；项目支出用于特定工作任务和事业发展目标。',
        en: 'Department spending is basic and project spending; a project serves a specific task or development goal.',
      },
      mark: 'text',
    },
    'article-6-depth': {
      article: { zh: '第六条', en: 'Article 6' },
      says: {
        zh: '公开的部门预算支出按功能分类列到项，基本支出按经济分类列到款。',
        en: 'Published department budgets go to the item (项) of the functional class; basic spending to the economic class (款).',
      },
      mark: 'text',
    },
    'article-6-units': {
      article: { zh: '第六条', en: 'Article 6' },
      says: {
        zh: '所属单位在部门批复后二十日内公开本单位的预算、决算。',
        en: 'Subordinate units publish within twenty days after the department approves.',
      },
      mark: 'text',
    },
    'article-10': {
      article: { zh: '第十条', en: 'Article 10' },
      says: {
        zh: '定期评估专项转移支付；实际绩效与目标差距较大的，予以调整。',
        en: 'Special transfers are assessed regularly and adjusted where the actual performance is far from the target.',
      },
      mark: 'text',
    },
    'article-11': {
      article: { zh: '第十一条', en: 'Article 11' },
      says: { zh: '预算收支以人民币元为计算单位。', en: 'The unit of account is the yuan.' },
      mark: 'text',
    },
    'article-20': {
      article: { zh: '第二十条', en: 'Article 20' },
      says: {
        zh: '绩效评价依据设定的绩效目标，按规范程序对投入、过程、产出与效果进行系统、客观的评价。',
        en: 'Evaluation assesses input, process, output and effect by set targets and a proper procedure.',
      },
      mark: 'text',
    },
    'article-21': {
      article: { zh: '第二十一条', en: 'Article 21' },
      says: { zh: '预算支出标准包括基本支出标准和项目支出标准。', en: 'Spending standards are those of basic and of project spending.' },
      mark: 'text',
    },
    'article-53': {
      article: { zh: '第五十三条', en: 'Article 53' },
      says: {
        zh: '部门和单位对预算执行进行绩效监控和评价，并定期向财政部门报告。',
        en: 'Departments and units monitor and evaluate, and report execution and evaluation to finance.',
      },
      mark: 'text',
    },
  },
});
