/** One indicator row: the case its target and actual value are, the formula of the scheme for it, or what a person may give. */
import { compareDecimals, multiplyDecimals, trimDecimal } from '../decimal.ts';
import type { Indicator } from '../exchange.ts';
import { indicatorFacts, isCost, isOf } from '../facts/indicator-facts.ts';
import { norm } from '../norm.ts';
import type { Citation } from '../sources/source.ts';
import type { Text } from '../text.ts';
import type { Attainment } from './attainment.ts';
import { type FormulaCase, formulas } from './formulas.ts';
import type { Band, ScoringScheme } from './scheme.ts';
import { scoreNode } from './score-node.ts';
import { actualAt } from './scored-part.ts';
import { stepFor } from './steps.ts';
import type { ScoreBounds, ScoreInput, ScoreNode, ScoreRemark } from './workings.ts';

type Numbers = Attainment & { readonly kind: 'numbers' };
type Common = Pick<ScoreNode, 'title' | 'at' | 'rounding' | 'printed'> & { readonly tolerance: string };

const cases: Readonly<Record<FormulaCase, Text>> = {
  met: { zh: '达到指标值，得满分', en: 'the target is reached: full marks' },
  short: { zh: '未达到指标值，按比例得分', en: 'short of the target: in proportion' },
  over: { zh: '超过上限，按超出程度扣分', en: 'over the limit: reduced by how far' },
  'over-twice': { zh: '达到或超过上限的两倍', en: 'twice the limit or more' },
  'over-zero': { zh: '指标值为0而实际发生', en: 'the target is 0 and it happened' },
};

/** A score may be off by so much, or by this share of the weight if that is more. */
export const indicatorTolerance = { points: '0.05', share: '0.01' } as const;

export function scoreIndicator(row: Indicator, at: string, attainment: Attainment, scheme: ScoringScheme): ScoreNode {
  const share = multiplyDecimals(row.weight ?? '0', indicatorTolerance.share);
  const common: Common = {
    title: { zh: row.name, en: row.name },
    at: `${at}/score`,
    rounding: scheme.places.value,
    printed: row.score,
    tolerance: compareDecimals(share, indicatorTolerance.points) > 0 ? share : indicatorTolerance.points,
  };
  const weight = weightInput(row.weight, `${at}/weight`);
  if (attainment.kind === 'dates' && attainment.isReached) return counted('met', [weight, ...asPrinted(row, at)], [], common, scheme);
  if (attainment.kind !== 'numbers') return byPerson(row, [weight, ...asPrinted(row, at)], attainment, common, scheme);
  const isOtherThanMeant = row.target.value.op === '=' && compareDecimals(attainment.actual.value, attainment.target.value) > 0;
  if (isOtherThanMeant && attainment.isReached && scheme.equalAbove.value === 'person')
    return byPerson(row, [weight, ...asPrinted(row, at)], attainment, common, scheme);
  const isOfSatisfaction = isOf(indicatorFacts(row), 'S') && row.target.value.unit?.dimension === 'ratio';
  if (isOfSatisfaction && scheme.satisfactionRule.value === 'steps') return bySteps(row, weight, attainment, common, scheme);
  const inputs = [weight, ...quantities(attainment)];
  return counted(caseOf(attainment), inputs, remarksOn(attainment, scheme), common, scheme);
}

/** Which formula: the same question for A and B, so that both can be asked. */
export function caseOf({ direction, target, actual, isReached }: Numbers): FormulaCase {
  if (isReached) return 'met';
  if (compareDecimals(target.value, '0') === 0) return 'over-zero';
  if (direction !== 'down') return 'short';
  return compareDecimals(actual.value, multiplyDecimals(target.value, '2')) < 0 ? 'over' : 'over-twice';
}

export function isOverAchieved({ direction, target, actual }: Numbers, ratio: string): boolean {
  if (direction !== 'up' || compareDecimals(target.value, '0') === 0) return false;
  return compareDecimals(actual.value, multiplyDecimals(target.value, ratio)) >= 0;
}

/** The band that an actual value names by the very words of the scheme. */
export function namedBand(text: string, bands: readonly Band[]): number | null {
  const index = bands.findIndex(({ words }) => words.includes(norm(text)));
  return index === -1 ? null : index;
}

/** From the lower limit on, the upper one included only in the best band. */
export function boundsOf(bands: readonly Band[], index: number, weight: string): ScoreBounds {
  const share = (from: string) => trimDecimal(multiplyDecimals(weight, from));
  return { atLeast: share(bands[index]?.from ?? '0'), atMost: share(bands[index - 1]?.from ?? '1'), isBelowMost: index > 0 };
}

export function isInside(score: string, { atLeast, atMost, isBelowMost }: ScoreBounds): boolean {
  const atTop = compareDecimals(score, atMost);
  return compareDecimals(score, atLeast) >= 0 && (isBelowMost ? atTop < 0 : atTop <= 0);
}

function counted(
  which: FormulaCase,
  inputs: readonly ScoreInput[],
  remarks: readonly ScoreRemark[],
  common: Common,
  scheme: ScoringScheme,
): ScoreNode {
  const formula = formulas[scheme.formulas.value][which];
  return scoreNode({ ...common, rule: which, inputs, formula, because: cases[which], remarks, source: [scheme.formulas.source] });
}

function bySteps(row: Indicator, weight: ScoreInput, { actual, remarks }: Numbers, common: Common, scheme: ScoringScheme): ScoreNode {
  const rate = trimDecimal(multiplyDecimals(actual.value, row.target.value.unit?.factor ?? '1'));
  const share = stepFor(rate, scheme.satisfactionSteps.value);
  return scoreNode({
    ...common,
    rule: 'steps',
    inputs: [weight, figureInput('q', { zh: '该区间的比例', en: 'share of the step' }, share)],
    formula: 'w × q',
    because: { zh: `完成值${rate}，按区间得分`, en: `${rate}: by steps` },
    remarks: remarks.map(assumed),
    source: [scheme.satisfactionSteps.source],
  });
}

/** What a person has given counts, within nothing and the weight. */
function byPerson(row: Indicator, inputs: readonly ScoreInput[], attainment: Attainment, common: Common, scheme: ScoringScheme): ScoreNode {
  const bounds = row.weight === null ? null : personBounds(row, row.weight, attainment, scheme);
  const given = row.score;
  const isOutside = row.weight !== null && given !== null && (compareDecimals(given, '0') < 0 || compareDecimals(given, row.weight) > 0);
  const isOutsideBand = !isOutside && given !== null && bounds !== null && !isInside(given, bounds);
  return scoreNode({
    ...common,
    rule: 'by-person',
    inputs: [...inputs, cell('s', { zh: '得分', en: 'score given' }, given, common.at)],
    formula: 'max(0, min(w, s))',
    because: whyByPerson(attainment),
    bounds,
    remarks: [
      ...(isOutside
        ? [
            {
              code: 'outside-weight',
              text: { zh: '打印的得分超出0到分值', en: 'the printed score lies outside 0 and the weight' },
            } as const,
          ]
        : []),
      ...(isOutsideBand
        ? [{ code: 'outside-band', text: { zh: '打印的得分不在所选档次内', en: 'the printed score lies outside its band' } } as const]
        : []),
    ],
    source: sourcesFor(attainment, scheme),
  });
}

function personBounds(row: Indicator, weight: string, attainment: Attainment, { bands, costCap }: ScoringScheme): ScoreBounds {
  const band = attainment.kind === 'qualitative' ? namedBand(attainment.text, bands.value) : null;
  if (band !== null) return boundsOf(bands.value, band, weight);
  const cap = costCap.value;
  const isCapped = cap !== null && attainment.kind === 'blank' && isCost(indicatorFacts(row)) && norm(row.target.raw) === '';
  const atMost = isCapped && compareDecimals(cap, weight) < 0 ? cap : weight;
  return { atLeast: '0', atMost, isBelowMost: false };
}

function whyByPerson(attainment: Attainment): Text {
  switch (attainment.kind) {
    case 'qualitative':
      return { zh: '定性指标，由人在所选档次内评分', en: 'qualitative: a person scores within the band chosen' };
    case 'dates':
      return { zh: '未按期完成，没有统一的公式，由人评分', en: 'late, for which no formula is known: a person scores' };
    case 'numbers':
      return { zh: '完成值不等于指标值，由人评分', en: 'the actual value is not the target: a person scores' };
    case 'blank':
    case 'limit':
    case 'open':
      return { zh: `${attainment.why.zh}，由人评分`, en: `${attainment.why.en}: a person scores` };
  }
}

function sourcesFor(attainment: Attainment, scheme: ScoringScheme): readonly Citation[] {
  if (attainment.kind === 'qualitative') return [scheme.bands.source];
  return attainment.kind === 'numbers' ? [scheme.equalAbove.source] : [];
}

function remarksOn(attainment: Numbers, scheme: ScoringScheme): readonly ScoreRemark[] {
  const ratio = scheme.overAchievement.value;
  const text = { zh: `达到指标值的${ratio}倍及以上，请说明原因`, en: `${ratio} times the target or more: an explanation is expected` };
  return [...(isOverAchieved(attainment, ratio) ? [{ code: 'over-achieved', text } as const] : []), ...attainment.remarks.map(assumed)];
}

function assumed(text: Text): ScoreRemark {
  return { code: 'assumed', text };
}

function quantities({ target, actual }: Numbers): readonly ScoreInput[] {
  return [
    { symbol: 't', name: { zh: '指标值', en: 'target' }, ...target },
    { symbol: 'a', name: { zh: '实际完成值', en: 'actual value' }, ...actual },
  ];
}

/** Cells that a person looks at, of which no number goes into a formula. */
function asPrinted(row: Indicator, at: string): readonly ScoreInput[] {
  return [
    { ...cell('t', { zh: '指标值', en: 'target' }, row.target.raw, `${at}/target/raw`), value: null },
    { ...cell('a', { zh: '实际完成值', en: 'actual value' }, row.actual?.raw ?? null, actualAt(row, at)), value: null },
  ];
}

/** A weight below nothing is none. */
export function weightInput(printed: string | null, at: string): ScoreInput {
  const isWeight = printed !== null && compareDecimals(printed, '0') >= 0;
  return { ...cell('w', { zh: '分值', en: 'weight' }, printed, at), value: isWeight ? printed : null };
}

export function cell(symbol: string, name: Text, value: string | null, at: string): ScoreInput {
  return { symbol, name, value, raw: value, unit: null, at };
}

export function figureInput(symbol: string, name: Text, value: string): ScoreInput {
  return { symbol, name, value, raw: null, unit: null, at: null };
}
