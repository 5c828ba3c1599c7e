/**
 * Numbered SQL files, forward only. Each runs in one transaction whose first act is the insert into the migrations table:
 * a second starter waits there, then finds the number taken and goes on.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { codeOf, StoreError } from './store-error.ts';

export type Migration = { readonly number: number; readonly name: string; readonly sql: string };

const folder = join(import.meta.dirname, '..', 'sql');

export function knownMigrations(): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-.+\.sql$/u.test(file))
    .sort()
    .map((file) => ({ number: Number(file.slice(0, 4)), name: file.slice(5, -4), sql: readFileSync(join(folder, file), 'utf8') }));
}

/** Number of the newest migration in the database; 0 for an empty one. */
export function migrationOf(engine: Engine): Promise<number> {
  return engine.transaction('', async ({ query }) => {
    const [table] = await query(`select to_regclass('migration') is not null as found`, []);
    if (table?.['found'] !== true) return 0;
    const [newest] = await query('select coalesce(max(number), 0)::int as number from migration', []);
    return Number(newest?.['number']);
  });
}

export async function migrate(engine: Engine, migrations: readonly Migration[] = knownMigrations()): Promise<void> {
  const present = await migrationOf(engine);
  const newest = migrations.at(-1)?.number ?? 0;
  if (present > newest) throw newer(engine.place, present, newest);
  if (present === newest) return;
  await unlessThere(tableIsThere, () =>
    engine.run(
      `create table if not exists migration (number integer primary key, name text not null, at timestamptz(3) not null default now())`,
    ),
  );
  for (const { number, name, sql } of migrations.filter((migration) => migration.number > present)) {
    await unlessThere(rowIsThere, () =>
      engine.transaction('', async ({ query, run }) => {
        await query('insert into migration (number, name) values ($1, $2)', [number, name]);
        await run(sql);
      }),
    );
  }
}

/** Even `if not exists` loses the race in one of three ways: over the table, its row type or the key of the catalogue. */
const tableIsThere: readonly string[] = ['42P07', '42710', '23505'];
const rowIsThere: readonly string[] = ['23505'];

/** Two starters at once: the other one made it. */
async function unlessThere(codes: readonly string[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!codes.includes(codeOf(error))) throw error;
  }
}

function newer(place: string, present: number, newest: number): StoreError {
  return new StoreError('database-newer', {
    zh: `“${place}”中的数据由更新版本的程序写成（结构第${present}版，本程序到第${newest}版）。请升级本程序后再打开。`,
    en: `The data in ${place} was written by a newer version of the program (schema ${present}, this program knows ${newest}). Upgrade the program to open it.`,
  });
}
