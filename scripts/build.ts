/** Builds the pages and, beside their files, the checker in one page, so that `npm ci` leaves everything ready. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildChecker } from './checker/build-checker.ts';

const root = join(import.meta.dirname, '..');
const web = join(root, 'packages', 'web');
const { status } = spawnSync('react-router', ['build'], { cwd: web, stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) process.exit(status ?? 1);
await buildChecker(join(web, 'build', 'client', 'jixiao-check.html'));
