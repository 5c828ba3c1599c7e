/** PostgreSQL inside this process: PGlite on a folder that is locked, or in memory for tests. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { DurableFiles, durableStartParams, syncFolder } from './durable-files.ts';
import { type Engine, parsers } from './engine.ts';
import type { FolderLock } from './folder-lock.ts';
import type { Row } from './session.ts';
import { StoreError } from './store-error.ts';

/** Write-ahead log is cleared away at least this often while the database is in use. */
const checkpointEvery = 5 * 60_000;

/** As Uint8Array the parameter goes over in binary; PGlite's own serializer makes text of it byte by byte. */
const options: PGliteOptions = { parsers, serializers: { 17: (bytes: unknown) => bytes as string } };

export async function openMemory(from?: Blob): Promise<Engine & { readonly dump: () => Promise<Blob> }> {
  const pglite = await PGlite.create({ ...options, ...(from === undefined ? {} : { loadDataDir: from }) });
  return { ...engineOf(pglite, 'memory', () => pglite.close()), dump: () => pglite.dumpDataDir('none') };
}

export type FolderEngine = Engine & {
  readonly files: DurableFiles;
  /** Closes the database and keeps the lock. */
  readonly closeFiles: () => Promise<void>;
};

export async function openFolder(folder: string, lock: FolderLock): Promise<FolderEngine> {
  const inner = databaseFolder(folder);
  const isNew = !existsSync(join(inner, 'PG_VERSION'));
  const files = new DurableFiles(inner);
  const pglite = await PGlite.create({ ...options, fs: files, startParams: durableStartParams }).catch((cause: unknown) => {
    throw new StoreError(
      'folder-not-a-database',
      {
        zh: `无法打开“${folder}”中的数据库：它不完整或者不是本程序的数据。请从备份恢复到一个新文件夹（jixiao restore）。`,
        en: `The database in "${folder}" cannot be opened: it is incomplete or not ours. Restore a back-up into a new folder (jixiao restore).`,
      },
      cause,
    );
  });
  if (isNew) syncFolder(inner);
  let written = false;
  const timer = setInterval(() => {
    if (!written) return;
    written = false;
    void pglite.exec('checkpoint').catch(() => undefined);
  }, checkpointEvery);
  timer.unref();
  const closeFiles = async (): Promise<void> => {
    clearInterval(timer);
    await pglite.close();
  };
  const engine = engineOf(pglite, folder, async () => {
    await closeFiles();
    lock.release();
  });
  return {
    ...engine,
    files,
    closeFiles,
    transaction: (mode, work) => {
      written = true;
      return engine.transaction(mode, work);
    },
  };
}

export function databaseFolder(folder: string): string {
  return join(folder, 'database');
}

function engineOf(pglite: PGlite, place: string, close: () => Promise<void>): Engine {
  let isOpen = true;
  return {
    kind: 'embedded',
    place,
    transaction: (mode, work) =>
      pglite.transaction(async (transaction) => {
        if (mode !== '') await transaction.exec(`set transaction ${mode}`);
        return await work({
          query: async (sql, parameters) => (await transaction.query<Row>(sql, [...parameters])).rows,
          run: async (sql) => {
            await transaction.exec(sql);
          },
        });
      }),
    run: async (sql) => {
      await pglite.exec(sql);
    },
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await close();
    },
  };
}
