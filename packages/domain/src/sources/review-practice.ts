/** What reviewers object to in practice: a county review campaign, training notes, an explanation of a provincial indicator library. Weak sources, shown as such. */
import { instrument } from './source.ts';

export const reviewPractice = instrument({
  id: 'review-practice',
  number: null,
  title: { zh: '预算绩效目标审核实践', en: 'Practice of reviewing targets' },
  issuer: { zh: '财政部门、审核培训材料', en: 'finance departments and training notes' },
  issued: null,
  clauses: {
    'value-by-value': {
      article: null,
      says: { zh: '逐单位、逐项目、逐指标、逐数值审核。', en: 'Unit by unit, project by project, indicator by indicator, value by value.' },
      mark: 'form',
    },
    'not-quantified': {
      article: null,
      says: {
        zh: '目标笼统、没有量化，多用提升、完善、加强等词。',
        en: 'Targets are too general and not quantified; words like raise, improve, strengthen.',
      },
      mark: 'form',
    },
    'work-as-goal': {
      article: null,
      says: { zh: '把工作内容当作目标，把投入当作产出。', en: 'Work is given as a goal, input as output.' },
      mark: 'form',
    },
    formula: {
      article: null,
      says: { zh: '定量指标在指标解释中给出公式或口径。', en: 'A quantified indicator gives its formula or caliber.' },
      mark: 'form',
    },
    'three-indicators': {
      article: null,
      says: { zh: '三级指标不少于三项。', en: 'At least three level-3 indicators.' },
      mark: 'form',
    },
    'untrue-scores': {
      article: null,
      says: { zh: '自评得分虚高，自评结果与实际不符。', en: 'Self-evaluation scores are too high and differ from what happened.' },
      mark: 'form',
    },
    'goal-and-money': {
      article: null,
      says: { zh: '目标与预算不匹配，支付快于产出。', en: 'Goal and budget do not match; payment runs ahead of output.' },
      mark: 'form',
    },
  },
});
