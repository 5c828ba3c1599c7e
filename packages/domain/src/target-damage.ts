/**
 * What scans and spreadsheets do to target values: "≥" read as 2, "≤" as W or X, 0 as O, 1 as l; a date stored as its number of days,
 * a percentage as its fraction. What the cell probably said is suggested with the rule that asks; nothing is repaired here.
 */
import { compareDecimals, shiftDecimal } from './decimal.ts';
import type { TargetSuggestion, TargetValue } from './target-value.ts';

type Read = Pick<TargetValue, 'kind' | 'op' | 'opSource' | 'value' | 'unit'>;
export type Surroundings = {
  /** Without white space. */
  readonly name: string;
  readonly category: string | null;
  readonly fiscalYear: number | null;
  /** The same target where else it is known: another version, the actual value. */
  readonly elsewhere: readonly Read[];
};

/** How the name of a share ends, once what is no word is off its end (ratio-like, 率类). */
export const ratioName = /(?:率|满意度|比例|占比|比重|百分比)$/u;
const mayExceed = /增长|增幅|增速|完成率|杠杆|负债/u;
const timeName = /时间|时限|期限|日期|工期|进度|时效|及时|按时|按期|完成时/u;
const comparable: ReadonlySet<TargetValue['kind']> = new Set(['num', 'money', 'rate', 'rateMoney', 'duration', 'range', 'bands', 'date']);
const operatorSign: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤' };

/** `text` is normalised and tight; `readAgain` reads a repaired text by the grammar alone. */
export function suggestionsFor(
  text: string,
  read: Read,
  surroundings: Surroundings,
  readAgain: (text: string) => Read,
): TargetSuggestion[] {
  if (read.kind === 'qual' || read.kind === 'unparsed') {
    const coverage = /应(\p{Script=Han})尽\1/u.test(text) ? [{ rule: 'full-coverage', text: '=100%' }] : [];
    return [...damagedWording(text, readAgain), ...coverage];
  }
  if (read.value === null) return [];
  return [
    ...lostOperator(read, read.value, surroundings.elsewhere),
    ...storedDate(text, read, read.value, surroundings),
    ...lostPercent(read, read.value, surroundings),
  ];
}

/** V-05: a share above 100 %, for whatever reason; two cells glued together look so. */
export function isShareAboveWhole(read: Read, name: string): boolean {
  if (read.value === null || read.kind !== 'num' || !isRatioName(name) || mayExceed.test(name)) return false;
  return (read.unit === null || read.unit.canonical === '%') && compareDecimals(read.value, '100') > 0;
}

function isRatioName(name: string): boolean {
  return ratioName.test(name.replace(/\([^()]*\)$/u, '').replaceAll(/[^\p{L}\p{N}]+$/gu, ''));
}

/** A ratio of 2xx % whose rest is a usual target; a count only where the rest is the same target elsewhere. */
function lostOperator(read: Read, value: string, elsewhere: readonly Read[]): TargetSuggestion[] {
  if (read.opSource !== 'implied' || !value.startsWith('2') || value.length < 2) return [];
  const rest = value.slice(1);
  const isKnown = elsewhere.some((other) => other.value === rest && other.unit?.canonical === read.unit?.canonical);
  const isUsual =
    read.unit?.canonical === '%' &&
    /^(?:\d\d(?:\.\d+)?|100)$/u.test(rest) &&
    compareDecimals(rest, '50') >= 0 &&
    compareDecimals(rest, '100') <= 0;
  return isKnown || isUsual ? [{ rule: 'V-16', text: `≥${rest}${read.unit?.canonical ?? ''}` }] : [];
}

/** Days since 30 December 1899, or digits of a date in a row. In a row of another kind such a number is a number. */
function storedDate(text: string, read: Read, value: string, { name, category, fiscalYear }: Surroundings): TargetSuggestion[] {
  if (read.kind !== 'num' || read.unit !== null) return [];
  const whole = value.replace(/\.0+$/u, '');
  const day = /^\d{5}$/u.test(whole) ? dayOfSerial(Number(whole)) : dayOfDigits(whole);
  if (day === null || /[万千百亿]/u.test(text)) return [];
  const isTimeRow = category === 'O.T' || timeName.test(name);
  const isOpenRow = category === null && name === '' && fiscalYear !== null && day.startsWith(String(fiscalYear));
  if (!isTimeRow && !isOpenRow) return [];
  return [{ rule: 'V-15', text: `${operatorSign[read.op ?? ''] ?? '≤'}${day}` }];
}

function dayOfSerial(serial: number): string | null {
  if (serial < 40_000 || serial > 60_000) return null;
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

function dayOfDigits(text: string): string | null {
  const [, year = '', month = '', day = ''] = /^((?:19|20)\d{2})(\d{2})(\d{2})$/u.exec(text) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`) ? `${year}-${month}-${day}` : null;
}

/** V-02: a share without its sign; below 1 it was stored as a fraction. */
function lostPercent(read: Read, value: string, { name }: Surroundings): TargetSuggestion[] {
  if (read.kind !== 'num' || read.unit !== null || read.op === null || !isRatioName(name)) return [];
  if (value.startsWith('-') || compareDecimals(value, '100') > 0) return [];
  const isFraction = /^0\.\d*[1-9]/u.test(value);
  const sign = read.opSource === 'implied' ? '' : (operatorSign[read.op] ?? read.op);
  return [{ rule: 'V-02', text: `${sign}${isFraction ? shiftDecimal(value, 2) : value}%` }];
}

function damagedWording(text: string, readAgain: (text: string) => Read): TargetSuggestion[] {
  if (text.length > 30) return [];
  const repaired = withDigits(text);
  const candidates = [repaired, repaired.replace(/^[WwXx]\s*(?=\d)/u, '≤').replace(/^[Zz]\s*(?=\d)/u, '≥')];
  const found = candidates.find((candidate) => candidate !== text && comparable.has(readAgain(candidate).kind));
  return found === undefined ? [] : [{ rule: 'V-16', text: found }];
}

/** Letters between digits, points of other scripts, signs that were escaped or doubled, numbers as a spreadsheet prints them. */
function withDigits(text: string): string {
  return text
    .replaceAll('&ge;', '≥')
    .replaceAll('&le;', '≤')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replace(/^([≥≤<>=])\1+/u, '$1')
    .replaceAll(/(?<!\d)\d(?: \d)+(?!\d)/gu, (run) => run.replaceAll(' ', ''))
    .replaceAll(/(\d)[。·](?=\d)/gu, '$1.')
    .replaceAll(/[\dOoIl|.,]*\d[\dOoIl|.,]*|[OoIl|]+(?=[%个人次元万])/gu, (run) => run.replaceAll(/[Oo]/gu, '0').replaceAll(/[Il|]/gu, '1'))
    .replace(/(\d(?:\.\d+)?)[Ee]\+?(\d{1,2})(?!\d)/u, (_, digits: string, power: string) => shiftDecimal(digits, Number(power)));
}
