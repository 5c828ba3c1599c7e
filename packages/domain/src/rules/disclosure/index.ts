/** D: disclosure, in the order of the codes. */
import type { Rule } from '../rule.ts';
import { classesDeepEnough } from './classes-deep-enough.ts';
import { disclosedAtAll } from './disclosed-at-all.ts';
import { disclosedInTime } from './disclosed-in-time.ts';
import { emptyTablesSaySo } from './empty-tables-say-so.ts';
import { partsDisclosed } from './parts-disclosed.ts';
import { unitsDiscloseToo } from './units-disclose-too.ts';

export const disclosureRules: readonly Rule[] = [
  disclosedInTime,
  disclosedAtAll,
  partsDisclosed,
  classesDeepEnough,
  unitsDiscloseToo,
  emptyTablesSaySo,
];
