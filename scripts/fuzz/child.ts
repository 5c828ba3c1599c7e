/** The process that reads: it is told a number, makes the input with that number, reads it and says what came of it. */
import { isFuzzKind } from './kinds.ts';
import { makeInput } from './make-input.ts';
import { allSeeds } from './seeds.ts';
import { tryInput } from './try-input.ts';

export type FuzzAnswer = { readonly number: number; readonly milliseconds: number; readonly fault: string | null };

const [kind, seed, folder] = process.argv.slice(2);
if (!isFuzzKind(kind)) throw new Error(`no kind ${kind}`);
const seeds = allSeeds(kind, folder === undefined || folder === '' ? null : folder);

process.on('message', (number: number) => {
  const input = makeInput(kind, seeds, Number(seed), number);
  const start = performance.now();
  void tryInput(kind, input).then((fault) => {
    process.send?.({ number, milliseconds: performance.now() - start, fault } satisfies FuzzAnswer);
  });
});
// As the worker that reads does: a promise that a library leaves behind is not the reading.
process.on('unhandledRejection', () => undefined);
process.on('disconnect', () => process.exit(0));
