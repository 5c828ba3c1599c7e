/** What is printed at the place of a finding: a text as it stands, of a target its cell, of a row its name, of a whole nothing. */
import type { Paper } from './exchange.ts';
import { valueAt } from './pointer.ts';

export function rawText(papers: readonly Paper[], pointer: string): string {
  const value = valueAt({ papers }, pointer);
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  for (const key of ['raw', 'text', 'name', 'label', 'title']) {
    const part: unknown = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof part === 'string') return part;
  }
  return '';
}
