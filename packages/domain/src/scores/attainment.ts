/**
 * What was reached against what was meant: both cells as numbers in one unit, as dates, or as wordings. What cannot be compared without
 * guessing is open, with the reason, and a person scores it.
 */
import { compareDecimals, multiplyDecimals, trimDecimal } from '../decimal.ts';
import type { Indicator } from '../exchange.ts';
import { indicatorFacts } from '../facts/indicator-facts.ts';
import { fenOf, printFen } from '../money.ts';
import { norm } from '../norm.ts';
import { parseTargetValue } from '../parse-target-value.ts';
import type { TargetUnit, TargetValue } from '../target-value.ts';
import type { Text } from '../text.ts';
import { compareDates } from './compare-dates.ts';
import type { ScoredPart } from './scored-part.ts';

/** A number of a cell, in the unit that both share. */
export type Quantity = { readonly value: string; readonly raw: string; readonly unit: string | null; readonly at: string };

export type Attainment =
  | {
      readonly kind: 'numbers';
      readonly direction: 'up' | 'down' | 'exact';
      readonly target: Quantity;
      readonly actual: Quantity;
      readonly isReached: boolean;
      /** What was assumed to compare them. */
      readonly remarks: readonly Text[];
    }
  | { readonly kind: 'dates'; readonly isReached: boolean }
  /** A wording or a yes: reached as far as a person says so. */
  | { readonly kind: 'qualitative'; readonly text: string }
  /** No actual value, or no target. */
  | { readonly kind: 'blank'; readonly why: Text }
  /** The actual value is a limit (≥95%) and so no result. */
  | { readonly kind: 'limit'; readonly why: Text }
  | { readonly kind: 'open'; readonly why: Text };

const convertible: ReadonlySet<string> = new Set(['ratio', 'length', 'area', 'mass', 'volume', 'time']);
const numberKinds: ReadonlySet<string> = new Set(['num', 'money', 'rate', 'rateMoney', 'duration']);

export function attainmentOf(
  row: Indicator,
  rowAt: string,
  part: Pick<ScoredPart, 'fiscalYear' | 'execution' | 'amountUnit' | 'at'>,
): Attainment {
  const raw = row.actual?.raw ?? '';
  const target = row.target.value;
  if (norm(raw) === '') return { kind: 'blank', why: { zh: '实际完成值空白', en: 'the actual value is blank' } };
  const { actual, own } = actualOf(row, raw, part.fiscalYear);
  if (isLimit(actual, raw)) {
    const why = { zh: `实际完成值“${raw}”带有符号，不是结果`, en: `the actual value “${raw}” has an operator and is no result` };
    return { kind: 'limit', why };
  }
  if (target.kind === 'empty' || target.kind === 'placeholder')
    return { kind: 'blank', why: { zh: '指标值空白', en: 'the target is blank' } };
  if (target.warnings.includes('V-15') || target.warnings.includes('V-16'))
    return open('指标值疑似扫描或导出损坏', 'the target may be damaged by a scan or an export');
  if (target.kind === 'date') {
    const isReached = actual.kind === 'date' ? compareDates(target, actual) : null;
    return isReached === null ? open('日期无法比较', 'the dates cannot be compared') : { kind: 'dates', isReached };
  }
  if (target.kind === 'qual' || target.kind === 'bool') return { kind: 'qualitative', text: norm(raw) };
  const meant = meantNumber(row, rowAt, part);
  if (meant === null)
    return open(
      target.kind === 'range' ? '指标值是区间，没有统一的公式' : '指标值没有可计算的单一数值',
      target.kind === 'range' ? 'the target is a range, for which no formula is known' : 'the target holds no single number',
    );
  if (actual.value === null || !numberKinds.has(actual.kind)) return open('实际完成值不是数字', 'the actual value is no number');
  return compared(row, rowAt, meant, actual, own);
}

/** 95%以上 is a limit. A date before which something was done is a result, and so is 达到95%. */
function isLimit(actual: TargetValue, raw: string): boolean {
  const hasBound = actual.op === '>=' || actual.op === '>' || actual.op === '<=' || actual.op === '<';
  return hasBound && actual.kind !== 'date' && actual.kind !== 'qualRef' && !norm(raw).startsWith('达');
}

/** An actual value without a unit has that of the target; `own` is the unit that it has itself. */
function actualOf(
  row: Indicator,
  raw: string,
  fiscalYear: number | null,
): { readonly actual: TargetValue; readonly own: TargetUnit | null } {
  const around = { fiscalYear, name: row.name, category: row.kind.code ?? row.category.code };
  const actual = parseTargetValue(raw, around);
  const unitText = (row.target.unitText ?? '') === '' ? (row.target.value.unit?.raw ?? '') : (row.target.unitText ?? '');
  if (actual.unit !== null || unitText === '') return { actual, own: actual.unit };
  return { actual: parseTargetValue(raw, { ...around, unitText }), own: null };
}

type Meant = Quantity & { readonly of: TargetUnit | null; readonly direction: 'up' | 'down' | 'exact' };

function meantNumber(row: Indicator, rowAt: string, part: Pick<ScoredPart, 'execution' | 'amountUnit' | 'at'>): Meant | null {
  const { value } = row.target;
  const direction = directionOf(value);
  if (direction === null) return null;
  if (numberKinds.has(value.kind) && value.value !== null)
    return {
      value: value.value,
      raw: value.raw,
      unit: value.unit?.canonical ?? null,
      at: `${rowAt}/target/raw`,
      of: value.unit,
      direction,
    };
  const amount = part.execution?.revisedBudget ?? null;
  if (value.kind !== 'qualRef' || value.ref !== 'budget' || amount === null || part.amountUnit === null) return null;
  const yuan = trimDecimal(printFen(fenOf(amount, part.amountUnit), '元'));
  return {
    value: yuan,
    raw: `${amount}${part.amountUnit}`,
    unit: '元',
    at: `${part.at}/execution/revisedBudget`,
    of: value.unit,
    direction,
  };
}

/** A polarity that contradicts the operator leaves it open. */
function directionOf({ direction, op }: TargetValue): 'up' | 'down' | 'exact' | null {
  if (direction !== 'up' && direction !== 'down' && direction !== 'exact') return null;
  if (direction === 'down' && (op === '>=' || op === '>')) return null;
  if (direction === 'up' && (op === '<=' || op === '<')) return null;
  return direction;
}

function compared(row: Indicator, rowAt: string, meant: Meant, actual: TargetValue, own: TargetUnit | null): Attainment {
  const remarks: Text[] = [];
  const value = actual.value ?? '';
  if (compareDecimals(meant.value, '0') < 0)
    return open('指标值是负数，没有统一的公式', 'the target is negative, for which no formula is known');
  const mayBeShare = own === null && meant.of?.dimension === 'ratio' && isFraction(value) && compareDecimals(meant.value, '1') > 0;
  if (mayBeShare && compareDecimals(value, '0') !== 0)
    return open(
      `实际完成值“${actual.raw}”可能是没有写成百分数的比率`,
      `the actual value “${actual.raw}” may be a share not written in percent`,
    );
  let [target, reached, unit] = [meant.value, value, meant.unit];
  if (meant.of === null && own !== null) {
    if (!own.raw.startsWith(own.canonical) && own.dimension !== 'ratio') return unitsDiffer(meant.raw, actual.raw);
    if (own.dimension === 'ratio' && !indicatorFacts(row).isRatioLike) return unitsDiffer(meant.raw, actual.raw);
    unit = own.canonical;
    remarks.push({ zh: `指标值没有单位，按“${own.raw}”比较`, en: `the target has no unit; compared in ${own.raw}` });
  } else if (meant.of !== null && own !== null && own.canonical !== meant.of.canonical) {
    const factors = sharedBase(meant.of, own);
    if (factors === null) return unitsDiffer(meant.raw, actual.raw);
    target = trimDecimal(multiplyDecimals(target, factors[0]));
    reached = trimDecimal(multiplyDecimals(reached, factors[1]));
    unit = null;
    remarks.push({ zh: `“${meant.of.raw}”和“${own.raw}”换算为同一单位`, en: `${meant.of.raw} and ${own.raw} are made one unit` });
  } else if (meant.of !== null && own === null && (row.target.unitText ?? '') === '') {
    remarks.push({ zh: `实际完成值没有单位，按“${meant.of.raw}”比较`, en: `the actual value has no unit; taken as ${meant.of.raw}` });
  }
  if (compareDecimals(reached, '0') < 0) {
    reached = '0';
    remarks.push({ zh: '实际完成值为负数，按0计', en: 'a negative actual value counts as 0' });
  }
  const order = compareDecimals(reached, target);
  const isMet = meant.direction === 'down' || (meant.direction === 'exact' && compareDecimals(target, '0') === 0) ? order <= 0 : order >= 0;
  return {
    kind: 'numbers',
    direction: meant.direction,
    target: { value: trimDecimal(target), raw: meant.raw, unit, at: meant.at },
    actual: { value: trimDecimal(reached), raw: row.actual?.raw ?? '', unit, at: `${rowAt}/actual/raw` },
    isReached: isMet,
    remarks,
  };
}

/** Factors to the base of a dimension that both share. Working days are no days; currencies and head counts are not exchanged. */
function sharedBase(left: TargetUnit, right: TargetUnit): readonly [string, string] | null {
  const isSame = left.dimension === right.dimension && convertible.has(left.dimension);
  const isOfWork = left.canonical === '工作日' || right.canonical === '工作日';
  return isSame && !isOfWork ? [left.factor, right.factor] : null;
}

function isFraction(value: string): boolean {
  return compareDecimals(value, '1') <= 0 && compareDecimals(value, '-1') >= 0;
}

function unitsDiffer(target: string, actual: string): Attainment {
  return open(`指标值“${target}”和实际完成值“${actual}”单位不同`, `target “${target}” and actual value “${actual}” have different units`);
}

function open(zh: string, en: string): Attainment {
  return { kind: 'open', why: { zh, en } };
}
