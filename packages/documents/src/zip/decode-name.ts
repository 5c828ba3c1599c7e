/**
 * The name of a ZIP entry. UTF-8 where the flag says so (APPNOTE 4.4.4, bit 11) or the Unicode field holds it (4.6.9);
 * else UTF-8 where it plainly is, as archives of macOS, else GBK, which the compressed folders of Chinese Windows write without a flag.
 * Control characters, which only a damaged name has, become U+FFFD: a name is printed and stored, where character zero ends texts.
 */
import { crc32 } from './crc-32.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const chinese = new TextDecoder('gb18030');
const unicodePath = 0x7075;

export function decodeName(name: Uint8Array, isUtf8: boolean, extra: Uint8Array): string {
  return decoded(name, isUtf8, extra).replaceAll(/\p{Cc}/gu, '\ufffd');
}

function decoded(name: Uint8Array, isUtf8: boolean, extra: Uint8Array): string {
  if (isUtf8 || name.every((byte) => byte < 0x80)) return lenient.decode(name);
  const stored = unicodeName(name, extra);
  if (stored !== null) return stored;
  const text = decodeStrictly(name);
  // Two GBK bytes can pass for a Latin, Greek or Cyrillic letter of UTF-8, hardly ever for anything above.
  return text !== null && /[\u0800-\uffff]/.test(text) ? text : chinese.decode(name);
}

/** The Unicode field holds only while the CRC in it is the one of the short name: else the name was changed after. */
function unicodeName(name: Uint8Array, extra: Uint8Array): string | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== unicodePath || end > extra.length || end < at + 9) continue;
    if (extra[at + 4] !== 1 || view.getUint32(at + 5, true) !== crc32(name)) return null;
    return decodeStrictly(extra.subarray(at + 9, end));
  }
  return null;
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}
