/** What keeps the database well: derived tables worked out again, and the answer whether it can serve. */
import { rebuild as rebuildStored, type RebuildCounts } from '@jixiao/store';
import type { Context } from './context.ts';

export async function rebuild(context: Context): Promise<RebuildCounts> {
  const counts = await context.database.transaction((writer) => rebuildStored(writer));
  await context.database.tidy({ analyze: true });
  return counts;
}

export function isReady(context: Context): Promise<boolean> {
  return context.database.isReady();
}
