/** The server as a process: what it prints, how it ends, and one sentence for each way it cannot start. */
import { createClient, fetchTransport } from '@jixiao/api/contract';
import { openDatabase, readServerFile } from '@jixiao/store';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const entry = join(import.meta.dirname, 'jixiao.mjs');
let place = '';
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'jixiao-serve-'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

type Server = {
  readonly process: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly code: Promise<number | null>;
};

function start(words: readonly string[], variables: Readonly<Record<string, string>> = {}): Server {
  const { DATABASE_URL: _, ...rest } = process.env;
  const child = spawn(process.execPath, [entry, 'serve', ...words], { cwd: place, env: { ...rest, LC_ALL: 'C', PORT: '0', ...variables } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => (out += data));
  child.stderr.on('data', (data) => (err += data));
  return { process: child, out: () => out, err: () => err, code: new Promise((resolve) => child.on('close', resolve)) };
}

/** Waits for the address, or fails with what the server said instead. */
async function started(server: Server): Promise<string> {
  for (;;) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(server.out())?.[0];
    if (address !== undefined && server.out().includes('Ctrl+C')) return address;
    if (server.process.exitCode !== null) throw new Error(`ended with ${server.process.exitCode}: ${server.err()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function refusedWith(words: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const server = start(words, variables);
  const code = await server.code;
  const lines = server.err().trim().split('\n');
  expect(lines, server.err()).toHaveLength(1);
  expect(server.out()).toBe('');
  return { code, sentence: lines[0] ?? '' };
}

describe('a server', () => {
  it('shows the sample, keeps it over a restart, and stops when told', async () => {
    const data = join(place, 'first');
    const first = start(['--data', data]);
    const address = await started(first);
    expect(first.out()).toContain(data);
    expect(first.out()).toContain('no sign-in');
    const file = readServerFile(data);
    expect(file?.address).toBe(address);

    const client = createClient(fetchTransport({ base: address, token: file?.token ?? '', language: 'en' }));
    const home = await client.home();
    expect(home).toMatchObject({ ok: true, value: { hasSample: true } });
    const page = await fetch(address, { headers: { 'accept-language': 'en' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const html = await page.text();
    const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
    const style = await fetch(`${address}${sheet}`);
    expect([style.status, style.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    const checker = await fetch(`${address}/jixiao-check.html`);
    expect([checker.status, checker.headers.get('content-type'), checker.headers.get('content-disposition')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'attachment; filename="jixiao-check.html"',
    ]);
    expect(html).toContain('href="/jixiao-check.html"');
    expect((await fetch(`${address}/assets/..%2f..%2fpackage.json`)).status).toBe(404);
    expect((await fetch(`${address}/api/v1/nothing`)).headers.get('content-type')).toContain('problem+json');
    const foreign = await fetch(`${address}/import`, { method: 'POST', headers: { origin: 'https://evil.example' }, body: new FormData() });
    expect(foreign.status).toBe(403);

    const second = await refusedWith(['--data', data]);
    expect(second.code).toBe(2);
    expect(second.sentence).toContain(address);

    first.process.kill('SIGTERM');
    expect(await first.code).toBe(0);
    expect(readServerFile(data)).toBeNull();

    const again = start(['--data', data]);
    const kept = await createClient(fetchTransport({ base: await started(again), language: 'en' })).home();
    expect(kept).toEqual(home);
    again.process.kill('SIGINT');
    expect(await again.code).toBe(0);
  });

  it('holds nothing where no sample is wanted', async () => {
    const server = start(['--data', join(place, 'bare'), '--no-sample']);
    const home = await createClient(fetchTransport({ base: await started(server) })).home();
    expect(home).toMatchObject({ ok: true, value: { hasSample: false, latest: [] } });
    server.process.kill('SIGTERM');
    expect(await server.code).toBe(0);
  });
});

describe('a server that cannot start says why in one sentence', () => {
  it('where the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const taken = other.address();
    const port = typeof taken === 'object' && taken !== null ? String(taken.port) : '';
    const refusal = await refusedWith(['--port', port]);
    other.close();
    expect(refusal.code).toBe(2);
    expect(refusal.sentence).toContain(`Port ${port} is taken`);
  });

  it('where the folder cannot be written', async () => {
    writeFileSync(join(place, 'file'), '');
    const refusal = await refusedWith(['--data', join(place, 'file', 'data')]);
    expect(refusal.code).toBe(2);
    expect(refusal.sentence).toContain(join(place, 'file', 'data'));
  });

  it('where no database answers', async () => {
    const refusal = await refusedWith([], { DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/none' });
    expect(refusal.code).toBe(2);
    expect(refusal.sentence).toContain('127.0.0.1:1');
    expect(refusal.sentence).not.toContain('secret');
  });

  it('where the data is of a newer program', async () => {
    const data = join(place, 'future');
    const database = await openDatabase({ folder: data }, [{ number: 9999, name: 'future', sql: 'select 1' }]);
    await database.close();
    const refusal = await refusedWith(['--data', data]);
    expect(refusal.code).toBe(2);
    expect(refusal.sentence).toMatch(/newer version/);
  });

  it('where other computers could connect', async () => {
    const refusal = await refusedWith(['--host', '0.0.0.0'], { LC_ALL: 'zh_CN.UTF-8' });
    expect(refusal.code).toBe(2);
    expect(refusal.sentence).toContain('没有登录功能');
  });
});
