/** The project target declaration (项目绩效目标表, form F-02) as rows of cells, seven columns wide, each value with its pointer. */
import type { Indicator, Project } from '@jixiao/domain';

export type DrawnCell = {
  readonly kind: 'label' | 'head' | 'text' | 'figure';
  /** Null is a blank cell of the form; text is shown as it stands. */
  readonly text: string | null;
  /** JSON pointer from the root; null for what the form itself prints. */
  readonly at: string | null;
  readonly columns: number;
  readonly rows: number;
};
export type DrawnRow = { readonly id: string; readonly cells: readonly DrawnCell[] };

export const declarationColumns = [13, 12, 14, 15, 17, 12, 17] as const;

export function drawDeclaration(project: Project, root: string): readonly DrawnRow[] {
  const at = (path: string): string => `${root}/project/${path}`;
  const rows: DrawnRow[] = [
    {
      id: 'code',
      cells: [label('项目编码'), value(project.code, at('code'), 2), label('项目名称'), value(project.name, at('name'), 3)],
    },
    {
      id: 'budget',
      cells: [
        label('预算规模及资金用途', 1, 2),
        label('预算数'),
        figure(project.budget.total, at('budget/total')),
        label('其中：财政资金'),
        figure(project.budget.fiscal, at('budget/fiscal')),
        label('其他资金'),
        figure(project.budget.other, at('budget/other')),
      ],
    },
    { id: 'purpose', cells: [value(project.purpose, at('purpose'), 6)] },
  ];
  const plan = project.spendingPlan;
  if (plan !== null && plan.length > 0) {
    const widths = spread(6, plan.length);
    rows.push({
      id: 'plan',
      cells: [label('资金支出计划（%）', 1, 2), ...plan.map(({ by }, index) => head(checkpoint(by), widths[index] ?? 1))],
    });
    rows.push({
      id: 'percent',
      cells: plan.map(({ percent }, index) => figure(percent, at(`spendingPlan/${index}/percent`), widths[index] ?? 1)),
    });
  }
  const goals = project.objectives.length === 0 ? [null] : project.objectives;
  rows.push(
    ...goals.map((goal, index) => ({
      id: `objective-${index}`,
      cells: [
        ...(index === 0 ? [label('绩效目标', 1, goals.length)] : []),
        value(goal, at(goal === null ? 'objectives' : `objectives/${index}`), 6),
      ],
    })),
    {
      id: 'indicators',
      cells: [head('一级指标'), head('二级指标'), head('三级指标'), head('绩效指标描述', 2), head('指标值'), head('指标值确定依据')],
    },
    ...project.indicators.map((one, index) => ({ id: `indicator-${index}`, cells: indicatorCells(project.indicators, one, index, at) })),
  );
  return rows;
}

/** Printed forms merge equal labels of levels 1 and 2 downwards. */
function indicatorCells(all: readonly Indicator[], one: Indicator, index: number, at: (path: string) => string): readonly DrawnCell[] {
  const here = (path: string): string => at(`indicators/${index}/${path}`);
  const sameCategory = (other: Indicator | undefined): boolean => other?.category.label === one.category.label;
  const sameKind = (other: Indicator | undefined): boolean => sameCategory(other) && other?.kind.label === one.kind.label;
  const merged = (same: (other: Indicator | undefined) => boolean): number => {
    if (same(all[index - 1])) return 0;
    const end = all.findIndex((other, place) => place > index && !same(other));
    return (end === -1 ? all.length : end) - index;
  };
  const category = merged(sameCategory);
  const kind = merged(sameKind);
  return [
    ...(category > 0 ? [value(one.category.label, here('category'), 1, category)] : []),
    ...(kind > 0 ? [value(one.kind.label, here('kind'), 1, kind)] : []),
    value(one.name, here('name')),
    value(one.description, here('description'), 2),
    { ...value(printedTarget(one), here('target')), kind: 'figure' },
    value(one.basis, here('basis')),
  ];
}

function printedTarget({ target }: Indicator): string {
  return [target.operatorText, target.raw, target.unitText].filter((part) => part !== null).join('');
}

/** "03-31" → "3月底" */
export function checkpoint(by: string): string {
  const [month = 0, day = 0] = by.split('-').map(Number);
  return day >= 28 ? `${month}月底` : `${month}月${day}日`;
}

function spread(columns: number, parts: number): readonly number[] {
  return Array.from({ length: parts }, (_, index) =>
    Math.max(1, Math.floor(((index + 1) * columns) / parts) - Math.floor((index * columns) / parts)),
  );
}

function label(text: string, columns = 1, rows = 1): DrawnCell {
  return { kind: 'label', text, at: null, columns, rows };
}
function head(text: string, columns = 1): DrawnCell {
  return { kind: 'head', text, at: null, columns, rows: 1 };
}
function value(text: string | null, at: string, columns = 1, rows = 1): DrawnCell {
  return { kind: 'text', text: text === '' ? null : text, at, columns, rows };
}
function figure(text: string | null, at: string, columns = 1): DrawnCell {
  return { kind: 'figure', text, at, columns, rows: 1 };
}
