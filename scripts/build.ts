/** Builds the pages and the sample's Word files, so that `npm ci` leaves everything ready. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { status } = spawnSync('react-router', ['build'], { cwd: join(root, 'packages', 'web'), stdio: ['ignore', 'ignore', 'inherit'] });
process.exit(status ?? 1);
