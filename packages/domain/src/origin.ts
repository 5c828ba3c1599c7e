/**
 * Where a value came from. Every stored value knows its origin: a cell, a paragraph, a line, a person or a calculation.
 * Row and column count from 0 in the grid after spans are resolved.
 */
import { z } from 'zod';

/** Left, top, right, bottom on a page of a PDF, in points from its top left corner as it is shown. */
export const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
/** Spreadsheets alone have sheets, PDFs alone have pages. */
const spot = { sheet: z.string().optional(), page: z.int().min(1).optional(), box: box.optional() };

export const cellOrigin = z.object({
  part: z.string(),
  table: z.int().min(0),
  row: z.int().min(0),
  column: z.int().min(0),
  ...spot,
});
export const paragraphOrigin = z.object({
  part: z.string(),
  paragraph: z.int().min(0),
  from: z.int().min(0).optional(),
  to: z.int().min(0).optional(),
  ...spot,
});
export const lineOrigin = z.object({ line: z.int().min(1) });
export const personOrigin = z.object({ by: z.string(), at: z.string() });
export const calculationOrigin = z.object({ rule: z.string() });

export const origin = z.union([cellOrigin, paragraphOrigin, lineOrigin, personOrigin, calculationOrigin]);
export type Box = z.infer<typeof box>;
export type CellOrigin = z.infer<typeof cellOrigin>;
export type ParagraphOrigin = z.infer<typeof paragraphOrigin>;
export type LineOrigin = z.infer<typeof lineOrigin>;
export type Origin = z.infer<typeof origin>;
