/** The schema in words of our own, read from the catalog the same way on both databases; schema.sql is its golden copy. */
import { query, type Reader } from './session.ts';

type Line = { readonly line: string };

export async function describeSchema(reader: Reader): Promise<string> {
  const tables = await query<{ name: string }>(
    reader,
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname collate "C"`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const columns = await query<Line>(
      reader,
      `select a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when l.collname = 'C' then ' collate "C"' else '' end
         || case when a.attnotnull then ' not null' else '' end || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
       from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
       left join pg_collation l on l.oid = a.attcollation
       where a.attrelid = $1::text::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
      [name],
    );
    const constraints = await query<Line>(
      reader,
      `select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
       where conrelid = $1::text::regclass and contype in ('p', 'u', 'f', 'c') order by conname collate "C"`,
      [name],
    );
    const rest = await query<Line>(
      reader,
      `select pg_get_indexdef(i.indexrelid) as line from pg_index i
       where i.indrelid = $1::text::regclass and not exists (select from pg_constraint where conindid = i.indexrelid and contype in ('p', 'u'))
       union all select pg_get_triggerdef(oid) from pg_trigger where tgrelid = $1::text::regclass and not tgisinternal
       order by 1`,
      [name],
    );
    const inside = [...columns, ...constraints].map(({ line }) => `  ${line}`).join(',\n');
    const behind = rest.map(({ line }) => `${line};\n`).sort();
    parts.push(`create table ${name} (\n${inside}\n);\n${behind.join('')}`);
  }
  const functions = await query<Line>(
    reader,
    `select pg_get_functiondef(oid) as line from pg_proc where pronamespace = 'public'::regnamespace order by proname collate "C"`,
  );
  return [...parts, ...functions.map(({ line }) => `${line.trimEnd()};\n`)].join('\n');
}
