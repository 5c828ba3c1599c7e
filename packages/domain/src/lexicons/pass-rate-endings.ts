import { lexicon } from './lexicon.ts';

/** Rates of quality that are usually close to the whole. Source: our own proposal. */
export const passRateEndings = lexicon({ zh: '合格率类词尾', en: 'endings of pass rates' }, '2015-05-21', 'ours', ['合格率']);
