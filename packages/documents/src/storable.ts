/** A note as a database can keep it. */
import type { Note } from '@jixiao/domain';

/** Names of sheets and files may hold what no store takes: the character zero, halves of characters. */
export function storable(one: Note): Note {
  const plainly = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();
  const message = { zh: plainly(one.message.zh), en: plainly(one.message.en) };
  return { ...one, raw: one.raw === null ? null : plainly(one.raw), message };
}
