/** Printed lines outside tables → paragraphs: a full line goes on in the next one unless that is indented, larger or begins an item. */
import type { PageLine } from './page-tables.ts';
import { beginsWithOrdinal, isFull, joinLines, type Room } from './text-lines.ts';

export type PrintedParagraph = { readonly text: string; readonly lines: readonly PageLine[] };

/** Dots between a title and its page in a table of contents. */
const contentsLeader = /\s*(?:[.．…·⋯]{4,}|(?:\. ){4,}\.?)\s*(?=\d{1,4}$)/;
const leader = /[.．…·⋯]{4,}|(?:\. ){4,}/;

/** Width of the text: the right edge to which long lines reach, or what the left edge leaves on both sides. */
export function roomOf(lines: readonly PageLine[], width: number): Room {
  if (lines.length === 0) return { left: 0, right: width };
  const left = Math.min(...lines.map((line) => line.left));
  // A mark at the end of a line may hang over the edge.
  const edge = (line: PageLine): number => (/[，。、；：！？,.;]$/.test(line.text) ? line.right - line.size : line.right);
  const right = Math.max(...lines.map(edge));
  const full = lines.filter((line) => line.right > right - 1.3 * line.size && line.right - line.left > 0.5 * width);
  return { left, right: full.length >= 2 ? right : Math.max(right, width - left) };
}

export function goesOn(lines: readonly PageLine[], next: PageLine, room: Room): boolean {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (Math.abs(last.size - next.size) > 0.6 || leader.test(last.text) || leader.test(next.text) || beginsWithOrdinal(next.text))
    return false;
  if (last.page === next.page && next.base - last.base > 2.6 * next.size) return false;
  if (isSpread(last, room) || isSpread(next, room)) return false;
  if (!isFull(last, next, room)) return false;
  const second = lines[1];
  if (second !== undefined) return Math.abs(next.left - second.left) < 0.8 * next.size;
  const hanging = beginsWithOrdinal(first.text) && next.left - first.left < 4 * first.size;
  return next.left < first.left + 0.5 * first.size || hanging;
}

/** Words set apart in one line, as in `单位：某局      单位：万元`; a wide gap within a line of running text is none. */
function isSpread({ pieces }: PageLine, room: Room): boolean {
  const printed = pieces.reduce((sum, piece) => sum + piece.right - piece.left, 0);
  return pieces.length > 1 && printed < 0.7 * (room.right - room.left);
}

export function paragraphOf(lines: readonly PageLine[]): PrintedParagraph {
  let text = lines[0]?.text ?? '';
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (above !== undefined) text += joinLines(above, line, { left: above.left, right: above.right }).replace('\n', '') + line.text;
  });
  return { text: text.replace(contentsLeader, '\t'), lines };
}
