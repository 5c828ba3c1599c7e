/**
 * The whole walk bytes → blocks → form → draft for one file. Pure: the caller hashes the bytes and names the file.
 */
import type { Note, Outcome, Paper } from '@jixiao/domain';
import type { Block } from './blocks.ts';

export type DocumentInput = {
  readonly bytes: Uint8Array;
  /** Base name only, shown in messages. */
  readonly name: string;
  readonly sha256: string;
};

export type DocumentReading = {
  readonly file: string;
  /** docx, txt … by content, never by name. */
  readonly format: string;
  readonly sha256: string;
  /** Papers with `origins`, pointers counted from /papers/0. */
  readonly papers: readonly Paper[];
  readonly notes: readonly Note[];
  readonly blocks: readonly Block[];
};

/**
 * Reads one file. Refusals (code, message): the file cannot be opened as what it is (empty-file, not-read-yet, broken-zip, zip-bomb,
 * xml-bomb, encrypted, too-large …). A file that opens but holds no form is a reading with no papers and a note `no-paper`.
 */
export declare function readDocument(input: DocumentInput): Outcome<DocumentReading>;
