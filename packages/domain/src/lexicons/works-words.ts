import { lexicon } from './lexicon.ts';

/** Words of a project's name that tell of construction, repair or purchase. Source: 财预〔2021〕101号 as recalled; published project names. */
export const worksWords = lexicon(
  { zh: '工程、修缮和购置类项目用词', en: 'words of construction, repair and purchase' },
  '2015-05-21',
  'unconfirmed',
  ['工程', '修缮', '维修', '购置', '改造', '新建', '扩建'],
);

/** Compounds that hold such a word and are no works: 工程师, 民生工程, 教育改造. Source: our own proposal. */
export const worksOfNoWorks = lexicon({ zh: '不属于工程、改造的词', en: 'compounds that are no works' }, '2015-05-21', 'ours', [
  '工程师',
  '工程系列',
  '工程技术人员',
  '民生工程',
  '惠民工程',
  '希望工程',
  '人才工程',
  '思想改造',
  '教育改造',
  '劳动改造',
  '罪犯改造',
]);

/** 建设 after one of these is no construction: 队伍建设. Source: our own proposal. */
export const buildingOfNoWorks = lexicon({ zh: '不属于工程的“建设”', en: 'what is built without construction' }, '2015-05-21', 'ours', [
  '平安',
  '法治',
  '作风',
  '队伍',
  '制度',
  '组织',
  '文化',
  '文明',
  '廉政',
  '党的',
  '人才',
  '诚信',
  '信用',
  '能力',
  '体系',
  '机制',
]);
