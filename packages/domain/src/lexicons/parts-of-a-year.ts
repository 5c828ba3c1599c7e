import { lexicon } from './lexicon.ts';

/** Parts of a year that need a year before them. Source: published texts. */
export const partsOfAYear = lexicon({ zh: '没有写明年份的时点', en: 'parts of a year without the year' }, '2015-05-21', 'form', [
  '年底',
  '年末',
  '年初',
  '年内',
]);
