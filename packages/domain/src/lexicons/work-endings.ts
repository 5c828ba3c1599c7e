import { lexicon } from './lexicon.ts';

/** Endings of a goal that names work or a purpose. Source: reviewers' complaint that work is given as a goal; published forms. */
export const workEndings = lexicon({ zh: '工作内容的结尾', en: 'endings that name work' }, '2015-05-21', 'form', [
  '保障',
  '基础',
  '工作',
  '方针',
]);

/** Words by which a goal names a result after all. Source: our own proposal. */
export const resultWords = lexicon({ zh: '结果词', en: 'words for a result' }, '2015-05-21', 'ours', [
  '完成',
  '建成',
  '达到',
  '达成',
  '实现',
  '提高',
  '提升',
  '增加',
  '增长',
  '新增',
  '扩大',
  '覆盖',
  '降低',
  '减少',
  '下降',
  '消除',
  '杜绝',
  '解决',
  '改善',
  '化解',
  '形成',
  '确保',
]);
