/** Transfer payments and special funds: self-evaluation (F-07, N) and the regional target table (区域绩效目标表, 财预〔2021〕163号, U). */
import { column, field, form, grid, label, others, row } from '../form.ts';
import { fundsOfYear, goals, nameAndOffices, targetGrid } from './central-parts.ts';

export const transferSelfEvaluation = form({
  id: 'transfer-self-evaluation',
  name: { zh: '转移支付（专项资金）绩效自评表', en: 'Transfer payment self-evaluation form' },
  kind: 'self-evaluation',
  title: () => '转移支付绩效自评表',
  titlePattern: /(?:转移支付|专项资金|专项).*自评表$/,
  marks: [
    '主管部门',
    '实施单位',
    '资金情况',
    '全年预算数',
    '全年执行数',
    '执行率',
    '年初设定目标',
    '完成情况综述',
    '年度指标值',
    '全年实际值',
    '未完成原因及改进措施',
  ],
  foreign: ['年初预算数', '调整后预算数'],
  width: 24,
  head: [
    ...nameAndOffices,
    fundsOfYear('资金情况（万元）', [
      ['全年预算数（A）', 'revisedBudget', 4],
      ['全年执行数（B）', 'actual', 4],
      ['分值', 'weight', 2],
      ['执行率（B/A）', 'rate', 3],
      ['得分', 'score', 3],
    ]),
    ...goals('总体目标', '年初设定目标', '完成情况综述'),
  ],
  grid: grid(
    [
      column('一级指标', '/category/label', { merged: true, width: 2 }),
      column('二级指标', '/kind/label', { width: 3 }),
      column('三级指标', '/name', { width: 4 }),
      column('分值', '/weight', { width: 2 }),
      column('年度指标值', '/target/raw', { width: 3 }),
      column('全年实际值', '/actual/raw', { width: 3 }),
      column('得分', '/score', { width: 2 }),
      column('未完成原因及改进措施', '/reason', { width: 3 }),
    ],
    { block: label('绩效指标', 2), sum: '总分' },
  ),
});

export const regionalTargets = form({
  id: 'regional-targets',
  mark: 'U',
  name: { zh: '转移支付区域绩效目标表', en: 'Regional target form of a transfer payment' },
  kind: 'target-declaration',
  title: () => '转移支付区域绩效目标表',
  titlePattern: /区域绩效目标/,
  marks: ['专项名称', '中央主管部门', '省级财政部门', '省级主管部门', '年度金额', '中央补助', '地方资金', '年度目标'],
  head: [
    row(label('专项名称', 3), field('/name', 'text', 9)),
    row(label('中央主管部门', 3), field('/others/中央主管部门', 'text', 9)),
    row(label('省级财政部门', 3), field('/others/省级财政部门', 'text', 3), label('省级主管部门', 3), field('#authority', 'text', 3)),
    row(label('资金情况（万元）', 2, { down: 3 }), label('年度金额：', 4), field('/budget/total', 'amount', 6)),
    row(label('其中：中央补助', 4), field('/others/其中：中央补助', 'text', 6)),
    row(label('地方资金', 4), field('/others/地方资金', 'text', 6)),
    others(3, 9),
    row(label('年度目标', 2), field('/objectives', 'items', 10)),
  ],
  grid: targetGrid,
});
