/** A count of what may naturally be more is a floor and not exactly so many. */
import { compareDecimals } from '../../decimal.ts';
import { wordPattern } from '../../facts/word-pattern.ts';
import { fixedListWords } from '../../lexicons/fixed-list-words.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { askRows, placeOf, shown } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';
import { valueMissing } from './shared-missing-unit.ts';

export const equalOnlyWhereFixed: PaperRule = {
  code: 'V-24',
  name: 'equal-only-where-fixed',
  subject: 'paper',
  title: { zh: '可能多于目标的数量不用“=”', en: 'A count that may be more is no “=”' },
  source: [cite(publishedForms, 'seen-mistakes')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { fixedListWords },
  advice: {
    zh: '如果多完成是好事，请改用“≥”；数量由合同、名单确定的，在指标解释中写明。',
    en: 'If more is welcome write “≥”; where a contract or list fixes the number, say so in the description.',
  },
  why: {
    zh: '“=”要求正好达到，多完成反而算偏离。',
    en: 'With “=” exactly so many are asked for, and more counts as a deviation.',
  },
  check: (subject, asking) =>
    askRows(subject, (row) => {
      const { facts } = row;
      const { value } = facts;
      const isStrict = value.kind === 'num' && value.op === '=' && value.opSource !== 'implied';
      if (!isStrict || value.value === null || compareDecimals(value.value, '0') <= 0) return valueMissing(row);
      const isCount = facts.isUnitless ? facts.nameGivesUnit : facts.unit?.dimension === 'count';
      if (!isCount || wordPattern(asking.of(fixedListWords)).test(facts.name + facts.description)) return null;
      const place = placeOf(row);
      const raw = shown(facts.row.target.raw);
      return {
        at: `${row.at}/target/raw`,
        because: {
          zh: `${place.zh}的指标值${raw}要求正好等于，多完成会算偏离。`,
          en: `${place.en} has the value ${raw}: exactly so many, and more would count as a deviation.`,
        },
      };
    }),
  examples: {
    passes: [
      { name: 'a floor', subject: withRows([exampleRow('O.Q', '培训教师', '≥120人次')]) },
      { name: 'no sign', subject: withRows([exampleRow('O.Q', '培训教师', '120人次')]) },
      { name: 'fixed by a contract', subject: withRows([exampleRow('O.Q', '新建水井', '=12眼', { description: '按施工合同' })]) },
      { name: 'fixed by a list, in the name', subject: withRows([exampleRow('O.Q', '名单内农户改厕', '=12户')]) },
      { name: 'none at all', subject: withRows([exampleRow('O.L', '安全事故', '=0起')]) },
      { name: 'no count', subject: withRows([exampleRow('O.L', '水质合格率', '=100%'), exampleRow('O.Q', '养护里程', '=86公里')]) },
      { name: 'number of nothing: asked by V-03', subject: withRows([exampleRow('O.Q', '新建水井', '=12')]) },
    ],
    fails: [
      { name: 'exactly 120', subject: withRows([exampleRow('O.Q', '培训教师', '=120人次')]), at: [cellAt(0, '/target/raw')] },
      {
        name: 'the sign in a column, the unit in the name',
        subject: withRows([exampleRow('O.Q', '培训教师人数', '120', { operatorText: '＝' })]),
        at: [cellAt(0, '/target/raw')],
      },
    ],
    cannotTell: [{ name: 'a value of signs', subject: withRows([exampleRow('O.Q', '培训教师', '≥')]) }],
  },
};
