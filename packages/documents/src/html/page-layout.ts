/**
 * Which tables of a page are tables, and which only arrange the page. Pages of public bodies often stand in a table with one column, or in cells
 * beside the navigation; what is in these cells is read as if the table were not there.
 */
import { attribute, isElement, textWithin, type PageElement, type PageNode } from './parse-page.ts';

/** Elements around a table of at least two rows of two cells. */
export type Tables = { readonly aroundTables: ReadonlySet<PageNode> };

/** Rows of cells by group, the head first and the foot last, wherever they stand in the source. */
export function rowsOf(table: PageElement): readonly (readonly (readonly PageElement[])[])[] {
  const groups: PageElement[][] = [];
  let loose: PageElement[] = [];
  const heads: PageElement[][] = [];
  const feet: PageElement[][] = [];
  for (const node of table.childNodes) {
    if (!isElement(node)) continue;
    if (node.tagName === 'tr') {
      if (loose.length === 0) groups.push(loose);
      loose.push(node);
      continue;
    }
    const into = node.tagName === 'thead' ? heads : node.tagName === 'tfoot' ? feet : node.tagName === 'tbody' ? groups : null;
    if (into === null) continue;
    into.push(node.childNodes.filter((row): row is PageElement => isElement(row) && row.tagName === 'tr'));
    loose = [];
  }
  return [...heads, ...groups, ...feet].map((rows) => rows.map(cellsOf));
}

function cellsOf(row: PageElement): readonly PageElement[] {
  return row.childNodes.filter((cell): cell is PageElement => isElement(cell) && (cell.tagName === 'td' || cell.tagName === 'th'));
}

export function findTables(nodes: readonly PageNode[]): Tables {
  const aroundTables = new Set<PageNode>();
  const open: PageNode[] = [...nodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    for (const child of node.childNodes) open.push(child);
    if (
      node.tagName !== 'table' ||
      rowsOf(node)
        .flat()
        .filter((cells) => cells.length >= 2).length < 2
    )
      continue;
    for (let outer = node.parentNode; outer !== null && 'tagName' in outer && !aroundTables.has(outer); outer = outer.parentNode)
      aroundTables.add(outer);
  }
  return { aroundTables };
}

/** A form with a table in one of its cells has rows of labels and values as well; a table that arranges a page has none, or much text
 * beside the tables in a cell. */
export function cellsHoldPage(
  table: PageElement,
  groups: readonly (readonly (readonly PageElement[])[])[],
  { aroundTables }: Tables,
): boolean {
  const rows = groups.flat();
  if (rows.every((cells) => cells.length <= 1) || /^(?:presentation|none)$/i.test(attribute(table, 'role') ?? '')) return true;
  if (!aroundTables.has(table)) return false;
  const isHolding = (cell: PageElement): boolean => aroundTables.has(cell);
  const hasPairs = rows.some((cells) => cells.filter((cell) => !isHolding(cell) && textWithin(cell).trim() !== '').length >= 2);
  return !hasPairs || rows.some((cells) => cells.some((cell) => isHolding(cell) && textBesideTables(cell) >= muchText));
}

/** More than a label: titles, units and prose of a page. */
const muchText = 100;

function textBesideTables(cell: PageElement): number {
  let length = 0;
  const open: PageNode[] = [...cell.childNodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('value' in node) length += node.value.replace(/\s+/g, '').length;
    else if (isElement(node) && !/^(?:script|style|table)$/.test(node.tagName)) for (const child of node.childNodes) open.push(child);
  }
  return length;
}
