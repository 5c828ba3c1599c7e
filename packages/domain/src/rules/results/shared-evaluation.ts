/** What rules about self-evaluations share: the part that is scored, its rows with what was reached, its scheme, and what counts as no reason. */
import { parameter } from '../../dated.ts';
import type { Indicator, Paper } from '../../exchange.ts';
import { type Lexicon, lexicon } from '../../lexicons/lexicon.ts';
import { norm } from '../../norm.ts';
import { type Attainment, attainmentOf } from '../../scores/attainment.ts';
import { chooseScheme } from '../../scores/choose-scheme.ts';
import { possibleSchemes } from '../../scores/possible-schemes.ts';
import type { ScoringScheme } from '../../scores/scheme.ts';
import { isScored } from '../../scores/score-paper.ts';
import { actualAt, isExecutionRow, type ScoredPart, scoredPart } from '../../scores/scored-part.ts';
import type { Text } from '../../text.ts';
import { type Answer, answer, type Asking, doesNotApply, type FoundFault, type PaperSubject } from '../rule.ts';

export type EvaluatedRow = {
  readonly row: Indicator;
  readonly index: number;
  readonly at: string;
  /** Pointer of the actual value. */
  readonly actualAt: string;
  readonly attainment: Attainment;
};

export type Evaluated = {
  readonly paper: Paper;
  readonly part: ScoredPart;
  readonly rows: readonly EvaluatedRow[];
  /** Execution stands in a row of the indicators, not in the table of money. */
  readonly hasExecutionRow: boolean;
  readonly scheme: ScoringScheme;
  /** Where the place is not said: all that may be meant. */
  readonly possible: readonly ScoringScheme[];
};

/** Id of the scoring scheme; empty: by place, form, year and what the paper has. */
export const schemeParameter = parameter<string>(
  { zh: '计分办法（空：按地区、年度选用）', en: 'Scoring scheme (empty: by place and year)' },
  { from: '2020-02-25', value: '', mark: 'ours' },
);

/** Words that give no reason (无, —). Compared without punctuation, so that dashes count as blank. Source: our own list. */
export const noReasonWords: Lexicon = lexicon({ zh: '等于没有填写原因的词', en: 'Words that give no reason' }, '2020-02-25', 'ours', [
  '无',
  '没有',
  '暂无',
  '不涉及',
]);

export function ofEvaluation(subject: PaperSubject, asking: Asking, ask: (evaluated: Evaluated) => Answer): Answer {
  const { paper, at } = subject;
  if (!isScored(paper)) return doesNotApply(at, '只检查绩效自评表。', 'Only self-evaluations are meant.');
  const evaluated = evaluatedOnce(paper, at, subject.region ?? null, asking.of(schemeParameter));
  return evaluated === null ? doesNotApply(at, '表中没有项目或部门。', 'The form has neither project nor department.') : ask(evaluated);
}

type Known<T> = { readonly asked: string; readonly value: T };
const evaluatedPapers = new WeakMap<Paper, Known<Evaluated | null>>();
const evaluatedRows = new WeakMap<Paper, Known<readonly EvaluatedRow[]>>();

/** Worked out once a paper, as long as it is asked about at the same place and by the same scheme. */
function evaluatedOnce(paper: Paper, at: string, region: string | null, scheme: string): Evaluated | null {
  const asked = `${at} ${region ?? ''} ${scheme}`;
  const found = evaluatedPapers.get(paper);
  if (found?.asked === asked) return found.value;
  const part = scoredPart(paper, at);
  const value = part === null ? null : evaluate(paper, part, { region, scheme });
  evaluatedPapers.set(paper, { asked, value });
  return value;
}

function evaluate(paper: Paper, part: ScoredPart, asked: { readonly region: string | null; readonly scheme: string }): Evaluated {
  const rows = rowsOf(paper, part);
  return {
    paper,
    part,
    rows,
    hasExecutionRow: rows.some(({ row }) => isExecutionRow(row)),
    scheme: chooseScheme(paper, asked).scheme,
    possible: possibleSchemes(paper, asked),
  };
}

export function rowsOf(paper: Paper, part: ScoredPart): readonly EvaluatedRow[] {
  const found = evaluatedRows.get(paper);
  if (found?.asked === part.at) return found.value;
  const value = part.indicators.map((row, index) => {
    const at = `${part.at}/indicators/${index}`;
    return { row, index, at, actualAt: actualAt(row, at), attainment: attainmentOf(row, at, part) };
  });
  evaluatedRows.set(paper, { asked: part.at, value });
  return value;
}

export function givesNoReason(reason: string | null, words: readonly string[]): boolean {
  const plain = norm(reason ?? '').replaceAll(/[\p{P}\p{S}]/gu, '');
  return plain === '' || words.includes(plain);
}

export type Open = { readonly at: string; readonly why: Text };

/** Findings first; else what cannot be told; else clean. */
export function settled(faults: readonly FoundFault[], open: readonly Open[]): Answer {
  const [first] = open;
  return faults.length > 0 || first === undefined ? answer(faults) : { kind: 'cannot-tell', ...first };
}

/** A row as a message names it: 第2行“养护里程”. */
export function named({ row, index }: Pick<EvaluatedRow, 'row' | 'index'>): Text {
  const short = norm(row.name) === '' ? '' : `“${row.name.trim()}”`;
  return { zh: `第${index + 1}行${short}`, en: `Row ${index + 1}${short === '' ? '' : ` ${short}`}` };
}
