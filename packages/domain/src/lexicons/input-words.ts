import { lexicon } from './lexicon.ts';

/** What is put in and is no benefit. Source: reviewers’ complaint 把投入当作产出; published forms. */
export const inputWords = lexicon({ zh: '投入用词', en: 'words of input' }, '2015-05-21', 'form', ['经费', '资金', '队伍', '设备', '制度']);
