import { expect, it } from 'vitest';
import { openEngine } from './database.ts';
import { openMemory } from './embedded.ts';
import { gramsOf, searchText } from './grams.ts';
import { knownMigrations, migrate } from './migrate.ts';
import { describeSchema } from './schema.ts';
import { openServer } from './server.ts';
import { newServerDatabase, onEachDatabase, openTemplate, testPostgres } from './testing/index.ts';

onEachDatabase('schema', (open) => {
  it('is the one of schema.sql (after a new migration: vitest -u)', async () => {
    const database = await open();
    await expect(await database.read(describeSchema)).toMatchFileSnapshot('../schema.sql');
  });
});

it('makes numbers of grams kept as text, the same as those of new rows', async () => {
  const [first, ...later] = knownMigrations();
  const engine = await openMemory();
  await migrate(engine, first === undefined ? [] : [first]);
  const text = searchText(['禾溪县水务局', '𠮷野龥', 'ＡＢＣ 1号']);
  const characters = [...text];
  const grams = [...characters, ...characters.map((character, index) => character + (characters[index + 1] ?? ' '))];
  await engine.transaction('', async ({ query, run }) => {
    await run(`insert into region (code, name) values ('990001', '-'); insert into unit (region, key) values ('990001', '301')`);
    await query(`insert into department_year select '990001', '301', 2026, 0, 0, 0, 0, 0, 0, 0, now(), $1, $2::text[]`, [
      text,
      grams.filter((gram) => !/\s/u.test(gram)),
    ]);
  });
  await migrate(engine, first === undefined ? [] : [first, ...later]);
  const [row] = await engine.transaction('', ({ query }) => query('select grams from department_year', []));
  expect(new Set(row?.['grams'] as readonly number[])).toEqual(new Set(gramsOf(text)));
  await engine.close();
});

it('refuses a database of a newer program, and opens it again with that program', async () => {
  const known = knownMigrations();
  const engine = await openTemplate();
  const newer = [...known, { number: 9999, name: 'later', sql: 'create table later (a integer)' }];
  await openEngine({ ...engine, close: async () => undefined }, newer, null);
  await expect(openEngine({ ...engine, close: async () => undefined }, known, null)).rejects.toMatchObject({ code: 'database-newer' });
  await (await openEngine(engine, newer, null)).close();
});

it.skipIf(testPostgres === undefined)('two starters run each migration once', async () => {
  const url = await newServerDatabase();
  const databases = await Promise.all([1, 2, 3, 4].map(async () => openEngine(await openServer(url), knownMigrations(), null)));
  for (const database of databases) expect(await database.isReady()).toBe(true);
  await Promise.all(databases.map((database) => database.close()));
});

it('says which database cannot be reached, without its password', async () => {
  await expect(openServer('postgres://somebody:secret@127.0.0.1:1/nowhere')).rejects.toMatchObject({
    code: 'database-unreachable',
    sentence: { en: expect.not.stringContaining('secret'), zh: expect.stringContaining('postgres://127.0.0.1:1/nowhere') },
  });
});
