/** Changes to markup and other text, by its pieces: tags, control words, numbers. */
import { range } from './mutate-bytes.ts';
import type { Random } from './random.ts';

const numbers = [
  '0',
  '-1',
  '1',
  '2',
  '255',
  '16384',
  '65535',
  '65536',
  '1048576',
  '2147483647',
  '4294967296',
  '999999999999',
  '1e9',
  '0.5',
  'NaN',
  '',
] as const;
const oddities = [
  '\u0000',
  '\ufeff',
  '\ud800',
  '\u202e',
  '\u2028',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '<',
  '>',
  '"',
  '{',
  '}',
  '\\',
  '(',
  ')',
  '<!--',
  ']]>',
  '<![CDATA[',
] as const;
const longestText = 3_000_000;

type Change = (text: string, random: Random, other: string) => string;

const changes: readonly [Change, ...Change[]] = [
  changeNumber,
  changeNumber,
  changeNumber,
  removePiece,
  repeatPiece,
  movePiece,
  nestPiece,
  takeOver,
  insertOddity,
  removeEnd,
  changeName,
];

export function mutateText(text: string, random: Random, other: string): string {
  let changed = text;
  const times = random.pick([1, 1, 2, 3, 6]);
  for (let time = 0; time < times; time += 1) {
    const next = random.pick(changes)(changed, random, other);
    if (next.length <= longestText) changed = next;
  }
  return changed;
}

/** A number in the neighbourhood of a random place. */
function changeNumber(text: string, random: Random): string {
  const from = random.below(text.length);
  const found = /-?\d+(?:\.\d+)?/.exec(text.slice(from, from + 4000));
  if (found === null) return text;
  const at = from + found.index;
  return text.slice(0, at) + random.pick(numbers) + text.slice(at + found[0].length);
}

/** From the start of one piece to the start of a later one: whole tags of markup, groups and control words, lines. */
function piece(text: string, random: Random): readonly [number, number] {
  const [from, to] = range(text, random, random.pick([30, 200, 3000]));
  const start = text.slice(from).search(/[<{\\\n/]/);
  if (start < 0) return [from, to];
  const end = text.slice(to).search(/[<{\\\n/]/);
  return [from + start, Math.max(from + start + 1, end < 0 ? text.length : to + end)];
}

function removePiece(text: string, random: Random): string {
  const [from, to] = piece(text, random);
  return text.slice(0, from) + text.slice(to);
}

function repeatPiece(text: string, random: Random): string {
  const [from, to] = piece(text, random);
  return text.slice(0, to) + text.slice(from, to).repeat(random.pick([1, 2, 20, 300])) + text.slice(to);
}

function movePiece(text: string, random: Random): string {
  const [from, to] = piece(text, random);
  const moved = text.slice(from, to);
  const rest = text.slice(0, from) + text.slice(to);
  const [at] = piece(rest, random);
  return rest.slice(0, at) + moved + rest.slice(at);
}

/** Elements with content, opened many times over. */
function nestPiece(text: string, random: Random): string {
  const from = random.below(text.length);
  const found = /<([\w:]+)[^<>]*>|\{/.exec(text.slice(from, from + 6000));
  if (found === null) return text;
  const at = from + found.index;
  const times = random.pick([2, 30, 1000, 20_000]);
  const closing = found[1] === undefined ? '}' : `</${found[1]}>`;
  return text.slice(0, at) + found[0].repeat(times) + (random.chance(0.5) ? closing.repeat(times) : '') + text.slice(at);
}

function takeOver(text: string, random: Random, other: string): string {
  const [from, to] = piece(other, random);
  const [at] = piece(text, random);
  return text.slice(0, at) + other.slice(from, to) + text.slice(at);
}

function insertOddity(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(oddities).repeat(random.pick([1, 1, 3, 500])) + text.slice(at);
}

function removeEnd(text: string, random: Random): string {
  const from = random.below(text.length);
  const found = /<\/[\w:]+>|\}/.exec(text.slice(from, from + 6000));
  return found === null ? text : text.slice(0, from + found.index) + text.slice(from + found.index + found[0].length);
}

/** One name for another, both from this text. */
function changeName(text: string, random: Random): string {
  const name = (): RegExpExecArray | null => {
    const from = random.below(text.length);
    const found = /[A-Za-z][\w:-]{1,30}/.exec(text.slice(from, from + 2000));
    if (found !== null) found.index += from;
    return found;
  };
  const old = name();
  const next = name();
  if (old === null || next === null) return text;
  return text.slice(0, old.index) + next[0] + text.slice(old.index + old[0].length);
}
