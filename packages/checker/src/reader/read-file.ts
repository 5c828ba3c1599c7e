/** One file in a worker: opened by the same reader, asked by the same rules as everywhere. */
import { fileReading, markOf, openFile, openInside } from '@jixiao/documents';
import { check } from '@jixiao/domain';
import type { ReaderMessage, ReadTask } from './messages.ts';

export type Tell = (message: ReaderMessage, transfer: readonly ArrayBuffer[]) => void;

export async function readFile({ file, bytes, isInside }: ReadTask, tell: Tell): Promise<void> {
  const mark = markOf(file, bytes, await sha256Of(bytes));
  tell({ type: 'began', mark }, []);
  const input = { name: file, bytes, sha256: mark.sha256 };
  const opened = isInside ? await openInside(input) : await openFile(input);
  if (opened.ok && opened.value.type === 'bundle') {
    const { notes, format } = opened.value;
    // A view would be sent with all the bytes of the bundle behind it.
    const files = opened.value.files.map(({ name, bytes: content }) => ({ name, bytes: content.slice() }));
    return tell(
      { type: 'bundle', mark: { ...mark, format }, notes, files },
      files.map((inner) => inner.bytes.buffer),
    );
  }
  const reading = fileReading(mark, opened);
  tell({ type: 'checked', reading, result: check(reading.papers, { notes: reading.notes }) }, []);
}

/** In hexadecimal digits; empty where a browser has none for pages from a file. */
async function sha256Of(bytes: Uint8Array): Promise<string> {
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (subtle === undefined) return '';
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
