/** B: basis of the indicators, in the order of the codes. */
import type { Rule } from '../rule.ts';

export const basisRules: readonly Rule[] = [];
