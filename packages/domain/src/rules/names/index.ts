/** N: names, duplication and relevance, in the order of the codes. */
import type { Rule } from '../rule.ts';

export const namesRules: readonly Rule[] = [];
