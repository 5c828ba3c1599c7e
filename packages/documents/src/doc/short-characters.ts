/**
 * Characters of one byte → text. By the standard they are Windows-1252 ([MS-DOC] 2.9.73 FcCompressed); programs for Chinese wrote
 * GBK in them, two bytes a character. GBK is taken where the file says Chinese and nearly all high bytes pair up as common characters.
 */
import { u16At } from './bytes.ts';
import type { FileInformation } from './file-information.ts';
import type { Piece } from './piece-table.ts';

export type Decode = (bytes: Uint8Array, size: 1 | 2) => string;

const fewestPairs = 4;

export function decoderOf({ isChinese }: FileInformation, pieces: readonly Piece[], document: Uint8Array): Decode {
  const narrow = new TextDecoder(isChinese && holdsChinese(pieces, document) ? 'gbk' : 'windows-1252');
  return (bytes, size) => (size === 1 ? narrow.decode(bytes) : unitsOf(bytes));
}

function holdsChinese(pieces: readonly Piece[], document: Uint8Array): boolean {
  let [pairs, common, single] = [0, 0, 0];
  for (const piece of pieces) {
    if (piece.size === 2) continue;
    const end = piece.at + (piece.to - piece.from);
    for (let at = piece.at; at < end; at += 1) {
      const lead = document[at] ?? 0;
      if (lead < 0x80) continue;
      const trail = at + 1 < end ? (document[at + 1] ?? 0) : 0;
      if (lead < 0x81 || lead > 0xfe || trail < 0x40 || trail === 0x7f || trail > 0xfe) {
        single += 1;
        continue;
      }
      pairs += 1;
      // Rows B0 to D7 are the common characters, A1 and A3 punctuation and full-width forms (GB 2312).
      if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3)) common += 1;
      at += 1;
    }
  }
  return pairs >= fewestPairs && common >= pairs * 0.8 && single <= pairs * 0.02;
}

/** Halves of a character stay as they are: pieces and runs can part a character, and its halves meet again when runs are joined. */
function unitsOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode(u16At(bytes, at));
  return text;
}
