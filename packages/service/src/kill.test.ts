/**
 * kill -9 in the middle of keeping, on both databases: every import that was acknowledged is whole, none is half there.
 * JIXIAO_KILLS sets how often; the delays are a fixed sequence.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@jixiao/store';
import { newServerDatabase } from '@jixiao/store/testing';
import { describe, expect, it } from 'vitest';
import { createService } from './create-service.ts';
import { killRegion, placeOf, projectsInText } from './testing/killed-texts.ts';

const kills = Number(process.env['JIXIAO_KILLS'] ?? 5);
const script = join(import.meta.dirname, 'testing', 'keep-forever.ts');

/** Counts that the process said it had kept, until it was killed: `delay` after it opened, or after its first keep. */
function keepUntilKilled(kind: string, place: string, from: number, delay: number, after: 'open' | 'first'): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, kind, place, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const armed = after === 'open' ? /^open$/m : /^\d+$/m;
    let said = '';
    let isArmed = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (isArmed || !armed.test(said)) return;
      isArmed = true;
      setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve([...said.matchAll(/^(\d+)\n/gm)].map((match) => Number(match[1])));
      else reject(new Error(`it was not killed but ended with ${code ?? signal}`));
    });
  });
}

async function check(options: { readonly folder: string } | { readonly url: string }, acknowledged: readonly number[]): Promise<void> {
  const database = await openDatabase(options);
  const service = createService({ database, workers: 1 });
  try {
    const there = new Set<string>();
    for (let after: string | null | undefined; after !== null;) {
      const page = await service.departmentYears({ region: killRegion, limit: 200, ...(after === undefined ? {} : { after }) });
      expect(page.items.map((item) => item.projects).filter((projects) => projects !== projectsInText)).toEqual([]);
      for (const item of page.items) there.add(`${item.unitKey}/${item.fiscalYear}`);
      after = page.next;
    }
    expect(acknowledged.filter((count) => !there.has(`${placeOf(count).unit}/${placeOf(count).year}`))).toEqual([]);
    for (const { unit, year } of acknowledged.slice(-3).map(placeOf)) {
      const view = await service.departmentYear({ region: killRegion, unitKey: unit, fiscalYear: year }, 'en');
      expect(view.ok && view.value.papers.length).toBe(projectsInText);
    }
    expect(await service.verifyEvents()).toBeNull();
  } finally {
    await service.close();
    await database.close();
  }
}

async function killAgainAndAgain(kind: 'folder' | 'url', place: string): Promise<void> {
  const acknowledged: number[] = [];
  let next = 0;
  for (let round = 0; round < kills; round += 1) {
    const after = round % 3 === 2 ? 'open' : 'first';
    const counts = await keepUntilKilled(kind, place, next, (round * 137) % 400, after);
    if (after === 'first') expect(counts.length).toBeGreaterThan(0);
    acknowledged.push(...counts);
    next += counts.length + 2;
    await check(kind === 'folder' ? { folder: place } : { url: place }, acknowledged);
  }
}

describe('an import that was acknowledged is whole after kill -9, none is half there', () => {
  it('on PGlite', { timeout: 60_000 + kills * 30_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jixiao-kill-'));
    await killAgainAndAgain('folder', folder);
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(process.env['JIXIAO_TEST_POSTGRES'] === undefined)('on PostgreSQL', { timeout: 60_000 + kills * 30_000 }, async () => {
    await killAgainAndAgain('url', await newServerDatabase());
  });
});
