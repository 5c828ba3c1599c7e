/**
 * Papers grouped to department years: one publishing unit (预算单位) in one fiscal year. A unit is known by its code, else by its
 * normalised name. A paper that does not say its unit or year joins the others where there is only one of them.
 */
import type { Paper, UnitReference } from './exchange.ts';
import { bare } from './norm.ts';

export type DepartmentYear = {
  readonly unitKey: string;
  readonly unit: UnitReference;
  readonly fiscalYear: number | null;
  /** Positions of its papers, in the order given. */
  readonly positions: readonly number[];
};

/** Key of a unit in addresses: its code, else its name without white space and punctuation, else null. */
export function unitKeyOf(unit: UnitReference): string | null {
  if (unit.code !== null && unit.code.trim() !== '') return unit.code.trim();
  const name = bare(unit.name ?? '');
  return name === '' ? null : name;
}

export function departmentYears(papers: readonly Paper[]): readonly DepartmentYear[] {
  const codes = new Map<string, string>();
  for (const { unit } of papers) if (unit.code !== null && unit.name !== null) codes.set(bare(unit.name), unit.code.trim());
  const keyOf = (unit: UnitReference) =>
    unit.code === null && unit.name !== null ? (codes.get(bare(unit.name)) ?? unitKeyOf(unit)) : unitKeyOf(unit);
  const onlyKey = only(papers.map(({ unit }) => keyOf(unit)));
  const onlyYear = only(papers.map(({ fiscalYear }) => fiscalYear));
  const groups = new Map<string, { unitKey: string; unit: UnitReference; fiscalYear: number | null; positions: number[] }>();
  for (const [position, paper] of papers.entries()) {
    const unitKey = keyOf(paper.unit) ?? onlyKey ?? '';
    const fiscalYear = paper.fiscalYear ?? onlyYear;
    const group = groups.get(`${fiscalYear ?? ''} ${unitKey}`);
    if (group === undefined) groups.set(`${fiscalYear ?? ''} ${unitKey}`, { unitKey, unit: paper.unit, fiscalYear, positions: [position] });
    else {
      group.positions.push(position);
      if (group.unit.code === null && paper.unit.code !== null) group.unit = paper.unit;
    }
  }
  return [...groups.values()];
}

function only<T>(values: readonly (T | null)[]): T | null {
  const known = new Set(values.filter((value) => value !== null));
  const [first] = known;
  return known.size === 1 && first !== undefined ? first : null;
}
