/** Self-evaluation and monitoring forms of provinces (forms.md §2.5, §2.10). Mark: N. */
import { column, field, form, funds, grid, label, others, row } from '../form.ts';

const level1 = column('一级指标', '/category/label', { merged: true, width: 2 });
const level2 = column('二级指标', '/kind/label', { width: 3 });

export const hubeiSelfEvaluation = form({
  id: 'hubei-self-evaluation',
  name: { zh: '湖北项目自评表', en: 'Hubei project self-evaluation form' },
  kind: 'self-evaluation',
  title: () => '项目自评表',
  titlePattern: /项目.*自评.*表$/,
  marks: ['项目名称', '预算数', '执行数', '执行率', '得分', '年初目标值', '实际完成值'],
  foreign: ['年度指标值', '未完成原因分析'],
  width: 22,
  head: [
    row(label('项目名称', 4), field('/name', 'text', 18)),
    row(label('主管部门', 4), field('#authority', 'text', 7), label('项目实施单位', 4), field('/others/项目实施单位', 'text', 7)),
    funds(label('预算执行情况（万元）', 4), 5, '年度财政资金总额', [
      ['预算数（A）', 'revisedBudget', 4],
      ['执行数（B）', 'actual', 3],
      ['执行率（B/A）', 'rate', 3],
      ['得分', 'score', 3],
    ]),
    others(4, 18),
    row(label('年度绩效目标', 4), field('/objectives', 'items', 18)),
  ],
  grid: grid(
    [
      level1,
      level2,
      column('三级指标', '/name', { width: 6 }),
      column('年初目标值（A）', '/target/raw', { width: 4 }),
      column('实际完成值（B）', '/actual/raw', { width: 4 }),
      column('得分', '/score', { width: 3 }),
    ],
    { sum: '总分' },
  ),
});

export const hubeiMonitoring = form({
  id: 'hubei-monitoring',
  name: { zh: '湖北项目绩效运行监控表', en: 'Hubei project monitoring form' },
  kind: 'monitoring-report',
  title: () => '项目绩效运行监控表',
  titlePattern: /监控表$/,
  marks: ['年初指标值', '年度指标值', '当前完成值', '计算符号', '计量单位', '完成可能性分析', '序时进度预警', '偏离度'],
  width: 30,
  head: [
    row(label('项目名称', 4), field('/name', 'text', 26)),
    row(label('主管部门', 4), field('#authority', 'text', 11), label('实施单位', 4), field('/others/实施单位', 'text', 11)),
    funds(label('项目资金（万元）', 4), 6, '年度资金总额', [
      ['年初预算数', 'originalBudget', 5],
      ['{period}执行数', 'actual', 5],
      ['{period}执行率', 'rate', 5],
      ['全年预计执行数', 'expected', 5],
    ]),
    others(4, 26),
    row(label('年度总体目标', 4), field('/objectives', 'items', 26)),
  ],
  grid: grid([
    level1,
    level2,
    column('三级指标', '/name', { width: 4 }),
    column('年初指标值', '/others/年初指标值', { width: 2 }),
    column('年度指标值', '/target/raw', { width: 3 }),
    column('当前完成值', '/actual/raw', { width: 2 }),
    column('计算符号', '/target/operatorText', { width: 2 }),
    column('计量单位', '/target/unitText', { width: 2 }),
    column('完成可能性分析', '/others/完成可能性分析', { width: 2 }),
    column('序时进度预警', '/others/序时进度预警', { width: 2 }),
    column('全年预计完成情况', '/expected/raw', { width: 2 }),
    column('偏离度', '/others/偏离度', { width: 2 }),
    column('偏差原因分析', '/reason', { width: 4 }),
  ]),
});

export const anhuiMonitoring = form({
  id: 'anhui-monitoring',
  name: { zh: '安徽项目绩效监控表', en: 'Anhui project monitoring form' },
  kind: 'monitoring-report',
  title: () => '项目绩效监控表',
  titlePattern: /监控表$/,
  marks: ['年初预算', '执行数', '执行率', '年度指标值', '当前完成值', '全年预计完成', '偏差原因', '完成可能性'],
  foreign: ['计算符号', '偏离度', '经费保障'],
  width: 26,
  head: [
    row(label('项目名称', 4), field('/name', 'text', 22)),
    row(label('主管部门', 4), field('#authority', 'text', 9), label('实施单位', 4), field('/others/实施单位', 'text', 9)),
    funds(label('项目资金（万元）', 4), 6, '资金总额', [
      ['年初预算数', 'originalBudget', 4],
      ['执行数', 'actual', 4],
      ['执行率', 'rate', 4],
      ['全年预计', 'expected', 4],
    ]),
    others(4, 22),
    row(label('年度总体目标', 4), field('/objectives', 'items', 22)),
  ],
  grid: grid([
    level1,
    level2,
    column('三级指标', '/name', { width: 4 }),
    column('年度指标值', '/target/raw', { width: 3 }),
    column('当前完成值', '/actual/raw', { width: 3 }),
    column('全年预计完成', '/expected/raw', { width: 3 }),
    column('偏差原因', '/reason', { width: 3 }),
    column('完成可能性', '/others/完成可能性', { width: 3 }),
    column('备注', '/others/备注', { width: 2 }),
  ]),
});
