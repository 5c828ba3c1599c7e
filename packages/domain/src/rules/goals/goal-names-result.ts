/** An item of a goal names a result, not work (工作) or a purpose (保障). */
import { wordPattern } from '../../facts/word-pattern.ts';
import { resultWords, workEndings } from '../../lexicons/work-endings.ts';
import { bare } from '../../norm.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { answer, type PaperRule } from '../rule.ts';
import { ofGoal } from './shared-goal.ts';

const goal = (...objectives: readonly string[]) => asPaper(examplePaper({ objectives: [...objectives] }));
const item = (index: number) => `/papers/0/project/objectives/${index}`;

export const goalNamesResult: PaperRule = {
  code: 'G-08',
  name: 'goal-names-result',
  subject: 'paper',
  title: { zh: '绩效目标写结果', en: 'A goal names a result' },
  source: [cite(reviewPractice, 'work-as-goal')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { workEndings, resultWords },
  advice: { zh: '请写明这项工作要达到的结果。', en: 'Say what the work is to result in.' },
  why: { zh: '工作做了不等于目标达到了。', en: 'Work that was done is not yet a goal that was reached.' },
  check: (subject, asking) =>
    ofGoal(subject, (items) =>
      answer(
        items
          .filter(({ text }) => {
            const plain = bare(text);
            return wordPattern(asking.of(workEndings), '(?:WORDS)$').test(plain) && !wordPattern(asking.of(resultWords)).test(plain);
          })
          .map(({ text, at }) => ({
            at,
            because: {
              zh: `目标“${text.trim()}”写的是工作或用途，看不出结果。`,
              en: `The goal “${text.trim()}” names work or a purpose, and no result.`,
            },
          })),
      ),
    ),
  examples: {
    passes: [
      { name: 'results', subject: goal('完成县道养护86公里', '改善供水保障') },
      { name: 'work that reaches something', subject: goal('完成公路养护工作。') },
      { name: 'an ending that names no work', subject: goal('公路养护', '工作站建设') },
    ],
    fails: [
      { name: 'work', subject: goal('1、做好公路养护工作。', '2、养护县道'), at: [item(0)] },
      {
        name: 'purposes',
        subject: goal('养护县道', '公路养护的基础和保障', '路网基础 。', '预防为主的方针'),
        at: [item(1), item(2), item(3)],
      },
    ],
    cannotTell: [{ name: 'a blank goal', subject: goal() }],
  },
};
