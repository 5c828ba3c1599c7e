import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lockFolder } from './folder-lock.ts';
import { openFolder } from './embedded.ts';
import { listRegions, openDatabase, readServerFile, saveRegion, writeServerFile } from './index.ts';
import { knownMigrations } from './migrate.ts';

const made: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-store-'));
  made.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of made)
    for (const name of readdirSync(tmpdir()))
      if (join(tmpdir(), name).startsWith(folder)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
});

async function holderOf(folder: string): Promise<ChildProcess> {
  const program = `import { lockFolder, writeServerFile } from ${JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))};
    lockFolder(${JSON.stringify(folder)}); writeServerFile(${JSON.stringify(folder)}, { address: 'http://127.0.0.1:4870', token: 't' });
    console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

it('refuses a second process, and is free again after kill -9, three times', async () => {
  const folder = newFolder();
  for (let time = 0; time < 3; time += 1) {
    const holder = await holderOf(folder);
    await expect(openDatabase({ folder })).rejects.toMatchObject({ code: 'folder-in-use' });
    expect(readServerFile(folder)).toEqual({ address: 'http://127.0.0.1:4870', token: 't' });
    expect(statSync(join(folder, 'server.json')).mode & 0o777).toBe(0o600);
    const gone = once(holder, 'exit');
    holder.kill('SIGKILL');
    await gone;
    expect(readServerFile(folder)).toBeNull();
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(/in use/);
    writeServerFile(folder, { address: 'a', token: 'b' });
    expect(readServerFile(folder)).toEqual({ address: 'a', token: 'b' });
    lock.release();
    expect(existsSync(join(folder, 'server.json'))).toBe(false);
  }
});

it('says that a folder cannot be written', async () => {
  const file = join(newFolder(), 'a-file');
  writeFileSync(file, '');
  chmodSync(file, 0o600);
  await expect(openDatabase({ folder: join(file, 'data') })).rejects.toMatchObject({
    code: 'folder-not-writable',
    sentence: { zh: expect.stringContaining('--data') },
  });
});

it('syncs once for each commit, not for a read, and upgrades an older folder after a copy', async () => {
  const folder = newFolder();
  const lock = lockFolder(folder);
  const engine = await openFolder(folder, lock);
  await engine.run('create table counted (a integer)');
  const before = engine.files.syncs;
  for (let index = 0; index < 10; index += 1)
    await engine.transaction('', ({ query }) => query('insert into counted values ($1)', [index]));
  expect(engine.files.syncs - before).toBe(10);
  await engine.transaction('', ({ query }) => query('select * from counted', []));
  expect(engine.files.syncs - before).toBe(10);
  await engine.close();

  const known = knownMigrations();
  const first = await openDatabase({ folder }, known);
  await first.transaction((writer) => saveRegion(writer, { code: '990001', name: '禾溪县' }));
  await expect(openDatabase({ folder })).rejects.toMatchObject({ code: 'folder-in-use' });
  await first.close();

  const newest = known.at(-1)?.number ?? 0;
  const later = [...known, { number: newest + 1, name: 'later', sql: 'create table later (a integer); insert into later values (1)' }];
  const upgraded = await openDatabase({ folder }, later);
  expect(upgraded.copiedTo).toBe(`${folder}.before-${newest}`);
  expect(await upgraded.read(listRegions)).toEqual([{ code: '990001', name: '禾溪县', sample: false }]);
  await upgraded.tidy({ analyze: true });
  await upgraded.close();
  await expect(openDatabase({ folder })).rejects.toMatchObject({ code: 'database-newer' });

  const copy = await openDatabase({ folder: upgraded.copiedTo ?? '' });
  expect(await copy.read(listRegions)).toHaveLength(1);
  await copy.close();
});
