/** A kept source file read again, by a worker like any file from outside, to be shown beside its data. */
import { done, type Outcome, type SourceDocumentView } from '@jixiao/domain';
import { documentBlocks } from './document-blocks.ts';
import { sourceFile } from './export.ts';
import type { ImportContext } from './imports.ts';

export async function sourceDocument(context: ImportContext, sha256: string): Promise<Outcome<SourceDocumentView>> {
  const file = await sourceFile(context, sha256);
  if (!file.ok) return file;
  const read = await context.pool.read(file.value);
  return read.ok ? done({ blocks: [...documentBlocks(read.value.blocks)] }) : read;
}
