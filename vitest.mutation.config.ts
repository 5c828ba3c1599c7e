import { defineConfig } from 'vitest/config';

/** The tests of the pure room alone, for mutation testing; fewer runs of each property, since every mutant runs all that cover it. */
export default defineConfig({
  test: { include: ['packages/domain/src/**/*.test.ts'], setupFiles: ['tests/setup/few-runs.ts'], testTimeout: 60_000, isolate: false, fileParallelism: false },
});
