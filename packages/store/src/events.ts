/**
 * Events are only added. Each carries a number without gaps and the hash of the one before, over canonical JSON of all it says;
 * triggers keep the order and refuse change, so that only somebody who owns the tables can tamper, and the hashes tell.
 */
import { createHash } from 'node:crypto';
import { canonicalJson, type EventView } from '@jixiao/domain';
import type { NewEvent } from './records.ts';
import { pendingOf, query, type Reader, rowsParameter, plainText, type Writer } from './session.ts';

type EventRow = {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly step: string;
  readonly region: string | null;
  readonly paper_id: string | null;
  readonly from_version: number | null;
  readonly to_version: number | null;
  readonly reason: string;
  readonly detail: unknown;
  readonly previous: string;
  readonly hash: string;
};

/** Numbers pass 4 bytes never in practice, 8 in theory. */
const columns =
  'number::float8 as number, at, by_whom as by, step, region, paper_id, from_version, to_version, reason, detail, previous, hash';

/** Written at the end of the transaction, in the order of the calls; its number is known after it. */
export function appendEvent(writer: Writer, event: NewEvent): void {
  pendingOf(writer).events.push(event);
}

export async function writeEvents(writer: Writer): Promise<void> {
  const { events } = pendingOf(writer);
  if (events.length === 0) return;
  let { number, hash } = await head(writer, 'for update');
  const rows = events.map((event): EventRow => {
    const row = {
      number: ++number,
      at: new Date(event.at).toISOString(),
      by: plainText(event.by),
      step: event.step,
      region: event.region,
      paper_id: event.paperId,
      from_version: event.fromVersion,
      to_version: event.toVersion,
      reason: plainText(event.reason),
      detail: JSON.parse(rowsParameter([{ detail: event.detail }]))[0].detail ?? null,
      previous: hash,
    };
    hash = eventHash(row);
    return { ...row, hash };
  });
  await query(
    writer,
    `insert into event (number, at, by_whom, step, region, paper_id, from_version, to_version, reason, detail, previous, hash)
     select number, at, by, step, region, paper_id, from_version, to_version, reason, detail, previous, hash
     from json_to_recordset($1::json) as x (number bigint, at timestamptz, by text, step text, region text, paper_id text,
       from_version integer, to_version integer, reason text, detail json, previous text, hash text)
     order by number`,
    [rowsParameter(rows)],
  );
  events.length = 0;
}

export function listEvents(reader: Reader, after: number, limit: number): Promise<EventView[]> {
  return query<EventView>(
    reader,
    `select number::float8 as number, at, by_whom as by, step, paper_id as "paperId", reason, hash from event
     where number > $1 order by number limit $2`,
    [after, limit],
  );
}

/** The number of the first event that does not fit the chain, or null. Events cut off at the end are missed by the head. */
export async function verifyEvents(reader: Reader): Promise<number | null> {
  let last = { number: 0, hash: '' };
  for (;;) {
    const page: EventRow[] = await query<EventRow>(reader, `select ${columns} from event where number > $1 order by number limit 1000`, [
      last.number,
    ]);
    for (const { hash, ...event } of page) {
      if (event.number !== last.number + 1 || event.previous !== last.hash || eventHash(event) !== hash) return last.number + 1;
      last = { number: event.number, hash };
    }
    if (page.length < 1000) break;
  }
  const newest = await head(reader, '');
  return newest.number === last.number && newest.hash === last.hash ? null : last.number + 1;
}

function eventHash(event: Omit<EventRow, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(event)).digest('hex');
}

async function head(reader: Reader, lock: 'for update' | ''): Promise<{ readonly number: number; readonly hash: string }> {
  const [found] = await query<{ number: number; hash: string }>(reader, `select number::float8 as number, hash from event_head ${lock}`);
  if (found === undefined) throw new Error('the head of the events is missing');
  return found;
}
