/** An actual value is a result, not a limit: 92 %, not ≥90 %. */
import { norm } from '../../norm.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, evaluationPaper, evaluationRow } from '../example-papers.ts';
import type { FoundFault, PaperRule } from '../rule.ts';
import { named, ofEvaluation, type Open, settled } from './shared-evaluation.ts';

export const actualIsAResult: PaperRule = {
  code: 'R-11',
  name: 'actual-is-a-result',
  subject: 'paper',
  title: { zh: '完成值是结果，不带符号', en: 'Actual values are results without an operator' },
  source: [cite(publishedForms, 'seen-mistakes')],
  since: '2020-02-25',
  severity: 'warning',
  advice: { zh: '请填写实际完成的数值，不要照抄指标值。', en: 'Give the number that was reached, not the target again.' },
  why: {
    zh: '“≥90%”是要求，不是结果；照抄指标值看不出完成了多少。',
    en: 'A limit is a demand and no result. It does not say how much was done.',
  },
  check: (subject, asking) =>
    ofEvaluation(subject, asking, ({ rows }) => {
      const faults: FoundFault[] = [];
      const open: Open[] = [];
      for (const each of rows) {
        const raw = each.row.actual?.raw ?? '';
        const name = named(each);
        if (norm(raw) === '') {
          open.push({ at: each.actualAt, why: { zh: `${name.zh}的完成值空白。`, en: `${name.en} has no actual value.` } });
        } else if (each.attainment.kind === 'limit') {
          faults.push({
            at: each.actualAt,
            because: {
              zh: `${name.zh}的完成值写成“${raw}”，带有符号。`,
              en: `${name.en} has “${raw}” as its actual value, with an operator.`,
            },
          });
        }
      }
      return settled(faults, open);
    }),
  examples: {
    passes: [
      { name: 'numbers', subject: asPaper(evaluationPaper()) },
      {
        name: 'a date before which it was done',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '12月20日前', actual: '12月20日前' })] })),
      },
      {
        name: 'it has come to 95 %',
        subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ target: '≥95%', actual: '达到95%' })] })),
      },
    ],
    fails: [
      {
        name: 'the target again, and a suffix',
        subject: asPaper(
          evaluationPaper({
            indicators: [evaluationRow({ target: '≥95%', actual: '≥95%' }), evaluationRow({ target: '≥95%', actual: '95%以上' })],
          }),
        ),
        at: ['/papers/0/project/indicators/0/actual/raw', '/papers/0/project/indicators/1/actual/raw'],
      },
    ],
    cannotTell: [{ name: 'a blank cell', subject: asPaper(evaluationPaper({ indicators: [evaluationRow({ actual: ' ' })] })) }],
  },
};
