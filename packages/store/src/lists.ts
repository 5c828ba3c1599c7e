/** The lists of department years, projects and indicators: filters, totals over all that fits, and pages by key. */
import type {
  DepartmentYearItem,
  DepartmentYearList,
  IndicatorList,
  ListQuery,
  ProjectItem,
  ProjectList,
  SeverityCounts,
} from '@jixiao/domain';
import {
  addAfter,
  type Conditions,
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
import { query, type Reader, type Row } from './session.ts';

type Counted = { readonly errors: number; readonly warnings: number; readonly hints: number; readonly waived: number };
type Totals = { readonly count: number; readonly amount: string };
type Table = 'department_year' | 'project' | 'indicator';

const severityColumn = { error: 'errors', warning: 'warnings', hint: 'hints' } as const;

const yearKey = [
  ['region', 'text'],
  ['unit_key', 'text'],
  ['fiscal_year', 'integer'],
] as const;
const paperKey = [
  ['region', 'text'],
  ['paper_id', 'text'],
] as const;
const byFindings = [
  ['errors', 'integer'],
  ['warnings', 'integer'],
  ['hints', 'integer'],
] as const;

const departmentYearOrders = {
  place: { name: 'y', columns: yearKey, isDescending: false },
  name: { name: 'y', columns: yearKey, isDescending: false },
  amount: { name: 'ya', columns: [['amount_fen', 'numeric'], ...yearKey], isDescending: true },
  priority: { name: 'yf', columns: [...byFindings, ...yearKey], isDescending: true },
  findings: { name: 'yf', columns: [...byFindings, ...yearKey], isDescending: true },
} as const satisfies Record<string, Order>;

const projectOrders = {
  place: {
    name: 'p',
    columns: [...yearKey, ['position', 'integer'], ['paper_id', 'text']],
    isDescending: false,
  },
  name: { name: 'pn', columns: [['name', 'text'], ...paperKey], isDescending: false },
  amount: { name: 'pa', columns: [['amount_fen', 'numeric', 'coalesce(x.amount_fen, -1)'], ...paperKey], isDescending: true },
  priority: {
    name: 'pp',
    columns: [['priority', 'numeric', `coalesce(x.amount_fen, 0) * (3 * x.errors + x.warnings)`], ...paperKey],
    isDescending: true,
  },
  findings: { name: 'pf', columns: [...byFindings, ...paperKey], isDescending: true },
} as const satisfies Record<string, Order>;

const indicatorPlace: Order = {
  name: 'i',
  columns: [...yearKey, ['project_position', 'integer'], ['paper_id', 'text'], ['position', 'integer']],
  isDescending: false,
};
const indicatorOrders = {
  place: indicatorPlace,
  name: { name: 'in', columns: [['name', 'text'], ...paperKey, ['position', 'integer']], isDescending: false },
  amount: indicatorPlace,
  findings: indicatorPlace,
  priority: indicatorPlace,
} as const satisfies Record<string, Order>;

type DepartmentYearRow = Placed &
  Counted & { readonly projects: number; readonly indicators: number; readonly amount_fen: string; readonly without_plan_fen: string };

/** Without an order: by region, unit and year. The order by name is the same: there is no order of Chinese names in the database. */
export async function listDepartmentYears(reader: Reader, asked: ListQuery): Promise<DepartmentYearList> {
  const order = departmentYearOrders[asked.order ?? 'place'];
  const conditions = filters({ ...asked, copy: undefined });
  if (asked.severity !== undefined) conditions.add(() => `x.${severityColumn[asked.severity ?? 'error']} > 0`);
  const totals = await totalsOf(reader, 'department_year', conditions, 'sum(x.amount_fen)');
  const { rows, next } = await pageOf<DepartmentYearRow>(reader, 'department_year', departmentYearColumns, conditions, order, asked);
  return { items: rows.map(departmentYearItem), totals, next };
}

/** The ones that changed last. */
export async function latestDepartmentYears(reader: Reader, limit: number): Promise<DepartmentYearItem[]> {
  const rows = await query<DepartmentYearRow>(
    reader,
    `select ${departmentYearColumns} from department_year x ${placedJoins} order by x.changed_at desc, x.region, x.unit_key, x.fiscal_year limit $1`,
    [limit],
  );
  return rows.map(departmentYearItem);
}

type ProjectRow = Placed &
  Counted & {
    readonly paper_id: string;
    readonly code: string | null;
    readonly name: string;
    readonly amount_fen: string | null;
    readonly has_plan: boolean | null;
    readonly indicators: number;
  };

/** Without an order: by unit and year, then as in the document. A project without an amount comes last by amount. */
export async function listProjects(reader: Reader, asked: ListQuery): Promise<ProjectList> {
  const order = projectOrders[asked.order ?? 'place'];
  const conditions = filters({ ...asked, copy: undefined });
  if (asked.severity !== undefined) conditions.add(() => `x.${severityColumn[asked.severity ?? 'error']} > 0`);
  const totals = await totalsOf(reader, 'project', conditions, `sum(x.amount_fen) filter (where x.horizon = 'annual')`);
  const columns = `${placedColumns}, x.paper_id, x.position, x.code, x.name, x.amount_fen, x.has_plan, x.indicators, x.errors, x.warnings, x.hints, x.waived,
    coalesce(x.amount_fen, 0) * (3 * x.errors + x.warnings) as priority`;
  const { rows, next } = await pageOf<ProjectRow>(reader, 'project', columns, conditions, order, asked);
  return { items: rows.map(projectItem), totals, next };
}

type IndicatorRow = Placed & {
  readonly paper_id: string;
  readonly position: number;
  readonly project: string;
  readonly category: string;
  readonly kind: string;
  readonly name: string;
  readonly description: string;
  readonly target: string;
};

/** By name or as in the documents; the total amount is that of the projects that the indicators belong to. */
export async function listIndicators(reader: Reader, asked: ListQuery): Promise<IndicatorList> {
  const order = indicatorOrders[asked.order ?? 'place'];
  const conditions = filters(asked);
  const { severity } = asked;
  if (severity !== undefined) {
    conditions.add(
      (
        p,
      ) => `exists (select from finding f where f.region = x.region and f.paper_id = x.paper_id and f.severity = ${p(severity)} and f.waiver is null
        and f.at ~ ('^/papers/\\d+/project/indicators/' || x.position || '(/|$)'))`,
    );
  }
  const amount = `(select sum(amount_fen) filter (where horizon = 'annual') from project where (region, paper_id) in
    (select x.region, x.paper_id from indicator x where ${conditions.sql}))`;
  const totals = await totalsOf(reader, 'indicator', conditions, amount);
  const columns = `${placedColumns}, x.paper_id, x.position, x.project_position, x.project, x.category, x.kind, x.name, x.description, x.target`;
  const { rows, next } = await pageOf<IndicatorRow>(reader, 'indicator', columns, conditions, order, asked);
  const items = rows.map((row) => ({
    ...placeOf(row),
    paperId: row.paper_id,
    position: row.position,
    project: row.project,
    category: row.category,
    kind: row.kind,
    name: row.name,
    description: row.description,
    target: row.target,
  }));
  return { items, totals, next };
}

const departmentYearColumns = `${placedColumns}, x.projects, x.indicators, x.amount_fen, x.without_plan_fen, x.errors, x.warnings, x.hints, x.waived`;

async function totalsOf(
  reader: Reader,
  table: Table,
  conditions: Conditions,
  amount: string,
): Promise<{ count: number; amountFen: string }> {
  const [totals] = await query<Totals>(
    reader,
    `select count(*)::int as count, coalesce(${amount}, 0)::text as amount from ${table} x where ${conditions.sql}`,
    conditions.parameters,
  );
  return { count: totals?.count ?? 0, amountFen: totals?.amount ?? '0' };
}

/** The page is cut from the one table first, and only its rows are joined. */
async function pageOf<T extends Row>(
  reader: Reader,
  table: Table,
  columns: string,
  conditions: Conditions,
  order: Order,
  asked: ListQuery,
): Promise<{ readonly rows: readonly T[]; readonly next: string | null }> {
  addAfter(conditions, order, asked.after);
  const limit = asked.limit ?? usualLimit;
  const rows = await query<T>(
    reader,
    `select ${columns} from (select * from ${table} x where ${conditions.sql} order by ${orderBy(order)} limit ${limit + 1}) x
     ${placedJoins} order by ${orderBy(order)}`,
    conditions.parameters,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last !== undefined ? writeKey(order, last) : null };
}

function departmentYearItem(row: DepartmentYearRow): DepartmentYearItem {
  return {
    ...placeOf(row),
    projects: row.projects,
    indicators: row.indicators,
    amountFen: row.amount_fen,
    withoutPlanFen: row.without_plan_fen,
    findings: countsOf(row),
    waived: row.waived,
  };
}

function projectItem(row: ProjectRow): ProjectItem {
  return {
    ...placeOf(row),
    paperId: row.paper_id,
    code: row.code,
    name: row.name,
    amountFen: row.amount_fen,
    hasPlan: row.has_plan,
    indicators: row.indicators,
    findings: countsOf(row),
    waived: row.waived,
  };
}

function countsOf({ errors, warnings, hints }: Counted): SeverityCounts {
  return { error: errors, warning: warnings, hint: hints };
}
