/**
 * Everything that is not derived, as JSON rows in the order in which it can be put back; from either database into either.
 * Bytes travel as base64. Derived tables are worked out again after a restore.
 */
import { rebuild } from './judge-years.ts';
import type { DumpPart } from './records.ts';
import { query, type Reader, type Row, run, type Writer } from './session.ts';
import { codeOf, StoreError } from './store-error.ts';

/** Table → key columns, by which its rows are read in order. */
const tables = {
  setting: ['name'],
  region: ['code'],
  unit: ['region', 'key'],
  source_file: ['sha256'],
  import: ['id'],
  import_file: ['import_id', 'position'],
  paper: ['region', 'id'],
  version: ['region', 'paper_id', 'number'],
  further_origin: ['region', 'paper_id', 'number', 'file'],
  event: ['number'],
  layout: ['id'],
  waiver: ['region', 'id'],
} as const;

type Table = keyof typeof tables;

const rowsPerPart = 500;

export async function* dumpAll(reader: Reader): AsyncGenerator<DumpPart> {
  for (const table of Object.keys(tables) as Table[]) {
    const limit = table === 'source_file' ? 1 : rowsPerPart;
    const columns = tables[table];
    let last: readonly unknown[] | null = null;
    for (;;) {
      const behind: string =
        last === null ? 'true' : `(${columns.join(', ')}) > (${columns.map((_, index) => `$${index + 1}`).join(', ')})`;
      const rows: Row[] = await query(
        reader,
        `select * from ${table} where ${behind} order by ${columns.join(', ')} limit ${limit}`,
        last ?? [],
      );
      if (rows.length > 0) yield { table, rows: rows.map(toJson) };
      if (rows.length < limit) break;
      last = columns.map((column) => rows.at(-1)?.[column]);
    }
  }
}

/** Into a database that holds no papers and waivers but samples, and no remembered layouts; refuses otherwise. */
export async function restoreAll(
  writer: Writer,
  parts: AsyncIterable<DumpPart> | Iterable<DumpPart>,
): Promise<{ readonly papers: number; readonly files: number; readonly events: number }> {
  const [own] = await query(
    writer,
    `select from paper where region not in (select code from region where is_sample) union all select from layout
     union all select from waiver where region not in (select code from region where is_sample) limit 1`,
  );
  if (own !== undefined) {
    throw new StoreError('database-not-empty', {
      zh: '这个数据库里已经有数据，不能恢复到里面。请用 --data 指定一个新的文件夹，或者换一个空的数据库。',
      en: 'This database holds data already, so nothing is restored into it. Name a new folder with --data, or an empty database.',
    });
  }
  await empty(writer);
  for await (const { table, rows } of parts) {
    if (!Object.hasOwn(tables, table)) throw unreadable(table);
    try {
      await insert(writer, table as Table, rows);
    } catch (error) {
      throw /^(?:22|23)/u.test(codeOf(error)) ? unreadable(table, error) : error;
    }
  }
  await rebuild(writer);
  const [counts] = await query<{ papers: number; files: number; events: number }>(
    writer,
    `select (select count(*) from paper)::int as papers, (select count(*) from source_file)::int as files, (select count(*) from event)::int as events`,
  );
  return counts ?? { papers: 0, files: 0, events: 0 };
}

/** Only the owner of the tables can lift the guard over the events, and only here. */
async function empty(writer: Writer): Promise<void> {
  await run(
    writer,
    `alter table event disable trigger event_is_only_added;
     delete from event; update event_head set number = 0, hash = '';
     alter table event enable trigger event_is_only_added;
     delete from import; delete from waiver; delete from paper; delete from department_year; delete from unit; delete from source_file; delete from region; delete from setting`,
  );
}

async function insert(writer: Writer, table: Table, rows: readonly Row[]): Promise<void> {
  if (table === 'source_file') {
    for (const row of rows) {
      const { sha256, name, format, size, imported_at: at, bytes } = row;
      await query(writer, 'insert into source_file (sha256, name, format, size, imported_at, bytes) values ($1, $2, $3, $4, $5, $6)', [
        sha256,
        name,
        format,
        size,
        at,
        new Uint8Array(Buffer.from(String(bytes), 'base64')),
      ]);
    }
    return;
  }
  await query(
    writer,
    `insert into ${table} select * from json_populate_recordset(null::${table}, $1::json) order by ${tables[table].join(', ')}`,
    [JSON.stringify(rows)],
  );
}

function toJson(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value]),
  );
}

function unreadable(table: string, cause?: unknown): StoreError {
  return new StoreError(
    'backup-unreadable',
    {
      zh: `备份文件中的“${table}”部分不完整或者被改动过，没有恢复任何数据。请换用另一份备份。`,
      en: `The part "${table}" of the back-up is incomplete or was changed; nothing was restored. Use another back-up.`,
    },
    cause,
  );
}
