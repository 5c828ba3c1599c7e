/** Source files: the bytes as they came, kept whole under their SHA-256. */
import { createHash } from 'node:crypto';
import type { FileView } from '@jixiao/domain';
import type { NewFile } from './records.ts';
import { plainText, query, type Reader, type Writer } from './session.ts';

const columns = 'sha256, name, format, size, imported_at as "importedAt"';

export async function saveFile(writer: Writer, file: NewFile): Promise<{ readonly sha256: string; readonly isNew: boolean }> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const saved = await query(
    writer,
    `insert into source_file (sha256, name, format, size, imported_at, bytes) values ($1, $2, $3, $4, $5, $6)
     on conflict (sha256) do nothing returning sha256`,
    [sha256, plainText(file.name), file.format, file.bytes.length, file.at, file.bytes],
  );
  return { sha256, isNew: saved.length === 1 };
}

export async function findFile(reader: Reader, sha256: string): Promise<FileView | null> {
  const [found] = await query<FileView>(reader, `select ${columns} from source_file where sha256 = $1`, [sha256]);
  return found ?? null;
}

export async function loadFile(reader: Reader, sha256: string): Promise<(FileView & { readonly bytes: Uint8Array }) | null> {
  const [found] = await query<FileView & { bytes: Uint8Array }>(reader, `select ${columns}, bytes from source_file where sha256 = $1`, [
    sha256,
  ]);
  return found ?? null;
}

/** Removes files that neither a version nor an import names. */
export async function removeUnusedFiles(writer: Writer): Promise<number> {
  const removed = await query(
    writer,
    `delete from source_file f where not exists (select from version where file = f.sha256)
       and not exists (select from further_origin where file = f.sha256)
       and not exists (select from import_file i where i.sha256 = f.sha256) returning sha256`,
  );
  return removed.length;
}
