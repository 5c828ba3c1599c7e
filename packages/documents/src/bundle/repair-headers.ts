/**
 * Header lines with raw GBK in them, which older Chinese mail programs write, in UTF-8. RFC 5322 allows neither;
 * RFC 6532 allows UTF-8, and the parser takes that. Lines of content are left as they are.
 */

const field = /^(?:(?:Content-(?:Type|Disposition|Description)|Subject)[ \t]*:|[ \t]+(?:file)?name[ \t]*=)/i;
const longest = 4000;

export function repairHeaders(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let kept = 0;
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(10, start);
    const end = feed < 0 ? bytes.length : feed;
    const line = bytes.subarray(start, Math.min(end, start + longest));
    if (end - start <= longest && beginsLikeField(line) && isRaw(line)) {
      pieces.push(bytes.subarray(kept, start), new TextEncoder().encode(new TextDecoder('gb18030').decode(line)));
      kept = end;
    }
    start = end + 1;
  }
  if (pieces.length === 0) return bytes;
  pieces.push(bytes.subarray(kept));
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function beginsLikeField(line: Uint8Array): boolean {
  const first = line[0];
  // C c S s, space and tab: the rest of a mail is passed over quickly.
  if (first !== 0x43 && first !== 0x63 && first !== 0x53 && first !== 0x73 && first !== 0x20 && first !== 0x09) return false;
  return field.test(String.fromCharCode(...line.subarray(0, 40)));
}

function isRaw(line: Uint8Array): boolean {
  if (line.every((byte) => byte < 0x80)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(line);
    return false;
  } catch {
    return true;
  }
}
