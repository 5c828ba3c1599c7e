import { lexicon } from './lexicon.ts';

/** Behind a word of input they keep it one: 队伍建设, 设备配备. Source: published forms. */
export const inputSuffixes = lexicon({ zh: '投入用词的后缀', en: 'endings of input' }, '2015-05-21', 'form', [
  '保障',
  '建设',
  '配备',
  '投入',
  '管理',
  '工作',
]);
