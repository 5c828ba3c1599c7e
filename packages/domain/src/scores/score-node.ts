/** A node of workings from its formula and inputs: worked out, rounded, and set beside what is printed. */
import { compareDecimals, subtractDecimals, trimDecimal } from '../decimal.ts';
import type { Text } from '../text.ts';
import { evaluateFormula } from './formula.ts';
import type { ScoreInput, ScoreNode } from './workings.ts';

export type NodeDraft = Pick<ScoreNode, 'rule' | 'title' | 'at' | 'inputs' | 'formula' | 'rounding' | 'because' | 'source'> &
  Partial<Pick<ScoreNode, 'bounds' | 'remarks' | 'children' | 'printed'>> & { readonly tolerance: string };

export function scoreNode({ tolerance, printed = null, bounds = null, remarks = [], children = [], ...draft }: NodeDraft): ScoreNode {
  const used = new Set(draft.formula.match(/[a-z]+\d*/gu));
  const missing = draft.inputs.find(({ symbol, value }) => value === null && used.has(symbol));
  const values = Object.fromEntries(draft.inputs.map(({ symbol, value }) => [symbol, value ?? '0']));
  const result = missing === undefined ? evaluateFormula(draft.formula, values, draft.rounding) : null;
  const difference = printed === null || result === null ? null : trimDecimal(subtractDecimals(printed, result));
  return {
    ...draft,
    because: missing === undefined ? draft.because : withMissing(draft, missing),
    result,
    bounds,
    printed,
    difference,
    isWithinTolerance: difference === null ? null : compareDecimals(difference.replace(/^-/u, ''), tolerance) <= 0,
    remarks,
    children,
  };
}

/** A person's score that is not there yet is named by why a person scores. */
function withMissing({ rule, because }: Pick<NodeDraft, 'rule' | 'because'>, { name }: ScoreInput): Text {
  if (rule === 'by-person') return because;
  return { zh: `${name.zh}空白或不是数字`, en: `${name.en}: blank or no number` };
}

/** The same sum as one formula: s1 + s2 + s3. */
export function sumFormula(inputs: readonly ScoreInput[]): string {
  return inputs.length === 0 ? '0' : inputs.map(({ symbol }) => symbol).join(' + ');
}

/** The result of each child as an input. */
export function inputsFrom(children: readonly ScoreNode[]): readonly ScoreInput[] {
  return children.map(({ title, result }, index) => ({
    symbol: `s${index + 1}`,
    name: title,
    value: result,
    raw: null,
    unit: null,
    at: null,
  }));
}
