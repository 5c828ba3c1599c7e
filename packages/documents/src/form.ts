/**
 * The words an official form is described with. A description holds no loop and no `if`; what tells the form, what writes it and what draws it all
 * come from it, and reading finds its labels first. `row` is one printed line, `label` a printed word, `field` a place for a value (pointer from
 * the project or the department), `grid` the indicator table, `column` one of its columns, `funds` a table of money, `others` printed cells
 * without a place of their own, `details` lines of them under labels. Widths are in units of the form.
 */
import type { PaperKind, Text } from '@jixiao/domain';
import type { FundsField } from './vocabulary.ts';

export type Codec = 'text' | 'amount' | 'percent' | 'items';

export type Label = {
  readonly type: 'label';
  readonly text: string;
  readonly width: number;
  readonly down: number;
};
export type Field = { readonly type: 'field'; readonly at: string; readonly codec: Codec; readonly width: number };
export type FormRow = readonly (Label | Field)[];
/** A table of money: the block label at its left, one row for the total, one for each printed source. */
export type Funds = {
  readonly type: 'funds';
  readonly block: Label;
  /** Width of the row labels. */
  readonly labels: number;
  readonly total: string;
  readonly columns: readonly { readonly text: string; readonly field: FundsField; readonly width: number }[];
};
/** Tasks of the year, one row each. */
export type Tasks = { readonly type: 'tasks'; readonly block: Label; readonly widths: readonly [number, number, number, number, number] };
/** Printed cells without a place of their own that the description does not name: one row each. */
export type Others = { readonly type: 'others'; readonly label: number; readonly width: number };
/** Lines of printed cells without a place of their own (what the money buys), under the labels of their columns. */
export type Details = {
  readonly type: 'details';
  readonly block: Label;
  readonly columns: readonly { readonly text: string; readonly width: number }[];
};
export type FormPart = FormRow | Funds | Tasks | Others | Details;
export type Column = {
  readonly text: string;
  /** Pointer from the indicator, or `/others/指标属性` for a column without one. */
  readonly at: string;
  readonly width: number;
  readonly merged: boolean;
  /** Printed over this column and its neighbours with the same word, in a first header row. */
  readonly over?: string;
};
export type Grid = {
  /** Printed at the left of the indicators, merged down. */
  readonly block: Label | null;
  readonly columns: readonly Column[];
  /** Label of the sum under the indicators; null where the form prints none. */
  readonly sum: string | null;
  /** True where the medium-term indicators stand at the left, with the same columns but level 1. */
  readonly medium?: true;
};

export type Form = {
  readonly id: string;
  readonly name: Text;
  readonly kind: PaperKind;
  /** How sure the layout is: T text read, N seen near the source, U unconfirmed. */
  readonly mark: 'T' | 'N' | 'U';
  readonly subject: 'project' | 'department';
  readonly title: (name: string) => string;
  /** What its title says; evidence, not proof. */
  readonly titlePattern: RegExp;
  /** Words that this form prints; the more of them are there, the better the evidence. */
  readonly marks: readonly string[];
  /** Words of other forms with the same head; one of them is evidence against. */
  readonly foreign: readonly string[];
  /** Units of width across. */
  readonly width: number;
  /** True where head and indicators are printed as one table. */
  readonly joined: boolean;
  readonly head: readonly FormPart[];
  readonly grid: Grid;
  /** True for a list with one row an indicator, the project in columns of its own. */
  readonly list?: true;
  readonly tail: readonly FormPart[];
};

export function form(
  description: Partial<Form> & Pick<Form, 'id' | 'name' | 'kind' | 'title' | 'titlePattern' | 'marks' | 'head' | 'grid'>,
): Form {
  return { mark: 'N', subject: 'project', foreign: [], width: 12, joined: true, tail: [], ...description };
}

export function row(...cells: readonly (Label | Field)[]): FormRow {
  return cells;
}

export function label(text: string, width: number, options: { readonly down?: number } = {}): Label {
  return { type: 'label', text, width, down: options.down ?? 1 };
}

export type FundsColumn = readonly [text: string, field: FundsField, width: number];

export function funds(block: Label, labels: number, total: string, columns: readonly FundsColumn[]): Funds {
  return { type: 'funds', block, labels, total, columns: columns.map(([text, at, width]) => ({ text, field: at, width })) };
}

export function others(labels: number, width: number): Others {
  return { type: 'others', label: labels, width };
}

export function details(block: Label, columns: readonly (readonly [text: string, width: number])[]): Details {
  return { type: 'details', block, columns: columns.map(([text, width]) => ({ text, width })) };
}

export function tasks(block: Label, ...widths: Tasks['widths']): Tasks {
  return { type: 'tasks', block, widths };
}

export function field(at: string, codec: Codec, width: number): Field {
  return { type: 'field', at, codec, width };
}

export function grid(
  columns: readonly Column[],
  options: { readonly block?: Label; readonly sum?: string; readonly medium?: true } = {},
): Grid {
  const { block = null, sum = null, medium } = options;
  return { block, columns, sum, ...(medium === undefined ? {} : { medium }) };
}

export function column(
  text: string,
  at: string,
  options: { readonly width?: number; readonly merged?: boolean; readonly over?: string } = {},
): Column {
  const { width = 2, merged = false, over } = options;
  return { text, at, width, merged, ...(over === undefined ? {} : { over }) };
}
