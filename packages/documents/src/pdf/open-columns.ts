/** Tables ruled only across, as books set them: the columns are where nothing is printed from the first line to the last. */
import type { Glyph, Line } from './page-content.ts';
import type { Ruling } from './ruling.ts';

type Stretch = { from: number; to: number };

const fewest = 3;
const same = 4;
const narrowest = 120;
const most = 500;

/** `lines` touch no line down the page. Lines down are added where the columns part. */
export function openColumns(lines: readonly Line[], glyphs: readonly Glyph[]): readonly Ruling[] {
  const found: Ruling[] = [];
  if (lines.length > most) return found;
  const left = new Set(lines.filter((line) => line.to - line.from > 12));
  for (const line of lines.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    if (!left.has(line) || line.to - line.from < narrowest) continue;
    // Beside merged cells a line is shorter, at one end.
    const inside = [...left].filter((other) => other.from > line.from - same && other.to < line.to + same);
    const framing = inside.filter((other) => other.from < line.from + same || other.to > line.to - same);
    if (framing.length < fewest) continue;
    const [top, bottom] = [Math.min(...framing.map(({ at }) => at)), Math.max(...framing.map(({ at }) => at))];
    const across = inside.filter((other) => other.at >= top && other.at <= bottom);
    const printed = glyphs.filter(
      (glyph) => glyph.text.trim() !== '' && glyph.base > top && glyph.top < bottom && glyph.right > line.from && glyph.left < line.to,
    );
    const parts = partings(printed);
    if (parts.length < fewest - 1) continue;
    for (const other of across) left.delete(other);
    const down = [line.from, ...parts, line.to].map((at): Line => ({ at, from: top, to: bottom, width: 0 }));
    found.push({ horizontal: [...across, ...rowsBetween(across, printed, parts, line)], vertical: down });
  }
  return found;
}

function partings(printed: readonly Glyph[]): readonly number[] {
  const stretches: Stretch[] = [];
  for (const glyph of printed.toSorted((a, b) => a.left - b.left)) {
    const last = stretches.at(-1);
    if (last === undefined || glyph.left > last.to + Math.max(4, 0.45 * glyph.size)) stretches.push({ from: glyph.left, to: glyph.right });
    else last.to = Math.max(last.to, glyph.right);
  }
  return stretches.slice(1).map((stretch, index) => (stretch.from + (stretches[index]?.to ?? stretch.from)) / 2);
}

/** Between two lines there may be several rows: printed lines that fill nearly all columns. */
function rowsBetween(across: readonly Line[], printed: readonly Glyph[], parts: readonly number[], whole: Line): readonly Line[] {
  const edges = [...new Set(across.map(({ at }) => at))].toSorted((a, b) => a - b);
  return edges.flatMap((top, index) => {
    const bottom = edges[index + 1];
    if (bottom === undefined) return [];
    const rows = new Map<number, Glyph[]>();
    for (const glyph of printed) {
      if (glyph.base <= top || glyph.base >= bottom) continue;
      const base = [...rows.keys()].find((other) => Math.abs(other - glyph.base) < 0.4 * glyph.size) ?? glyph.base;
      rows.set(base, [...(rows.get(base) ?? []), glyph]);
    }
    const columns = (row: readonly Glyph[]): number => new Set(row.map((glyph) => parts.findIndex((part) => glyph.left < part))).size;
    const sorted = [...rows].toSorted(([a], [b]) => a - b);
    if (sorted.length < 2 || sorted.length > 500 || !sorted.every(([, row]) => columns(row) >= parts.length)) return [];
    return sorted
      .slice(1)
      .map(([, row]): Line => ({ at: Math.min(...row.map((glyph) => glyph.top)) - 0.5, from: whole.from, to: whole.to, width: 0 }));
  });
}
