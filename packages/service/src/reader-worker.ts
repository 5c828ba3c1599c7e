/** The worker process: one file in, its reading out. It holds nothing and is killed when a file takes too long or too much. */
import { layoutsFrom, openFile, readPapers } from '@jixiao/documents';
import { done } from '@jixiao/domain';
import type { ReadAnswer, ReadTask } from './reader-pool.ts';

process.on('message', (task: ReadTask) => {
  // A reading that fails itself ends the process, which the pool tells apart and says.
  answer(task).catch(() => process.exit(1));
});

async function answer(task: ReadTask): Promise<void> {
  const outcome =
    'blocks' in task ? done({ type: 'papers' as const, papers: readPapers(task.blocks, layoutsFrom(task.layouts)) }) : await openFile(task);
  process.send?.({ outcome } satisfies ReadAnswer);
}
// A promise that a library leaves behind about a damaged file (pdf.js and its table of objects) is not the reading, which answers for itself.
process.on('unhandledRejection', () => undefined);
process.on('disconnect', () => process.exit(0));
