/** N: names, duplication and relevance, in the order of the codes. */
import type { Rule } from '../rule.ts';
import { benefitIsNoInput } from './benefit-is-no-input.ts';
import { benefitIsNoOutput } from './benefit-is-no-output.ts';
import { descriptionGivesCaliber } from './description-gives-caliber.ts';
import { descriptionIsNoName } from './description-is-no-name.ts';
import { descriptionIsNoPurpose } from './description-is-no-purpose.ts';
import { indicatorBelongsToGoal } from './indicator-belongs-to-goal.ts';
import { indicatorFitsLevel2 } from './indicator-fits-level-2.ts';
import { nameIsNoWork } from './name-is-no-work.ts';
import { nameIsShort } from './name-is-short.ts';
import { namesDifferInDocument } from './names-differ-in-document.ts';
import { namesDifferInProject } from './names-differ-in-project.ts';
import { outputIsNoInput } from './output-is-no-input.ts';
import { satisfactionIsPositive } from './satisfaction-is-positive.ts';
import { satisfactionNamesObject } from './satisfaction-names-object.ts';
import { spendingRateIsNoPerformance } from './spending-rate-is-no-performance.ts';

export const namesRules: readonly Rule[] = [
  namesDifferInProject,
  namesDifferInDocument,
  nameIsNoWork,
  nameIsShort,
  descriptionIsNoPurpose,
  descriptionIsNoName,
  descriptionGivesCaliber,
  indicatorFitsLevel2,
  benefitIsNoInput,
  indicatorBelongsToGoal,
  satisfactionNamesObject,
  outputIsNoInput,
  spendingRateIsNoPerformance,
  benefitIsNoOutput,
  satisfactionIsPositive,
];
