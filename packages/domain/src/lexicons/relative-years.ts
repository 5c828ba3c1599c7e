import { lexicon } from './lexicon.ts';

/** Years that only the date of the text explains. 当年 and 全年 mean the fiscal year. Source: published texts. */
export const relativeYears = lexicon({ zh: '相对年份', en: 'relative years' }, '2015-05-21', 'form', [
  '今年',
  '明年',
  '后年',
  '来年',
  '去年',
]);
