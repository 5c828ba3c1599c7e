/**
 * One text for one content: keys sorted by code unit, no white space, absent where undefined. The store hashes it.
 * A paper is written without its origins: where a value was read does not make it another value.
 */
import type { Paper } from './exchange.ts';

export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

export function canonicalPaper(paper: Paper): string {
  const { origins: _, ...content } = paper;
  return canonicalJson(content);
}
