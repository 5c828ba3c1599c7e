import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc-32.ts';
import { decodeName } from './decode-name.ts';

const none = new Uint8Array(0);
/** 教育局.docx in GBK. */
const gbk = Uint8Array.from([0xbd, 0xcc, 0xd3, 0xfd, 0xbe, 0xd6, ...strToU8('.docx')]);

function unicodeField(name: Uint8Array, text: string, version = 1): Uint8Array {
  const stored = strToU8(text);
  const field = new Uint8Array(9 + stored.length);
  const view = new DataView(field.buffer);
  view.setUint16(0, 0x7075, true);
  view.setUint16(2, 5 + stored.length, true);
  field[4] = version;
  view.setUint32(5, crc32(name), true);
  field.set(stored, 9);
  return field;
}

describe('decodeName', () => {
  it('takes the flag at its word', () => {
    expect(decodeName(strToU8('教育局.docx'), true, none)).toBe('教育局.docx');
    expect(decodeName(gbk, true, none)).toContain('\ufffd');
  });

  it('has no control characters, which no name may be stored or printed with', () => {
    expect(decodeName(Uint8Array.from([0x61, 0, 0x1b, 0x62]), true, none)).toBe('a\ufffd\ufffdb');
    expect(decodeName(Uint8Array.from([...gbk, 0]), false, none)).toBe('教育局.docx\ufffd');
  });

  it('reads a name without the flag as GBK', () => {
    expect(decodeName(gbk, false, none)).toBe('教育局.docx');
  });

  it('reads GBK that could pass for Greek letters of UTF-8 as GBK', () => {
    const name = Uint8Array.from([0xc4, 0xbf, 0xc4, 0xbf]); // 目目
    expect(new TextDecoder('utf-8', { fatal: true }).decode(name)).toBe('ĿĿ');
    expect(decodeName(name, false, none)).toBe('目目');
  });

  it('reads plain UTF-8 without the flag, as macOS writes it', () => {
    expect(decodeName(strToU8('教育局.docx'), false, none)).toBe('教育局.docx');
  });

  it('prefers the Unicode field, while it belongs to the name', () => {
    const before = Uint8Array.from([1, 0, 2, 0, 7, 7]);
    expect(decodeName(gbk, false, Uint8Array.from([...before, ...unicodeField(gbk, '卫健委.docx')]))).toBe('卫健委.docx');
    expect(decodeName(gbk, false, unicodeField(strToU8('x'), '卫健委.docx'))).toBe('教育局.docx');
    expect(decodeName(gbk, false, unicodeField(gbk, '卫健委.docx', 2))).toBe('教育局.docx');
  });

  it('throws at no bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.boolean(), fc.uint8Array({ maxLength: 40 }), (name, flag, extra) => {
        expect(typeof decodeName(name, flag, extra)).toBe('string');
      }),
    );
  });
});
