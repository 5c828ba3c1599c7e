/**
 * An earlier answer of `jixiao check --json` as a baseline: what was found then is not new. The same is: the same rule at the same stable place of
 * the same file, as often as it was found there. Lines may come in any order and language.
 */
import type { CheckedReading, Paper } from './exchange.ts';
import { stablePlace } from './stable-place.ts';

/** How often a rule was found at a place. */
export type Baseline = Map<string, number>;

type Found = { readonly rule: string; readonly at: string };

export function addToBaseline(baseline: Baseline, { file, papers, findings }: Pick<CheckedReading, 'file' | 'papers' | 'findings'>): void {
  for (const finding of findings) {
    const key = keyOf(file, papers, finding);
    baseline.set(key, (baseline.get(key) ?? 0) + 1);
  }
}

/** The findings of one file that the baseline does not hold. */
export function onlyNew<T extends Found>(baseline: Baseline, file: string, papers: readonly Paper[], findings: readonly T[]): readonly T[] {
  const left = new Map<string, number>();
  return findings.filter((finding) => {
    const key = keyOf(file, papers, finding);
    const known = left.get(key) ?? baseline.get(key) ?? 0;
    left.set(key, known - 1);
    return known <= 0;
  });
}

function keyOf(file: string, papers: readonly Paper[], { rule, at }: Found): string {
  return JSON.stringify([rule, file, stablePlace(papers, at)]);
}
