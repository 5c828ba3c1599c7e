/** Most indicators of a project are quantified. */
import { parameter } from '../../dated.ts';
import { projectFacts } from '../../facts/project-facts.ts';
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { exampleRow, withRows } from '../example-rows.ts';
import { answer, called, cannotTell, doesNotApply, ofDeclaredProject, type PaperRule } from '../rule.ts';

const leastPercent = parameter<number>(
  { zh: '量化指标的最低比例（%）', en: 'Least share of quantified indicators (%)' },
  { from: '2015-05-21', value: 60, mark: 'ours' },
);
const measured = exampleRow('O.Q', '养护里程', '≥86公里');
const worded = exampleRow('B.S', '村容村貌', '整洁');
const unread = exampleRow('B.S', '村容村貌', '≥');

export const enoughIsQuantified: PaperRule = {
  code: 'V-09',
  name: 'enough-is-quantified',
  subject: 'paper',
  title: { zh: '多数指标已经量化', en: 'Most indicators are quantified' },
  source: [cite(caiyu201588, 'four-requirements'), cite(caiyu201588, 'review-relevance'), cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { leastPercent },
  advice: {
    zh: '请把能够计数、计时、计价的指标写成数值加计量单位。',
    en: 'Where something can be counted, timed or priced, give a number with its unit.',
  },
  why: {
    zh: '量化的指标才能对照完成情况计分；绩效目标要求细化量化。',
    en: 'Only what is quantified can be scored against what was done; targets are to be refined and quantified.',
  },
  check: (subject, asking) =>
    ofDeclaredProject(subject, (project, at) => {
      const place = `${at}/indicators`;
      const rows = projectFacts(project).rows.filter(({ value }) => value.kind !== 'empty' && value.kind !== 'placeholder');
      if (rows.length === 0) return doesNotApply(place, '没有填写指标值。', 'No target value is filled in.');
      const quantified = rows.filter(({ isQuantified }) => isQuantified).length;
      const unreadable = rows.filter(({ value }) => value.kind === 'unparsed').length;
      const isEnough = (count: number) => count * 100 >= asking.of(leastPercent) * rows.length;
      if (isEnough(quantified)) return answer([]);
      if (isEnough(quantified + unreadable)) {
        return cannotTell(
          place,
          `项目${called(project)}有${unreadable}项指标值没有读懂，量化比例不能确定。`,
          `${unreadable} values of project ${called(project)} are not understood, so the share of quantified ones stays open.`,
        );
      }
      const percent = Math.floor((quantified * 100) / rows.length);
      return answer([
        {
          at: place,
          because: {
            zh: `项目${called(project)}的${rows.length}项指标中只有${quantified}项是量化的（${percent}%），低于${asking.of(leastPercent)}%。`,
            en: `Of the ${rows.length} indicators of project ${called(project)} ${quantified} are quantified (${percent} %), below ${asking.of(leastPercent)} %.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: 'exactly 60 %', subject: withRows([measured, measured, measured, worded, worded]) },
      {
        name: 'money, a day, a duration, a range, a unit in the name',
        subject: withRows([
          exampleRow('O.C', '养护成本', '≤90万元'),
          exampleRow('O.T', '完工', '10月底前'),
          exampleRow('B.S', '使用年限', '≥20年'),
          exampleRow('O.Q', '养护里程', '80-90公里'),
          exampleRow('O.Q', '巡查次数', '12'),
        ]),
      },
      { name: 'no value at all', subject: withRows([exampleRow('O.Q', '养护里程', ''), exampleRow('O.Q', '新建水井', '≥**眼')]) },
    ],
    fails: [
      { name: 'one of two', subject: withRows([measured, worded]), at: ['/papers/0/project/indicators'] },
      {
        name: 'grades and numbers without a unit are not quantified',
        subject: withRows([exampleRow('O.L', '道路完好率', '90%优、80%良'), exampleRow('O.L', '道路养护', '≥90'), measured]),
        at: ['/papers/0/project/indicators'],
      },
      {
        name: 'not even with what is not understood',
        subject: withRows([measured, worded, worded, unread]),
        at: ['/papers/0/project/indicators'],
      },
    ],
    cannotTell: [{ name: 'it depends on one that is not understood', subject: withRows([measured, measured, worded, worded, unread]) }],
  },
};
