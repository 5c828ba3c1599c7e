/** R: monitoring and self-evaluation, in the order of the codes. */
import type { Rule } from '../rule.ts';
import { executionScoreByScheme } from './execution-score-by-scheme.ts';
import { quantitativeScoreByFormula } from './quantitative-score-by-formula.ts';
import { scoreWithinWeight } from './score-within-weight.ts';
import { totalAddsUp } from './total-adds-up.ts';
import { weightsAddUp } from './weights-add-up.ts';

export const resultsRules: readonly Rule[] = [
  scoreWithinWeight,
  totalAddsUp,
  weightsAddUp,
  executionScoreByScheme,
  quantitativeScoreByFormula,
];
