import { paperScope, type Waiver, type WaiverScope } from '@jixiao/domain';
import { expect, it } from 'vitest';
import {
  type Database,
  dumpAll,
  type DumpPart,
  findWaiver,
  hasUnsettled,
  listDepartmentYears,
  listIndicators,
  listProjects,
  listWaivers,
  liveWaivers,
  loadHome,
  lockWaivers,
  rebuild,
  removeSample,
  restoreAll,
  saveRegion,
  saveUnit,
  saveVersion,
  saveWaivers,
  settleWaivers,
  takenWaiverIds,
  withdrawPaper,
  withdrawWaiver,
} from './index.ts';
import { onEachDatabase } from './testing/index.ts';
import { at, finding, indicatorOf, newVersion, projectPaper } from './testing/papers.ts';

const region = '990001';
const water = { code: '301001', name: '禾溪县水务局' };
const on = '2026-03-01';
const rows = [indicatorOf('完成率'), indicatorOf('受益户数')];
const mains = projectPaper('P1', '管网维护', '100.00', rows);
const pumps = projectPaper('P2', '泵站更新', '50.00', rows);
const first = '/papers/0/project/indicators/0/target';
const second = '/papers/0/project/indicators/1/target';
const everywhere: WaiverScope = { of: 'rule' };
const unit: WaiverScope = { of: 'unit', region, unit: water };

function scopeAt(place: string | null, paper = mains): WaiverScope {
  const scope = paperScope({ region, unit: water, fiscalYear: 2026, paper }, place);
  if (scope === null) throw new Error('the paper says its year');
  return scope;
}

function waiverOf(id: string, scope: WaiverScope, more: Partial<Waiver> = {}): Waiver {
  return { id, rule: 'T-01', scope, reason: '已说明', by: '张三', since: '2026-01-01', until: null, ...more };
}

async function withPapers<T extends Database>(opening: Promise<T>): Promise<T> {
  const database = await opening;
  await database.transaction(async (writer) => {
    await saveRegion(writer, { code: region, name: '禾溪县' });
    await saveUnit(writer, region, water);
    for (const [position, paper] of [mains, pumps].entries()) {
      const findings = [finding('T-01', 'warning', first), finding('T-01', 'error', second), finding('M-04', 'hint')];
      await saveVersion(writer, newVersion(paper, { position, findings }));
    }
  });
  return database;
}

function save(database: Database, ...waivers: readonly Waiver[]): Promise<void> {
  return database.transaction(async (writer) => {
    await lockWaivers(writer);
    await saveWaivers(writer, waivers, { by: '张三', at, on });
  });
}

/** Errors, warnings, hints and what is set aside, of each project and then of the department year. */
function countsOf(database: Database): Promise<readonly string[]> {
  return database.read(async (reader) => {
    const projects = await listProjects(reader, {});
    const years = await listDepartmentYears(reader, {});
    return [...projects.items, ...years.items].map(
      ({ findings, waived }) => `${findings.error} ${findings.warning} ${findings.hint} | ${waived}`,
    );
  });
}

const open0 = ['1 1 1 | 0', '1 1 1 | 0', '2 2 2 | 0'];

onEachDatabase('waivers', (open) => {
  it('count their findings apart in every list, and withdrawing one brings them back', async () => {
    const database = await withPapers(open());
    expect(await countsOf(database)).toEqual(open0);
    await save(database, waiverOf('1', scopeAt(second)));
    expect(await countsOf(database)).toEqual(['0 1 1 | 1', '1 1 1 | 0', '1 2 2 | 1']);
    await save(database, waiverOf('2', unit, { rule: 'M-04' }), waiverOf('3', everywhere));
    expect(await countsOf(database)).toEqual(['0 0 0 | 3', '0 0 0 | 3', '0 0 0 | 6']);
    expect((await database.read(loadHome)).totals).toMatchObject({ findings: { error: 0, warning: 0, hint: 0 }, waived: 6 });
    expect((await database.read((reader) => listIndicators(reader, { severity: 'error' }))).totals.count).toBe(0);
    for (const id of ['2', '3']) await database.transaction((writer) => withdrawWaiver(writer, id, { at, by: '李四', reason: '看错了' }));
    expect(await countsOf(database)).toEqual(['0 1 1 | 1', '1 1 1 | 0', '1 2 2 | 1']);
    expect((await database.read((reader) => listIndicators(reader, { severity: 'error' }))).totals.count).toBe(1);
    expect(await database.rows('select count(*)::int as findings from finding')).toEqual([{ findings: 6 }]);
  });

  it('hold for papers that come later, for new versions whose rows moved, and after a rebuild', async () => {
    const database = await withPapers(open());
    await save(database, waiverOf('1', scopeAt(second)), waiverOf('2', unit, { rule: 'M-04' }));
    const [known] = (await database.read((reader) => listProjects(reader, {}))).items;
    await database.transaction((writer) => {
      const moved = projectPaper('P1', '管网维护', '100.00', [
        rows[1] ?? indicatorOf(''),
        indicatorOf('新增指标'),
        rows[0] ?? indicatorOf(''),
      ]);
      const findings = [finding('T-01', 'error', first), finding('T-01', 'error', second), finding('M-04', 'hint')];
      return saveVersion(writer, newVersion(moved, { paperId: known?.paperId ?? null, findings }));
    });
    const after = ['1 0 0 | 2', '1 1 0 | 1', '2 1 0 | 3'];
    expect(await countsOf(database)).toEqual(after);
    await database.transaction((writer) => rebuild(writer));
    expect(await countsOf(database)).toEqual(after);
    await database.transaction((writer) => withdrawPaper(writer, known?.paperId ?? '', { at, by: '甲', reason: '重复' }));
    await save(database, waiverOf('3', everywhere));
    expect(await countsOf(database)).toEqual(['0 0 0 | 3', '0 0 0 | 3']);
  });

  it('begin and end with their term, once settled', async () => {
    const database = await withPapers(open());
    await save(
      database,
      waiverOf('1', unit, { until: '2026-03-31' }),
      waiverOf('2', unit, { rule: 'M-04', since: '2026-03-15', until: '2026-04-15' }),
    );
    const settled = (day: string) => database.transaction((writer) => settleWaivers(writer, day));
    expect(await countsOf(database)).toEqual(['0 0 1 | 2', '0 0 1 | 2', '0 0 2 | 4']);
    expect([await settled(on), await settled('2026-03-14')]).toEqual([[], []]);
    const unsettled = (day: string) => database.read((reader) => hasUnsettled(reader, day));
    expect([await unsettled('2026-03-14'), await unsettled('2026-03-15'), await unsettled('2026-04-01')]).toEqual([false, true, true]);
    expect((await settled('2026-03-31')).map(({ id }) => id)).toEqual(['2']);
    expect((await countsOf(database))[2]).toBe('0 0 0 | 6');
    expect((await settled('2026-04-01')).map(({ id }) => id)).toEqual(['1']);
    expect((await countsOf(database))[2]).toBe('2 2 0 | 2');
    expect((await settled('2026-04-16')).map(({ id }) => id)).toEqual(['2']);
    expect(await countsOf(database)).toEqual(open0);
  });

  it('live once of each rule and scope; a later one replaces the earlier, which stays with who and why', async () => {
    const database = await withPapers(open());
    await save(database, waiverOf('1', scopeAt(second)));
    await save(database, waiverOf('2', scopeAt(second), { reason: '又核对过', until: '2026-12-31' }));
    expect(await database.read((reader) => liveWaivers(reader))).toEqual([
      waiverOf('2', scopeAt(second), { reason: '又核对过', until: '2026-12-31' }),
    ]);
    expect(await database.read((reader) => findWaiver(reader, '1', on))).toEqual({
      ...waiverOf('1', scopeAt(second)),
      state: 'withdrawn',
      withdrawn: { at, by: '张三', reason: '又核对过' },
      findings: 0,
      paperId: null,
    });
    expect(await database.read((reader) => findWaiver(reader, '9', on))).toBeNull();
    expect(await database.read((reader) => takenWaiverIds(reader, ['1', '2', '9']))).toEqual(new Set(['1', '2']));
    await Promise.all(['a', 'b', 'c'].map((id) => save(database, waiverOf(id, everywhere))));
    expect((await database.read((reader) => liveWaivers(reader))).filter(({ scope }) => scope.of === 'rule')).toHaveLength(1);
  });

  it('are listed by rule, region, unit and state, with counts, how many findings each sets aside, and page by page', async () => {
    const database = await withPapers(open());
    await save(
      database,
      waiverOf('1', scopeAt(second)),
      waiverOf('2', unit, { rule: 'M-04', until: '2026-03-31' }),
      waiverOf('3', everywhere, { rule: 'M-05', since: '2026-03-02' }),
      waiverOf('4', { of: 'unit', region: '990002', unit: water }, { until: '2026-02-01' }),
    );
    await database.transaction((writer) => withdrawWaiver(writer, '1', { at, by: '李四', reason: '看错了' }));
    const list = (query: object, day = on) => database.read((reader) => listWaivers(reader, query, day));
    const ids = async (query: object, day = on) => (await list(query, day)).items.map(({ id }) => id);
    const all = await list({});
    expect(all.items.map(({ id, state, findings }) => `${id} ${state} ${findings}`)).toEqual(['4 ended 0', '3 ahead 0', '2 in-force 2']);
    expect(all.items[2]?.paperId).toEqual(expect.any(String));
    expect(all.counts).toEqual({ inForce: 1, ahead: 1, ended: 1, withdrawn: 1 });
    expect([await ids({ rule: 'M-04' }), await ids({ region }), await ids({ unit: '301001', region: '990002' })]).toEqual([
      ['2'],
      ['3', '2'],
      ['4'],
    ]);
    expect([await ids({ state: 'withdrawn' }), await ids({ state: 'ended' }, '2026-04-01'), await ids({ state: 'ahead' })]).toEqual([
      ['1'],
      ['4', '2'],
      ['3'],
    ]);
    const page = await list({ limit: 2 });
    expect([page.items.map(({ id }) => id), await ids({ limit: 2, after: page.next })]).toEqual([['4', '3'], ['2']]);
    expect(await ids({ after: 'nonsense' })).toEqual(['4', '3', '2']);
    expect((await database.read((reader) => liveWaivers(reader, { region }))).map(({ id }) => id)).toEqual(['2', '3']);
  });

  it('travel in a back-up with their history, hold in the other database, and keep one from being restored into', async () => {
    const database = await withPapers(open());
    await save(database, waiverOf('1', scopeAt(second)));
    await save(database, waiverOf('2', scopeAt(second), { reason: '又核对过' }));
    const parts: DumpPart[] = [];
    await database.read(async (reader) => {
      for await (const part of dumpAll(reader)) parts.push(part);
    });
    expect(parts.map(({ table, rows: held }) => [table, held.length])).toContainEqual(['waiver', 2]);
    const before = await countsOf(database);
    const empty = await open();
    await empty.transaction((writer) => restoreAll(writer, JSON.parse(JSON.stringify(parts)) as DumpPart[]));
    expect([await countsOf(empty), (await empty.read((reader) => liveWaivers(reader))).map(({ id }) => id)]).toEqual([before, ['2']]);
    const other = await open();
    await save(other, waiverOf('3', unit));
    await expect(other.transaction((writer) => restoreAll(writer, parts))).rejects.toMatchObject({ code: 'database-not-empty' });
  });

  it('of an invented region go with it', async () => {
    const database = await open();
    await database.transaction(async (writer) => {
      await saveRegion(writer, { code: region, name: '禾溪县', sample: true });
      await saveWaivers(writer, [waiverOf('1', unit), waiverOf('2', everywhere)], { by: '甲', at, on });
      await removeSample(writer, '甲', at);
    });
    expect((await database.read((reader) => liveWaivers(reader))).map(({ id }) => id)).toEqual(['2']);
  });
});
