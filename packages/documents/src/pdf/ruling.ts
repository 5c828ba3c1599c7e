/** Pieces of ruling → whole lines, and whole lines → groups that touch: each group may be a table. */
import type { Line } from './page-content.ts';

export type Ruling = { readonly horizontal: readonly Line[]; readonly vertical: readonly Line[] };

const sameLine = 1;
const gap = 2.6;
const shortest = 4;
const touch = 3;
const most = 6000;

/** Pieces on one line that meet or nearly meet become one. Dots and dashes do too. */
export function wholeLines(pieces: readonly Line[]): readonly Line[] {
  const sorted = pieces.toSorted((a, b) => a.at - b.at);
  const lines: Line[] = [];
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start]?.at ?? 0;
    let end = start;
    while (end < sorted.length && (sorted[end]?.at ?? 0) - first <= sameLine) end += 1;
    lines.push(...joined(sorted.slice(start, end)));
    start = end;
  }
  const long = lines.filter((line) => line.to - line.from >= shortest);
  return long.length <= most ? long : long.toSorted((a, b) => b.to - b.from - (a.to - a.from)).slice(0, most);
}

function joined(pieces: readonly Line[]): readonly Line[] {
  const lines: Line[] = [];
  let open: { at: number; from: number; to: number; width: number } | null = null;
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    if (open === null || piece.from > open.to + gap) {
      open = { ...piece };
      lines.push(open);
      continue;
    }
    if (piece.to - piece.from > open.to - open.from) open.at = piece.at;
    open.to = Math.max(open.to, piece.to);
    open.width = Math.max(open.width, piece.width);
  }
  return lines;
}

/** Lines that cross or meet, directly or through others. */
export function touchingGroups({ horizontal, vertical }: Ruling): readonly Ruling[] {
  const parents = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = index; at !== root;) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  const sorted = vertical.map((line, index) => ({ line, index })).toSorted((a, b) => a.line.at - b.line.at);
  horizontal.forEach((line, index) => {
    for (let at = firstFrom(sorted, line.from - touch); at < sorted.length; at += 1) {
      const other = sorted[at];
      if (other === undefined || other.line.at > line.to + touch) break;
      if (line.at >= other.line.from - touch && line.at <= other.line.to + touch)
        parents[rootOf(index)] = rootOf(horizontal.length + other.index);
    }
  });
  const groups = new Map<number, { horizontal: Line[]; vertical: Line[] }>();
  const groupOf = (index: number): { horizontal: Line[]; vertical: Line[] } => {
    const root = rootOf(index);
    const group = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, group);
    return group;
  };
  horizontal.forEach((line, index) => groupOf(index).horizontal.push(line));
  vertical.forEach((line, index) => groupOf(horizontal.length + index).vertical.push(line));
  return [...groups.values()];
}

function firstFrom(sorted: readonly { readonly line: Line }[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.line.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const near = 6;
const furthest = 250;

/** A merged cell that goes over a whole page has a line at its side that touches no other: as tall as the table, it closes it there. */
export function withLoneSides(groups: readonly Ruling[]): readonly Ruling[] {
  const lone = groups.filter((group) => group.horizontal.length === 0 && group.vertical.length === 1);
  if (lone.length === 0 || lone.length > 20) return groups;
  const taken = new Set<Ruling>();
  const closed = groups.map((group) => {
    if (group.horizontal.length < 3 || group.vertical.length < 3) return group;
    const [top, bottom] = ends(group.horizontal.map(({ at }) => at));
    const [left, right] = ends(group.vertical.map(({ at }) => at));
    const sides = lone.filter((one) => {
      const side = one.vertical[0];
      if (side === undefined || taken.has(one) || Math.abs(side.from - top) > near || Math.abs(side.to - bottom) > near) return false;
      const gap = side.at < left ? left - side.at : side.at - right;
      return gap > near && gap < furthest;
    });
    for (const one of sides) taken.add(one);
    const lines = sides.flatMap(({ vertical }) => vertical);
    const across = lines.flatMap(({ at }) =>
      [top, bottom].map((y): Line => ({ at: y, from: Math.min(at, right), to: Math.max(at, left), width: 0 })),
    );
    return { horizontal: [...group.horizontal, ...across], vertical: [...group.vertical, ...lines] };
  });
  return closed.filter((_, index) => !taken.has(groups[index] ?? { horizontal: [], vertical: [] }));
}

function ends(values: readonly number[]): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}
