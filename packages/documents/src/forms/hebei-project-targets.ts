/** Hebei project target form (项目绩效目标表), as published with the 2020 department texts: head, spending plan at four checkpoints, indicators. */
import { column, field, form, grid, label, row } from '../form.ts';

export const hebeiProjectTargets = form({
  id: 'hebei-project-targets',
  title: (name) => `${name}绩效目标表`,
  titlePattern: /^(?:\d+|[一二三四五六七八九十]+)?[、.]?(.+?)(?:项目)?(?:支出)?绩效目标(?:申报)?表$/,
  marks: ['项目编码', '预算规模及资金用途', '资金支出计划', '绩效指标描述', '指标值确定依据', '预算数', '3月底'],
  foreign: ['实际完成值', '全年实际值', '得分', '执行率', '全年执行数', '当前完成值', '中期目标', '中期资金总额', '完成值'],
  head: [
    row(
      label('项目编码', 2, { synonyms: ['项目代码', '项目编号'] }),
      field('/code', 'text', 4),
      label('项目名称', 2),
      field('/name', 'text', 4),
    ),
    row(
      label('预算规模及资金用途', 2, { synonyms: ['资金用途', '预算规模和资金用途', '资金规模及用途'], down: 2 }),
      label('预算数', 1, { synonyms: ['预算金额', '预算总额', '年度预算数', '资金总额', '年度资金总额', '项目资金总额'] }),
      field('/budget/total', 'amount', 2),
      label('其中：财政资金', 2, { synonyms: ['财政资金', '其中:财政拨款', '财政拨款'] }),
      field('/budget/fiscal', 'amount', 2),
      label('其他资金', 1, { synonyms: ['其它资金'] }),
      field('/budget/other', 'amount', 2),
    ),
    row(field('/purpose', 'text', 10)),
    row(
      label('资金支出计划（%）', 2, { synonyms: ['支出计划', '用款计划', '资金使用计划'], down: 2 }),
      label('3月底', 3),
      label('6月底', 2),
      label('10月底', 3),
      label('12月底', 2),
    ),
    row(
      field('/spendingPlan/0/percent', 'percent', 3),
      field('/spendingPlan/1/percent', 'percent', 2),
      field('/spendingPlan/2/percent', 'percent', 3),
      field('/spendingPlan/3/percent', 'percent', 2),
    ),
    row(
      label('绩效目标', 2, { synonyms: ['项目绩效目标', '总体目标', '年度绩效目标', '年度目标', '项目目标'] }),
      field('/objectives', 'items', 10),
    ),
  ],
  grid: grid(
    column('一级指标', '/category/label', ['一级'], { merged: true }),
    column('二级指标', '/kind/label', ['二级']),
    column('三级指标', '/name', ['三级', '指标名称', '末级指标', '指标内容', '绩效指标']),
    column('绩效指标描述', '/description', ['指标描述', '指标解释', '指标说明']),
    column('指标值', '/target/raw', ['年度指标值', '目标值', '绩效指标值', '年度目标值']),
    column('指标值确定依据', '/basis', ['确定依据', '依据', '指标来源', '指标值依据']),
  ),
});
