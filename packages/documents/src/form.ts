/**
 * The words an official form is described with. A description holds no loop and no `if`; reading, writing and drawing all come from it.
 * `row` is one printed line of the head, `label` a printed word with its synonyms, `field` a place for a value (pointer from the project),
 * `grid` the indicator table, `column` one of its columns. Widths are in twelfths of the form.
 */
export type Codec = 'text' | 'amount' | 'percent' | 'items';

export type Label = {
  readonly type: 'label';
  readonly text: string;
  readonly synonyms: readonly string[];
  readonly width: number;
  readonly down: number;
};
export type Field = { readonly type: 'field'; readonly at: string; readonly codec: Codec; readonly width: number };
export type FormRow = readonly (Label | Field)[];
export type Column = {
  readonly text: string;
  readonly synonyms: readonly string[];
  readonly at: string;
  readonly width: number;
  readonly merged: boolean;
};
export type Grid = { readonly columns: readonly Column[] };

export type Form = {
  readonly id: string;
  readonly title: (name: string) => string;
  readonly titlePattern: RegExp;
  /** Words that only this form prints; two of them make the evidence. */
  readonly marks: readonly string[];
  /** Words of other forms with the same head; one of them is evidence against. */
  readonly foreign: readonly string[];
  readonly head: readonly FormRow[];
  readonly grid: Grid;
};

export function form(description: Form): Form {
  return description;
}

export function row(...cells: readonly (Label | Field)[]): FormRow {
  return cells;
}

export function label(text: string, width: number, options: { readonly synonyms?: readonly string[]; readonly down?: number } = {}): Label {
  return { type: 'label', text, width, synonyms: options.synonyms ?? [], down: options.down ?? 1 };
}

export function field(at: string, codec: Codec, width: number): Field {
  return { type: 'field', at, codec, width };
}

export function grid(...columns: readonly Column[]): Grid {
  return { columns };
}

export function column(
  text: string,
  at: string,
  synonyms: readonly string[],
  options: { readonly width?: number; readonly merged?: boolean } = {},
): Column {
  return { text, at, synonyms, width: options.width ?? 2, merged: options.merged ?? false };
}
