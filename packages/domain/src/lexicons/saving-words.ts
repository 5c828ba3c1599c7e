import { lexicon } from './lexicon.ts';

/** In the name of a cost indicator they make more of it better. Source: checks of declarations in deployed systems. */
export const savingWords = lexicon({ zh: '节约类用词', en: 'words of saving' }, '2015-05-21', 'form', ['节约', '节省', '降低', '压减']);
