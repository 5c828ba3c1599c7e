import { lexicon } from './lexicon.ts';

/** Words that give a direction or a mood and no level. Source: reviewers’ complaint 没有量化、多用提升完善加强, training notes; values of published forms. */
export const vagueWords = lexicon({ zh: '笼统词', en: 'vague words' }, '2015-05-21', 'form', [
  '明显',
  '显著',
  '有效',
  '进一步',
  '不断',
  '逐步',
  '稳步',
  '持续',
  '加强',
  '提高',
  '提升',
  '完善',
  '改善',
  '促进',
  '良好',
  '较好',
  '达成预期指标',
]);
