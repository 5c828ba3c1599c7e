import { lexicon } from './lexicon.ts';

/** Behind a noun of which less is better they make more of it better: 投诉处理率, 能耗降低率, 排放达标率. Source: 处理 and 办结 of the list; the others are our own proposal. */
export const reverseCancelled = lexicon({ zh: '使方向相反的词', en: 'words that turn it round' }, '2015-05-21', 'ours', [
  '处理',
  '办结',
  '达标',
  '合格',
  '降低',
  '下降',
  '减少',
  '减排',
  '节约',
  '控制',
  '整改',
  '回收',
  '收回',
  '清收',
  '化解',
  '监测',
  '检测',
  '覆盖',
]);
