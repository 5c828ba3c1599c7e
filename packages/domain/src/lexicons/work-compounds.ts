import { lexicon } from './lexicon.ts';

/** Nouns that begin with a verb of work and are none: 组织架构, 宣传册. Source: names seen on published forms. */
export const workCompounds = lexicon({ zh: '不是工作动词的词', en: 'words that only begin like a verb of work' }, '2015-05-21', 'form', [
  '组织架构',
  '组织机构',
  '组织体系',
  '宣传品',
  '宣传册',
  '宣传片',
  '宣传栏',
  '宣传资料',
  '宣传材料',
  '宣传效果',
  '维护费',
  '预防性',
  '指导性',
  '积极性',
]);
