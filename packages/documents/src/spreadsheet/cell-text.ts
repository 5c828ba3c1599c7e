/**
 * What is stored in a cell → its text: as the sheet shows it, with every digit that is stored. A display that rounds, hides or scales
 * a number is told; so is a number that has lost digits, an error, a formula whose result is not in the file.
 */
import { formatValue, isDateFormat, isGeneral, scaleOf } from './number-formats.ts';
import type { Content } from './sheet.ts';

export type Remark =
  | 'rounded-by-format'
  | 'hidden-by-format'
  | 'scaled-by-format'
  | 'number-lost-digits'
  | 'formula-without-value'
  | 'formula-perhaps-not-calculated'
  | 'error-value'
  | 'missing-text';

export type CellText = { readonly text: string; readonly remark: Remark | null; readonly raw: string | null };

/** Excel keeps 15 digits. */
const digits = 15;
const longest = 40;

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Line breaks of every kind are line feeds; what cannot be seen is no text. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(invisible, '')
    .replace(control, '')
    .trim();
}

export function cellText(content: Content, date1904: boolean): CellText {
  switch (content.type) {
    case 'text':
      return plainly(cleanText(withTextFormat(content.text, content.format)));
    case 'number': {
      const read = numberText(content.value, content.format, date1904);
      return content.isUncertain === true && read.remark === null ? { ...read, remark: 'formula-perhaps-not-calculated' } : read;
    }
    case 'shown-number':
      return content.shown === '' ? decimalText(content.value) : compare(content.shown, content.value, '');
    case 'error':
      return { text: '', remark: 'error-value', raw: content.shown };
    case 'missing-text':
      return { text: '', remark: 'missing-text', raw: null };
    case 'formula-without-value':
      return { text: '', remark: 'formula-without-value', raw: content.formula === '' ? null : `=${content.formula}`.slice(0, 200) };
  }
}

function plainly(text: string): CellText {
  return { text, remark: null, raw: null };
}

/** A text format may add to the text: `@"元"`. */
function withTextFormat(text: string, format: string | undefined): string {
  if (format === undefined || !format.includes('@') || isGeneral(format)) return text;
  const shown = formatValue(format, text, false);
  return shown !== null && shown.includes(text.trim()) ? shown : text;
}

function numberText(value: number, format: string, date1904: boolean): CellText {
  if (!Number.isFinite(value)) return { text: '', remark: 'error-value', raw: String(value) };
  if (isGeneral(format)) return decimalText(value);
  const shown = formatValue(format, value, date1904);
  if (shown === null) return decimalText(value);
  if (isDateFormat(format)) return shown === '' ? { text: plainDecimal(value), remark: 'hidden-by-format', raw: null } : plainly(shown);
  return compare(cleanText(shown), value, format);
}

function decimalText(value: number): CellText {
  const text = plainDecimal(value);
  return Math.abs(value) >= 10 ** digits
    ? { text, remark: 'number-lost-digits', raw: value.toExponential(5).toUpperCase() }
    : plainly(text);
}

const numberIn = /\d[\d,]*(?:\.\d+)?(?:[Ee][+-]?\d+)?|\.\d+/g;

/** Keeps what is shown when it says the stored number; otherwise puts the stored digits in its place. */
function compare(shown: string, value: number, format: string): CellText {
  const size = Math.abs(value);
  if (size >= 10 ** digits) return { text: plainDecimal(value), remark: 'number-lost-digits', raw: shown };
  const found = [...shown.matchAll(numberIn)];
  const stored = plainDecimal(value);
  if (found.length === 0) {
    const isDash = /^[-–—－]+$/.test(shown);
    if (size === 0) return plainly(isDash ? stored : shown);
    return isDash ? { text: stored, remark: 'hidden-by-format', raw: shown } : { text: shown, remark: 'hidden-by-format', raw: stored };
  }
  const sign = value < 0 && !/[-−－(（负▲△]/.test(shown) ? '-' : '';
  const [only] = found;
  if (found.length > 1 || only === undefined) {
    const joined = found.map(([number]) => number).join('');
    const says =
      !shown.includes('/') && (found.some((match) => isSame(match, shown, size)) || same(Number(joined.replaceAll(',', '')), size));
    return says ? plainly(shown) : { text: stored, remark: 'rounded-by-format', raw: shown };
  }
  if (isSame(only, shown, size) && !/e/i.test(only[0]))
    return sign === '' ? plainly(shown) : { text: sign + shown, remark: 'rounded-by-format', raw: shown };
  const scale = scaleOf(format, value);
  const full = plainDecimal(isPercent(only, shown) ? size * 100 : size / scale);
  const text = sign + shown.slice(0, only.index) + full + shown.slice(only.index + only[0].length);
  if (scale > 1) return { text, remark: 'scaled-by-format', raw: stored };
  return { text: size === 0 ? text.replace(/^-/, '') : text, remark: 'rounded-by-format', raw: shown };
}

function isSame(match: RegExpExecArray, shown: string, size: number): boolean {
  const number = Number(match[0].replaceAll(',', ''));
  return same(isPercent(match, shown) ? number / 100 : number, size);
}

function isPercent(match: RegExpExecArray, shown: string): boolean {
  return /^\s*[%％]/.test(shown.slice(match.index + match[0].length));
}

function same(one: number, other: number): boolean {
  return Number(one.toPrecision(digits)) === Number(other.toPrecision(digits));
}

/** At most 15 digits that count, never an exponent where a person would write none. */
export function plainDecimal(value: number): string {
  const text = String(Number(value.toPrecision(digits)));
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (parts === null) return text === '-0' ? '0' : text;
  const [, sign = '', first = '', rest = '', exponent = '0'] = parts;
  const shift = Number(exponent);
  if (Math.abs(shift) > longest) return text.toUpperCase();
  const all = first + rest;
  return shift < 0 ? `${sign}0.${'0'.repeat(-shift - 1)}${all}` : `${sign}${all.padEnd(shift + 1, '0')}`;
}
