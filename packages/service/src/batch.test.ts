/** Many files at once: bundles, the same content twice, stop and go on, and files that do not say their year. The same on both databases. */
import { listImportFiles, listImports, lockImport, saveImport, type Writer } from '@jixiao/store';
import { onEachDatabase } from '@jixiao/store/testing';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { createService } from './create-service.ts';
import { codeOf, dump, type Form, read, region, serviceOn, settled, two, value } from './testing/water-office.ts';

/** How far the files of the newest import are. */
async function statuses(writer: Writer): Promise<readonly unknown[]> {
  const [record] = await listImports(writer, { limit: 1 });
  const files = record === undefined ? [] : await listImportFiles(writer, record.id);
  return files.map(({ summary }) => (summary as { readonly status: string }).status);
}

const first = dump([two[0] as Form]);
const second = dump([two[1] as Form]);

onEachDatabase('batches', (open) => {
  const withService = serviceOn(open);

  it('opens a bundle one level: its files stand below it, what is no document gets its sentence', () =>
    withService(async (service) => {
      const inner = zipSync({ 'deep.txt': first });
      const bundle = zipSync({ 'a.txt': first, '部门/b.txt': second, 'note.txt': strToU8('各位同事：下周一开会。'), 'inner.zip': inner });
      const view = await read(service, [['county.zip', bundle]]);
      const told = view.files.map(({ name, status }) => [name, status]);
      expect(told[0]).toEqual(['county.zip', 'opened']);
      expect(Object.fromEntries(told)).toMatchObject({
        'county.zip/a.txt': 'read',
        'county.zip/部门/b.txt': 'read',
        'county.zip/note.txt': 'no-paper',
      });
      expect(told.some(([name, status]) => name === 'county.zip/inner.zip/deep.txt' && status === 'read')).toBe(false);
      expect(view.done).toBe(view.total);
      const kept = value(await service.keepImport(view.id, '甲'));
      expect(kept.report.map((line) => line.outcome)).toEqual(['new', 'new']);
    }));

  it('names a file with the content of one before it and does not read it', () =>
    withService(async (service) => {
      const view = await read(service, [
        ['a.txt', first],
        ['copy of a.txt', first],
      ]);
      expect(view.files.map(({ status }) => status)).toEqual(['read', 'duplicate']);
      expect(view.files[1]?.message).toContain('a.txt');
    }));

  it('goes on where it was stopped, without the files that were read', () =>
    withService(async (service) => {
      const files = Array.from({ length: 30 }, (_, at) => ({
        name: `${at}.txt`,
        bytes: dump([{ ...(two[0] as Form), code: `301-${at}`, name: `管网维修${at}` }]),
      }));
      const started = value(await service.startImport(files, { region, by: '甲' }));
      const stopped = value(await service.cancelImport(started.id));
      expect(stopped.status).toBe('cancelled');
      expect(stopped.waiting).toBeGreaterThan(0);
      expect(stopped.files.filter(({ status }) => status === 'cancelled')).toHaveLength(stopped.waiting);
      const before = stopped.files.filter(({ status }) => status === 'read').length;
      value(await service.resumeImport(started.id));
      const view = await settled(service, started.id);
      expect([view.status, view.waiting, view.files.filter(({ status }) => status === 'read').length]).toEqual(['ready', 0, 30]);
      expect(before).toBeLessThan(30);
      expect(codeOf(await service.resumeImport(started.id))).toBe('nothing-to-read');
    }));

  it('goes on after the program ended, from the files that wait in the database', async () => {
    const database = await open();
    const one = createService({ database, workers: 1 });
    const files = Array.from({ length: 12 }, (_, at) => ({ name: `${at}.txt`, bytes: dump([{ ...(two[0] as Form), code: `301-${at}` }]) }));
    const started = value(await one.startImport(files, { region, by: '甲' }));
    await one.close();
    const other = createService({ database, workers: 1 });
    const seen = value(await other.importStatus(started.id, 'zh-CN'));
    if (seen.status !== 'ready') {
      expect(['interrupted', 'cancelled']).toContain(seen.status);
      value(await other.resumeImport(started.id));
    }
    const view = await settled(other, started.id);
    expect([view.status, view.files.every(({ status }) => status === 'read')]).toEqual(['ready', true]);
    await other.close();
  });

  it('goes on once where two ask for it at once', () =>
    withService(async (service) => {
      const files = Array.from({ length: 8 }, (_, at) => ({
        name: `${at}.zip`,
        bytes: zipSync({ 'a.txt': dump([{ ...(two[0] as Form), code: `301-${at}` }]) }),
      }));
      const started = value(await service.startImport(files, { region, by: '甲' }));
      value(await service.cancelImport(started.id));
      await Promise.all([service.resumeImport(started.id), service.resumeImport(started.id)].map(async (asked) => value(await asked)));
      const view = await settled(service, started.id);
      expect([view.status, view.total, view.done, view.files.filter(({ status }) => status === 'read').length]).toEqual([
        'ready',
        16,
        16,
        8,
      ]);
    }));

  it('stays given up where somebody goes on with it at the same time', () =>
    withService(async (service) => {
      const files = Array.from({ length: 8 }, (_, at) => ({
        name: `${at}.txt`,
        bytes: dump([{ ...(two[0] as Form), code: `301-${at}` }]),
      }));
      const started = value(await service.startImport(files, { region, by: '甲' }));
      const [given] = await Promise.all([service.discardImport(started.id), service.resumeImport(started.id)]);
      const again = value(await service.importStatus(started.id, 'zh-CN'));
      expect(value(given).status).toBe('discarded');
      expect([again.status, again.files.reduce((sum, { papers }) => sum + papers, 0)]).toEqual(['discarded', 0]);
    }));

  it('goes on to the end where the program ended after the last file', async () => {
    const database = await open();
    const service = createService({ database, workers: 1 });
    const view = await read(service, [['a.txt', first]]);
    await database.transaction(async (writer) => {
      const record = await lockImport(writer, view.id);
      if (record !== null) await saveImport(writer, { ...record, status: 'running' });
    });
    expect(value(await service.importStatus(view.id, 'zh-CN')).status).toBe('interrupted');
    expect(codeOf(await service.keepImport(view.id, '甲'))).toBe('nothing-to-keep');
    value(await service.resumeImport(view.id));
    expect((await settled(service, view.id)).status).toBe('ready');
    expect(value(await service.keepImport(view.id, '甲')).report).toHaveLength(1);
    await service.close();
  });

  it('names a file whose reading no database takes, and reads those behind it', async () => {
    const database = await open();
    let fails = 1;
    const service = createService({
      database: {
        ...database,
        transaction: (work) =>
          database.transaction(async (writer) => {
            const result = await work(writer);
            const [file] = fails > 0 ? await statuses(writer) : [];
            if (file === 'read' && (fails -= 1) === 0) throw new RangeError('Invalid string length');
            return result;
          }),
      },
      workers: 1,
    });
    const view = await read(service, [
      ['a.txt', first],
      ['b.txt', second],
    ]);
    expect(view.files.map(({ status }) => status)).toEqual(['refused', 'read']);
    expect(view.files[0]?.message).toContain('a.txt');
    await service.close();
  });

  it('keeps those that say unit and year, and names the others', () =>
    withService(async (service) => {
      const without = dump([two[1] as Form], '部门预算绩效文本\n');
      const view = await read(service, [
        ['a.txt', first],
        ['b.txt', without],
      ]);
      expect(view.files.map(({ missing }) => missing)).toEqual([[], ['year']]);
      expect(codeOf(await service.keepImport(view.id, '甲'))).toBe('no-year');
      const kept = value(await service.keepImport(view.id, '甲', { completeOnly: true }));
      expect(kept.files.map(({ status }) => status)).toEqual(['kept', 'left-out']);
      expect(kept.files[1]?.message).toContain('年度');
    }));
});
