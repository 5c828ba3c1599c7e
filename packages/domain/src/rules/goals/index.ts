/** G: text of the goals, in the order of the codes. */
import type { Rule } from '../rule.ts';

export const goalsRules: readonly Rule[] = [];
