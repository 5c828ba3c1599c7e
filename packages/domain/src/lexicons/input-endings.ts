import { lexicon } from './lexicon.ts';

/** Endings of names that give an input for an output. Source: reviewers’ complaint 把投入当作产出; published forms. */
export const inputEndings = lexicon({ zh: '投入类词尾', en: 'names of an input' }, '2015-05-21', 'form', [
  '经费',
  '资金',
  '人员配备',
  '保障',
]);
