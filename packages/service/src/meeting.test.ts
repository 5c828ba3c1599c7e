/** Imports that meet corrections, withdrawals and each other: the same on both databases. */
import { saveImport, saveRegion } from '@jixiao/store';
import { onEachDatabase } from '@jixiao/store/testing';
import { expect, it } from 'vitest';
import { createService } from './create-service.ts';
import { type ImportContext, imports, importStatus } from './imports.ts';
import { createReaderPool } from './reader-pool.ts';
import type { Service } from './service.ts';
import { codeOf, dump, type Form, keep, key, read, region, serviceOn, two, value } from './testing/water-office.ts';

const first = two[0] as Form;
const dearer = dump([{ ...first, total: '120.00', other: '20.00' }]);
const dearest = dump([{ ...first, total: '150.00', other: '50.00' }]);

onEachDatabase('imports that meet', (open) => {
  const withService = serviceOn(open);
  const countOf = async (service: Service): Promise<number> => (await service.projects({})).totals.count;
  const totals = async (service: Service): Promise<unknown> =>
    value(await service.departmentYear(key, 'zh-CN')).papers.map(({ paper }) => paper.project?.budget.total);

  it('does not call an import interrupted that ends while it is looked at', async () => {
    const database = await open();
    const record = { id: 'i1', region, status: 'running', by: '甲', startedAt: '2026-01-01T00:00:00.000Z' };
    const state = { region: { code: region, name: region, sample: false }, total: 1, answers: {}, report: [] };
    await database.transaction(async (writer) => {
      await saveRegion(writer, { code: region, name: region });
      await saveImport(writer, { ...record, state });
    });
    const pool = createReaderPool({ workers: 1 });
    const jobs: ImportContext['jobs'] = new Map();
    const ending: typeof database.read = (work) => {
      jobs.clear();
      return database.read(work);
    };
    const context = {
      database: { ...database, read: ending },
      now: () => new Date(),
      pool,
      settled: { day: null },
      jobs,
      again: new Map(),
    };
    const job = {
      progress: { done: 0, before: 0, startedAt: 0 },
      controller: new AbortController(),
      finished: Promise.resolve(),
      known: new Map<string, string>(),
    };
    jobs.set('i1', job);
    expect(value(await importStatus(context, 'i1', 'zh-CN')).status).toBe('running');
    jobs.set('i1', job);
    expect((await imports(context)).map((view) => view.status)).toEqual(['running']);
    expect(value(await importStatus(context, 'i1', 'zh-CN')).status).toBe('interrupted');
  });

  it('hides papers again that a withdrawn import had brought back', () =>
    withService(async (service) => {
      value(await service.withdrawImport((await keep(service, dump(two))).id, '乙', '发错了'));
      value(await service.withdrawImport((await keep(service, dump(two))).id, '乙', '又发错了'));
      expect(await countOf(service)).toBe(0);
    }));

  it('withdraws with an import what was corrected after it', () =>
    withService(async (service) => {
      const { id, report } = await keep(service, dump(two));
      const name = { at: '/papers/0/project/name', to: '管网大修', by: '乙', why: '笔误' };
      value(await service.correctPaper(report[0]?.paperId ?? '', name));
      value(await service.withdrawImport(id, '乙', '发错了'));
      expect(await countOf(service)).toBe(0);
    }));

  it('goes back past both files of an import that changed one paper twice', () =>
    withService(async (service) => {
      await keep(service, dump(two));
      const draft = await read(service, [
        ['c.txt', dearer],
        ['d.txt', dearest],
      ]);
      value(await service.keepImport(draft.id, '甲'));
      value(await service.withdrawImport(draft.id, '乙', '发错了'));
      expect(await totals(service)).toEqual(['100.00', '100.00']);
    }));

  it('leaves nothing of two imports that are withdrawn, in either order', () =>
    withService(async (service) => {
      for (const order of [
        [0, 1],
        [1, 0],
      ]) {
        const kept = [await keep(service, dump(two)), await keep(service, dearer, 'c.txt')];
        for (const position of order) value(await service.withdrawImport(kept[position]?.id ?? '', '乙', '发错了'));
        expect(await countOf(service)).toBe(0);
      }
      expect(await service.verifyEvents()).toBeNull();
    }));

  it('takes no draft away from an import that was withdrawn', () =>
    withService(async (service) => {
      const { id } = await keep(service, dump(two));
      value(await service.withdrawImport(id, '乙', '发错了'));
      expect([codeOf(await service.discardImport(id)), value(await service.importStatus(id, 'zh-CN')).status]).toEqual([
        'already-kept',
        'withdrawn',
      ]);
    }));

  it('holds no correction that was undone with its import', () =>
    withService(async (service) => {
      await keep(service, dump(two));
      const draft = await read(service, [['c.txt', dearer]]);
      value(await service.correctDraft(draft.id, 0, { at: '/papers/0/project/budget/total', to: '130.00', by: '乙', why: '盖章页' }));
      value(await service.keepImport(draft.id, '甲'));
      value(await service.withdrawImport(draft.id, '乙', '发错了'));
      await keep(service, dearest, 'd.txt');
      expect(await totals(service)).toEqual(['150.00', '100.00']);
    }));

  it('holds a value by the last person who corrected it', () =>
    withService(async (service) => {
      const id = (await keep(service, dump(two))).report[0]?.paperId ?? '';
      for (const [by, to] of [
        ['乙', '管网大修'],
        ['丙', '管网中修'],
      ] as const)
        value(await service.correctPaper(id, { at: '/papers/0/project/name', to, by, why: '笔误' }));
      await keep(service, dearer, 'c.txt');
      const { paper } = value(await service.paper(id, null, 'zh-CN'));
      expect([paper.project?.name, paper.origins?.['/papers/0/project/name']]).toMatchObject(['管网中修', { by: '丙' }]);
    }));

  it('moves a correction with its indicator when a row is added before it', () =>
    withService(async (service) => {
      const text = new TextDecoder().decode(dump([first]));
      const id = (await keep(service, dump([first]))).report[0]?.paperId ?? '';
      value(await service.correctPaper(id, { at: '/papers/0/project/indicators/1/target/raw', to: '≥1000户', by: '乙', why: '盖章页' }));
      const row = `${['产出指标', '质量指标', '合格率', '合格率', '100%', '年度计划'].map((cell) => `\t${cell}`).join('\n')}\n\n`;
      await keep(service, new TextEncoder().encode(text.replace('\t效果指标\n', `${row}\t效果指标\n`)), 'c.txt');
      const { paper } = value(await service.paper(id, null, 'zh-CN'));
      expect(paper.project?.indicators.map(({ name, target }) => [name, target.raw])).toEqual([
        ['维修长度', '≥30公里'],
        ['合格率', '100%'],
        ['受益户数', '≥1000户'],
      ]);
    }));

  it('knows a paper again whose code or year was corrected', () =>
    withService(async (service) => {
      const twins = dump([first, { ...first, name: '水质检测' }]);
      const draft = await read(service, [['a.txt', twins]]);
      value(await service.correctDraft(draft.id, 0, { at: '/papers/0/project/code', to: '401-0101-JBN-ZZZ9', by: '乙', why: '编码重复' }));
      for (const at of ['/papers/0/fiscalYear', '/papers/1/fiscalYear'])
        value(await service.correctDraft(draft.id, 0, { at, to: '2027', by: '乙', why: '封面有误' }));
      value(await service.keepImport(draft.id, '甲'));
      const again = await keep(service, twins);
      expect(again.report.map(({ outcome, fiscalYear }) => [outcome, fiscalYear])).toEqual([
        ['left-as-is', 2027],
        ['left-as-is', 2027],
      ]);
      expect((await service.projects({})).items.map(({ code, name }) => `${name} ${code ?? ''}`).sort()).toEqual([
        '水质检测 401-0101-JBN-AAA1',
        '管网维修 401-0101-JBN-ZZZ9',
      ]);
    }));

  it('moves a paper to the year and the unit that a person corrects', () =>
    withService(async (service) => {
      const id = (await keep(service, dump(two))).report[0]?.paperId ?? '';
      value(await service.correctPaper(id, { at: '/papers/0/fiscalYear', to: '2025', by: '乙', why: '封面有误' }));
      value(await service.correctPaper(id, { at: '/papers/0/unit/code', to: '402001', by: '乙', why: '封面有误' }));
      expect(codeOf(await service.correctPaper(id, { at: '/papers/0/fiscalYear', to: '', by: '乙', why: '' }))).toBe('not-a-value');
      const { items } = await service.departmentYears({});
      expect(items.map(({ unitKey, fiscalYear, projects }) => `${unitKey} ${fiscalYear} ${projects}`).sort()).toEqual([
        '401001 2026 1',
        '402001 2025 1',
      ]);
    }));

  it('is kept once when it is asked for three times at once', () =>
    withService(async (service) => {
      const { id } = await read(service, [['a.txt', dump(two)]]);
      const kept = await Promise.all([1, 2, 3].map(async () => codeOf(await service.keepImport(id, '甲'))));
      expect([kept.sort(), await countOf(service)]).toEqual([['already-kept', 'already-kept', 'ok'], 2]);
    }));

  it('loses none of the corrections that are made at once', () =>
    withService(async (service) => {
      const { id } = await read(service, [['a.txt', dump(two)]]);
      const places = ['/papers/0/project/name', '/papers/1/project/name', '/papers/0/project/purpose'];
      await Promise.all(places.map((at) => service.correctDraft(id, 0, { at, to: '更正', by: '乙', why: '' })));
      expect(value(await service.importDraft(id, 0, 'zh-CN')).corrections.length).toBe(3);
    }));

  it('counts the same findings after a rebuild, of unreadable amounts too', () =>
    withService(async (service) => {
      await keep(service, dump([{ ...first, other: '详见附件' }]));
      const before = (await service.departmentYears({})).items.map(({ findings }) => findings);
      await service.rebuild();
      expect((await service.departmentYears({})).items.map(({ findings }) => findings)).toEqual(before);
    }));

  it('waits as a draft over a restart', async () => {
    const database = await open();
    const before = createService({ database, workers: 1 });
    const { id } = await read(before, [['a.txt', dump(two)]]);
    await before.close();
    const after = createService({ database, workers: 1 });
    expect(value(await after.keepImport(id, '甲')).report.length).toBe(2);
    await after.close();
  });

  it('shows as interrupted when the database fails meanwhile, and says to go on', async () => {
    const database = await open();
    let fails = false;
    const failing: typeof database = {
      ...database,
      transaction: (work) => (fails ? Promise.reject(new Error('the database is gone')) : database.transaction(work)),
    };
    const service = createService({ database: failing, workers: 1 });
    const { id } = value(await service.startImport([{ name: 'a.txt', bytes: dump(two) }], { region, by: '甲' }));
    fails = true;
    while (value(await service.importStatus(id, 'zh-CN')).status === 'running') await new Promise((resolve) => setTimeout(resolve, 20));
    fails = false;
    expect([value(await service.importStatus(id, 'zh-CN')).status, codeOf(await service.keepImport(id, '甲'))]).toEqual([
      'interrupted',
      'nothing-to-keep',
    ]);
    await service.close();
  });
});
