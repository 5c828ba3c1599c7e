import { lexicon } from './lexicon.ts';

/** Words by which a name is one of cost. Source: names of cost indicators on published forms; the last three are our own proposal: 超概算比例, 采购价格. */
export const costWords = lexicon({ zh: '成本用词', en: 'words of cost' }, '2015-05-21', 'form', [
  '成本',
  '费用',
  '单价',
  '造价',
  '支出',
  '标准',
  '节约',
  '超支',
  '控制',
  '概算',
  '价格',
  '投资',
]);
