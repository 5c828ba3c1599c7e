/** Hebei project target form (项目绩效目标表), as published with the 2020 department texts: head, spending plan at four checkpoints, indicators. */
import { column, field, form, grid, label, row } from '../form.ts';

export const hebeiProjectTargets = form({
  id: 'hebei-project-targets',
  mark: 'T',
  name: { zh: '河北项目绩效目标表', en: 'Hebei project target form' },
  kind: 'target-declaration',
  title: (name) => `${name}绩效目标表`,
  titlePattern: /^(?:\d+|[一二三四五六七八九十]+)?[、.]?(.+?)(?:项目)?(?:支出)?绩效目标(?:申报)?表$/,
  marks: ['项目编码', '预算规模及资金用途', '资金支出计划', '绩效指标描述', '指标值确定依据', '预算数', '3月底'],
  joined: false,
  head: [
    row(label('项目编码', 2), field('/code', 'text', 4), label('项目名称', 2), field('/name', 'text', 4)),
    row(
      label('预算规模及资金用途', 2, { down: 2 }),
      label('预算数', 1),
      field('/budget/total', 'amount', 2),
      label('其中：财政资金', 2),
      field('/budget/fiscal', 'amount', 2),
      label('其他资金', 1),
      field('/budget/other', 'amount', 2),
    ),
    row(field('/purpose', 'text', 10)),
    row(label('资金支出计划（%）', 2, { down: 2 }), label('3月底', 3), label('6月底', 2), label('10月底', 3), label('12月底', 2)),
    row(
      field('/spendingPlan/0/percent', 'percent', 3),
      field('/spendingPlan/1/percent', 'percent', 2),
      field('/spendingPlan/2/percent', 'percent', 3),
      field('/spendingPlan/3/percent', 'percent', 2),
    ),
    row(label('绩效目标', 2), field('/objectives', 'items', 10)),
  ],
  grid: grid([
    column('一级指标', '/category/label', { merged: true }),
    column('二级指标', '/kind/label'),
    column('三级指标', '/name'),
    column('绩效指标描述', '/description'),
    column('指标值', '/target/raw'),
    column('指标值确定依据', '/basis'),
  ]),
});
