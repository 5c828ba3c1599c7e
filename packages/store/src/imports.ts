/** Imports: one run over one or many files. What the service knows of a run is its own JSON; it is kept so that an interrupted run is noticed. */
import type { ImportFileRecord, ImportRecord } from './records.ts';
import { query, type Reader, rowsParameter, type Writer } from './session.ts';

const columns = 'id, region, status, by_whom as by, started_at as "startedAt", state';

export async function saveImport(writer: Writer, record: ImportRecord): Promise<void> {
  await query(
    writer,
    `insert into import (id, region, status, by_whom, started_at, state)
     select id, region, status, by, "startedAt", state from json_to_recordset($1::json)
       as x (id text, region text, status text, by text, "startedAt" timestamptz, state json)
     on conflict (id) do update set region = excluded.region, status = excluded.status, by_whom = excluded.by_whom, state = excluded.state`,
    [rowsParameter([record])],
  );
}

export async function loadImport(reader: Reader, id: string): Promise<ImportRecord | null> {
  const [found] = await query<ImportRecord>(reader, `select ${columns} from import where id = $1`, [id]);
  return found ?? null;
}

/** Held until the end of the transaction, so that two steps of one import wait for each other. */
export async function lockImport(writer: Writer, id: string): Promise<ImportRecord | null> {
  const [found] = await query<ImportRecord>(writer, `select ${columns} from import where id = $1 for update`, [id]);
  return found ?? null;
}

/** Newest first. */
export function listImports(reader: Reader, options: { readonly status?: string; readonly limit?: number } = {}): Promise<ImportRecord[]> {
  return query<ImportRecord>(
    reader,
    `select ${columns} from import where $1::text is null or status = $1 order by started_at desc, id desc limit $2`,
    [options.status ?? null, options.limit ?? 100],
  );
}

/** Imports that were running or stopped before their last file. */
export function listUnfinishedImports(reader: Reader): Promise<ImportRecord[]> {
  return query<ImportRecord>(reader, `select ${columns} from import where status in ('running', 'cancelled') order by id`);
}

export async function saveImportFiles(writer: Writer, files: readonly ImportFileRecord[]): Promise<void> {
  await query(
    writer,
    `insert into import_file (import_id, position, sha256, state, summary)
     select "importId", position, sha256, state, summary from json_to_recordset($1::json)
       as x ("importId" text, position integer, sha256 text, state json, summary json)
     on conflict (import_id, position) do update set sha256 = excluded.sha256, state = excluded.state, summary = excluded.summary`,
    [rowsParameter(files)],
  );
}

/** Without the state where there is a summary: the states of a thousand files are some hundred megabytes. */
export function listImportFiles(reader: Reader, importId: string, position: number | null = null): Promise<ImportFileRecord[]> {
  return query<ImportFileRecord>(
    reader,
    `select import_id as "importId", position, sha256, summary, case when summary is null then state end as state
     from import_file where import_id = $1 and ($2::integer is null or position = $2) order by position`,
    [importId, position],
  );
}

export async function loadImportFile(reader: Reader, importId: string, position: number): Promise<ImportFileRecord | null> {
  const [found] = await query<ImportFileRecord>(
    reader,
    'select import_id as "importId", position, sha256, state, summary from import_file where import_id = $1 and position = $2',
    [importId, position],
  );
  return found ?? null;
}

/** Bytes of files that wait to be read. */
export async function saveUpload(writer: Writer, importId: string, position: number, bytes: Uint8Array): Promise<void> {
  await query(
    writer,
    `insert into import_upload (import_id, position, bytes) values ($1, $2, $3)
     on conflict (import_id, position) do update set bytes = excluded.bytes`,
    [importId, position, bytes],
  );
}

export async function loadUpload(reader: Reader, importId: string, position: number): Promise<Uint8Array | null> {
  const [found] = await query<{ bytes: Uint8Array }>(reader, 'select bytes from import_upload where import_id = $1 and position = $2', [
    importId,
    position,
  ]);
  return found?.bytes ?? null;
}

/** Positions of files that wait, in order. */
export async function listUploads(reader: Reader, importId: string): Promise<readonly number[]> {
  const found = await query<{ position: number }>(reader, 'select position from import_upload where import_id = $1 order by position', [
    importId,
  ]);
  return found.map(({ position }) => position);
}

/** Without a position, those of the whole import. */
export async function removeUploads(writer: Writer, importId: string, position: number | null = null): Promise<void> {
  await query(writer, 'delete from import_upload where import_id = $1 and ($2::integer is null or position = $2)', [importId, position]);
}
