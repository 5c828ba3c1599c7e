/**
 * The piece table: which bytes of the WordDocument stream are the text, in reading order ([MS-DOC] 2.4.1, 2.9.38 Clx, 2.9.177 Pcd).
 * A piece is two bytes a character, or one. A file saved in haste has its pieces in any order, with modifiers of their own.
 */
import type { Bytes } from './bytes.ts';
import { shortModifiers } from './modifiers.ts';

export type Piece = {
  /** First character and the one after the last, counted over all texts of the file. */
  readonly from: number;
  readonly to: number;
  /** Where its bytes begin. */
  readonly at: number;
  readonly size: 1 | 2;
  /** Property modifiers that hold for the whole piece, and a number by which they are told apart. */
  readonly modifiers: Uint8Array;
  readonly modifiersKey: number;
};

/** Each save in haste adds some pieces; programs write the file anew long before this. */
const mostPieces = 1024 * 1024;
const mostLists = 0x7fff;
const none = new Uint8Array(0);

/** Null where the table cannot be right: characters counted backwards, or more of them than the file has bytes. */
export function readPieces(clx: Bytes, document: Uint8Array): readonly Piece[] | null {
  const lists: Uint8Array[] = [];
  const shorts = new Map<number, Uint8Array>();
  let at = 0;
  while (clx.u8(at) === 1 && at + 3 <= clx.length) {
    const size = Math.max(clx.i16(at + 1), 0);
    if (lists.length <= mostLists) lists.push(clx.bytes.subarray(at + 3, at + 3 + size));
    at += 3 + size;
  }
  if (clx.u8(at) !== 2) return null;
  const start = at + 5;
  const size = Math.min(clx.u32(at + 1), clx.length - start);
  const count = Math.floor((size - 4) / 12);
  if (count > mostPieces) return null;
  const pieces: Piece[] = [];
  let characters = 0;
  for (let number = 0; number < count; number += 1) {
    const [from, to] = [clx.u32(start + number * 4), clx.u32(start + number * 4 + 4)];
    const descriptor = start + (count + 1) * 4 + number * 8;
    const place = clx.u32(descriptor + 2);
    const isShort = (place & 0x4000_0000) !== 0;
    const offset = place & 0x3fff_ffff;
    const short = clx.u16(descriptor + 6);
    if (to < from) return null;
    if (to === from) continue;
    const modifiers = shorts.get(short) ?? modifiersOfPiece(short, lists);
    shorts.set(short, modifiers);
    const piece: Piece = {
      from,
      to,
      at: isShort ? offset >> 1 : offset,
      size: isShort ? 1 : 2,
      modifiers,
      modifiersKey: short,
    };
    characters += to - from;
    if (piece.at + (to - from) * piece.size > document.length || characters > document.length) return null;
    if (pieces.length > 0 && pieces.at(-1)?.to !== from) return null;
    pieces.push(piece);
  }
  return pieces;
}

/** Either one modifier with its operand, or the number of a list that stands before the table ([MS-DOC] 2.9.214 to 2.9.216). */
function modifiersOfPiece(short: number, lists: readonly Uint8Array[]): Uint8Array {
  if ((short & 1) !== 0) return lists[short >> 1] ?? none;
  const code = shortModifiers[(short >> 1) & 0x7f];
  return code === undefined ? none : Uint8Array.from([code & 0xff, code >> 8, short >> 8]);
}

/** Number of the piece that holds a character; -1 where none does. */
export function pieceAt(pieces: readonly Piece[], character: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece === undefined) return -1;
    if (character < piece.from) high = middle - 1;
    else if (character >= piece.to) low = middle + 1;
    else return middle;
  }
  return -1;
}
