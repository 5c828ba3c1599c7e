/** Whole-department target forms (部门（单位）整体支出绩效目标申报表): the central one (U) and that of Yueyanglou, Hunan, 2023 (N). */
import { column, field, form, grid, label, others, row, tasks } from '../form.ts';

export const centralDepartmentTargets = form({
  id: 'central-department-targets',
  mark: 'U',
  name: { zh: '部门（单位）整体支出绩效目标申报表', en: 'Central whole-department target form' },
  kind: 'department-targets',
  subject: 'department',
  title: () => '部门（单位）整体支出绩效目标申报表',
  titlePattern: /^部门(?:整体)?(?:支出)?(?:预算)?绩效目标(?:申报)?表$|整体支出绩效目标/,
  marks: ['部门名称', '任务名称', '主要内容', '预算金额', '年度总体目标', '三级指标', '指标值'],
  foreign: ['评(扣)分标准', '指标值类型'],
  head: [
    row(label('部门（单位）名称', 2), field('#unit', 'text', 10)),
    row(label('部门职责', 2), field('/duties', 'text', 10)),
    row(
      label('预算情况（万元）', 2, { down: 2 }),
      label('年度资金总额', 3),
      field('/budget/total', 'amount', 2),
      label('基本支出', 3),
      field('/budget/basic', 'amount', 2),
    ),
    row(label('项目支出', 3), field('/budget/project', 'amount', 2), label('其他资金', 3), field('/budget/other', 'amount', 2)),
    tasks(label('年度主要任务', 2), 2, 3, 2, 2, 1),
    others(2, 10),
    row(label('年度总体目标', 2), field('/objectives', 'items', 10)),
  ],
  grid: grid(
    [
      column('一级指标', '/category/label', { merged: true, width: 2 }),
      column('二级指标', '/kind/label', { width: 2 }),
      column('三级指标', '/name', { width: 3 }),
      column('指标值', '/target/raw', { width: 3 }),
    ],
    { block: label('年度绩效指标', 2) },
  ),
});

export const hunanDepartmentTargets = form({
  id: 'hunan-department-targets',
  name: { zh: '湖南整体支出绩效目标表', en: 'Hunan whole-department target form' },
  kind: 'department-targets',
  subject: 'department',
  title: () => '整体支出绩效目标表',
  titlePattern: /整体支出绩效目标/,
  marks: ['部门名称', '部门职责', '年度总体绩效目标', '指标值类型', '计量单位', '指标解释', '评(扣)分标准'],
  foreign: ['年度总体目标', '任务名称'],
  width: 18,
  head: [
    row(label('部门名称', 3), field('#unit', 'text', 15)),
    row(
      label('单位：万元', 3),
      label('年度资金总额', 3),
      field('/budget/total', 'amount', 3),
      label('基本支出', 2),
      field('/budget/basic', 'amount', 3),
      label('项目支出', 2),
      field('/budget/project', 'amount', 2),
    ),
    row(label('部门职责', 3), field('/duties', 'text', 15)),
    others(3, 15),
    row(label('年度总体绩效目标', 3), field('/objectives', 'items', 15)),
  ],
  grid: grid([
    column('一级指标', '/category/label', { merged: true }),
    column('二级指标', '/kind/label'),
    column('三级指标', '/name', { width: 3 }),
    column('指标值类型', '/others/指标值类型', { width: 1 }),
    column('指标值', '/target/raw'),
    column('计量单位', '/target/unitText', { width: 1 }),
    column('指标解释', '/description', { width: 3 }),
    column('评（扣）分标准', '/others/评（扣）分标准', { width: 3 }),
    column('备注', '/others/备注', { width: 1 }),
  ]),
});
