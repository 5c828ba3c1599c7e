/** A file as it came: a document that is read, or a bundle (.zip, .eml) whose files are taken out, one level deep. */
import { done, type Note, type Outcome } from '@jixiao/domain';
import { type BundledFile, kindOfBundle, openBundle } from './bundle/open-bundle.ts';
import { type DocumentInput, type DocumentReading, readDocument } from './read-document.ts';

export type { BundledFile } from './bundle/open-bundle.ts';
export type OpenedBundle = {
  readonly type: 'bundle';
  readonly format: string;
  readonly files: readonly BundledFile[];
  readonly notes: readonly Note[];
};
export type Opened = { readonly type: 'document'; readonly reading: DocumentReading } | OpenedBundle;

/** Refusals: those of the reader of its kind; `empty-bundle` where nothing in a bundle can be taken out. Never throws for what a file is. */
export async function openFile(input: DocumentInput): Promise<Outcome<Opened>> {
  const kind = kindOfBundle(input.bytes);
  if (kind === null) {
    const read = await readDocument(input);
    return read.ok ? done({ type: 'document', reading: read.value }) : read;
  }
  const bundle = await openBundle(input.bytes, kind);
  return bundle.ok ? done({ type: 'bundle', format: kind, ...bundle.value }) : bundle;
}
