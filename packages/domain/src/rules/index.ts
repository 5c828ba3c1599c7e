/** The catalogue: every quality rule, in the order of its code. A rule that is not listed here does not exist. */
import { benefitIndicatorPresent } from './benefit-indicator-present.ts';
import { budgetAddsUp } from './budget-adds-up.ts';
import { indicatorRowsComplete } from './indicator-rows-complete.ts';
import { otherFundsFilled } from './other-funds-filled.ts';
import { outputIndicatorPresent } from './output-indicator-present.ts';
import { projectsAddUpToStatedTotal } from './projects-add-up-to-stated-total.ts';
import { projectsNamedOnce } from './projects-named-once.ts';
import { requiredFieldsFilled } from './required-fields-filled.ts';
import type { Rule } from './rule.ts';
import { spendingPlanPresent } from './spending-plan-present.ts';
import { spendingPlanRunsTo100 } from './spending-plan-runs-to-100.ts';

export const rules: readonly Rule[] = [
  requiredFieldsFilled,
  outputIndicatorPresent,
  benefitIndicatorPresent,
  indicatorRowsComplete,
  projectsNamedOnce,
  budgetAddsUp,
  otherFundsFilled,
  spendingPlanPresent,
  spendingPlanRunsTo100,
  projectsAddUpToStatedTotal,
];

export function ruleByCode(code: string): Rule | null {
  return rules.find((rule) => rule.code === code) ?? null;
}
