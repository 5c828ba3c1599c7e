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
  readonly today: string | null;
};

export const nothingRelated: Related = relatedBy([], {});

export function relatedBy(papers: readonly Paper[], evidence: Evidence): Related {
  const all = indexOf([...(evidence.papers ?? []), ...papers]);
  const approved = indexOf(evidence.approved ?? []);
  const disclosures = evidence.disclosures ?? [];
  return {
    find: (paper, { kind = paper.kind, years = 0 }) => lookUp(all, paper, kind, years),
    approved: (paper) => lookUp(approved, paper, paper.project === null ? 'department-targets' : 'target-declaration', 0),
    budgetTable: (unit, fiscalYear) => byUnit(evidence.budgetTables ?? [], unit, fiscalYear)[0] ?? null,
    disclosure: (unit, fiscalYear, of) => byUnit(disclosures, unit, fiscalYear).find((each) => each.of === of) ?? null,
    disclosures: (fiscalYear) => disclosures.filter((each) => each.fiscalYear === fiscalYear),
    units: evidence.units ?? [],
    today: evidence.today ?? null,
  };
}

type Index = ReadonlyMap<string, Paper>;

function indexOf(papers: readonly Paper[]): Index {
  const index = new Map<string, Paper>();
  for (const paper of papers) for (const key of keysOf(paper, paper.kind, 0)) if (!index.has(key)) index.set(key, paper);
  return index;
}

function lookUp(index: Index, paper: Paper, kind: PaperKind, years: number): Paper | null {
  for (const key of keysOf(paper, kind, years)) {
    const found = index.get(key);
    if (found !== undefined && found !== paper) return found;
  }
  return null;
}

/** A code is surer than a name. */
function keysOf({ unit, fiscalYear, horizon, project }: Paper, kind: PaperKind, years: number): readonly string[] {
  const year = fiscalYear === null ? '' : fiscalYear + years;
  const place = `${unitKeyOf(unit) ?? ''} ${year} ${kind} ${horizon}`;
  if (project === null) return [place];
  const code = bare(project.code ?? '');
  const name = bare(project.name ?? '');
  return [...(code === '' ? [] : [`${place} code ${code}`]), ...(name === '' ? [] : [`${place} name ${name}`])];
}

function byUnit<T extends { readonly unit: UnitReference; readonly fiscalYear: number }>(
  entries: readonly T[],
  unit: UnitReference,
  fiscalYear: number | null,
): readonly T[] {
  const key = unitKeyOf(unit);
  const name = bare(unit.name ?? '');
  return entries.filter(
    (entry) => entry.fiscalYear === fiscalYear && (unitKeyOf(entry.unit) === key || (name !== '' && bare(entry.unit.name ?? '') === name)),
  );
}
