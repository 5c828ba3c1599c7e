/** What a reader of a workbook format gives: its sheets in order, and what it has to tell about the file as a whole. */
import type { Note } from '@jixiao/domain';
import type { Sheet } from './sheet.ts';

export type Workbook = { readonly sheets: readonly Sheet[]; readonly notes: readonly Note[] };
