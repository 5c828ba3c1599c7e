/** S: structure and completeness, in the order of the codes. */
import type { Rule } from '../rule.ts';
import { amountUnitPrinted } from './amount-unit-printed.ts';
import { benefitIndicatorPresent } from './benefit-indicator-present.ts';
import { benefitsOfSeveralKinds } from './benefits-of-several-kinds.ts';
import { costIndicatorPresent } from './cost-indicator-present.ts';
import { indicatorCount } from './indicator-count.ts';
import { indicatorRowsComplete } from './indicator-rows-complete.ts';
import { kindsUnderTheirCategory } from './kinds-under-their-category.ts';
import { labelsKnown } from './labels-known.ts';
import { noExportResidue } from './no-export-residue.ts';
import { numberingRunsOn } from './numbering-runs-on.ts';
import { outputIndicatorPresent } from './output-indicator-present.ts';
import { placeholdersReplaced } from './placeholders-replaced.ts';
import { projectCodeFits } from './project-code-fits.ts';
import { projectsNamedOnce } from './projects-named-once.ts';
import { qualityIndicatorPresent } from './quality-indicator-present.ts';
import { quantityIndicatorPresent } from './quantity-indicator-present.ts';
import { requiredFieldsFilled } from './required-fields-filled.ts';
import { satisfactionIndicatorPresent } from './satisfaction-indicator-present.ts';
import { timelinessIndicatorPresent } from './timeliness-indicator-present.ts';

export const structureRules: readonly Rule[] = [
  requiredFieldsFilled,
  outputIndicatorPresent,
  benefitIndicatorPresent,
  satisfactionIndicatorPresent,
  costIndicatorPresent,
  quantityIndicatorPresent,
  timelinessIndicatorPresent,
  qualityIndicatorPresent,
  kindsUnderTheirCategory,
  labelsKnown,
  indicatorRowsComplete,
  placeholdersReplaced,
  noExportResidue,
  indicatorCount,
  projectCodeFits,
  projectsNamedOnce,
  numberingRunsOn,
  benefitsOfSeveralKinds,
  amountUnitPrinted,
];
