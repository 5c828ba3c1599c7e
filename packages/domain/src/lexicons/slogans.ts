import { lexicon } from './lexicon.ts';

/** Words that fill a goal without saying what is reached. Source: training notes of reviewers (提升, 完善, 加强); published forms. */
export const slogans = lexicon({ zh: '口号词', en: 'words of slogans' }, '2015-05-21', 'form', [
  '进一步',
  '不断',
  '努力',
  '积极',
  '切实',
  '加强',
  '加大',
  '提高',
  '强化',
  '全面',
  '逐步',
]);
