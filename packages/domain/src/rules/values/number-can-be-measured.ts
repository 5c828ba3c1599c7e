/** A number counts something: its unit is printed, or the name says it. */
import { caiyu202010 } from '../../sources/caiyu-2020-10.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { cite } from '../../sources/source.ts';
import { askRows, placeOf, shown } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';
import { lacksUnit, nameMissing, valueMissing } from './shared-missing-unit.ts';

export const numberCanBeMeasured: PaperRule = {
  code: 'V-03',
  name: 'number-can-be-measured',
  subject: 'paper',
  title: { zh: '指标值能够衡量', en: 'The value can be measured' },
  source: [cite(caiyu202010, 'clear-indicators'), cite(reviewPractice, 'not-quantified')],
  since: '2015-05-21',
  severity: 'error',
  advice: {
    zh: '请把名称改成可以计数的事项并写明计量单位，如“新建水井数 ≥12眼”。',
    en: 'Name something that can be counted and give its unit, such as new wells, at least 12.',
  },
  why: {
    zh: '名称不是数量也不是比率，数字又没有单位，没有人知道完成到多少算达标。',
    en: 'Where the name is neither a count nor a share and the number has no unit, nobody knows what reaching it means.',
  },
  check: (subject) =>
    askRows(subject, (row) => {
      const open = nameMissing(row) ?? valueMissing(row);
      if (open !== null || !lacksUnit(row.facts)) return open;
      const place = placeOf(row);
      const raw = shown(row.facts.row.target.raw);
      return {
        at: `${row.at}/target/raw`,
        because: {
          zh: `${place.zh}的指标值${raw}没有计量单位，名称也没有说明数的是什么，无法衡量。`,
          en: `${place.en} has the value ${raw} without a unit, and its name does not say what is counted: it cannot be measured.`,
        },
      };
    }),
  examples: {
    passes: [
      { name: 'with a unit', subject: withRows([exampleRow('O.Q', '新建水井', '≥12眼')]) },
      {
        name: 'a word in the unit column, known or not',
        subject: withRows([exampleRow('O.Q', '新建水井', '≥12', { unitText: '口深井' })]),
      },
      { name: 'the name counts', subject: withRows([exampleRow('O.Q', '新建水井数量', '≥12')]) },
      { name: 'the name ends in its unit', subject: withRows([exampleRow('O.Q', '新建水井（眼）', '≥12')]) },
      { name: 'a share is asked by V-02', subject: withRows([exampleRow('O.L', '水质合格率', '≥95')]) },
      { name: 'a wording', subject: withRows([exampleRow('B.S', '村容村貌', '明显改善')]) },
    ],
    fails: [
      { name: 'what is 90?', subject: withRows([exampleRow('O.L', '道路养护工作', '≥90')]), at: [cellAt(0, '/target/raw')] },
      {
        name: 'a bracket that is no unit',
        subject: withRows([exampleRow('O.Q', '新建水井（北村）', '12')]),
        at: [cellAt(0, '/target/raw')],
      },
      {
        name: '无 in the unit column',
        subject: withRows([exampleRow('O.Q', '新建水井', '12', { unitText: '无' })]),
        at: [cellAt(0, '/target/raw')],
      },
    ],
    cannotTell: [
      { name: 'a row without a name', subject: withRows([exampleRow('O.Q', '', '12')]) },
      { name: 'a value of signs', subject: withRows([exampleRow('O.Q', '新建水井', '≥')]) },
    ],
  },
};
