/** A goal says by when. */
import { projectFacts } from '../../facts/project-facts.ts';
import { wordPattern } from '../../facts/word-pattern.ts';
import { times } from '../../lexicons/times.ts';
import { norm } from '../../norm.ts';
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { qingdao2014 } from '../../sources/qingdao-2014.ts';
import { cite } from '../../sources/source.ts';
import { asPaper, examplePaper } from '../example-papers.ts';
import { answer, called, type PaperRule } from '../rule.ts';
import { ofGoal } from './shared-goal.ts';

const yearOrMonth = /\d{4}年|(?:\d|[一二三四五六七八九十])月/u;
const goal = (...objectives: readonly string[]) => asPaper(examplePaper({ objectives: [...objectives] }));
const place = '/papers/0/project/objectives';

export const goalHasTime: PaperRule = {
  code: 'G-03',
  name: 'goal-has-time',
  subject: 'paper',
  title: { zh: '绩效目标有期限', en: 'The goal has a time' },
  source: [cite(qingdao2014, 'article-10'), cite(caiyu201588, 'four-requirements')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { times },
  advice: { zh: '请写明完成时间，如“10月底前”。', en: 'Say by when, such as “by the end of October”.' },
  why: {
    zh: '年度表默认到年底，写明期限才能在年中检查。',
    en: 'A yearly form means the end of the year; only a stated time can be checked before that.',
  },
  check: (subject, asking) =>
    ofGoal(subject, (_, project, at) => {
      const text = norm(projectFacts(project).goal);
      if (yearOrMonth.test(text) || wordPattern(asking.of(times)).test(text)) return answer([]);
      return answer([
        {
          at: `${at}/objectives`,
          because: {
            zh: `项目${called(project)}的绩效目标没有写明完成时间。`,
            en: `The goal of project ${called(project)} does not say by when.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: 'a year', subject: goal('２０２４年养护县道86公里') },
      { name: 'a month', subject: goal('养护县道', '10 月完成标线') },
      { name: 'a month in Chinese', subject: goal('十二月完成标线') },
      { name: 'a word', subject: goal('年底前完成养护') },
    ],
    fails: [
      { name: 'no time', subject: asPaper(examplePaper()), at: [place] },
      { name: 'a number of years is none', subject: goal('三年建成', '每3年养护一次'), at: [place] },
    ],
    cannotTell: [{ name: 'a blank goal', subject: goal('') }],
  },
};
