/** The second `npm start` to its first page, and what a page weighs. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { median } from './pairs.ts';
import type { Row } from './run.ts';

const port = 4899;
const base = `http://127.0.0.1:${port}`;

export async function benchStart(): Promise<readonly Row[]> {
  const data = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
  try {
    const first = await startOnce(data, async () => undefined);
    const seconds: number[] = [];
    let weights: readonly number[] = [];
    for (let round = 0; round < 5; round += 1)
      seconds.push(
        await startOnce(data, async () => {
          weights = await Promise.all(['/', '/d/990101/301001/2026'].map(scriptWeight));
        }),
      );
    return [
      {
        what: 'second start to first page',
        figure: `${median(seconds).toFixed(1)} s`,
        aim: '3 s',
        detail: `first start, with the sample: ${first.toFixed(1)} s`,
      },
      {
        what: 'compressed script of home / department year',
        figure: weights.map((weight) => `${(weight / 1024).toFixed(1)} KiB`).join(' / '),
        aim: '≤ 100 KiB',
        detail: '-',
      },
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function startOnce(data: string, whileRunning: () => Promise<void>): Promise<number> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '..', 'packages', 'app', 'src', 'jixiao.mjs'), 'serve', '--data', data],
    {
      env: { ...process.env, PORT: String(port) },
      stdio: 'ignore',
    },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!(await answers('/'))) await new Promise((resolve) => setTimeout(resolve, 20));
  const seconds = (performance.now() - started) / 1000;
  await whileRunning();
  child.kill('SIGTERM');
  await ended;
  return seconds;
}

async function answers(path: string): Promise<boolean> {
  try {
    return (await fetch(base + path)).ok;
  } catch {
    return false;
  }
}

async function scriptWeight(path: string): Promise<number> {
  const html = await (await fetch(base + path)).text();
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map((match) => match[1] ?? '');
  const sizes = await Promise.all(scripts.map(async (source) => gzipSync(await (await fetch(base + source)).text()).length));
  return sizes.reduce((a, b) => a + b, 0);
}
