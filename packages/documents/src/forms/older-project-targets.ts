/** Older and special target forms (forms.md §2.7, §2.10: V-HN4, V-JL, V-TJ). Mark: N. */
import { column, field, form, grid, label, others, row } from '../form.ts';

const name = row(label('项目名称', 3), field('/name', 'text', 9));
const offices = row(label('主管部门', 3), field('#authority', 'text', 3), label('实施单位', 3), field('/others/实施单位', 'text', 3));
const objectives = row(label('年度绩效目标', 3), field('/objectives', 'items', 9));
const money = [
  row(
    label('单位：万元', 3),
    label('资金总额', 2),
    field('/budget/total', 'amount', 2),
    label('财政拨款', 2),
    field('/budget/fiscal', 'amount', 3),
  ),
  row(label('其他资金', 3), field('/budget/other', 'amount', 9)),
];
const level1 = column('一级指标', '/category/label', { merged: true, width: 2 });
const level2 = column('二级指标', '/kind/label', { width: 2 });

export const ningxiangProjectTargets = form({
  id: 'ningxiang-project-targets',
  name: { zh: '项目支出绩效目标申报表（长期和年度）', en: 'Ningxiang project target form, long-term and annual' },
  kind: 'target-declaration',
  title: () => '项目支出绩效目标申报表',
  titlePattern: /^项目(?:支出)?绩效目标(?:申报)?表$/,
  marks: ['项目名称', '指标内容', '指标值', '备注'],
  foreign: ['三级指标', '度量单位', '计量单位', '指标性质'],
  head: [name, offices, ...money, others(3, 9), objectives],
  grid: grid([
    level1,
    level2,
    column('指标内容', '/name', { width: 3 }),
    column('指标值', '/target/raw', { width: 3 }),
    column('备注', '/others/备注', { width: 2 }),
  ]),
});

export const jilinProjectTargets = form({
  id: 'jilin-project-targets',
  name: { zh: '项目绩效目标表（采集数据项）', en: 'Jilin project target form with collected items' },
  kind: 'target-declaration',
  title: () => '项目绩效目标表',
  titlePattern: /^项目(?:支出)?绩效目标(?:申报)?表$/,
  marks: ['计量单位', '目标值', '分值', '采集数据项1', '采集数据项2'],
  width: 20,
  head: [
    row(label('项目名称', 3), field('/name', 'text', 17)),
    row(label('主管部门', 3), field('#authority', 'text', 7), label('实施单位', 3), field('/others/实施单位', 'text', 7)),
    row(
      label('单位：万元', 3),
      label('资金总额', 3),
      field('/budget/total', 'amount', 4),
      label('财政拨款', 3),
      field('/budget/fiscal', 'amount', 7),
    ),
    row(label('其他资金', 3), field('/budget/other', 'amount', 17)),
    others(3, 17),
    row(label('年度绩效目标', 3), field('/objectives', 'items', 17)),
  ],
  grid: grid([
    level1,
    level2,
    column('三级指标', '/name', { width: 4 }),
    column('计量单位', '/target/unitText', { width: 2 }),
    column('目标值', '/target/raw', { width: 2 }),
    column('分值', '/weight', { width: 2 }),
    column('采集数据项1', '/others/采集数据项1', { width: 2 }),
    column('采集数据项2', '/others/采集数据项2', { width: 2 }),
    column('指标值', '/others/指标值', { width: 2 }),
  ]),
});

export const tianjinInvestmentTargets = form({
  id: 'tianjin-investment-targets',
  name: { zh: '中央预算内投资绩效目标表', en: 'Tianjin form of central investment' },
  kind: 'target-declaration',
  title: () => '中央预算内投资绩效目标表',
  titlePattern: /投资.*绩效目标/,
  marks: ['专项名称', '下达单位', '下达投资', '总体目标', '实施效果指标'],
  head: [
    row(label('专项名称', 3), field('/name', 'text', 9)),
    row(label('下达单位', 3), field('/others/下达单位', 'text', 3), label('下达投资（万元）', 3), field('/budget/total', 'amount', 3)),
    row(label('主管部门', 3), field('#authority', 'text', 9)),
    others(3, 9),
    row(label('总体目标', 3), field('/objectives', 'items', 9)),
  ],
  grid: grid([level1, level2, column('三级指标', '/name', { width: 3 }), column('指标值', '/target/raw', { width: 3 })], {
    block: label('实施效果指标', 2),
  }),
});
