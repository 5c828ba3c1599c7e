/** Text in runs, some of them struck through: what stays, and what is left out. */
import { cleanText } from './cell-text.ts';
import { general } from './number-formats.ts';
import type { Content } from './sheet.ts';

export type CellStyle = { readonly format: string; readonly isStruck: boolean };
/** Null where the run is as the style of the cell says. */
export type Run = { readonly text: string; readonly isStruck: boolean | null };
export type ReadCell = { readonly content: Content; readonly struck?: string };

export const plainStyle: CellStyle = { format: general, isStruck: false };

export function textOf(runs: readonly Run[], style: CellStyle): ReadCell | null {
  const kept = runs.filter((run) => !(run.isStruck ?? style.isStruck));
  const text = join(kept);
  const struck = kept.length === runs.length ? '' : cleanText(join(runs.filter((run) => run.isStruck ?? style.isStruck)));
  if (text === '' && struck === '') return null;
  return { content: { type: 'text', text, format: style.format }, ...(struck === '' ? {} : { struck }) };
}

/** A text of the list that cells share. */
export function sharedText(runs: readonly Run[] | undefined, style: CellStyle): ReadCell | null {
  return runs === undefined ? { content: { type: 'missing-text' } } : textOf(runs, style);
}

/** A content that has one style throughout. */
export function styled(content: Content, style: CellStyle, stored: string): ReadCell {
  return style.isStruck ? { content: { type: 'text', text: '' }, struck: stored } : { content };
}

function join(runs: readonly Run[]): string {
  return runs.length === 1 ? (runs[0] as Run).text : runs.map((run) => run.text).join('');
}
