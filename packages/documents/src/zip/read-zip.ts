/**
 * Bytes → the entries of a ZIP, by its central directory (APPNOTE 4.3.12). Limits hold before anything is unpacked and again
 * while it is; only entries that are asked for are unpacked, and checked against their CRC. Names are keys, never paths.
 */
import { done, refused, type Outcome } from '@jixiao/domain';
import { crc32 } from './crc-32.ts';
import { decodeName } from './decode-name.ts';
import { inflateWithin } from './inflate-within.ts';
import { maximumFileSize, zipLimits, type ZipLimits } from './limits.ts';

export type Zip = {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Unpacks one entry. Names are compared without regard to case, as packages of Office do (ECMA-376 part 2, 7.2.3.4). */
  read(name: string): Outcome<Uint8Array>;
};

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

/** How many times the archive its entries may say to be, packed. */
const overlap = 4;

export function startsLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}

export function readZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): Outcome<Zip> {
  if (bytes.length > limits.file) return tooLarge(bytes.length, limits.file);
  if (!startsLikeZip(bytes)) return notZip();
  const directory = readDirectory(bytes, limits);
  if (!directory.ok) return directory;
  const entries = new Map<string, Entry | null>();
  let total = 0;
  let packed = 0;
  for (const entry of directory.value) {
    total += entry.size;
    packed += Math.min(entry.packed, bytes.length);
    // Entries that lie over each other, so that the same bytes are unpacked again and again; a damaged size or two is no such thing.
    if (packed > bytes.length * overlap)
      return bomb('各文件相互重叠后的大小', 'the size of files that overlap in it', megabytes(packed), megabytes(bytes.length));
    if (total > limits.total) return bomb('解开后的总大小', 'the size of everything in it', megabytes(total), megabytes(limits.total));
    if (entry.size > limits.ratioFrom && entry.size > entry.packed * limits.ratio)
      return bomb(
        `“${entry.name}”的压缩比`,
        `the ratio of "${entry.name}"`,
        `${Math.round(entry.size / Math.max(entry.packed, 1))}:1`,
        `${limits.ratio}:1`,
      );
    const key = keyOf(entry.name);
    entries.set(key, entries.has(key) ? null : entry);
  }
  let left = limits.read;
  return done({
    names: directory.value.map((entry) => entry.name),
    has: (name) => entries.has(keyOf(name)),
    read(name) {
      const entry = entries.get(keyOf(name));
      if (entry === undefined) return broken(`缺少“${name}”`, `"${name}" is missing`);
      if (entry === null) return broken(`“${name}”出现了两次`, `"${name}" stands in it twice`);
      const unpacked = unpack(bytes, entry, Math.min(limits.entry, left), limits);
      if (unpacked.ok) left -= unpacked.value.length;
      return unpacked;
    },
  });
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function readDirectory(bytes: Uint8Array, limits: ZipLimits): Outcome<readonly Entry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null)
    return broken(
      '文件末尾的目录不见了，多半是下载或复制时中断了',
      'its directory at the end is missing, most likely a download or copy was cut off',
    );
  if (end.count > limits.entries) return bomb('其中的文件数', 'the number of files in it', String(end.count), String(limits.entries));
  const entries: Entry[] = [];
  let at = end.offset;
  for (let number = 0; number < end.count; number += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      return broken(`目录第 ${number + 1} 项损坏`, `item ${number + 1} of its directory is damaged`);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const next = at + 46 + nameLength + extraLength + commentLength;
    if (next > bytes.length) return broken(`目录第 ${number + 1} 项损坏`, `item ${number + 1} of its directory is damaged`);
    const long = longSizes(view, at, at + 46 + nameLength, extraLength);
    entries.push({
      name: decodeName(
        bytes.subarray(at + 46, at + 46 + nameLength),
        (view.getUint16(at + 8, true) & 0x800) !== 0,
        bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength),
      ),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...long,
    });
    at = next;
  }
  return done(entries);
}

/** The end record (APPNOTE 4.3.16) is the last one whose comment reaches exactly to the end, or nearly so. */
function endOfDirectory(view: DataView): { readonly count: number; readonly offset: number } | null {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    if (at + 22 + view.getUint16(at + 20, true) > view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
    const locator = at - 20;
    if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return { count, offset };
    const long = Number(view.getBigUint64(locator + 8, true));
    if (long + 56 > view.byteLength || view.getUint32(long, true) !== 0x06064b50) return null;
    return { count: Number(view.getBigUint64(long + 32, true)), offset: Number(view.getBigUint64(long + 48, true)) };
  }
  return null;
}

/** Sizes and offset, from the ZIP64 field (APPNOTE 4.5.3) where the short ones are full. */
function longSizes(
  view: DataView,
  at: number,
  extra: number,
  length: number,
): { readonly packed: number; readonly size: number; readonly offset: number } {
  const short = { packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true) };
  for (let field = extra; field + 4 <= extra + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    const end = Math.min(field + 4 + view.getUint16(field + 2, true), extra + length);
    let from = field + 4;
    const next = (value: number): number => {
      if (value !== 0xffffffff || from + 8 > end) return value;
      from += 8;
      return Number(view.getBigUint64(from - 8, true));
    };
    return { size: next(short.size), packed: next(short.packed), offset: next(short.offset) };
  }
  return short;
}

function unpack(bytes: Uint8Array, entry: Entry, limit: number, limits: ZipLimits): Outcome<Uint8Array> {
  const damaged = broken(`“${entry.name}”的内容损坏`, `the content of "${entry.name}" is damaged`);
  if (entry.encrypted) return encryptedZip(entry.name);
  if (entry.size > limit)
    return bomb(`“${entry.name}”解开后的大小`, `the size of "${entry.name}"`, megabytes(entry.size), megabytes(limits.entry));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) return damaged;
  const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const to = from + entry.packed;
  if (to > bytes.length) return damaged;
  const data = bytes.subarray(from, to);
  if (entry.method === 0) return data.length === entry.size && crc32(data) === entry.crc ? done(data) : damaged;
  if (entry.method !== 8)
    return broken(`“${entry.name}”用了少见的压缩方法（${entry.method}）`, `"${entry.name}" is packed by a rare method (${entry.method})`);
  const inflated = inflateWithin(data, entry.size);
  if (inflated.kind === 'over')
    return bomb(
      `“${entry.name}”解开后的大小`,
      `the size of "${entry.name}"`,
      `> ${megabytes(entry.size)}`,
      `${megabytes(entry.size)}（自报 / as it says itself）`,
    );
  if (inflated.kind === 'broken' || inflated.bytes.length !== entry.size || crc32(inflated.bytes) !== entry.crc) return damaged;
  return done(inflated.bytes);
}

function megabytes(size: number): string {
  return `${(size / 1024 / 1024).toFixed(1)} MB`;
}

export function tooLarge(size: number, limit: number = maximumFileSize): ReturnType<typeof refused> {
  return refused('too-large', {
    zh: `文件有 ${megabytes(size)}，超过 ${megabytes(limit)} 的上限。请删去其中的图片，或按部门拆成几个文件后再试。`,
    en: `The file has ${megabytes(size)}, more than the limit of ${megabytes(limit)}. Take pictures out of it, or split it by department, and try again.`,
  });
}

export function notZip(): ReturnType<typeof refused> {
  return refused('not-zip', {
    zh: '文件开头不是 ZIP，因此不是 Word 文件（.docx），尽管文件名可能这样写。请用 Word 或 WPS 打开它，另存为 .docx 后再试。',
    en: 'The file does not begin like a ZIP, so it is no Word file (.docx), whatever its name says. Open it in Word or WPS, save it as .docx and try again.',
  });
}

export function broken(zh: string, en: string): ReturnType<typeof refused> {
  return refused('broken-zip', {
    zh: `文件损坏：${zh}。请重新下载或向发送的人再要一份；能用 Word 或 WPS 打开的，另存为 .docx 后再试。`,
    en: `The file is damaged: ${en}. Download it again or ask for another copy; if Word or WPS can open it, save it as .docx and try again.`,
  });
}

function encryptedZip(name: string): ReturnType<typeof refused> {
  return refused('encrypted', {
    zh: `文件中的“${name}”带有密码，不能读取。请去掉密码后再试。`,
    en: `"${name}" in the file has a password and cannot be read. Take the password off and try again.`,
  });
}

function bomb(zh: string, en: string, found: string, limit: string): ReturnType<typeof refused> {
  return refused('zip-bomb', {
    zh: `为保护本机，没有解开这个文件：${zh}为 ${found}，上限 ${limit}。正常的绩效文本不会这样；请核对来源，用 Word 或 WPS 打开后另存为 .docx 再试。`,
    en: `To protect this machine the file was not unpacked: ${en} is ${found}, the limit ${limit}. No ordinary performance text is like that; check where it comes from, open it in Word or WPS, save it as .docx and try again.`,
  });
}
