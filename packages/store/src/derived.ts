/** Writes the derived tables of the papers that a transaction touched, and the sums of their department years. */
import type { DerivedRows } from './derived-rows.ts';
import { gramsOf, searchText } from './grams.ts';
import { type DepartmentYear, pendingOf, query, rowsParameter, type Writer } from './session.ts';

type Summed = DepartmentYear & { readonly code: string | null; readonly name: string | null };

const pageSize = 500;
const papersAtOnce = 200;
const sums = 'projects, indicators, amount_fen, without_plan_fen, errors, warnings, hints, waived, changed_at, search_text, grams';

export function touchDepartmentYear(writer: Writer, { region, unit_key, fiscal_year }: DepartmentYear): void {
  pendingOf(writer).departmentYears.set(JSON.stringify([region, unit_key, fiscal_year]), { region, unit_key, fiscal_year });
}

/** Null where the paper is to have no derived rows. Written some hundred papers at a time, so that a large import does not hold them all. */
export async function deriveRows(writer: Writer, paperId: string, rows: DerivedRows | null): Promise<void> {
  const { derived } = pendingOf(writer);
  derived.set(paperId, rows);
  if (derived.size >= papersAtOnce) await writeRows(writer);
}

export async function writeRows(writer: Writer): Promise<void> {
  const { derived, newPapers } = pendingOf(writer);
  if (derived.size === 0) return;
  const known = [...derived.keys()].filter((id) => !newPapers.has(id));
  const rows = [...derived.values()].filter((row) => row !== null);
  for (const table of known.length === 0 ? [] : (['finding', 'indicator', 'project'] as const)) {
    await query(writer, `delete from ${table} where (region, paper_id) in (select region, id from paper where id = any($1::text[]))`, [
      known,
    ]);
  }
  await insert(
    writer,
    'project',
    rows.flatMap(({ project }) => (project === null ? [] : [project])),
  );
  await insert(
    writer,
    'indicator',
    rows.flatMap(({ indicators }) => indicators),
  );
  await insert(
    writer,
    'finding',
    rows.flatMap(({ findings }) => findings),
  );
  for (const id of derived.keys()) newPapers.delete(id);
  derived.clear();
}

async function insert(writer: Writer, table: 'project' | 'indicator' | 'finding', rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += pageSize) {
    const page = rowsParameter(rows.slice(from, from + pageSize));
    await query(writer, `insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`, [page]);
  }
}

export async function sumDepartmentYears(writer: Writer, years: readonly DepartmentYear[]): Promise<void> {
  for (let from = 0; from < years.length; from += pageSize) {
    const keys = rowsParameter(years.slice(from, from + pageSize));
    // Whoever else sums a year of these units waits here, and then sees what this transaction wrote.
    await query(
      writer,
      `select from unit where (region, key) in (select region, unit_key from json_to_recordset($1::json) as k (region text, unit_key text))
       order by region, key for no key update`,
      [keys],
    );
    const asked = `json_to_recordset($1::json) as k (region text, unit_key text, fiscal_year integer)`;
    const summed = await query<Summed>(
      writer,
      `select k.region, k.unit_key, k.fiscal_year, u.code, u.name, papers.changed_at, projects.*, findings.*
       from ${asked} join unit u on u.region = k.region and u.key = k.unit_key
       cross join lateral (select max(v.at) as changed_at from paper p
         join version v on v.region = p.region and v.paper_id = p.id and v.number = p.version
         where p.region = k.region and p.unit_key = k.unit_key and p.fiscal_year = k.fiscal_year and p.withdrawn_at is null) papers
       cross join lateral (select (count(*) filter (where p.horizon = 'annual'))::int as projects, coalesce(sum(p.indicators), 0)::int as indicators,
           coalesce(sum(p.amount_fen) filter (where p.horizon = 'annual'), 0) as amount_fen,
           coalesce(sum(p.amount_fen) filter (where p.horizon = 'annual' and not p.has_plan), 0) as without_plan_fen
         from project p where p.region = k.region and p.unit_key = k.unit_key and p.fiscal_year = k.fiscal_year) projects
       cross join lateral (select count(*) filter (where f.severity = 'error' and f.waiver is null)::int as errors,
           count(*) filter (where f.severity = 'warning' and f.waiver is null)::int as warnings,
           count(*) filter (where f.severity = 'hint' and f.waiver is null)::int as hints, count(f.waiver)::int as waived
         from paper p join finding f on f.region = p.region and f.paper_id = p.id
         where p.region = k.region and p.unit_key = k.unit_key and p.fiscal_year = k.fiscal_year) findings
       where papers.changed_at is not null`,
      [keys],
    );
    const rows = summed.map(({ code, name, ...row }) => {
      const text = searchText([name, code]);
      return { ...row, search_text: text, grams: gramsOf(text) };
    });
    if (rows.length < Math.min(pageSize, years.length - from)) {
      await query(
        writer,
        `delete from department_year d using ${asked} where d.region = k.region and d.unit_key = k.unit_key and d.fiscal_year = k.fiscal_year`,
        [keys],
      );
    }
    await query(
      writer,
      `insert into department_year select * from json_populate_recordset(null::department_year, $1::json)
       on conflict (region, unit_key, fiscal_year) do update set (${sums}) = row (${sums.replaceAll(/\w+/gu, 'excluded.$&')})`,
      [rowsParameter(rows)],
    );
  }
}
