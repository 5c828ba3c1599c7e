/** An output or a cost is not what is put in: money, staff, support. */
import { wordPattern } from '../../facts/word-pattern.ts';
import { inputEndings } from '../../lexicons/input-endings.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { cite } from '../../sources/source.ts';
import { isCost } from '../../facts/indicator-facts.ts';
import { askRows, labelOpen, placeOf } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';

export const outputIsNoInput: PaperRule = {
  code: 'N-12',
  name: 'output-is-no-input',
  subject: 'paper',
  title: { zh: '产出和成本指标不写成投入', en: 'Output and cost are no input' },
  source: [cite(reviewPractice, 'work-as-goal')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { inputEndings },
  advice: {
    zh: '产出请写办成的事，成本请写单位成本或总额并填写金额。',
    en: 'Name as output what gets done, and as cost a unit price or a sum of money.',
  },
  why: {
    zh: '有了经费和人员不等于办成了事，把投入当产出等于没有考核。',
    en: 'Having money and staff is not getting things done; input for output measures nothing.',
  },
  check: (subject, asking) =>
    askRows(subject, (row) => {
      const { facts } = row;
      const ending = wordPattern(asking.of(inputEndings), '(?:WORDS)$').exec(facts.name)?.[0];
      if (ending === undefined) return null;
      if (facts.level1 === null) return labelOpen(row);
      if (facts.level1 !== 'O' && facts.level1 !== 'C') return null;
      if (isCost(facts) && facts.unit?.dimension === 'money') return null;
      const place = placeOf(row);
      return {
        at: `${row.at}/name`,
        because: {
          zh: `${place.zh}以“${ending}”结尾，是投入，不是产出或成本。`,
          en: `${place.en} ends in “${ending}”: it is an input and neither output nor cost.`,
        },
      };
    }),
  examples: {
    passes: [
      { name: 'an output', subject: withRows([exampleRow('O.Q', '养护里程', '≥86公里')]) },
      { name: 'a cost in money', subject: withRows([exampleRow('O.C', '养护经费', '≤90万元'), exampleRow('C.E', '养护资金', '≤90万元')]) },
      { name: 'a benefit is asked by N-09', subject: withRows([exampleRow('B.S', '养护经费', '≥90%')]) },
      { name: 'the word stands inside', subject: withRows([exampleRow('O.Q', '资金使用单位数', '3个')]) },
    ],
    fails: [
      { name: 'a cost without money', subject: withRows([exampleRow('O.C', '养护经费保障', '≥90%')]), at: [cellAt(0, '/name')] },
      {
        name: 'output that is money or staff',
        subject: withRows([
          exampleRow('O.Q', '养护经费', '90万元'),
          exampleRow('O.Q', '养护资金（全县）', '90万元'),
          exampleRow('O.L', '养护人员配备', '到位'),
        ]),
        at: [0, 1, 2].map((index) => cellAt(index, '/name')),
      },
    ],
    cannotTell: [{ name: 'a label that nobody knows', subject: withRows([exampleRow('?', '养护经费', '≥90%')]) }],
  },
};
