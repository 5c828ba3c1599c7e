/** The program as a person starts it: a process on an empty folder, with the sample, on a port the kernel chooses. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const entry = join(import.meta.dirname, '..', '..', 'packages', 'app', 'src', 'jixiao.mjs');

export type RunningServer = { readonly address: string; stop(): Promise<void> };

export async function startServer(words: readonly string[] = []): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-walk-'));
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn(process.execPath, [entry, 'serve', '--data', join(folder, 'data'), ...words], {
    cwd: folder,
    env: { ...environment, LC_ALL: 'C', PORT: '0' },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => (out += data));
  child.stderr.on('data', (data) => (err += data));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.on('close', (code) => reject(new Error(`The server ended with ${code}: ${err}`)));
  });
  return {
    address,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
