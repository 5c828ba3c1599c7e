import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { crc32 as crcOfNode } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc-32.ts';
import { zipLimits } from './limits.ts';
import { readZip } from './read-zip.ts';

function opened(bytes: Uint8Array): Exclude<ReturnType<typeof readZip>, { readonly ok: false }>['value'] {
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error(zip.refusal.code);
  return zip.value;
}

describe('readZip', () => {
  it('reads back what was packed, stored or deflated, small or large', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.constantFrom(0, 6, 9), fc.integer({ min: 1, max: 60 }), (piece, level, times) => {
        const content = new Uint8Array(piece.length * times).map((_, at) => piece[at % piece.length] as number);
        const zip = opened(zipSync({ 'a/b.bin': content, '空.txt': new Uint8Array(0) }, { level: level as 0 | 6 | 9 }));
        expect(zip.names).toEqual(['a/b.bin', '空.txt']);
        const read = zip.read('/A/B.bin');
        expect(read.ok && Buffer.compare(read.value, content)).toBe(0);
        expect(zip.read('空.txt')).toEqual({ ok: true, value: new Uint8Array(0) });
      }),
      { numRuns: 100 },
    );
  });

  it('reads past bytes before and after the archive where the directory still holds', () => {
    const bytes = zipSync({ a: strToU8('x') });
    expect(opened(Uint8Array.from([...bytes, 0, 0, 0])).read('a')).toEqual({ ok: true, value: strToU8('x') });
  });

  it('names what is missing', () => {
    const read = opened(zipSync({ a: strToU8('x') })).read('word/styles.xml');
    expect(read.ok ? '' : read.refusal.message.zh).toContain('“word/styles.xml”');
  });

  it('stops when all that was read together passes the budget', () => {
    const zip = readZip(zipSync({ a: new Uint8Array(1000), b: new Uint8Array(1000) }), { ...zipLimits, read: 1500 });
    if (!zip.ok) throw new Error(zip.refusal.code);
    expect(zip.value.read('a').ok).toBe(true);
    const second = zip.value.read('b');
    expect(second.ok ? null : second.refusal.code).toBe('zip-bomb');
  });

  it('says that an entry is encrypted', () => {
    const bytes = zipSync({ a: strToU8('x') });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 10 < bytes.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    const read = opened(bytes).read('a');
    expect(read.ok ? null : read.refusal.code).toBe('encrypted');
  });
});

it('crc32 is the one of zlib', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(crc32(bytes)).toBe(crcOfNode(bytes));
    }),
  );
});
