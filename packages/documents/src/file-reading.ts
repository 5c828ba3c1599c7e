/** The reading of one file as doors show it: papers and notes, and where it was refused the refusal as a note. */
import {
  type CheckedReading,
  type CheckResult,
  done,
  type ExchangeReading,
  figuresOfPapers,
  findingIn,
  type Language,
  type Note,
  noteIn,
  type Outcome,
  type Paper,
  type Refusal,
  undecidedIn,
} from '@jixiao/domain';
import { fileKind } from './kinds/file-kind.ts';
import { type Opened, openFile } from './open-file.ts';
import { type DocumentInput, readDocument } from './read-document.ts';

export type FileReading = {
  /** As a person knows it; a file of a bundle as bundle/file. */
  readonly file: string;
  readonly format: string;
  readonly sha256: string;
  readonly papers: readonly Paper[];
  readonly notes: readonly Note[];
};

/** Which file: its name, kind and hash, before it is read. */
export type FileMark = Pick<FileReading, 'file' | 'format' | 'sha256'>;

export function markOf(file: string, bytes: Uint8Array, sha256: string): FileMark {
  const kind = fileKind(bytes);
  return { file, format: kind === 'text' ? 'txt' : kind, sha256 };
}

export function fileReading(mark: FileMark, opened: Outcome<Opened>): FileReading {
  if (!opened.ok) return refusedReading(mark, opened.refusal);
  const reading = opened.value.type === 'document' ? opened.value.reading : null;
  return { ...mark, format: reading?.format ?? 'zip', papers: reading?.papers ?? [], notes: reading?.notes ?? [] };
}

export function refusedReading(mark: FileMark, { code, message }: Refusal): FileReading {
  return { ...mark, papers: [], notes: [{ level: 'problem', code, at: null, raw: null, origin: null, message }] };
}

/** A file of a bundle. One level: a bundle within a bundle gets its sentence. */
export async function openInside(
  input: DocumentInput,
  open: (input: DocumentInput) => Promise<Outcome<Opened>> = openFile,
): Promise<Outcome<Opened>> {
  const opened = await open(input);
  if (!opened.ok || opened.value.type === 'document') return opened;
  const read = await readDocument(input);
  return read.ok ? done({ type: 'document', reading: read.value }) : read;
}

/** One line of the exchange format. */
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

/** One line of what a check of a file said. */
export function checkedLine(reading: FileReading, { findings, cannotTell }: CheckResult, language: Language): CheckedReading {
  return {
    ...exchangeLine(reading, language, false),
    findings: findings.map((finding) => findingIn(finding, reading.papers, language)),
    cannotTell: cannotTell.map((undecided) => undecidedIn(undecided, language)),
    figures: [...figuresOfPapers(reading.papers)],
  };
}

function withoutOrigins(paper: Paper): Paper {
  const { origins: _, ...rest } = paper;
  return rest;
}
