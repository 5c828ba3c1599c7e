import { lexicon } from './lexicon.ts';

/** What should be low. Source: polarity list of a rule checker for declarations, and our own proposal. */
export const reverseNouns = lexicon({ zh: '越低越好的名词', en: 'nouns of which less is better' }, '2015-05-21', 'ours', [
  '投诉率',
  '事故率',
  '发生率',
  '死亡率',
  '偏差率',
  '超支率',
  '差错率',
  '返工率',
  '退出率',
  '流失率',
  '能耗',
  '排放',
  '违规次数',
  '逾期',
]);
