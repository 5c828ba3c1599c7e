/** The printed grade is that of the printed total. */
import { compareDecimals } from '../../decimal.ts';
import { printedGrade } from '../../scores/printed-grade.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { asPaper, evaluationPaper } from '../example-papers.ts';
import { answer, cannotTell, doesNotApply, type PaperRule } from '../rule.ts';
import { ofEvaluation, schemeParameter } from './shared-evaluation.ts';

export const gradeOfScore: PaperRule = {
  code: 'R-09',
  name: 'grade-of-score',
  subject: 'paper',
  title: { zh: '等级与总分相符', en: 'The grade is that of the total' },
  source: [cite(caiyu202010, 'grades'), cite(systemConfiguration, 'evaluation-checks'), cite(systemConfiguration, 'other-cut-offs')],
  since: '2020-02-25',
  severity: 'error',
  parameters: { scheme: schemeParameter },
  advice: { zh: '请核对总分和等级。', en: 'Check the total and the grade.' },
  why: {
    zh: '结果应用看等级；等级与总分不符，后面的安排就没有依据。',
    en: 'Results are applied by grade. Where it is not that of the total, what follows has no basis.',
  },
  check: (subject, asking) =>
    ofEvaluation(subject, asking, ({ part, scheme }) => {
      const printed = printedGrade(part.others, part.at);
      if (printed === null) return doesNotApply(part.at, '表中没有写明评价等级。', 'The form states no grade.');
      const { total } = part;
      if (total === null)
        return cannotTell(`${part.at}/total`, '总分空白或不是数字，无法定级。', 'The total is blank or no number, so there is no grade.');
      const own = scheme.cutOffs.value.find(({ from }) => compareDecimals(total, from) >= 0);
      if (own === undefined || own.grade.zh === printed.grade) return answer([]);
      return answer([
        {
          at: printed.at,
          because: {
            zh: `总分${total}，应为“${own.grade.zh}”（${own.from}分起），打印的是“${printed.text}”。`,
            en: `A total of ${total} is “${own.grade.zh}” (from ${own.from}); printed is “${printed.text}”.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: '100 is excellent', subject: graded('100', '优') },
      { name: '90 is excellent', subject: graded('90', '优秀') },
      { name: '89.99 is good', subject: graded('89.99', '良') },
      {
        name: 'in a conclusion',
        subject: asPaper(evaluationPaper({ total: '79', others: [{ label: '评价结论', text: '自评总分79分，评价等级为“中”。' }] })),
      },
      { name: 'no grade stated', subject: asPaper(evaluationPaper()) },
    ],
    fails: [
      { name: '89.99 is not excellent', subject: graded('89.99', '优'), at: ['/papers/0/project/others/0/text'] },
      { name: '59 is not fair', subject: graded('59', '中'), at: ['/papers/0/project/others/0/text'] },
    ],
    cannotTell: [{ name: 'no total', subject: graded(null, '优') }],
  },
};

function graded(total: string | null, text: string) {
  return asPaper(evaluationPaper({ total, others: [{ label: '评价等级', text }] }));
}
