/** What can go wrong on the way to the database, for people in both languages. Refusals of the domain are outcomes, not errors. */
import type { Text } from '@jixiao/domain';

export type StoreErrorCode =
  | 'folder-not-writable'
  | 'folder-in-use'
  | 'folder-not-a-database'
  | 'database-unreachable'
  | 'database-refused'
  | 'database-too-old'
  | 'database-newer'
  | 'database-not-empty'
  | 'backup-unreadable'
  | 'list-key-unreadable';

export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly sentence: Text;

  constructor(code: StoreErrorCode, sentence: Text, cause?: unknown) {
    super(sentence.en, cause === undefined ? {} : { cause });
    this.name = 'StoreError';
    this.code = code;
    this.sentence = sentence;
  }
}

/** Code of a PostgreSQL error (SQLSTATE) or of the system (ENOENT), the same from both drivers. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
