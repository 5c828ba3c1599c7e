/**
 * A target declaration → the form as it is printed: grids of cells with spans, each value with its pointer. The Word writer prints it, the page
 * shows it. Exact where reading is tolerant; drawn(read(x)) reads as x again.
 */
import type { Paper, Project } from '@jixiao/domain';
import type { Column, Field, Form, FormRow, Label } from './form.ts';

export type DrawnCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly role: 'label' | 'header' | 'value';
  /** JSON pointer from the paper, for values. */
  readonly at?: string;
  readonly align?: 'left' | 'center' | 'right';
};

export type DrawnTable = { readonly columns: number; readonly rows: number; readonly cells: readonly DrawnCell[] };

export type FormDrawing = {
  readonly title: string;
  readonly unit: string;
  readonly amountUnit: string;
  readonly head: DrawnTable;
  readonly indicators: DrawnTable;
};

const twelfths = 12;

export function drawForm(form: Form, paper: Paper): FormDrawing {
  const project = paper.project;
  return {
    title: form.title(project?.name ?? ''),
    unit: `${paper.unit.code ?? ''}${paper.unit.name ?? ''}`,
    amountUnit: project === null || project.amountUnit === null ? '' : `单位：${project.amountUnit}`,
    head: project === null ? { columns: twelfths, rows: 0, cells: [] } : drawHead(form, project),
    indicators: project === null ? { columns: twelfths, rows: 0, cells: [] } : drawIndicators(form, project),
  };
}

function drawHead(form: Form, project: Project): DrawnTable {
  const cells: DrawnCell[] = [];
  const lines = form.head.filter(
    (line, index) => project.spendingPlan !== null || !(isPlanRow(line) || isPlanRow(form.head[index + 1] ?? [])),
  );
  lines.forEach((line, row) => {
    const above = lines[row - 1]?.[0];
    let column = above?.type === 'label' && above.down > 1 ? above.width : 0;
    for (const part of isPlanLine(lines, row) && project.spendingPlan !== null ? planParts(line, project.spendingPlan) : line) {
      cells.push(drawPart(part, project, row, column));
      column += part.width;
    }
  });
  return { columns: twelfths, rows: lines.length, cells };
}

function isPlanRow(line: FormRow): boolean {
  return line.some((cell) => cell.type === 'field' && cell.at.startsWith('/spendingPlan/'));
}

function isPlanLine(lines: readonly FormRow[], row: number): boolean {
  return isPlanRow(lines[row] ?? []) || isPlanRow(lines[row + 1] ?? []);
}

/** Checkpoints are those of the paper: as many columns as it has, named by their months. */
function planParts(line: FormRow, plan: NonNullable<Project['spendingPlan']>): FormRow {
  const block = line[0];
  const isValues = isPlanRow(line);
  const before = block?.type === 'label' && block.down > 1 ? [block] : [];
  const printed = line.slice(before.length);
  const room = printed.reduce((sum, part) => sum + part.width, 0);
  const widths =
    plan.length === printed.length
      ? printed.map((part) => part.width)
      : plan.map((_, index) => Math.max(1, Math.floor(((index + 1) * room) / plan.length) - Math.floor((index * room) / plan.length)));
  return [
    ...before,
    ...plan.map((point, index): Label | Field =>
      isValues
        ? { type: 'field', at: `/spendingPlan/${index}/percent`, codec: 'percent', width: widths[index] ?? 1 }
        : { type: 'label', text: `${Number(point.by.slice(0, 2))}月底`, synonyms: [], width: widths[index] ?? 1, down: 1 },
    ),
  ];
}

function drawPart(part: Label | Field, project: Project, row: number, column: number): DrawnCell {
  const place = { row, column, columnSpan: part.width };
  if (part.type === 'label') return { ...place, rowSpan: part.down, text: part.text, role: 'label' };
  const value = valueAt(project, part.at);
  const align = part.codec === 'amount' ? 'right' : part.codec === 'percent' ? 'center' : 'left';
  return {
    ...place,
    rowSpan: 1,
    text: typeof value === 'string' ? value : (value ?? []).join('\n'),
    role: 'value',
    at: `/project${part.at}`,
    align,
  };
}

function valueAt(project: Project, pointer: string): string | readonly string[] | null {
  let value: unknown = project;
  for (const key of pointer.split('/').slice(1))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : null;
  return typeof value === 'string' ? value : Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : null;
}

function drawIndicators(form: Form, project: Project): DrawnTable {
  const cells: DrawnCell[] = [];
  let column = 0;
  for (const part of form.grid.columns) {
    cells.push({ row: 0, column, rowSpan: 1, columnSpan: part.width, text: part.text, role: 'header' });
    project.indicators.forEach((_, index) => {
      if (part.merged && index > 0 && textOf(project, part, index) === textOf(project, part, index - 1)) return;
      cells.push({
        row: index + 1,
        column,
        rowSpan: part.merged ? runLength(project, part, index) : 1,
        columnSpan: part.width,
        text: textOf(project, part, index),
        role: part.merged ? 'label' : 'value',
        at: `/project/indicators/${index}${part.at}`,
      });
    });
    column += part.width;
  }
  return { columns: twelfths, rows: project.indicators.length + 1, cells };
}

function textOf(project: Project, part: Column, index: number): string {
  const value = valueAt(project, `/indicators/${index}${part.at}`);
  return typeof value === 'string' ? value : '';
}

function runLength(project: Project, part: Column, from: number): number {
  const end = project.indicators.findIndex((_, index) => index > from && textOf(project, part, index) !== textOf(project, part, from));
  return (end === -1 ? project.indicators.length : end) - from;
}
