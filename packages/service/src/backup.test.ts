/** A back-up goes from either database into either: what people see, the files and the events are the same afterwards. */
import { createHash } from 'node:crypto';
import { backupVersion } from '@jixiao/domain';
import { openDatabase } from '@jixiao/store';
import { newServerDatabase, onEachDatabase } from '@jixiao/store/testing';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { createService } from './create-service.ts';
import type { Service } from './service.ts';
import { codeOf, dump, type Form, keep, key, two, value } from './testing/water-office.ts';

async function seen(service: Service): Promise<unknown> {
  const year = value(await service.departmentYear(key, 'zh-CN'));
  const files = await Promise.all(year.files.map(async ({ sha256 }) => value(await service.sourceFile(sha256))));
  return {
    year,
    files: files.map(({ name, bytes }) => [name, [...bytes]]),
    papers: await Promise.all(year.papers.map(async ({ id }) => value(await service.paper(id, null, 'en')))),
    events: await service.events(0, 100),
    projects: await service.projects({}),
    home: await service.home(),
  };
}

onEachDatabase('a back-up', (open) => {
  const targets = ['embedded', ...(process.env['JIXIAO_TEST_POSTGRES'] === undefined ? [] : ['server'])];
  it.each(targets)('is restored whole into %s', async (kind) => {
    const from = createService({ database: await open(), workers: 1 });
    await keep(from, dump(two));
    const { report } = await keep(from, dump([{ ...(two[0] as Form), total: '120.00', other: '20.00' }]), 'c.txt');
    value(await from.correctPaper(report[0]?.paperId ?? '', { at: '/papers/0/project/name', to: '管网大修', by: '乙', why: '笔误' }));
    const { bytes } = await from.backup();
    const database = await openDatabase(kind === 'server' ? { url: await newServerDatabase() } : { memory: true });
    const into = createService({ database, workers: 1 });
    expect(value(await into.restore(bytes))).toEqual({ papers: 2, files: 2, events: 4, unread: 0 });
    expect(await seen(into)).toEqual(await seen(from));
    expect(await into.verifyEvents()).toBeNull();
    expect(codeOf(await into.restore(bytes))).toBe('not-empty');
    expect(codeOf(await from.restore(bytes.subarray(0, bytes.length / 2)))).toBe('bad-backup');
    await from.close();
    await into.close();
    await database.close();
  });

  it('settles an import that was reading: what was read is kept, the other files are named', async () => {
    const from = createService({ database: await open(), workers: 1 });
    const files = Array.from({ length: 30 }, (_, at) => ({
      name: `${at}.txt`,
      bytes: dump([{ code: `401-0101-JBN-A${at}`, name: `管网维修${at}` }]),
    }));
    const { id } = value(await from.startImport(files, { region: key.region, by: '甲' }));
    while (value(await from.importStatus(id, 'zh-CN')).done === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const { bytes } = await from.backup();
    await from.close();

    const database = await openDatabase({ memory: true });
    const into = createService({ database, workers: 1 });
    const { unread } = value(await into.restore(bytes));
    const view = value(await into.importStatus(id, 'zh-CN'));
    const read = view.files.filter(({ status }) => status === 'read');
    const lost = view.files.filter(({ status }) => status === 'refused');
    expect([view.status, view.waiting, read.length + lost.length, lost.length]).toEqual(['ready', 0, 30, unread]);
    expect(read.length).toBeGreaterThan(0);
    expect(unread).toBeGreaterThan(0);
    for (const { name, message } of lost) expect(message).toContain(`“${name}”还没有读取，备份里没有它的内容。请重新导入这个文件`);
    expect(codeOf(await into.resumeImport(id))).toBe('nothing-to-read');
    const kept = value(await into.keepImport(id, '乙'));
    expect([kept.status, kept.report.length]).toEqual(['kept', read.length]);
    await into.close();
    await database.close();
  });

  it('settles an import of which nothing was read: it can be given up', async () => {
    const from = createService({ database: await open(), workers: 1 });
    const files = Array.from({ length: 5 }, (_, at) => ({ name: `${at}.txt`, bytes: dump([{ ...(two[0] as Form), code: `401-${at}` }]) }));
    const { id } = value(await from.startImport(files, { region: key.region, by: '甲' }));
    const { bytes } = await from.backup();
    await from.close();

    const database = await openDatabase({ memory: true });
    const into = createService({ database, workers: 1 });
    value(await into.restore(bytes));
    expect(value(await into.importStatus(id, 'zh-CN')).status).toBe('ready');
    expect(value(await into.discardImport(id)).status).toBe('discarded');
    await into.close();
    await database.close();
  });

  it('refuses crafted archives with a sentence, and stores nothing', async () => {
    const service = createService({ database: await open(), workers: 1 });
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    const archive = (manifest: unknown, part = ''): Uint8Array =>
      zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest)), 'paper/000000.jsonl': strToU8(part) });
    const manifest = (part: string, version = 1): unknown => ({
      format: 'jixiao-backup',
      version,
      at: '2026-01-01T00:00:00.000Z',
      parts: [{ name: 'paper/000000.jsonl', table: 'paper', sha256: sha256(part) }],
    });
    const codes = [
      await service.restore(archive(manifest('no json'), 'no json')),
      await service.restore(archive(manifest('[1]'), '[1]')),
      await service.restore(archive({ format: 'jixiao-backup', version: 1, at: '', parts: [null] })),
      await service.restore(archive({ format: 'jixiao-backup', version: 1, at: '', parts: [] })),
      await service.restore(archive(manifest('', backupVersion + 1))),
      await service.restore(strToU8('no archive')),
    ].map(codeOf);
    expect(codes).toEqual(['bad-backup', 'bad-backup', 'bad-backup', 'bad-backup', 'newer-data', 'bad-backup']);
    expect((await service.home()).totals.projects).toBe(0);
    await service.close();
  });
});
