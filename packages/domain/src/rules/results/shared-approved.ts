/** The targets that a self-evaluation goes by: as approved, else as declared for the year; and which row is which. */
import type { Indicator } from '../../exchange.ts';
import { indicatorFacts } from '../../facts/indicator-facts.ts';
import { bare, norm } from '../../norm.ts';
import { isExecutionRow } from '../../scores/scored-part.ts';
import { type Answer, type Asking, cannotTell, type PaperSubject } from '../rule.ts';
import { type Evaluated, type EvaluatedRow, ofEvaluation } from './shared-evaluation.ts';

export type Compared = {
  readonly evaluated: Evaluated;
  readonly isApproved: boolean;
  readonly pairs: readonly { readonly row: EvaluatedRow; readonly meant: Indicator }[];
  readonly added: readonly EvaluatedRow[];
  readonly left: readonly Indicator[];
};

export function ofApproved(subject: PaperSubject, asking: Asking, ask: (compared: Compared) => Answer): Answer {
  return ofEvaluation(subject, asking, (evaluated) => {
    const { related } = subject;
    const { paper, part } = evaluated;
    const approved = related.approved(paper);
    const found = approved ?? related.find(paper, { kind: paper.project === null ? 'department-targets' : 'target-declaration' });
    const indicators = (found?.project ?? found?.department)?.indicators;
    if (indicators === undefined)
      return cannotTell(
        part.at,
        '没有批复的绩效目标或当年的申报表可以比较。',
        'There is no approved target or declaration of the year to compare with.',
      );
    return ask({ evaluated, isApproved: approved !== null, ...matched(evaluated.rows, indicators) });
  });
}

/** By name, and of equal names in their order. Rows of execution and rows without a name are not compared. */
function matched(rows: readonly EvaluatedRow[], indicators: readonly Indicator[]): Pick<Compared, 'pairs' | 'added' | 'left'> {
  const waiting = Map.groupBy(indicators.filter(isMeant), nameKey);
  const pairs: { row: EvaluatedRow; meant: Indicator }[] = [];
  const added: EvaluatedRow[] = [];
  for (const row of rows.filter((each) => isMeant(each.row))) {
    const meant = waiting.get(nameKey(row.row))?.shift();
    if (meant === undefined) added.push(row);
    else pairs.push({ row, meant });
  }
  return { pairs, added, left: [...waiting.values()].flat() };
}

function isMeant(row: Indicator): boolean {
  return norm(row.name) !== '' && !isExecutionRow(row);
}

function nameKey(row: Indicator): string {
  return bare(indicatorFacts(row).name);
}
