import { lexicon } from './lexicon.ts';

/** Ratios whose measure may be more than the whole: growth, production over plan, leverage. Source: our own proposal. */
export const mayExceed = lexicon({ zh: '可以超过100%的比率', en: 'shares that may pass 100 %' }, '2015-05-21', 'ours', [
  '增长',
  '增幅',
  '增速',
  '完成率',
  '杠杆',
  '负债',
]);
