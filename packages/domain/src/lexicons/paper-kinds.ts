import { lexicon } from './lexicon.ts';

/** Kinds of official papers (文种) by which a basis can be traced only with its number or title. Source: our own proposal, after published forms. */
export const paperKinds = lexicon({ zh: '文种', en: 'kinds of official papers' }, '2015-05-21', 'ours', [
  '意见',
  '通知',
  '办法',
  '规定',
  '决定',
  '批示',
  '批复',
  '纪要',
  '文件',
  '函',
]);
