/**
 * A department's papers all the way through the API, with a real service on each database: uploaded, read, corrected, kept, listed,
 * shown, written as Word, read again, withdrawn, backed up and restored. Every answer is checked by the contract on its way out.
 */
import { layoutFile, waiverFile } from '@jixiao/domain';
import { createService } from '@jixiao/service';
import { onEachDatabase, type TestDatabase } from '@jixiao/store/testing';
import type { FastifyInstance } from 'fastify';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Client, createClient, fetchTransport, type Result } from './contract/index.ts';
import { createInMemoryClient } from './in-memory.ts';
import { createServer } from './server.ts';

const samples = new URL('../../app/sample/', import.meta.url);
const sample = readdirSync(samples).toSorted()[0] ?? '';
const region = '139901';
const file = { name: sample, bytes: new Uint8Array(readFileSync(new URL(encodeURIComponent(sample), samples))) };

type Site = { readonly app: FastifyInstance; readonly client: Client; readonly near: Client; close(): Promise<void> };

/** A server that is called in memory, by the same client that browsers and terminals use. */
async function openSite(database: TestDatabase): Promise<Site> {
  const service = createService({ database });
  const app = createServer(service, { language: 'en' });
  const inject: typeof fetch = async (address, request = {}) => {
    const encoded = new Request(new URL(String(address), 'http://localhost'), request);
    const answer = await app.inject({
      method: (request.method ?? 'GET') as 'GET',
      url: String(address),
      headers: { ...Object.fromEntries(encoded.headers), host: 'localhost' },
      payload: Buffer.from(await encoded.arrayBuffer()),
    });
    const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as [string, string]);
    return new Response(answer.statusCode === 204 ? null : new Uint8Array(answer.rawPayload), { status: answer.statusCode, headers });
  };
  const close = async () => {
    await app.close();
    await service.close();
  };
  return { app, client: createClient(fetchTransport({ fetch: inject, language: 'en' })), near: createInMemoryClient(service, 'en'), close };
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.en}`);
  return result.value;
}

async function readAll(client: Client, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) {
  const { id } = value(await client.startImport({ files, body: { region, regionName: '云溪县', by: '测试' } }));
  for (;;) {
    const status = value(await client.importStatus({ params: { id } }));
    if (status.status !== 'running') return status;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

onEachDatabase('the API', (open) => {
  let site: Site;
  beforeEach(async () => {
    site = await openSite(await open());
  });
  afterEach(() => site.close());

  it('says in the language of the asker what an act did with a file', async () => {
    const { client } = site;
    for (const message of [null, expect.stringMatching(/nothing was changed/)]) {
      const { id } = await readAll(client, [file]);
      expect(value(await client.keepImport({ params: { id }, body: { by: '测试' } })).files).toMatchObject([{ message }]);
    }
  });

  it('walks from a Word file to a page and back', async () => {
    const { client, near } = site;

    const read = await readAll(client, [file]);
    expect(read).toMatchObject({ status: 'ready', done: 1, files: [{ name: sample, status: 'read' }] });
    const draft = value(await client.importDraft({ params: { id: read.id, file: 0 } }));
    const place = draft.reading.papers.findIndex((paper) => paper.project !== null);
    expect(place).toBeGreaterThanOrEqual(0);
    expect(draft.blocks.length).toBeGreaterThan(0);
    const at = `/papers/${place}/project/name`;
    const corrected = value(
      await client.correctDraft({ params: { id: read.id, file: 0 }, body: { at, to: '更正后的项目', by: '测试', why: '原文漏字' } }),
    );
    expect(corrected.reading.papers[place]?.project?.name).toBe('更正后的项目');

    const kept = value(await client.keepImport({ params: { id: read.id }, body: { by: '测试' } }));
    expect(kept.status).toBe('kept');
    expect(new Set(kept.report.map((line) => line.outcome))).toEqual(new Set(['new']));
    const again = await client.keepImport({ params: { id: read.id }, body: { by: '测试' } });
    expect(again).toMatchObject({ ok: false, problem: { status: 409, code: 'already-kept' } });

    const home = value(await client.home());
    expect(home.totals).toMatchObject({
      departmentYears: 1,
      projects: draft.reading.papers.filter((paper) => paper.project !== null).length,
    });
    expect(value(await near.home())).toEqual(home);
    const found = value(await client.projects({ query: { q: '更正后' } }));
    expect(found.items.map((item) => item.name)).toEqual(['更正后的项目']);
    expect(value(await client.indicators({ query: { limit: 2 } })).next).not.toBeNull();
    expect(new TextDecoder().decode(value(await client.indicatorsCsv()).bytes).split('\r\n')).toHaveLength(home.totals.indicators + 2);

    const [year] = value(await client.departmentYears()).items;
    const params = { region, unitKey: year?.unitKey ?? '', year: year?.fiscalYear ?? 0 };
    const shown = value(await client.departmentYear({ params }));
    expect(shown.papers).toHaveLength(kept.report.length);
    expect(value(await near.departmentYear({ params }))).toEqual(shown);

    const word = value(await client.exportDepartmentYear({ params: { ...params, file: 'document.docx' } }));
    const reread = await readAll(client, [{ name: word.name, bytes: word.bytes }]);
    expect(reread.files[0]).toMatchObject({ status: 'read', papers: shown.papers.length });
    expect(value(await client.discardImport({ params: { id: reread.id } })).status).toBe('discarded');
    const data = value(await client.exportDepartmentYear({ params: { ...params, file: 'data.json' } }));
    expect(JSON.parse(new TextDecoder().decode(data.bytes))).toHaveProperty('papers');
    const workbook = value(await client.exportDepartmentYear({ params: { ...params, file: 'document.xlsx' } }));
    const sheets = await readAll(client, [{ name: workbook.name, bytes: workbook.bytes }]);
    expect(sheets.files[0]).toMatchObject({ status: 'read', papers: shown.papers.length });
    value(await client.discardImport({ params: { id: sheets.id } }));
    const table = value(await client.exportDepartmentYear({ params: { ...params, file: 'data.csv' }, language: 'zh-CN' }));
    expect(new TextDecoder().decode(table.bytes)).toContain('更正后的项目');

    const [project] = found.items;
    const id = project?.paperId ?? '';
    const alone = value(await client.exportPaper({ params: { id, file: 'data.json' } }));
    expect(alone.name).toBe(`${year?.unit.name ?? year?.unitKey}${params.year}年更正后的项目绩效目标表.json`);
    expect(JSON.parse(new TextDecoder().decode(alone.bytes)).papers).toHaveLength(1);
    const newer = value(
      await client.correctPaper({ params: { id }, body: { at: '/papers/0/project/name', to: '再次更正', by: '测试', why: '核对' } }),
    );
    expect(newer.version).toBe(2);
    expect(value(await client.comparePaper({ params: { id }, query: { from: 1, to: 2 } })).map((one) => one.to)).toContain('再次更正');
    expect(value(await client.paper({ params: { id }, query: { version: 1 } })).paper.project?.name).toBe('更正后的项目');
    const source = newer.versions.find((version) => version.file !== null)?.file?.sha256 ?? '';
    expect(value(await client.sourceFile({ params: { sha256: source } })).bytes).toEqual(file.bytes);

    const before = value(await client.departmentYear({ params }));
    const backup = value(await client.backup());

    expect(await client.withdrawPaper({ params: { id }, body: { by: '测试', reason: '重复' } })).toEqual({ ok: true, value: null });
    expect(value(await client.projects({ query: { q: '再次更正' } })).items).toEqual([]);
    expect(value(await client.withdrawImport({ params: { id: read.id }, body: { by: '测试', reason: '错文件' } })).status).toBe(
      'withdrawn',
    );
    expect(value(await client.home()).totals.projects).toBe(0);
    expect(value(await client.events()).length).toBeGreaterThan(3);
    expect(value(await client.verifyEvents())).toEqual({ firstWrong: null });
    expect(value(await client.rebuild())).toHaveProperty('projects');

    await site.close();
    site = await openSite(await open());
    expect(value(await site.client.restore({ bytes: backup.bytes })).papers).toBe(shown.papers.length);
    expect(value(await site.client.departmentYear({ params }))).toEqual(before);
    expect(value(await site.client.sourceFile({ params: { sha256: source } })).bytes).toEqual(file.bytes);
    expect(value(await site.client.verifyEvents())).toEqual({ firstWrong: null });
  });

  it('refuses a back-up that is none', async () => {
    const refused = await site.client.restore({ bytes: new Uint8Array([1, 2, 3]) });
    expect(refused).toMatchObject({ ok: false, problem: { status: 422, code: 'bad-backup' } });
  });

  it('says what is not there', async () => {
    const { client } = site;
    const missing = await Promise.all([
      client.departmentYear({ params: { region, unitKey: '无此单位', year: 2025 } }),
      client.paper({ params: { id: '00000000-0000-0000-0000-000000000000' } }),
      client.importStatus({ params: { id: 'none' } }),
      client.importDraft({ params: { id: 'none', file: 0 } }),
      client.sourceFile({ params: { sha256: '0'.repeat(64) } }),
      client.exportDepartmentYear({ params: { region, unitKey: '无此单位', year: 2025, file: 'document.docx' } }),
      client.exportPaper({ params: { id: 'none', file: 'document.pdf' } }),
      client.withdrawPaper({ params: { id: 'none' }, body: { by: 'x', reason: 'y' } }),
    ]);
    for (const result of missing) expect(result).toMatchObject({ ok: false, problem: { status: 404 } });
  });

  it('refuses a key of another list as a wrong request, far and near', async () => {
    for (const client of [site.client, site.near]) {
      expect(await client.projects({ query: { after: 'nothing' } })).toMatchObject({
        ok: false,
        problem: { status: 400, code: 'bad-request' },
      });
    }
  });

  it('reads a bad file without keeping anything of it', async () => {
    const read = await readAll(site.client, [{ name: '空.docx', bytes: new Uint8Array() }]);
    expect(read.files[0]).toMatchObject({ status: 'refused', message: expect.any(String) });
    expect(await site.client.keepImport({ params: { id: read.id }, body: { by: '测试' } })).toMatchObject({ ok: false });
  });

  it('remembers how a layout is read, gives it away as a file, takes it back and undoes it', async () => {
    const { client, app } = site;
    const read = await readAll(client, [file]);
    const params = { id: read.id, file: 0 };
    const shown = value(await client.draftLayouts({ params }));
    const columns = shown.layouts.find((one) => one.kind === 'column');
    const last = columns?.columns.at(-1);
    const correction = {
      kind: 'column' as const,
      layout: columns?.layout ?? '',
      position: last?.position ?? 0,
      label: last?.label ?? '',
      means: 'other' as const,
    };
    const body = { corrections: [correction], by: '测试', why: '核对' };
    expect(value(await client.rememberLayouts({ params, body })).map(({ name }) => name)).toEqual([sample]);
    expect(await client.rememberLayouts({ params, body })).toMatchObject({ ok: false, problem: { status: 422, code: 'nothing-changed' } });
    const [remembered] = value(await client.layouts());
    expect(remembered).toMatchObject({ correction, by: '测试', why: '核对', file: sample });
    const { name, mediaType, bytes } = value(await client.exportLayouts());
    expect([name, mediaType]).toEqual([expect.stringMatching(/^jixiao-layouts-\d{4}-\d\d-\d\d\.json$/), 'application/json']);
    const exported = layoutFile.parse(JSON.parse(new TextDecoder().decode(bytes)));
    expect(value(await client.importLayouts({ body: { ...exported, by: '测试' } }))).toEqual({ added: 0, replaced: 0, unchanged: 1 });
    const undone = { by: '测试', reason: '看错', importId: read.id };
    expect(value(await client.withdrawLayout({ params: { id: remembered?.id ?? '' }, body: undone }))).toHaveLength(1);
    expect(value(await client.layouts())).toEqual([]);
    expect(await client.withdrawLayout({ params: { id: remembered?.id ?? '' }, body: undone })).toMatchObject({
      ok: false,
      problem: { status: 409, code: 'already-withdrawn' },
    });
    expect(value(await client.importLayouts({ body: { ...exported, by: '测试' } }))).toEqual({ added: 1, replaced: 0, unchanged: 0 });
    const wrong = await app.inject({
      method: 'POST',
      url: '/api/v1/layouts',
      headers: { host: 'localhost' },
      payload: { version: 2, layouts: [], by: '测试' },
    });
    expect([wrong.statusCode, wrong.headers['content-type'], wrong.json().code]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
      'bad-request',
    ]);
  });

  it('sets a finding aside, shows it so, gives waivers away as a file, takes them back and withdraws', async () => {
    const { client, app } = site;
    const read = await readAll(client, [file]);
    value(await client.keepImport({ params: { id: read.id }, body: { by: '测试' } }));
    const [year] = value(await client.departmentYears({ query: {} })).items;
    const params = { region, unitKey: year?.unitKey ?? '', year: year?.fiscalYear ?? 0 };
    const { papers } = value(await client.departmentYear({ params }));
    const views = await Promise.all(papers.map(async ({ id }) => value(await client.paper({ params: { id }, query: {} }))));
    const [view] = views.filter(({ findings }) => findings.length > 0);
    const finding = view?.findings[0];
    const paper = view?.id ?? '';
    const body = {
      rule: finding?.rule ?? '',
      about: { of: 'paper' as const, paper, at: finding?.at ?? '' },
      reason: '已说明',
      by: '测试',
      until: null,
    };
    const waiver = value(await client.addWaiver({ body }));
    expect(waiver).toMatchObject({ rule: finding?.rule, reason: '已说明', state: 'in-force', paperId: paper });
    expect(await client.addWaiver({ body })).toMatchObject({ ok: false, problem: { status: 422, code: 'nothing-changed' } });
    const shown = value(await client.paper({ params: { id: paper }, query: {} })).findings;
    expect(shown.find(({ at, rule }) => at === finding?.at && rule === finding.rule)?.waiver).toEqual({
      id: waiver.id,
      reason: '已说明',
      by: '测试',
      until: null,
      of: 'paper',
    });
    expect(shown).toHaveLength(view?.findings.length ?? 0);
    expect(value(await client.departmentYears({ query: {} })).items[0]?.waived).toBe(waiver.findings);
    const { name, mediaType, bytes } = value(await client.exportWaivers());
    expect([name, mediaType]).toEqual([expect.stringMatching(/^jixiao-waivers-\d{4}-\d\d-\d\d\.json$/), 'application/json']);
    const exported = waiverFile.parse(JSON.parse(new TextDecoder().decode(bytes)));
    expect(value(await client.importWaivers({ body: { ...exported, by: '测试' } }))).toEqual({ added: 0, replaced: 0, unchanged: 1 });
    const undone = { params: { id: waiver.id }, body: { by: '测试', reason: '看错' } };
    expect(value(await client.withdrawWaiver(undone)).state).toBe('withdrawn');
    expect(await client.withdrawWaiver(undone)).toMatchObject({ ok: false, problem: { status: 409, code: 'already-withdrawn' } });
    expect(value(await client.waivers({ query: {} }))).toMatchObject({ items: [], counts: { inForce: 0, withdrawn: 1 } });
    expect(value(await client.waivers({ query: { state: 'withdrawn', rule: waiver.rule } })).items.map(({ id }) => id)).toEqual([
      waiver.id,
    ]);
    expect(value(await client.importWaivers({ body: { ...exported, by: '测试' } }))).toEqual({ added: 1, replaced: 0, unchanged: 0 });
    const odd = { ...exported, waivers: exported.waivers.map((one) => ({ ...one, rule: 'Z-99' })), by: '测试' };
    expect(await client.importWaivers({ body: odd })).toMatchObject({ ok: false, problem: { status: 422, code: 'bad-waivers' } });
    const wrong = await app.inject({
      method: 'POST',
      url: '/api/v1/waivers.json',
      headers: { host: 'localhost' },
      payload: { ...exported, version: 2, by: '测试' },
    });
    expect([wrong.statusCode, wrong.json().code]).toEqual([400, 'bad-request']);
  });
});
