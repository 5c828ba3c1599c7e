/** A day is printed as a day and not as the number that a spreadsheet stores for it. */
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { askRows, placeOf, shown } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';
import { valueMissing } from './shared-missing-unit.ts';
import { perhaps, suggestedBy } from './shared-suggestion.ts';

export const dateIsNoNumber: PaperRule = {
  code: 'V-15',
  name: 'date-is-no-number',
  subject: 'paper',
  title: { zh: '日期没有变成数字', en: 'A day is no number' },
  source: [cite(publishedForms, 'seen-mistakes')],
  since: '2015-05-21',
  severity: 'hint',
  advice: { zh: '请改回日期，如“2024年10月底前”。', en: 'Put the day back, such as 31 October 2024.' },
  why: {
    zh: '表格软件把日期存成天数，换一种格式打印就成了看不懂的数字。',
    en: 'A spreadsheet stores a day as a number of days; in another format that number is printed.',
  },
  check: (subject) =>
    askRows(subject, (row) => {
      const better = suggestedBy(row.facts.value, 'V-15');
      if (better === null) return valueMissing(row);
      const place = placeOf(row);
      const raw = shown(row.facts.row.target.raw);
      return {
        at: `${row.at}/target/raw`,
        because: {
          zh: `${place.zh}的指标值${raw}像是存成数字的日期。`,
          en: `${place.en} has the value ${raw}, which looks like a day stored as a number.`,
        },
        advice: perhaps(better),
      };
    }),
  examples: {
    passes: [
      { name: 'a day', subject: withRows([exampleRow('O.T', '完工', '2024年10月底前')]) },
      { name: 'a number of another kind', subject: withRows([exampleRow('O.Q', '植树', '45000')]) },
      { name: 'a number of time', subject: withRows([exampleRow('O.T', '工期', '45000小时')]) },
      { name: 'no day of our time', subject: withRows([exampleRow('O.T', '完工', '39999')]) },
    ],
    fails: [
      { name: 'days since 1900', subject: withRows([exampleRow('O.T', '完工', '45,596')]), at: [cellAt(0, '/target/raw')] },
      { name: 'digits in a row', subject: withRows([exampleRow('O.T', '完工', '20241031')]), at: [cellAt(0, '/target/raw')] },
      { name: 'by the name', subject: withRows([exampleRow('O.L', '验收日期', '45596')]), at: [cellAt(0, '/target/raw')] },
    ],
    cannotTell: [{ name: 'a value of signs', subject: withRows([exampleRow('O.T', '完工', '——')]) }],
  },
};
