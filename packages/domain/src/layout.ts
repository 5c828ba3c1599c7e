/**
 * Remembered corrections of a reading (版式更正): what a column of one layout holds, or which form a layout is. A layout is known by its
 * labels, never by a file's name, so a correction made once holds for every file that prints the same labels. Data: seen, exported, imported, undone.
 */
import { z } from 'zod';

/** What a column can hold: a place of the indicator, `other` (kept with its label) or `nothing` (left out). */
export const columnMeaning = z.enum([
  '/category/label',
  '/kind/label',
  '/name',
  '/description',
  '/target/raw',
  '/target/operatorText',
  '/target/unitText',
  '/basis',
  '/weight',
  '/actual/raw',
  '/expected/raw',
  '/score',
  '/reason',
  'other',
  'nothing',
]);

export const columnCorrection = z.object({
  kind: z.literal('column'),
  /** Labels of the header in their order, joined by `|`, as the reader compares them. */
  layout: z.string().min(1).max(2000),
  /** Position of the column in the header, from 0, and its label. */
  position: z.int().min(0).max(200),
  label: z.string().max(200),
  means: columnMeaning,
});
export const formCorrection = z.object({
  kind: z.literal('form'),
  /** Labels that the form prints, sorted, joined by `|`. */
  layout: z.string().min(1).max(4000),
  /** Id of the form description. */
  form: z.string().min(1).max(100),
});
export const layoutCorrection = z.discriminatedUnion('kind', [columnCorrection, formCorrection]);

/** Who remembered it, when, why, and the file that it was seen in. */
export const rememberedLayout = z.object({
  id: z.string(),
  correction: layoutCorrection,
  by: z.string(),
  at: z.string(),
  why: z.string(),
  file: z.string(),
});
/** What `jixiao layouts export` writes and `jixiao layouts import` takes. */
export const layoutFile = z.object({ version: z.literal(1), layouts: z.array(rememberedLayout) });

export type ColumnMeaning = z.infer<typeof columnMeaning>;
export type ColumnCorrection = z.infer<typeof columnCorrection>;
export type FormCorrection = z.infer<typeof formCorrection>;
export type LayoutCorrection = z.infer<typeof layoutCorrection>;
export type RememberedLayout = z.infer<typeof rememberedLayout>;
export type LayoutFile = z.infer<typeof layoutFile>;

/** One correction a place: a later one for the same column or form replaces it. */
export function layoutKey(correction: LayoutCorrection): string {
  return correction.kind === 'form' ? `form ${correction.layout}` : `column ${correction.position} ${correction.layout}`;
}
