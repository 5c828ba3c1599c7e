/** X: several papers and documents, in the order of the codes. */
import type { Rule } from '../rule.ts';

export const crossDocumentRules: readonly Rule[] = [];
