/** Operators of target values, before the number (不低于, ≥) and behind it (以上, 以内), and trend words (提高, 减少, 保持). */
import type { TargetValue } from './target-value.ts';

export type Operator = NonNullable<TargetValue['op']>;
export type TakenOperator = { readonly op: Operator | null; readonly source: 'explicit' | 'word'; readonly rest: string };
export type TakenSuffix = { readonly op: Operator; readonly rest: string };

const not = '不(?:得|应|能|可)?';
/** Negated words stand before the words they hold: 不低于 before 低于; 大于等于 before 大于. */
const prefix = new RegExp(
  '^(?:' +
    `(?<atLeast>≥=?|≧|⩾|>=|=>|≮|(?:大于|高于|多于)或?等于|${not}(?:低于|少于|小于)|至少|最少|最低|达到|达)|` +
    `(?<atMost>≤=?|≦|⩽|<=|=<|≯|(?:小于|低于|少于)或?等于|${not}(?:高于|超过|超出|多于|大于)|不超|至多|最多|最高)|` +
    '(?<above>>|超过|超出|超|高于|大于|多于)|' +
    '(?<below><|低于|小于|少于|不满|不足)|' +
    '(?<equal>=|等于|为))',
  'u',
);
/** In law 以上, 以下 and 以内 include the number and 以外 does not (民法典 art. 1259); 不含 in brackets says otherwise. */
const suffix =
  /(?:\(含(?:本数)?\)|及其?|或者?|含|和)?(?:(?<atLeast>以上)|(?<atMost>以[内下]|之内)|(?<above>以外))(?<bracket>\(不?含(?:本数)?\))?$/u;
const unusualGlyph = /^(?:≧|≦|>=|=>|<=|=<|⩾|⩽|≮|≯|[≥≤]=)/u;
const han = /^\p{Script=Han}/u;

export function takeOperator(text: string): TakenOperator {
  const match = prefix.exec(text);
  if (match === null) return { op: null, source: 'explicit', rest: text };
  const [found] = match;
  return { op: operatorOf(match.groups ?? {}), source: han.test(found) ? 'word' : 'explicit', rest: text.slice(found.length).trim() };
}

export function takeSuffix(text: string): TakenSuffix | null {
  const match = suffix.exec(text);
  const op = match === null ? null : operatorOf(match.groups ?? {});
  if (match === null || op === null) return null;
  const isStrict = match.groups?.['bracket']?.startsWith('(不') === true;
  return { op: isStrict && op !== '>' ? (op === '>=' ? '>' : '<') : op, rest: text.slice(0, match.index).trim() };
}

/** A glyph that the forms do not ask for: ≧, >=, ＞＝. */
export function hasUnusualGlyph(text: string): boolean {
  return unusualGlyph.test(text);
}

function operatorOf(groups: Readonly<Record<string, string | undefined>>): Operator | null {
  if (groups['atLeast'] !== undefined) return '>=';
  if (groups['atMost'] !== undefined) return '<=';
  if (groups['above'] !== undefined) return '>';
  if (groups['below'] !== undefined) return '<';
  return groups['equal'] === undefined ? null : '=';
}

const heldWord = /不(?:降低|下降|减少|增加|提高|恶化)/u;
const movingWord = /提高|提升|增加|增长|增强|改善|扩大|降低|下降|减少/u;
const falling: ReadonlySet<string> = new Set(['降低', '下降', '减少']);

/** 不降低 before 降低; of several words that move the first decides; 保持增长 grows. */
export function trendOf(text: string): Operator | null {
  if (heldWord.test(text)) return 'keep';
  const word = movingWord.exec(text)?.[0];
  if (word !== undefined) return falling.has(word) ? 'trend-down' : 'trend-up';
  return /保持|维持|稳定/u.test(text) ? 'keep' : null;
}
