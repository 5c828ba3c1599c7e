/** Scores of a self-evaluation: execution, every row, the sums of level 1, the total and the grade, each beside what is printed. */
import { compareDecimals } from '../decimal.ts';
import type { Indicator, Paper } from '../exchange.ts';
import type { Text } from '../text.ts';
import { attainmentOf } from './attainment.ts';
import { chooseScheme } from './choose-scheme.ts';
import { printedGrade } from './printed-grade.ts';
import { schemeWith, type SchemeChanges, type ScoringScheme } from './scheme.ts';
import { scoreExecution } from './score-execution.ts';
import { scoreIndicator } from './score-indicator.ts';
import { inputsFrom, scoreNode, sumFormula } from './score-node.ts';
import { isExecutionRow, type ScoredPart, scoredPart } from './scored-part.ts';
import type { GradeWorking, ScoreNode, ScoreWorkings } from './workings.ts';

export type ScoreOptions = {
  /** Code of the region whose scheme counts. */
  readonly region?: string | null;
  /** Id of a scheme, whatever place and year say. */
  readonly scheme?: string | null;
  readonly changes?: SchemeChanges;
};

export const totalTolerance = '0.1';

/** Null for a paper that is no self-evaluation. `at` is the pointer of the paper. */
export function scoreOf(paper: Paper, at: string, options: ScoreOptions = {}): ScoreWorkings | null {
  const part = isScored(paper) ? scoredPart(paper, at) : null;
  if (part === null) return null;
  const chosen = chooseScheme(paper, options);
  const scheme = schemeWith(chosen.scheme, options.changes ?? {});
  const total = scoreTotal(part, scheme);
  return {
    scheme: { id: scheme.id, title: scheme.title, because: chosen.because },
    at,
    total,
    grade: gradeOf(total.result, part, scheme),
  };
}

export function isScored({ kind }: Pick<Paper, 'kind'>): boolean {
  return kind === 'self-evaluation' || kind === 'department-self-evaluation';
}

function scoreTotal(part: ScoredPart, scheme: ScoringScheme): ScoreNode {
  const rows = part.indicators.map((row, index) => ({ row, at: `${part.at}/indicators/${index}` }));
  // Execution stands in the table of money, or in a row of its own.
  const hasExecutionRow = rows.some(({ row }) => isExecutionRow(row));
  const groups = Map.groupBy(rows, ({ row }) => row.category.code ?? row.category.label);
  const categories = [...groups.values()].map((group) => scoreCategory(group, part, scheme));
  const children = [...(hasExecutionRow ? [] : [scoreExecution(part, scheme)]), ...categories];
  const inputs = inputsFrom(children);
  return scoreNode({
    rule: 'total',
    title: { zh: '总分', en: 'total' },
    at: `${part.at}/total`,
    inputs,
    formula: sumFormula(inputs),
    rounding: scheme.places.value,
    because: { zh: '各部分相加', en: 'the sum of its parts' },
    printed: part.total,
    tolerance: totalTolerance,
    source: [scheme.weights.source],
    children,
  });
}

function scoreCategory(
  rows: readonly { readonly row: Indicator; readonly at: string }[],
  part: ScoredPart,
  scheme: ScoringScheme,
): ScoreNode {
  const children = rows.map(({ row, at }) => scoreIndicator(row, at, attainmentOf(row, at, part), scheme));
  const inputs = inputsFrom(children);
  return scoreNode({
    rule: 'category',
    title: titleOf(rows[0]?.row),
    at: `${rows[0]?.at ?? part.at}/category/label`,
    inputs,
    formula: sumFormula(inputs),
    rounding: scheme.places.value,
    because: { zh: '各项指标得分相加', en: 'the sum of its rows' },
    tolerance: totalTolerance,
    source: [],
    children,
  });
}

function titleOf(row: Indicator | undefined): Text {
  const label = row?.category.label ?? '';
  return label === '' ? { zh: '（未写一级指标）', en: '(no level 1)' } : { zh: label, en: label };
}

function gradeOf(total: string | null, part: ScoredPart, { cutOffs }: ScoringScheme): GradeWorking {
  const printed = printedGrade(part.others, part.at);
  const reached = total === null ? undefined : cutOffs.value.find(({ from }) => compareDecimals(total, from) >= 0);
  return {
    result: reached?.grade ?? null,
    from: reached?.from ?? null,
    printed: printed === null ? null : { text: printed.text, at: printed.at },
    agrees: printed === null || reached === undefined ? null : printed.grade === reached.grade.zh,
    source: [cutOffs.source],
  };
}
