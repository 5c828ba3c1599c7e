/**
 * Test runner of Stryker that keeps the tests loaded: a mutant is switched on, the tests that reach it are called, first failure ends the
 * run. The runner for Vitest starts a worker for every mutant, about a second of one core each; this one takes some milliseconds.
 */
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type MutantCoverage, type StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareFactoryPlugin, type Injector, PluginKind, type PluginContext } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { forget, hookModules } from './module-hooks.ts';
import { testsFor } from './parts.ts';
import { collect, type Collected } from './vitest-stand-in.ts';

/** What the instrumented code reads and writes. */
type Instrumented = {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: MutantCoverage;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
};

class ResidentRunner implements TestRunner {
  readonly #root = process.cwd();
  readonly #modules = hookModules(pathToFileURL(`${this.#root}/`).href);
  readonly #state: Instrumented = ((globalThis as Record<string, unknown>)['__stryker__'] ??= {});
  #tests: Map<string, Collected> | null = null;

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async dryRun({ files = [] }: DryRunOptions): Promise<DryRunResult> {
    const mutated = files.map((file) => relative(this.#root, file));
    const tests = await this.#load(testsFor(mutated));
    const results: TestResult[] = [];
    for (const test of tests.values()) {
      this.#state.currentTestId = test.id;
      results.push(await run(test));
      this.#state.currentTestId = undefined;
    }
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.#state.mutantCoverage ?? { static: {}, perTest: {} } };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { testFilter = [], activeMutant, mutantActivation, hitLimit, disableBail } = options;
    const isStatic = mutantActivation === 'static';
    if (isStatic) {
      this.#modules.reload();
      this.#tests = null;
    }
    const start = () => Object.assign(this.#state, { activeMutant: activeMutant.id, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    const results: TestResult[] = [];
    if (isStatic) start();
    try {
      const tests = this.#tests ?? (await this.#load([...new Set(testFilter.map((id) => id.slice(0, id.indexOf('#'))))]));
      start();
      for (const id of testFilter) {
        const test = tests.get(id);
        if (test === undefined) throw new Error(`The test ${id} is gone.`);
        const result = await run(test);
        results.push(result);
        if (result.status === TestStatus.Failed && !disableBail) break;
      }
    } catch (error) {
      results.push(failed({ id: testFilter[0] ?? '', name: 'loading', run: () => null }, error, 0));
    } finally {
      this.#state.activeMutant = undefined;
      if (isStatic) {
        this.#modules.reload();
        this.#tests = null;
      }
    }
    const timeout = determineHitLimitReached(this.#state.hitCount, hitLimit);
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests: results });
  }

  async #load(files: readonly string[]): Promise<Map<string, Collected>> {
    const tests = new Map<string, Collected>();
    for (const file of files)
      for (const test of await collect(file, () => import(pathToFileURL(join(this.#root, file)).href))) tests.set(test.id, test);
    this.#tests = tests;
    return tests;
  }
}

async function run(test: Collected): Promise<TestResult> {
  forget();
  const started = performance.now();
  try {
    await test.run();
    return { id: test.id, name: test.name, status: TestStatus.Success, timeSpentMs: performance.now() - started };
  } catch (error) {
    return failed(test, error, performance.now() - started);
  }
}

function failed({ id, name }: Collected, error: unknown, timeSpentMs: number): TestResult {
  return { id, name, status: TestStatus.Failed, failureMessage: error instanceof Error ? error.message : String(error), timeSpentMs };
}

createResidentRunner.inject = [commonTokens.injector] as const;
function createResidentRunner(_: Injector<PluginContext>): TestRunner {
  return new ResidentRunner();
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'resident', createResidentRunner)];
export type { StrykerOptions };
