/** After waivers changed: which findings they set aside is worked out anew in the derived tables, for the papers that they can be about. */
import type { Finding, Paper, UnitReference, Waiver } from '@jixiao/domain';
import { touchDepartmentYear } from './derived.ts';
import { pendingOf, query, rowsParameter, type Writer } from './session.ts';
import { marked } from './set-aside.ts';

type CountedPaper = UnitReference & {
  readonly region: string;
  readonly paper_id: string;
  readonly unit_key: string;
  readonly fiscal_year: number;
  readonly content: string;
  readonly findings: readonly { readonly position: number; readonly waiver: string | null; readonly detail: Finding }[];
};

const papersAtOnce = 200;

export async function recountWaived(writer: Writer, changed: readonly Pick<Waiver, 'rule' | 'scope'>[]): Promise<void> {
  pendingOf(writer).waivers.clear();
  const asked = new Map(changed.map((waiver) => [JSON.stringify(searched(waiver)), searched(waiver)]));
  if (asked.size === 0) return;
  const where = rowsParameter([...asked.values()]);
  let last = { region: '', paper_id: '' };
  for (;;) {
    const page: CountedPaper[] = await query<CountedPaper>(writer, papersWith, [where, last.region, last.paper_id]);
    await recountPapers(writer, page);
    last = page.at(-1) ?? last;
    if (page.length < papersAtOnce) break;
  }
}

/** Papers that have findings of a rule, where and when it was waived. */
const papersWith = `with page as (select p.region, p.id, p.unit_key, p.fiscal_year, p.version from paper p
     where p.withdrawn_at is null and (p.region, p.id) > ($2, $3) and exists (
       select from finding f join json_to_recordset($1::json) as a (rule text, region text, fiscal_year integer) on f.rule = a.rule
       where f.region = p.region and f.paper_id = p.id and (a.region = '' or a.region = p.region)
         and (a.fiscal_year is null or a.fiscal_year = p.fiscal_year))
     order by p.region, p.id limit ${papersAtOnce})
   select page.region, page.id as paper_id, page.unit_key, page.fiscal_year, u.code, u.name, v.content,
     (select json_agg(json_build_object('position', f.position, 'waiver', f.waiver, 'detail', f.detail) order by f.position)
      from finding f where f.region = page.region and f.paper_id = page.id) as findings
   from page join version v on v.region = page.region and v.paper_id = page.id and v.number = page.version
   join unit u on u.region = page.region and u.key = page.unit_key order by page.region, page.id`;

function searched({ rule, scope }: Pick<Waiver, 'rule' | 'scope'>): object {
  return { rule, region: scope.of === 'rule' ? '' : scope.region, fiscal_year: scope.of === 'paper' ? scope.fiscalYear : null };
}

async function recountPapers(writer: Writer, papers: readonly CountedPaper[]): Promise<void> {
  const rows: object[] = [];
  for (const { code, name, content, findings, ...place } of papers) {
    const { region, paper_id, fiscal_year: fiscalYear } = place;
    const of = { region, unit: { code, name }, fiscalYear, paper: JSON.parse(content) as Paper };
    const now = await marked(
      writer,
      of,
      findings.map(({ detail }) => detail),
    );
    const other = findings.flatMap(({ position, waiver }, index) => {
      const waived = now[index]?.waiver?.id ?? null;
      return waived === waiver ? [] : [{ region, paper_id, position, waiver: waived }];
    });
    if (other.length === 0) continue;
    rows.push(...other);
    touchDepartmentYear(writer, place);
  }
  if (rows.length === 0) return;
  const keys = rowsParameter(rows);
  await query(
    writer,
    `update finding f set waiver = x.waiver from json_to_recordset($1::json) as x (region text, paper_id text, position integer, waiver text)
     where f.region = x.region and f.paper_id = x.paper_id and f.position = x.position`,
    [keys],
  );
  await query(
    writer,
    `update project p set errors = f.errors, warnings = f.warnings, hints = f.hints, waived = f.waived
     from (select region, paper_id, count(*) filter (where severity = 'error' and waiver is null)::int as errors,
         count(*) filter (where severity = 'warning' and waiver is null)::int as warnings,
         count(*) filter (where severity = 'hint' and waiver is null)::int as hints, count(waiver)::int as waived
       from finding where (region, paper_id) in (select region, paper_id from json_to_recordset($1::json) as x (region text, paper_id text))
       group by region, paper_id) f
     where p.region = f.region and p.paper_id = f.paper_id`,
    [keys],
  );
}
