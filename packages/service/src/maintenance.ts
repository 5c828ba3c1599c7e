/** What keeps the database well: derived tables worked out again, and the answer whether it can serve. */
import { createHash } from 'node:crypto';
import { rules } from '@jixiao/domain';
import { catalogueMark, rebuild as rebuildStored, type RebuildCounts, setCatalogueMark } from '@jixiao/store';
import type { Context } from './context.ts';

export async function rebuild(context: Context): Promise<RebuildCounts> {
  const counts = await context.database.transaction((writer) => rebuildStored(writer));
  await context.database.tidy({ analyze: true });
  return counts;
}

/** To be raised when derived rows get another shape. */
const shape = 2;

/** Where the program has other rules than the one that wrote the derived tables, or other columns in them, they are worked out again; null: they are current. */
export async function refresh(context: Context): Promise<RebuildCounts | null> {
  const mark = createHash('sha256')
    .update(JSON.stringify([shape, rules.map(({ code, name }) => [code, name])]))
    .digest('hex')
    .slice(0, 16);
  if ((await context.database.read(catalogueMark)) === mark) return null;
  const counts = await context.database.transaction(async (writer) => {
    await setCatalogueMark(writer, mark);
    return rebuildStored(writer);
  });
  await context.database.tidy({ analyze: true });
  return counts;
}

export function isReady(context: Context): Promise<boolean> {
  return context.database.isReady();
}
