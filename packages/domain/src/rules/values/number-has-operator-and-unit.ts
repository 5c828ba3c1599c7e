/** A target that is a number says whether it is a floor or a ceiling, and of what. */
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { askRows, placeOf, shown } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';
import { lacksPercent, lacksUnit, valueMissing } from './shared-missing-unit.ts';

export const numberHasOperatorAndUnit: PaperRule = {
  code: 'V-01',
  name: 'number-has-operator-and-unit',
  subject: 'paper',
  title: { zh: '指标值写明符号和计量单位', en: 'A number has a sign and a unit' },
  source: [cite(systemConfiguration, 'declaration-checks'), cite(publishedForms, 'operator-and-unit')],
  since: '2015-05-21',
  severity: 'warning',
  advice: { zh: '请写明符号和计量单位，如“≥7个”。', en: 'Write a sign and a unit, such as “≥7 wells”.' },
  why: {
    zh: '只有一个数字，看不出是至少、至多还是正好，也看不出数的是什么。',
    en: 'A bare number does not say whether it is at least, at most or exactly that, nor what is counted.',
  },
  check: (subject) =>
    askRows(subject, (row) => {
      const { facts } = row;
      const isBare = facts.value.kind === 'num' && facts.value.opSource === 'implied' && facts.isUnitless;
      if (!isBare || lacksPercent(facts) || lacksUnit(facts)) return valueMissing(row);
      const place = placeOf(row);
      const raw = shown(facts.row.target.raw);
      return {
        at: `${row.at}/target/raw`,
        because: {
          zh: `${place.zh}的指标值${raw}只有数字，没有符号，指标值和单位栏里也没有计量单位。`,
          en: `${place.en} has the value ${raw}, a bare number: no sign, and no unit in its cell or in a unit column.`,
        },
      };
    }),
  examples: {
    passes: [
      { name: 'sign and unit', subject: withRows([exampleRow('O.Q', '新建校舍数', '≥7栋')]) },
      { name: 'a sign alone', subject: withRows([exampleRow('O.Q', '新建校舍数', '≥7')]) },
      { name: 'unit in a column of its own', subject: withRows([exampleRow('O.Q', '新建校舍数', '7', { unitText: '栋' })]) },
      { name: 'a share without % is asked by V-02', subject: withRows([exampleRow('O.L', '水质合格率', '95')]) },
      { name: 'a name that counts nothing is asked by V-03', subject: withRows([exampleRow('O.Q', '新建校舍', '7')]) },
      { name: 'a range', subject: withRows([exampleRow('O.Q', '新建校舍数', '7-9')]) },
    ],
    fails: [
      { name: 'number alone', subject: withRows([exampleRow('O.Q', '新建校舍数', '7')]), at: [cellAt(0, '/target/raw')] },
      {
        name: 'full-width, second row, unit in the name',
        subject: withRows([exampleRow('O.Q', '养护里程', '≥86公里'), exampleRow('O.Q', '新建水井（眼）', '１２')]),
        at: [cellAt(1, '/target/raw')],
      },
      {
        name: 'a dash in the unit column is no unit',
        subject: withRows([exampleRow('O.Q', '新建校舍数', '7', { unitText: '—' })]),
        at: [cellAt(0, '/target/raw')],
      },
    ],
    cannotTell: [{ name: 'a value of signs', subject: withRows([exampleRow('O.Q', '新建校舍数', '≥')]) }],
  },
};
