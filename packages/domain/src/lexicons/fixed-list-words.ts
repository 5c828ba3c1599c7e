import { lexicon } from './lexicon.ts';

/** Words by which the number of things is fixed in advance. Source: our own proposal. */
export const fixedListWords = lexicon({ zh: '数量已定的用词', en: 'words of a fixed number' }, '2015-05-21', 'ours', [
  '名单',
  '清单',
  '目录',
  '合同',
  '协议',
  '编制',
  '批复',
  '花名册',
  '固定',
  '核定',
]);
