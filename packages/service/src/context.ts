/** What every step of the service is handed: the database and a clock. */
import { chinaDay } from '@jixiao/domain';
import type { Database } from '@jixiao/store';

export type Context = {
  readonly database: Database;
  readonly now: () => Date;
  /** The day up to which lists count waivers whose term began or ended; null before the first list. */
  readonly settled: { day: string | null };
};

export function timeOf(context: Context): string {
  return context.now().toISOString();
}

/** Today, for terms that count in days: 2026-03-31. */
export function dayOf(context: Context): string {
  return chinaDay(context.now());
}
