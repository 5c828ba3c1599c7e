/** The figures in words, one sentence each, as a reviewer would say them: how much there is, what has no plan, what cannot be measured, what is missing. */
import { counted } from '../counted.ts';
import { type Figure, percentOf, type Tally } from '../figures.ts';
import { printFen } from '../money.ts';
import { type Language, say, type Text } from '../text.ts';
import type { SeverityCounts } from '../views.ts';

const kinds: readonly (readonly [string, Text])[] = [
  ['cost', { zh: '成本', en: 'cost' }],
  ['timeliness', { zh: '时效', en: 'timeliness' }],
  ['quantity', { zh: '数量', en: 'quantity' }],
  ['quality', { zh: '质量', en: 'quality' }],
  ['benefit', { zh: '效益', en: 'benefit' }],
  ['satisfaction', { zh: '满意度', en: 'satisfaction' }],
];

export function summaryOf(tally: Tally, figures: readonly Figure[], counts: SeverityCounts, language: Language): readonly string[] {
  const figure = (id: string): Figure => figures.find((each) => each.id === id) ?? { id, n: '0', of: '0' };
  const sentences: readonly (Text | null)[] = [
    size(tally),
    plans(figure('projects-planned'), figure('money-planned')),
    quantified(figure('indicators-quantified')),
    alike(figure('indicators-same-value')),
    missing((kind) => figure(`projects-with-${kind}`)),
    found(counts),
  ];
  return sentences.flatMap((sentence) => (sentence === null ? [] : [say(sentence, language)]));
}

function size({ projects, indicators, fen }: Tally): Text | null {
  if (projects === 0n) return null;
  const amount = printFen(fen, '万元');
  return {
    zh: `共${projects}个项目，${amount}万元，${indicators}项指标。`,
    en: `${counted(projects, 'project')}, ${amount} 万元, ${counted(indicators, 'indicator')}.`,
  };
}

function plans(projects: Figure, money: Figure): Text | null {
  const without = BigInt(projects.of) - BigInt(projects.n);
  if (projects.of === '0') return null;
  if (without === 0n)
    return { zh: '有支出计划一栏的项目都填了支出计划。', en: 'Every project with a spending plan on its form has it filled in.' };
  const fen = (BigInt(money.of) - BigInt(money.n)).toString();
  const percent = percentOf({ n: fen, of: money.of }) ?? '–';
  const amount = printFen(BigInt(fen), '万元');
  return {
    zh: `${without}个项目没有填支出计划，涉及${amount}万元，占有此栏资金的${percent}。`,
    en: `${counted(without, 'project')} without a spending plan: ${amount} 万元, ${percent} of the money on forms that have one.`,
  };
}

function quantified({ n, of }: Figure): Text | null {
  if (of === '0') return null;
  const percent = percentOf({ n, of }) ?? '–';
  if (n === '0') return { zh: `${of}项指标没有一项可以衡量。`, en: `None of ${counted(BigInt(of), 'indicator')} can be measured.` };
  return {
    zh: `${of}项指标中可以衡量的有${n}项（${percent}）。`,
    en: `${n} of ${counted(BigInt(of), 'indicator')} can be measured (${percent}).`,
  };
}

/** Worth a sentence where it is more than half. */
function alike({ n, of }: Figure): Text | null {
  if (BigInt(n) * 2n <= BigInt(of) || of === '1') return null;
  const percent = percentOf({ n, of }) ?? '–';
  return { zh: `${percent}的指标值相同（${of}项中的${n}项）。`, en: `${percent} of the target values are the same (${n} of ${of}).` };
}

function missing(of: (kind: string) => Figure): Text | null {
  const lacking = kinds.flatMap(([kind, name]) => {
    const { n, of: all } = of(kind);
    const count = BigInt(all) - BigInt(n);
    return count === 0n ? [] : [{ count, name }];
  });
  if (lacking.length === 0) return null;
  return {
    zh: `${lacking.map(({ count, name }) => `${count}个项目缺${name.zh}指标`).join('，')}。`,
    en: `Projects that lack an indicator: ${lacking.map(({ count, name }) => `${name.en} ${count}`).join(', ')}.`,
  };
}

function found({ error, warning, hint }: SeverityCounts): Text {
  if (error + warning + hint === 0) return { zh: '在所选范围内没有疑点。', en: 'No questions within what was asked.' };
  return {
    zh: `疑点${error + warning + hint}处：错误${error}处，警告${warning}处，提示${hint}处。`,
    en: `${counted(error + warning + hint, 'question')}: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(hint, 'hint')}.`,
  };
}
