/**
 * Starts a real PostgreSQL for the tests in a folder of its own and stops it after them. Debian's package keeps its programs off the path;
 * as root the server runs as the user `postgres`. Where there is none the store tests on PostgreSQL are skipped by name.
 */
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export async function setup(): Promise<(() => void) | undefined> {
  if (process.env['JIXIAO_TEST_POSTGRES'] !== undefined) return undefined;
  const programs = findPrograms();
  if (programs === null) {
    console.warn('skipped: no PostgreSQL server programs found; the tests on PostgreSQL do not run');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-postgres-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, idOf('-u'), idOf('-g'));
  const run = (program: string, ...args: string[]): void => {
    const command = [join(programs, program), ...args];
    if (isRoot)
      execFileSync('setpriv', ['--reuid=postgres', '--regid=postgres', '--init-groups', ...command], {
        stdio: ['ignore', 'ignore', 'inherit'],
        cwd: folder,
      });
    else execFileSync(command[0] ?? '', command.slice(1), { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder });
  };
  const data = join(folder, 'data');
  const port = await freePort();
  run('initdb', '-D', data, '-U', 'jixiao', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8');
  run(
    'pg_ctl',
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=100`,
    'start',
  );
  process.env['JIXIAO_TEST_POSTGRES'] = `postgres://jixiao@127.0.0.1:${port}/postgres`;
  return () => {
    run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
    rmSync(folder, { recursive: true, force: true });
  };
}

function findPrograms(): string | null {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).filter((name) => Number(name) >= 15) : [];
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  return newest !== undefined && existsSync(join(base, newest, 'bin', 'initdb')) ? join(base, newest, 'bin') : null;
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim());
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
