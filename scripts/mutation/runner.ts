/**
 * Test runner of Stryker that keeps the tests loaded: a mutant is switched on, the tests that reach it are called, first failure ends the
 * run. The runner for Vitest starts a worker for every mutant, about a second of one core each; this one takes some milliseconds.
 */
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MutantCoverage } from '@stryker-mutator/api/core';
import type { Logger } from '@stryker-mutator/api/logging';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
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
import { LeaveExamples } from './leave-examples.ts';
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
  static inject = tokens(commonTokens.logger);
  readonly #log: Logger;
  readonly #root = process.cwd();
  readonly #modules = hookModules(pathToFileURL(`${this.#root}/`).href);
  readonly #state: Instrumented = ((globalThis as Record<string, unknown>)['__stryker__'] ??= {});
  #tests: Map<string, Collected> | null = null;
  /** Those of the last load. */
  #files: readonly string[] = [];

  constructor(log: Logger) {
    this.#log = log;
  }

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async dryRun({ files = [] }: DryRunOptions): Promise<DryRunResult> {
    const mutated = files.map((file) => relative(this.#root, file));
    const tests = await this.#load(testsFor(mutated));
    this.#tests = tests;
    const results: TestResult[] = [];
    for (const test of tests.values()) {
      this.#state.currentTestId = test.id;
      results.push(await run(test));
      this.#state.currentTestId = undefined;
    }
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.#state.mutantCoverage ?? { static: {}, perTest: {} } };
  }

  /** A static mutant changes what is made while modules load: they are loaded anew with it, for all tests of its part, and without it after. */
  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { testFilter, activeMutant, mutantActivation, hitLimit, disableBail, sandboxFileName } = options;
    const isStatic = mutantActivation === 'static';
    const results: TestResult[] = [];
    if (isStatic) this.#unload();
    else this.#tests ??= await this.#load(testsFor([relative(this.#root, sandboxFileName)]));
    Object.assign(this.#state, { activeMutant: activeMutant.id, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    try {
      this.#tests ??= await this.#load(testsFor([relative(this.#root, sandboxFileName)]));
      for (const id of testFilter ?? this.#tests.keys()) {
        const result = await run(this.#tests.get(id) ?? gone(id));
        results.push(result);
        if (result.status === TestStatus.Failed && !disableBail) break;
      }
    } catch (error) {
      results.push(failed({ id: 'loading', name: 'loading' }, error, 0));
    }
    this.#state.activeMutant = undefined;
    if (isStatic) this.#unload();
    const timeout = determineHitLimitReached(this.#state.hitCount, hitLimit);
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests: results });
  }

  /** A mutant that leaves something behind would make the next ones look killed: then the tests fail at the end without any. */
  async dispose(): Promise<void> {
    let broken = 0;
    const tests = this.#tests ?? (await this.#load(this.#files));
    for (const test of tests.values()) {
      const { status } = await run(test);
      if (status !== TestStatus.Failed) continue;
      broken += 1;
      this.#log.warn(`A mutant left something behind; this test fails without one: ${test.id}`);
    }
    this.#log.info(`After the last mutant ${broken} of ${tests.size} tests fail without one.`);
  }

  #unload(): void {
    this.#modules.reload();
    this.#tests = null;
  }

  async #load(files: readonly string[]): Promise<Map<string, Collected>> {
    const tests = new Map<string, Collected>();
    this.#files = files;
    for (const file of files)
      for (const test of await collect(file, () => import(pathToFileURL(join(this.#root, file)).href))) tests.set(test.id, test);
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

function gone(id: string): never {
  throw new Error(`There is no test ${id}.`);
}

function failed({ id, name }: Pick<Collected, 'id' | 'name'>, error: unknown, timeSpentMs: number): TestResult {
  return { id, name, status: TestStatus.Failed, failureMessage: error instanceof Error ? error.message : String(error), timeSpentMs };
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'resident', ResidentRunner),
  declareClassPlugin(PluginKind.Ignore, 'examples', LeaveExamples),
];
