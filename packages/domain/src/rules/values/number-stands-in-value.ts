/** A number that the name or the description gives stands in the cell of the value. */
import { numbersIn } from '../../facts/text-numbers.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { askRows, placeOf, shown } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';
import { valueMissing } from './shared-missing-unit.ts';

export const numberStandsInValue: PaperRule = {
  code: 'V-21',
  name: 'number-stands-in-value',
  subject: 'paper',
  title: { zh: '数值写在指标值里', en: 'The number stands in the value' },
  source: [cite(publishedForms, 'seen-mistakes'), cite(publishedForms, 'operator-and-unit')],
  since: '2015-05-21',
  severity: 'hint',
  advice: { zh: '请把数值移到指标值。', en: 'Move the number to the value.' },
  why: {
    zh: '数值写在名称或解释里，指标值却是文字，自评时无法按数值计分。',
    en: 'With the number in name or description and words in the value, nothing can be scored by the number.',
  },
  check: (subject) =>
    askRows(subject, (row) => {
      const { value, row: printed } = row.facts;
      if (value.kind !== 'qual') return valueMissing(row);
      const found = targetIn(printed.name) ?? targetIn(printed.description);
      if (found === null) return null;
      const place = placeOf(row);
      const raw = shown(printed.target.raw);
      return {
        at: `${row.at}/target/raw`,
        because: {
          zh: `${place.zh}写明了“${found}”，指标值却是文字${raw}。`,
          en: `${place.en} names “${found}”, and yet its value is the wording ${raw}.`,
        },
        advice: { zh: `请在指标值中填写“${found}”。`, en: `Put “${found}” into the value.` },
      };
    }),
  examples: {
    passes: [
      { name: 'number in the value', subject: withRows([exampleRow('O.Q', '新建水井12眼', '12眼')]) },
      { name: 'number of a standard', subject: withRows([exampleRow('O.L', '水质', '符合标准', { description: '按GB 5749-2022检验' })]) },
      {
        name: 'year and document',
        subject: withRows([exampleRow('B.S', '村容村貌', '整洁', { description: '2024年按〔2023〕5号文执行' })]),
      },
      { name: 'a formula', subject: withRows([exampleRow('O.L', '水质', '符合标准', { description: '合格水样÷总水样×100%' })]) },
      { name: 'points of scoring', subject: withRows([exampleRow('O.L', '水质', '符合标准', { description: '不符合的扣5分' })]) },
    ],
    fails: [
      { name: 'in the name', subject: withRows([exampleRow('O.Q', '新建水井12眼', '全部完成')]), at: [cellAt(0, '/target/raw')] },
      {
        name: 'in the description, behind a formula',
        subject: withRows([exampleRow('O.Q', '新建水井', '全部完成', { description: '完成数÷计划数×100%，计划12眼' })]),
        at: [cellAt(0, '/target/raw')],
      },
    ],
    cannotTell: [{ name: 'a value of signs', subject: withRows([exampleRow('O.Q', '新建水井12眼', '——')]) }],
  },
};

/** The first number that may be a target: the factor of a formula (×100%) and points of scoring are none. */
function targetIn(text: string): string | null {
  const isFactor = (at: number) => /[×*xX✕]\s*$/u.test(text.slice(Math.max(0, at - 3), at));
  return numbersIn(text).find(({ at, unit }) => unit?.canonical !== '分' && !isFactor(at))?.raw ?? null;
}
