/** Where less than 90 % of the budget was spent, a reason is given. */
import { parameter } from '../../dated.ts';
import { compareDecimals, multiplyDecimals, roundDecimal } from '../../decimal.ts';
import { norm } from '../../norm.ts';
import { executionRate } from '../../scores/score-execution.ts';
import { executionAt } from '../../scores/scored-part.ts';
import { sichuan0013zp } from '../../sources/sichuan-0013zp.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, evaluationExecution, evaluationPaper } from '../example-papers.ts';
import { answer, cannotTell, doesNotApply, type PaperRule } from '../rule.ts';
import { givesNoReason, noReasonWords, ofEvaluation, schemeParameter } from './shared-evaluation.ts';

const least = parameter<string>(
  { zh: '需要说明的执行率（%）', en: 'Execution rate below which a reason is asked for (%)' },
  { from: '2020-02-25', value: '90', mark: 'form' },
);
const reasonLabel = /原因|偏差|存在(?:的)?问题/u;

export const lowExecutionExplained: PaperRule = {
  code: 'R-16',
  name: 'low-execution-explained',
  subject: 'paper',
  title: { zh: '执行率低于90%的说明原因', en: 'Low execution is explained' },
  source: [cite(sichuan0013zp, 'execution-reason')],
  since: '2020-02-25',
  severity: 'warning',
  parameters: { least, noReason: noReasonWords, scheme: schemeParameter },
  advice: { zh: '请写明预算没有花完的原因。', en: 'Say why the budget was not spent.' },
  why: {
    zh: '钱没花完，可能是节约，也可能是没办；不说明就分不清。',
    en: 'Unspent money may be thrift or work undone. Without a reason nobody can tell.',
  },
  check: (subject, asking) =>
    ofEvaluation(subject, asking, ({ paper, part, rows, scheme }) => {
      const at = executionAt(part, 'rate');
      const rate = executionRate(part.execution);
      const percent = rate === null ? (part.execution?.rate ?? null) : multiplyDecimals(rate, '100');
      if (percent === null) return cannotTell(at, '预算执行率算不出来。', 'There is no execution rate.');
      if (compareDecimals(percent, asking.of(least)) >= 0) return answer([]);
      const given = [
        ...part.others.filter(({ label }) => reasonLabel.test(norm(label))).map(({ text }) => text),
        ...rows.flatMap(({ row }) => row.reason ?? []),
      ];
      if (given.some((reason) => !givesNoReason(reason, asking.of(noReasonWords)))) return answer([]);
      // Reading leaves blank cells out. The form of Sichuan is known to ask for a reason; another one shows it only by a filled cell.
      if (given.length === 0 && !scheme.forms.includes(paper.form))
        return doesNotApply(at, '表中没有填写执行率原因的地方。', 'The form has no place for a reason.');
      const shown = roundDecimal(percent, 2);
      return answer([
        {
          at,
          because: {
            zh: `预算执行率${shown}%，低于${asking.of(least)}%，没有写明原因。`,
            en: `The execution rate is ${shown} %, below ${asking.of(least)} %, and no reason is given.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: 'all spent', subject: asPaper(evaluationPaper()) },
      { name: '90 %', subject: spent('108.00') },
      { name: 'less, with a reason', subject: spent('60.00', [{ label: '存在问题', text: '尾款未到支付时间' }]) },
      {
        name: 'less, with a reason at an indicator',
        subject: asPaper(evaluationPaper({ execution: evaluationExecution({ actual: '60.00' }), indicators: explained('部分路段缓建') })),
      },
      {
        name: 'no place for a reason',
        subject: asPaper(evaluationPaper({ execution: evaluationExecution({ actual: '60.00' }), indicators: [] })),
      },
    ],
    fails: [
      { name: '89.99 %', subject: spent('107.99'), at: ['/papers/0/project/execution/rate'] },
      {
        name: 'no reason is given by a word',
        subject: spent('60.00', [{ label: '存在问题', text: '无。' }]),
        at: ['/papers/0/project/execution/rate'],
      },
      {
        name: 'by the printed rate, on the form of Sichuan',
        subject: asPaper(
          evaluationPaper(
            { execution: evaluationExecution({ actual: null, rate: '60.00' }), indicators: [] },
            { form: 'sichuan-self-evaluation' },
          ),
        ),
        at: ['/papers/0/project/execution/rate'],
      },
    ],
    cannotTell: [{ name: 'no rate', subject: asPaper(evaluationPaper({ execution: null })) }],
  },
};

function spent(actual: string, others: { label: string; text: string }[] = []) {
  return asPaper(evaluationPaper({ execution: evaluationExecution({ actual }), others }));
}

function explained(reason: string) {
  return (evaluationPaper().project?.indicators ?? []).map((row) => ({ ...row, reason }));
}
