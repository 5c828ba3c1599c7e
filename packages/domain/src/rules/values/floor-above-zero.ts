/** A floor of zero asks for nothing. */
import { compareDecimals } from '../../decimal.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { askRows, placeOf, shown } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';
import { valueMissing } from './shared-missing-unit.ts';

export const floorAboveZero: PaperRule = {
  code: 'V-22',
  name: 'floor-above-zero',
  subject: 'paper',
  title: { zh: '越高越好的指标不以0为目标', en: 'Where more is better the target is above zero' },
  source: [cite(ourProposal, 'low-targets')],
  since: '2015-05-21',
  severity: 'warning',
  advice: { zh: '请核对方向和数值；越低越好的写“≤”或“=0”。', en: 'Check direction and number; where less is better write “≤” or “=0”.' },
  why: { zh: '不低于0的目标什么都不做也能达到。', en: 'A target of at least zero is reached by doing nothing.' },
  check: (subject) =>
    askRows(subject, (row) => {
      const { value, row: printed } = row.facts;
      const isZero = value.direction === 'up' && value.value !== null && compareDecimals(value.value, '0') === 0;
      if (!isZero) return valueMissing(row);
      const place = placeOf(row);
      const raw = shown(printed.target.raw);
      return {
        at: `${row.at}/target/raw`,
        because: {
          zh: `${place.zh}越高越好，指标值却是${raw}。`,
          en: `${place.en} is better when higher, and yet its value is ${raw}.`,
        },
      };
    }),
  examples: {
    passes: [
      { name: 'none allowed', subject: withRows([exampleRow('O.L', '安全事故', '=0起')]) },
      { name: 'a ceiling', subject: withRows([exampleRow('O.L', '投诉率', '≤0%')]) },
      { name: 'above zero', subject: withRows([exampleRow('O.L', '水质合格率', '≥0.1%')]) },
      { name: 'words', subject: withRows([exampleRow('B.S', '办学条件', '提升')]) },
    ],
    fails: [
      { name: 'at least zero', subject: withRows([exampleRow('O.L', '水质合格率', '≥0%')]), at: [cellAt(0, '/target/raw')] },
      { name: 'a share of 0.00', subject: withRows([exampleRow('O.L', '水质合格率', '0.00%')]), at: [cellAt(0, '/target/raw')] },
      { name: 'money', subject: withRows([exampleRow('B.E', '村集体增收', '＞0万元')]), at: [cellAt(0, '/target/raw')] },
    ],
    cannotTell: [{ name: 'a value of signs', subject: withRows([exampleRow('O.L', '水质合格率', '≥')]) }],
  },
};
