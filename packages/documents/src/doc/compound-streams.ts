/**
 * Bytes of a compound file → its streams by name ([MS-CFB] 2.2 header, 2.3 FAT, 2.4 mini FAT, 2.6 directory).
 * Only streams at the top: those of embedded documents lie in storages and are not taken for the document's own.
 * Only chains that are asked for are followed, and no further than the file has sectors: the library that also reads this container
 * follows every chain from every sector, and a damaged file of 2 MB then takes gigabytes.
 */
import { isCompoundFile } from '../kinds/compound-file.ts';

/** Null where there is no such stream, or where a part of it is missing. */
export type CompoundStreams = (name: string) => Uint8Array | null;

type Sectors = { readonly bytes: Uint8Array; readonly size: number; readonly next: Int32Array };
type Entry = {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly length: number;
};

const mostEntries = 65_536;
const miniSize = 64;

/** Null where the header or the directory cannot be followed. */
export function readCompoundStreams(bytes: Uint8Array): CompoundStreams | null {
  if (!isCompoundFile(bytes) || bytes.length < 1024) return null;
  const view = viewOf(bytes);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const sectors: Sectors = { bytes: bytes.subarray(size), size, next: chainOf(view, bytes.subarray(size), size) };
  const entries = readDirectory(readChain(sectors, view.getInt32(48, true), mostEntries * 128));
  const root = entries[0];
  if (root === undefined) return null;
  const smallest = view.getUint32(56, true);
  const cutoff = smallest === 0 ? 4096 : smallest;
  let mini: Sectors | null = null;
  const miniSectors = (): Sectors => {
    mini ??= {
      bytes: readChain(sectors, root.start, root.length),
      size: miniSize,
      next: integersOf(readChain(sectors, view.getInt32(60, true), bytes.length)),
    };
    return mini;
  };
  const top = topEntries(entries);
  return (name) => {
    const entry = top.find((one) => one.type === 2 && one.name.toLowerCase() === name.toLowerCase());
    if (entry === undefined) return null;
    const stream = readChain(entry.length < cutoff ? miniSectors() : sectors, entry.start, entry.length);
    return stream.length < entry.length ? null : stream;
  };
}

/** The FAT: for each sector the one that follows it. Its own sectors are listed in the header and in the DIFAT chain. */
function chainOf(view: DataView, body: Uint8Array, size: number): Int32Array {
  const count = Math.ceil(body.length / size);
  const fatSectors: number[] = [];
  const most = Math.ceil((count * 4) / size);
  for (let at = 76; at < 512 && fatSectors.length < most; at += 4) fatSectors.push(view.getInt32(at, true));
  const bodyView = viewOf(body);
  let list = view.getInt32(68, true);
  for (let seen = 0; seen < most && fatSectors.length < most && list >= 0 && (list + 1) * size <= body.length; seen += 1) {
    for (let item = 0; item < size / 4 - 1; item += 1) fatSectors.push(bodyView.getInt32(list * size + item * 4, true));
    list = bodyView.getInt32((list + 1) * size - 4, true);
  }
  const next = new Int32Array(count).fill(-1);
  fatSectors.slice(0, most).forEach((sector, number) => {
    if (sector < 0) return;
    for (let item = 0; item < size / 4; item += 1) {
      const at = (number * size) / 4 + item;
      const from = sector * size + item * 4;
      if (at < count && from + 4 <= body.length) next[at] = bodyView.getInt32(from, true);
    }
  });
  return next;
}

/** The bytes of a chain, `length` of them at most; fewer where the chain or the file ends early. */
function readChain({ bytes, size, next }: Sectors, start: number, length: number): Uint8Array {
  const sectors: number[] = [];
  const most = Math.min(Math.ceil(length / size), next.length);
  for (let sector = start; sectors.length < most && sector >= 0 && sector * size < bytes.length; sector = next[sector] ?? -1)
    sectors.push(sector);
  const read = new Uint8Array(Math.min(length, sectors.length * size));
  let filled = 0;
  for (const sector of sectors) {
    const part = bytes.subarray(sector * size, sector * size + Math.min(size, read.length - filled));
    read.set(part, filled);
    filled += part.length;
    if (part.length < size) break;
  }
  return read.subarray(0, filled);
}

function readDirectory(bytes: Uint8Array): readonly Entry[] {
  const view = viewOf(bytes);
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const named = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    entries.push({
      name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + named)),
      type: view.getUint8(at + 66),
      left: view.getInt32(at + 68, true),
      right: view.getInt32(at + 72, true),
      child: view.getInt32(at + 76, true),
      start: view.getInt32(at + 116, true),
      length: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** What lies directly under the root; every stream where the tree of names is damaged. */
function topEntries(entries: readonly Entry[]): readonly Entry[] {
  const found: Entry[] = [];
  const seen = new Set<number>();
  const waiting = [entries[0]?.child ?? -1];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at];
    if (entry === undefined || seen.has(at)) continue;
    seen.add(at);
    found.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return found.some(({ name }) => name.toLowerCase() === 'worddocument') ? found : entries;
}

function integersOf(bytes: Uint8Array): Int32Array {
  const view = viewOf(bytes);
  return Int32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => view.getInt32(at * 4, true));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
