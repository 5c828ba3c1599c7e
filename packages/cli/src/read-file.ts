/**
 * Files of the disk to readings. A few documents are read in this very process: it is the reader's own, started for them and gone after them, and
 * the limits of the document reader (size, ratio, bytes while unpacking) hold here as in the server. More go to worker processes, as many as the
 * machine has cores, so that a folder is read as fast as it can be and one hostile file stops nothing. Bundles (.zip, .eml) are opened one level.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import {
  exchangeLine,
  fileKind,
  fileReading,
  type FileReading,
  markOf,
  maximumFileSize,
  type Opened,
  openFile,
  openInside,
  refusedReading,
  tooLargeToRead,
} from '@jixiao/documents';
import { type LayoutCorrection, type Outcome, type RememberedLayout, type Text } from '@jixiao/domain';
import { createReaderPool, type ReaderPool } from '@jixiao/service';
import type { Document } from './documents.ts';
import type { Context } from './environment.ts';
import { systemFault } from './fault.ts';

export { exchangeLine, type FileReading };

type Bytes = { readonly name: string; readonly bytes: Uint8Array };
type Reader = { readonly open: (file: Bytes) => Promise<Outcome<Opened>>; readonly width: number; readonly close: () => void };

/** From so many documents on, workers pay for their start. */
const worthWorkers = 5;

/**
 * The readings in the order of the documents; those of a bundle stand in its place. Never throws for what a file is or lacks: a refusal becomes a
 * reading without papers and a note that says why. Only so many files are held at once as are being read.
 */
export async function* readFiles(
  files: readonly Document[],
  context: Pick<Context, 'folder'>,
  remembered: readonly RememberedLayout[] = [],
): AsyncGenerator<FileReading> {
  const layouts = remembered.map(({ correction }) => correction);
  const reader = files.length >= worthWorkers ? pooled(layouts) : own(layouts);
  const under: Promise<readonly FileReading[]>[] = [];
  let next = 0;
  try {
    while (next < files.length || under.length > 0) {
      while (under.length < reader.width && next < files.length) {
        const file = files[next];
        next += 1;
        if (file !== undefined) under.push(readFromDisk(file, context.folder, reader));
      }
      yield* (await under.shift()) ?? [];
    }
  } finally {
    reader.close();
    await Promise.allSettled(under);
  }
}

/** A PDF goes to a worker all the same: a damaged face can hold pdf.js for minutes, and only a process of its own can be stopped. */
function own(layouts: readonly LayoutCorrection[]): Reader {
  let pool: ReaderPool | null = null;
  return {
    open: (file) => {
      if (fileKind(file.bytes) !== 'pdf') return openFile({ ...file, sha256: hashOf(file.bytes), layouts });
      pool ??= createReaderPool({ workers: 1 });
      return pool.open({ ...file, layouts });
    },
    width: 1,
    close: () => pool?.close(),
  };
}

function pooled(layouts: readonly LayoutCorrection[]): Reader {
  const pool = createReaderPool();
  return { open: (file) => pool.open({ ...file, layouts }), width: pool.size * 2, close: () => pool.close() };
}

async function readFromDisk({ path, shownAs }: Document, folder: string, reader: Reader): Promise<readonly FileReading[]> {
  const nothing = { file: shownAs, format: 'unknown', sha256: '' };
  let bytes: Uint8Array;
  try {
    const { size } = await stat(resolve(folder, path));
    if (size > maximumFileSize) return [refusedReading(nothing, tooLargeToRead(shownAs, size, maximumFileSize).refusal)];
    bytes = await readFile(resolve(folder, path));
  } catch (fault) {
    const message = systemFault(fault);
    if (message === null) throw fault;
    return [refusedReading(nothing, { code: 'no-file', message: unreadable(shownAs, message) })];
  }
  const opened = await reader.open({ name: basename(path), bytes });
  if (!opened.ok || opened.value.type === 'document') return [fileReading(markOf(shownAs, bytes, hashOf(bytes)), opened)];
  const { files, notes, format } = opened.value;
  const inside: FileReading[] = [];
  for (const file of files) {
    const sha256 = hashOf(file.bytes);
    const inner = await openInside({ ...file, sha256 }, reader.open);
    inside.push(fileReading(markOf(`${shownAs}/${file.name}`, file.bytes, sha256), inner));
  }
  if (notes.length > 0 || inside.length === 0) inside.unshift({ file: shownAs, format, sha256: hashOf(bytes), papers: [], notes });
  return inside;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function unreadable(name: string, why: Text): Text {
  return {
    zh: `读不了“${name}”：${why.zh}。请检查路径后重试。`,
    en: `“${name}” cannot be read: ${why.en}. Check its path and try again.`,
  };
}
