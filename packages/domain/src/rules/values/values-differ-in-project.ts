/** The indicators of a project do not all have the same value. */
import { parameter } from '../../dated.ts';
import { projectFacts } from '../../facts/project-facts.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { cite } from '../../sources/source.ts';
import { shown } from '../ask-rows.ts';
import { exampleRow, withRows } from '../example-rows.ts';
import { answer, called, doesNotApply, ofDeclaredProject, type PaperRule } from '../rule.ts';
import { isShare, mostFrequent, mostPercent } from './shared-same-value.ts';

const leastRows = parameter<number>(
  { zh: '至少几项指标才检查', en: 'Indicators from which it is asked' },
  { from: '2015-05-21', value: 4, mark: 'ours' },
);
const same = (name: string) => exampleRow('O.L', name, '≥90%');
const other = exampleRow('O.Q', '养护里程', '≥86公里');

export const valuesDifferInProject: PaperRule = {
  code: 'V-10',
  name: 'values-differ-in-project',
  subject: 'paper',
  title: { zh: '同一项目的指标值各有依据', en: 'Values of a project differ' },
  source: [cite(reviewPractice, 'value-by-value'), cite(publishedForms, 'seen-mistakes'), cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'warning',
  exempts: ['personnel', 'public-funds'],
  parameters: { mostPercent, leastRows },
  advice: { zh: '请按每项指标的实际水平分别确定指标值。', en: 'Set each value by the actual level of what it measures.' },
  why: {
    zh: '几乎所有指标都填同一个值，多半没有逐项测算。',
    en: 'Where nearly all values are the same, they were hardly worked out one by one.',
  },
  check: (subject, asking) =>
    ofDeclaredProject(subject, (project, at) => {
      const place = `${at}/indicators`;
      const most = mostFrequent(projectFacts(project).rows);
      const least = asking.of(leastRows);
      if (most === null || most.of < least)
        return doesNotApply(place, `有指标值的指标不足${least}项。`, `Fewer than ${least} indicators have a value.`);
      if (!isShare(most, asking.of(mostPercent))) return answer([]);
      return answer([
        {
          at: place,
          because: {
            zh: `项目${called(project)}的${most.of}项指标中有${most.count}项的指标值都是${shown(most.raw)}。`,
            en: `Of the ${most.of} indicators of project ${called(project)} ${most.count} have the same value ${shown(most.raw)}.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: 'three of four', subject: withRows([same('一'), same('二'), same('三'), other]) },
      { name: 'three indicators, all the same', subject: withRows([same('一'), same('二'), same('三')]) },
      {
        name: 'the same number of different units',
        subject: withRows(['个', '人', '公里', '%'].map((unit) => exampleRow('O.Q', unit, `≥90${unit}`))),
      },
      {
        name: 'different signs',
        subject: withRows(['≥90%', '≤90%', '=90%', '>90%'].map((raw) => exampleRow('O.L', raw, raw))),
      },
    ],
    fails: [
      {
        name: 'four of five, one in full width and one as a decimal',
        subject: withRows([other, same('一'), same('二'), exampleRow('O.L', '三', '≥９０％'), exampleRow('O.L', '四', '≥90.0%')]),
        at: ['/papers/0/project/indicators'],
      },
      {
        name: 'rows without a value do not count',
        subject: withRows([same('一'), same('二'), same('三'), same('四'), exampleRow('O.Q', '五', ''), exampleRow('O.Q', '六', '')]),
        at: ['/papers/0/project/indicators'],
      },
      {
        name: 'the same wording',
        subject: withRows(['一', '二', '三', '四'].map((name) => exampleRow('B.S', name, '按计划推进'))),
        at: ['/papers/0/project/indicators'],
      },
    ],
    cannotTell: [],
  },
};
