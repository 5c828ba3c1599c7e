/** What differs between two versions of a paper, value by value. Origins and what is derived from a raw target are left out. */
import type { Paper } from './exchange.ts';
import { pointerOf, type Step } from './pointer.ts';
import type { Difference } from './views.ts';

export function differences(before: Paper, after: Paper): Difference[] {
  const [from, to] = [leaves(before), leaves(after)];
  const found: Difference[] = [];
  for (const at of new Set([...from.keys(), ...to.keys()])) {
    const [old, now] = [from.get(at) ?? null, to.get(at) ?? null];
    if (old !== now) found.push({ at, from: old, to: now });
  }
  return found;
}

function leaves(paper: Paper): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  const { origins: _, ...content } = paper;
  collect(content, [], found);
  return found;
}

function collect(value: unknown, path: readonly Step[], found: Map<string, string | null>): void {
  if (path.at(-1) === 'value' && path.at(-2) === 'target') return;
  if (Array.isArray(value) && value.length > 0) value.forEach((item: unknown, index) => collect(item, [...path, index], found));
  else if (Array.isArray(value)) found.set(pointerOf(path), '[]');
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) collect(item, [...path, key], found);
  else if (typeof value === 'string') found.set(pointerOf(path), value);
  else if (value !== null && value !== undefined) found.set(pointerOf(path), String(value));
}
