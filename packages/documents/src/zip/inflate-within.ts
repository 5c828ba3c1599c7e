/**
 * Raw deflate data → bytes, never more than `limit`. Fed in small pieces, so that data which grows a thousandfold
 * is stopped after one piece too many and a false size in the header cannot fill the memory.
 */
import { Inflate } from 'fflate';

const piece = 16 * 1024;

export type Inflated =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'over'; readonly limit: number }
  | { readonly kind: 'broken' };

class Over extends Error {}

export function inflateWithin(data: Uint8Array, limit: number): Inflated {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > limit) throw new Over();
    pieces.push(chunk);
  });
  try {
    let from = 0;
    do {
      const to = Math.min(from + piece, data.length);
      stream.push(data.subarray(from, to), to === data.length);
      from = to;
    } while (from < data.length);
  } catch (fault) {
    return fault instanceof Over ? { kind: 'over', limit } : { kind: 'broken' };
  }
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return { kind: 'bytes', bytes: only };
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of pieces) {
    bytes.set(part, at);
    at += part.length;
  }
  return { kind: 'bytes', bytes };
}
