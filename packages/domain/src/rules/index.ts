/** The catalogue: every quality rule, family by family. A rule that is not listed by its family does not exist. */
import { basisRules } from './basis/index.ts';
import { crossDocumentRules } from './cross-document/index.ts';
import { disclosureRules } from './disclosure/index.ts';
import { goalsRules } from './goals/index.ts';
import { moneyRules } from './money/index.ts';
import { namesRules } from './names/index.ts';
import { resultsRules } from './results/index.ts';
import { structureRules } from './structure/index.ts';
import { valuesRules } from './values/index.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [
  ...structureRules,
  ...moneyRules,
  ...valuesRules,
  ...namesRules,
  ...goalsRules,
  ...basisRules,
  ...crossDocumentRules,
  ...disclosureRules,
  ...resultsRules,
];

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

export function ruleByCode(code: string): Rule | null {
  return byCode.get(code) ?? null;
}
