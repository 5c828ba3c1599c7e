/** Whole-department self-evaluation (部门整体支出绩效自评表): the common layout (U) and that of Tianjin (N). */
import { column, field, form, grid, label, others, row } from '../form.ts';
import { evaluationGrid, evaluationHead } from './central-parts.ts';

export const departmentSelfEvaluation = form({
  id: 'department-self-evaluation',
  mark: 'U',
  name: { zh: '部门整体支出绩效自评表', en: 'Whole-department self-evaluation form' },
  kind: 'department-self-evaluation',
  subject: 'department',
  title: () => '部门整体支出绩效自评表',
  titlePattern: /(?:整体|部门).*自评表$/,
  marks: ['部门名称', '年初预算数', '全年预算数', '全年执行数', '基本支出', '项目支出', '年度指标值', '实际完成值'],
  width: 24,
  head: [row(label('部门名称', 3), field('#unit', 'text', 21)), ...evaluationHead('部门预算资金（万元）')],
  grid: evaluationGrid,
});

export const tianjinDepartmentSelfEvaluation = form({
  id: 'tianjin-department-self-evaluation',
  name: { zh: '天津部门整体支出绩效自评表', en: 'Tianjin whole-department self-evaluation form' },
  kind: 'department-self-evaluation',
  subject: 'department',
  title: () => '部门整体支出绩效自评表',
  titlePattern: /(?:整体|部门).*自评表$/,
  marks: ['部门名称', '年度绩效目标', '实际完成情况', '指标名称', '计算符号', '实际完成值', '计量单位', '偏差原因'],
  foreign: ['全年预算数'],
  width: 22,
  head: [
    row(label('部门名称', 3), field('#unit', 'text', 19)),
    row(
      label('单位：万元', 3),
      label('年度资金总额', 5),
      field('/budget/total', 'amount', 5),
      label('其他资金', 4),
      field('/budget/other', 'amount', 5),
    ),
    others(3, 19),
    row(label('年度绩效目标', 11), label('实际完成情况', 11)),
    row(field('/objectives', 'items', 11), field('/achieved', 'items', 11)),
  ],
  grid: grid(
    [
      column('一级指标', '/category/label', { merged: true, width: 2 }),
      column('二级指标', '/kind/label', { width: 2 }),
      column('指标名称', '/name', { width: 4 }),
      column('计算符号', '/target/operatorText', { width: 2 }),
      column('指标值', '/target/raw', { width: 2 }),
      column('实际完成值', '/actual/raw', { width: 2 }),
      column('计量单位', '/target/unitText', { width: 2 }),
      column('分值', '/weight', { width: 2 }),
      column('得分', '/score', { width: 2 }),
      column('偏差原因', '/reason', { width: 2 }),
    ],
    { sum: '总分' },
  ),
});
