/** The chain of events: read, and recomputed. */
import type { EventView } from '@jixiao/domain';
import { listEvents, verifyEvents as verifyStored } from '@jixiao/store';
import type { Context } from './context.ts';

export function events(context: Context, after: number, limit: number): Promise<readonly EventView[]> {
  return context.database.read((reader) => listEvents(reader, after, limit));
}

export function verifyEvents(context: Context): Promise<number | null> {
  return context.database.read(verifyStored);
}
