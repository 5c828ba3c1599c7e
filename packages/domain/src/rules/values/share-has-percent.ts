/** A share, rate or degree of satisfaction has its %. */
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { askRows, placeOf, shown } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';
import { lacksPercent, nameMissing, valueMissing } from './shared-missing-unit.ts';
import { suggestedBy } from './shared-suggestion.ts';

export const shareHasPercent: PaperRule = {
  code: 'V-02',
  name: 'share-has-percent',
  subject: 'paper',
  title: { zh: '比率类指标写明百分号', en: 'A share has its percent sign' },
  source: [cite(publishedForms, 'seen-mistakes'), cite(publishedForms, 'operator-and-unit')],
  since: '2015-05-21',
  severity: 'warning',
  advice: { zh: '请补上“%”，如“≥90%”。', en: 'Add the “%”, as in “≥90%”.' },
  why: {
    zh: '“≥90”可以是90%，也可以是90分或90人，自评时无法计算得分。',
    en: 'The value “≥90” may be 90 %, 90 points or 90 people; no score can be worked out from it.',
  },
  check: (subject) =>
    askRows(subject, (row) => {
      const { facts } = row;
      const { raw } = facts.row.target;
      const open = nameMissing(row) ?? valueMissing(row);
      if (open !== null || !lacksPercent(facts)) return open;
      const place = placeOf(row);
      const better = suggestedBy(facts.value, 'V-02') ?? `${raw.trim()}%`;
      return {
        at: `${row.at}/target/raw`,
        because: {
          zh: `${place.zh}是比率，指标值${shown(raw)}没有百分号。`,
          en: `${place.en} is a share, and its value ${shown(raw)} has no percent sign.`,
        },
        advice: { zh: `如果是百分比，请写成${shown(better)}。`, en: `If it is a percentage, write ${shown(better)}.` },
      };
    }),
  examples: {
    passes: [
      { name: 'with %', subject: withRows([exampleRow('S.U', '村民满意度', '≥90%')]) },
      { name: '% in the unit column', subject: withRows([exampleRow('S.U', '村民满意度', '≥90', { unitText: '%' })]) },
      { name: '% in the name', subject: withRows([exampleRow('O.L', '水质合格率（%）', '≥95')]) },
      { name: 'more than 100 is asked by V-05', subject: withRows([exampleRow('O.L', '水质合格率', '101')]) },
      { name: 'no share', subject: withRows([exampleRow('O.Q', '新建水井', '12')]) },
    ],
    fails: [
      { name: 'satisfaction', subject: withRows([exampleRow('S.U', '村民满意度', '≥90')]), at: [cellAt(0, '/target/raw')] },
      {
        name: 'exactly 100, a bracket behind the name',
        subject: withRows([exampleRow('O.L', '水质合格率（全县）', '100')]),
        at: [cellAt(0, '/target/raw')],
      },
      { name: 'stored as a fraction', subject: withRows([exampleRow('B.S', '贫困户占比', '0.05')]), at: [cellAt(0, '/target/raw')] },
    ],
    cannotTell: [
      { name: 'a row without a name', subject: withRows([exampleRow('S.U', ' ', '≥90')]) },
      { name: 'a value of signs', subject: withRows([exampleRow('S.U', '村民满意度', '≥')]) },
    ],
  },
};
