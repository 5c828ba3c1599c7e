import { parseTargetValue } from '@jixiao/domain';
import { describe, expect, it } from 'vitest';
import {
  type Database,
  dumpAll,
  type DumpPart,
  copiedTexts,
  currentFindings,
  listDepartmentYears,
  listIndicators,
  listProjects,
  loadHome,
  rebuild,
  restoreAll,
  saveFile,
  saveImport,
  saveImportFiles,
  saveRegion,
  saveUnit,
  saveVersion,
  setDefaultRegion,
  verifyEvents,
  typicalTargets,
  withdrawPaper,
} from './index.ts';
import { gramsOf, searchTerms, searchText } from './grams.ts';
import { onEachDatabase, type TestDatabase } from './testing/index.ts';
import { at, finding, indicatorOf, newVersion, projectPaper } from './testing/papers.ts';

const names = ['管网维护', '管网改造', '水质检测', '50%_补助', '50_补助', '道路养护', 'ＡＢＣ学校', 'abc 学校', '卫生室', '井\\盖'];
const totals = ['100.00', null, '100.00', '7.50', '100.00'];

/** 40 projects with many ties, over two regions, three units and two years. */
async function fill(database: Database): Promise<void> {
  await database.transaction(async (writer) => {
    for (const code of ['990001', '990002']) {
      await saveRegion(writer, { code, name: `${code}县` });
      for (const unit of ['301001', '301002', '216']) await saveUnit(writer, code, { code: unit, name: `第${unit}单位` });
    }
    await setDefaultRegion(writer, '990001');
    const { sha256 } = await saveFile(writer, { name: '源.docx', format: 'docx', bytes: new Uint8Array([0, 200, 1]), at });
    await saveImport(writer, { id: 'i1', region: '990001', status: 'kept', by: '张三', startedAt: at, state: { a: ['\\', '"', '字'] } });
    await saveImportFiles(writer, [{ importId: 'i1', position: 0, sha256, state: { b: 1 }, summary: null }]);
    for (let index = 0; index < 40; index += 1) {
      const name = names[index % names.length] ?? '';
      const paper = projectPaper(`P${index}`, name, totals[index % totals.length] ?? null, [
        indicatorOf(`${name}率`),
        indicatorOf('满意度', '很满意'),
      ]);
      await saveVersion(
        writer,
        newVersion(paper, {
          region: index % 2 === 0 ? '990001' : '990002',
          unitKey: ['301001', '301002', '216'][index % 3] ?? '',
          fiscalYear: 2025 + (index % 2),
          position: index % 4,
          file: index % 5 === 0 ? sha256 : null,
          findings: Array.from({ length: index % 3 }, (_, each) =>
            finding('M-04', each === 0 ? 'warning' : 'error', '/papers/0/project/indicators/1/target'),
          ),
        }),
      );
    }
  });
}

type Page = { readonly items: readonly object[]; readonly totals: object & { readonly count: number }; readonly next: string | null };

const derived = ['project', 'indicator', 'finding', 'department_year'];
const kept = [
  'region',
  'unit',
  'source_file',
  'import',
  'import_file',
  'paper',
  'version',
  'further_origin',
  'event',
  'event_head',
  'setting',
];

async function contentOf(database: TestDatabase, tables: readonly string[]): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const table of tables) found[table] = await database.rows(`select row_to_json(t)::text as row from ${table} t order by 1`);
  return found;
}

onEachDatabase('lists', (open) => {
  it('visits every row once by key, with ties, in every order', async () => {
    const database = await open();
    await fill(database);
    const lists: readonly ((...asked: Parameters<typeof listProjects>) => Promise<Page>)[] = [
      listProjects,
      listDepartmentYears,
      listIndicators,
    ];
    for (const list of lists) {
      for (const order of [undefined, 'name', 'amount', 'findings'] as const) {
        const asked = order === undefined ? {} : { order };
        const whole = await database.read((reader) => list(reader, { ...asked, limit: 200 }));
        const pages: unknown[] = [];
        let after: string | null = null;
        do {
          const page: Page = await database.read((reader) => list(reader, { ...asked, limit: 7, ...(after === null ? {} : { after }) }));
          pages.push(...page.items);
          after = page.next;
          expect(page.totals).toEqual(whole.totals);
        } while (after !== null);
        expect(pages).toEqual(whole.items);
        expect(new Set(pages.map((row) => JSON.stringify(row))).size).toBe(whole.totals.count);
      }
    }
    const { items } = await database.read((reader) => listProjects(reader, { order: 'amount', limit: 200 }));
    const amounts = items.map(({ amountFen }) => Number(amountFen ?? -1));
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    expect(amounts.at(-1)).toBe(-1);
  });

  it('filters, and sums what fits', async () => {
    const database = await open();
    await fill(database);
    const count = async (query: Parameters<typeof listProjects>[1]): Promise<number> =>
      (await database.read((reader) => listProjects(reader, query))).totals.count;
    expect((await database.read((reader) => listProjects(reader, {}))).totals).toEqual({ count: 40, amountFen: String(8 * 307_500_000) });
    expect(await count({ region: '990001' })).toBe(20);
    expect(await count({ region: '990001', year: 2026 })).toBe(0);
    expect(await count({ unit: '301' })).toBe(27);
    expect(await count({ unit: '216' })).toBe(13);
    expect(await count({ unit: '301001', year: 2025 })).toBe(7);
    expect(await count({ severity: 'warning' })).toBe(26);
    expect(await count({ severity: 'error' })).toBe(13);
    expect(await count({ severity: 'hint' })).toBe(0);
    const withError = await database.read((reader) => listIndicators(reader, { severity: 'error', limit: 200 }));
    expect(withError.totals.count).toBe(13);
    expect(new Set(withError.items.map(({ position }) => position))).toEqual(new Set([1]));
    await expect(count({ after: 'xx' })).rejects.toMatchObject({ code: 'list-key-unreadable' });
  });

  it('finds one, two, three and more characters; percent and underscore mean themselves', async () => {
    const database = await open();
    await fill(database);
    const all = (await database.read((reader) => listProjects(reader, { limit: 200 }))).items;
    for (const [question, fits] of [
      ['管', /管/u],
      ['管网', /管网/u],
      ['管网维', /管网维/u],
      ['管网维护', /管网维护/u],
      ['维护管网', /$^/u],
      ['管 护', /管.*护|护.*管/u],
      ['%', /%/u],
      ['_', /_/u],
      ['%_', /%_/u],
      ['50_补', /50_补/u],
      ['ABC', /ABC|abc/iu],
      ['abc学校', /^ＡＢＣ学校/u],
      ['\\', /\\/u],
      ['学校', /学校/u],
      ["'", /$^/u],
      ['鑫', /$^/u],
    ] as const) {
      const found = (await database.read((reader) => listProjects(reader, { q: question, limit: 200 }))).items;
      const wanted = all.filter(({ name }) => fits.test(name.normalize('NFKC')) || fits.test(name));
      expect(
        found.map(({ code }) => code),
        question,
      ).toEqual(wanted.map(({ code }) => code));
    }
    expect((await database.read((reader) => listProjects(reader, { q: '第301001单位' }))).totals.count).toBe(14);
    expect((await database.read((reader) => listDepartmentYears(reader, { q: '216' }))).totals.count).toBe(2);
    expect((await database.read((reader) => listIndicators(reader, { q: '很满意' }))).totals.count).toBe(40);
  });

  it('tells what targets are typical, and which texts stand in several papers', async () => {
    const database = await open();
    const targetOf = (raw: string) => ({ raw, operatorText: null, unitText: null, value: parseTargetValue(raw) });
    await database.transaction(async (writer) => {
      await saveRegion(writer, { code: '990001', name: '禾溪县' });
      await saveUnit(writer, '990001', { code: '301001', name: '禾溪县水务局' });
      for (const [number, raws] of [['≥90%', '≥92%', '≥80%', '100%'], ['≥95%'], ['有效提升', '≥3个']].entries()) {
        const own = raws.map((raw) => ({ ...indicatorOf('工程合格率（%）'), description: `第${number}项${raw}`, target: targetOf(raw) }));
        const copied = { ...indicatorOf('群众满意度'), target: targetOf('≥90%') };
        await saveVersion(writer, newVersion(projectPaper(`P${number}`, `项目${number}`, '1.00', [...own, copied])));
      }
    });
    const typical = await database.read((reader) => typicalTargets(reader, { q: '合格率' }));
    expect(typical).toMatchObject({ found: 7, measured: 6 });
    expect(typical.items[0]).toEqual({
      name: '工程合格率',
      unit: '%',
      count: 5,
      papers: 2,
      op: '>=',
      least: '80',
      lowerQuartile: '90',
      median: '92',
      upperQuartile: '95',
      most: '100',
    });
    const copies = await database.read((reader) => copiedTexts(reader, {}));
    expect(copies).toMatchObject({ count: 1, indicators: 3, next: null });
    expect(copies.items[0]).toMatchObject({ name: '群众满意度', target: '≥90%', papers: 3, indicators: 3 });
    const same = await database.read((reader) => listIndicators(reader, { copy: copies.items[0]?.key }));
    expect(same.totals.count).toBe(3);
  });

  it('rebuilds the same derived tables', async () => {
    const database = await open();
    await fill(database);
    const before = await contentOf(database, derived);
    expect(await database.transaction((writer) => rebuild(writer))).toEqual({ papers: 40, projects: 40, indicators: 80 });
    expect(await contentOf(database, derived)).toEqual(before);
  });

  it('counts what the rules say about whole department years, and asks again when one changes', async () => {
    const database = await open();
    await fill(database);
    const seen: string[] = [];
    database.judgeBy((year, around) => {
      seen.push(`${year[0]?.record.unitKey} ${year[0]?.record.fiscalYear} ${year.length} ${around.length}`);
      return year.map((_, index) => (index === 0 ? [finding('S-16', 'error'), finding('S-01', 'hint')] : []));
    });
    await database.transaction((writer) => rebuild(writer));
    const years = new Set(seen.map((line) => line.split(' ').slice(0, 2).join(' '))).size;
    expect(seen.length).toBe(years);
    expect((await database.read(loadHome)).totals.findings).toEqual({ error: years, warning: 0, hint: years });
    const [first] = (await database.read((reader) => listProjects(reader, { limit: 1 }))).items;
    expect((await database.read((reader) => currentFindings(reader, first?.paperId ?? ''))).map(({ rule }) => rule)).toEqual([
      'S-16',
      'S-01',
    ]);
    seen.length = 0;
    await database.transaction((writer) =>
      withdrawPaper(writer, first?.paperId ?? '', { at: '2026-03-01T00:00:00.000Z', by: '甲', reason: '重复' }),
    );
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.every((line) => line.startsWith(`${first?.unitKey} `))).toBe(true);
    expect((await database.read((reader) => currentFindings(reader, first?.paperId ?? ''))).length).toBe(0);
  });
});

/** Filled once on each database: their back-ups are put into either. */
const dumps = new Map<Database['kind'], { readonly parts: readonly DumpPart[]; readonly content: Record<string, unknown> }>();

onEachDatabase('back-up', (open, kind) => {
  it('is made', async () => {
    const database = await open();
    await fill(database);
    const parts = await database.read(async (reader) => {
      const all: DumpPart[] = [];
      for await (const part of dumpAll(reader)) all.push(part);
      return all;
    });
    dumps.set(kind, { parts: JSON.parse(JSON.stringify(parts)) as DumpPart[], content: await contentOf(database, [...kept, ...derived]) });
    await expect(database.transaction((writer) => restoreAll(writer, parts))).rejects.toMatchObject({ code: 'database-not-empty' });
  });
});

onEachDatabase('back-up of either', (open) => {
  it('is restored whole', async () => {
    expect(dumps.size).toBeGreaterThan(0);
    for (const { parts, content } of dumps.values()) {
      const database = await open();
      await database.transaction(async (writer) => {
        await saveRegion(writer, { code: '990099', name: '样例县', sample: true });
        await saveUnit(writer, '990099', { code: '301001', name: '甲' });
        await saveVersion(writer, newVersion(projectPaper('P1', '样例'), { region: '990099' }));
      });
      expect(await database.transaction((writer) => restoreAll(writer, parts))).toEqual({ papers: 40, files: 1, events: 40 });
      expect(await contentOf(database, [...kept, ...derived])).toEqual(content);
      expect(await database.read(verifyEvents)).toBeNull();
    }
  });

  it('that was changed is refused whole', async () => {
    for (const { parts } of dumps.values()) {
      const database = await open();
      const changed = parts.map((part) =>
        part.table === 'version' ? { ...part, rows: part.rows.map((row) => ({ ...row, content: '{}' })) } : part,
      );
      await expect(database.transaction((writer) => restoreAll(writer, changed))).rejects.toMatchObject({ code: 'backup-unreadable' });
      expect((await database.read(loadHome)).regions).toEqual([]);
    }
  });
});

describe('grams', () => {
  it('hold one and two characters, none over a space or a field', () => {
    const grams = gramsOf(searchText(['管网', 'Ａb']));
    expect(grams).toHaveLength(6);
    for (const word of ['管', '网', '管网', 'a', 'b', 'ab'])
      expect(grams).toEqual(expect.arrayContaining([...(searchTerms(word)[0]?.grams ?? [0])]));
    expect(grams).not.toEqual(expect.arrayContaining([...(searchTerms('网a')[0]?.grams ?? [])]));
    expect(searchTerms(' 管网维  % 𠮷野 ')).toEqual([
      { grams: [expect.any(Number), expect.any(Number)], like: '%管网维%' },
      { grams: [37], like: null },
      { grams: [expect.any(Number)], like: '%𠮷野%' },
    ]);
  });
});
