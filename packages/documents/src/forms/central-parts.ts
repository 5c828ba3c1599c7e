/** Parts that the central forms of a project, of a whole department and of a transfer payment print alike. */
import { column, field, type FormPart, funds, type FundsColumn, grid, label, others, row } from '../form.ts';

/** Indicators with their target alone. */
export const targetGrid = grid(
  [
    column('一级指标', '/category/label', { merged: true, width: 2 }),
    column('二级指标', '/kind/label', { merged: true, width: 2 }),
    column('三级指标', '/name', { width: 3 }),
    column('指标值', '/target/raw', { width: 3 }),
  ],
  { block: label('绩效指标', 2) },
);

/** Indicators with what became of them. */
export const evaluationGrid = grid(
  [
    column('一级指标', '/category/label', { merged: true, width: 2 }),
    column('二级指标', '/kind/label', { width: 3 }),
    column('三级指标', '/name', { width: 4 }),
    column('年度指标值', '/target/raw', { width: 3 }),
    column('实际完成值', '/actual/raw', { width: 3 }),
    column('分值', '/weight', { width: 2 }),
    column('得分', '/score', { width: 2 }),
    column('偏差原因分析及改进措施', '/reason', { width: 3 }),
  ],
  { block: label('绩效指标', 2), sum: '总分' },
);

/** Money, then the goals beside what was achieved. */
export function evaluationHead(money: string): readonly FormPart[] {
  return [
    fundsOfYear(money, [
      ['年初预算数', 'originalBudget', 3],
      ['全年预算数', 'revisedBudget', 3],
      ['全年执行数', 'actual', 3],
      ['分值', 'weight', 2],
      ['执行率', 'rate', 3],
      ['得分', 'score', 2],
    ]),
    ...goals('年度总体目标', '预期目标', '实际完成情况'),
  ];
}

export function fundsOfYear(block: string, columns: readonly FundsColumn[]): FormPart {
  return funds(label(block, 3), 5, '年度资金总额', columns);
}

/** Cells without a place of their own, then the goals of the year beside what was achieved. */
export function goals(block: string, wanted: string, achieved: string): readonly FormPart[] {
  return [
    others(3, 21),
    row(label(block, 3, { down: 2 }), label(wanted, 11), label(achieved, 10)),
    row(field('/objectives', 'items', 11), field('/achieved', 'items', 10)),
  ];
}

/** The first rows of a self-evaluation of a project. */
export const nameAndOffices: readonly FormPart[] = [
  row(label('项目名称', 3), field('/name', 'text', 21)),
  row(label('主管部门', 3), field('#authority', 'text', 9), label('实施单位', 3), field('/others/实施单位', 'text', 9)),
];
