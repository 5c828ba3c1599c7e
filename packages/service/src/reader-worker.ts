/** The worker process: one file in, its reading out. It holds nothing and is killed when a file takes too long or too much. */
import { layoutsFrom, openFile, readPapers } from '@jixiao/documents';
import { done } from '@jixiao/domain';
import type { ReadAnswer, ReadTask } from './reader-pool.ts';

process.on('message', (task: ReadTask) => {
  void answer(task);
});

async function answer(task: ReadTask): Promise<void> {
  const outcome =
    'blocks' in task ? done({ type: 'papers' as const, papers: readPapers(task.blocks, layoutsFrom(task.layouts)) }) : await openFile(task);
  process.send?.({ outcome } satisfies ReadAnswer);
}
process.on('disconnect', () => process.exit(0));
