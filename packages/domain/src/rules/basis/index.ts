/** B: basis of the target values, in the order of the codes. */
import type { Rule } from '../rule.ts';
import { basesDiffer } from './bases-differ.ts';
import { basisCanBeTraced } from './basis-can-be-traced.ts';
import { basisFilled } from './basis-filled.ts';
import { basisIsRecent } from './basis-is-recent.ts';
import { basisNamesArticle } from './basis-names-article.ts';
import { basisNamesStandard } from './basis-names-standard.ts';

export const basisRules: readonly Rule[] = [
  basisFilled,
  basisNamesArticle,
  basisIsRecent,
  basisCanBeTraced,
  basesDiffer,
  basisNamesStandard,
];
