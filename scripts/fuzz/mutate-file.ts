/** A seed file → a damaged one: as bytes, or unpacked, damaged within and packed again, so that the damage reaches the reader. */
import * as compound from 'cfb';
import { unzipSync, zipSync } from 'fflate';
import { deflateSync, inflateSync } from 'node:zlib';
import { buildOf, type FuzzKind } from './kinds.ts';
import { join, mutateBytes } from './mutate-bytes.ts';
import { mutateText } from './mutate-text.ts';
import type { Random } from './random.ts';

export function mutateFile(kind: FuzzKind, bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  const build = buildOf(kind);
  if (build === 'zip' && bytes[0] === 0x50 && random.chance(0.7))
    return mutateZip(bytes, random, other) ?? mutateBytes(bytes, random, other);
  if (build === 'compound' && random.chance(0.5)) return mutateCompound(bytes, random) ?? mutateBytes(bytes, random, other);
  if (build === 'pdf' && random.chance(0.7)) return mutatePdf(bytes, random, other);
  // Flat files: the same documents as one text of XML.
  if ((build === 'text' || bytes[0] === 0x3c) && random.chance(0.7)) return mutateAsText(bytes, random, other);
  return mutateBytes(bytes, random, other);
}

/** Text is changed byte for character, so that every code survives; characters above are written in UTF-8. */
function mutateAsText(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  return fromText(mutateText(toText(bytes), random, toText(other)));
}

function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function fromText(text: string): Uint8Array {
  if (!/[^\u0000-\u00ff]/.test(text)) return Buffer.from(text, 'latin1');
  return Buffer.from(
    text.replaceAll(/[^\u0000-\u00ff]/g, (character) => Buffer.from(character).toString('latin1')),
    'latin1',
  );
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
}

function mutateZip(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array | null {
  const entries = unzip(bytes);
  if (entries === null) return null;
  const names = Object.keys(entries);
  const weighty = names.filter((name) => /document\.xml$|content\.xml$|sheet\d*\.xml$|sharedStrings|styles/i.test(name));
  for (let times = random.pick([1, 1, 2, 4]); times > 0; times -= 1) {
    const name = random.pickOr(random.chance(0.75) && weighty.length > 0 ? weighty : names, '');
    const content = entries[name];
    if (content === undefined) continue;
    const donor = unzip(other)?.[name] ?? content;
    const fate = random.next();
    if (fate < 0.05) delete entries[name];
    else if (fate < 0.1) entries[name] = donor;
    else entries[name] = random.chance(0.85) ? mutateAsText(content, random, donor) : mutateBytes(content, random, donor);
  }
  return zipSync(entries, { level: 1 });
}

function mutateCompound(bytes: Uint8Array, random: Random): Uint8Array | null {
  try {
    const container = compound.read(bytes, { type: 'buffer' });
    const streams = container.FileIndex.filter((entry) => entry.type === 2 && entry.content.length > 0);
    const weighty = streams.filter((entry) => /^(?:WordDocument|[01]Table|Workbook|Book)$/i.test(entry.name));
    for (let times = random.pick([1, 1, 2, 4]); times > 0; times -= 1) {
      const stream = random.pickOr(random.chance(0.85) && weighty.length > 0 ? weighty : streams, undefined);
      if (stream === undefined) return null;
      const content = Uint8Array.from(stream.content);
      stream.content = Buffer.from(mutateBytes(content, random, content));
    }
    return Uint8Array.from(compound.write(container, { type: 'buffer' }) as Uint8Array);
  } catch {
    return null;
  }
}

/** Half the time an object is changed, half the time a packed stream within (text operators, fonts' maps). */
function mutatePdf(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  const text = toText(bytes);
  if (random.chance(0.4)) return fromText(mutateText(text, random, toText(other)));
  const starts = [...text.matchAll(/\bstream\r?\n/g)].map((match) => match.index + match[0].length);
  const from = random.pickOr(starts, -1);
  const to = text.indexOf('endstream', from);
  if (from < 0 || to < 0) return mutateBytes(bytes, random, other);
  const content = inflate(bytes.subarray(from, to));
  if (content === null) return join(bytes.subarray(0, from), mutateBytes(bytes.subarray(from, to), random, other), bytes.subarray(to));
  const changed = random.chance(0.7) ? fromText(mutateOperators(toText(content), random)) : mutateBytes(content, random, content);
  return join(bytes.subarray(0, from), deflateSync(changed, { level: 1 }), bytes.subarray(to));
}

const operators = [
  'Tj',
  'TJ',
  'Td',
  'TD',
  'Tm',
  'T*',
  'BT',
  'ET',
  'q',
  'Q',
  'cm',
  're',
  'm',
  'l',
  'h',
  'f',
  'S',
  'W',
  'n',
  'Do',
  'Tf',
  'Tz',
  'TL',
  'BI',
  'ID',
  'EI',
  'sh',
  'gs',
] as const;

function mutateOperators(text: string, random: Random): string {
  if (random.chance(0.5)) return mutateText(text, random, text);
  const from = random.below(text.length);
  const found = /\s(?:T[jJdDmfzL*]|BT|ET|cm|re|[qQmlhfSWn])(?=\s)/.exec(text.slice(from, from + 4000));
  if (found === null) return text;
  const at = from + found.index;
  const by = ` ${random.pick(operators)}`.repeat(random.pick([0, 1, 1, 2, 5000]));
  return text.slice(0, at) + by + text.slice(at + found[0].length);
}

function inflate(bytes: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: 8_000_000 });
  } catch {
    return null;
  }
}
