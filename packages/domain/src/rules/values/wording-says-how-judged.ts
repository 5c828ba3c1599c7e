/** A value in words says how it is judged. */
import { caiyu201588 } from '../../sources/caiyu-2015-88.ts';
import { reviewPractice } from '../../sources/review-practice.ts';
import { cite } from '../../sources/source.ts';
import { hasColumn, placeOf, type Row, rowsOf, shown, askEach } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import { type Asking, doesNotApply, type FoundFault, ofDeclaredProject, type PaperRule } from '../rule.ts';
import { isGraded, scoringTexts } from './shared-judged.ts';
import { valueMissing } from './shared-missing-unit.ts';

export const wordingSaysHowJudged: PaperRule = {
  code: 'V-08',
  name: 'wording-says-how-judged',
  subject: 'paper',
  title: { zh: '定性指标说明评判办法', en: 'A value in words says how it is judged' },
  source: [cite(caiyu201588, 'content'), cite(reviewPractice, 'formula')],
  since: '2015-05-21',
  severity: 'hint',
  advice: {
    zh: '请在指标解释或评分标准中说明怎样算达到，最好分级分档。',
    en: 'Say in the description or the scoring standard what counts as reached, best in grades.',
  },
  why: {
    zh: '定性指标没有评判办法，自评得分只能凭印象。',
    en: 'Without a way to judge it, a wording can only be scored by impression.',
  },
  check: (subject, asking) =>
    ofDeclaredProject(subject, (project, at) => {
      const rows = rowsOf(project, at);
      if (!hasColumn(subject, 'description') && rows.every(({ facts }) => scoringTexts(facts, asking).length === 0)) {
        return doesNotApply(
          `${at}/indicators`,
          '表中没有指标解释，也没有评分标准一栏。',
          'The form has neither a description nor a scoring standard.',
        );
      }
      return askEach(rows, (row) => faultOf(row, asking) ?? valueMissing(row));
    }),
  examples: {
    passes: [
      { name: 'explained', subject: withRows([exampleRow('B.S', '村容村貌', '整洁', { description: '按县级卫生村标准检查' })]) },
      {
        name: 'a scoring standard',
        subject: withRows([exampleRow('B.S', '村容村貌', '整洁', { others: [{ label: '评（扣）分标准', text: '有垃圾堆的每处扣1分' }] })]),
      },
      { name: 'a form without such columns', subject: withRows([exampleRow('B.S', '村容村貌', '整洁')]) },
      {
        name: 'graded; and a number',
        subject: withRows([
          exampleRow('B.S', '村容村貌', '显著、较显著、一般、不显著'),
          exampleRow('O.Q', '清运垃圾', '≥90吨', { description: '全县' }),
        ]),
      },
    ],
    fails: [
      {
        name: 'blank in a form that has the column',
        subject: withRows([exampleRow('O.Q', '清运垃圾', '≥90吨', { description: '全县' }), exampleRow('B.S', '村容村貌', '整洁')]),
        at: [cellAt(1, '/description')],
      },
      {
        name: 'a scoring standard of blanks',
        subject: withRows([exampleRow('B.S', '村容村貌', '整洁', { others: [{ label: '评分标准', text: ' ' }] })]),
        at: [cellAt(0, '/description')],
      },
    ],
    cannotTell: [{ name: 'a value of signs', subject: withRows([exampleRow('B.S', '村容村貌', '——', { description: '检查' })]) }],
  },
};

function faultOf(row: Row, asking: Asking): FoundFault | null {
  const { facts } = row;
  if (facts.value.kind !== 'qual' || facts.description !== '' || isGraded(facts)) return null;
  if (scoringTexts(facts, asking).some((text) => text.trim() !== '')) return null;
  const place = placeOf(row);
  const raw = shown(facts.row.target.raw);
  return {
    at: `${row.at}/description`,
    because: {
      zh: `${place.zh}的指标值${raw}是定性的，没有说明怎样评判。`,
      en: `${place.en} has the value ${raw} in words and does not say how it is judged.`,
    },
  };
}
