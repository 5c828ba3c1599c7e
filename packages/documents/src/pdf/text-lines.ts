/** Glyphs of one area → printed lines, and printed lines → text: where a line goes on, where a paragraph ends. */
import type { Box } from './geometry.ts';
import type { Glyph } from './page-content.ts';

export type TextLine = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly base: number;
  readonly size: number;
  readonly artifact: boolean;
  readonly pieces: readonly Piece[];
};
/** Text between two wide gaps of a line. */
export type Piece = { readonly text: string; readonly left: number; readonly right: number };

const wide = 1.6;
const ideograph = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]|[\u{20000}-\u{323af}]/u;
const wordCharacter = /[A-Za-z0-9\u00c0-\u024f]/;

/** Printed lines from top to bottom. Raised and lowered signs stay in the line that they overlap. */
export function linesOf(glyphs: readonly Glyph[]): readonly TextLine[] {
  const lines: { top: number; bottom: number; glyphs: Glyph[] }[] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.base - b.base || a.left - b.left)) {
    const line = lines.findLast((open, index) => index >= lines.length - 3 && sharesLine(open, glyph));
    if (line === undefined) {
      lines.push({ top: glyph.top, bottom: glyph.bottom, glyphs: [glyph] });
      continue;
    }
    line.glyphs.push(glyph);
    if (glyph.bottom - glyph.top > (line.bottom - line.top) * 1.05) [line.top, line.bottom] = [glyph.top, glyph.bottom];
  }
  return lines.flatMap((line) => lineOf(line.glyphs) ?? []).toSorted((a, b) => a.base - b.base);
}

function sharesLine(line: { readonly top: number; readonly bottom: number }, glyph: Glyph): boolean {
  const shared = Math.min(line.bottom, glyph.bottom) - Math.max(line.top, glyph.top);
  return shared >= 0.55 * Math.min(line.bottom - line.top, glyph.bottom - glyph.top);
}

function lineOf(unsorted: readonly Glyph[]): TextLine | null {
  const glyphs = withoutDoubles(unsorted.toSorted((a, b) => a.left - b.left || a.right - b.right));
  const printed = glyphs.filter((glyph) => glyph.text.trim() !== '');
  const [first] = printed;
  if (first === undefined) return null;
  const pieces: { text: string; left: number; right: number }[] = [];
  let text = '';
  let last: Glyph | null = null;
  let spaced = false;
  let reach = -Infinity;
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      spaced ||= glyph.text !== '';
      // What was struck out leaves no gap.
      if (glyph.text === '') reach = Math.max(reach, glyph.right);
      continue;
    }
    const piece = pieces.at(-1);
    if (last === null || piece === undefined) {
      text = glyph.text;
      pieces.push({ text, left: glyph.left, right: glyph.right });
    } else {
      const space = spaceBetween(last, glyph, spaced, reach);
      text += space + glyph.text;
      if (space === '  ') pieces.push({ text: glyph.text, left: glyph.left, right: glyph.right });
      else {
        piece.text += space + glyph.text;
        piece.right = Math.max(piece.right, glyph.right);
      }
    }
    last = glyph;
    reach = Math.max(reach, glyph.right);
    spaced = false;
  }
  let [left, right, top, bottom, size] = [Infinity, -Infinity, Infinity, -Infinity, 0];
  for (const glyph of printed) {
    left = Math.min(left, glyph.left);
    right = Math.max(right, glyph.right);
    top = Math.min(top, glyph.top);
    bottom = Math.max(bottom, glyph.bottom);
    size = Math.max(size, glyph.size);
  }
  return { text, left, right, top, bottom, base: first.base, size, artifact: printed.every((glyph) => glyph.artifact), pieces };
}

/** Bold type is sometimes made by printing twice, a little apart. */
function withoutDoubles(sorted: readonly Glyph[]): readonly Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of sorted) {
    const apart = Math.min(0.14 * glyph.size, Math.max(0.3 * (glyph.right - glyph.left), 0.02));
    let doubled = false;
    for (let at = kept.length - 1; at >= Math.max(0, kept.length - 8) && !doubled; at -= 1) {
      const other = kept[at];
      if (other === undefined || glyph.left - other.left > apart) break;
      doubled =
        other.text === glyph.text &&
        other.run !== glyph.run &&
        Math.abs(other.base - glyph.base) <= 0.14 * glyph.size &&
        Math.abs(other.size - glyph.size) <= 0.1 * glyph.size;
    }
    if (!doubled) kept.push(glyph);
  }
  return kept;
}

function spaceBetween(before: Glyph, after: Glyph, spaced: boolean, reach: number): '' | ' ' | '  ' {
  const gap = (after.left - reach) / Math.max(before.size, after.size);
  const [end, begin] = [[...before.text].at(-1) ?? '', [...after.text][0] ?? ''];
  if (gap > wide) return '  ';
  if (spaced) return ' ';
  if (wordCharacter.test(end) && wordCharacter.test(begin)) return gap > 0.19 ? ' ' : '';
  if (ideograph.test(end) && ideograph.test(begin)) return gap > 1.1 ? ' ' : '';
  return gap > 0.45 ? ' ' : '';
}

/** Where lines of an area begin and end; centred where all of them are. */
export type Room = { readonly left: number; readonly right: number; readonly centred?: boolean };

/** How a line meets the next one: it goes on, after a space where both sides are words, or its paragraph ends. */
export function joinLines(above: TextLine, below: TextLine, room: Room): '' | ' ' | '\n' {
  if (!isFull(above, below, room)) return '\n';
  if (beginsItem.test(below.text)) return '\n';
  const [end, begin] = [above.text.at(-1) ?? '', below.text[0] ?? ''];
  if (!wordCharacter.test(begin) || !/[A-Za-z0-9,;:.)\u00c0-\u024f]/.test(end)) return '';
  // A word longer than the line is broken anywhere; others only at spaces.
  return above.text.includes(' ') || /[A-Za-z]/.test(end + begin) ? (isBrokenWord(above, room) ? '' : ' ') : '';
}

const beginsItem =
  /^\s*(?:[(（]\s*[\d０-９一二三四五六七八九十]{1,3}\s*[)）]|[\d０-９]{1,2}\s*(?:[、．)）]|\.(?!\d))|[一二三四五六七八九十]{1,3}、|[①-⑳]|第[一二三四五六七八九十\d]{1,3}[章节条部]|目标[\d一二三四五六七八九十]{1,2}\s*[:：、])/;

export function beginsWithOrdinal(text: string): boolean {
  return beginsItem.test(text);
}

/** Nothing more would have fitted: the first unit of the next line is wider than what is left. */
export function isFull(above: TextLine, below: TextLine, room: Room): boolean {
  const [before, after] = [above.left - room.left, room.right - above.right];
  const free = room.centred === true ? before + after : after;
  // A space goes before a word.
  const slack = wordCharacter.test(below.text[0] ?? '') ? 0.5 : 0.12;
  return free < firstUnit(below) + slack * above.size;
}

/** Width of what may not be parted at the beginning of a line: a word, or a character, with the marks that cling to it. */
function firstUnit({ text, left, right, size }: TextLine): number {
  const unit = /^[（(《〈“‘【〔「『[]*(?:[A-Za-z0-9\u00c0-\u024f.,%\-/]+|.)[，。、；：！？）)》〉”’】〕」』\]%‰℃]*/su.exec(text)?.[0] ?? '';
  if (unit.length >= text.length) return right - left;
  return [...unit].reduce((sum, character) => sum + (ideograph.test(character) ? 1 : 0.5), 0) * size;
}

function isBrokenWord(line: TextLine, room: Room): boolean {
  return !/\s/.test(line.text) && /^[\w.,%\-/\u00c0-\u024f]+$/.test(line.text) && room.right - line.right < 0.8 * line.size;
}

/** Text of a cell: its lines, joined where they were only broken to fit. */
export function cellText(lines: readonly TextLine[], box: Box): string {
  const [first] = lines;
  if (first === undefined) return '';
  if (lines.length === 1) return first.text;
  // Signs one below the other are a word written downwards.
  if (lines.length > 2 && lines.every((line) => [...line.text].length === 1)) return lines.map((line) => line.text).join('');
  const room = roomIn(lines, box);
  const pitch = usualPitch(lines);
  let text = first.text;
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (above === undefined) return;
    text += line.base - above.base > 1.5 * pitch ? '\n' : joinLines(above, line, room);
    text += line.text;
  });
  return text;
}

/** The margin of a cell is the smallest that a line leaves, and never more than a little. */
export function roomIn(lines: readonly TextLine[], box: Box): Room {
  const margin = Math.min(7, ...lines.map((line) => Math.max(0, Math.min(line.left - box[0], box[2] - line.right))));
  const room = { left: box[0] + margin, right: box[2] - margin };
  const centred = lines.every((line) => Math.abs(line.left - room.left - (room.right - line.right)) < Math.max(2, 0.3 * line.size));
  return { ...room, centred };
}

/** Distance of most lines from the one above. */
export function usualPitch(lines: readonly TextLine[]): number {
  const steps = lines
    .flatMap((line, index) => {
      const above = lines[index - 1];
      return above === undefined ? [] : [line.base - above.base];
    })
    .toSorted((a, b) => a - b);
  return steps[steps.length >> 1] ?? 0;
}
