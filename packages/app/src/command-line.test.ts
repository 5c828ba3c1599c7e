/** Commands that keep something, over a real database in a folder: opened by the command itself, and through a server that holds it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@jixiao/cli';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDoors } from './doors.ts';
import { readConfig, serve } from './main.ts';

const county = join(import.meta.dirname, '../../cli/src/golden/files/county');
const files = { water: join(county, 'water-2025.txt'), roads: join(county, 'roads-2025.txt'), minutes: join(county, 'health/minutes.txt') };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-command-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function jixiao(line: string, ...words: readonly string[]) {
  const out: Uint8Array[] = [];
  const err: Uint8Array[] = [];
  const output = (parts: Uint8Array[]) => ({
    isTerminal: false,
    write: (data: string | Uint8Array) => void parts.push(typeof data === 'string' ? Buffer.from(data) : data),
  });
  const settings = { variables: { LC_ALL: 'C', USER: 'clerk' }, folder, out: output(out), err: output(err) };
  const code = await run([...line.split(' '), ...words], { ...settings, version: 'test', doors: createDoors(settings) });
  return { code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') };
}

describe('corrections of layouts', () => {
  const given = join(county, '../layouts/layouts.json');
  it('are taken from a file, listed, used by an import, written to a file and undone', async () => {
    expect(await jixiao('layouts --data remembered')).toMatchObject({ code: 0, out: expect.stringMatching(/^No correction of a layout/) });
    const taken = await jixiao('layouts import --data remembered', given);
    expect(taken).toEqual({ code: 0, err: '', out: 'Corrections of layouts: 2 added, 0 replaced, 0 the same\n' });
    const listed = await jixiao('layouts list --data remembered');
    expect(listed.out).toContain('Column 3, “考核内容”, holds: indicator name\n  一级指标 | 二级指标 | 考核内容 | 指标值 | 单量\n');
    const imported = await jixiao('import --data remembered --region 130900', join(county, '../layouts/roads-2026.txt'));
    expect(imported).toMatchObject({ code: 0, err: '' });
    const written = await jixiao('layouts export out.json --data remembered');
    expect([written.code, readFileSync(join(folder, 'out.json'), 'utf8')]).toEqual([0, readFileSync(given, 'utf8')]);
    const undone = await jixiao('layouts withdraw l-1 --data remembered --reason', 'wrong column');
    expect(undone).toEqual({ code: 0, err: '', out: 'Undone. Files that come later are no longer read so.\n' });
    expect(await jixiao('layouts withdraw l-1 --data remembered --reason', 'again')).toMatchObject({ code: 2, out: '' });
    const left = await jixiao('layouts --json --data remembered');
    expect(
      left.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['l-2']);
    expect(await jixiao('layouts import --data remembered', files.water)).toMatchObject({ code: 2, out: '' });
  });
});

describe('waivers', () => {
  const given = join(county, '../waivers/waivers.json');
  it('are taken from a file, listed, added, withdrawn and written to a file, and the same again changes nothing', async () => {
    expect(await jixiao('waivers --data waived')).toMatchObject({ code: 0, out: expect.stringMatching(/^There is no such waiver/) });
    await jixiao('import --data waived --region 130900', files.roads);
    const taken = await jixiao('waivers import --data waived', given);
    expect(taken).toEqual({ code: 0, err: '', out: 'Waivers: 3 added, 0 replaced, 0 the same\n' });
    expect((await jixiao('waivers import --data waived', given)).out).toBe('Waivers: 0 added, 0 replaced, 3 the same\n');
    const listed = await jixiao('waivers list --data waived --state in-force');
    expect(listed.out).toContain(
      'M-04  in force  1 finding\n  130900 青禾县公路局 2025 “危桥改造” /project/spendingPlan\n  按合同六月一次拨付，已说明\n',
    );
    expect(listed.out).toContain('S-11  in force  1 finding\n');
    expect((await jixiao('waivers --data waived --state ended --json')).out).toContain('"findings":0');
    const written = await jixiao('waivers export out.json --data waived');
    expect([written.code, written.err]).toEqual([0, expect.stringMatching(/^Wrote 3 waivers: /)]);
    const held = (text: string) => (JSON.parse(text).waivers as { id: string }[]).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(held(readFileSync(join(folder, 'out.json'), 'utf8'))).toEqual(held(readFileSync(given, 'utf8')));
    const added = await jixiao(
      'waivers add S-03 --unit 301001 --region 130900 --until 2999-12-31 --data waived --by Walker --reason',
      'asked elsewhere',
    );
    expect(added).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('every paper of 青禾县公路局, 130900\n  asked elsewhere\n  Walker, since '),
    });
    const again = await jixiao(
      'waivers add S-03 --unit 301001 --region 130900 --until 2999-12-31 --data waived --reason',
      'asked elsewhere',
    );
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('This is set aside already') });
    const undone = await jixiao('waivers withdraw w-1 --data waived --reason', 'looked again');
    expect(undone).toEqual({ code: 0, err: '', out: 'Withdrawn. Its findings are open again.\n' });
    expect(await jixiao('waivers withdraw w-1 --data waived --reason', 'again')).toMatchObject({ code: 2, out: '' });
    expect((await jixiao('waivers --data waived --rule M-04 --state withdrawn')).out).toContain('looked again\n  w-1\n');
    expect(await jixiao('waivers import --data waived', files.water)).toMatchObject({ code: 2, out: '' });
  });
});

describe('without a server', () => {
  it('imports what can be read, tells each paper, and says what was not read', async () => {
    const { code, out, err } = await jixiao('import --data one --region 130900', files.water, files.roads, files.minutes);
    expect(err).toMatch(/^minutes\.txt: .+\n/m);
    expect(code).toBe(2);
    expect(out).toContain('water-2025.txt: 2 papers');
    expect(out).toContain('roads-2025.txt: 3 papers');
    expect(out.match(/^ {2}new {2}2025 {2}/gm)).toHaveLength(5);
  });

  it('says that the same file again changes nothing', async () => {
    const { code, out } = await jixiao('import --data one --region 130900', files.water);
    expect(code).toBe(0);
    expect(out).not.toMatch(/^ {2}new/m);
  });

  it('shows what differs in a changed file', async () => {
    const changed = join(folder, 'water-2025.txt');
    writeFileSync(changed, readFileSync(files.water, 'utf8').replaceAll('85.50', '90.00'));
    const { code, out } = await jixiao('import --data one --region 130900', changed);
    expect(code).toBe(0);
    expect(out).toContain('new version  2025  ');
    expect(out).toMatch(/\/project\/budget\/total: 85\.50 → 90\.00/);
  });

  it('says what to type when a file does not say its year', async () => {
    const unclear = join(folder, 'unclear.txt');
    writeFileSync(unclear, readFileSync(files.water, 'utf8').replaceAll('2025年', ''));
    const refused = await jixiao('import --data one --region 130900', unclear);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--year');
    const answered = await jixiao('import --data one --region 130900 --year 2026', unclear);
    expect(answered.code).toBe(0);
    expect(answered.out).toContain('new  2026  ');
  });

  it('exports a department year as data and as Word, which reads the same', async () => {
    expect((await jixiao('export --data one --unit 301001 --year 2025 --to json --out roads.json')).code).toBe(0);
    expect((await jixiao('export --data one --unit 301001 --year 2025 --to docx --out roads.docx')).code).toBe(0);
    const read = await jixiao('read --json roads.docx');
    expect(read.code).toBe(0);
    const data: unknown = JSON.parse(readFileSync(join(folder, 'roads.json'), 'utf8').split('\n')[0] ?? '');
    expect(codesOf(JSON.parse(read.out))).toEqual(codesOf(data));
    expect(codesOf(data)).toEqual([null, '301-0101-JBN-A1B2', '301-0101-JBN-C3D4']);
  });

  it('refuses to export what is not there', async () => {
    const { code, err } = await jixiao('export --data one --unit 999 --year 2025 --to json --out none.json');
    expect(code).toBe(2);
    expect(err).toMatch(/^jixiao: .+\n$/);
  });

  it('backs up, restores into an empty folder and refuses one that is not empty', async () => {
    expect((await jixiao('backup all.zip --data one')).code).toBe(0);
    expect((await jixiao('backup all.zip --data one')).err).toContain('exists already');
    const restored = await jixiao('restore all.zip --data two');
    expect(restored.code).toBe(0);
    expect(restored.out).toMatch(/^Restored: \d+ papers, \d+ source files, \d+ events\n$/);
    expect((await jixiao('restore all.zip --data two')).code).toBe(2);
    const [one, two] = [await jixiao('rebuild --data one'), await jixiao('rebuild --data two')];
    expect(two).toEqual(one);
    expect(one.out).toMatch(/^Rebuilt: \d+ papers, \d+ projects, \d+ indicators\n$/);
  });

  it('says that there is no sample to remove', async () => {
    expect(await jixiao('sample remove --data one')).toMatchObject({ code: 0, out: 'There is no sample in the database\n' });
  });
});

describe('with a server on the folder', () => {
  it('speaks to it', async () => {
    const asked = { port: '0', host: null, data: join(folder, 'three'), sample: false, language: 'en' } as const;
    const config = readConfig(asked, { LOG_LEVEL: 'silent' }, folder);
    if (!config.ok) throw new Error(config.refusal.message.en);
    const running = await serve(config.value);
    if (!running.ok) throw new Error(running.refusal.message.en);
    try {
      const imported = await jixiao('import --data three --region 130900', files.water);
      expect(imported).toMatchObject({ code: 0, err: '' });
      expect(imported.out).toContain('water-2025.txt: 2 papers');
      expect((await jixiao('export --data three --unit 302001 --year 2025 --to json --out water.json')).code).toBe(0);
      expect((await jixiao('backup three.zip --data three')).code).toBe(0);
      expect((await jixiao('rebuild --data three')).out).toContain('Rebuilt: 2 papers');
    } finally {
      await running.value.close();
    }
    expect((await jixiao('rebuild --data three')).out).toContain('Rebuilt: 2 papers');
  });
});

/** Project codes of an exchange line, in the order of its papers. */
function codesOf(line: unknown): readonly (string | null)[] {
  const papers = (line as { papers: readonly { project: { code: string | null } | null }[] }).papers;
  return papers.map(({ project }) => project?.code ?? null);
}
