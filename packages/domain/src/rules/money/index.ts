/** M: money and spending plan, in the order of the codes. */
import { budgetAddsUp } from './budget-adds-up.ts';
import { otherFundsFilled } from './other-funds-filled.ts';
import { projectsAddUpToStatedTotal } from './projects-add-up-to-stated-total.ts';
import { spendingPlanPresent } from './spending-plan-present.ts';
import { spendingPlanRunsTo100 } from './spending-plan-runs-to-100.ts';
import type { Rule } from '../rule.ts';

export const moneyRules: readonly Rule[] = [
  budgetAddsUp,
  otherFundsFilled,
  spendingPlanPresent,
  spendingPlanRunsTo100,
  projectsAddUpToStatedTotal,
];
