import { lexicon } from './lexicon.ts';

/** Labels of cells that give the period of a project. Source: forms of several provinces. */
export const periodColumns = lexicon({ zh: '项目期栏', en: 'cells of the project period' }, '2015-05-21', 'form', [
  '起止时间',
  '起止年限',
  '项目期',
  '项目周期',
  '实施周期',
  '实施期限',
  '项目期限',
  '开始日期',
  '开始时间',
  '完成日期',
  '完成时间',
  '结束日期',
  '结束时间',
]);
