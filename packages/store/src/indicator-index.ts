/** What is typical of indicators, and which texts stand in several papers: over the derived table, by its keys. */
import type { CopiedText, CopiedTexts, ListQuery, TypicalTarget, TypicalTargets } from '@jixiao/domain';
import { addAfter, filters, type Order, orderBy, usualLimit, writeKey } from './list-query.ts';
import { query, type Reader } from './session.ts';

const mostGroups = 12;

type Measured = { readonly found: number; readonly measured: number };

/** Groups of one name and one unit, the most frequent first. Quartiles lie between two values where no value stands there. */
export async function typicalTargets(reader: Reader, asked: ListQuery): Promise<TypicalTargets> {
  const conditions = filters(asked);
  const [totals] = await query<Measured>(
    reader,
    `select count(*)::int as found, count(x.target_value)::int as measured from indicator x where ${conditions.sql}`,
    conditions.parameters,
  );
  const items = await query<TypicalTarget>(
    reader,
    `select name_key as name, target_unit as unit, count(*)::int as count, count(distinct (region, paper_id))::int as papers,
       mode() within group (order by target_op) as op, trim_scale(min(target_value))::text as least,
       trim_scale(${quartile(0.25)})::text as "lowerQuartile", trim_scale(${quartile(0.5)})::text as median,
       trim_scale(${quartile(0.75)})::text as "upperQuartile", trim_scale(max(target_value))::text as most
     from indicator x where ${conditions.sql} and x.target_value is not null
     group by name_key, target_unit order by count(*) desc, name_key, target_unit limit ${mostGroups}`,
    conditions.parameters,
  );
  return { items, found: totals?.found ?? 0, measured: totals?.measured ?? 0 };
}

/** percentile_cont knows floats only; between neighbours this is the same, in decimals. */
function quartile(at: number): string {
  return `(percentile_disc(${at}) within group (order by target_value) + percentile_disc(${1 - at}) within group (order by target_value desc)) / 2`;
}

const order: Order = {
  name: 'ic',
  columns: [
    ['papers', 'integer'],
    ['indicators', 'integer'],
    ['key', 'text'],
  ],
  isDescending: true,
};

/** Texts that stand in more than one paper, those in the most papers first. */
export async function copiedTexts(reader: Reader, asked: ListQuery): Promise<CopiedTexts> {
  const conditions = filters({ ...asked, copy: undefined });
  conditions.add(() => `x.copy_key <> ''`);
  const groups = `(select copy_key as key, min(name) as name, min(description) as description, min(target) as target, count(*)::int as indicators,
      count(distinct (region, paper_id))::int as papers, count(distinct (region, unit_key))::int as units,
      min(fiscal_year)::int as "firstYear", max(fiscal_year)::int as "lastYear"
    from indicator x where ${conditions.sql} group by copy_key having count(distinct (region, paper_id)) > 1)`;
  const [totals] = await query<{ count: number; indicators: number }>(
    reader,
    `select count(*)::int as count, coalesce(sum(x.indicators), 0)::int as indicators from ${groups} x`,
    conditions.parameters,
  );
  const limit = asked.limit ?? usualLimit;
  const from = `from ${groups} x`;
  addAfter(conditions, order, asked.after);
  const after = asked.after === undefined ? '' : `where ${conditions.last}`;
  const rows = await query<CopiedText>(
    reader,
    `select x.* ${from} ${after} order by ${orderBy(order)} limit ${limit + 1}`,
    conditions.parameters,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page,
    count: totals?.count ?? 0,
    indicators: totals?.indicators ?? 0,
    next: rows.length > limit && last !== undefined ? writeKey(order, last) : null,
  };
}
