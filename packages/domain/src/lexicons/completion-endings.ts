import { lexicon } from './lexicon.ts';

/** Rates of completion that are usually close to the whole. Source: our own proposal. */
export const completionEndings = lexicon({ zh: '完成率类词尾', en: 'endings of completion rates' }, '2015-05-21', 'ours', ['完成率']);
