/** The end of a transaction: the rules are asked about every department year that it touched, and what is derived is written. Or all of it anew. */
import { deriveRows, sumDepartmentYears, touchDepartmentYear, writeRows } from './derived.ts';
import { derivedRows } from './derived-rows.ts';
import type { Judge, RebuildCounts } from './records.ts';
import { marked } from './set-aside.ts';
import { type DepartmentYear, pendingOf, query, rowsParameter, type Reader, run, type Writer } from './session.ts';
import { loadDepartmentYear, papersAround } from './versions.ts';

const yearsAtOnce = 500;

/** At the end of a transaction. */
export async function writeDerived(writer: Writer): Promise<void> {
  const { departmentYears } = pendingOf(writer);
  await judgeYears(writer);
  await writeRows(writer);
  if (departmentYears.size === 0) return;
  await sumDepartmentYears(writer, [...departmentYears.values()]);
  departmentYears.clear();
}

/** A year that changed changes what can be told of the next one. */
async function judgeYears(writer: Writer): Promise<void> {
  const { departmentYears, judge } = pendingOf(writer);
  if (judge === null || departmentYears.size === 0) return;
  const touched = [...departmentYears.values()];
  for (let from = 0; from < touched.length; from += yearsAtOnce) {
    const following = await query<DepartmentYear>(
      writer,
      `select d.region, d.unit_key, d.fiscal_year from json_to_recordset($1::json) as k (region text, unit_key text, fiscal_year integer)
       join department_year d on d.region = k.region and d.unit_key = k.unit_key and d.fiscal_year = k.fiscal_year + 1`,
      [rowsParameter(touched.slice(from, from + yearsAtOnce))],
    );
    for (const year of following) touchDepartmentYear(writer, year);
  }
  for (const year of departmentYears.values()) await judgeYear(writer, judge, year);
}

async function judgeYear(writer: Writer, judge: Judge, { region, unit_key, fiscal_year }: DepartmentYear): Promise<void> {
  const stored = await loadDepartmentYear(writer, region, unit_key, fiscal_year);
  const around = stored.length === 0 ? [] : await papersAround(writer, region, unit_key, fiscal_year);
  const findings = judge(stored, around);
  for (const [index, { record, unit, paper }] of stored.entries()) {
    const place = { region, paper_id: record.id, unit_key, fiscal_year, position: record.position };
    const found = await marked(writer, { region, unit, fiscalYear: fiscal_year, paper }, findings[index] ?? []);
    await deriveRows(writer, record.id, derivedRows(place, unit, paper, found));
  }
}

/** Works out every derived table again, with the rules asked anew about every department year where the database has them. */
export async function rebuild(writer: Writer): Promise<RebuildCounts> {
  await run(writer, 'delete from finding; delete from indicator; delete from project; delete from department_year');
  const judge = pendingOf(writer).judge ?? storedFindings;
  const years = await query<DepartmentYear>(
    writer,
    'select distinct region, unit_key, fiscal_year from paper where withdrawn_at is null order by region, unit_key, fiscal_year',
  );
  for (const year of years) await judgeYear(writer, judge, year);
  await writeRows(writer);
  await sumDepartmentYears(writer, years);
  const [counts] = await query<RebuildCounts>(
    writer,
    `select (select count(*) from paper where withdrawn_at is null)::int as papers, (select count(*) from project)::int as projects,
            (select count(*) from indicator)::int as indicators`,
  );
  return counts ?? { papers: 0, projects: 0, indicators: 0 };
}

const storedFindings: Judge = (year) => year.map(({ findings }) => findings);

/** By what rules and in what shape the derived tables were written last; null where nobody said so yet. */
export async function catalogueMark(reader: Reader): Promise<string | null> {
  const [row] = await query<{ value: string }>(reader, `select value from setting where name = 'catalogue'`);
  return row?.value ?? null;
}

export async function setCatalogueMark(writer: Writer, mark: string): Promise<void> {
  await query(
    writer,
    `insert into setting (name, value) values ('catalogue', $1) on conflict (name) do update set value = excluded.value`,
    [mark],
  );
}
