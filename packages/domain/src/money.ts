/**
 * Money is whole fen. The decimal string as printed stays the record; fen are for calculating and summing.
 * Fen is a bigint: sums of printed numbers can have any length, and a bigint is never silently rounded; at the doors it is text.
 */
import { shiftDecimal } from './decimal.ts';
import type { AmountUnit, Paper, Project } from './exchange.ts';

/** Whole fen (分), a hundredth of a yuan. */
export type Fen = bigint;

/** Power of ten from the unit to fen. */
const places: Readonly<Record<AmountUnit, number>> = { 元: 2, 万元: 6, 亿元: 10 };

/** Fen of a decimal in its printed unit. What is smaller than a fen is rounded half away from zero; `isWholeFen` tells. */
export function fenOf(decimal: string, unit: AmountUnit): Fen {
  const [whole = '0', fraction = ''] = shiftDecimal(decimal, places[unit]).split('.');
  const fen = BigInt(whole);
  if (fraction === '' || Number(fraction[0]) < 5) return fen;
  return whole.startsWith('-') ? fen - 1n : fen + 1n;
}

export function isWholeFen(decimal: string, unit: AmountUnit): boolean {
  const [, fraction = ''] = shiftDecimal(decimal, places[unit]).split('.');
  return /^0*$/u.test(fraction);
}

/** Exact decimal in the unit, with at least two places: printFen(10000000n, '万元') = "10.00". */
export function printFen(fen: Fen, unit: AmountUnit): string {
  const [whole = '0', fraction = ''] = shiftDecimal(fen.toString(), -places[unit]).split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

export function addFen(left: Fen, right: Fen): Fen {
  return left + right;
}

export function sumFen(amounts: Iterable<Fen>): Fen {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
}

/** The project's budget (预算数), or null where it is blank, unreadable or without a unit. */
export function projectFen(project: Pick<Project, 'budget' | 'amountUnit'>): Fen | null {
  const { total } = project.budget;
  return total === null || project.amountUnit === null ? null : fenOf(total, project.amountUnit);
}

/** Budget of the projects that are declared for the year; blank amounts count nothing, and a self-evaluation counts no project twice. */
export function papersFen(papers: readonly Paper[]): Fen {
  return sumFen(
    papers.flatMap(({ project, kind, horizon }) =>
      project === null || kind !== 'target-declaration' || horizon !== 'annual' ? [] : [projectFen(project) ?? 0n],
    ),
  );
}
