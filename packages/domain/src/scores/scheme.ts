/**
 * A scoring scheme of self-evaluation (自评计分办法) as data: weights, formulas, bands, grades, caps. Texts and practice contradict each other,
 * so that each figure carries its source and mark, and whoever asks may choose another scheme or set a single figure otherwise.
 */
import type { ProjectCategory } from '../project-category.ts';
import type { Citation, Mark } from '../sources/source.ts';
import type { Text } from '../text.ts';
import type { FormulaSet } from './formulas.ts';

/** A figure and how sure we are of it. */
export type SchemeFigure<T> = {
  readonly value: T;
  readonly source: Citation;
  readonly mark: Mark;
  /** Whoever asks has set it; the source says otherwise. */
  readonly isSet?: true;
};

/** What there is in a paper, as far as weights go by it. */
export type PaperHas = { readonly cost: boolean; readonly satisfaction: boolean; readonly category: ProjectCategory | null };

/** Points of level 1: groups of canonical codes share a weight. */
export type WeightGroup = { readonly codes: readonly string[]; readonly weight: string };
export type WeightSet = {
  readonly when?: { readonly cost?: boolean; readonly satisfaction?: boolean; readonly categories?: readonly ProjectCategory[] };
  readonly groups: readonly WeightGroup[];
  readonly source: Citation;
};

/** A band of a qualitative indicator: shares of its weight, the lower one included. The words are those that a form prints as an actual value. */
export type Band = { readonly title: Text; readonly from: string; readonly words: readonly string[] };
export type CutOff = { readonly grade: Text; readonly from: string };
/** From a rate on (0.9 is 90 %), a share of the weight; below the lowest step nothing. */
export type Step = { readonly from: string; readonly share: string };
export type ScoringType = 'proportional' | 'steps';

export type SchemeFigures = {
  readonly executionWeight: SchemeFigure<string>;
  readonly executionRule: SchemeFigure<ScoringType>;
  /** Null: no text gives them. */
  readonly executionSteps: SchemeFigure<readonly Step[] | null>;
  /** The first set that fits the paper; null: the source gives no weights. */
  readonly weights: SchemeFigure<readonly WeightSet[] | null>;
  readonly formulas: SchemeFigure<FormulaSet>;
  /** What “=” gives above the target. */
  readonly equalAbove: SchemeFigure<'full' | 'person'>;
  readonly satisfactionRule: SchemeFigure<ScoringType>;
  readonly satisfactionSteps: SchemeFigure<readonly Step[]>;
  /** Best first. */
  readonly bands: SchemeFigure<readonly Band[]>;
  /** Best first. */
  readonly cutOffs: SchemeFigure<readonly CutOff[]>;
  /** From so many times the target on, an explanation is expected. */
  readonly overAchievement: SchemeFigure<string>;
  /** Points at most for a row of cost that has no target; null: no cap. */
  readonly costCap: SchemeFigure<string | null>;
  /** Decimal places of a score. */
  readonly places: SchemeFigure<number>;
};

export type ScoringScheme = SchemeFigures & {
  readonly id: string;
  readonly title: Text;
  /** First digits of region codes; none: everywhere. */
  readonly jurisdiction: readonly string[];
  /** Forms that print it. */
  readonly forms: readonly string[];
  readonly from: string;
  readonly until: string | null;
  /** Only for papers that have these. */
  readonly when: { readonly cost?: boolean; readonly satisfaction?: boolean } | null;
  /** Nobody gets it who does not ask for it. */
  readonly onlyById: boolean;
};

/** Single figures that whoever asks sets otherwise: { executionWeight: '20' }. */
export type SchemeChanges = { readonly [Name in keyof SchemeFigures]?: SchemeFigures[Name]['value'] };

export function figure<T>(value: T, source: Citation, mark?: Mark): SchemeFigure<T> {
  return { value, source, mark: mark ?? source.instrument.clauses[source.clause]?.mark ?? 'unconfirmed' };
}

export function schemeWith(scheme: ScoringScheme, changes: SchemeChanges): ScoringScheme {
  const set = Object.entries(changes).map(([name, value]) => [name, { ...scheme[name as keyof SchemeFigures], value, isSet: true }]);
  return { ...scheme, ...Object.fromEntries(set) };
}

export function weightsFor({ weights }: Pick<ScoringScheme, 'weights'>, has: PaperHas): WeightSet | null {
  return weights.value?.find(({ when }) => fits(when, has)) ?? null;
}

export function fits(when: (WeightSet['when'] & object) | null | undefined, has: PaperHas): boolean {
  if (when === undefined || when === null) return true;
  const { cost = has.cost, satisfaction = has.satisfaction, categories } = when;
  const isMeant = categories === undefined || (has.category !== null && categories.includes(has.category));
  return cost === has.cost && satisfaction === has.satisfaction && isMeant;
}
