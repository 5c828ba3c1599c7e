import { lexicon } from './lexicon.ts';

/** Words before an amount that is not the budget of the year: a rate, a part, a total of several years. Source: our own proposal, after published forms. */
export const otherAmounts = lexicon({ zh: '不是当年预算的金额', en: 'words before other amounts' }, '2015-05-21', 'ours', [
  '每',
  '均',
  '标准',
  '单价',
  '其中',
  '总投资',
  '总额',
  '累计',
  '历年',
  '上年',
  '去年',
  '结转',
]);
