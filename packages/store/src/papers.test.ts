import { expect, it } from 'vitest';
import {
  addOrigin,
  appendEvent,
  contentHash,
  type Database,
  defaultRegion,
  departmentYearFiles,
  findVersionByHash,
  listCorrections,
  isSameForm,
  listEvents,
  listProjects,
  listVersions,
  loadDepartmentYear,
  loadFile,
  loadHome,
  loadImport,
  loadImportFile,
  listImportFiles,
  loadPaper,
  loadVersion,
  paperKeyOf,
  papersOfFile,
  papersOfImport,
  papersOfUnitYear,
  removeSample,
  removeUnusedFiles,
  saveFile,
  saveImport,
  saveImportFiles,
  saveRegion,
  saveUnit,
  saveVersion,
  setDefaultRegion,
  verifyEvents,
  withdrawPaper,
  yearsOfUnit,
} from './index.ts';
import { onEachDatabase } from './testing/index.ts';
import { at, finding, indicatorOf, newVersion, projectPaper } from './testing/papers.ts';

const region = '990001';
const water = { code: '301001', name: '禾溪县水务局' };

async function withUnit<T extends Database>(opening: Promise<T>): Promise<T> {
  const database = await opening;
  await database.transaction(async (writer) => {
    await saveRegion(writer, { code: region, name: '禾溪县' });
    await saveUnit(writer, region, water);
  });
  return database;
}

onEachDatabase('papers', (open, kind) => {
  it('gives back what it was given, and numbers versions from 1', async () => {
    const database = await withUnit(open());
    const paper = {
      ...projectPaper('P1', '管网维护'),
      origins: { '/papers/0/project/code': { part: 'body', table: 0, row: 1, column: 2 } },
    };
    const findings = [finding('M-04', 'warning', '/papers/0/project/spendingPlan')];
    const cannotTell = [{ rule: 'M-09', at: '/papers/0', why: { zh: '没有总额', en: 'No total' } }];
    const bytes = new Uint8Array([0, 1, 2, 255, 254, 10, 13, 0]);
    const saved = await database.transaction(async (writer) => {
      const { sha256 } = await saveFile(writer, { name: '文本.docx', format: 'docx', bytes, at });
      return saveVersion(writer, newVersion(paper, { findings, cannotTell, file: sha256, importId: 'i1', reason: '第一次' }));
    });
    expect(saved).toMatchObject({ version: 1, outcome: 'new', hash: contentHash(paper) });
    await database.read(async (reader) => {
      const stored = await loadVersion(reader, saved.paperId, null);
      expect(stored).toMatchObject({
        number: 1,
        paper,
        findings,
        cannotTell,
        notes: [],
        at,
        by: '张三',
        reason: '第一次',
        importId: 'i1',
        unit: water,
      });
      expect(stored?.paper).toEqual(paper);
      const file = await loadFile(reader, stored?.file ?? '');
      expect([...(file?.bytes ?? [])]).toEqual([...bytes]);
      expect(file).toMatchObject({ name: '文本.docx', size: 8, importedAt: at });
      expect(await listVersions(reader, saved.paperId)).toMatchObject([{ number: 1, file: { name: '文本.docx' } }]);
      expect(await papersOfFile(reader, stored?.file ?? '')).toEqual([stored?.record]);
      expect(await papersOfImport(reader, 'i1')).toEqual([{ paperId: saved.paperId, version: 1 }]);
      expect(await departmentYearFiles(reader, region, '301001', 2026)).toHaveLength(1);
    });
  });

  it('keeps characters that a text column cannot hold', async () => {
    const database = await withUnit(open());
    const paper = projectPaper('P1', 'a\u0000b\ud800c', '1');
    const saved = await database.transaction((writer) => saveVersion(writer, newVersion(paper, { reason: 'x\u0000y' })));
    const stored = await database.read((reader) => loadVersion(reader, saved.paperId, null));
    expect(stored?.paper).toEqual(paper);
    expect(stored?.hash).toBe(contentHash(paper));
  });

  it('adds nothing for the same content, an origin for another file, a version for another content', async () => {
    const database = await withUnit(open());
    const paper = projectPaper('P1', '管网维护');
    const [one, two] = await database.transaction(async (writer) => [
      (await saveFile(writer, { name: 'a', format: 'txt', bytes: new Uint8Array([1]), at })).sha256,
      (await saveFile(writer, { name: 'b', format: 'txt', bytes: new Uint8Array([2]), at })).sha256,
    ]);
    const save = (more: object): ReturnType<typeof saveVersion> =>
      database.transaction((writer) => saveVersion(writer, newVersion(paper, more)));
    const first = await save({ file: one });
    const again = { paperId: first.paperId };
    expect(await save({ ...again, file: one })).toMatchObject({ version: 1, outcome: 'unchanged' });
    expect(await save({ ...again, file: two })).toMatchObject({ version: 1, outcome: 'origin-added' });
    expect(await save({ ...again, file: two })).toMatchObject({ version: 1, outcome: 'unchanged' });
    expect(await save({ ...again, file: two, paper: projectPaper('P1', '管网维护', '90.00') })).toMatchObject({
      version: 2,
      outcome: 'new-version',
    });
    await database.transaction(async (writer) => {
      expect(await saveFile(writer, { name: 'a2', format: 'txt', bytes: new Uint8Array([1]), at })).toEqual({ sha256: one, isNew: false });
      expect(await findVersionByHash(writer, first.paperId, first.hash)).toBe(1);
      expect(
        await addOrigin(writer, { paperId: first.paperId, version: 1, file: two ?? '', importId: null, origins: undefined, notes: [], at }),
      ).toBe(false);
    });
    expect((await database.read((reader) => listEvents(reader, 0, 10))).map(({ number, step }) => `${number} ${step}`)).toEqual([
      '1 import',
      '2 add-origin',
      '3 import',
    ]);
    expect((await database.read((reader) => papersOfFile(reader, two ?? ''))).map(({ id }) => id)).toEqual([first.paperId]);
  });

  it('finds the paper by code, else by normalised name', async () => {
    const database = await withUnit(open());
    const find = (code: string | null, name: string): Promise<string[]> =>
      database.read(async (reader) =>
        (await papersOfUnitYear(reader, region, '301001', 2026))
          .filter((record) => isSameForm(record, paperKeyOf(region, '301001', 2026, projectPaper(code, name))))
          .map(({ projectName }) => projectName ?? ''),
      );
    await database.transaction(async (writer) => {
      await saveVersion(writer, newVersion(projectPaper('P1', '管网 维护（一期）'), { position: 1 }));
      await saveVersion(writer, newVersion(projectPaper(null, '水质检测'), { position: 2 }));
      await saveVersion(writer, newVersion(projectPaper('P1', '同一编码'), { position: 3 }));
    });
    expect(await find('P1', '别的')).toEqual(['管网 维护（一期）', '同一编码']);
    expect(await find(null, '管网维护(一期)')).toEqual(['管网 维护（一期）']);
    expect(await find('P9', '水质检测')).toEqual(['水质检测']);
    expect(await find('P9', '管网维护(一期)')).toEqual([]);
  });

  it('withdraws from lists at once; a new version brings the paper back', async () => {
    const database = await withUnit(open());
    const saved = await database.transaction((writer) => saveVersion(writer, newVersion(projectPaper('P1', '管网维护'))));
    const withdrawn = { at, by: '李四', reason: '报错了单位' };
    expect(await database.transaction((writer) => withdrawPaper(writer, saved.paperId, withdrawn))).toBe(true);
    expect(await database.transaction((writer) => withdrawPaper(writer, saved.paperId, withdrawn))).toBe(false);
    await database.read(async (reader) => {
      expect((await loadPaper(reader, saved.paperId))?.withdrawn).toEqual(withdrawn);
      expect((await listProjects(reader, {})).totals).toEqual({ count: 0, amountFen: '0' });
      expect(await yearsOfUnit(reader, region, '301001')).toEqual([]);
      expect(await loadDepartmentYear(reader, region, '301001', 2026)).toEqual([]);
    });
    expect(
      await database.transaction((writer) => saveVersion(writer, newVersion(projectPaper('P1', '管网维护'), { paperId: saved.paperId }))),
    ).toMatchObject({ version: 2 });
    expect((await database.read((reader) => listProjects(reader, {}))).totals).toEqual({ count: 1, amountFen: '100000000' });
  });

  it('records corrections as events', async () => {
    const database = await withUnit(open());
    const saved = await database.transaction((writer) => saveVersion(writer, newVersion(projectPaper('P1', '管网维护'))));
    const correction = { at: '/papers/0/project/budget/total', from: '100.00', to: '90.00', why: '看错一位' };
    await database.transaction((writer) =>
      saveVersion(
        writer,
        newVersion(projectPaper('P1', '管网维护', '90.00'), { paperId: saved.paperId, step: 'correct', corrections: [correction] }),
      ),
    );
    expect(await database.read((reader) => listCorrections(reader, saved.paperId))).toEqual([{ ...correction, by: '张三', when: at }]);
  });

  it('refuses to change a version or an event, even by SQL', async () => {
    const database = await withUnit(open());
    await database.transaction((writer) => saveVersion(writer, newVersion(projectPaper('P1', '管网维护'))));
    await expect(database.run(`update version set by_whom = 'x'`)).rejects.toThrow(/never changed/);
    await expect(database.run('delete from version')).rejects.toThrow(/never changed/);
    await expect(database.run('delete from paper')).rejects.toThrow(/never changed/);
    await expect(database.run('truncate version cascade')).rejects.toThrow(/never changed/);
    await expect(database.run(`update event set reason = 'x'`)).rejects.toThrow(/only added/);
    await expect(database.run('delete from event')).rejects.toThrow(/only added/);
    await expect(database.run('truncate event')).rejects.toThrow(/only added/);
    await expect(
      database.run(
        `insert into event (number, at, by_whom, step, reason, detail, previous, hash) values (9, now(), '', '', '', 'null', '', '')`,
      ),
    ).rejects.toThrow(/follow/);
    expect(await database.read(verifyEvents)).toBeNull();
  });

  it('notices every tampering with events', async () => {
    for (const [tampering, wrong] of [
      [`update event set reason = '改' where number = 2`, 2],
      [`update event set at = at + interval '1 ms' where number = 3`, 3],
      ['delete from event where number = 2', 2],
      ['delete from event where number = 3', 3],
      ['update event_head set number = 2', 4],
    ] as const) {
      const database = await open();
      for (const reason of ['甲', '乙', '丙']) {
        await database.transaction(async (writer) =>
          appendEvent(writer, {
            at,
            by: '张三',
            step: 'note',
            region: null,
            paperId: null,
            fromVersion: null,
            toVersion: null,
            reason,
            detail: { b: 1, a: [1.5, null, '字'] },
          }),
        );
      }
      expect(await database.read(verifyEvents)).toBeNull();
      await database.run(`alter table event disable trigger user; ${tampering}; alter table event enable trigger user`);
      expect(await database.read(verifyEvents), tampering).toBe(wrong);
    }
  });

  it('writes all of a transaction or nothing', async () => {
    const database = await withUnit(open());
    await expect(
      database.transaction(async (writer) => {
        await saveVersion(writer, newVersion(projectPaper('P1', '管网维护')));
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    expect(await database.rows(`select (select count(*) from paper)::int as papers, (select count(*) from event)::int as events`)).toEqual([
      { papers: 0, events: 0 },
    ]);
  });

  it('says so instead of waiting forever when the database is used inside its own transaction', async () => {
    const database = await withUnit(open());
    await expect(database.transaction(() => database.read((reader) => listEvents(reader, 0, 1)))).rejects.toThrow(/inside one of its own/);
    expect(await database.read((reader) => listEvents(reader, 0, 1))).toEqual([]);
  });

  it('cannot write through a reader', async () => {
    const database = await withUnit(open());
    await expect(database.read((reader) => saveRegion(reader as never, { code: '990002', name: '乙县' }))).rejects.toThrow(/read-only/);
  });

  it('makes one paper and versions without gaps when two write at once', async () => {
    const database = await withUnit(open());
    const save = (total: string): Promise<unknown> =>
      database.transaction(async (writer) => {
        await saveUnit(writer, region, water);
        const paper = projectPaper('P1', '管网维护', total);
        const [known] = await papersOfUnitYear(writer, region, '301001', 2026);
        return saveVersion(writer, newVersion(paper, { paperId: known?.id ?? null }));
      });
    const count = kind === 'server' ? 20 : 6;
    await Promise.all(Array.from({ length: count }, (_, index) => save(`${index}.00`)));
    const rows = await database.rows('select paper_id, number from version order by number');
    expect(rows.map((row) => row['number'])).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    expect(new Set(rows.map((row) => row['paper_id'])).size).toBe(1);
    expect((await database.read((reader) => listEvents(reader, 0, 100))).map(({ number }) => number)).toEqual(
      rows.map((row) => row['number']),
    );
    expect(await database.read(verifyEvents)).toBeNull();
  });

  it('survives two transactions that lock in opposite order', async () => {
    const database = await open();
    await database.transaction((writer) => saveRegion(writer, { code: region, name: '禾溪县' }));
    const both = (codes: readonly string[]): Promise<void> =>
      database.transaction(async (writer) => {
        for (const code of codes) {
          await saveUnit(writer, region, { code, name: code });
          await saveVersion(writer, newVersion(projectPaper(code, code), { unitKey: code }));
        }
      });
    await Promise.all([both(['301', '302']), both(['302', '301']), both(['301', '302']), both(['302', '301'])]);
    expect((await database.read((reader) => listProjects(reader, {}))).totals.count).toBe(8);
    expect(await database.read(verifyEvents)).toBeNull();
  });

  it('removes the sample with all that is in it, and nothing else', async () => {
    const database = await withUnit(open());
    await database.transaction(async (writer) => {
      await saveRegion(writer, { code: '990099', name: '样例县', sample: true });
      await saveUnit(writer, '990099', water);
      const file = (name: string, byte: number): Promise<{ sha256: string }> =>
        saveFile(writer, { name, format: 'txt', bytes: new Uint8Array([byte]), at });
      await saveVersion(writer, newVersion(projectPaper('P1', '样例'), { region: '990099', file: (await file('样例', 1)).sha256 }));
      await saveVersion(writer, newVersion(projectPaper('P1', '真的'), { file: (await file('真的', 2)).sha256 }));
    });
    expect(await database.read(defaultRegion)).toMatchObject({ code: region });
    expect((await database.read(loadHome)).hasSample).toBe(true);
    expect(await database.transaction((writer) => removeSample(writer, '张三', at))).toEqual({ papers: 1 });
    const home = await database.read(loadHome);
    expect(home).toMatchObject({ hasSample: false, years: [2026], totals: { projects: 1, departmentYears: 1, amountFen: '100000000' } });
    expect(await database.rows('select name from source_file')).toEqual([{ name: '真的' }]);
    expect(await database.read(verifyEvents)).toBeNull();
    expect(await database.transaction((writer) => removeSample(writer, '张三', at))).toEqual({ papers: 0 });
  });

  it('keeps imports and their files', async () => {
    const database = await withUnit(open());
    await database.transaction(async (writer) => {
      const { sha256 } = await saveFile(writer, { name: 'a', format: 'txt', bytes: new Uint8Array([1]), at });
      await saveImport(writer, { id: 'i1', region, status: 'running', by: '张三', startedAt: at, state: { done: 0, files: ['甲'] } });
      await saveImportFiles(writer, [{ importId: 'i1', position: 0, sha256, state: { status: 'read' }, summary: null }]);
      await setDefaultRegion(writer, region);
      expect(await removeUnusedFiles(writer)).toBe(0);
      await saveImport(writer, { id: 'i1', region, status: 'kept', by: '张三', startedAt: at, state: { done: 1 } });
      await saveImportFiles(writer, [{ importId: 'i1', position: 0, sha256: null, state: [], summary: null }]);
      expect(await removeUnusedFiles(writer)).toBe(1);
    });
    expect(await database.read((reader) => loadImport(reader, 'i1'))).toEqual({
      id: 'i1',
      region,
      status: 'kept',
      by: '张三',
      startedAt: at,
      state: { done: 1 },
    });
    const [file, old] = [
      { importId: 'i1', position: 0, sha256: null, state: ['a draft'], summary: { papers: 1 } },
      { importId: 'i1', position: 1, sha256: null, state: ['a draft'], summary: null },
    ];
    await database.transaction((writer) => saveImportFiles(writer, [file, old]));
    expect(await database.read((reader) => listImportFiles(reader, 'i1'))).toEqual([{ ...file, state: null }, old]);
    expect(await database.read((reader) => loadImportFile(reader, 'i1', 0))).toEqual(file);
  });

  it('counts the findings of a department year', async () => {
    const database = await withUnit(open());
    await database.transaction(async (writer) => {
      await saveVersion(
        writer,
        newVersion(projectPaper('P1', '甲', null, [indicatorOf('a'), indicatorOf('b')]), {
          findings: [finding('S-01', 'error'), finding('M-04', 'warning')],
        }),
      );
      await saveVersion(
        writer,
        newVersion(
          { ...projectPaper(null, '', null), kind: 'department-objectives', project: null },
          { findings: [finding('M-09', 'hint')], position: 9 },
        ),
      );
    });
    const { latest } = await database.read(loadHome);
    expect(latest).toMatchObject([
      { projects: 1, indicators: 2, amountFen: '0', findings: { error: 1, warning: 1, hint: 1 }, unit: water, unitKey: '301001' },
    ]);
    const year = await database.read((reader) => loadDepartmentYear(reader, region, '301001', 2026));
    expect(year.map(({ record }) => record.kind)).toEqual(['department-objectives', 'target-declaration']);
  });
});
