/** Remembered corrections, looked up by the labels of a layout; and what a person is shown to correct: the columns and the form as they were read. */
import { type ColumnMeaning, columnMeaning, type LayoutCorrection, layoutKey } from '@jixiao/domain';
import type { Cell } from './blocks.ts';
import { labelOf } from './labels.ts';
import type { IndicatorRow } from './recognise.ts';
import { roleOfSigns } from './signs.ts';
import { isOneOf, numberWords } from './vocabulary.ts';

export type Layouts = {
  readonly columnsOf: (layout: string) => ReadonlyMap<number, ColumnMeaning>;
  readonly formOf: (layout: string) => string | null;
};

/** One table as it was read: what each column was taken for, and why it may be asked. */
export type ReadLayout = {
  readonly kind: 'column' | 'form';
  readonly layout: string;
  /** Pointers of the papers that it gave: `/papers/3`. */
  readonly papers: readonly string[];
};
export type ReadColumns = ReadLayout & {
  readonly kind: 'column';
  readonly columns: readonly {
    readonly position: number;
    readonly label: string;
    readonly means: ColumnMeaning;
    readonly corrected: boolean;
  }[];
};
export type ReadFormChoice = ReadLayout & {
  readonly kind: 'form';
  readonly form: string;
  readonly isKnown: boolean;
  readonly corrected: boolean;
};

type Header = {
  readonly header: readonly Cell[];
  readonly of: ReadonlyMap<string, number>;
  readonly left: ReadonlyMap<string, number> | null;
  readonly others: ReadonlyMap<number, string>;
  readonly corrected: ReadonlyMap<number, ColumnMeaning>;
};

/** What each labelled column was read as. The tall label at the left (绩效指标) is no column. */
export function meaningsOf(columns: Header & IndicatorRow['columns'], rows: readonly IndicatorRow[]): ReadColumns['columns'] {
  const signs = roleOfSigns(rows);
  const pointers = new Map([...(columns.left ?? []), ...columns.of].map(([pointer, position]) => [position, pointer]));
  return columns.header.flatMap((cell, position) => {
    if (labelOf(cell.text) === '' || [...columns.list.values()].includes(position)) return [];
    const said = columns.corrected.get(position);
    if (said === undefined && cell.rowSpan > columns.rows) return [];
    const sign = signs.get(columns.others.get(position) ?? '') === 'operator' ? '/target/operatorText' : 'other';
    const means = said ?? columnMeaning.safeParse(pointers.get(position)).data ?? (isOneOf(numberWords, cell.text) ? 'nothing' : sign);
    return [{ position, label: cell.text.replace(/\s+/g, ''), means, corrected: said !== undefined }];
  });
}

export const noLayouts: Layouts = { columnsOf: () => new Map(), formOf: () => null };

export function layoutsFrom(corrections: readonly LayoutCorrection[]): Layouts {
  const latest = new Map(corrections.map((correction) => [layoutKey(correction), correction]));
  const columns = new Map<string, Map<number, ColumnMeaning>>();
  const forms = new Map<string, string>();
  for (const correction of latest.values()) {
    if (correction.kind === 'form') forms.set(correction.layout, correction.form);
    else
      columns.set(
        correction.layout,
        (columns.get(correction.layout) ?? new Map<number, ColumnMeaning>()).set(correction.position, correction.means),
      );
  }
  return { columnsOf: (layout) => columns.get(layout) ?? new Map(), formOf: (layout) => forms.get(layout) ?? null };
}

/** The layout of a header: its labels in order. */
export function columnLayout(labels: readonly string[]): string {
  return labels.map(labelOf).join('|');
}

/** The layout of a form: the labels that it prints. */
export function formLayout(labels: Iterable<string>): string {
  return [...new Set(labels)].toSorted().join('|');
}
