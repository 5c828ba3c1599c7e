/**
 * `npm test`: format, lint, types, all tests on both databases and the browser walks, one after the other, with one closing line
 * `N passed, N failed`. Every step runs even when one before it failed, so that one run tells everything.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareMachine } from './machine.ts';

type Count = { passed: number; failed: number; skipped: number };

const root = join(import.meta.dirname, '..');
const total: Count = { passed: 0, failed: 0, skipped: 0 };

function step(name: string, command: readonly string[]): void {
  const started = Date.now();
  const { status } = spawnSync(command[0] ?? '', command.slice(1), { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const passed = status === 0;
  add({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
  console.log(`${passed ? 'ok' : 'NOT OK'}  ${name}  (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

/** Runs one Vitest configuration and counts its tests. A run that gives no report is one failure. */
function tests(name: string, ...options: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-test-'));
  const report = join(folder, 'report.json');
  const { status } = spawnSync('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...options], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const count = readReport(report);
  if (count === null || (status !== 0 && count.failed === 0)) add({ passed: 0, failed: 1, skipped: 0 });
  if (count !== null) add(count);
  console.log(`${status === 0 ? 'ok' : 'NOT OK'}  ${name}`);
  rmSync(folder, { recursive: true, force: true });
}

function readReport(file: string): Count | null {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number; numPendingTests: number };
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
  } catch {
    return null;
  }
}

function add(count: Count): void {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}

if (!prepareMachine()) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}
step('format', ['oxfmt', '--check', 'packages', 'tests', 'scripts', 'bench']);
step('lint', ['oxlint', '--deny-warnings']);
step('types', ['tsc', '-p', '.']);
step('types of the pages', ['tsc', '-p', 'packages/web']);
tests('tests');
tests('browser walks', '--config', 'vitest.e2e.config.ts');
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 ? 1 : 0);
