/**
 * What rules ask of an indicator row again and again, worked out once a row: comparable texts, its unit, whether it is quantified.
 * The words (norm n3, bare, ratio-like, name gives the unit, same value, quantified) are those of the rule list.
 */
import type { Indicator } from '../exchange.ts';
import { bare, norm } from '../norm.ts';
import type { IndicatorCode } from '../taxonomy.ts';
import type { TargetUnit, TargetValue } from '../target-value.ts';
import { type Bigrams, bigramsOf } from './similarity.ts';

export type IndicatorFacts = {
  readonly row: Indicator;
  /** Canonical code of level 2, else of level 1. */
  readonly code: string | null;
  /** NFKC, no white space, without punctuation or a bracketed part at the end. */
  readonly name: string;
  readonly bareName: string;
  readonly description: string;
  readonly bareDescription: string;
  readonly value: TargetValue;
  /** In the value cell or in a unit column. */
  readonly unit: TargetUnit | null;
  /** Nothing at all is printed as a unit, not even a word that we do not know. */
  readonly isUnitless: boolean;
  readonly isRatioLike: boolean;
  readonly nameGivesUnit: boolean;
  /** A date, money, a rate, a duration, or a number with a unit that is printed or given by the name. Bands are not. */
  readonly isQuantified: boolean;
  /** Equal for the same value; null where there is none. */
  readonly valueKey: string | null;
  /** Of name and description. */
  readonly bigrams: Bigrams;
};

const ratioLike = /(?:率|满意度|比例|占比|比重|百分比)$/u;
const countName = /(?:数|数量|次|得分|评分|分值|等级)$/u;
const unitInBrackets = /[(（][\p{Script=Han}A-Za-z%℃/]{1,6}[)）][\p{P}\p{S}]*$/u;
const quantifiedKinds: ReadonlySet<string> = new Set(['date', 'money', 'rateMoney', 'rate', 'duration']);
const known = new WeakMap<Indicator, IndicatorFacts>();

export function indicatorFacts(row: Indicator): IndicatorFacts {
  const found = known.get(row) ?? factsOf(row);
  known.set(row, found);
  return found;
}

function factsOf(row: Indicator): IndicatorFacts {
  const { value } = row.target;
  const name = plainName(row.name);
  const description = norm(row.description);
  const isUnitless = value.unit === null && (row.target.unitText ?? '').trim() === '';
  const isRatioLike = ratioLike.test(name);
  const nameGivesUnit = !isRatioLike && (countName.test(name) || unitInBrackets.test(norm(row.name)));
  return {
    row,
    code: row.kind.code ?? row.category.code,
    name,
    bareName: bare(row.name),
    description,
    bareDescription: bare(row.description),
    value,
    unit: value.unit,
    isUnitless,
    isRatioLike,
    nameGivesUnit,
    isQuantified: quantifiedKinds.has(value.kind) || ((value.kind === 'num' || value.kind === 'range') && (!isUnitless || nameGivesUnit)),
    valueKey: keyOf(value),
    bigrams: bigramsOf(`${row.name} ${row.description}`),
  };
}

/** A name without punctuation or a bracketed part at its end. */
export function plainName(printed: string): string {
  let name = norm(printed);
  for (let before = ''; before !== name;) {
    before = name;
    name = name
      .replace(/[\p{P}\p{S}]+$/u, (end) => (/[)）】\]〕]$/u.test(end) ? end : ''))
      .replace(/[(（【[〔][^()（）【】[\]〔〕]*[)）】\]〕]$/u, '');
  }
  return name === '' ? norm(printed) : name;
}

/** Whether a row stands under a code: `C` also covers O.C, as cost was an output before 2021. */
export function isOf(facts: Pick<IndicatorFacts, 'code'> & { readonly row: Indicator }, ...codes: readonly IndicatorCode[]): boolean {
  const own = [facts.row.kind.code, facts.row.category.code];
  return codes.some((code) => own.some((each) => each === code || each?.startsWith(`${code}.`) === true));
}

export function isCost(facts: IndicatorFacts): boolean {
  return isOf(facts, 'C', 'O.C');
}

/** Equal kind, operator, value and unit; bands and wordings by their text. */
function keyOf(value: TargetValue): string | null {
  if (value.kind === 'empty' || value.kind === 'placeholder') return null;
  const text = value.kind === 'bands' || value.kind === 'qual' || value.kind === 'qualRef' || value.kind === 'unparsed';
  if (text) return `${value.kind} ${norm(value.raw)}`;
  const date = value.date === null ? '' : [value.date.year, value.date.quarter, value.date.month, value.date.day].join('-');
  return [value.kind, value.op, value.value, value.value2, value.unit?.canonical, date, value.truth].join(' ');
}
