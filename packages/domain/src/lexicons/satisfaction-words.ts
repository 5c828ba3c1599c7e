import { lexicon } from './lexicon.ts';

/** Words by which an indicator is one of satisfaction. Source: names of satisfaction indicators on published forms. */
export const satisfactionWords = lexicon({ zh: '满意度用词', en: 'words of satisfaction' }, '2015-05-21', 'form', [
  '满意',
  '好评',
  '投诉',
  '认可',
]);
