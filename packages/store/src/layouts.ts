/** Remembered corrections of layouts: one lives of each column or form; what was replaced or withdrawn stays in the table. */
import { createHash } from 'node:crypto';
import { type LayoutCorrection, layoutKey, type RememberedLayout } from '@jixiao/domain';
import type { Withdrawal } from './records.ts';
import { plainText, query, type Reader, rowsParameter, run, type Writer } from './session.ts';

const columns = 'id, correction, by_whom as by, at, why, file';

/** Those that live, in the order in which they were remembered. */
export function listLayouts(reader: Reader): Promise<RememberedLayout[]> {
  return query<RememberedLayout>(reader, `select ${columns} from layout where withdrawn_at is null order by at, id`);
}

/** Null where it was never there; `withdrawn` says whether it still lives. */
export async function findLayout(
  reader: Reader,
  id: string,
): Promise<{ readonly layout: RememberedLayout; readonly isWithdrawn: boolean } | null> {
  const [found] = await query<RememberedLayout & { withdrawn: boolean }>(
    reader,
    `select ${columns}, withdrawn_at is not null as withdrawn from layout where id = $1`,
    [id],
  );
  if (found === undefined) return null;
  const { withdrawn, ...layout } = found;
  return { layout, isWithdrawn: withdrawn };
}

/** Of these ids those that are taken, by what lives or by what was withdrawn. */
export async function takenLayoutIds(reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await query<{ id: string }>(reader, 'select id from layout where id in (select json_array_elements_text($1::json))', [
    JSON.stringify(ids.map(plainText)),
  ]);
  return new Set(rows.map(({ id }) => id));
}

/** Each replaces the one that lives of the same column or form; no two of them may be of one. */
export async function rememberLayouts(
  writer: Writer,
  layouts: readonly RememberedLayout[],
  by: { readonly by: string; readonly at: string },
): Promise<void> {
  // Two at once would both find none that lives.
  await run(writer, 'lock table layout in share row exclusive mode');
  const rows = rowsParameter(layouts.map((layout) => ({ ...layout, key: keyOf(layout.correction) })));
  await query(
    writer,
    `update layout set withdrawn_at = $2, withdrawn_by = $3, withdrawn_reason = x.why
     from json_to_recordset($1::json) as x (key text, why text) where layout.key = x.key and withdrawn_at is null`,
    [rows, by.at, plainText(by.by)],
  );
  await query(
    writer,
    `insert into layout (id, key, correction, by_whom, at, why, file)
     select id, key, correction, by, at, why, file from json_to_recordset($1::json)
       as x (id text, key text, correction json, by text, at timestamptz, why text, file text)`,
    [rows],
  );
}

export async function withdrawLayout(writer: Writer, id: string, { at, by, reason }: Withdrawal): Promise<void> {
  await query(
    writer,
    'update layout set withdrawn_at = $2, withdrawn_by = $3, withdrawn_reason = $4 where id = $1 and withdrawn_at is null',
    [id, at, plainText(by), plainText(reason)],
  );
}

function keyOf(correction: LayoutCorrection): string {
  return createHash('sha256')
    .update(plainText(layoutKey(correction)))
    .digest('hex');
}
