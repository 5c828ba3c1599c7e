/** Changes to bytes that know nothing of their meaning, but for where a number may be a length, a count or an offset. */
import type { Random } from './random.ts';

const bytesOfNote = [0, 1, 0x7f, 0x80, 0xfe, 0xff, 0x0a, 0x20, 0x3c, 0x28, 0x7b] as const;
const numbersOfNote = [
  0, 1, 2, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
] as const;

type Change = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const changes: readonly [Change, ...Change[]] = [
  flipBits,
  setBytes,
  setNumber,
  setNumber,
  insertRun,
  removeRun,
  repeatRun,
  swapRuns,
  cut,
  splice,
];

/** One to several changes in a row. */
export function mutateBytes(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  let changed = bytes;
  const times = random.pick([1, 1, 1, 2, 3, 5, 9]);
  for (let time = 0; time < times && changed.length > 0; time += 1) changed = random.pick(changes)(changed, random, other);
  return changed;
}

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let times = random.pick([1, 1, 2, 4, 16, 64]); times > 0; times -= 1) {
    const at = random.below(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
  }
  return changed;
}

function setBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const from = random.below(changed.length);
  const value = random.pick(bytesOfNote);
  const noise = random.chance(0.5);
  for (let at = from; at < Math.min(changed.length, from + random.pick([1, 2, 4, 16, 200])); at += 1)
    changed[at] = noise ? random.below(256) : value;
  return changed;
}

/** Looks for a place whose number could be a length or an offset, one below the size of the file, and writes another. */
function setNumber(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes.length < 8) return setBytes(bytes, random);
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  const wide = random.chance(0.6);
  const little = random.chance(0.85);
  let at = 0;
  for (let tries = 0; tries < 40; tries += 1) {
    at = random.below(random.chance(0.3) ? Math.min(1024, changed.length - 4) : changed.length - 4);
    if (random.chance(0.7)) at &= ~1;
    const value = wide ? view.getUint32(at, little) : view.getUint16(at, little);
    if (value > 0 && value <= changed.length) break;
  }
  const old = wide ? view.getUint32(at, little) : view.getUint16(at, little);
  const value = random.pick([
    random.pick(numbersOfNote),
    random.pick(numbersOfNote),
    old + random.between(-4, 4),
    old * random.pick([2, 16, 256]),
    random.below(changed.length + 1),
    changed.length + random.between(-2, 2),
  ]);
  if (wide) view.setUint32(at, value >>> 0, little);
  else view.setUint16(at, value & 0xffff, little);
  return changed;
}

function insertRun(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const run = new Uint8Array(random.pick([1, 2, 7, 64, 600]));
  const value = random.pick(bytesOfNote);
  const noise = random.chance(0.5);
  for (let position = 0; position < run.length; position += 1) run[position] = noise ? random.below(256) : value;
  return join(bytes.subarray(0, at), run, bytes.subarray(at));
}

function removeRun(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random.below(bytes.length);
  return join(bytes.subarray(0, from), bytes.subarray(from + random.pick([1, 2, 9, 100, 2000])));
}

function repeatRun(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, to] = range(bytes, random, 400);
  const run = bytes.subarray(from, to);
  const times = random.pick([1, 2, 10, 100]);
  return join(bytes.subarray(0, to), ...Array.from({ length: times }, () => run), bytes.subarray(to));
}

function swapRuns(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, to] = range(bytes, random, 600);
  const changed = Uint8Array.from(bytes);
  changed.copyWithin(random.below(bytes.length), from, to);
  return changed;
}

function cut(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, random.chance(0.3) ? bytes.length - random.below(Math.min(bytes.length, 64)) : random.below(bytes.length + 1));
}

function splice(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  const at = random.below(bytes.length + 1);
  const from = random.chance(0.5) ? Math.min(at, other.length) : random.below(other.length + 1);
  return join(bytes.subarray(0, at), other.subarray(from));
}

export function range(whole: { readonly length: number }, random: Random, longest: number): readonly [number, number] {
  const from = random.below(Math.max(1, whole.length));
  return [from, Math.min(whole.length, from + 1 + random.below(longest))];
}

export function join(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
