/** How often each rule fires now, and where: from the derived findings of papers that are not withdrawn. */
import type { RuleFires, RuleFindingList, RuleView } from '@jixiao/domain';
import {
  addAfter,
  filters,
  type Order,
  orderBy,
  type Placed,
  placedColumns,
  placedJoins,
  placeOf,
  usualLimit,
  writeKey,
} from './list-query.ts';
import { query, type Reader } from './session.ts';

const mostPlaces = 100;
const order: Order = {
  name: 'rf',
  columns: [
    ['region', 'text'],
    ['unit_key', 'text'],
    ['fiscal_year', 'integer'],
    ['paper_id', 'text'],
    ['position', 'integer'],
  ],
  isDescending: false,
};

export async function ruleCounts(reader: Reader): Promise<Map<string, RuleFires>> {
  const rows = await query<RuleFires & { readonly rule: string }>(
    reader,
    'select rule, count(*)::int as findings, count(distinct (region, paper_id))::int as papers from finding group by rule',
  );
  return new Map(rows.map(({ rule, ...count }) => [rule, count]));
}

/** Units and years where the rule fires, most first. */
export async function rulePlaces(reader: Reader, rule: string): Promise<RuleView['places']> {
  const rows = await query<Placed & { readonly findings: number }>(
    reader,
    `select ${placedColumns}, x.findings from
       (select p.region, p.unit_key, p.fiscal_year, count(*)::int as findings from finding f
        join paper p on p.region = f.region and p.id = f.paper_id where f.rule = $1
        group by p.region, p.unit_key, p.fiscal_year order by findings desc, p.region, p.unit_key, p.fiscal_year limit ${mostPlaces}) x
     ${placedJoins} order by x.findings desc, x.region, x.unit_key, x.fiscal_year`,
    [rule],
  );
  return rows.map((row) => ({
    region: row.region,
    unitKey: row.unit_key,
    unit: row.unit_name ?? row.unit_code ?? row.unit_key,
    fiscalYear: row.fiscal_year,
    findings: row.findings,
  }));
}

type FindingRow = Placed & {
  readonly paper_id: string;
  readonly position: number;
  readonly severity: RuleFindingList['items'][number]['severity'];
  readonly at: string;
  readonly detail: { readonly message: { readonly zh: string; readonly en: string } };
  readonly paper: string | null;
};

/** The findings of one rule as a list, by unit, year and paper. */
export async function listRuleFindings(
  reader: Reader,
  rule: string,
  asked: {
    readonly region?: string | undefined;
    readonly unit?: string | undefined;
    readonly year?: number | undefined;
    readonly limit?: number | undefined;
    readonly after?: string | undefined;
  },
  language: 'zh' | 'en',
): Promise<RuleFindingList> {
  const conditions = filters({ region: asked.region, unit: asked.unit, year: asked.year });
  conditions.add((p) => `x.rule = ${p(rule)}`);
  const from = `(select f.region, f.paper_id, f.position, f.rule, f.severity, f.at, f.detail, p.unit_key, p.fiscal_year, p.project_name as paper
    from finding f join paper p on p.region = f.region and p.id = f.paper_id) x`;
  const [total] = await query<{ count: number }>(
    reader,
    `select count(*)::int as count from ${from} where ${conditions.sql}`,
    conditions.parameters,
  );
  addAfter(conditions, order, asked.after);
  const limit = asked.limit ?? usualLimit;
  const rows = await query<FindingRow>(
    reader,
    `select ${placedColumns}, x.paper_id, x.position, x.severity, x.at, x.detail, x.paper
     from (select * from ${from} where ${conditions.sql} order by ${orderBy(order)} limit ${limit + 1}) x ${placedJoins} order by ${orderBy(order)}`,
    conditions.parameters,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      ...placeOf(row),
      paperId: row.paper_id,
      paper: row.paper,
      severity: row.severity,
      at: row.at,
      message: row.detail.message[language],
    })),
    count: total?.count ?? 0,
    next: rows.length > limit && last !== undefined ? writeKey(order, last) : null,
  };
}
