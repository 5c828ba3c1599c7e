import { lexicon } from './lexicon.ts';

/** Headings of columns that say how an indicator is judged. Source: forms of several provinces. */
export const scoringColumns = lexicon({ zh: '评分标准栏', en: 'columns of scoring' }, '2015-05-21', 'form', [
  '评分标准',
  '扣分标准',
  '评扣分标准',
  '评价标准',
  '评分规则',
  '计分标准',
  '绩效标准',
  '指标解释',
  '指标说明',
]);
