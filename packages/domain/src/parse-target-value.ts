/**
 * Target value (指标值): the text of a cell to a typed value, by the grammar of the field.
 * Tried in this order: placeholder, bands, date, range, quantity, yes or no, reference, wording. A text that is not wholly
 * consumed is never cut: it stays wording, or unparsed when it holds no letter. The raw text is never touched.
 */
import { readBands } from './target-bands.ts';
import { withColumns } from './target-columns.ts';
import { isShareAboveWhole, suggestionsFor } from './target-damage.ts';
import { readDate } from './target-date.ts';
import { directionOf } from './target-direction.ts';
import { type Draft, nothing, unparsed } from './target-draft.ts';
import { embeddedQuantities } from './target-embedded.ts';
import { gradedLevels } from './target-levels.ts';
import { hasUnusualGlyph, takeOperator, trendOf } from './target-operator.ts';
import { readQuantity } from './target-quantity.ts';
import { readRange } from './target-range.ts';
import { isBlank, normaliseTarget, tight } from './target-text.ts';
import { readUnit } from './target-units.ts';
import type { TargetValue } from './target-value.ts';

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

const truths: ReadonlyMap<string, boolean> = new Map([
  ...['是', '有', '完成', '合格', '合规', '通过', '达标', '及时'].map((word) => [word, true] as const),
  ...['否', '无', '不合格', '未完成', '不达标'].map((word) => [word, false] as const),
]);

/** No value of one cell is longer; what is, is a text. */
const longestValue = 200;

export function parseTargetValue(raw: string, context: TargetContext = {}): TargetValue {
  const text = normaliseTarget(raw);
  const compact = tight(text);
  const name = context.name === undefined ? '' : context.name.normalize('NFKC').replaceAll(/\s/gu, '');
  const category = context.category ?? null;
  const fiscalYear = context.fiscalYear ?? null;
  const read = text === '' && !isBlank(raw) ? unparsed : readBare(text, compact, fiscalYear);
  const draft = withColumns(read, compact, context);
  const elsewhere = (context.elsewhere ?? []).map((other) => readPlain(other, fiscalYear));
  const suggestions = suggestionsFor(compact, draft, { name, category, fiscalYear, elsewhere }, (repaired) =>
    readPlain(repaired, fiscalYear),
  );
  const polarity = (context.operatorText ?? '') === '' ? '' : normaliseTarget(context.operatorText ?? '');
  const { direction, reason } = directionOf(draft, { name, category, polarity });
  const warnings = new Set([...draft.warnings, ...textWarnings(compact), ...suggestions.map(({ rule }) => rule)]);
  if (isShareAboveWhole(draft, name)) warnings.add('V-05');
  const isDamaged = warnings.has('V-15') || warnings.has('V-16');
  // Field by field, in the order of the model.
  return {
    raw,
    kind: draft.kind,
    op: draft.op,
    opSource: draft.opSource,
    value: draft.value,
    value2: draft.value2,
    unit: draft.unit,
    bands: draft.bands,
    date: draft.date,
    truth: draft.truth,
    embedded: draft.embedded ?? [],
    qualLevels: draft.qualLevels ?? [],
    ref: draft.ref,
    direction,
    directionReason: reason,
    confidence: isDamaged ? Math.min(draft.confidence, 0.5) : draft.confidence,
    warnings: [...warnings],
    suggestions,
  };
}

function readPlain(raw: string, fiscalYear: number | null): Draft {
  const text = normaliseTarget(raw);
  return readBare(text, tight(text), fiscalYear);
}

/** Bands may be set apart by spaces; everything else is read without them. */
function readBare(text: string, compact: string, fiscalYear: number | null): Draft {
  if (text === '') return nothing;
  if (text.length > longestValue) return readWording(compact);
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

function readDateValue(text: string, fiscalYear: number | null): Draft | null {
  const read = readDate(text, fiscalYear);
  if (read === null) return null;
  const isOpen = read.date.relative && read.date.year === null;
  return { ...nothing, kind: 'date', op: read.op, opSource: read.opSource, date: read.date, confidence: isOpen ? 0.7 : 1 };
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
  return [
    ...(hasUnusualGlyph(text) ? ['V-17'] : []),
    ...(text.length > 30 ? ['V-18'] : []),
    ...(text.includes('年') && relativeDate.test(text) ? ['V-19'] : []),
  ];
}
