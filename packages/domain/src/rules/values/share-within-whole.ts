/** A share is at most 100 %, and "at least 100 %" is exactly that. */
import { compareDecimals } from '../../decimal.ts';
import type { IndicatorFacts } from '../../facts/indicator-facts.ts';
import { wordPattern } from '../../facts/word-pattern.ts';
import { mayExceed } from '../../lexicons/may-exceed.ts';
import { publishedForms } from '../../sources/published-forms.ts';
import { cite } from '../../sources/source.ts';
import { systemConfiguration } from '../../sources/system-configuration.ts';
import { askRows, placeOf, shown } from '../ask-rows.ts';
import { cellAt, exampleRow, withRows } from '../example-rows.ts';
import type { PaperRule } from '../rule.ts';
import { valueMissing } from './shared-missing-unit.ts';
import { perhaps, suggestedBy } from './shared-suggestion.ts';

export const shareWithinWhole: PaperRule = {
  code: 'V-05',
  name: 'share-within-whole',
  subject: 'paper',
  title: { zh: '比率不超过100%', en: 'A share is at most 100 %' },
  source: [cite(systemConfiguration, 'declaration-checks'), cite(publishedForms, 'seen-mistakes')],
  since: '2015-05-21',
  severity: 'error',
  parameters: { mayExceed },
  advice: { zh: '请核对数值；应全部达到的，写“=100%”。', en: 'Check the number; where all is meant, write “=100%”.' },
  why: {
    zh: '部分不会大于全部：超过100%的比率多半是笔误、扫描错误，或者不是比率。',
    en: 'A part is never more than the whole: such a share is mostly a slip, a damaged scan, or no share at all.',
  },
  check: (subject, asking) =>
    askRows(subject, (row) => {
      const { facts } = row;
      if (!facts.isRatioLike || wordPattern(asking.of(mayExceed)).test(facts.name)) return valueMissing(row);
      const size = sizeOf(facts);
      if (size === null || size < 0) return valueMissing(row);
      const place = placeOf(row);
      const raw = shown(facts.row.target.raw);
      const { op } = facts.value;
      if (size > 0 || op === '>') {
        const better = suggestedBy(facts.value, 'V-16');
        return {
          at: `${row.at}/target/raw`,
          because: {
            zh: `${place.zh}是比率，指标值${raw}却超过100%。`,
            en: `${place.en} is a share, and yet its value ${raw} is more than 100 %.`,
          },
          ...(better === null ? {} : { advice: perhaps(better) }),
        };
      }
      if (op !== '>=') return null;
      return {
        at: `${row.at}/target/raw`,
        severity: 'hint',
        because: {
          zh: `${place.zh}是比率，不会大于100%，指标值${raw}就是等于100%。`,
          en: `${place.en} is a share and cannot be more than 100 %, so its value ${raw} means exactly 100 %.`,
        },
        advice: { zh: '请写成“=100%”。', en: 'Write “=100%”.' },
      };
    }),
  examples: {
    passes: [
      { name: 'below the whole', subject: withRows([exampleRow('O.L', '水质合格率', '≥99.9%')]) },
      { name: 'exactly the whole', subject: withRows([exampleRow('O.L', '水质合格率', '=100%')]) },
      { name: 'growth', subject: withRows([exampleRow('B.E', '游客增长率', '≥120%')]) },
      { name: 'plan may be surpassed', subject: withRows([exampleRow('O.Q', '造林任务完成率', '≥100%')]) },
      { name: 'no share', subject: withRows([exampleRow('O.Q', '新建水井数', '≥101')]) },
      { name: 'another unit', subject: withRows([exampleRow('O.L', '学生近视率', '≤150‰')]) },
    ],
    fails: [
      {
        name: 'just above',
        subject: withRows([exampleRow('O.L', '水质合格率', '100.1%')]),
        at: [cellAt(0, '/target/raw')],
        severity: 'error',
      },
      {
        name: 'more than 100 %',
        subject: withRows([exampleRow('S.U', '村民满意度', '＞100%')]),
        at: [cellAt(0, '/target/raw')],
        severity: 'error',
      },
      {
        name: 'two cells glued, no sign',
        subject: withRows([exampleRow('S.U', '村民满意度', '88100')]),
        at: [cellAt(0, '/target/raw')],
        severity: 'error',
      },
      {
        name: 'a range',
        subject: withRows([exampleRow('O.L', '水质合格率', '95%-105%')]),
        at: [cellAt(0, '/target/raw')],
        severity: 'error',
      },
      {
        name: 'at least 100 %',
        subject: withRows([exampleRow('O.L', '水质合格率', '≥100%')]),
        at: [cellAt(0, '/target/raw')],
        severity: 'hint',
      },
    ],
    cannotTell: [{ name: 'a value of signs', subject: withRows([exampleRow('O.L', '水质合格率', '90%80%')]) }],
  },
};

/** How the number lies to 100 %: below, at or above zero; null where it is no percentage. Of a range the upper end. */
function sizeOf({ value, unit, isUnitless }: IndicatorFacts): number | null {
  const number = value.kind === 'range' ? value.value2 : value.kind === 'num' ? value.value : null;
  if (number === null || !(isUnitless || unit?.canonical === '%')) return null;
  return compareDecimals(number, '100');
}
