/**
 * The official form of a project as rows of cells for the page, drawn from the form's own description. Goals share one printed cell but are
 * values of their own, each with its pointer.
 */
import { drawForm, formOf, type DrawnCell as PrintedCell, type DrawnTable, unitLineOf } from '@jixiao/documents/drawing';
import type { Paper } from '@jixiao/domain';

export type DrawnValue = {
  /** JSON pointer from the root. */
  readonly at: string;
  /** Null is a blank cell of the form. */
  readonly text: string | null;
};
export type DrawnCell = {
  /** `plain`: a value that belongs to another paper and is shown only. */
  readonly role: 'row' | 'col' | 'value' | 'plain';
  /** What the form itself prints; empty for values. */
  readonly text: string;
  readonly values: readonly DrawnValue[];
  readonly columns: number;
  readonly rows: number;
  readonly centred: boolean;
};
export type Declaration = {
  readonly title: string;
  /** Above the table, where the form prints something there. */
  readonly line: { readonly left: string; readonly right: string } | null;
  readonly columns: number;
  readonly rows: readonly (readonly DrawnCell[])[];
};

export function drawDeclaration(paper: Paper, root: string): Declaration {
  const drawing = drawForm(formOf(paper), paper);
  const { title, head, indicators } = drawing;
  return {
    title,
    line: unitLineOf(drawing, paper),
    columns: Math.max(head.columns, indicators.columns),
    rows: [...rowsOf(head, paper, root), ...rowsOf(indicators, paper, root)],
  };
}

function rowsOf(table: DrawnTable, paper: Paper, root: string): readonly (readonly DrawnCell[])[] {
  return Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .toSorted((a, b) => a.column - b.column)
      .map((cell) => drawn(cell, table, paper, root)),
  );
}

function drawn(cell: PrintedCell, table: DrawnTable, paper: Paper, root: string): DrawnCell {
  const size = { columns: cell.columnSpan, rows: cell.rowSpan };
  if (cell.at === undefined && cell.role === 'value')
    return { ...size, role: 'plain', text: cell.text, values: [], centred: cell.align !== 'left' };
  if (cell.at === undefined) {
    const below = table.cells.some((other) => other.row === cell.row && other.at !== undefined);
    return {
      ...size,
      role: cell.role === 'header' || (!below && cell.rowSpan === 1) ? 'col' : 'row',
      text: cell.text,
      values: [],
      centred: true,
    };
  }
  return {
    ...size,
    role: 'value',
    text: '',
    values: valuesOf(cell.at, cell.text, paper, root),
    centred: cell.align === 'center' || cell.align === 'right',
  };
}

function valuesOf(at: string, text: string, paper: Paper, root: string): readonly DrawnValue[] {
  const subject = paper.project ?? paper.department;
  const goals = at.endsWith('/objectives') ? (subject?.objectives ?? []) : at.endsWith('/achieved') ? (subject?.achieved ?? []) : [];
  if (goals.length > 0) return goals.map((goal, index) => ({ at: `${root}${at}/${index}`, text: goal === '' ? null : goal }));
  return [{ at: root + at, text: text === '' ? null : text }];
}
