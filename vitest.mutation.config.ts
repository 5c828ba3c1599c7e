import { defineConfig } from 'vitest/config';

const include = (process.env['MUTATION_TESTS'] ?? 'packages/domain/src/**/*.test.ts').split(',');

export default defineConfig({
  test: { include, setupFiles: ['tests/setup/few-runs.ts'], testTimeout: 60_000, isolate: false, fileParallelism: false },
});
