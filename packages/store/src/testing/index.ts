/**
 * The same tests on both databases: PGlite in memory and a real PostgreSQL, whose address is in JIXIAO_TEST_POSTGRES.
 * A database is prepared once for each test file and emptied for each `open`.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe } from 'vitest';
import { type Database, openEngine } from '../database.ts';
import { openMemory } from '../embedded.ts';
import type { Engine } from '../engine.ts';
import { knownMigrations } from '../migrate.ts';
import { openServer } from '../server.ts';

export type TestDatabase = Database & {
  /** Any SQL, past every guard of the store. */
  readonly run: (sql: string) => Promise<void>;
  readonly rows: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
};

export const testPostgres: string | undefined = process.env['JIXIAO_TEST_POSTGRES'];

export function onEachDatabase(name: string, tests: (open: () => Promise<TestDatabase>, kind: Database['kind']) => void): void {
  describe(`${name} on PGlite`, () => tests(shared(openTemplate), 'embedded'));
  if (testPostgres === undefined) describe.skip(`${name} on PostgreSQL (none to test on)`, () => tests(shared(openTemplate), 'server'));
  else describe(`${name} on PostgreSQL`, () => tests(shared(openNewOnServer), 'server'));
}

/** One engine for all tests of a file; each `open` empties it. The database that it gives need not be closed. */
function shared(make: () => Promise<Engine>): () => Promise<TestDatabase> {
  let engine: Promise<Engine> | undefined;
  let database: Promise<Database> | undefined;
  afterAll(async () => {
    await (await engine)?.close();
  });
  return async () => {
    engine ??= make();
    const ready = await engine;
    database ??= openEngine(ready, knownMigrations(), null);
    const opened = await database;
    await empty(ready);
    return {
      ...opened,
      close: async () => undefined,
      run: (sql) => ready.run(sql),
      rows: (sql) => ready.transaction('', ({ query }) => query(sql, [])),
    };
  };
}

async function empty(engine: Engine): Promise<void> {
  const tables = await engine.transaction('', ({ query }) =>
    query(`select tablename from pg_tables where schemaname = 'public' and tablename not in ('migration', 'event_head')`, []),
  );
  await engine.transaction('', async ({ run }) => {
    await run(`set local session_replication_role = replica;
      truncate ${tables.map((row) => String(row['tablename'])).join(', ')};
      update event_head set number = 0, hash = ''`);
  });
}

/** A new embedded database takes seconds; a copy of an empty one, kept between runs, a second and a half. */
export async function openTemplate(): Promise<Engine> {
  const folder = join(import.meta.dirname, '..', '..', '..', '..', 'node_modules', '.cache', 'jixiao-store');
  const path = join(folder, `${createHash('sha256').update(JSON.stringify(knownMigrations())).digest('hex').slice(0, 16)}.tar`);
  try {
    return await openMemory(new Blob([readFileSync(path)]));
  } catch {
    const engine = await openMemory();
    await (await openEngine(engine, knownMigrations(), null)).tidy();
    mkdirSync(folder, { recursive: true });
    const draft = `${path}.${randomUUID()}`;
    writeFileSync(draft, new Uint8Array(await (await engine.dump()).arrayBuffer()));
    renameSync(draft, path);
    return engine;
  }
}

async function openNewOnServer(): Promise<Engine> {
  return await openServer(await newServerDatabase());
}

/** Address of a new, empty database on the test server. It goes with the server. */
export async function newServerDatabase(): Promise<string> {
  const url = new URL(testPostgres ?? '');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(`create database ${name} template template0`);
  } finally {
    await client.end();
  }
  url.pathname = `/${name}`;
  return url.href;
}
