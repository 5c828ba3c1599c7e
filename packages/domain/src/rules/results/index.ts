/** R: monitoring and self-evaluation, in the order of the codes. */
import type { Rule } from '../rule.ts';

export const resultsRules: readonly Rule[] = [];
