/** Builds the pages, the script that asks while typing and, beside their files, the checker in one page, so that `npm ci` leaves everything ready. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildChecker } from './checker/build-checker.ts';

const web = join(import.meta.dirname, '..', 'packages', 'web');
const steps: readonly (readonly [string, ...string[]])[] = [
  ['react-router', 'build'],
  ['vite', 'build', '--config', 'vite.browser.config.ts'],
];
for (const [program, ...words] of steps) {
  const { status } = spawnSync(program, words, { cwd: web, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}
await buildChecker(join(web, 'build', 'client', 'jixiao-check.html'));
