/** Running headers, footers and page numbers: marked so by the producer, or repeated at one height near the edge of the page. */
import type { PageItem, PageLine } from './page-tables.ts';

export type Page = { readonly number: number; readonly width: number; readonly height: number; readonly items: readonly PageItem[] };
export type Margins = {
  readonly pages: readonly Page[];
  readonly headers: readonly PageLine[];
  readonly footers: readonly PageLine[];
};

type Edge = 'top' | 'bottom';

const pageNumber =
  /^[-—–―~·•.\s]*(?:第\s*)?(?:\d{1,4}|[ivxlcIVXLC]{1,6})(?:\s*页)?(?:\s*[,，/／|]?\s*(?:共|of)?\s*\d{1,4}\s*页?)?[-—–―~·•.\s]*$/;
const caption = /表(?:[（(].*[)）])?$|单位[:：]|项目名称|^附(?:件|表)/;
/** At most so many lines of an edge are looked at. */
const deep = 4;
/** Margins are as wide on small and on turned pages; the shares below are of this height. */
const usualHeight = 842;

export function partMargins(pages: readonly Page[]): Margins {
  const counts = { top: countLines(pages, 'top'), bottom: countLines(pages, 'bottom') };
  const headers = new Map<string, PageLine>();
  const footers = new Map<string, PageLine>();
  const kept = pages.map((page): Page => {
    const left = new Set<PageItem>();
    for (const edge of ['top', 'bottom'] as const)
      for (const [index, line] of edgeLines(page, edge).entries()) {
        if (!isMargin(line, page, edge, counts[edge], pages.length, index)) break;
        left.add(line);
        const found = edge === 'top' ? headers : footers;
        if (!found.has(keyOf(line))) found.set(keyOf(line), line);
      }
    return { ...page, items: page.items.filter((item) => !left.has(item)) };
  });
  return { pages: kept, headers: [...headers.values()], footers: [...footers.values()] };
}

/** Lines from the edge inwards, up to the first table. */
function edgeLines(page: Page, edge: Edge): readonly PageLine[] {
  const items = edge === 'top' ? page.items : page.items.toReversed();
  const table = items.findIndex((item) => item.type === 'table');
  return items
    .slice(0, table < 0 ? deep : Math.min(deep, table))
    .filter((item) => item.type === 'line')
    .filter((line) => isNear(line, page, edge, line.artifact ? 0.15 : 0.1));
}

function isNear(line: PageLine, page: Page, edge: Edge, share: number): boolean {
  const depth = Math.min(share * usualHeight, 0.2 * page.height);
  return edge === 'top' ? line.base < depth : line.top > page.height - depth;
}

function keyOf(line: PageLine): string {
  return line.text.replace(/\s/g, '').replace(/\d+/g, '#');
}

function countLines(pages: readonly Page[], edge: Edge): ReadonlyMap<string, readonly number[]> {
  const heights = new Map<string, number[]>();
  for (const page of pages)
    for (const line of edgeLines(page, edge)) {
      const key = keyOf(line);
      const known = heights.get(key) ?? [];
      known.push(edge === 'top' ? line.base : page.height - line.base);
      heights.set(key, known);
    }
  return heights;
}

function isMargin(
  line: PageLine,
  page: Page,
  edge: Edge,
  counts: ReadonlyMap<string, readonly number[]>,
  pages: number,
  index: number,
): boolean {
  if (line.artifact && isNear(line, page, edge, 0.15)) return true;
  if (index === 0 && pageNumber.test(line.text.trim()) && isNear(line, page, edge, edge === 'top' ? 0.08 : 0.1)) return true;
  if (caption.test(line.text) && !isNear(line, page, edge, 0.06)) return false;
  const height = edge === 'top' ? line.base : page.height - line.base;
  const repeated = (counts.get(keyOf(line)) ?? []).filter((other) => Math.abs(other - height) < 4).length;
  if (repeated < 2 || repeated * 3 < Math.min(pages, 9)) return false;
  return isNear(line, page, edge, 0.09) && isApart(line, page, edge);
}

/** The text of the page does not follow at once. */
function isApart(line: PageLine, page: Page, edge: Edge): boolean {
  const at = page.items.indexOf(line);
  const inner = page.items[edge === 'top' ? at + 1 : at - 1];
  if (inner === undefined) return true;
  const [top, bottom] = inner.type === 'table' ? [inner.box[1], inner.box[3]] : [inner.top, inner.bottom];
  return (edge === 'top' ? top - line.bottom : line.top - bottom) > 0.3 * line.size;
}
