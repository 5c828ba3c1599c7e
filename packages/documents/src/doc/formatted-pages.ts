/**
 * Which properties hold at a byte of the text: a list of pages of 512 bytes, and in each page runs with their property modifiers
 * ([MS-DOC] 2.8.5, 2.8.6 PlcfBte; 2.9.33, 2.9.175 the pages). A page is looked at only when text in it is read.
 */
import { bytesOf, type Bytes } from './bytes.ts';

export type FormattedRun = {
  /** First byte and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Place of the list, which tells runs with the same properties apart; 0 where there is none. */
  readonly key: number;
  /** Paragraph style; 0 in runs of characters. */
  readonly style: number;
  readonly modifiers: Uint8Array;
};

export type FormattedPages = (byte: number) => FormattedRun;

const none = new Uint8Array(0);
const pageSize = 512;
const beyond = Number.MAX_SAFE_INTEGER;

export function formattedPages(kind: 'characters' | 'paragraphs', list: Bytes, document: Uint8Array): FormattedPages {
  const count = Math.max(0, Math.floor((list.length - 4) / 8));
  const stream = bytesOf(document);
  let last: FormattedRun | null = null;
  return (byte) => {
    if (last !== null && last.from <= byte && byte < last.to) return last;
    const page = lastUpTo(count, byte, (number) => list.u32(number * 4));
    const nextPage = list.u32((page + 1) * 4);
    // Before the first page, beyond the last one, and where a page is missing.
    const outside = (next: number): FormattedRun => {
      last = { from: byte, to: next > byte ? next : beyond, key: 0, style: 0, modifiers: none };
      return last;
    };
    if (page < 0 || byte >= nextPage) return outside(nextPage);
    const start = (list.u32((count + 1) * 4 + page * 4) & 0x3f_ffff) * pageSize;
    if (start + pageSize > stream.length) return outside(nextPage);
    const runs = stream.u8(start + pageSize - 1);
    const run = lastUpTo(runs, byte, (number) => stream.u32(start + number * 4));
    const to = stream.u32(start + (run + 1) * 4);
    if (run < 0) return outside(Math.min(to, nextPage));
    if (byte >= to) return outside(nextPage);
    const from = stream.u32(start + run * 4);
    last = kind === 'characters' ? charactersRun(stream, start, runs, run, from, to) : paragraphRun(stream, start, runs, run, from, to);
    return last;
  };
}

function charactersRun(stream: Bytes, page: number, runs: number, run: number, from: number, to: number): FormattedRun {
  const offset = stream.u8(page + (runs + 1) * 4 + run) * 2;
  if (offset === 0) return { from, to, key: 0, style: 0, modifiers: none };
  const start = page + offset + 1;
  return { from, to, key: start, style: 0, modifiers: within(stream, page, start, start + stream.u8(start - 1)) };
}

function paragraphRun(stream: Bytes, page: number, runs: number, run: number, from: number, to: number): FormattedRun {
  const offset = stream.u8(page + (runs + 1) * 4 + run * 13) * 2;
  if (offset === 0) return { from, to, key: 0, style: 0, modifiers: none };
  const short = stream.u8(page + offset);
  const start = page + offset + (short === 0 ? 2 : 1);
  const size = short === 0 ? stream.u8(page + offset + 1) * 2 : short * 2 - 1;
  return { from, to, key: start, style: stream.u16(start), modifiers: within(stream, page, start + 2, start + size) };
}

function within(stream: Bytes, page: number, start: number, end: number): Uint8Array {
  return stream.bytes.subarray(start, Math.max(start, Math.min(end, page + pageSize)));
}

/** Number of the last item that is not above the byte; -1 where all are. */
function lastUpTo(count: number, byte: number, valueAt: (number: number) => number): number {
  let [low, high] = [0, count - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) <= byte) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
