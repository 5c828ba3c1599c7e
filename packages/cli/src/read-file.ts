/**
 * One file of the disk to one reading. The document is read in this very process: it is the reader's own, started for this file
 * and gone after it, so there is nobody else to protect; the limits of the document reader (size, ratio, bytes while unpacking)
 * hold here as in the server, and a worker process would double the time that one small file takes.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileKind, maximumFileSize, readDocument } from '@jixiao/documents';
import { type ExchangeReading, type Language, type Note, noteIn, type Paper, type Refusal, type Text } from '@jixiao/domain';
import { systemFault } from './fault.ts';

export type FileReading = {
  readonly file: string;
  readonly format: string;
  readonly sha256: string;
  readonly papers: readonly Paper[];
  readonly notes: readonly Note[];
};

/** Never throws for what a file is or lacks: a refusal becomes a reading without papers and a note that says why. */
export async function readFromDisk(path: string, folder: string, shownAs = basename(path)): Promise<FileReading> {
  const nothing = { file: shownAs, format: 'unknown', sha256: '' };
  let bytes: Uint8Array;
  try {
    const { size } = await stat(resolve(folder, path));
    if (size > maximumFileSize) return refusedReading(nothing, { code: 'too-large', message: tooLarge(shownAs, size) });
    bytes = await readFile(resolve(folder, path));
  } catch (fault) {
    const message = systemFault(fault);
    if (message === null) throw fault;
    return refusedReading(nothing, { code: 'no-file', message: unreadable(shownAs, message) });
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const outcome = await readDocument({ bytes, name: basename(path), sha256 });
  return outcome.ok
    ? { ...outcome.value, file: shownAs }
    : refusedReading({ file: shownAs, format: fileKind(bytes), sha256 }, outcome.refusal);
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
