/**
 * What rules ask of an indicator row again and again, worked out once a row: comparable texts, its unit, whether it is quantified.
 * The words (norm n3, bare, ratio-like, name gives the unit, same value, quantified) are those of the rule list.
 */
import { Recent } from './recent.ts';
import type { Indicator } from '../exchange.ts';
import { trimDecimal } from '../decimal.ts';
import { bare, norm } from '../norm.ts';
import { readUnit } from '../target-units.ts';
import type { IndicatorCode } from '../taxonomy.ts';
import { ratioName } from '../target-damage.ts';
import type { TargetUnit, TargetValue } from '../target-value.ts';
import { type Bigrams, bigramsOf } from './similarity.ts';

export type IndicatorFacts = {
  readonly row: Indicator;
  /** Canonical code of level 2, else of level 1. */
  readonly code: string | null;
  /** Canonical code of level 1, by level 2 where that is known: a benefit that is printed under output is B. */
  readonly level1: string | null;
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
  /** It ends in a bracketed unit （个）, or is no ratio and ends in 数, 次, 得分 and the like. */
  readonly nameGivesUnit: boolean;
  /** A date, money, a rate, a duration, or a number with a unit that is printed or given by the name. Bands are not. */
  readonly isQuantified: boolean;
  /** Equal for the same value; null where there is none. */
  readonly valueKey: string | null;
  /** Of name and description. Worked out when asked for: kept for every row of a county they would fill the memory. */
  readonly bigrams: Bigrams;
};

const countName = /(?:数|数量|次|得分|评分|分值|等级)$/u;
const inBrackets = /\((?:(?:计量)?单位:)?(?<unit>[^()]{1,8})\)[\p{P}\p{S}]*$/u;
/** What a unit column holds where there is no unit. */
const noUnit = /^(?:[-—–/\\]*|无)$/u;
const quantifiedKinds: ReadonlySet<string> = new Set(['date', 'money', 'rateMoney', 'rate', 'duration']);
const known = new Recent<Indicator, IndicatorFacts>();

export function indicatorFacts(row: Indicator): IndicatorFacts {
  const found = known.get(row) ?? factsOf(row);
  known.set(row, found);
  return found;
}

function factsOf(row: Indicator): IndicatorFacts {
  const { value } = row.target;
  const name = plainName(row.name);
  const description = norm(row.description);
  const unitText = norm(row.target.unitText ?? '');
  const isUnitless = value.unit === null && noUnit.test(unitText);
  const isRatioLike = ratioName.test(name);
  const nameGivesUnit = endsInUnit(norm(row.name)) || (!isRatioLike && countName.test(name));
  const code = row.kind.code ?? row.category.code;
  return {
    row,
    code,
    level1: code?.split('.')[0] ?? null,
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
    valueKey: keyOf(value, unitText),
    get bigrams() {
      return bigramsOf(`${row.name} ${row.description}`);
    },
  };
}

function endsInUnit(name: string): boolean {
  const word = inBrackets.exec(name)?.groups?.['unit'];
  return word !== undefined && (readUnit(word)?.unit ?? null) !== null;
}

const mark = /[\p{P}\p{S}]/u;
const closing = /[)】\]〕]/u;

/** A name without punctuation or a bracketed part at its end; as it is where nothing would be left. */
export function plainName(printed: string): string {
  const whole = norm(printed);
  let end = whole.length;
  while (end > 0 && mark.test(whole[end - 1] ?? '')) end = closing.test(whole[end - 1] ?? '') ? bracketStart(whole, end - 1) : end - 1;
  return end === 0 ? whole : whole.slice(0, end);
}

/** Where the bracket begins that ends at `close`; `close` itself where none does. */
function bracketStart(name: string, close: number): number {
  for (let at = close - 1; at >= 0 && !closing.test(name[at] ?? ''); at -= 1) if ('(【[〔'.includes(name[at] ?? '')) return at;
  return close;
}

/** Whether a row is printed under a code at either level, or under one of its parts: `O` covers O.Q. */
export function isOf(facts: Pick<IndicatorFacts, 'code'> & { readonly row: Indicator }, ...codes: readonly IndicatorCode[]): boolean {
  const own = [facts.row.kind.code, facts.row.category.code];
  return codes.some((code) => own.some((each) => each === code || each?.startsWith(`${code}.`) === true));
}

/** Cost was an output before 2021. */
export function isCost(facts: IndicatorFacts): boolean {
  return isOf(facts, 'C', 'O.C');
}

/** Equal kind, operator, value and unit (also a word in the unit column that is no known unit); bands and wordings by their text. */
function keyOf(value: TargetValue, unitText: string): string | null {
  if (value.kind === 'empty' || value.kind === 'placeholder') return null;
  const text = value.kind === 'bands' || value.kind === 'qual' || value.kind === 'qualRef' || value.kind === 'unparsed';
  if (text) return `${value.kind} ${norm(value.raw)}`;
  const date = value.date === null ? '' : [value.date.year, value.date.quarter, value.date.month, value.date.day].join('-');
  const [low, high] = [value.value, value.value2].map((each) => (each === null ? '' : trimDecimal(each)));
  return [value.kind, value.op, low, high, value.unit?.canonical ?? unitText, date, value.truth].join(' ');
}
