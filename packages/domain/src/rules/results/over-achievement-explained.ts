/** A target that was passed by far has an explanation: was it set too low? */
import { parameter } from '../../dated.ts';
import { isOverAchieved } from '../../scores/score-indicator.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { asPaper, evaluationPaper, evaluationRow } from '../example-papers.ts';
import { doesNotApply, type FoundFault, type PaperRule } from '../rule.ts';
import { givesNoReason, named, noReasonWords, ofEvaluation, type Open, settled } from './shared-evaluation.ts';

const ratio = parameter<string>(
  {
    zh: '完成值达到指标值的多少倍需要说明（有的地方为1.3）',
    en: 'Times the target from which an explanation is asked for (1.3 at some sites)',
  },
  { from: '2020-02-25', value: '1.2', mark: 'form' },
);

export const overAchievementExplained: PaperRule = {
  code: 'R-07',
  name: 'over-achievement-explained',
  subject: 'paper',
  title: { zh: '大幅超额完成的说明原因', en: 'Over-achievement is explained' },
  source: [cite(caiyu202010, 'over-achievement'), cite(systemConfiguration, 'formulas')],
  since: '2020-02-25',
  severity: 'warning',
  parameters: { ratio, noReason: noReasonWords },
  advice: {
    zh: '请说明超额完成的原因；指标值定低了的，下年度请调高。',
    en: 'Say why so much more was done; where the target was too low, raise it next year.',
  },
  why: {
    zh: '指标值定得过低，完成得再多也说明不了成绩。',
    en: 'Passing a target that was set too low proves nothing.',
  },
  check: (subject, asking) =>
    ofEvaluation(subject, asking, ({ part, rows }) => {
      if (rows.every(({ row }) => row.reason === null))
        return doesNotApply(part.at, '表中没有偏差原因一栏。', 'The form has no column for reasons.');
      const faults: FoundFault[] = [];
      const open: Open[] = [];
      for (const each of rows) {
        const { row, at, attainment } = each;
        if (!givesNoReason(row.reason, asking.of(noReasonWords))) continue;
        const name = named(each);
        if (attainment.kind === 'numbers' && isOverAchieved(attainment, asking.of(ratio)))
          faults.push({
            at: `${at}/reason`,
            because: {
              zh: `${name.zh}指标值“${row.target.raw}”，完成值“${row.actual?.raw ?? ''}”，达到${asking.of(ratio)}倍及以上，没有说明原因。`,
              en: `${name.en} was to be “${row.target.raw}” and is “${row.actual?.raw ?? ''}”, ${asking.of(ratio)} times or more, without an explanation.`,
            },
          });
        const isOpen = 'why' in attainment && row.target.value.direction === 'up';
        if (isOpen)
          open.push({
            at: each.actualAt,
            why: { zh: `${name.zh}的完成值无法与指标值比较。`, en: `${name.en}: actual value and target cannot be compared.` },
          });
      }
      return settled(faults, open);
    }),
  examples: {
    passes: [
      { name: 'a little more', subject: asPaper(evaluationPaper()) },
      {
        name: 'just below 1.2 times',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '≥50', actual: '59.9' })] })),
      },
      {
        name: 'far more, with a reason',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '≥50', actual: '80', reason: '新增乡道移交' })] })),
      },
      { name: 'less is better', subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '≤50', actual: '80' })] })) },
      { name: 'nothing was meant', subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '≥0', actual: '8' })] })) },
      {
        name: 'no column',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '≥50', actual: '80', reason: null })] })),
      },
    ],
    fails: [
      {
        name: '1.2 times',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '≥50', actual: '60' })] })),
        at: ['/papers/0/project/indicators/0/reason'],
      },
    ],
    cannotTell: [
      { name: 'a limit as an actual value', subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ actual: '≥86公里' })] })) },
    ],
  },
};
