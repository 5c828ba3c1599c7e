/** Finds for a paper what rules compare it with, by one index over all that is known: linear to build, constant to ask. */
import { unitKeyOf } from './department-year.ts';
import type { BudgetTable, Disclosure, Evidence } from './evidence.ts';
import type { Paper, PaperKind, UnitReference } from './exchange.ts';
import { bare } from './norm.ts';

export type Related = {
  /** The same project or department in another paper: of that kind, so many years later (-1: last year). By code, else by name. */
  find(paper: Paper, wanted: { readonly kind?: PaperKind; readonly years?: number }): Paper | null;
  /** The approved version of the target. */
  approved(paper: Paper): Paper | null;
  budgetTable(unit: UnitReference, fiscalYear: number | null): BudgetTable | null;
  disclosure(unit: UnitReference, fiscalYear: number | null, of: Disclosure['of']): Disclosure | null;
  /** Disclosures of every unit in a year. */
  disclosures(fiscalYear: number | null): readonly Disclosure[];
  readonly units: readonly UnitReference[];
  /** How the units are named by the papers that are checked, each name once, in their order. */
  readonly unitNames: readonly UnitName[];
  readonly today: string | null;
};

export type UnitName = {
  readonly code: string | null;
  readonly name: string;
  readonly fiscalYear: number | null;
  /** Pointer of the first paper that prints it. */
  readonly at: string;
  /** Number of papers that print it. */
  readonly papers: number;
};

export const nothingRelated: Related = relatedBy([], {});

export function relatedBy(papers: readonly Paper[], evidence: Evidence): Related {
  const all = once(() => indexOf([...(evidence.papers ?? []), ...papers]));
  const approved = once(() => indexOf(evidence.approved ?? []));
  const unitNames = once(() => unitNamesOf(papers));
  const disclosures = evidence.disclosures ?? [];
  const disclosed = byUnit(disclosures);
  const budgetTables = byUnit(evidence.budgetTables ?? []);
  const byYear = Map.groupBy(disclosures, ({ fiscalYear }) => fiscalYear);
  return {
    find: (paper, { kind = paper.kind, years = 0 }) => lookUp(all(), paper, kind, years),
    approved: (paper) => lookUp(approved(), paper, kindOfTarget(paper), 0),
    budgetTable: (unit, fiscalYear) => budgetTables(unit, fiscalYear)[0] ?? null,
    disclosure: (unit, fiscalYear, of) => disclosed(unit, fiscalYear).find((each) => each.of === of) ?? null,
    disclosures: (fiscalYear) => (fiscalYear === null ? [] : (byYear.get(fiscalYear) ?? [])),
    units: evidence.units ?? [],
    get unitNames() {
      return unitNames();
    },
    today: evidence.today ?? null,
  };
}

/** Worked out when it is first asked for. */
function once<T extends object>(work: () => T): () => T {
  let done: T | null = null;
  return () => (done ??= work());
}

function kindOfTarget({ project, kind }: Paper): PaperKind {
  if (project !== null) return 'target-declaration';
  return kind === 'department-objectives' ? kind : 'department-targets';
}

type Index = ReadonlyMap<string, Paper>;

function indexOf(papers: readonly Paper[]): Index {
  const index = new Map<string, Paper>();
  for (const paper of papers) for (const key of keysOf(paper, paper.kind, 0)) if (!index.has(key)) index.set(key, paper);
  return index;
}

function lookUp(index: Index, paper: Paper, kind: PaperKind, years: number): Paper | null {
  if (index.size === 0) return null;
  for (const key of keysOf(paper, kind, years)) {
    const found = index.get(key);
    if (found !== undefined && found !== paper) return found;
  }
  return null;
}

/** A code is surer than a name. */
function keysOf({ unit, fiscalYear, horizon, project }: Paper, kind: PaperKind, years: number): readonly string[] {
  const year = fiscalYear === null ? '' : fiscalYear + years;
  const places = [...unitKeys(unit), ...(unitKeyOf(unit) === null ? [''] : [])].map((key) => `${key} ${year} ${kind} ${horizon}`);
  if (project === null) return places;
  const code = bare(project.code ?? '');
  const name = bare(project.name ?? '');
  return [
    ...(code === '' ? [] : places.map((place) => `${place} code ${code}`)),
    ...(name === '' ? [] : places.map((place) => `${place} name ${name}`)),
  ];
}

function unitKeys({ code, name }: UnitReference): readonly string[] {
  const [plainCode, plainName] = [(code ?? '').trim(), bare(name ?? '')];
  return [...(plainCode === '' ? [] : [`code ${plainCode}`]), ...(plainName === '' ? [] : [`name ${plainName}`])];
}

function byUnit<T extends { readonly unit: UnitReference; readonly fiscalYear: number }>(
  entries: readonly T[],
): (unit: UnitReference, fiscalYear: number | null) => readonly T[] {
  const index = new Map<string, T[]>();
  for (const entry of entries)
    for (const unit of unitKeys(entry.unit)) {
      const key = `${entry.fiscalYear} ${unit}`;
      const known = index.get(key);
      if (known === undefined) index.set(key, [entry]);
      else known.push(entry);
    }
  return (unit, fiscalYear) => {
    if (index.size === 0) return [];
    for (const key of unitKeys(unit)) {
      const found = index.get(`${fiscalYear} ${key}`);
      if (found !== undefined) return found;
    }
    return [];
  };
}

function unitNamesOf(papers: readonly Paper[]): readonly UnitName[] {
  const names = new Map<string, UnitName>();
  for (const [position, { unit, fiscalYear }] of papers.entries()) {
    const name = bare(unit.name ?? '');
    if (name === '') continue;
    const code = unit.code === null || unit.code.trim() === '' ? null : unit.code.trim();
    const key = `${fiscalYear} ${code} ${name}`;
    const known = names.get(key) ?? { code, name: unit.name?.trim() ?? '', fiscalYear, at: `/papers/${position}`, papers: 0 };
    names.set(key, { ...known, papers: known.papers + 1 });
  }
  return [...names.values()];
}
