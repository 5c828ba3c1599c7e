import { lexicon } from './lexicon.ts';

/** Before a noun of which less is better they make more of it better: 减少碳排放量, 降低单位能耗. Source: our own proposal. */
export const lessVerbs = lexicon({ zh: '表示减少的动词', en: 'verbs of having less' }, '2015-05-21', 'ours', [
  '减少',
  '降低',
  '削减',
  '压减',
  '压降',
  '节约',
  '节省',
]);
