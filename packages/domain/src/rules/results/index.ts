/** R: monitoring and self-evaluation, in the order of the codes. */
import type { Rule } from '../rule.ts';
import { actualDiffersFromTargetText } from './actual-differs-from-target-text.ts';
import { actualIsAResult } from './actual-is-a-result.ts';
import { alertColourByRule } from './alert-colour-by-rule.ts';
import { executionAddsUp } from './execution-adds-up.ts';
import { executionScoreByScheme } from './execution-score-by-scheme.ts';
import { fullMarksNeedExecution } from './full-marks-need-execution.ts';
import { gradeOfScore } from './grade-of-score.ts';
import { indicatorsAsApproved } from './indicators-as-approved.ts';
import { lowExecutionExplained } from './low-execution-explained.ts';
import { missedTargetExplained } from './missed-target-explained.ts';
import { notAllFullMarks } from './not-all-full-marks.ts';
import { overAchievementExplained } from './over-achievement-explained.ts';
import { poorResultFollowedUp } from './poor-result-followed-up.ts';
import { qualitativeScoreWithinBand } from './qualitative-score-within-band.ts';
import { quantitativeScoreByFormula } from './quantitative-score-by-formula.ts';
import { scoreWithinWeight } from './score-within-weight.ts';
import { targetAsApproved } from './target-as-approved.ts';
import { totalAddsUp } from './total-adds-up.ts';
import { twoTracksTogether } from './two-tracks-together.ts';
import { weightsAddUp } from './weights-add-up.ts';

export const resultsRules: readonly Rule[] = [
  scoreWithinWeight,
  totalAddsUp,
  weightsAddUp,
  executionScoreByScheme,
  quantitativeScoreByFormula,
  missedTargetExplained,
  overAchievementExplained,
  qualitativeScoreWithinBand,
  gradeOfScore,
  targetAsApproved,
  actualIsAResult,
  indicatorsAsApproved,
  fullMarksNeedExecution,
  notAllFullMarks,
  executionAddsUp,
  lowExecutionExplained,
  twoTracksTogether,
  alertColourByRule,
  poorResultFollowedUp,
  actualDiffersFromTargetText,
];
