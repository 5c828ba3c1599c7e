/** The `jixiao` command as a process: what it prints, its exit code, its signals, and the step from an old Node to the installed one. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
