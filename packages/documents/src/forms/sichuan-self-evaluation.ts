/** Sichuan self-evaluation of a department's project (部门预算项目支出绩效自评表, 510000_0013zp). Mark: N. */
import { column, field, form, funds, grid, label, others, row } from '../form.ts';

export const sichuanSelfEvaluation = form({
  id: 'sichuan-self-evaluation',
  name: { zh: '四川部门预算项目支出绩效自评表', en: 'Sichuan project self-evaluation form' },
  kind: 'self-evaluation',
  title: () => '部门预算项目支出绩效自评表',
  titlePattern: /^部门预算项目支出绩效自评表$/,
  marks: [
    '项目年度目标',
    '年度目标完成情况',
    '年初预算',
    '调整后预算数',
    '预算执行数',
    '指标性质',
    '度量单位',
    '完成值',
    '权重',
    '未完成原因分析',
  ],
  width: 24,
  head: [
    row(label('项目名称', 4), field('#codeAndName', 'text', 20)),
    row(label('主管部门', 4), field('#authority', 'text', 8), label('实施单位（盖章）', 4), field('/others/实施单位（盖章）', 'text', 8)),
    row(label('项目基本情况', 4, { down: 2 }), label('项目年度目标', 10), label('年度目标完成情况', 10)),
    row(field('/objectives', 'items', 10), field('/achieved', 'items', 10)),
    others(4, 20),
    funds(label('预算执行情况（10分）', 4), 5, '总额', [
      ['年初预算', 'originalBudget', 3],
      ['调整后预算数', 'revisedBudget', 3],
      ['预算执行数', 'actual', 3],
      ['预算执行率', 'rate', 2],
      ['权重', 'weight', 2],
      ['得分', 'score', 2],
    ]),
  ],
  grid: grid(
    [
      column('一级指标', '/category/label', { merged: true, width: 2 }),
      column('二级指标', '/kind/label', { width: 2 }),
      column('三级指标', '/name', { width: 4 }),
      column('指标性质', '/target/operatorText', { width: 2 }),
      column('指标值', '/target/raw', { width: 2 }),
      column('度量单位', '/target/unitText', { width: 2 }),
      column('完成值', '/actual/raw', { width: 2 }),
      column('权重', '/weight', { width: 2 }),
      column('得分', '/score', { width: 2 }),
      column('未完成原因分析', '/reason', { width: 2 }),
    ],
    { block: label('绩效指标（90分）', 2), sum: '合计' },
  ),
});
