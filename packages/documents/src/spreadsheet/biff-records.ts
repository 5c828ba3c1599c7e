/**
 * The workbook stream of an .xls → records of Excel 5 to 2003 ([MS-XLS] 2.1.4), and the strings in them: BIFF8 in Unicode (2.5.293, 2.5.294),
 * BIFF5 in the code page of the file. A record that is cut off ends the stream.
 */
import type { Run } from './rich-text.ts';

export type BiffRecord = { readonly type: number; readonly at: number; readonly data: Uint8Array; readonly view: DataView };

export const recordType = {
  formula: 0x06,
  end: 0x0a,
  header: 0x14,
  footer: 0x15,
  dateMode: 0x22,
  password: 0x2f,
  font: 0x31,
  continued: 0x3c,
  codePage: 0x42,
  object: 0x5d,
  columns: 0x7d,
  sheet: 0x85,
  numbers: 0xbd,
  richText: 0xd6,
  style: 0xe0,
  merged: 0xe5,
  texts: 0xfc,
  sharedText: 0xfd,
  drawnText: 0x1b6,
  number: 0x203,
  text: 0x204,
  booleanOrError: 0x205,
  result: 0x207,
  row: 0x208,
  view: 0x23e,
  shortNumber: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const;

export function recordAt(stream: Uint8Array, at: number): BiffRecord | null {
  if (at < 0 || at + 4 > stream.length) return null;
  const head = new DataView(stream.buffer, stream.byteOffset + at, 4);
  const length = head.getUint16(2, true);
  if (at + 4 + length > stream.length) return null;
  const data = stream.subarray(at + 4, at + 4 + length);
  return { type: head.getUint16(0, true), at, data, view: new DataView(data.buffer, data.byteOffset, length) };
}

export function nextAt(record: BiffRecord): number {
  return record.at + 4 + record.data.length;
}

export type Decoder = { decode(bytes: Uint8Array): string };

/** Bytes of a file that does not name its code page: UTF-8 where they are, otherwise that of Chinese Windows. */
export function guessingDecoder(): Decoder {
  const strict = new TextDecoder('utf-8', { fatal: true });
  return {
    decode(bytes) {
      try {
        return strict.decode(bytes);
      } catch {
        return new TextDecoder('gb18030').decode(bytes);
      }
    },
  };
}

/** Code pages of Windows by number; texts of Excel 95 in China are in 936. */
export function decoderOf(codePage: number): Decoder {
  const names: Readonly<Record<number, string>> = {
    936: 'gb18030',
    932: 'shift_jis',
    949: 'euc-kr',
    950: 'big5',
    1200: 'utf-16le',
    10000: 'macintosh',
    65001: 'utf-8',
  };
  const name = names[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'gb18030');
  return new TextDecoder(name);
}

const unicode = new TextDecoder('utf-16le');

/**
 * Reads on through the records that continue one record. Where the characters of a string are cut by the end of a record,
 * the next one begins with a byte that says whether they go on in one byte each or in two ([MS-XLS] 2.5.293).
 */
export class StringReader {
  readonly #stream: Uint8Array;
  #record: BiffRecord | null;
  #at: number;

  constructor(stream: Uint8Array, record: BiffRecord, at: number) {
    this.#stream = stream;
    this.#record = record;
    this.#at = at;
  }

  get isOver(): boolean {
    return this.#left() === 0;
  }

  /** Characters with what may follow them: runs of fonts, phonetic text. */
  richText(isStruck: (font: number) => boolean): readonly Run[] {
    const count = this.number(2);
    const flags = this.number(1);
    const runCount = (flags & 8) === 0 ? 0 : this.number(2);
    const extra = (flags & 4) === 0 ? 0 : this.number(4);
    const text = this.characters(count, (flags & 1) === 1);
    const starts: (readonly [number, number])[] = [];
    for (let run = 0; run < runCount && !this.isOver; run += 1) starts.push([this.number(2), this.number(2)]);
    this.skip(extra);
    return splitRuns(text, starts, isStruck);
  }

  characters(count: number, isWide: boolean): string {
    let wide = isWide;
    let text = '';
    for (let missing = count; missing > 0;) {
      const here = this.#here();
      const size = wide ? 2 : 1;
      const taken = Math.min(missing, Math.floor(here / size));
      if (taken > 0) {
        const bytes = (this.#record as BiffRecord).data.subarray(this.#at, this.#at + taken * size);
        text += wide ? unicode.decode(bytes) : latin(bytes);
        this.#at += taken * size;
        missing -= taken;
      }
      if (missing === 0) return text;
      if (!this.#goOn()) return text;
      wide = (this.#record?.data[0] ?? 0) === 1;
      this.#at = 1;
    }
    return text;
  }

  number(size: number): number {
    let value = 0;
    for (let byte = 0; byte < size; byte += 1) {
      if (this.#left() === 0) return value;
      value += ((this.#record as BiffRecord).data[this.#at] as number) * 256 ** byte;
      this.#at += 1;
    }
    return value;
  }

  skip(size: number): void {
    for (let missing = size; missing > 0;) {
      const here = this.#left();
      if (here === 0) return;
      this.#at += Math.min(missing, here);
      missing -= Math.min(missing, here);
    }
  }

  #here(): number {
    return this.#record === null ? 0 : Math.max(this.#record.data.length - this.#at, 0);
  }

  /** Bytes left in this record, or else in the next one that continues it. */
  #left(): number {
    while (this.#here() === 0) if (!this.#goOn()) return 0;
    return this.#here();
  }

  #goOn(): boolean {
    if (this.#record === null) return false;
    const next = recordAt(this.#stream, nextAt(this.#record));
    this.#record = next?.type === recordType.continued ? next : null;
    this.#at = 0;
    return this.#record !== null;
  }
}

/** One byte a character: the low half of UTF-16. */
function latin(bytes: Uint8Array): string {
  const wide = new Uint8Array(bytes.length * 2);
  bytes.forEach((byte, at) => {
    wide[at * 2] = byte;
  });
  return unicode.decode(wide);
}

export function splitRuns(
  text: string,
  starts: readonly (readonly [number, number])[],
  isStruck: (font: number) => boolean,
): readonly Run[] {
  if (starts.length === 0) return [{ text, isStruck: null }];
  const runs: Run[] = [{ text: text.slice(0, starts[0]?.[0] ?? text.length), isStruck: null }];
  starts.forEach(([from, font], at) => {
    runs.push({ text: text.slice(from, starts[at + 1]?.[0] ?? text.length), isStruck: isStruck(font) });
  });
  return runs.filter((run) => run.text !== '');
}
