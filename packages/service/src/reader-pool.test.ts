import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { maximumFileSize } from '@jixiao/documents';
import { afterAll, describe, expect, it } from 'vitest';
import { createReaderPool } from './reader-pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'jixiao-reader-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A worker that does what a hostile file would make it do. */
function worker(name: string, body: string): URL {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, body);
  return pathToFileURL(file);
}

const text = new TextEncoder().encode('第一部分\n部门整体绩效目标\n一、总体绩效目标\n2026年，办好学校。\n');

describe('reader pool', () => {
  it('reads a file in a process of its own', async () => {
    const pool = createReaderPool({ workers: 1 });
    const outcome = await pool.read({ name: 'a.txt', bytes: text });
    pool.close();
    expect(outcome.ok && outcome.value.papers.map((paper) => paper.kind)).toEqual(['department-objectives']);
  });

  it('kills a reading that takes too long, and reads the next file', async () => {
    const pool = createReaderPool({
      workers: 1,
      limits: { milliseconds: 300, megabytes: 512 },
      worker: worker('slow', "process.on('message', () => { for (;;); });"),
    });
    const [first, second] = await Promise.all([pool.read({ name: 'a.txt', bytes: text }), pool.read({ name: 'b.txt', bytes: text })]);
    pool.close();
    expect([first, second].map((outcome) => (outcome.ok ? 'read' : outcome.refusal.code))).toEqual(['too-slow', 'too-slow']);
  });

  it('kills a reading that takes too much memory, buffers counted', async () => {
    const hungry = worker(
      'hungry',
      "process.on('message', () => { const held = []; setInterval(() => held.push(Buffer.alloc(64 << 20, 1)), 10); });",
    );
    const pool = createReaderPool({ workers: 1, limits: { milliseconds: 20_000, megabytes: 256 }, worker: hungry });
    const outcome = await pool.read({ name: 'a.txt', bytes: text });
    pool.close();
    expect(outcome.ok ? 'read' : outcome.refusal.code).toBe('too-much-memory');
  });

  it('says so when a worker ends by itself', async () => {
    const pool = createReaderPool({ workers: 1, worker: worker('dies', "process.on('message', () => process.exit(7));") });
    const outcome = await pool.read({ name: 'a.txt', bytes: text });
    pool.close();
    expect(outcome.ok ? 'read' : outcome.refusal.code).toBe('reader-stopped');
  });

  it('reads on where a library leaves a broken promise behind', async () => {
    const real = new URL('reader-worker.ts', import.meta.url).href;
    const body = `import '${real}'; void Promise.reject(new Error('left behind'));`;
    const pool = createReaderPool({ workers: 1, worker: worker('left-behind', body) });
    const outcome = await pool.read({ name: 'a.txt', bytes: text });
    pool.close();
    expect(outcome.ok && outcome.value.papers.length).toBe(1);
  });

  it('refuses a file over the limit before any worker sees it', async () => {
    const pool = createReaderPool({ workers: 1, worker: worker('never', 'process.exit(1);') });
    const outcome = await pool.read({ name: 'large.docx', bytes: new Uint8Array(maximumFileSize + 1) });
    pool.close();
    expect(outcome.ok ? 'read' : outcome.refusal.code).toBe('too-large');
  });

  it('reads papers again from blocks, and stops that too where it takes too long', async () => {
    const pool = createReaderPool({ workers: 1 });
    const read = await pool.read({ name: 'a.txt', bytes: text });
    const blocks = read.ok ? read.value.blocks : [];
    const again = await pool.readAgain({ name: 'a.txt', blocks, layouts: [] });
    pool.close();
    expect(again.ok ? again.value.papers : null).toEqual(read.ok ? read.value.papers : undefined);
    const slow = worker('slow-again', "process.on('message', () => setInterval(() => {}, 1000));");
    const limited = createReaderPool({ workers: 1, limits: { milliseconds: 300, megabytes: 1024 }, worker: slow });
    const stopped = await limited.readAgain({ name: 'a.txt', blocks, layouts: [] });
    limited.close();
    expect(stopped.ok ? 'read' : stopped.refusal.code).toBe('too-slow');
  });

  it('stops when it is asked to', async () => {
    const pool = createReaderPool({ workers: 1, worker: worker('waits', "process.on('message', () => setInterval(() => {}, 1000));") });
    const controller = new AbortController();
    const reading = pool.read({ name: 'a.txt', bytes: text }, controller.signal);
    setTimeout(() => controller.abort(), 200);
    const outcome = await reading;
    pool.close();
    expect(outcome.ok ? 'read' : outcome.refusal.code).toBe('cancelled');
  });
});
