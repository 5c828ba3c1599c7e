/** What the page and a reader in its worker say to each other. */
import type { BundledFile, FileMark, FileReading } from '@jixiao/documents';
import type { CheckResult, Note } from '@jixiao/domain';

export type ReadTask = {
  /** As shown. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Taken out of a bundle: no further one is opened. */
  readonly isInside: boolean;
};

export type Checked = {
  readonly type: 'checked';
  readonly reading: FileReading;
  /** By all rules of the catalogue. */
  readonly result: CheckResult;
};
export type OpenedBundle = {
  readonly type: 'bundle';
  readonly mark: FileMark;
  readonly notes: readonly Note[];
  readonly files: readonly BundledFile[];
};
export type ReadAnswer = Checked | OpenedBundle;

/** The kind is told first: what is known of a file whose reading has to be stopped. */
export type ReaderMessage = { readonly type: 'began'; readonly mark: FileMark } | ReadAnswer;

export const nothingFound: CheckResult = { findings: [], cannotTell: [], doesNotApply: [] };
