import type { RememberedLayout } from '@jixiao/domain';
import { expect, it } from 'vitest';
import {
  type Database,
  dumpAll,
  type DumpPart,
  findLayout,
  listLayouts,
  rememberLayouts,
  restoreAll,
  takenLayoutIds,
  withdrawLayout,
} from './index.ts';
import { onEachDatabase } from './testing/index.ts';
import { at } from './testing/papers.ts';

const layout = `一级指标|考核内容|${'很长的列名|'.repeat(180)}`;

function remembered(id: string, means: 'other' | '/name', position = 1): RememberedLayout {
  return {
    id,
    correction: { kind: 'column', layout, position, label: '考核内容', means },
    by: '张三',
    at,
    why: '核对过原件',
    file: '甲.docx',
  };
}

function remember(database: Database, one: RememberedLayout): Promise<void> {
  return database.transaction((writer) => rememberLayouts(writer, [one], { at, by: one.by }));
}

onEachDatabase('layouts', (open) => {
  it('live once a column; a later one replaces the earlier, which stays in the table', async () => {
    const database = await open();
    await remember(database, remembered('1', 'other'));
    await remember(database, remembered('2', '/name'));
    await remember(database, remembered('3', 'other', 2));
    const [live, history] = [await database.read(listLayouts), await database.rows('select id, withdrawn_by from layout order by id')];
    expect(live).toEqual([remembered('2', '/name'), remembered('3', 'other', 2)]);
    expect(history.map((row) => [row['id'], row['withdrawn_by']])).toEqual([
      ['1', '张三'],
      ['2', null],
      ['3', null],
    ]);
    expect(await database.read((reader) => takenLayoutIds(reader, ['1', '2', '9']))).toEqual(new Set(['1', '2']));
  });

  it('are remembered by several at once, and the last lives', async () => {
    const database = await open();
    await Promise.all(['1', '2', '3', '4'].map((id) => remember(database, remembered(id, 'other'))));
    expect([(await database.read(listLayouts)).length, (await database.rows('select id from layout')).length]).toEqual([1, 4]);
  });

  it('are withdrawn with who and why', async () => {
    const database = await open();
    await remember(database, remembered('1', 'other'));
    await database.transaction((writer) => withdrawLayout(writer, '1', { at, by: '李四', reason: '看错了' }));
    expect(await database.read(listLayouts)).toEqual([]);
    expect(await database.read((reader) => findLayout(reader, '1'))).toEqual({ layout: remembered('1', 'other'), isWithdrawn: true });
    expect(await database.read((reader) => findLayout(reader, '2'))).toBeNull();
    await remember(database, remembered('2', 'other'));
    expect(await database.read(listLayouts)).toHaveLength(1);
  });

  it('travel in a back-up with their history, and keep a database from being restored into', async () => {
    const database = await open();
    await remember(database, remembered('1', 'other'));
    await remember(database, remembered('2', '/name'));
    const parts: DumpPart[] = [];
    await database.read(async (reader) => {
      for await (const part of dumpAll(reader)) parts.push(part);
    });
    expect(parts.map(({ table, rows }) => [table, rows.length])).toContainEqual(['layout', 2]);
    await expect(database.transaction((writer) => restoreAll(writer, parts))).rejects.toMatchObject({ code: 'database-not-empty' });
    const empty = await open();
    await empty.transaction((writer) => restoreAll(writer, JSON.parse(JSON.stringify(parts)) as DumpPart[]));
    expect(await empty.read(listLayouts)).toEqual([remembered('2', '/name')]);
    expect(await empty.rows('select id from layout')).toHaveLength(2);
  });
});
