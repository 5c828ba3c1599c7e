/** A satisfaction, pass rate or completion rate is not far below what is usual. */
import { compareDecimals, shiftDecimal } from '../../decimal.ts';
import { parameter } from '../../dated.ts';
import { type IndicatorFacts, isOf } from '../../facts/indicator-facts.ts';
import { wordPattern } from '../../facts/word-pattern.ts';
import { completionEndings } from '../../lexicons/completion-endings.ts';
import { passRateEndings } from '../../lexicons/pass-rate-endings.ts';
import { ourProposal } from '../../sources/our-proposal.ts';
import { cite } from '../../sources/source.ts';
import { askRows, placeOf, shown } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { Asking, PaperRule } from '../rule.ts';
import { valueMissing } from './shared-missing-unit.ts';

const least = (zh: string, en: string, value: string) =>
  parameter<string>({ zh: `${zh}的通常下限（%）`, en: `Usual least ${en} (%)` }, { from: '2015-05-21', value, mark: 'ours' });
const leastSatisfaction = least('满意度', 'satisfaction', '80');
const leastPassRate = least('合格率', 'pass rate', '90');
const leastCompletion = least('完成率', 'completion', '90');

export const notUnusuallyLow: PaperRule = {
  code: 'V-13',
  name: 'not-unusually-low',
  subject: 'paper',
  title: { zh: '指标值不明显偏低', en: 'The target is not unusually low' },
  source: [cite(ourProposal, 'low-targets')],
  since: '2015-05-21',
  severity: 'hint',
  parameters: { leastSatisfaction, leastPassRate, leastCompletion, passRateEndings, completionEndings },
  advice: {
    zh: '请核对指标值；确实只能达到这一水平的，在指标解释中说明。',
    en: 'Check the value; where no more can be reached, say why in the description.',
  },
  why: {
    zh: '满意度、合格率、完成率通常较高，偏低的目标容易超额完成。',
    en: 'Satisfaction, pass and completion rates are usually high; a low target is easily surpassed.',
  },
  check: (subject, asking) =>
    askRows(subject, (row) => {
      const { facts } = row;
      const usual = usualOf(facts, asking);
      const percent = usual === null ? null : percentOf(facts);
      if (usual === null || percent === null || compareDecimals(percent, usual) >= 0) return valueMissing(row);
      const place = placeOf(row);
      const raw = shown(facts.row.target.raw);
      return {
        at: `${row.at}/target/raw`,
        because: {
          zh: `${place.zh}的指标值${raw}低于通常的${usual}%。`,
          en: `${place.en} has the value ${raw}, below the usual ${usual} %.`,
        },
      };
    }),
  examples: {
    passes: [
      { name: 'satisfaction of 80', subject: withRows([exampleRow('S.U', '村民满意度', '≥80%')]) },
      { name: 'pass rate of 90', subject: withRows([exampleRow('O.L', '水质合格率', '≥90%')]) },
      { name: 'completion of 90, without %', subject: withRows([exampleRow('O.Q', '造林完成率', '90')]) },
      { name: 'a fraction', subject: withRows([exampleRow('O.L', '水质合格率', '0.95')]) },
      { name: 'another rate', subject: withRows([exampleRow('B.S', '自来水普及率', '≥60%')]) },
      { name: 'a ceiling', subject: withRows([exampleRow('O.L', '不合格率', '≤2%')]) },
      { name: 'points', subject: withRows([exampleRow('S.U', '村民满意度', '≥4分')]) },
      { name: 'none: asked by V-22', subject: withRows([exampleRow('S.U', '村民满意度', '≥0%')]) },
    ],
    fails: [
      { name: 'satisfaction below 80', subject: withRows([exampleRow('S.U', '村民认可比例', '≥79.9%')]), at: [cellAt(0, '/target/raw')] },
      { name: 'satisfaction by its name', subject: withRows([exampleRow('B.S', '村民满意度', '75')]), at: [cellAt(0, '/target/raw')] },
      { name: 'pass rate below 90', subject: withRows([exampleRow('O.L', '水质合格率', '≥89%')]), at: [cellAt(0, '/target/raw')] },
      { name: 'completion below 90', subject: withRows([exampleRow('O.Q', '造林完成率（%）', '85')]), at: [cellAt(0, '/target/raw')] },
      { name: 'a fraction below 90', subject: withRows([exampleRow('O.L', '水质合格率', '0.5')]), at: [cellAt(0, '/target/raw')] },
    ],
    cannotTell: [{ name: 'a value of signs', subject: withRows([exampleRow('S.U', '村民满意度', '≥')]) }],
  },
};

function usualOf(facts: IndicatorFacts, asking: Asking): string | null {
  if (isOf(facts, 'S') || facts.name.endsWith('满意度')) return asking.of(leastSatisfaction);
  if (wordPattern(asking.of(passRateEndings), '(?<![不未])(?:WORDS)$').test(facts.name)) return asking.of(leastPassRate);
  return wordPattern(asking.of(completionEndings), '(?<!未)(?:WORDS)$').test(facts.name) ? asking.of(leastCompletion) : null;
}

/** A percentage of which more is better, above 0; without its sign, a fraction of 1 is one too. */
function percentOf({ value, isUnitless, unit }: IndicatorFacts): string | null {
  if (value.kind !== 'num' || value.value === null || value.op === '<=' || value.op === '<') return null;
  if (compareDecimals(value.value, '0') <= 0) return null;
  if (unit?.canonical === '%') return value.value;
  if (!isUnitless) return null;
  return compareDecimals(value.value, '1') < 0 ? shiftDecimal(value.value, 2) : value.value;
}
