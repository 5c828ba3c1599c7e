import { lexicon } from './lexicon.ts';

/** Words that show by which kind of standard a value was set: plan, sector, history, spending standard. Source: kinds of standards of 财预〔2015〕88号 and 财预〔2021〕101号, in our words. */
export const basisKinds = lexicon({ zh: '取值依据的类型词', en: 'words for kinds of standards' }, '2015-05-21', 'ours', [
  '计划',
  '规划',
  '方案',
  '行业',
  '历史',
  '上年',
  '标准',
  '定额',
  '规范',
  '统计',
  '调查',
  '数据',
  '合同',
]);
