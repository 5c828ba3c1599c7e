import { lexicon } from './lexicon.ts';

/** Words that give a goal its time, beside years and months in numbers. Source: our own proposal, after published forms. */
export const times = lexicon({ zh: '时间词', en: 'words for a time' }, '2015-05-21', 'ours', [
  '季度',
  '半年',
  '年底',
  '年末',
  '年内',
  '年度',
  '全年',
  '本年',
  '当年',
  '今年',
  '明年',
  '日前',
]);
