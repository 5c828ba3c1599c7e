/**
 * `node scripts/fuzz.ts KIND… [--minutes 10] [--seed 1] [--from 0] [--inputs N] [--keep DIR] [--seeds DIR]`: reads damaged files of a
 * kind in a process of its own and tells of throws, of answers of a wrong shape, of what takes too long or too much memory.
 * The same seed makes the same files, as long as the seed files are the same; `--from N --inputs 1` makes input N alone.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FuzzAnswer } from './fuzz/child.ts';
import { type FuzzKind, fuzzKinds, isFuzzKind } from './fuzz/kinds.ts';
import { makeInput } from './fuzz/make-input.ts';
import { allSeeds } from './fuzz/seeds.ts';

const limits = { milliseconds: 30_000, slow: 5_000, megabytes: 1024 };
/** A child is made anew from time to time, so that what one input leaves behind does not weigh on those after it. */
const inputsPerChild = 2000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    inputs: { type: 'string', default: 'Infinity' },
    keep: { type: 'string' },
    seeds: { type: 'string', default: '' },
  },
});

type Run = {
  readonly kind: FuzzKind;
  readonly minutes: number;
  readonly inputs: number;
  readonly slow: number;
  readonly slowest: number;
  readonly faults: ReadonlyMap<string, number>;
};

const kinds = positionals.length === 0 ? [...fuzzKinds] : positionals;
const unknown = kinds.find((kind) => !isFuzzKind(kind));
if (unknown !== undefined) {
  console.error(`“${unknown}” is none of the kinds: ${fuzzKinds.join(', ')}`);
  process.exit(2);
}
const runs: Run[] = [];
for (const kind of kinds.filter(isFuzzKind)) {
  const run = await fuzz(kind);
  console.log(lineOf(run));
  runs.push(run);
}
print(runs);
process.exit(runs.some(({ faults }) => faults.size > 0) ? 1 : 0);

async function fuzz(kind: FuzzKind): Promise<Run> {
  const seeds = allSeeds(kind, values.seeds === '' ? null : values.seeds);
  const start = Date.now();
  const until = start + Number(values.minutes) * 60_000;
  const from = Number(values.from);
  const faults = new Map<string, number>();
  let slow = 0;
  let slowest = 0;
  let number = from;
  let child: ChildProcess | null = null;
  for (; Date.now() < until && number < from + Number(values.inputs); number += 1) {
    if (child === null || (number - from) % inputsPerChild === 0) {
      child?.kill();
      child = startChild(kind);
    }
    let answer = await ask(child, number);
    if (hasEnded(child)) {
      // What came before may have weighed: an input that stops a process has to stop a new one too.
      child = startChild(kind);
      answer = await ask(child, number);
      if (hasEnded(child)) child = null;
    }
    slowest = Math.max(slowest, answer.milliseconds);
    if (answer.milliseconds > limits.slow) {
      slow += 1;
      console.log(`${kind} ${number}: ${(answer.milliseconds / 1000).toFixed(1)} s`);
      keep(kind, number, seeds, `slow, ${Math.round(answer.milliseconds)} ms`);
    }
    if (answer.fault === null) continue;
    const sort = sortOf(answer.fault);
    const seen = faults.get(sort) ?? 0;
    faults.set(sort, seen + 1);
    if (seen > 4) continue;
    console.log(`${kind} ${number}: ${answer.fault}`);
    keep(kind, number, seeds, answer.fault);
  }
  child?.kill();
  return { kind, minutes: (Date.now() - start) / 60_000, inputs: number - from, slow, slowest, faults };
}

function startChild(kind: FuzzKind): ChildProcess {
  return fork(new URL('./fuzz/child.ts', import.meta.url), [kind, values.seed, values.seeds], {
    execArgv: [`--max-old-space-size=${limits.megabytes}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Asks for one input; over a limit, or when it ends by itself, the child is gone and that is the fault. */
function ask(child: ChildProcess, number: number): Promise<FuzzAnswer> {
  return new Promise((settle) => {
    const start = Date.now();
    let reason: string | null = null;
    let said = '';
    const kill = (fault: string): void => {
      reason ??= fault;
      child.kill('SIGKILL');
    };
    const watch = setInterval(() => {
      const megabytes = residentMegabytes(child.pid);
      if (megabytes > limits.megabytes) kill(`memory: ${Math.round(megabytes)} MB`);
      else if (Date.now() - start > limits.milliseconds) kill(`time: over ${limits.milliseconds / 1000} s`);
    }, 100);
    const listen = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-4000);
    };
    const finish = (answer: FuzzAnswer): void => {
      clearInterval(watch);
      child.off('message', answered);
      child.off('exit', ended);
      child.stderr?.off('data', listen);
      settle(answer);
    };
    const answered = (answer: FuzzAnswer): void => finish(answer);
    const ended = (): void => {
      const heap = /heap out of memory/i.test(said) ? 'memory: the heap is full' : null;
      finish({ number, milliseconds: Date.now() - start, fault: reason ?? heap ?? `the process ended: ${lastError(said)}` });
    };
    child.once('message', answered);
    child.once('exit', ended);
    child.stderr?.on('data', listen);
    child.send(number, (error) => {
      if (error !== null) child.kill('SIGKILL');
    });
  });
}

function lastError(said: string): string {
  return (/\w*Error[^\n]*(?:\n\s+at [^\n]*){0,3}/.exec(said)?.[0] ?? said.slice(0, 200)).replaceAll(/\s*\n\s*/g, ' | ');
}

/** Resident memory by the kernel's count; 0 where there is no /proc, where V8's own limit stands alone. */
function residentMegabytes(pid: number | undefined): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4096) / 1024 / 1024;
  } catch {
    return 0;
  }
}

/** Faults of one sort differ in their numbers and texts only. */
function sortOf(fault: string): string {
  return fault
    .replaceAll(/“[^”]*”|"[^"]*"/g, '…')
    .replaceAll(/(?<!:)\d+/g, '#')
    .slice(0, 160);
}

function keep(kind: FuzzKind, number: number, seeds: readonly Uint8Array[], fault: string): void {
  if (values.keep === undefined) return;
  mkdirSync(values.keep, { recursive: true });
  const name = join(values.keep, `${kind}-seed${values.seed}-${number}`);
  writeFileSync(`${name}.${kind}`, makeInput(kind, seeds, Number(values.seed), number));
  writeFileSync(`${name}.fault.txt`, `${fault}\nnode scripts/fuzz.ts ${kind} --seed ${values.seed} --from ${number} --inputs 1\n`);
}

function print(all: readonly Run[]): void {
  console.log('\n| kind | minutes | files tried | slower than 5 s | slowest, s | faults |\n|---|--:|--:|--:|--:|--:|');
  for (const run of all) console.log(lineOf(run));
  for (const { kind, faults } of all) for (const [sort, count] of faults) console.log(`${kind}: ${count} × ${sort}`);
}

function lineOf({ kind, minutes, inputs, slow, slowest, faults }: Run): string {
  const sum = [...faults.values()].reduce((total, count) => total + count, 0);
  return `| ${kind} | ${minutes.toFixed(1)} | ${inputs} | ${slow} | ${(slowest / 1000).toFixed(1)} | ${sum} |`;
}
