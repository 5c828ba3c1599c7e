import { lexicon } from './lexicon.ts';

/** Endings by which a text names a whole law or regulation. Source: our own proposal, after names of laws. */
export const wholeLaws = lexicon({ zh: '法律法规名称的结尾', en: 'endings of the names of laws' }, '2015-05-21', 'ours', ['法', '条例']);

/** Words that end like a law and are none. */
export const notLaws = lexicon({ zh: '不是法律的结尾', en: 'endings that are no law' }, '2015-05-21', 'ours', ['办法', '方法', '做法']);
