import { lexicon } from './lexicon.ts';

/** Words that end like a measure, or stand where one is wanted, and measure nothing: 加强制度, 提高质量. Source: names seen on published forms. */
export const looseEndings = lexicon({ zh: '不是量值的词尾', en: 'endings that name no measure' }, '2015-05-21', 'form', [
  '水平',
  '情况',
  '制度',
  '力度',
  '年度',
  '质量',
  '力量',
]);
