/** A project has a goal (绩效目标). */
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { answer, called, ofDeclaredProject, type PaperRule } from '../rule.ts';
import { goalItems } from './shared-goal.ts';

export const goalFilled: PaperRule = {
  code: 'G-01',
  name: 'goal-filled',
  subject: 'paper',
  title: { zh: '填写绩效目标', en: 'The goal is filled in' },
  source: [cite(caiyu201588, 'review-completeness'), cite(systemConfiguration, 'declaration-checks')],
  since: '2015-05-21',
  severity: 'error',
  advice: { zh: '请写明年度内要做到什么、做到多少。', en: 'Say what is to be reached in the year, and how much of it.' },
  why: { zh: '没有目标，指标就没有来处。', en: 'Without a goal the indicators come from nowhere.' },
  check: (subject) =>
    ofDeclaredProject(subject, (project, at) =>
      answer(
        goalItems(project, at).length > 0
          ? []
          : [
              {
                at: `${at}/objectives`,
                because: { zh: `项目${called(project)}的绩效目标空白。`, en: `The goal of project ${called(project)} is blank.` },
              },
            ],
      ),
    ),
  examples: {
    passes: [
      { name: 'filled in', subject: asPaper(examplePaper()) },
      { name: 'one item of two filled in', subject: asPaper(examplePaper({ objectives: ['1、', '2、养护县道'] })) },
    ],
    fails: [
      { name: 'none', subject: asPaper(examplePaper({ objectives: [] })), at: ['/papers/0/project/objectives'] },
      { name: 'a blank', subject: asPaper(examplePaper({ objectives: ['　 '] })), at: ['/papers/0/project/objectives'] },
      { name: 'ordinals and strokes', subject: asPaper(examplePaper({ objectives: ['1、', '——'] })), at: ['/papers/0/project/objectives'] },
    ],
    cannotTell: [],
  },
};
