/** S: structure and completeness, in the order of the codes. */
import { benefitIndicatorPresent } from './benefit-indicator-present.ts';
import { indicatorRowsComplete } from './indicator-rows-complete.ts';
import { outputIndicatorPresent } from './output-indicator-present.ts';
import { projectsNamedOnce } from './projects-named-once.ts';
import { requiredFieldsFilled } from './required-fields-filled.ts';
import type { Rule } from '../rule.ts';

export const structureRules: readonly Rule[] = [
  requiredFieldsFilled,
  outputIndicatorPresent,
  benefitIndicatorPresent,
  indicatorRowsComplete,
  projectsNamedOnce,
];
