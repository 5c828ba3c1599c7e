/** A target that was missed, or a score below its weight, has its reason. */
import { compareDecimals } from '../../decimal.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import type { Text } from '../../text.ts';
import { asPaper, evaluationPaper, evaluationRow } from '../example-papers.ts';
import { doesNotApply, type FoundFault, type PaperRule } from '../rule.ts';
import { type EvaluatedRow, givesNoReason, named, noReasonWords, ofEvaluation, type Open, settled } from './shared-evaluation.ts';

export const missedTargetExplained: PaperRule = {
  code: 'R-06',
  name: 'missed-target-explained',
  subject: 'paper',
  title: { zh: '未达目标的说明原因', en: 'Missed targets are explained' },
  source: [cite(caiyu202010, 'reasons'), cite(systemConfiguration, 'evaluation-checks')],
  since: '2020-02-25',
  severity: 'error',
  parameters: { noReason: noReasonWords },
  advice: { zh: '请填写偏差原因和改进措施。', en: 'State the reason, and what will be done about it.' },
  why: {
    zh: '没有原因，就不知道是目标定高了、钱没到位，还是工作没做完。',
    en: 'Without a reason nobody knows whether the target was too high, the money late or the work undone.',
  },
  check: (subject, asking) =>
    ofEvaluation(subject, asking, ({ part, rows }) => {
      if (rows.every(({ row }) => row.reason === null))
        return doesNotApply(part.at, '表中没有偏差原因一栏。', 'The form has no column for reasons.');
      const faults: FoundFault[] = [];
      const open: Open[] = [];
      for (const each of rows) {
        if (!givesNoReason(each.row.reason, asking.of(noReasonWords))) continue;
        const missed = missedBy(each);
        if (missed === 'unknown') {
          const name = named(each);
          const why = {
            zh: `${name.zh}是否达到目标无法判断，原因也没有填写。`,
            en: `${name.en} gives no reason, and whether it was reached cannot be told.`,
          };
          open.push({ at: each.actualAt, why });
        } else if (missed !== null) faults.push({ at: `${each.at}/reason`, because: missed });
      }
      return settled(faults, open);
    }),
  examples: {
    passes: [
      { name: 'reached', subject: asPaper(evaluationPaper()) },
      {
        name: 'missed with a reason',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ actual: '80公里', score: '46', reason: '雨季停工' })] })),
      },
      {
        name: 'late with a reason',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '9月底前', actual: '11月', reason: '到货延迟' })] })),
      },
      {
        name: 'a wording with full marks',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '出行改善', actual: '改善' })] })),
      },
      { name: 'no column', subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ actual: '80公里', reason: null })] })) },
    ],
    fails: [
      {
        name: 'missed',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow(), evaluationRow({ actual: '80公里' })] })),
        at: ['/papers/0/project/indicators/1/reason'],
      },
      {
        name: 'a dash is no reason',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '9月底前', actual: '11月', reason: '—' })] })),
        at: ['/papers/0/project/indicators/0/reason'],
      },
      {
        name: 'reached, with fewer points all the same',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ score: '49.9', reason: '无' })] })),
        at: ['/papers/0/project/indicators/0/reason'],
      },
      {
        name: 'a wording with fewer points',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '出行改善', actual: '有所改善', score: '40' })] })),
        at: ['/papers/0/project/indicators/0/reason'],
      },
    ],
    cannotTell: [
      { name: 'no actual value', subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ actual: '' })] })) },
      {
        name: 'a wording without a score',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '出行改善', actual: '改善', score: null })] })),
      },
    ],
  },
};

/** Why a reason is asked for; null: it was reached in full. */
function missedBy(each: EvaluatedRow): Text | 'unknown' | null {
  const { row, attainment } = each;
  const name = named(each);
  const isMissed = (attainment.kind === 'numbers' || attainment.kind === 'dates') && !attainment.isReached;
  if (isMissed)
    return {
      zh: `${name.zh}指标值“${row.target.raw}”，完成值“${row.actual?.raw ?? ''}”，没有达到，也没有填写原因。`,
      en: `${name.en} was to be “${row.target.raw}” and is “${row.actual?.raw ?? ''}”; no reason is given.`,
    };
  if (row.score !== null && row.weight !== null && compareDecimals(row.score, row.weight) < 0)
    return {
      zh: `${name.zh}分值${row.weight}，得分${row.score}，没有填写扣分原因。`,
      en: `${name.en} has ${row.score} of ${row.weight} points; no reason is given.`,
    };
  if (attainment.kind === 'numbers' || attainment.kind === 'dates') return null;
  const isInFull = attainment.kind === 'qualitative' && row.score !== null && row.weight !== null;
  return isInFull ? null : 'unknown';
}
