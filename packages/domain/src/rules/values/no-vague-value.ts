/** A value says more than that things get better. */
import { wordPattern } from '../../facts/word-pattern.ts';
import { vagueWords } from '../../lexicons/vague-words.ts';
import { bare } from '../../norm.ts';
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { askRows, placeOf, shown } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';
import { isGraded } from './shared-judged.ts';
import { valueMissing } from './shared-missing-unit.ts';

export const noVagueValue: PaperRule = {
  code: 'V-07',
  name: 'no-vague-value',
  subject: 'paper',
  title: { zh: '指标值不笼统', en: 'The value is not vague' },
  source: [cite(caiyu201588, 'four-requirements'), cite(systemConfiguration, 'declaration-checks'), cite(reviewPractice, 'not-quantified')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { vagueWords },
  advice: {
    zh: '请改成可以衡量的数值，或分级写明，如“显著、较显著、一般、不显著”并说明各级标准。',
    en: 'Give a value that can be measured, or grades with what each of them means.',
  },
  why: {
    zh: '“明显”“提高”没有程度，年底怎样都可以说达到了，也可以说没有达到。',
    en: 'Words like “better” have no measure: at the end of the year anything may be said to have reached them.',
  },
  check: (subject, asking) =>
    askRows(subject, (row) => {
      const { facts } = row;
      const { raw } = facts.row.target;
      const isVague = facts.value.kind === 'qual' && wordPattern(asking.of(vagueWords), '^(?:WORDS)+$').test(bare(raw));
      if (!isVague || isGraded(facts)) return valueMissing(row);
      const place = placeOf(row);
      return {
        at: `${row.at}/target/raw`,
        because: {
          zh: `${place.zh}的指标值${shown(raw)}只有笼统的用词，没有程度。`,
          en: `${place.en} has only a vague wording, ${shown(raw)}, and no level.`,
        },
      };
    }),
  examples: {
    passes: [
      { name: 'a number', subject: withRows([exampleRow('B.S', '通行时间缩短', '≥10分钟')]) },
      { name: 'a wording of its own', subject: withRows([exampleRow('B.S', '村民出行', '雨天能通客车')]) },
      { name: 'graded', subject: withRows([exampleRow('B.S', '出行改善程度', '显著、较显著、一般、不显著')]) },
      {
        name: 'grades in the description',
        subject: withRows([exampleRow('B.S', '出行改善程度', '显著', { description: '显著、较显著、一般、不显著' })]),
      },
    ],
    fails: [
      { name: 'one word', subject: withRows([exampleRow('B.S', '村容村貌', '明显')]), at: [cellAt(0, '/target/raw')] },
      {
        name: 'two such words, a full stop',
        subject: withRows([exampleRow('B.S', '办学条件', '显著提升。')]),
        at: [cellAt(0, '/target/raw')],
      },
      { name: 'a word of the form', subject: withRows([exampleRow('B.S', '办学条件', '达成预期指标')]), at: [cellAt(0, '/target/raw')] },
    ],
    cannotTell: [{ name: 'a value of signs', subject: withRows([exampleRow('B.S', '办学条件', '——')]) }],
  },
};
