/** Where the form has a column for the basis of target values (指标值确定依据), it is filled in. */
import { hebeiForms } from '../../sources/hebei-forms.ts';
import { cite } from '../../sources/source.ts';
import { asPaper } from '../example-papers.ts';
import { answer, called, type PaperRule } from '../rule.ts';
import { ofBases, withBases } from './shared-basis.ts';

const cell = (row: number) => `/papers/0/project/indicators/${row}/basis`;

export const basisFilled: PaperRule = {
  code: 'B-01',
  name: 'basis-filled',
  subject: 'paper',
  title: { zh: '填写指标值确定依据', en: 'The basis of the values is filled in' },
  source: [cite(hebeiForms, 'basis')],
  since: '2015-05-21',
  severity: 'warning',
  advice: {
    zh: '请写明指标值依据的计划、标准、历史数据或文件。',
    en: 'Name the plan, standard, figures of earlier years or paper that the value follows.',
  },
  why: {
    zh: '没有依据，就无法判断指标值是高还是低。',
    en: 'Without a basis nobody can tell whether a value is high or low.',
  },
  check: (subject) =>
    ofBases(subject, ({ blank }, project) => {
      const [first] = blank;
      if (first === undefined) return answer([]);
      const all = project.indicators.length;
      return answer([
        {
          at: first,
          because: {
            zh: `项目${called(project)}的${all}项指标中，${blank.length}项没有填写指标值确定依据。`,
            en: `In project ${called(project)} ${blank.length} of ${all} indicators have no basis for their value.`,
          },
        },
      ]);
    }),
  examples: {
    passes: [
      { name: 'filled in', subject: asPaper(withBases('养护计划', '统计年报')) },
      { name: 'a form without the column', subject: asPaper(withBases('', '')) },
      {
        name: 'a form without the column, by its places',
        subject: asPaper({ ...withBases('', ''), origins: { '/papers/0/project/name': { line: 1 } } }),
      },
    ],
    fails: [
      { name: 'one of two blank', subject: asPaper(withBases('养护计划', ' ')), at: [cell(1)] },
      { name: 'two of three blank are one finding', subject: asPaper(withBases('', '养护计划', '—')), at: [cell(0)] },
      { name: 'a blank column', subject: asPaper({ ...withBases('', ''), origins: { [cell(1)]: { line: 9 } } }), at: [cell(0)] },
    ],
    cannotTell: [{ name: 'no indicators', subject: asPaper(withBases()) }],
  },
};
