/** M: money and spending plan, in the order of the codes. */
import { amountInTextIsBudget } from './amount-in-text-is-budget.ts';
import { amountUnitIsRight } from './amount-unit-is-right.ts';
import { budgetAddsUp } from './budget-adds-up.ts';
import { budgetFilled } from './budget-filled.ts';
import { costWithinBudget } from './cost-within-budget.ts';
import { largeProjectWellTargeted } from './large-project-well-targeted.ts';
import { otherFundsFilled } from './other-funds-filled.ts';
import { projectsAddUpToStatedTotal } from './projects-add-up-to-stated-total.ts';
import { spendingOnPlan } from './spending-on-plan.ts';
import { spendingPlanNotBackLoaded } from './spending-plan-not-back-loaded.ts';
import { spendingPlanPresent } from './spending-plan-present.ts';
import { spendingPlanRunsTo100 } from './spending-plan-runs-to-100.ts';
import { spendingPlansDiffer } from './spending-plans-differ.ts';
import { targetsWithinBudgetTable } from './targets-within-budget-table.ts';
import { unitCostNotZero } from './unit-cost-not-zero.ts';
import { yearsAddUp } from './years-add-up.ts';
import type { Rule } from '../rule.ts';

export const moneyRules: readonly Rule[] = [
  budgetAddsUp,
  otherFundsFilled,
  budgetFilled,
  spendingPlanPresent,
  spendingPlanRunsTo100,
  spendingPlanNotBackLoaded,
  spendingPlansDiffer,
  amountUnitIsRight,
  projectsAddUpToStatedTotal,
  amountInTextIsBudget,
  largeProjectWellTargeted,
  costWithinBudget,
  targetsWithinBudgetTable,
  unitCostNotZero,
  spendingOnPlan,
  yearsAddUp,
];
