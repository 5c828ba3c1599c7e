/** D: disclosure, in the order of the codes. */
import type { Rule } from '../rule.ts';

export const disclosureRules: readonly Rule[] = [];
