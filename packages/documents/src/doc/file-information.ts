/**
 * Start of the WordDocument stream → what the rest is found by: lengths of the texts and places of the tables
 * ([MS-DOC] 2.5 the file information block, FIB).
 */
import { bytesOf, type Bytes } from './bytes.ts';

/** Numbers of the pairs (place, length) in FibRgFcLcb97 ([MS-DOC] 2.5.6). */
const pairs = {
  styles: 1,
  footnotes: 3,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  headerShapes: 41,
  endnotes: 47,
  drawings: 50,
  boxes: 56,
  headerBoxes: 58,
} as const;

export type TableName = keyof typeof pairs;

export type FileInformation = {
  readonly isEncrypted: boolean;
  readonly tableStream: '0Table' | '1Table';
  /** The language of the file, or the East Asian one of the program, is Chinese. */
  readonly isChinese: boolean;
  /** Where the text is when there is no piece table. */
  readonly firstText: number;
  readonly lastText: number;
  /** Lengths in characters of the texts, which follow one another in this order. */
  readonly body: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly macros: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly boxes: number;
  readonly headerBoxes: number;
  /** A structure in the table stream; empty where there is none. */
  readonly table: (tables: Uint8Array, name: TableName) => Bytes;
};

export type FileEdition = 'word-97' | 'old' | 'unknown';

/** Word 97 and later share one structure; 6 and 95 have another ([MS-DOC] 2.5.1 wIdent, nFib). */
export function editionOf(document: Uint8Array): FileEdition {
  const { u16 } = bytesOf(document);
  const [identifier, edition] = [u16(0), u16(2)];
  if (identifier === 0xa5ec) return edition < 0xc0 ? 'old' : 'word-97';
  if ([0xa5dc, 0xa59b, 0xa59c, 0xa697, 0xa698, 0xa699].includes(identifier) && edition < 0xc0) return 'old';
  return 'unknown';
}

export function readFileInformation(document: Uint8Array): FileInformation {
  const fib = bytesOf(document);
  const flags = fib.u16(0x0a);
  const longs = 0x20 + 2 + fib.u16(0x20) * 2;
  const lengths = longs + 2;
  const places = lengths + fib.u16(longs) * 4 + 2;
  const pairCount = fib.u16(places - 2);
  const count = (number: number): number => Math.max(0, fib.i32(lengths + number * 4));
  return {
    isEncrypted: (flags & 0x0100) !== 0,
    tableStream: (flags & 0x0200) === 0 ? '0Table' : '1Table',
    isChinese: [fib.u16(6), fib.u16(0x3c)].some((language) => (language & 0x3ff) === 0x04),
    firstText: fib.u32(0x18),
    lastText: fib.u32(0x1c),
    body: count(3),
    footnotes: count(4),
    headers: count(5),
    macros: count(6),
    comments: count(7),
    endnotes: count(8),
    boxes: count(9),
    headerBoxes: count(10),
    table(tables, name) {
      const number = pairs[name];
      if (number >= pairCount) return bytesOf(new Uint8Array(0));
      const start = fib.u32(places + number * 8);
      return bytesOf(tables.subarray(start, start + fib.u32(places + number * 8 + 4)));
    },
  };
}
