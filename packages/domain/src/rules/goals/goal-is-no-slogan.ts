/** A goal does not consist of slogans: fewer than half of its clauses have a word of them and no number. */
import { parameter } from '../../dated.ts';
import { wordPattern } from '../../facts/word-pattern.ts';
import { measureWords } from '../../lexicons/measure-words.ts';
import { slogans } from '../../lexicons/slogans.ts';
import { bare, norm } from '../../norm.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { answer, type Asking, called, type PaperRule } from '../rule.ts';
import { numberPlaces, ofGoal } from './shared-goal.ts';

const share = parameter<string>(
  { zh: '口号式分句占比', en: 'Share of clauses that are slogans' },
  { from: '2015-01-01', value: '0.5', mark: 'ours' },
);
const clause = /(?:[^，。；！？,;!?\n]|(?<=\d),(?=\d))+/gu;
const goal = (...objectives: readonly string[]) => asPaper(examplePaper({ objectives: [...objectives] }));
const place = '/papers/0/project/objectives';

export const goalIsNoSlogan: PaperRule = {
  code: 'G-04',
  name: 'goal-is-no-slogan',
  subject: 'paper',
  title: { zh: '绩效目标不用口号代替', en: 'The goal is no slogan' },
  source: [cite(reviewPractice, 'not-quantified'), cite(ourProposal, 'thresholds')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { share, slogans, measureWords },
  advice: {
    zh: '请把“加强、提高、进一步”改写为做到什么、做到多少。',
    en: 'Say what is reached and how much of it in place of strengthen, raise and further.',
  },
  why: { zh: '口号式的目标怎样都算完成。', en: 'A slogan is reached whatever happens.' },
  check: (subject, asking) =>
    ofGoal(subject, (items, project, at) => {
      const clauses = items.flatMap(({ text }) => clausesOf(text, asking));
      const empty = clauses.filter(({ isSlogan }) => isSlogan);
      if (empty.length < Number(asking.of(share)) * clauses.length) return answer([]);
      const [first] = empty;
      if (first === undefined) return answer([]);
      return answer([
        {
          at: `${at}/objectives`,
          because: {
            zh: `项目${called(project)}的绩效目标有${clauses.length}个分句，其中${empty.length}个是没有数量的口号，如“${first.text}”。`,
            en: `Of the ${clauses.length} clauses of the goal of project ${called(project)} ${empty.length} are slogans without a number, such as “${first.text}”.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: 'no slogan', subject: asPaper(examplePaper()) },
      { name: 'one clause of three', subject: goal('1、加强公路养护，维修县道', '2、清理边沟。') },
      { name: 'with numbers', subject: goal('提高完好率到95%，加强养护三座桥梁') },
      { name: 'a comma within a number parts no clause', subject: goal('加强养护1,200公里,维修校舍') },
    ],
    fails: [
      { name: 'one clause of two', subject: goal('1、养护县道', '2、进一步加强管理'), at: [place] },
      { name: 'three of four', subject: goal('加强养护，不断提高水平；全面强化管理。', '养护县道!'), at: [place] },
      { name: 'a number in another clause', subject: goal('加强管理，养护县道86公里'), at: [place] },
      { name: 'a number within a slogan in quotation marks', subject: goal('积极落实“5个不发生”'), at: [place] },
    ],
    cannotTell: [{ name: 'a blank goal', subject: goal('1、') }],
  },
};

function clausesOf(text: string, asking: Asking): readonly { readonly text: string; readonly isSlogan: boolean }[] {
  const numbers = numberPlaces(text, asking);
  const word = wordPattern(asking.of(slogans));
  return [...text.matchAll(clause)].flatMap(({ 0: piece, index }) => {
    if (bare(piece) === '') return [];
    const hasNumber = numbers.some((at) => at >= index && at < index + piece.length);
    return [{ text: piece.trim(), isSlogan: !hasNumber && word.test(norm(piece)) }];
  });
}
