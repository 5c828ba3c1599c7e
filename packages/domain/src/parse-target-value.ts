/**
 * Target value (指标值): the text of a cell to a typed value, by the grammar of the field.
 * Tried in this order: placeholder, bands, date, range, quantity, yes or no, reference, wording. A text that is not wholly
 * consumed is never cut: it stays wording, or unparsed when it holds no letter. The raw text is never touched.
 */
import { compareDecimals, shiftDecimal } from './decimal.ts';
import { isShareAboveWhole, suggestionsFor } from './target-damage.ts';
import { readDate } from './target-date.ts';
import { directionOf } from './target-direction.ts';
import { embeddedQuantities } from './target-embedded.ts';
import { gradedLevels } from './target-levels.ts';
import { chineseNumeral, numberPattern, readNumber, unsignedNumber } from './target-number.ts';
import { hasUnusualGlyph, takeOperator, takeSuffix, trendOf } from './target-operator.ts';
import { isBlank, normaliseTarget, tight } from './target-text.ts';
import { type ReadUnit, readUnit } from './target-units.ts';
import type { TargetBand, TargetUnit, TargetValue } from './target-value.ts';

/** What stands around the cell. It adds warnings, a unit from a unit column, an operator from an operator column; never a number. */
export type TargetContext = {
  readonly fiscalYear?: number | null;
  readonly operatorText?: string | null;
  readonly unitText?: string | null;
  readonly name?: string;
  /** Canonical code of the kind, else of the category. */
  readonly category?: string | null;
  /** Texts of the same target that are known from elsewhere: another version, the actual value. */
  readonly elsewhere?: readonly string[];
  /** In one system of 2016 a minus before a percentage says that lower is better: -0%. */
  readonly minusMeansLower?: boolean;
};

type Draft = Omit<TargetValue, 'raw' | 'direction' | 'directionReason' | 'suggestions'>;

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
  embedded: [],
  qualLevels: [],
  ref: null,
  confidence: 1,
  warnings: [],
};

const grade = '优秀|良好|一般|不合格|合格|优|良|中|差';
const mark = String.raw`(?:≥|≧|>=|≤|≦|<=|>|<|=)?`;
const bandUnit = '%|‰|百分比|个?百分点|分|万元|元|个工作日|天|个月|年|个|次|项|人|户|件';
const gradeLast = String.raw`(?<op1>${mark})\s*(?<value1>${unsignedNumber})\s*(?<unit1>${bandUnit})?\s*(?<suffix1>(?:及|或|含)?以[上下内])?\s*[:(]?(?<grade1>${grade})\)?`;
const gradeFirst = String.raw`(?<grade2>${grade})\s*[:(]?\s*(?<op2>${mark})\s*(?<value2>${unsignedNumber})\s*(?<unit2>${bandUnit})?\s*(?<suffix2>(?:及|或|含)?以[上下内])?\)?`;
const band = new RegExp(String.raw`(?:${gradeLast}|${gradeFirst})(?:[、,;\s]+|$)`, 'uy');

const between = new RegExp(
  String.raw`^(?<low>${numberPattern})\s*(?<lowUnit>[^\d\s≤<]*?)\s*(?:≤|<=?)\s*[A-Za-z]\s*(?:≤|<=?)\s*(?<high>${numberPattern})\s*(?<unit>.*)$`,
  'u',
);
const dash = new RegExp(
  String.raw`^(?:[=在为]|介于)?(?<low>${numberPattern}|${chineseNumeral})\s*(?<lowUnit>[^\d\s\-–—~至到和与]*)\s*(?:-|–|—+|~|至|到)\s*(?<high>${numberPattern}|${chineseNumeral})\s*(?<unit>[^\d].*?)?(?:之间|以内)?$`,
  'u',
);
const betweenWords = new RegExp(
  String.raw`^(?:在|介于)?(?<low>${numberPattern})\s*(?<lowUnit>[^\d\s和与]*)[和与](?<high>${numberPattern})\s*(?<unit>[^\d].*?)?之间$`,
  'u',
);

const amount = new RegExp(String.raw`^(?<value>${numberPattern})\s*(?<unit>.*)$`, 'u');
const shareOf = new RegExp(`^(?<unit>[百千万]分之)(?<value>${numberPattern}|${chineseNumeral})$`, 'u');
const amountInWords = new RegExp(String.raw`^(?<value>${chineseNumeral})(?<unit>.*)$`, 'u');

const truths: ReadonlyMap<string, boolean> = new Map([
  ...['是', '有', '完成', '合格', '合规', '通过', '达标', '及时'].map((word) => [word, true] as const),
  ...['否', '无', '不合格', '未完成', '不达标'].map((word) => [word, false] as const),
]);

export function parseTargetValue(raw: string, context: TargetContext = {}): TargetValue {
  const text = normaliseTarget(raw);
  const compact = tight(text);
  const name = (context.name ?? '').normalize('NFKC').replaceAll(/\s/gu, '');
  const category = context.category ?? null;
  const fiscalYear = context.fiscalYear ?? null;
  const read = text === '' && !isBlank(raw) ? unparsed : readBare(text, compact, fiscalYear);
  const draft = withColumns(read, compact, context);
  const elsewhere = (context.elsewhere ?? []).map((other) => readPlain(other, fiscalYear));
  const suggestions = suggestionsFor(compact, draft, { name, category, fiscalYear, elsewhere }, (repaired) =>
    readPlain(repaired, fiscalYear),
  );
  const polarity = normaliseTarget(context.operatorText ?? '');
  const { direction, reason } = directionOf(draft, { name, category, polarity });
  const warnings = [
    ...draft.warnings,
    ...textWarnings(compact),
    ...(isShareAboveWhole(draft, name) ? ['V-05'] : []),
    ...suggestions.map(({ rule }) => rule),
  ];
  const isDamaged = suggestions.some(({ rule }) => rule === 'V-15' || rule === 'V-16');
  return {
    raw,
    ...draft,
    direction,
    directionReason: reason,
    confidence: isDamaged ? Math.min(draft.confidence, 0.5) : draft.confidence,
    warnings: [...new Set(warnings)],
    suggestions,
  };
}

const unparsed: Draft = { ...nothing, kind: 'unparsed', confidence: 0, warnings: ['unparsed'] };

function readPlain(raw: string, fiscalYear: number | null): Draft {
  const text = normaliseTarget(raw);
  return readBare(text, tight(text), fiscalYear);
}

/** Bands may be set apart by spaces; everything else is read without them. */
function readBare(text: string, compact: string, fiscalYear: number | null): Draft {
  if (text === '') return nothing;
  return (
    readPlaceholder(compact) ??
    readBands(text) ??
    readDateValue(compact, fiscalYear) ??
    readRange(compact) ??
    readQuantity(compact) ??
    readTruth(compact) ??
    readReference(compact) ??
    readWording(compact)
  );
}

function readPlaceholder(text: string): Draft | null {
  const { op, source, rest } = takeOperator(text);
  const match = /^(?:\*+|[Xx]{2,}|×{2,}|[○〇]{2,}|_{2,})\s*(?<unit>.*)$/u.exec(rest);
  const unit = match === null ? null : readUnit(match.groups?.['unit'] ?? '');
  if (unit !== null) return { ...nothing, kind: 'placeholder', op, opSource: op === null ? null : source, unit: unit.unit };
  return /^(?:待定|待填|待填写|\.{3,}|指标\d+:)$/u.test(text) ? { ...nothing, kind: 'placeholder' } : null;
}

function readBands(text: string): Draft | null {
  if (!/[优良中差般格]/u.test(text)) return null;
  const bands: TargetBand[] = [];
  band.lastIndex = 0;
  while (band.lastIndex < text.length && bands.length <= 5) {
    const found = band.exec(text)?.groups;
    if (found === undefined) return null;
    const value = found['value1'] ?? found['value2'] ?? '';
    const unit = readUnit(found['unit1'] ?? found['unit2'] ?? '');
    bands.push({
      grade: found['grade1'] ?? found['grade2'] ?? '',
      op: takeOperator(found['op1'] ?? found['op2'] ?? '').op ?? takeSuffix(found['suffix1'] ?? found['suffix2'] ?? '')?.op ?? null,
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
  return { ...nothing, kind: 'date', op: read.op, opSource: read.opSource, date: read.date, confidence: isOpen ? 0.7 : 1 };
}

/** A range of years (2019-2021) or of months of the year (1-12月) is a period, not a range of values. */
function readRange(text: string): Draft | null {
  const groups = (between.exec(text) ?? dash.exec(text) ?? betweenWords.exec(text))?.groups;
  if (groups === undefined) return null;
  const { low: lowText = '', high: highText = '', unit: unitText = '', lowUnit: lowUnitText = '' } = groups;
  const [low, high] = [readNumber(lowText), readNumber(highText)];
  if (low === null || high === null) return null;
  if (isYear(low) && /^年?度?$/u.test(lowUnitText) && (isYear(high) || /^\d\d$/u.test(high)) && /^年?度?$/u.test(unitText)) return null;
  if (unitText === '月' && compareDecimals(high, '12') <= 0) return null;
  const [unit, lowUnit] = [readUnit(unitText), readUnit(lowUnitText)];
  if (unit === null || lowUnit === null) return null;
  if (lowUnit.unit !== null && unit.unit !== null && lowUnit.unit.canonical !== unit.unit.canonical) return null;
  const value = shiftDecimal(low, lowUnitText === '' ? unit.shift : lowUnit.shift);
  const value2 = shiftDecimal(high, unit.shift);
  const warnings = compareDecimals(value, value2) > 0 ? ['range-falls'] : [];
  return { ...nothing, kind: 'range', op: 'in', opSource: 'explicit', value, value2, unit: unit.unit ?? lowUnit.unit, warnings };
}

type Measured = { readonly value: string; readonly read: ReadUnit };

function readQuantity(text: string): Draft | null {
  const held = /^(?:严格)?控制在(?<body>.+?)(?:以[内下]|之内|内)$/u.exec(text)?.groups?.['body'];
  const prefix = held === undefined ? takeOperator(text) : ({ op: '<=', source: 'word', rest: held } as const);
  const isAbout = /^(?:大约|约)|(?:左右|上下)$/u.test(prefix.rest);
  const rest = prefix.rest
    .replace(/^(?:大约|约)/u, '')
    .replace(/(?:左右|上下)$/u, '')
    .replace(/(?<!以[上下内])\(含(?:本数)?\)$/u, '')
    .trim();
  const suffix = takeSuffix(rest) ?? timeLimit(rest);
  const measured = readMeasured(suffix?.rest ?? rest);
  if (measured === null) return null;
  const { value, read } = measured;
  const op = isAbout ? null : (prefix.op ?? suffix?.op ?? '=');
  const opSource = isAbout ? null : prefix.op !== null ? prefix.source : suffix === null ? 'implied' : 'suffix';
  const disagree = prefix.op !== null && suffix !== null && prefix.op !== '=' && prefix.op[0] !== suffix.op[0];
  const warnings = [
    ...(isAbout ? ['approximate'] : []),
    ...(disagree ? ['operators-disagree'] : []),
    ...(read.isCurrencyAssumed ? ['currency-assumed'] : []),
    ...(read.shift > 0 && /^-?0(?:\.0+)?$/u.test(value) ? ['rounded-to-zero'] : []),
  ];
  const confidence = disagree ? 0.5 : read.isCurrencyAssumed || isAbout ? 0.7 : read.unit === null ? 0.8 : 1;
  return {
    ...nothing,
    kind: kindOf(read.unit),
    op,
    opSource,
    value: shiftDecimal(value, read.shift),
    unit: read.unit,
    confidence,
    warnings,
  };
}

/** 30日内, 3个月前: only behind a unit of time. */
function timeLimit(text: string): { readonly op: '<='; readonly rest: string } | null {
  const rest = /^(?<rest>.*\d.*|[零〇一二两三四五六七八九十百半].*)(?:之?内|之前|以前|前)$/u.exec(text)?.groups?.['rest'];
  if (rest === undefined || readMeasured(rest)?.read.unit?.dimension !== 'time') return null;
  return { op: '<=', rest };
}

function readMeasured(text: string): Measured | null {
  if (/^百分(?:之)?百$/u.test(text)) return measured('100', '%');
  if (text.startsWith('半')) return measured('0.5', text.slice(1), true);
  const digits = amount.exec(text)?.groups;
  if (digits !== undefined) return measured(digits['value'] ?? '', digits['unit'] ?? '');
  const share = shareOf.exec(text)?.groups;
  if (share !== undefined) return measured(share['value'] ?? '', share['unit'] ?? '');
  const words = amountInWords.exec(text)?.groups;
  if (words === undefined) return null;
  return measured(words['value'] ?? '', words['unit'] ?? '', !/[零〇一二两三四五六七八九十]/u.test(words['value'] ?? ''));
}

function measured(number: string, unitText: string, needsUnit = false): Measured | null {
  const value = readNumber(number);
  const read = readUnit(unitText);
  if (value === null || read === null || (needsUnit && read.unit === null)) return null;
  return { value, read };
}

function readTruth(text: string): Draft | null {
  const truth = truths.get(text.replace(/^=\s*/u, ''));
  return truth === undefined ? null : { ...nothing, kind: 'bool', truth };
}

function readReference(text: string): Draft | null {
  const part = { ...nothing, kind: 'qualRef', confidence: 0.8 } as const;
  if (
    /^(?:不(?:得|应|能|可)?超过?|不(?:得)?高于|不(?:得)?大于|控制在|≤|<=)(?:项目|批复|年初|年度|财政)*(?:总)?预算(?:总?额|数|金额|批复|控制数|范围)?(?:以?内|之内)?$|^在?预算(?:范围)?(?:以|之)?内$/u.test(
      text,
    )
  )
    return { ...part, op: '<=', opSource: /^[≤<]/u.test(text) ? 'explicit' : 'word', ref: 'budget', unit: readUnit('元')?.unit ?? null };
  if (/^按(?:照)?(?:项目|年度|工作|实施|时间|进度|既定|预定)*计划/u.test(text)) return { ...part, ref: 'plan' };
  if (/^在.*时间内(?:全部)?完成$/u.test(text)) return { ...part, op: '<=', opSource: 'word', ref: 'plan', ...oneNumber(text) };
  if (!/(?:较|比|与|同|不高于|不低于|高于|低于)(?:上年|去年|上一年|同期)|同比/u.test(text)) return null;
  const compared = takeOperator(/不?[高低]于(?=上|去年|同期)/u.exec(text)?.[0] ?? '').op;
  const op = compared ?? (/持平/u.test(text) ? 'keep' : trendOf(text));
  return { ...part, op, opSource: op === null ? null : 'word', ref: 'lastYear', ...oneNumber(text) };
}

/** The number inside a reference; of several none is chosen. */
function oneNumber(text: string): Pick<Draft, 'value' | 'unit' | 'embedded'> {
  const embedded = embeddedQuantities(text);
  const [only, second] = embedded;
  return second === undefined && only !== undefined
    ? { value: only.value, unit: only.unit, embedded: [] }
    : { value: null, unit: null, embedded };
}

function readWording(text: string): Draft {
  if (!/\p{L}/u.test(text)) return unparsed;
  const op = trendOf(text);
  return {
    ...nothing,
    kind: 'qual',
    op,
    opSource: op === null ? null : 'word',
    embedded: embeddedQuantities(text),
    qualLevels: gradedLevels(text),
    confidence: 0.8,
    warnings: [
      ...(/\d/u.test(text) ? ['number-in-wording'] : []),
      ...(/^#(?:REF!|VALUE!|DIV\/0!|N\/A|NAME\?|NUM!)/u.test(text) ? ['spreadsheet-error'] : []),
    ],
  };
}

/** 年底 and its like are relative unless a year stands before them. */
const relativeDate = /今年|明年|(?<![\d一二三四五六七八九十]年|年)后年|来年|去年|(?<![\d零〇一二三四五六七八九十年])年[底末初内]/u;

function textWarnings(text: string): string[] {
  return [...(hasUnusualGlyph(text) ? ['V-17'] : []), ...(text.length > 30 ? ['V-18'] : []), ...(relativeDate.test(text) ? ['V-19'] : [])];
}

/** A unit column or an operator column completes what the cell does not say; where it contradicts the cell, that is a warning. */
function withColumns(draft: Draft, text: string, context: TargetContext): Draft {
  if (draft.kind === 'empty') return draft;
  const operatorText = tight(normaliseTarget(context.operatorText ?? ''));
  const completed = withOperator(withUnit(draft, tight(normaliseTarget(context.unitText ?? ''))), operatorText);
  if (context.minusMeansLower !== true || !/^-[\d.,]+%$/u.test(text) || completed.value === null) return completed;
  return { ...completed, op: '<=', opSource: 'explicit', value: completed.value.replace(/^-/u, '') };
}

function withUnit(draft: Draft, unitText: string): Draft {
  if (unitText === '') return draft;
  const column = readUnit(unitText);
  if (column === null || column.unit === null) {
    const isWord = /^\p{L}+$/u.test(unitText) && !/^(?:无|其他|其它|定性|文字|文本)$/u.test(unitText);
    return isWord && draft.unit === null && draft.value !== null ? { ...draft, warnings: [...draft.warnings, 'unknown-unit'] } : draft;
  }
  if (draft.unit !== null) return contradicts(draft, column) ? { ...draft, warnings: [...draft.warnings, 'V-14'] } : draft;
  if (draft.kind === 'bands')
    return { ...draft, unit: column.unit, bands: draft.bands.map((each) => ({ ...each, ...scaled(each.value, column) })) };
  if (draft.kind === 'qual' || draft.kind === 'placeholder') return { ...draft, unit: column.unit };
  if (draft.kind === 'date') return column.unit.dimension === 'time' ? draft : { ...draft, warnings: [...draft.warnings, 'V-14'] };
  if (draft.value === null) return draft;
  return {
    ...draft,
    ...scaled(draft.value, column),
    value2: draft.value2 === null ? null : shiftDecimal(draft.value2, column.shift),
    kind: draft.kind === 'num' ? kindOf(column.unit) : draft.kind,
    confidence: draft.confidence === 0.8 && draft.kind === 'num' ? (column.isCurrencyAssumed ? 0.7 : 1) : draft.confidence,
    warnings: [
      ...draft.warnings,
      ...(column.isCurrencyAssumed ? ['currency-assumed'] : []),
      ...(column.shift > 0 && /^-?0(?:\.0+)?$/u.test(draft.value) ? ['rounded-to-zero'] : []),
    ],
  };
}

function scaled(value: string | null, { unit, shift }: ReadUnit): { readonly value: string | null; readonly unit: TargetUnit | null } {
  return { value: value === null ? null : shiftDecimal(value, shift), unit };
}

/** 28.8万元 in a row of %, but also 28元 in a row of 万元. */
function contradicts({ unit }: Draft, column: ReadUnit): boolean {
  if (unit === null || column.unit === null) return false;
  return unit.canonical !== column.unit.canonical || (readUnit(unit.raw)?.shift ?? 0) !== column.shift;
}

function withOperator(draft: Draft, operatorText: string): Draft {
  const taken = takeOperator(operatorText);
  if (taken.op === null || taken.rest !== '') return draft;
  const warnings = hasUnusualGlyph(operatorText) ? [...draft.warnings, 'V-17'] : draft.warnings;
  if (draft.opSource === 'implied') return { ...draft, op: taken.op, opSource: 'column', warnings };
  if (draft.op === null) {
    const isOpen = draft.kind === 'placeholder' || (draft.kind === 'qualRef' && draft.value !== null);
    return isOpen ? { ...draft, op: taken.op, opSource: 'column', warnings } : draft;
  }
  const disagree = draft.value !== null && draft.kind !== 'range' && draft.kind !== 'qualRef' && draft.op !== taken.op;
  return disagree ? { ...draft, warnings: [...draft.warnings, 'operators-disagree'] } : draft;
}

function kindOf(unit: TargetUnit | null): TargetValue['kind'] {
  if (unit === null) return 'num';
  if (unit.dimension === 'money') return 'money';
  if (unit.dimension === 'time') return 'duration';
  if (unit.dimension === 'compound') return /^(?:元|美元|欧元|港元|日元)\//u.test(unit.canonical) ? 'rateMoney' : 'rate';
  return 'num';
}

function isYear(text: string): boolean {
  return /^(?:19[4-9]\d|20\d\d)$/u.test(text);
}
