/** Project self-evaluation form (项目支出绩效自评表, 财预〔2020〕10号 annex 1). Mark: N. */
import { column, field, form, funds, grid, label, others, row } from '../form.ts';

export const centralSelfEvaluation = form({
  id: 'central-self-evaluation',
  name: { zh: '项目支出绩效自评表', en: 'Central project self-evaluation form' },
  kind: 'self-evaluation',
  title: () => '项目支出绩效自评表',
  titlePattern: /^项目(?:支出)?绩效(?:目标)?自评表$/,
  marks: [
    '主管部门',
    '实施单位',
    '年初预算数',
    '全年预算数',
    '全年执行数',
    '分值',
    '预期目标',
    '实际完成情况',
    '年度指标值',
    '实际完成值',
    '偏差原因分析及改进措施',
  ],
  foreign: ['未完成原因及改进措施'],
  width: 24,
  head: [
    row(label('项目名称', 3), field('/name', 'text', 21)),
    row(label('主管部门', 3), field('#authority', 'text', 9), label('实施单位', 3), field('/others/实施单位', 'text', 9)),
    funds(label('项目资金（万元）', 3), 5, '年度资金总额', [
      ['年初预算数', 'originalBudget', 3],
      ['全年预算数', 'revisedBudget', 3],
      ['全年执行数', 'actual', 3],
      ['分值', 'weight', 2],
      ['执行率', 'rate', 3],
      ['得分', 'score', 2],
    ]),
    others(3, 21),
    row(label('年度总体目标', 3, { down: 2 }), label('预期目标', 11), label('实际完成情况', 10)),
    row(field('/objectives', 'items', 11), field('/achieved', 'items', 10)),
  ],
  grid: grid(
    [
      column('一级指标', '/category/label', { merged: true, width: 2 }),
      column('二级指标', '/kind/label', { width: 3 }),
      column('三级指标', '/name', { width: 4 }),
      column('年度指标值', '/target/raw', { width: 3 }),
      column('实际完成值', '/actual/raw', { width: 3 }),
      column('分值', '/weight', { width: 2 }),
      column('得分', '/score', { width: 2 }),
      column('偏差原因分析及改进措施', '/reason', { width: 3 }),
    ],
    { block: label('绩效指标', 2), sum: '总分' },
  ),
});
