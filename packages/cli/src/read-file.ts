/**
 * Files of the disk to readings. A few documents are read in this very process: it is the reader's own, started for them and gone after them, and
 * the limits of the document reader (size, ratio, bytes while unpacking) hold here as in the server. More go to worker processes, as many as the
 * machine has cores, so that a folder is read as fast as it can be and one hostile file stops nothing. Bundles (.zip, .eml) are opened one level.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileKind, maximumFileSize, type Opened, openFile, readDocument } from '@jixiao/documents';
import {
  done,
  type ExchangeReading,
  type Language,
  type LayoutCorrection,
  type Note,
  noteIn,
  type Outcome,
  type Paper,
  type Refusal,
  type RememberedLayout,
  type Text,
} from '@jixiao/domain';
import { createReaderPool, type ReaderPool } from '@jixiao/service';
import type { Document } from './documents.ts';
import type { Context } from './environment.ts';
import { systemFault } from './fault.ts';

export type FileReading = {
  readonly file: string;
  readonly format: string;
  readonly sha256: string;
  readonly papers: readonly Paper[];
  readonly notes: readonly Note[];
};

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
    if (size > maximumFileSize) return [refusedReading(nothing, { code: 'too-large', message: tooLarge(shownAs, size) })];
    bytes = await readFile(resolve(folder, path));
  } catch (fault) {
    const message = systemFault(fault);
    if (message === null) throw fault;
    return [refusedReading(nothing, { code: 'no-file', message: unreadable(shownAs, message) })];
  }
  const opened = await reader.open({ name: basename(path), bytes });
  if (!opened.ok || opened.value.type === 'document') return [readingOf(shownAs, bytes, opened)];
  const { files, notes, format } = opened.value;
  const inside: FileReading[] = [];
  for (const file of files) inside.push(readingOf(`${shownAs}/${file.name}`, file.bytes, await openInside(file, reader)));
  if (notes.length > 0 || inside.length === 0) inside.unshift({ file: shownAs, format, sha256: hashOf(bytes), papers: [], notes });
  return inside;
}

/** One level: a bundle within a bundle gets its sentence. */
async function openInside(file: Bytes, reader: Reader): Promise<Outcome<Opened>> {
  const opened = await reader.open(file);
  if (!opened.ok || opened.value.type === 'document') return opened;
  const read = await readDocument({ ...file, sha256: '' });
  return read.ok ? done({ type: 'document', reading: read.value }) : read;
}

function readingOf(shownAs: string, bytes: Uint8Array, opened: Outcome<Opened>): FileReading {
  if (!opened.ok) return refusedReading({ file: shownAs, format: formatOf(bytes), sha256: hashOf(bytes) }, opened.refusal);
  const reading = opened.value.type === 'document' ? opened.value.reading : null;
  return {
    file: shownAs,
    format: reading?.format ?? 'zip',
    sha256: hashOf(bytes),
    papers: reading?.papers ?? [],
    notes: reading?.notes ?? [],
  };
}

function formatOf(bytes: Uint8Array): string {
  const kind = fileKind(bytes);
  return kind === 'text' ? 'txt' : kind;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The exchange line of a reading. */
export function exchangeLine(reading: FileReading, language: Language, withOrigins: boolean): ExchangeReading {
  return {
    version: 1,
    file: reading.file,
    format: reading.format,
    sha256: reading.sha256,
    papers: reading.papers.map((paper) => (withOrigins ? paper : withoutOrigins(paper))),
    notes: reading.notes.map((note) => noteIn(note, language)),
  };
}

function withoutOrigins(paper: Paper): Paper {
  const { origins: _, ...rest } = paper;
  return rest;
}

function refusedReading(file: Pick<FileReading, 'file' | 'format' | 'sha256'>, refusal: Refusal): FileReading {
  return {
    ...file,
    papers: [],
    notes: [{ level: 'problem', code: refusal.code, at: null, raw: null, origin: null, message: refusal.message }],
  };
}

function tooLarge(name: string, size: number): Text {
  const megabytes = Math.round(size / 1024 / 1024);
  const limit = maximumFileSize / 1024 / 1024;
  return {
    zh: `“${name}”有 ${megabytes} MB，超过了 ${limit} MB 的上限，没有读取。请去掉其中的图片，或按部门拆成几个文件。`,
    en: `“${name}” has ${megabytes} MB, more than the limit of ${limit} MB, and was not read. Remove its pictures or split it by department.`,
  };
}

function unreadable(name: string, why: Text): Text {
  return {
    zh: `读不了“${name}”：${why.zh}。请检查路径后重试。`,
    en: `“${name}” cannot be read: ${why.en}. Check its path and try again.`,
  };
}
