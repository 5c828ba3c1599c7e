/**
 * Where a value stands on a page and where it came from: JSON pointers become anchors, origins become anchors in the document view and words.
 */
import type { Origin, Paper, Text } from '@jixiao/domain';
import { moment } from '../amount.ts';
import { sentences } from '../words.ts';

/** "/papers/3/project/code" → "v3-project-code" */
export function valueAnchor(pointer: string): string {
  return pointer.replace(/^\/papers\//, 'v').replaceAll('/', '-');
}

/** The same value on the page of its own paper, where it stands at /papers/0. */
export function ownPointer(pointer: string): string {
  return pointer.replace(/^\/papers\/\d+/, '/papers/0');
}

/** Anchor of the place in the document view; null where the value is not from a document. */
export function originAnchor(origin: Origin): string | null {
  if ('table' in origin) return `o-${origin.part}-t${origin.table}-r${origin.row}-c${origin.column}`;
  if ('paragraph' in origin) return `o-${origin.part}-p${origin.paragraph}`;
  if ('line' in origin) return `o-line-${origin.line}`;
  return null;
}

/** "表3 第4行 第2列": counted from 1, as people count. */
export function originText(origin: Origin): Text {
  if ('table' in origin) return sentences.cell(origin.table + 1, origin.row + 1, origin.column + 1);
  if ('paragraph' in origin) return sentences.paragraph(origin.paragraph + 1);
  if ('line' in origin) return sentences.line(origin.line);
  if ('by' in origin) return sentences.person(origin.by, moment(origin.at));
  return sentences.calculation(origin.rule);
}

/** Origin of a value, else of the first value inside it, else of what holds it. */
export function originOf(paper: Paper, pointer: string): Origin | null {
  const origins = paper.origins ?? {};
  const exact = origins[pointer];
  if (exact !== undefined) return exact;
  const inside = Object.keys(origins).find((key) => key.startsWith(`${pointer}/`));
  if (inside !== undefined) return origins[inside] ?? null;
  for (let at = parentOf(pointer); at.split('/').length > 4; at = parentOf(at)) {
    const found = origins[at];
    if (found !== undefined) return found;
  }
  return null;
}

/** Of the drawn pointers the one that a remark about `pointer` stands beside: itself, the first inside it, else the nearest around it. */
export function nearestDrawn(pointer: string, drawn: readonly string[]): string | null {
  for (let at = pointer; at !== ''; at = parentOf(at)) {
    const found = drawn.find((key) => key === at) ?? (at === '' ? undefined : drawn.find((key) => key.startsWith(`${at}/`)));
    if (found !== undefined) return found;
  }
  return null;
}

function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}
