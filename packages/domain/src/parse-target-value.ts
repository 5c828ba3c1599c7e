/**
 * Target value (指标值): the text of a cell to a typed value, by the grammar of the field.
 * Tried in this order: placeholder, bands, date, range, quantity, yes or no, reference, wording. A text that is not wholly
 * consumed is never cut: it stays wording, or unparsed when it holds no letter. The raw text is never touched.
 */
import { compareDecimals, shiftDecimal } from './decimal.ts';
import { readDate } from './target-date.ts';
import { defaultDirection } from './target-direction.ts';
import { readUnit } from './target-units.ts';
import type { TargetBand, TargetUnit, TargetValue } from './target-value.ts';

/** What stands around the cell. It adds warnings, a unit from a unit column, an operator from an operator column; never a number. */
export type TargetContext = {
  readonly fiscalYear?: number | null;
  readonly operatorText?: string | null;
  readonly unitText?: string | null;
  readonly name?: string;
  /** Canonical code of the kind, else of the category. */
  readonly category?: string | null;
};

type Draft = Omit<TargetValue, 'raw' | 'direction'>;
type Operator = NonNullable<TargetValue['op']>;

const nothing: Draft = {
  kind: 'empty',
  op: null,
  opSource: null,
  value: null,
  value2: null,
  unit: null,
  bands: [],
  date: null,
  truth: null,
  ref: null,
  confidence: 1,
  warnings: [],
};

/** Negated words stand before the words they hold: 不低于 before 低于. */
const prefixes: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:≥|≧|⩾|>\s*=|=\s*>|≮)/u, '>='],
  [/^(?:≤|≦|⩽|<\s*=|=\s*<|≯)/u, '<='],
  [/^(?:不得?低于|不得?少于|不得?小于|至少|最低|达到|达)/u, '>='],
  [/^(?:不得?高于|不得?超过|不得?多于|不得?大于|不超|至多|最多)/u, '<='],
  [/^(?:>|超过|超|高于|大于|多于)/u, '>'],
  [/^(?:<|低于|小于|少于|不满|不足)/u, '<'],
  [/^(?:=|等于|为)/u, '='],
];
const suffixes: readonly (readonly [RegExp, Operator])[] = [
  [/(?:及|或)?以上$/u, '>='],
  [/(?:及|或)?以[内下]$/u, '<='],
  [/以外$/u, '>'],
];
const number = String.raw`-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const grade = '优秀|良好|一般|不合格|合格|优|良|中|差';
const mark = String.raw`(?:≥|≧|>=|≤|≦|<=|>|<|=)?`;
const bandUnit = '%|分|个|次|项|元|万元|百分比';
const gradeLast = String.raw`(?<op1>${mark})\s*(?<value1>${number})\s*(?<unit1>${bandUnit})?\s*(?:以上|以下)?\s*[:(]?(?<grade1>${grade})\)?`;
const gradeFirst = String.raw`(?<grade2>${grade})\s*:?\s*(?<op2>${mark})\s*(?<value2>${number})\s*(?<unit2>${bandUnit})?`;
const band = new RegExp(String.raw`(?:${gradeLast}|${gradeFirst})(?:[、,;\s]+|$)`, 'uy');

const truths: ReadonlyMap<string, boolean> = new Map([
  ...['是', '有', '完成', '合格', '合规', '通过', '达标', '及时'].map((word) => [word, true] as const),
  ...['否', '无', '不合格', '未完成', '不达标'].map((word) => [word, false] as const),
]);

export function parseTargetValue(raw: string, context: TargetContext = {}): TargetValue {
  const text = normalise(raw);
  const read = readBare(text, context.fiscalYear ?? null);
  const draft = withColumns(read, context);
  const direction = defaultDirection(draft, (context.name ?? '').normalize('NFKC').replaceAll(/\s/gu, ''), context.category ?? null);
  return { raw, ...draft, direction };
}

function normalise(raw: string): string {
  return raw
    .replaceAll(/[\u2460-\u2473\u200b-\u200d\ufeff]/gu, '')
    .normalize('NFKC')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function readBare(text: string, fiscalYear: number | null): Draft {
  if (text === '') return nothing;
  return (
    readPlaceholder(text) ??
    readBands(text) ??
    readDateValue(text, fiscalYear) ??
    readRange(text) ??
    readQuantity(text) ??
    readTruth(text) ??
    readReference(text) ??
    readWording(text)
  );
}

function readPlaceholder(text: string): Draft | null {
  const { op, rest } = takeOperator(text);
  const match = /^(?:[*]+|[Xx]{2,}|[×]{2,}|[○〇]{2,}|_{2,})\s*(?<unit>.*)$/u.exec(rest);
  const unit = readUnit(match?.groups?.['unit'] ?? '');
  if (match !== null && unit !== null) {
    return { ...nothing, kind: 'placeholder', op, opSource: op === null ? null : 'explicit', unit: unit.unit };
  }
  return /^(?:待定|待填|待填写|\.{3,}|指标\d+:)$/u.test(text) ? { ...nothing, kind: 'placeholder' } : null;
}

function readBands(text: string): Draft | null {
  const bands: TargetBand[] = [];
  band.lastIndex = 0;
  while (band.lastIndex < text.length && bands.length <= 5) {
    const found = band.exec(text)?.groups;
    if (found === undefined) return null;
    const value = found['value1'] ?? found['value2'] ?? '';
    const unit = readUnit(found['unit1'] ?? found['unit2'] ?? '');
    bands.push({
      grade: found['grade1'] ?? found['grade2'] ?? '',
      op: takeOperator(found['op1'] ?? found['op2'] ?? '').op,
      value: shiftDecimal(value.replaceAll(',', ''), unit?.shift ?? 0),
      unit: unit?.unit ?? null,
    });
  }
  if (bands.length < 2 || bands.length > 5) return null;
  return { ...nothing, kind: 'bands', bands, unit: bands[0]?.unit ?? null };
}

function readDateValue(text: string, fiscalYear: number | null): Draft | null {
  const read = readDate(text, fiscalYear);
  if (read === null) return null;
  const isOpen = read.date.relative && read.date.year === null;
  return {
    ...nothing,
    kind: 'date',
    op: read.op,
    opSource: read.opSource,
    date: read.date,
    confidence: isOpen ? 0.7 : 1,
    warnings: /今年|明年|后年|来年|去年|年底|年末|年初|年内/u.test(text) ? ['V-19'] : [],
  };
}

function readRange(text: string): Draft | null {
  const between = new RegExp(
    String.raw`^(?<low>${number})\s*(?<lowUnit>[^\d\s≤<]*?)\s*(?:≤|<)\s*[A-Za-z]\s*(?:≤|<)\s*(?<high>${number})\s*(?<unit>.*)$`,
    'u',
  ).exec(text);
  const dash = new RegExp(
    String.raw`^(?<low>${number})\s*(?<lowUnit>[^\d\s\-–—~至到]*)\s*(?:-|–|—+|~|至|到)\s*(?<high>${number})\s*(?<unit>.*?)(?:之间)?$`,
    'u',
  ).exec(text);
  const groups = (between ?? dash)?.groups;
  if (groups === undefined) return null;
  const [low, high] = [plainNumber(groups['low'] ?? ''), plainNumber(groups['high'] ?? '')];
  if (low === null || high === null) return null;
  if (isYear(low) && isYear(high) && /^年?度?$/u.test(groups['unit'] ?? '')) return null;
  const unit = readUnit(groups['unit'] ?? '');
  const lowUnit = readUnit(groups['lowUnit'] ?? '');
  if (unit === null || lowUnit === null) return null;
  if (lowUnit.unit !== null && unit.unit !== null && lowUnit.unit.canonical !== unit.unit.canonical) return null;
  const isOneUnit = (groups['lowUnit'] ?? '') === '';
  const value = shiftDecimal(low, isOneUnit ? unit.shift : lowUnit.shift);
  const value2 = shiftDecimal(high, unit.shift);
  const warnings = compareDecimals(value, value2) > 0 ? ['range-falls'] : [];
  return { ...nothing, kind: 'range', op: 'in', opSource: 'explicit', value, value2, unit: unit.unit ?? lowUnit.unit, warnings };
}

function readQuantity(text: string): Draft | null {
  const isHeldWithin = /^控制在.*以[内下]$/u.test(text);
  const prefix = takeOperator(isHeldWithin ? text.slice(3) : text);
  const isAbout = /^(?:大约|约)|左右$/u.test(prefix.rest);
  const rest = prefix.rest
    .replace(/^(?:大约|约)\s*/u, '')
    .replace(/左右$/u, '')
    .trim();
  const suffix = suffixes.find(([pattern]) => pattern.test(rest));
  const body = (suffix === undefined ? rest : rest.replace(suffix[0], '')).trim();
  const match = new RegExp(String.raw`^(?<value>${number})\s*(?<unit>.*)$`, 'u').exec(body);
  const perMille = new RegExp(String.raw`^(?<unit>百分之|千分之)(?<value>${number})$`, 'u').exec(body);
  const inWords = match ?? perMille ?? /^(?<value>[零〇一二两三四五六七八九十百千]+)\s*(?<unit>.+)$/u.exec(body);
  const value = plainNumber(inWords?.groups?.['value'] ?? '');
  const unitWord = (inWords?.groups?.['unit'] ?? '').replace('百分之', '%');
  const read = readUnit(unitWord);
  if (value === null || read === null || (match === null && perMille === null && read.unit === null)) return null;
  const op = isAbout ? null : (prefix.op ?? suffix?.[1] ?? '=');
  const opSource = isAbout ? null : prefix.op !== null ? prefix.source : suffix === undefined ? 'implied' : 'suffix';
  const warnings = [
    ...(isAbout ? ['approximate'] : []),
    ...(read.isCurrencyAssumed ? ['currency-assumed'] : []),
    ...(/^(?:≧|≦|>=|<=|=>|=<|⩾|⩽)/u.test(text) ? ['V-17'] : []),
  ];
  const isAssumed = read.isCurrencyAssumed || isAbout;
  return {
    ...nothing,
    kind: kindOf(read.unit),
    op,
    opSource,
    value: shiftDecimal(value, read.shift),
    unit: read.unit,
    confidence: isAssumed ? 0.7 : read.unit === null ? 0.8 : 1,
    warnings,
  };
}

function readTruth(text: string): Draft | null {
  const truth = truths.get(text.replace(/^=\s*/u, ''));
  return truth === undefined ? null : { ...nothing, kind: 'bool', truth };
}

function readReference(text: string): Draft | null {
  const part = { ...nothing, kind: 'qualRef', confidence: 0.8 } as const;
  if (/^(?:不超过?|不高于|控制在|≤|<=)(?:项目|批复|年初)?(?:总)?预算(?:数|金额|批复)?(?:以内)?$/u.test(text)) {
    return { ...part, op: '<=', opSource: /^[≤<]/u.test(text) ? 'explicit' : 'word', ref: 'budget', unit: readUnit('元')?.unit ?? null };
  }
  if (/^按(?:照)?(?:项目)?计划/u.test(text)) return { ...part, ref: 'plan' };
  if (/^在.*时间内(?:全部)?完成$/u.test(text)) return { ...part, op: '<=', opSource: 'word', ref: 'plan' };
  if (!/(?:较|比|不高于|不低于|高于|低于)(?:上年|去年|上一年|同期)/u.test(text)) return null;
  const amount = new RegExp(String.raw`(?<value>${number})\s*(?<unit>%|‰|个?百分点|百分比)`, 'u').exec(text)?.groups;
  const op = text.includes('不高于') ? '<=' : text.includes('不低于') ? '>=' : trend(text);
  return {
    ...part,
    op,
    opSource: op === null ? null : 'word',
    ref: 'lastYear',
    value: amount === undefined ? null : plainNumber(amount['value'] ?? ''),
    unit: amount === undefined ? null : (readUnit(amount['unit'] ?? '')?.unit ?? null),
  };
}

function readWording(text: string): Draft {
  const hasLetter = /\p{L}/u.test(text);
  if (!hasLetter) return { ...nothing, kind: 'unparsed', confidence: 0, warnings: ['unparsed'] };
  const op = trend(text);
  return {
    ...nothing,
    kind: 'qual',
    op,
    opSource: op === null ? null : 'word',
    confidence: 0.8,
    warnings: /\d/u.test(text) ? ['number-in-wording'] : [],
  };
}

/** The first trend word decides; 不降低 before 降低. */
function trend(text: string): Operator | null {
  const word = /不降低|提高|提升|增加|增长|增强|改善|扩大|降低|下降|减少|保持|维持|稳定/u.exec(text)?.[0];
  if (word === undefined) return null;
  if (['不降低', '保持', '维持', '稳定'].includes(word)) return 'keep';
  return ['降低', '下降', '减少'].includes(word) ? 'trend-down' : 'trend-up';
}

function takeOperator(text: string): { readonly op: Operator | null; readonly source: 'explicit' | 'word'; readonly rest: string } {
  for (const [pattern, op] of prefixes) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined)
      return { op, source: /^[\p{Script=Han}]/u.test(found) ? 'word' : 'explicit', rest: text.slice(found.length).trim() };
  }
  return { op: null, source: 'explicit', rest: text };
}

/** A unit column or an operator column completes a bare number; where it contradicts the cell, that is a warning. */
function withColumns(draft: Draft, context: TargetContext): Draft {
  let result = draft;
  const unitText = normalise(context.unitText ?? '');
  const column = unitText === '' ? null : readUnit(unitText);
  if (column !== null && column.unit !== null && result.kind !== 'empty') {
    if (result.unit === null && result.value !== null) {
      const value2 = result.value2 === null ? null : shiftDecimal(result.value2, column.shift);
      const kind = result.kind === 'num' ? kindOf(column.unit) : result.kind;
      result = { ...result, kind, value: shiftDecimal(result.value, column.shift), value2, unit: column.unit };
    } else if (result.unit === null && (result.kind === 'qual' || result.kind === 'placeholder')) {
      result = { ...result, unit: column.unit };
    } else if (result.unit !== null && result.unit.dimension !== column.unit.dimension) {
      result = { ...result, warnings: [...result.warnings, 'V-14'] };
    }
  }
  const operator = takeOperator(normalise(context.operatorText ?? '')).op;
  if (operator !== null && (result.opSource === 'implied' || (result.op === null && result.value !== null))) {
    result = { ...result, op: operator, opSource: 'column' };
  }
  return result;
}

function kindOf(unit: TargetUnit | null): TargetValue['kind'] {
  if (unit === null) return 'num';
  if (unit.dimension === 'money') return 'money';
  if (unit.dimension === 'time') return 'duration';
  if (unit.dimension === 'compound') return /^(?:元|美元|欧元)\//u.test(unit.canonical) ? 'rateMoney' : 'rate';
  return 'num';
}

function plainNumber(text: string): string | null {
  const digits = text.replaceAll(',', '');
  if (/^-?\d+(?:\.\d+)?$/u.test(digits)) return shiftDecimal(digits, 0);
  return chineseNumber(text);
}

function chineseNumber(text: string): string | null {
  if (!/^[零〇一二两三四五六七八九十百千]+$/u.test(text)) return null;
  const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
  const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
  let total = 0;
  let digit: number | null = null;
  for (const sign of text) {
    const power = powers[sign];
    if (power === undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = digits[sign] ?? 0;
    } else {
      total += (digit ?? 1) * power;
      digit = null;
    }
  }
  return String(total + (digit ?? 0));
}

function isYear(text: string): boolean {
  return /^(?:19[4-9]\d|20\d\d)$/u.test(text);
}
