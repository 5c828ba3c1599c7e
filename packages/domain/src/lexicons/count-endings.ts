import { lexicon } from './lexicon.ts';

/** Endings by which a name is a count or a size, and no share. Source: names of quantity indicators on published forms. */
export const countEndings = lexicon({ zh: '数量类词尾', en: 'endings of counts' }, '2015-05-21', 'form', [
  '人数',
  '次数',
  '个数',
  '户数',
  '件数',
  '数量',
  '人次',
  '面积',
  '里程',
  '长度',
]);
