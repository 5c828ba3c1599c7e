/** Many files at once: bundles, the same content twice, stop and go on, and files that do not say their year. The same on both databases. */
import { onEachDatabase } from '@jixiao/store/testing';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { createService } from './create-service.ts';
import { codeOf, dump, type Form, read, region, serviceOn, settled, two, value } from './testing/water-office.ts';

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
