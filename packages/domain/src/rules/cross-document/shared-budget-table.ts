/** Matches projects with the lines of a table of project expenditure: by code, else by name. */
import type { BudgetTable } from '../../evidence.ts';
import { bare } from '../../norm.ts';
import type { DepartmentYearSubject } from '../rule.ts';

type Named = { readonly code: string | null; readonly name: string | null };

/** The budget table of a department year, or null. */
export function budgetTableOf({ papers, related }: DepartmentYearSubject): BudgetTable | null {
  for (const { paper } of papers) {
    const table = related.budgetTable(paper.unit, paper.fiscalYear);
    if (table !== null) return table;
  }
  return null;
}

/** Whether one of the listed projects has that code or that name. */
export function matcherOf(listed: readonly Named[]): (one: Named) => boolean {
  const known = new Set(listed.flatMap(keysOf));
  return (one) => keysOf(one).some((key) => known.has(key));
}

export function isNamed(one: Named): boolean {
  return keysOf(one).length > 0;
}

function keysOf({ code, name }: Named): readonly string[] {
  const [plainCode, plainName] = [bare(code ?? ''), bare(name ?? '')];
  return [...(plainCode === '' ? [] : [`code ${plainCode}`]), ...(plainName === '' ? [] : [`name ${plainName}`])];
}
