/** Different indicators have different bases. */
import { parameter } from '../../dated.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { cite } from '../../sources/source.ts';
import { asPaper } from '../example-papers.ts';
import { answer, called, doesNotApply, type PaperRule } from '../rule.ts';
import { ofBases, withBases } from './shared-basis.ts';

const fewest = parameter<number>(
  { zh: '检查的最少指标数', en: 'Indicators from which it is asked' },
  { from: '2015-01-01', value: 4, mark: 'ours' },
);

export const basesDiffer: PaperRule = {
  code: 'B-05',
  name: 'bases-differ',
  subject: 'paper',
  title: { zh: '各项指标分别有依据', en: 'Each value has a basis of its own' },
  source: [cite(reviewPractice, 'value-by-value'), cite(publishedForms, 'seen-mistakes')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { fewest },
  advice: { zh: '请逐项写明每个指标值的依据。', en: 'Give for each value what it follows.' },
  why: {
    zh: '数量、质量、满意度的取值很少出自同一依据。',
    en: 'Values for quantity, quality and satisfaction seldom come from one place.',
  },
  check: (subject, asking) =>
    ofBases(subject, ({ bases, blank }, project, at) => {
      const all = project.indicators.length;
      const few = asking.of(fewest);
      if (all < few)
        return doesNotApply(`${at}/indicators`, `指标不足${few}项，不作比较。`, `There are fewer than ${few} indicators to compare.`);
      const [only] = bases;
      if (only === undefined || bases.length > 1 || blank.length > 0) return answer([]);
      return answer([
        {
          at: only.at,
          because: {
            zh: `项目${called(project)}的${all}项指标的依据都是“${only.text}”。`,
            en: `All ${all} indicators of project ${called(project)} have the basis “${only.text}”.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: 'two bases', subject: asPaper(withBases('养护计划', '养护计划', '养护计划', '问卷调查')) },
      { name: 'three indicators', subject: asPaper(withBases('养护计划', '养护计划', '养护计划')) },
      { name: 'one of them blank', subject: asPaper(withBases('养护计划', '养护计划', '养护计划', '')) },
      { name: 'a form without the column', subject: asPaper(withBases('', '', '', '')) },
    ],
    fails: [
      {
        name: 'one basis for four',
        subject: asPaper(withBases('养护计划', '养护计划。', '养护 计划', '《养护计划》')),
        at: ['/papers/0/project/indicators/0/basis'],
      },
    ],
    cannotTell: [{ name: 'no indicators', subject: asPaper(withBases()) }],
  },
};
