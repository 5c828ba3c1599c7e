/**
 * What an indicator reached before: a column of earlier values in the same row, else the actual value in last year's self-evaluation, else last
 * year's target. Rows are the same when their normalised names are, and each name is there once.
 */
import { compareDecimals, multiplyDecimals } from '../../decimal.ts';
import { type IndicatorFacts, indicatorFacts } from '../../facts/indicator-facts.ts';
import { wordPattern } from '../../facts/word-pattern.ts';
import { baselineColumns } from '../../lexicons/baseline-columns.ts';
import { norm } from '../../norm.ts';
import { parseTargetValue } from '../../parse-target-value.ts';
import type { TargetValue } from '../../target-value.ts';
import type { Text } from '../../text.ts';
import type { Asking, PaperSubject } from '../rule.ts';

export type Baseline = { readonly raw: string; readonly value: TargetValue; readonly from: Text };
export type Baselines = {
  /** Whether there is anything to compare with. */
  readonly isThere: boolean;
  of(facts: IndicatorFacts): Baseline | null;
};

const fromColumn: Text = { zh: '表中的历史值', en: 'the earlier value in the form' };
const fromActual: Text = { zh: '上年实际完成值', en: 'what was reached last year' };
const fromTarget: Text = { zh: '上年指标值', en: 'the target of last year' };

export function baselinesOf({ paper, related }: PaperSubject, asking: Asking): Baselines {
  const evaluated = related.find(paper, { kind: 'self-evaluation', years: -1 });
  const declared = related.find(paper, { years: -1 });
  const lastYear = [evaluated, declared].map((each) => onceByName((each?.project?.indicators ?? []).map(indicatorFacts)));
  const isBaseline = wordPattern(asking.of(baselineColumns), '^(?:WORDS)$');
  const inColumn = ({ row }: IndicatorFacts) =>
    (row.others ?? []).find(({ label, text }) => isBaseline.test(norm(label)) && text.trim() !== '');
  const hasColumn = paper.project?.indicators.some((row) => inColumn(indicatorFacts(row)) !== undefined) ?? false;
  return {
    isThere: evaluated !== null || declared !== null || hasColumn,
    of(facts) {
      const column = inColumn(facts);
      if (column !== undefined) return read(column.text, facts, fromColumn);
      const [before, planned] = lastYear.map((rows) => rows.get(facts.name));
      const actual = before?.row.actual?.raw ?? '';
      if (before !== undefined && actual.trim() !== '') return read(actual, before, fromActual);
      const target = planned ?? before;
      return target === undefined ? null : { raw: target.row.target.raw, value: target.value, from: fromTarget };
    },
  };
}

function read(raw: string, { row, code }: IndicatorFacts, from: Text): Baseline {
  return { raw, value: parseTargetValue(raw, { name: row.name, category: code, unitText: row.target.unitText }), from };
}

function onceByName(rows: readonly IndicatorFacts[]): ReadonlyMap<string, IndicatorFacts> {
  const found = new Map<string, IndicatorFacts>();
  const again = new Set<string>();
  for (const facts of rows) {
    if (found.has(facts.name)) again.add(facts.name);
    found.set(facts.name, facts);
  }
  for (const name of again) found.delete(name);
  return found;
}

const numbers: ReadonlySet<TargetValue['kind']> = new Set(['num', 'money', 'rate', 'rateMoney', 'duration']);

/** Less than 0, 0 or more than 0; null where the two are no quantities of one dimension. */
export function compareQuantities(left: TargetValue, right: TargetValue): number | null {
  if (!numbers.has(left.kind) || !numbers.has(right.kind) || left.value === null || right.value === null) return null;
  if (left.unit?.canonical === right.unit?.canonical) return compareDecimals(left.value, right.value);
  if (left.unit === null || right.unit === null || left.unit.dimension !== right.unit.dimension) return null;
  if (left.unit.factor === '1' && right.unit.factor === '1') return null;
  return compareDecimals(multiplyDecimals(left.value, left.unit.factor), multiplyDecimals(right.value, right.unit.factor));
}
