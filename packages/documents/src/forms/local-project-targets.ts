/** Project target forms of provinces and counties (forms.md §2.10) whose columns differ from the central form. Marks as there: N, Yunnan and Beijing U. */
import { column, field, form, grid, label, others, row } from '../form.ts';

const level1 = column('一级指标', '/category/label', { merged: true, width: 2 });
const level2 = column('二级指标', '/kind/label', { width: 2 });
const level3 = column('三级指标', '/name', { width: 3 });
const title = /^项目(?:支出)?绩效目标(?:申报)?表$/;

function money(total: string, fiscal: string, other: string) {
  return [
    row(label('项目资金（万元）', 2, { down: 3 }), label(total, 4), field('/budget/total', 'amount', 6)),
    row(label(fiscal, 4), field('/budget/fiscal', 'amount', 6)),
    row(label(other, 4), field('/budget/other', 'amount', 6)),
  ];
}
const name = row(label('项目名称', 2), field('/name', 'text', 10));
const offices = row(label('主管部门', 2), field('#authority', 'text', 4), label('实施单位', 2), field('/others/实施单位', 'text', 4));
const objectives = row(label('年度绩效目标', 2), field('/objectives', 'items', 10));

export const hunanProjectTargets = form({
  id: 'hunan-project-targets',
  name: { zh: '湖南项目支出绩效目标表', en: 'Hunan project target form' },
  kind: 'target-declaration',
  title: () => '项目支出绩效目标表',
  titlePattern: title,
  marks: ['项目名称', '主管部门', '年度绩效目标', '三级指标', '指标值', '备注'],
  foreign: ['主管部门及代码', '度量单位', '计量单位', '指标性质', '指标内容'],
  head: [name, offices, ...money('年度资金总额', '财政拨款', '其他资金'), others(2, 10), objectives],
  grid: grid([level1, level2, level3, column('指标值', '/target/raw', { width: 3 }), column('备注', '/others/备注', { width: 2 })]),
});

export const yunnanTargetList = form({
  id: 'yunnan-target-list',
  mark: 'U',
  name: { zh: '云南项目支出绩效目标表（平铺）', en: 'Yunnan project target list' },
  kind: 'target-declaration',
  list: true,
  title: () => '项目支出绩效目标表',
  titlePattern: /项目(?:支出)?绩效目标表$/,
  marks: ['三级指标', '指标性质', '指标值', '度量单位', '指标属性', '指标内容'],
  width: 24,
  head: [
    row(label('单位名称', 3), field('#unit', 'text', 21)),
    row(label('项目名称', 3), field('/name', 'text', 9), label('项目代码', 3), field('/code', 'text', 9)),
    row(
      label('资金总额（元）', 3),
      field('/budget/total', 'amount', 5),
      label('财政拨款', 3),
      field('/budget/fiscal', 'amount', 5),
      label('其他资金', 3),
      field('/budget/other', 'amount', 5),
    ),
    row(label('项目年度绩效目标', 3), field('/objectives', 'items', 21)),
    others(3, 21),
  ],
  grid: grid([
    level1,
    level2,
    column('三级指标', '/name', { width: 5 }),
    column('指标性质', '/target/operatorText', { width: 2 }),
    column('指标值', '/target/raw', { width: 2 }),
    column('度量单位', '/target/unitText', { width: 2 }),
    column('指标属性', '/others/指标属性', { width: 3 }),
    column('指标内容', '/description', { width: 6 }),
  ]),
});

export const beijingProjectTargets = form({
  id: 'beijing-project-targets',
  mark: 'U',
  name: { zh: '北京项目支出绩效目标表', en: 'Beijing project target form' },
  kind: 'target-declaration',
  title: () => '项目支出绩效目标表',
  titlePattern: title,
  marks: ['项目名称', '三级指标', '指标性质', '指标值', '度量单位'],
  foreign: ['指标属性', '目标值', '计量单位'],
  width: 16,
  head: [
    row(label('项目名称', 2), field('/name', 'text', 14)),
    row(label('主管部门', 2), field('#authority', 'text', 6), label('实施单位', 2), field('/others/实施单位', 'text', 6)),
    row(label('项目资金（万元）', 2, { down: 3 }), label('年度资金总额', 6), field('/budget/total', 'amount', 8)),
    row(label('其中：财政拨款', 6), field('/budget/fiscal', 'amount', 8)),
    row(label('其他资金', 6), field('/budget/other', 'amount', 8)),
    others(2, 14),
    row(label('年度绩效目标', 2), field('/objectives', 'items', 14)),
  ],
  grid: grid([
    level1,
    level2,
    column('三级指标', '/name', { width: 4 }),
    column('指标性质', '/target/operatorText', { width: 2 }),
    column('指标值', '/target/raw', { width: 3 }),
    column('度量单位', '/target/unitText', { width: 3 }),
  ]),
});

export const innerMongoliaProjectTargets = form({
  id: 'inner-mongolia-project-targets',
  name: { zh: '内蒙古项目绩效目标表', en: 'Inner Mongolia project target form' },
  kind: 'target-declaration',
  title: () => '项目绩效目标表',
  titlePattern: title,
  marks: ['项目类别', '归口科室', '投入目标', '指标性质', '指标方向', '目标值', '计量单位', '分值'],
  width: 22,
  head: [
    row(label('项目名称', 3), field('/name', 'text', 19)),
    row(label('主管部门', 3), field('#authority', 'text', 8), label('实施单位', 3), field('/others/实施单位', 'text', 8)),
    row(label('项目类别', 3), field('/others/项目类别', 'text', 8), label('归口科室', 3), field('/others/归口科室', 'text', 8)),
    row(label('投入目标（万元）', 3, { down: 3 }), label('资金总额', 8), field('/budget/total', 'amount', 11)),
    row(label('财政拨款', 8), field('/budget/fiscal', 'amount', 11)),
    row(label('其他资金', 8), field('/budget/other', 'amount', 11)),
    others(3, 19),
    row(label('年度目标', 3), field('/objectives', 'items', 19)),
  ],
  grid: grid([
    level1,
    level2,
    column('三级指标', '/name', { width: 4 }),
    column('指标性质', '/target/operatorText', { width: 2 }),
    column('指标方向', '/others/指标方向', { width: 2 }),
    column('目标值', '/target/raw', { width: 3 }),
    column('计量单位', '/target/unitText', { width: 2 }),
    column('分值', '/weight', { width: 2 }),
    column('备注', '/others/备注', { width: 3 }),
  ]),
});

export const shanghaiProjectTargets = form({
  id: 'shanghai-project-targets',
  name: { zh: '上海财政项目支出绩效目标申报表', en: 'Shanghai project target form' },
  kind: 'target-declaration',
  title: () => '财政项目支出绩效目标申报表',
  titlePattern: /^财政项目支出绩效目标申报表$/,
  marks: [
    '项目性质',
    '项目类别',
    '计划开始日期',
    '计划完成日期',
    '项目资金总额',
    '年度资金申请总额',
    '当年财政拨款',
    '项目总目标',
    '年度目标',
  ],
  head: [
    name,
    row(label('项目性质', 2), field('/others/项目性质', 'text', 4), label('项目类别', 2), field('/others/项目类别', 'text', 4)),
    offices,
    row(
      label('计划开始日期', 2),
      field('/others/计划开始日期', 'text', 4),
      label('计划完成日期', 2),
      field('/others/计划完成日期', 'text', 4),
    ),
    row(label('项目资金（元）', 2, { down: 5 }), label('项目资金总额', 4), field('/others/项目资金总额', 'text', 6)),
    row(label('年度资金申请总额', 4), field('/budget/total', 'amount', 6)),
    row(label('其中：当年财政拨款', 4), field('/budget/fiscal', 'amount', 6)),
    row(label('上年结转资金', 4), field('/others/上年结转资金', 'text', 6)),
    row(label('其他资金', 4), field('/budget/other', 'amount', 6)),
    others(2, 10),
    row(label('项目总目标', 2), field('/others/项目总目标', 'text', 10)),
    row(label('年度目标', 2), field('/objectives', 'items', 10)),
  ],
  grid: grid([level1, level2, column('三级指标', '/name', { width: 4 }), column('指标值', '/target/raw', { width: 4 })]),
});

export const hubeiProjectTargets = form({
  id: 'hubei-project-targets',
  name: { zh: '湖北项目绩效目标表', en: 'Hubei project target form' },
  kind: 'target-declaration',
  title: () => '项目绩效目标表',
  titlePattern: title,
  marks: ['项目名称', '绩效标准', '当年预期实现值'],
  head: [name, offices, ...money('资金总额', '财政拨款', '其他资金'), others(2, 10), objectives],
  grid: grid([
    level1,
    level2,
    level3,
    column('绩效标准', '/description', { width: 2 }),
    column('当年预期实现值', '/target/raw', { width: 3 }),
  ]),
});

export const countyBaselineTargets = form({
  id: 'county-baseline-targets',
  name: { zh: '项目绩效目标表（含上年度实际水平）', en: "County project target form with last year's level" },
  kind: 'target-declaration',
  title: () => '项目绩效目标表',
  titlePattern: title,
  marks: ['项目名称', '上年度实际水平', '本年计划水平'],
  head: [name, offices, ...money('资金总额', '财政拨款', '其他资金'), others(2, 10), objectives],
  grid: grid([
    level1,
    level2,
    level3,
    column('上年度实际水平', '/others/上年度实际水平', { width: 2 }),
    column('本年计划水平', '/target/raw', { width: 3 }),
  ]),
});

export const guangdongFundTargets = form({
  id: 'guangdong-fund-targets',
  name: { zh: '广东专项资金绩效目标表', en: 'Guangdong special fund target form' },
  kind: 'target-declaration',
  title: () => '专项资金绩效目标表',
  titlePattern: /专项资金.*绩效目标/,
  marks: ['资金名称', '省级业务主管部门', '资金类型', '实施周期', '战略领域', '财政事权', '政策任务', '年度目标值', '实施周期目标值'],
  head: [
    row(label('资金名称', 2), field('/name', 'text', 10)),
    row(label('省级业务主管部门', 2), field('#authority', 'text', 4), label('资金类型', 2), field('/others/资金类型', 'text', 4)),
    row(label('实施周期', 2), field('/others/实施周期', 'text', 4), label('战略领域', 2), field('/others/战略领域', 'text', 4)),
    row(label('财政事权', 2), field('/others/财政事权', 'text', 4), label('政策任务', 2), field('/others/政策任务', 'text', 4)),
    row(label('资金需求（万元）', 2), label('年度资金总额', 3), field('/budget/total', 'amount', 7)),
    others(2, 10),
    row(label('年度目标', 2), field('/objectives', 'items', 10)),
  ],
  grid: grid([
    level1,
    level2,
    column('三级指标', '/name', { width: 4 }),
    column('年度目标值', '/target/raw', { width: 2 }),
    column('实施周期目标值', '/others/实施周期目标值', { width: 2 }),
  ]),
});

export const hebeiGradedTargets = form({
  id: 'hebei-graded-targets',
  mark: 'U',
  name: { zh: '河北职责活动绩效目标表（优良中差）', en: 'Hebei duty and activity form with grades' },
  kind: 'target-declaration',
  title: () => '绩效目标表',
  titlePattern: /绩效目标表$/,
  marks: ['绩效指标', '优', '良', '中', '差'],
  head: [name, others(2, 10), row(label('绩效目标', 2), field('/objectives', 'items', 10))],
  grid: grid([
    column('一级指标', '/category/label', { merged: true, width: 2 }),
    column('二级指标', '/kind/label', { width: 2 }),
    column('绩效指标', '/name', { width: 4 }),
    column('优', '/others/优', { width: 1 }),
    column('良', '/others/良', { width: 1 }),
    column('中', '/others/中', { width: 1 }),
    column('差', '/others/差', { width: 1 }),
  ]),
});
