import { lexicon } from './lexicon.ts';

/** Words and signs by which a description says how a number is worked out. Source: descriptions on published forms; notes on an indicator library of 2025 ask for a formula. Comparisons and 满意程度 at the end are our own proposal: 较上年增长 says how a rate of growth is worked out, and a share of the satisfied needs no formula. */
export const caliberWords = lexicon({ zh: '口径用词', en: 'words of a caliber' }, '2015-05-21', 'form', [
  '比例',
  '比率',
  '占',
  '÷',
  '/',
  '×',
  '=',
  '总数',
  '总量',
  '人数',
  '数量',
  '百分比',
  '之比',
  '除以',
  '较上年',
  '比上年',
  '同比',
  '环比',
  '满意程度',
]);
