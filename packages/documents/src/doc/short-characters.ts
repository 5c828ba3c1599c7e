/**
 * Characters of one byte → text. By the standard they are Windows-1252 ([MS-DOC] 2.9.73 FcCompressed); programs for Chinese wrote
 * GBK in them, two bytes a character. GBK is taken where the file says East Asian and nearly all high bytes pair up as common characters.
 */
import type { FileInformation } from './file-information.ts';
import type { Piece } from './piece-table.ts';

export type Decode = (bytes: Uint8Array, size: 1 | 2) => string;

const fewestPairs = 4;

export function decoderOf({ isEastAsian }: FileInformation, pieces: readonly Piece[], document: Uint8Array): Decode {
  const wide = new TextDecoder('utf-16le', { ignoreBOM: true });
  const narrow = new TextDecoder(isEastAsian && holdsChinese(pieces, document) ? 'gbk' : 'windows-1252');
  return (bytes, size) => (size === 1 ? narrow : wide).decode(bytes);
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
