/**
 * Workers of the page, made from the program's own text (its address as a blob), one file each at a time. One that takes too long or breaks is ended and its file gets a
 * sentence; the others go on.
 */
import {
  type FileMark,
  maximumFileSize,
  readingMilliseconds,
  refusedReading,
  stoppedReading,
  tooLargeToRead,
  tooSlow,
} from '@jixiao/documents';
import type { Refusal } from '@jixiao/domain';
import { type Checked, nothingFound, type ReadAnswer, type ReaderMessage, type ReadTask } from './messages.ts';
import { unreadable } from '../words.ts';

/** What waits to be read: a file of the disk is not fetched before its turn. */
export type WaitingFile = {
  readonly file: string;
  readonly size: number;
  readonly isInside: boolean;
  bytes(): Promise<Uint8Array>;
};

export type ReaderPool = {
  /** How many files are read at once. */
  readonly width: number;
  /** Null where it was stopped before its end. Never rejects for what a file is. */
  read(file: WaitingFile): Promise<ReadAnswer | null>;
  /** Ends what is being read. */
  stop(): void;
};

type Reader = { readonly worker: Worker; readonly port: MessagePort };

export function createReaderPool(program: string, width: number, milliseconds: number = readingMilliseconds): ReaderPool {
  const idle: Reader[] = [];
  const running = new Set<() => void>();

  function start(): Reader {
    const worker = new Worker(program);
    const { port1, port2 } = new MessageChannel();
    worker.postMessage(null, [port2]);
    return { worker, port: port1 };
  }

  function run(task: ReadTask): Promise<ReadAnswer | null> {
    const reader = idle.pop() ?? start();
    let mark: FileMark = { file: task.file, format: 'unknown', sha256: '' };
    return new Promise((settle) => {
      const finish = (answer: ReadAnswer | null): void => {
        clearTimeout(timer);
        running.delete(stop);
        reader.port.onmessage = null;
        reader.worker.onerror = null;
        settle(answer);
      };
      const end = (refusal: Refusal | null): void => {
        reader.worker.terminate();
        finish(refusal === null ? null : refused(mark, refusal));
      };
      const stop = (): void => end(null);
      const timer = setTimeout(() => end(tooSlow(task.file, milliseconds).refusal), milliseconds);
      running.add(stop);
      reader.worker.onerror = (event) => {
        event.preventDefault();
        end(stoppedReading(task.file).refusal);
      };
      reader.port.onmessage = ({ data }: MessageEvent<ReaderMessage>) => {
        if (data.type === 'began') {
          mark = data.mark;
          return;
        }
        idle.push(reader);
        finish(data);
      };
      reader.port.postMessage(task, [task.bytes.buffer]);
    });
  }

  return {
    width,
    async read({ file, size, isInside, bytes }) {
      const mark: FileMark = { file, format: 'unknown', sha256: '' };
      if (size > maximumFileSize) return refused(mark, tooLargeToRead(file, size, maximumFileSize).refusal);
      let content: Uint8Array;
      try {
        content = await bytes();
      } catch {
        return refused(mark, { code: 'no-file', message: unreadable(file) });
      }
      return run({ file, bytes: content, isInside });
    },
    stop() {
      for (const stop of running) stop();
    },
  };
}

function refused(mark: FileMark, refusal: Refusal): Checked {
  return { type: 'checked', reading: refusedReading(mark, refusal), result: nothingFound };
}
