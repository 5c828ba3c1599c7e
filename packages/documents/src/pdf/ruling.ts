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
