/** `npm run golden`: rewrites every generated file (walks, rules, commands, contract, schema, sample). Review the difference like code. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const steps: readonly (readonly string[])[] = [
  [process.execPath, 'scripts/sample/write-sample.ts'],
  [process.execPath, 'scripts/write-rules.ts'],
  ['vitest', 'run', 'tests/walks', 'packages/domain', 'packages/api', 'packages/cli', 'packages/store/src/schema.test.ts', '--update'],
];
for (const [program, ...options] of steps) {
  const { status } = spawnSync(program ?? '', options, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
