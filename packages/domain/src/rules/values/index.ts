/** V: values and measurability, in the order of the codes. */
import type { Rule } from '../rule.ts';
import { ceilingOnBadThings } from './ceiling-on-bad-things.ts';
import { costIsNoFloor } from './cost-is-no-floor.ts';
import { dateIsNoNumber } from './date-is-no-number.ts';
import { dateWithinPeriod } from './date-within-period.ts';
import { datesNameTheirYear } from './dates-name-their-year.ts';
import { enoughIsQuantified } from './enough-is-quantified.ts';
import { equalOnlyWhereFixed } from './equal-only-where-fixed.ts';
import { floorAboveZero } from './floor-above-zero.ts';
import { noScanDamage } from './no-scan-damage.ts';
import { noVagueValue } from './no-vague-value.ts';
import { notBelowLastYear } from './not-below-last-year.ts';
import { notUnusuallyLow } from './not-unusually-low.ts';
import { numberCanBeMeasured } from './number-can-be-measured.ts';
import { numberHasOperatorAndUnit } from './number-has-operator-and-unit.ts';
import { numberStandsInValue } from './number-stands-in-value.ts';
import { oneTargetPerIndicator } from './one-target-per-indicator.ts';
import { shareHasPercent } from './share-has-percent.ts';
import { shareWithinWhole } from './share-within-whole.ts';
import { unitFits } from './unit-fits.ts';
import { usualOperatorSign } from './usual-operator-sign.ts';
import { valueIsShort } from './value-is-short.ts';
import { valuesDifferInDocument } from './values-differ-in-document.ts';
import { valuesDifferInProject } from './values-differ-in-project.ts';
import { wordingSaysHowJudged } from './wording-says-how-judged.ts';

export const valuesRules: readonly Rule[] = [
  numberHasOperatorAndUnit,
  shareHasPercent,
  numberCanBeMeasured,
  costIsNoFloor,
  shareWithinWhole,
  oneTargetPerIndicator,
  noVagueValue,
  wordingSaysHowJudged,
  enoughIsQuantified,
  valuesDifferInProject,
  valuesDifferInDocument,
  notBelowLastYear,
  notUnusuallyLow,
  unitFits,
  dateIsNoNumber,
  noScanDamage,
  usualOperatorSign,
  valueIsShort,
  datesNameTheirYear,
  dateWithinPeriod,
  numberStandsInValue,
  floorAboveZero,
  ceilingOnBadThings,
  equalOnlyWhereFixed,
];
