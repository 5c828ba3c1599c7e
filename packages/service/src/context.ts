/** What every step of the service is handed: the database and a clock. */
import type { Database } from '@jixiao/store';

export type Context = { readonly database: Database; readonly now: () => Date };

export function timeOf(context: Context): string {
  return context.now().toISOString();
}
