/** The text that stands at a pointer of a paper, as it would be typed. */
import type { Paper } from '@jixiao/domain';

export function drawnText(paper: Paper, root: string, pointer: string): string | null {
  const path = pointer.slice(root.length + 1).split('/');
  let value: unknown = paper;
  for (const key of path)
    value = typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return null;
  const inner: unknown = Reflect.get(value, 'raw') ?? Reflect.get(value, 'label');
  return typeof inner === 'string' ? inner : null;
}
