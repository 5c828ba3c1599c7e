/** Whatever is added, stopped and gone on with, in whatever order readers answer: each file is checked once or still waits, and none is lost. */
import type { ChosenFile } from './session.ts';
import { createSession } from './session.ts';
import { nothingFound, type ReadAnswer } from '../reader/messages.ts';
import type { ReaderPool, WaitingFile } from '../reader/reader-pool.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Readers that answer when they are told to. */
function slowPool(width: number) {
  const reading: { readonly file: WaitingFile; readonly settle: (answer: ReadAnswer | null) => void }[] = [];
  const answered: string[] = [];
  const pool: ReaderPool = {
    width,
    read: (file) => new Promise((settle) => reading.push({ file, settle })),
    stop: () => {
      for (const { settle } of reading.splice(0)) settle(null);
    },
  };
  const answer = async (at: number): Promise<void> => {
    const [one] = reading.splice(at % Math.max(1, reading.length), 1);
    if (one === undefined) return;
    answered.push(one.file.file);
    one.settle(answerOf(one.file));
    await settled();
  };
  return { pool, answer, answered, under: () => reading.length };
}

function answerOf({ file, isInside }: WaitingFile): ReadAnswer {
  const mark = { file, format: 'txt', sha256: file };
  if (file.endsWith('.zip') && !isInside)
    return { type: 'bundle', mark, notes: [], files: ['a', 'b'].map((name) => ({ name, bytes: Uint8Array.of(1, 2) })) };
  return { type: 'checked', reading: { ...mark, papers: [], notes: [] }, result: nothingFound };
}

const settled = (): Promise<void> => new Promise((settle) => setTimeout(settle));

function chosen(name: string): ChosenFile {
  return { path: name, file: new File([name], name, { lastModified: 1 }) };
}

type Act = { readonly add: readonly string[] } | 'stop' | 'go-on' | { readonly answer: number };

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    fc.array(fc.constantFrom('1.txt', '2.txt', '3.zip', '4.txt', '5.zip'), { minLength: 1 }).map((add): Act => ({ add })),
    fc.constantFrom<Act>('stop', 'go-on'),
    fc.nat(10).map((answer): Act => ({ answer })),
  ),
  { maxLength: 12 },
);

describe('a session', () => {
  it('loses no file and reads none twice', async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.integer({ min: 1, max: 3 }), async (steps, width) => {
        const { pool, answer, answered, under } = slowPool(width);
        const session = createSession(pool);
        const added = new Set<string>();
        for (const step of steps) {
          if (step === 'stop') session.stop();
          else if (step === 'go-on') session.goOn();
          else if ('answer' in step) await answer(step.answer);
          else {
            for (const name of step.add) added.add(name);
            session.add(step.add.map(chosen));
          }
          await settled();
          expect(under()).toBeLessThanOrEqual(width);
        }
        session.goOn();
        for (let left = 40; left > 0; left -= 1) await answer(0);
        session.goOn();
        await settled();
        const { files, isRunning, done } = session.snapshot();
        const expected = [...added].flatMap((name) => (name.endsWith('.zip') ? [name, `${name}/a`, `${name}/b`] : [name]));
        expect(files.map(({ name }) => name)).toEqual(expected);
        expect(files.every(({ status, checked }) => status !== 'waiting' && status !== 'reading' && checked !== null)).toBe(true);
        expect([isRunning, done]).toEqual([false, files.length]);
        expect(answered.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it('is empty after it was cleared, and takes the same file again', async () => {
    const { pool, answer } = slowPool(1);
    const session = createSession(pool);
    session.add([chosen('1.txt'), chosen('2.txt')]);
    session.add([chosen('1.txt')]);
    expect(session.snapshot()).toMatchObject({ again: 1, isRunning: true });
    session.clear();
    await settled();
    expect(session.snapshot()).toEqual({ files: [], isRunning: false, done: 0, again: 0 });
    session.add([chosen('1.txt')]);
    await answer(0);
    expect(session.snapshot().files).toMatchObject([{ name: '1.txt', status: 'refused' }]);
  });
});
