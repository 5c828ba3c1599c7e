/**
 * The place of a finding in a way that outlives a new row above it: instead of positions, what stands there. Papers by unit, year and project,
 * indicators by labels and name, other rows by their text; equal ones are numbered in their order.
 */
import type { Paper } from './exchange.ts';
import { unitKeyOf } from './department-year.ts';
import { pointerOf, pointerSteps } from './pointer.ts';

export function stablePlace(papers: readonly Paper[], pointer: string): string {
  const found: string[] = [];
  let value: unknown = { papers };
  for (const step of pointerSteps(pointer)) {
    if (Array.isArray(value)) found.push(nameAmong(value, Number(step)));
    else found.push(step);
    value = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[step] : undefined;
  }
  return pointerOf(found);
}

function nameAmong(items: readonly unknown[], position: number): string {
  const names = numbered.get(items) ?? numberedNames(items);
  numbered.set(items, names);
  return names[position] ?? String(position);
}

/** Worked out once a list: many findings stand in the same one. */
const numbered = new WeakMap<readonly unknown[], readonly string[]>();

function numberedNames(items: readonly unknown[]): readonly string[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const name = nameOf(item);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  });
}

type Named = Readonly<Record<string, unknown>>;

function nameOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const { category, kind, name, title, label, by } = item as Named;
  if ('unit' in item && 'horizon' in item) return paperName(item as Paper);
  const parts = [labelOf(category), labelOf(kind), name, title, label, by];
  return parts.filter((part) => typeof part === 'string').join(' ');
}

function labelOf(level: unknown): unknown {
  return typeof level === 'object' && level !== null ? (level as Named)['label'] : undefined;
}

function paperName({ kind, unit, fiscalYear, horizon, project }: Paper): string {
  return [unitKeyOf(unit), fiscalYear, kind, horizon, project?.code ?? project?.name].map((part) => part ?? '').join(' ');
}
