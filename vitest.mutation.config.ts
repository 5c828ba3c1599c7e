import { defineConfig } from 'vitest/config';

/** The tests of the pure room alone, for mutation testing; in one worker without isolation, since they share nothing that changes. */
export default defineConfig({ test: { include: ['packages/domain/src/**/*.test.ts'], testTimeout: 60_000, isolate: false, fileParallelism: false } });
