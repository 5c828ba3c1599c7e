/** Opens the store on either database, brings it up to date and hands out readers and writers. */
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { databaseFolder, openFolder, openMemory } from './embedded.ts';
import type { Engine } from './engine.ts';
import { writeDerived } from './judge-years.ts';
import { writeEvents } from './events.ts';
import { lockFolder } from './folder-lock.ts';
import { knownMigrations, migrate, type Migration, migrationOf } from './migrate.ts';
import type { Judge } from './records.ts';
import { openServer } from './server.ts';
import { inTransaction, type Reader, readerOf, type Writer, writerOf } from './session.ts';
import { codeOf } from './store-error.ts';
import { writeVersions } from './versions.ts';

export type Database = {
  readonly kind: 'embedded' | 'server';
  /** For people: the folder, or the address without its password. */
  readonly place: string;
  /** Where the data was copied before an older folder was upgraded. */
  readonly copiedTo: string | null;
  /** One snapshot for all reads inside. */
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  /** All or nothing. After a deadlock the work is run again, so it touches nothing but the writer. */
  transaction<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  /** From now on every department year that a transaction changes is asked by these rules before it ends, and the next year with it. */
  judgeBy(judge: Judge): void;
  isReady(): Promise<boolean>;
  /** CHECKPOINT on the embedded database; with `analyze` after bulk loads VACUUM (ANALYZE) too. Never inside a transaction. */
  tidy(options?: { readonly analyze?: boolean }): Promise<void>;
  close(): Promise<void>;
};

export type OpenOptions = { readonly folder: string } | { readonly url: string } | { readonly memory: true };

/** What the database says when it undid a transaction that may well pass the next time. */
const passing = new Set(['40001', '40P01']);
const attempts = 5;

export async function openDatabase(options: OpenOptions, migrations: readonly Migration[] = knownMigrations()): Promise<Database> {
  if ('folder' in options) return openDataFolder(resolve(options.folder), migrations);
  const engine = 'url' in options ? await openServer(options.url) : await openMemory();
  return openEngine(engine, migrations, null);
}

export async function openEngine(engine: Engine, migrations: readonly Migration[], copiedTo: string | null): Promise<Database> {
  try {
    await migrate(engine, migrations);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return databaseOf(engine, copiedTo);
}

async function openDataFolder(folder: string, migrations: readonly Migration[]): Promise<Database> {
  const lock = lockFolder(folder);
  try {
    let engine = await openFolder(folder, lock);
    const present = await migrationOf(engine);
    let copiedTo: string | null = null;
    if (present > 0 && present < (migrations.at(-1)?.number ?? 0)) {
      await engine.closeFiles();
      copiedTo = copyBefore(folder, present);
      engine = await openFolder(folder, lock);
    }
    return await openEngine(engine, migrations, copiedTo);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** data → data.before-1; written under another name first, so that a half copy is never taken for a whole one. */
function copyBefore(folder: string, present: number): string {
  let copy = `${folder}.before-${present}`;
  for (let again = 2; existsSync(copy); again += 1) copy = `${folder}.before-${present}-${again}`;
  const draft = `${copy}.unfinished`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(databaseFolder(folder), databaseFolder(draft), { recursive: true, preserveTimestamps: true });
  renameSync(draft, copy);
  return copy;
}

function databaseOf(engine: Engine, copiedTo: string | null): Database {
  let judge: Judge | null = null;
  return {
    kind: engine.kind,
    place: engine.place,
    copiedTo,
    read: (work) =>
      inTransaction(() => engine.transaction('isolation level repeatable read, read only', (session) => work(readerOf(session)))),
    transaction: (work) =>
      inTransaction(async () => {
        for (let attempt = 1; ; attempt += 1) {
          try {
            return await engine.transaction('', async (session) => {
              const writer = writerOf(session, writeVersions, judge);
              const result = await work(writer);
              await writeVersions(writer);
              await writeDerived(writer);
              await writeEvents(writer);
              return result;
            });
          } catch (error) {
            if (attempt === attempts || !passing.has(codeOf(error))) throw error;
          }
        }
      }),
    judgeBy(given) {
      judge = given;
    },
    async isReady() {
      try {
        await engine.transaction('', ({ query }) => query('select 1', []));
        return true;
      } catch {
        return false;
      }
    },
    async tidy({ analyze = false } = {}) {
      if (analyze) await engine.run('vacuum (analyze)');
      if (engine.kind === 'embedded') await engine.run('checkpoint');
    },
    close: () => engine.close(),
  };
}
