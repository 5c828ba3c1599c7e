/**
 * A score as a tree of workings (计分过程): each node has its rule, what went in with the cells it came from, the formula, the rounding, and the
 * result, or null with the reason why there is none. Anyone can work it out again from the node alone.
 */
import type { Citation } from '../sources/source.ts';
import type { Text } from '../text.ts';

/**
 * total, category: sums. execution: the execution rate. met, short, over, over-twice, over-zero: cases of the quantitative formulas.
 * steps: by steps. by-person: a person has scored it, or has to.
 */
export type ScoreRule = 'total' | 'category' | 'execution' | 'met' | 'short' | 'over' | 'over-twice' | 'over-zero' | 'steps' | 'by-person';

export type ScoreInput = {
  /** As it stands in the formula: w, t, a, s1. */
  readonly symbol: string;
  readonly name: Text;
  /** Decimal; null where the cell is blank or no number. */
  readonly value: string | null;
  /** As printed, where it is a cell. */
  readonly raw: string | null;
  readonly unit: string | null;
  /** JSON pointer of the cell; null for a figure of the scheme or the result of a child. */
  readonly at: string | null;
};

export type ScoreBounds = { readonly atLeast: string; readonly atMost: string; readonly isBelowMost: boolean };

export type ScoreRemark = { readonly code: 'over-achieved' | 'assumed' | 'outside-band' | 'outside-weight'; readonly text: Text };

export type ScoreNode = {
  readonly rule: ScoreRule;
  readonly title: Text;
  /** Pointer of the printed score, or of where it would stand. */
  readonly at: string;
  readonly inputs: readonly ScoreInput[];
  readonly formula: string;
  /** Decimal places, rounded half away from zero. */
  readonly rounding: number;
  readonly result: string | null;
  /** Which case it is; with a null result, why there is none. */
  readonly because: Text;
  /** What a person may give, where a person scores. */
  readonly bounds: ScoreBounds | null;
  readonly printed: string | null;
  /** Printed less recomputed. */
  readonly difference: string | null;
  readonly isWithinTolerance: boolean | null;
  readonly remarks: readonly ScoreRemark[];
  readonly source: readonly Citation[];
  readonly children: readonly ScoreNode[];
};

export type GradeWorking = {
  readonly result: Text | null;
  /** Points from which the grade is given. */
  readonly from: string | null;
  readonly printed: { readonly text: string; readonly at: string } | null;
  readonly agrees: boolean | null;
  readonly source: readonly Citation[];
};

export type ScoreWorkings = {
  readonly scheme: { readonly id: string; readonly title: Text; readonly because: Text };
  /** Pointer of the paper. */
  readonly at: string;
  readonly total: ScoreNode;
  readonly grade: GradeWorking;
};

/** Every node, the whole before its parts. */
export function nodesOf(node: ScoreNode): readonly ScoreNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}
