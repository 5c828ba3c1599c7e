/** V: values and measurability, in the order of the codes. */
import type { Rule } from '../rule.ts';

export const valuesRules: readonly Rule[] = [];
