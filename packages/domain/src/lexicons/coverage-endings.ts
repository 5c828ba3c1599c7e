import { lexicon } from './lexicon.ts';

/** Rates of coverage, which indicator libraries list under quantity: how many of those meant are reached. Source: 覆盖率 of indicator libraries; the others, of the same kind, are our own proposal. */
export const coverageEndings = lexicon({ zh: '可作数量指标的比率', en: 'ratios that count as quantity' }, '2015-05-21', 'ours', [
  '覆盖率',
  '普及率',
  '建档率',
  '管理率',
  '签约率',
  '接种率',
  '参保率',
  '入学率',
  '筛查率',
  '尽保率',
  '免疫密度',
]);
