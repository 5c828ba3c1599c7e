/** Project target form in the manner of Qingdao, 2017 (forms.md §2.10, V-SD): what the money buys, line by line, over the central columns. Mark: N. */
import { column, details, field, form, grid, label, others, row } from '../form.ts';

export const qingdaoProjectTargets = form({
  id: 'qingdao-project-targets',
  name: { zh: '青岛项目支出绩效目标表（支出明细）', en: 'Qingdao project target form with cost detail' },
  kind: 'target-declaration',
  title: () => '项目支出绩效目标表',
  titlePattern: /^项目(?:支出)?绩效目标(?:申报|审核|评审)?表$/,
  marks: ['用途', '金额', '数量', '单位', '单价', '依据'],
  width: 16,
  head: [
    row(label('项目名称', 2), field('/name', 'text', 14)),
    row(label('主管部门', 2), field('#authority', 'text', 6), label('实施单位', 2), field('/others/实施单位', 'text', 6)),
    row(label('项目资金（万元）', 2, { down: 3 }), label('资金总额', 6), field('/budget/total', 'amount', 8)),
    row(label('财政拨款', 6), field('/budget/fiscal', 'amount', 8)),
    row(label('其他资金', 6), field('/budget/other', 'amount', 8)),
    details(label('支出明细', 2), [
      ['用途', 4],
      ['金额', 2],
      ['数量', 2],
      ['单位', 2],
      ['单价', 2],
      ['依据', 2],
    ]),
    others(2, 14),
    row(label('年度绩效目标', 2), field('/objectives', 'items', 14)),
  ],
  grid: grid([
    column('一级指标', '/category/label', { merged: true, width: 2 }),
    column('二级指标', '/kind/label', { width: 2 }),
    column('三级指标', '/name', { width: 6 }),
    column('指标值', '/target/raw', { width: 6 }),
  ]),
});
