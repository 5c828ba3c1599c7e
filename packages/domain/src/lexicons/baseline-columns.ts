import { lexicon } from './lexicon.ts';

/** Headings of columns that give the value of an earlier year. Source: forms of several provinces. */
export const baselineColumns = lexicon({ zh: '历史值栏', en: 'columns of earlier values' }, '2015-05-21', 'form', [
  '上年度实际水平',
  '上年指标值',
  '前年指标值',
  '参考值',
  '历史值',
]);
