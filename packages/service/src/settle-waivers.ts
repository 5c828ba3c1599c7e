/** Terms of waivers begin and end with a day: before lists count, once a day, what began or ended since is counted anew. Events of waivers. */
import type { Waiver } from '@jixiao/domain';
import { appendEvent, hasUnsettled, lockWaivers, settleWaivers, type Writer } from '@jixiao/store';
import { type Context, dayOf, timeOf } from './context.ts';

type Person = { readonly by: string; readonly reason: string };

export async function settled(context: Context): Promise<void> {
  const day = dayOf(context);
  if (context.settled.day === day) return;
  // Asked without a lock first: on nearly every day nothing began or ended, and lists need not wait for an import.
  if (await context.database.read((reader) => hasUnsettled(reader, day)))
    await context.database.transaction(async (writer) => {
      await lockWaivers(writer);
      const changed = await settleWaivers(writer, day);
      if (changed.length > 0) tell(context, writer, 'settle-waivers', { by: 'jixiao', reason: day }, changed);
    });
  context.settled.day = day;
}

export function tell(
  context: Context,
  writer: Writer,
  step: string,
  { by, reason }: Person,
  detail: readonly Waiver[],
  paperId: string | null = null,
): void {
  const regions = new Set(detail.map(({ scope }) => (scope.of === 'rule' ? null : scope.region)));
  const [region = null] = regions.size === 1 ? regions : [];
  appendEvent(writer, { at: timeOf(context), by, step, region, paperId, fromVersion: null, toVersion: null, reason, detail });
}
