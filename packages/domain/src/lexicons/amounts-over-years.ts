import { lexicon } from './lexicon.ts';

/** Words before an amount that is the total of what stands beside it. Source: our own proposal, after published forms. */
export const totalWords = lexicon({ zh: '合计词', en: 'words for a total' }, '2015-05-21', 'ours', [
  '总投资',
  '总额',
  '总预算',
  '总资金',
  '合计',
  '共计',
  '总计',
  '共需',
]);

/** Words before an amount that was summed up to a day and is of no single year. Source: our own proposal, after published forms. */
export const cumulativeWords = lexicon({ zh: '累计词', en: 'words for a cumulative amount' }, '2015-05-21', 'ours', [
  '累计',
  '截至',
  '截止',
  '历年',
]);
