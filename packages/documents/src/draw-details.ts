/** The lines of a table of details (支出明细), from the cells that a paper keeps with their labels: one line after the other, left to right. */
import type { OtherCell } from '@jixiao/domain';
import type { Details, Form } from './form.ts';
import { labelOf } from './labels.ts';

/** Position among the cells, by column; undefined where the line is blank. */
type DetailLine = readonly (number | undefined)[];

export function detailLines({ columns }: Details, others: readonly OtherCell[]): readonly DetailLine[] {
  const labels = columns.map(({ text }) => labelOf(text));
  const lines: (number | undefined)[][] = [];
  let last = labels.length;
  for (const [index, { label }] of others.entries()) {
    const column = labels.indexOf(labelOf(label));
    if (column < 0) continue;
    if (column <= last) lines.push(labels.map(() => undefined));
    const line = lines.at(-1);
    if (line !== undefined) line[column] = index;
    last = column;
  }
  return lines;
}

/** Labels that stand over the columns of such a table. */
export function detailLabels({ head }: Form): ReadonlySet<string> {
  return new Set(head.flatMap((part) => ('type' in part && part.type === 'details' ? part.columns.map(({ text }) => labelOf(text)) : [])));
}
