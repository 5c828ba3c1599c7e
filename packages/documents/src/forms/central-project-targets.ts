/** Central project target form (项目支出绩效目标申报表, 财预〔2015〕88号): the annual version, and the wide one with a medium-term half. Mark: N, wide U. */
import { column, field, form, grid, label, others, row } from '../form.ts';
import { targetGrid } from './central-parts.ts';

const title = /^项目(?:支出)?绩效目标(?:申报)?表$/;
const basics = [
  row(label('项目名称', 2), field('/name', 'text', 10)),
  row(label('主管部门及代码', 2), field('#authority', 'text', 4), label('实施单位', 2), field('/others/实施单位', 'text', 4)),
  row(label('项目属性', 2), field('/others/项目属性', 'text', 4), label('项目期', 2), field('/others/项目期', 'text', 4)),
];

export const centralProjectTargets = form({
  id: 'central-project-targets',
  name: { zh: '项目支出绩效目标申报表', en: 'Central project target form' },
  kind: 'target-declaration',
  title: () => '项目支出绩效目标申报表',
  titlePattern: title,
  marks: ['项目名称', '主管部门及代码', '实施单位', '年度资金总额', '其中：财政拨款', '总体目标', '三级指标', '指标值'],
  head: [
    ...basics,
    row(label('项目资金（万元）', 2, { down: 3 }), label('年度资金总额：', 4), field('/budget/total', 'amount', 6)),
    row(label('其中：财政拨款', 4), field('/budget/fiscal', 'amount', 6)),
    row(label('其他资金', 4), field('/budget/other', 'amount', 6)),
    others(4, 8),
    row(label('总体目标', 2), field('/objectives', 'items', 10)),
  ],
  grid: targetGrid,
});

export const centralProjectTargetsWide = form({
  id: 'central-project-targets-wide',
  mark: 'U',
  name: { zh: '项目支出绩效目标申报表（中期和年度）', en: 'Central project target form, medium-term and annual' },
  kind: 'target-declaration',
  title: () => '项目支出绩效目标申报表',
  titlePattern: title,
  marks: ['项目名称', '主管部门及代码', '实施单位', '中期资金总额', '年度资金总额', '其中：财政拨款', '三级指标', '指标值'],
  head: [
    ...basics,
    row(
      label('项目资金（万元）', 2, { down: 3 }),
      label('中期资金总额：', 3),
      field('#medium/budget/total', 'amount', 2),
      label('年度资金总额：', 3),
      field('/budget/total', 'amount', 2),
    ),
    row(
      label('其中：财政拨款', 3),
      field('#medium/budget/fiscal', 'amount', 2),
      label('其中：财政拨款', 3),
      field('/budget/fiscal', 'amount', 2),
    ),
    row(label('其他资金', 3), field('#medium/budget/other', 'amount', 2), label('其他资金', 3), field('/budget/other', 'amount', 2)),
    others(4, 8),
    row(label('总体目标', 2, { down: 2 }), label('中期目标', 5), label('年度目标', 5)),
    row(field('#medium/objectives', 'items', 5), field('/objectives', 'items', 5)),
  ],
  grid: grid(
    [
      column('一级指标', '/category/label', { merged: true, width: 1 }),
      column('二级指标', '/kind/label', { width: 1 }),
      column('三级指标', '/name', { width: 2 }),
      column('指标值', '/target/raw', { width: 2 }),
    ],
    { block: label('绩效指标', 1), medium: true },
  ),
});
