/** Every column of an indicator table, in the words that forms print most: for unknown forms, and for what a form does not describe. */
import { column } from '../form.ts';

export const spareColumns = [
  column('一级指标', '/category/label', { merged: true, width: 3 }),
  column('二级指标', '/kind/label', { width: 3 }),
  column('三级指标', '/name', { width: 5 }),
  column('指标解释', '/description', { width: 4 }),
  column('计算符号', '/target/operatorText', { width: 2 }),
  column('年度指标值', '/target/raw', { width: 3 }),
  column('计量单位', '/target/unitText', { width: 2 }),
  column('实际完成值', '/actual/raw', { width: 3 }),
  column('全年预计完成情况', '/expected/raw', { width: 3 }),
  column('分值', '/weight', { width: 2 }),
  column('得分', '/score', { width: 2 }),
  column('偏差原因分析及改进措施', '/reason', { width: 4 }),
  column('指标值确定依据', '/basis', { width: 4 }),
];
