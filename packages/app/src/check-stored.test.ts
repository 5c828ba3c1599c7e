/** `jixiao check` of kept papers, over a real database: opened by the command itself, and through a server that holds the folder; and the files it writes. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@jixiao/cli';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDoors } from './doors.ts';
import { readConfig, serve } from './main.ts';

const county = join(import.meta.dirname, '../../cli/src/golden/files/county');
const files = ['water-2025.txt', 'roads-2025.txt'].map((name) => join(county, name));

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-check-'));
  expect((await jixiao('import --data county --region 130900', ...files)).code).toBe(0);
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

type Line = { readonly file: string; readonly findings: readonly { readonly rule: string; readonly at: string }[] };
const linesOf = (out: string): readonly Line[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line): Line => JSON.parse(line));
const found = (out: string) => linesOf(out).flatMap(({ findings }) => findings.map(({ rule, at }) => `${rule} ${at}`));

describe('checking kept papers', () => {
  it('finds in each department year what it finds in the files', async () => {
    const kept = await jixiao('check --data county --json');
    const read = await jixiao('check --json', ...files);
    expect(kept.code).toBe(1);
    expect(found(kept.out).toSorted()).toEqual(found(read.out).toSorted());
    expect(found(kept.out).length).toBeGreaterThan(3);
    expect(linesOf(kept.out).map(({ file }) => file)).toEqual(['130900/301001/2025', '130900/302001/2025']);
  });

  it('keeps to a unit, a year and a region', async () => {
    expect((await jixiao('check --data county --unit 302001 --json')).out).toMatch(/^\{[^\n]*"file":"130900\/302001\/2025"[^\n]*\n$/u);
    expect(await jixiao('check --data county --year 2024')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^jixiao: No kept papers fit/u),
    });
    expect((await jixiao('check --data county --region 130901')).code).toBe(2);
  });

  it('takes rules, parameters and other facts, and an earlier answer', async () => {
    const one = await jixiao('check --data county --rule M-04 --set M-04.largeAmount=900 --json');
    expect(found(one.out)).toEqual(['M-04 /papers/2/project/spendingPlan']);
    expect(one.out).toContain('"severity":"warning"');
    const facts = join(folder, 'facts.json');
    writeFileSync(facts, JSON.stringify({ version: 1, today: '2025-07-01' }));
    const before = await jixiao('check --data county --json --with', facts);
    writeFileSync(join(folder, 'before.jsonl'), before.out);
    const again = await jixiao('check --data county --baseline before.jsonl --json');
    expect([again.code, found(again.out)]).toEqual([0, []]);
  });

  it('says the same through a server that holds the folder', async () => {
    const alone = await jixiao('check --data county --all');
    const asked = { port: '0', host: null, data: join(folder, 'county'), sample: false, language: 'en' } as const;
    const config = readConfig(asked, { LOG_LEVEL: 'silent' }, folder);
    if (!config.ok) throw new Error(config.refusal.message.en);
    const running = await serve(config.value);
    if (!running.ok) throw new Error(running.refusal.message.en);
    try {
      expect(await jixiao('check --data county --all')).toEqual(alone);
      expect(await jixiao('check --data county --rule M-99')).toMatchObject({ code: 2, out: '' });
    } finally {
      await running.value.close();
    }
    expect(alone.out).toContain('2 files: 1 clean, 1 with findings, 0 without a form');
  });
});

describe('the files of a check', () => {
  const kinds = ['xlsx', 'docx', 'html', 'sarif', 'csv'] as const;
  const starts = { xlsx: 'PK', docx: 'PK', html: '<!doctype html><html lang="en">', sarif: '{"$schema"', csv: '\ufeffNo.,' } as const;

  it('are written whole beside the answer, each of its kind', async () => {
    const options = kinds.map((kind) => `--${kind} all.${kind}`).join(' ');
    const { code, out, err } = await jixiao(`check --data county ${options}`);
    expect([code, err.match(/^Wrote /gmu)?.length]).toEqual([1, kinds.length]);
    expect(out).toContain('危桥改造');
    for (const kind of kinds) expect(readFileSync(join(folder, `all.${kind}`), 'utf8').startsWith(starts[kind])).toBe(true);
    expect(readFileSync(join(folder, 'all.html'), 'utf8')).toContain('Made by Jixiao test on ');
  });

  it('take the place of the answer on the standard output', async () => {
    const { out, err } = await jixiao('check --data county --html -');
    expect([out.startsWith(starts.html), err]).toEqual([true, '']);
  });

  it('are not written where nothing was checked', async () => {
    expect((await jixiao('check --data county --year 2024 --csv none.csv')).code).toBe(2);
    expect(existsSync(join(folder, 'none.csv'))).toBe(false);
  });
});
