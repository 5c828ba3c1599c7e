/** A goal says how much: one number at least in all its items. */
import { measureWords } from '../../lexicons/measure-words.ts';
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { answer, called, type PaperRule } from '../rule.ts';
import { numberPlaces, ofGoal } from './shared-goal.ts';

const goal = (...objectives: readonly string[]) => asPaper(examplePaper({ objectives: [...objectives] }));
const place = '/papers/0/project/objectives';

export const goalHasNumber: PaperRule = {
  code: 'G-02',
  name: 'goal-has-number',
  subject: 'paper',
  title: { zh: '绩效目标有数量', en: 'The goal says how much' },
  source: [cite(caiyu201588, 'four-requirements'), cite(caiyu202010, 'clear-indicators')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { measureWords },
  advice: {
    zh: '请在目标中写明数量和单位，如“养护县道86公里”。',
    en: 'State a number and its unit in the goal, such as “86 km of county road”.',
  },
  why: {
    zh: '没有数量的目标，年终无法判断是否完成。',
    en: 'Whether a goal without numbers was reached, nobody can tell at the end of the year.',
  },
  check: (subject, asking) =>
    ofGoal(subject, (items, project, at) => {
      if (items.some(({ text }) => numberPlaces(text, asking).length > 0)) return answer([]);
      return answer([
        {
          at: `${at}/objectives`,
          because: {
            zh: `项目${called(project)}的绩效目标共${items.length}项，都没有数量。`,
            en: `The goal of project ${called(project)} has ${items.length} items, and no number in any of them.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: 'a number with its unit', subject: asPaper(examplePaper()) },
      { name: 'in the second item', subject: goal('1、加强养护', '2、完好率达到95%') },
      { name: 'a Chinese numeral', subject: goal('新建三座桥梁') },
      { name: 'a round Chinese numeral', subject: goal('覆盖二十余个村') },
    ],
    fails: [
      { name: 'words', subject: goal('1、加强公路养护', '2、提高管理水平'), at: [place] },
      { name: 'a slogan in quotation marks', subject: goal('落实“三个确保”和“5个不发生”'), at: [place] },
      { name: 'years, dates and papers', subject: goal('2024年12月底前按示政发〔2023〕4号完成养护'), at: [place] },
      { name: 'an ordinal', subject: goal('完成第二批养护，做好第十二期培训'), at: [place] },
      { name: 'a number without a unit', subject: goal('三年内养护水平达到90以上'), at: [place] },
    ],
    cannotTell: [{ name: 'a blank goal', subject: goal() }],
  },
};
