/** Waivers: one lives of each rule and scope; what was replaced or withdrawn stays. Every change counts the findings of lists anew in its transaction. */
import { createHash } from 'node:crypto';
import { stateOfWaiver, type Waiver, waiverKey, type WaiverList, type WaiverQuery, type WaiverView } from '@jixiao/domain';
import { recountWaived } from './recount-waived.ts';
import type { Withdrawal } from './records.ts';
import { plainText, query, type Reader, rowsParameter, run, type Writer } from './session.ts';
import { waiverColumns } from './set-aside.ts';
import { unitKeyOf } from './units.ts';

type WaiverRow = Waiver & {
  readonly saved_at: string;
  readonly withdrawn_at: string | null;
  readonly withdrawn_by: string | null;
  readonly withdrawn_reason: string | null;
  readonly findings: number;
  readonly paper_id: string | null;
};

const usualLimit = 200;

/** What two changes at once would both not see: the first act of a transaction that changes waivers. */
export function lockWaivers(writer: Writer): Promise<void> {
  return run(writer, 'lock table waiver in share row exclusive mode');
}

/** Those that were not withdrawn, in force or not, in the order in which they begin; those that can mean findings of these rules in this region. */
export function liveWaivers(
  reader: Reader,
  about: { readonly region?: string; readonly rules?: readonly string[] } = {},
): Promise<Waiver[]> {
  return query<Waiver>(
    reader,
    `select ${waiverColumns} from waiver where withdrawn_at is null and ($1::text is null or region in ('', $1))
       and ($2::text[] is null or rule = any($2)) order by since, id`,
    [about.region ?? null, about.rules ?? null],
  );
}

/** Newest first. */
export async function listWaivers(reader: Reader, asked: WaiverQuery, on: string): Promise<WaiverList> {
  const others = `($1::text is null or rule = $1) and ($2::text is null or region in ('', $2)) and ($3::text is null or unit_key = $3)`;
  const filters = [asked.rule ?? null, asked.region ?? null, asked.unit ?? null].map((text) => (text === null ? null : plainText(text)));
  const [counts] = await query<WaiverList['counts']>(
    reader,
    `select (count(*) filter (where ${inState['in-force']}))::int as "inForce", (count(*) filter (where ${inState.ahead}))::int as ahead,
       (count(*) filter (where ${inState.ended}))::int as ended, (count(*) filter (where ${inState.withdrawn}))::int as withdrawn
     from waiver where ${others}`,
    [...filters, on],
  );
  const limit = asked.limit ?? usualLimit;
  const [at, id] = (asked.after ?? '').split('|');
  const state = asked.state === undefined ? `withdrawn_at is null and $4::text is not null` : inState[asked.state];
  const rows = await query<WaiverRow>(
    reader,
    `select ${waiverColumns}, saved_at, withdrawn_at, withdrawn_by, withdrawn_reason, found.findings, found.paper_id
     from waiver cross join lateral (select count(*)::int as findings, min(paper_id) as paper_id from finding f where f.waiver = waiver.id) found
     where ${others} and ${state} and ($5::timestamptz is null or (saved_at, id) < ($5, $6)) order by saved_at desc, id desc limit ${limit + 1}`,
    [...filters, on, at === undefined || Number.isNaN(Date.parse(at)) ? null : at, plainText(id ?? '')],
  );
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map((row) => viewOf(row, on)),
    counts: counts ?? { inForce: 0, ahead: 0, ended: 0, withdrawn: 0 },
    next: rows.length > limit && last !== undefined ? `${last.saved_at}|${last.id}` : null,
  };
}

/** Null where it was never there. */
export async function findWaiver(reader: Reader, id: string, on: string): Promise<WaiverView | null> {
  const [row] = await query<WaiverRow>(
    reader,
    `select ${waiverColumns}, saved_at, withdrawn_at, withdrawn_by, withdrawn_reason, found.findings, found.paper_id
     from waiver cross join lateral (select count(*)::int as findings, min(paper_id) as paper_id from finding f where f.waiver = waiver.id) found
     where id = $1`,
    [plainText(id)],
  );
  return row === undefined ? null : viewOf(row, on);
}

/** Of these ids those that are taken, by what lives or by what was withdrawn. */
export async function takenWaiverIds(reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await query<{ id: string }>(reader, 'select id from waiver where id in (select json_array_elements_text($1::json))', [
    JSON.stringify(ids.map(plainText)),
  ]);
  return new Set(rows.map(({ id }) => id));
}

/** Each replaces the one that lives of the same rule and scope; no two of them may be of one. `on`: today. */
export async function saveWaivers(
  writer: Writer,
  waivers: readonly Waiver[],
  { by, at, on }: { readonly by: string; readonly at: string; readonly on: string },
): Promise<void> {
  const rows = rowsParameter(
    waivers.map((waiver) => {
      const { scope } = waiver;
      return {
        ...waiver,
        key: createHash('sha256')
          .update(plainText(waiverKey(waiver)))
          .digest('hex'),
        region: scope.of === 'rule' ? '' : scope.region,
        unit_key: scope.of === 'rule' ? null : unitKeyOf(scope.unit),
        counted: stateOfWaiver(waiver, on) === 'in-force',
      };
    }),
  );
  await query(
    writer,
    `update waiver set counted = false, withdrawn_at = $2, withdrawn_by = $3, withdrawn_reason = x.reason
     from json_to_recordset($1::json) as x (key text, reason text) where waiver.key = x.key and withdrawn_at is null`,
    [rows, at, plainText(by)],
  );
  await query(
    writer,
    `insert into waiver (region, id, key, rule, unit_key, scope, reason, by_whom, since, until, counted, saved_at)
     select region, id, key, rule, unit_key, scope, reason, by, since, until, counted, $2::timestamptz from json_to_recordset($1::json)
       as x (region text, id text, key text, rule text, unit_key text, scope json, reason text, by text, since text, until text, counted boolean)`,
    [rows, at],
  );
  await recountWaived(writer, waivers);
}

export async function withdrawWaiver(writer: Writer, id: string, { at, by, reason }: Withdrawal): Promise<void> {
  const withdrawn = await query<Waiver>(
    writer,
    `update waiver set counted = false, withdrawn_at = $2, withdrawn_by = $3, withdrawn_reason = $4 where id = $1 and withdrawn_at is null
     returning ${waiverColumns}`,
    [id, at, plainText(by), plainText(reason)],
  );
  await recountWaived(writer, withdrawn);
}

/** Whether a term began or ended since it was counted last. Takes no lock. */
export async function hasUnsettled(reader: Reader, on: string): Promise<boolean> {
  const found = await query(reader, `select from waiver where ${isUnsettled} limit 1`, [on]);
  return found.length > 0;
}

/** Those whose term began or ended since they were counted last, now counted as on this day. */
export async function settleWaivers(writer: Writer, on: string): Promise<Waiver[]> {
  const changed = await query<Waiver>(writer, `update waiver set counted = not counted where ${isUnsettled} returning ${waiverColumns}`, [
    on,
  ]);
  await recountWaived(writer, changed);
  return changed;
}

/** $1 is today. */
const isUnsettled = 'withdrawn_at is null and counted <> (since <= $1 and (until is null or until >= $1))';

/** $4 is today. */
const inState = {
  'in-force': 'withdrawn_at is null and since <= $4 and (until is null or until >= $4)',
  ahead: 'withdrawn_at is null and since > $4',
  ended: 'withdrawn_at is null and until < $4',
  withdrawn: `withdrawn_at is not null and $4::text is not null`,
} as const;

function viewOf(row: WaiverRow, on: string): WaiverView {
  const { saved_at: _, withdrawn_at: at, withdrawn_by: by, withdrawn_reason: reason, paper_id: paperId, ...waiver } = row;
  return {
    ...waiver,
    state: stateOfWaiver(waiver, on, at !== null),
    withdrawn: at === null ? null : { at, by: by ?? '', reason: reason ?? '' },
    paperId,
  };
}
