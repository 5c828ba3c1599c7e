/** What the first page says about the whole database. */
import type { HomeView } from '@jixiao/domain';
import { latestDepartmentYears } from './lists.ts';
import { listRegions } from './regions.ts';
import { query, type Reader } from './session.ts';

type TotalsRow = {
  readonly department_years: number;
  readonly projects: number;
  readonly indicators: number;
  readonly amount: string;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  readonly waived: number;
  readonly years: readonly number[] | null;
};

export async function loadHome(reader: Reader): Promise<HomeView> {
  const regions = await listRegions(reader);
  const [row] = await query<TotalsRow>(
    reader,
    `select count(*)::int as department_years, coalesce(sum(projects), 0)::int as projects, coalesce(sum(indicators), 0)::int as indicators,
       coalesce(sum(amount_fen), 0)::text as amount, coalesce(sum(errors), 0)::int as errors, coalesce(sum(warnings), 0)::int as warnings,
       coalesce(sum(hints), 0)::int as hints,
       coalesce(sum(waived), 0)::int as waived, json_agg(distinct fiscal_year) as years
     from department_year`,
  );
  return {
    regions,
    years: [...(row?.years ?? [])].sort((a, b) => a - b),
    totals: {
      departmentYears: row?.department_years ?? 0,
      projects: row?.projects ?? 0,
      indicators: row?.indicators ?? 0,
      amountFen: row?.amount ?? '0',
      findings: { error: row?.errors ?? 0, warning: row?.warnings ?? 0, hint: row?.hints ?? 0 },
      waived: row?.waived ?? 0,
    },
    latest: await latestDepartmentYears(reader, 8),
    hasSample: regions.some((region) => region.sample),
  };
}
