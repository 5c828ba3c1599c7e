/** Text with a line through it is deleted text: left out and counted. A line under it, or a border that runs on, is something else. */
import type { Glyph, Line, PageContent } from './page-content.ts';
import { wholeLines } from './ruling.ts';

const largest = 40;

export function withoutStruck(content: PageContent): { readonly content: PageContent; readonly struck: number } {
  const lines = wholeLines(content.horizontal);
  const printed = content.glyphs.filter((glyph) => glyph.turn === 0 && glyph.text.trim() !== '').toSorted((a, b) => a.base - b.base);
  const struck = new Set<Glyph>();
  for (const line of lines) for (const glyph of crossed(line, printed)) struck.add(glyph);
  if (struck.size === 0) return { content, struck: 0 };
  const glyphs = content.glyphs.map((glyph) => (struck.has(glyph) ? { ...glyph, text: '' } : glyph));
  return { content: { ...content, glyphs }, struck: struck.size };
}

/** Glyphs through whose middle the line runs, if it begins and ends with them. */
function crossed(line: Line, printed: readonly Glyph[]): readonly Glyph[] {
  const found: Glyph[] = [];
  for (let at = firstBelow(printed, line.at); at < printed.length; at += 1) {
    const glyph = printed[at];
    if (glyph === undefined || glyph.base > line.at + largest) break;
    const height = (glyph.base - line.at) / glyph.size;
    const middle = (glyph.left + glyph.right) / 2;
    if (height > 0.15 && height < 0.5 && line.width < 0.16 * glyph.size && middle > line.from && middle < line.to) found.push(glyph);
  }
  if (found.length === 0) return found;
  const size = Math.max(...found.map((glyph) => glyph.size));
  const [left, right] = [Math.min(...found.map((glyph) => glyph.left)), Math.max(...found.map((glyph) => glyph.right))];
  return Math.abs(left - line.from) < 0.6 * size && Math.abs(right - line.to) < 0.6 * size ? found : [];
}

function firstBelow(sorted: readonly Glyph[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.base ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
