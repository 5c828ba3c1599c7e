/**
 * Reads files in worker processes, so that the process that answers requests never parses one. A child is watched for time and memory and
 * killed over the limit; a thread would not do, since buffers do not count against its limits.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import {
  type Block,
  type DocumentReading,
  maximumFileSize,
  notReadYet,
  type Opened,
  type PapersReading,
  readingMilliseconds,
  stoppedReading,
  tooSlow,
} from '@jixiao/documents';
import { done, type LayoutCorrection, type Outcome, refused } from '@jixiao/domain';

type Named = { readonly name: string; readonly layouts: readonly LayoutCorrection[] };
/** A file to be opened, or blocks of one whose papers are to be read again. */
export type ReadTask = Named & ({ readonly bytes: Uint8Array; readonly sha256: string } | { readonly blocks: readonly Block[] });
type Answered = Opened | { readonly type: 'papers'; readonly papers: PapersReading };
export type ReadAnswer = { readonly outcome: Outcome<Answered> };

export type ReaderLimits = { readonly milliseconds: number; readonly megabytes: number };
export const readerLimits: ReaderLimits = { milliseconds: readingMilliseconds, megabytes: 1024 };

export type PoolFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Remembered corrections of layouts that it is read with. */
  readonly layouts?: readonly LayoutCorrection[];
};

export type ReaderPool = {
  /** How many files are read at once. */
  readonly size: number;
  /** Never rejects: whatever happens to the worker is a refusal with a sentence. */
  open(file: PoolFile, signal?: AbortSignal): Promise<Outcome<Opened>>;
  /** One document; a bundle is refused. */
  read(file: PoolFile, signal?: AbortSignal): Promise<Outcome<DocumentReading>>;
  /** The papers of a file that was opened before, by other layouts. */
  readAgain(file: Named & { readonly blocks: readonly Block[] }): Promise<Outcome<PapersReading>>;
  close(): void;
};

type Job = {
  readonly task: ReadTask;
  readonly signal: AbortSignal | undefined;
  readonly settle: (outcome: Outcome<Answered>) => void;
};

export function createReaderPool(
  options: { readonly workers?: number; readonly limits?: ReaderLimits; readonly worker?: URL } = {},
): ReaderPool {
  const limits = options.limits ?? readerLimits;
  const script = options.worker ?? new URL('./reader-worker.ts', import.meta.url);
  const size = Math.max(1, options.workers ?? Math.min(4, availableParallelism()));
  const idle: ChildProcess[] = [];
  const children = new Set<ChildProcess>();
  const queue: Job[] = [];
  let closed = false;

  function next(): void {
    while (queue.length > 0 && (idle.length > 0 || children.size < size)) {
      const job = queue.shift();
      if (job === undefined) return;
      if (job.signal?.aborted === true) job.settle(cancelled(job.task.name));
      else run(idle.pop() ?? start(), job);
    }
  }

  function start(): ChildProcess {
    const child = fork(script, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // V8 would let the space for young objects grow from file to file, to twice the memory and no gain in speed.
      execArgv: [`--max-old-space-size=${limits.megabytes}`, '--max-semi-space-size=4'],
    });
    children.add(child);
    child.once('exit', () => {
      children.delete(child);
      const at = idle.indexOf(child);
      if (at >= 0) idle.splice(at, 1);
    });
    return child;
  }

  function run(child: ChildProcess, job: Job): void {
    let reason: Outcome<Answered> | null = null;
    const kill = (outcome: Outcome<Answered>): void => {
      reason = outcome;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => kill(tooSlow(job.task.name, limits.milliseconds)), limits.milliseconds);
    const watch = setInterval(() => {
      if (residentMegabytes(child.pid) > limits.megabytes) kill(tooMuchMemory(job.task.name, limits));
    }, 100);
    const abort = (): void => kill(cancelled(job.task.name));
    const finish = (outcome: Outcome<Answered>): void => {
      clearTimeout(timer);
      clearInterval(watch);
      job.signal?.removeEventListener('abort', abort);
      child.off('message', answered);
      child.off('exit', ended);
      child.off('error', ended);
      job.settle(outcome);
    };
    const answered = (answer: ReadAnswer): void => {
      finish(answer.outcome);
      if (closed) child.kill();
      else idle.push(child);
      rest(child);
      next();
    };
    const ended = (): void => {
      children.delete(child);
      finish(reason ?? stoppedReading(job.task.name));
      next();
    };
    wake(child);
    child.once('message', answered);
    child.once('exit', ended);
    child.once('error', ended);
    job.signal?.addEventListener('abort', abort);
    child.send(job.task, (error) => {
      if (error !== null) child.kill('SIGKILL');
    });
  }

  function queued(task: ReadTask, signal: AbortSignal | undefined): Promise<Outcome<Answered>> {
    if (closed) return Promise.resolve(cancelled(task.name));
    return new Promise((settle) => {
      queue.push({ task, signal, settle });
      next();
    });
  }

  const pool: ReaderPool = {
    size,
    async read(file, signal) {
      const opened = await pool.open(file, signal);
      if (!opened.ok) return opened;
      return opened.value.type === 'document' ? done(opened.value.reading) : notReadYet('zip');
    },
    async open(file, signal) {
      if (file.bytes.length > maximumFileSize) return notReadYet('too-large');
      const sha256 = createHash('sha256').update(file.bytes).digest('hex');
      const answer = await queued({ bytes: file.bytes, name: file.name, sha256, layouts: file.layouts ?? [] }, signal);
      if (!answer.ok) return answer;
      return answer.value.type === 'papers' ? stoppedReading(file.name) : done(answer.value);
    },
    async readAgain(file) {
      const answer = await queued(file, undefined);
      if (!answer.ok) return answer;
      return answer.value.type === 'papers' ? done(answer.value.papers) : stoppedReading(file.name);
    },
    close() {
      closed = true;
      for (const child of children) child.kill('SIGKILL');
      for (const job of queue.splice(0)) job.settle(cancelled(job.task.name));
    },
  };
  return pool;
}

/** An idle worker does not keep the program alive. */
function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function wake(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

/** Resident memory by the kernel's count; 0 where there is no /proc, where V8's own limit stands alone. */
function residentMegabytes(pid: number | undefined): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4096) / 1024 / 1024;
  } catch {
    return 0;
  }
}

function tooMuchMemory(name: string, limits: ReaderLimits): ReturnType<typeof refused> {
  return refused('too-much-memory', {
    zh: `读取“${name}”占用的内存超过${limits.megabytes}MB，已停止。请删去其中的图片或拆成几个文件后再试。`,
    en: `Reading "${name}" took more than ${limits.megabytes} MB of memory and was stopped. Take pictures out of it or split it, and try again.`,
  });
}

function cancelled(name: string): ReturnType<typeof refused> {
  return refused('cancelled', { zh: `没有读取“${name}”：导入已取消。`, en: `"${name}" was not read: the import was cancelled.` });
}
