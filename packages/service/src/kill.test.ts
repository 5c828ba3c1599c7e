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
import { killRegion, killUnit, projectsInText } from './testing/killed-texts.ts';

const kills = Number(process.env['JIXIAO_KILLS'] ?? 5);
const script = join(import.meta.dirname, 'testing', 'keep-forever.ts');

/** Years that the process said it had kept, until it was killed some time after its first. */
function keepUntilKilled(kind: string, place: string, from: number, delay: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, kind, place, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    let isArmed = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (!isArmed && /^\d+$/m.test(said)) {
        isArmed = true;
        setTimeout(() => child.kill('SIGKILL'), delay);
      }
    });
    child.once('error', reject);
    child.once('close', () => resolve([...said.matchAll(/^(\d{4})\n/gm)].map((match) => Number(match[1]))));
  });
}

async function check(options: { readonly folder: string } | { readonly url: string }, acknowledged: readonly number[]): Promise<void> {
  const database = await openDatabase(options);
  const service = createService({ database, workers: 1 });
  try {
    const { items } = await service.departmentYears({ region: killRegion, limit: 200 });
    expect(items.map((item) => item.projects).filter((projects) => projects !== projectsInText)).toEqual([]);
    const there = items.map((item) => item.fiscalYear);
    expect(acknowledged.filter((year) => !there.includes(year))).toEqual([]);
    for (const fiscalYear of acknowledged.slice(-2)) {
      const year = await service.departmentYear({ region: killRegion, unitKey: killUnit, fiscalYear }, 'en');
      expect(year.ok && year.value.papers.length).toBe(projectsInText);
    }
    expect(await service.verifyEvents()).toBeNull();
  } finally {
    await service.close();
    await database.close();
  }
}

async function killAgainAndAgain(kind: 'folder' | 'url', place: string): Promise<void> {
  const acknowledged: number[] = [];
  for (let round = 0; round < kills; round += 1) {
    const years = await keepUntilKilled(kind, place, (acknowledged.at(-1) ?? 1950) + 2, (round * 137) % 400);
    expect(years.length).toBeGreaterThan(0);
    acknowledged.push(...years);
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
