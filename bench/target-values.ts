/** Reading 10,000 target values by the grammar, against one regular expression that takes operator, number and unit off the same texts. */
import { parseTargetValue } from '@jixiao/domain';
import { compare, ratio } from './pairs.ts';
import type { Row } from './run.ts';

const count = 10_000;
/** In the mixture of a form: mostly a number with operator and unit, some words, a few dates, ranges and bands. */
const shapes: readonly ((number: number) => string)[] = [
  (number) => `≥${number}%`,
  (number) => `≥${number}个`,
  (number) => `≤${number}.5万元`,
  (number) => `${number}人次`,
  (number) => `>=${number}平方米`,
  (number) => `${number}%`,
  (number) => `不低于${number}%`,
  (number) => `${number}天以内`,
  (number) => `${number},000元/亩`,
  (number) => `${number}`,
  (number) => `2025年${1 + (number % 12)}月底前`,
  (number) => `${number}-${number + 10}户`,
  () => '100%优、90%良、80%中、70%差',
  () => '按计划完成',
  () => '不断提升',
  (number) => `完成${number}项任务并通过验收`,
];
const simple = /^(?<op>≥|≤|>=|<=|=|>|<)?\s*(?<value>-?\d+(?:,\d{3})*(?:\.\d+)?)\s*(?<unit>\D*)$/u;

export async function benchTargets(): Promise<readonly Row[]> {
  const texts = Array.from({ length: count }, (_, index) => shapes[index % shapes.length]?.(1 + ((index * 7919) % 499)) ?? '');
  let read = 0;
  const result = await compare('target values', 15, [
    {
      name: 'grammar',
      run: () => {
        for (const text of texts) if (parseTargetValue(text, { fiscalYear: 2025 }).kind !== 'unparsed') read += 1;
      },
    },
    {
      name: 'one expression',
      run: () => {
        for (const text of texts) if (simple.exec(text.normalize('NFKC'))?.groups?.['value'] !== undefined) read += 1;
      },
    },
  ]);
  if (read === 0) throw new Error('nothing was read');
  const [grammar = Number.NaN, expression = Number.NaN] = ['grammar', 'one expression'].map((side) => result.medians.get(side));
  return [
    {
      what: 'read 10,000 target values by the grammar / one regular expression on each',
      figure: `${ratio(result, 'grammar', 'one expression').toFixed(1)} ×`,
      aim: '≤ 60 ×',
      detail: `${grammar.toFixed(1)} ms / ${expression.toFixed(1)} ms; ${Math.round((count / grammar) * 1000).toLocaleString('en')} values/s`,
    },
  ];
}
