/** A cost is kept down: its target is no floor. */
import { isCost } from '../../facts/indicator-facts.ts';
import { wordPattern } from '../../facts/word-pattern.ts';
import { savingWords } from '../../lexicons/saving-words.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { askRows, labelOpen, placeOf, shown } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';
import { valueMissing } from './shared-missing-unit.ts';

export const costIsNoFloor: PaperRule = {
  code: 'V-04',
  name: 'cost-is-no-floor',
  subject: 'paper',
  title: { zh: '成本指标不用“≥”', en: 'A cost is no floor' },
  source: [cite(systemConfiguration, 'declaration-checks')],
  since: '2015-05-21',
  severity: 'warning',
  parameters: { savingWords },
  advice: { zh: '成本越低越好，请改用“≤”，并写明金额。', en: 'Less is better for a cost: use “≤”, with an amount.' },
  why: {
    zh: '成本写成“≥”，花得越多得分越高，与控制成本相反。',
    en: 'With “≥” a project that spends more scores higher, the opposite of keeping cost down.',
  },
  check: (subject, asking) =>
    askRows(subject, (row) => {
      const { facts } = row;
      const { op } = facts.value;
      if (op !== '>=' && op !== '>') return valueMissing(row);
      if (wordPattern(asking.of(savingWords)).test(facts.name)) return null;
      if (facts.code === null) return labelOpen(row);
      if (!isCost(facts)) return null;
      const place = placeOf(row);
      const raw = shown(facts.row.target.raw);
      return {
        at: `${row.at}/target/raw`,
        because: {
          zh: `${place.zh}是成本指标，指标值${raw}却是下限。`,
          en: `${place.en} is a cost, and yet its value ${raw} is a floor.`,
        },
      };
    }),
  examples: {
    passes: [
      { name: 'a ceiling', subject: withRows([exampleRow('O.C', '每公里养护成本', '≤1.2万元')]) },
      { name: 'saving', subject: withRows([exampleRow('C.E', '能耗节约率', '≥5%')]) },
      { name: 'no cost', subject: withRows([exampleRow('O.Q', '养护里程', '≥86公里')]) },
    ],
    fails: [
      {
        name: 'a floor under output',
        subject: withRows([exampleRow('O.C', '每公里养护成本', '≥1.2万元')]),
        at: [cellAt(0, '/target/raw')],
      },
      {
        name: 'more than, under cost; the sign in a column',
        subject: withRows([exampleRow('C.E', '维修费用', '30万元', { operatorText: '＞' })]),
        at: [cellAt(0, '/target/raw')],
      },
    ],
    cannotTell: [
      { name: 'a label that nobody knows', subject: withRows([exampleRow('?', '维修费用', '≥30万元')]) },
      { name: 'a value of signs', subject: withRows([exampleRow('O.C', '维修费用', '≥')]) },
    ],
  },
};
