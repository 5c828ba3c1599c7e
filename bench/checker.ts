/** The size of the checker in one file, with every kind of file, and what of its program comes from where (before it is made small). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildChecker } from '../scripts/checker/build-checker.ts';
import type { Row } from './run.ts';

export async function benchChecker(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
  try {
    const { page, shares } = await buildChecker(join(folder, 'jixiao-check.html'));
    const whole = [...shares.values()].reduce((sum, length) => sum + length, 0);
    const largest = [...shares].slice(0, 8).map(([name, length]) => `${name} ${((100 * length) / whole).toFixed(0)} %`);
    const figure = `${(page / 1024 / 1024).toFixed(2)} MiB`;
    return [{ what: 'the checker in one file, every kind of file', figure, aim: '≤ 3 MiB', detail: largest.join(', ') }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
