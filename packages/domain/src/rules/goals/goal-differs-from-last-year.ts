/** The goal is not copied from last year. Digits and punctuation do not count. */
import { parameter } from '../../dated.ts';
import { projectFacts } from '../../facts/project-facts.ts';
import { similarity } from '../../facts/similarity.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { answer, called, cannotTell, type PaperRule } from '../rule.ts';
import { goalItems, ofGoal } from './shared-goal.ts';

const likeness = parameter<string>(
  { zh: '与上年目标的相似度', en: 'Likeness with the goal of last year' },
  { from: '2015-01-01', value: '0.95', mark: 'ours' },
);
const place = '/papers/0/project/objectives';
const lastYear = (...objectives: readonly string[]) => ({
  related: { papers: [examplePaper({ objectives: [...objectives] }, { fiscalYear: 2023 })] },
});

export const goalDiffersFromLastYear: PaperRule = {
  code: 'G-07',
  name: 'goal-differs-from-last-year',
  subject: 'paper',
  title: { zh: '绩效目标不照抄上年', en: 'The goal is not copied from last year' },
  source: [cite(reviewPractice, 'not-quantified'), cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { likeness },
  advice: {
    zh: '经常性项目请写明今年与上年任务的不同；没有不同的，请说明。',
    en: 'Say what differs this year in a recurrent project, or that nothing does.',
  },
  why: {
    zh: '年年相同的目标，可能没有按今年的任务和资金编写。',
    en: 'A goal that is the same every year may not follow the tasks and money of this one.',
  },
  check: (subject, asking) =>
    ofGoal(subject, (_, project, at) => {
      const { paper, related } = subject;
      const objectives = `${at}/objectives`;
      const before = paper.fiscalYear === null ? null : (related.find(paper, { years: -1 })?.project ?? null);
      if (before === null || goalItems(before, '').length === 0)
        return cannotTell(
          objectives,
          `没有项目${called(project)}上年的绩效目标可以比较。`,
          `There is no goal of last year to compare project ${called(project)} with.`,
        );
      if (similarity(projectFacts(project).goal, projectFacts(before).goal) < Number(asking.of(likeness))) return answer([]);
      return answer([
        {
          at: objectives,
          because: {
            zh: `项目${called(project)}的绩效目标与上年几乎相同（不计数字）。`,
            en: `The goal of project ${called(project)} is nearly that of last year, digits apart.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: 'another goal', subject: asPaper(examplePaper(), lastYear('完成桥梁加固12座')) },
      { name: 'alike, but not that much', subject: asPaper(examplePaper(), lastYear('完成县道和乡道养护86公里')) },
    ],
    fails: [
      { name: 'the same goal', subject: asPaper(examplePaper(), lastYear('完成县道养护86公里')), at: [place] },
      { name: 'other digits and punctuation', subject: asPaper(examplePaper(), lastYear('完成县道养护80公里。')), at: [place] },
    ],
    cannotTell: [
      { name: 'no paper of last year', subject: asPaper(examplePaper()) },
      { name: 'a blank goal last year', subject: asPaper(examplePaper(), lastYear('')) },
      { name: 'no fiscal year', subject: asPaper(examplePaper({}, { fiscalYear: null }), lastYear('完成县道养护86公里')) },
      { name: 'a blank goal', subject: asPaper(examplePaper({ objectives: [] }), lastYear('完成县道养护86公里')) },
    ],
  },
};
