/**
 * Formulas of quantitative indicators as provinces have configured them: w weight, t target, a actual. A is the most common one;
 * B differs where lower is better. The case picks the formula, the formula gives the points.
 */
export type FormulaSet = 'A' | 'B';

/** met: the target is reached. short: higher is better and it was missed. over: lower is better and it was passed. */
export type FormulaCase = 'met' | 'short' | 'over' | 'over-twice' | 'over-zero';

const common = { met: 'w', short: 'w × a ÷ t', 'over-zero': '0' } as const;

export const formulas: Readonly<Record<FormulaSet, Readonly<Record<FormulaCase, string>>>> = {
  A: { ...common, over: 'w × (1 − (a − t) ÷ t)', 'over-twice': '0' },
  B: { ...common, over: 'w × t ÷ a', 'over-twice': 'w × t ÷ a' },
};
