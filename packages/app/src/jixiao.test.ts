/** The `jixiao` command as a process: what it prints, its exit code, its signals, and the step from an old Node to the installed one. */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const entry = join(import.meta.dirname, 'jixiao.mjs');
const oldNodes = ['/usr/bin/node', '/usr/local/bin/node'].filter((node) => existsSync(node) && isOld(node));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-entry-'));
  writeFileSync(join(folder, 'minutes.txt'), '青禾县卫生健康局\n办公会议纪要\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function isOld(node: string): boolean {
  const [major = 0, minor = 0] = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.slice(1).split('.').map(Number);
  return major < 22 || (major === 22 && minor < 22);
}

function run(command: string, words: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const env = { ...process.env, LC_ALL: 'C', ...variables };
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: root, encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
}

describe('jixiao', () => {
  it('reads a file by npx: one line of JSON, nothing on the error stream', () => {
    const water = 'packages/cli/src/golden/files/county/water-2025.txt';
    const { code, out, err } = run('npx', ['--no-install', 'jixiao', 'read', '--json', water]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({ version: 1, file: 'water-2025.txt', format: 'txt' });
  });

  it('exits with the code of its command', () => {
    expect(run(process.execPath, [entry, 'read', join(folder, 'minutes.txt')]).code).toBe(2);
    expect(run(process.execPath, [entry, 'chek'])).toMatchObject({ code: 2, out: '' });
  });

  it('ends quietly when the reader of its output has gone', () => {
    const { code, err } = run('sh', ['-c', `"${process.execPath}" "${entry}" --help | true`]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('started by an old Node', () => {
  it.skipIf(oldNodes.length === 0)('hands over to the installed one, with words and exit code', () => {
    const old = oldNodes[0] ?? '';
    expect(run(old, [entry, '--version'])).toEqual(run(process.execPath, [entry, '--version']));
    expect(run(old, [entry, 'chek'])).toEqual(run(process.execPath, [entry, 'chek']));
  });

  it.skipIf(oldNodes.length === 0)('says in one sentence what is missing where none is installed', () => {
    const alone = join(folder, 'jixiao.mjs');
    copyFileSync(entry, alone);
    const { code, out, err } = run(oldNodes[0] ?? '', [alone, 'read', 'x']);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/^jixiao: Node\.js 22\.22 or newer is needed; this is \d+\.\d+\.\d+, .* npm ci .*\n$/);
    expect(run(oldNodes[0] ?? '', [alone], { LC_ALL: 'zh_CN.UTF-8' }).err).toMatch(/^jixiao: 需要 Node\.js/);
  });
});

describe('handed over to the installed Node', () => {
  /** Serves through the old Node, waits for the address, ends the old one by a signal and tells what became of both. */
  async function endedBy(signal: NodeJS.Signals) {
    const data = join(folder, signal);
    const words = [entry, 'serve', '--port', '0', '--no-sample', '--data', data];
    const { DATABASE_URL: _, ...variables } = process.env;
    const parent = spawn(oldNodes[0] ?? '', words, { env: { ...variables, LC_ALL: 'C' }, stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    parent.stdout.on('data', (part: Buffer) => (out += part.toString()));
    const exited = new Promise<number | null>((resolve) => parent.on('exit', resolve));
    const closed = new Promise<void>((resolve) => parent.on('close', () => resolve()));
    while (!out.includes('Ctrl+C') && parent.exitCode === null) await pause(50);
    parent.kill(signal);
    const code = await exited;
    // The stream closes when the child, who shares it, has ended too.
    await closed;
    return { code, out };
  }

  it.skipIf(oldNodes.length === 0)('drains and stops by the SIGTERM that the old one got', async () => {
    const { code, out } = await endedBy('SIGTERM');
    expect(out).toContain('Stopping');
    expect(code).toBe(0);
  });

  it.skipIf(oldNodes.length === 0)('does not outlive an old one that was killed', async () => {
    const { code, out } = await endedBy('SIGKILL');
    expect(code).toBe(null);
    expect(out).toContain('Stopping');
  });
});
