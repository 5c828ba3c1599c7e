/**
 * Numbers of a text: an Arabic number with a unit or %. Ordinals of lists, slogans and titles in quotation marks, years, dates, ages,
 * numbers of documents and of articles are none. Two numbers are the same when they are after the units are made one: 0.5万元 and 5000元.
 */
import { multiplyDecimals, shiftDecimal, trimDecimal } from '../decimal.ts';
import { measureWordOf, unitAtStart } from '../target-units.ts';
import type { TargetUnit } from '../target-value.ts';
import { keptByText } from './kept-by-text.ts';

export type TextNumber = {
  /** As printed, with its unit. */
  readonly raw: string;
  /** Where it begins in the text as it was given. */
  readonly at: number;
  readonly value: string;
  readonly unit: TargetUnit | null;
  /** Same for equal numbers. */
  readonly key: string;
};

/** Blanked out and not cut, so that places stay. */
const none = [
  /“[^”]*”|"[^"]*"|「[^」]*」|『[^』]*』|《[^》]*》|〈[^〉]*〉/gu,
  /[〔[(（［【]\s*\d{4}\s*[〕\])）］】]\s*(?:第\s*)?\d*\s*号?/gu,
  /第\s*\d+(?:\.\d+)?/gu,
  /\d{4}\s*[-—–~～至]\s*\d{4}\s*年(?:度)?/gu,
  /(?:19|20)\d{2}\s*年(?:度)?(?:\s*\d{1,2}\s*月(?:份)?(?:\s*\d{1,2}\s*[日号])?)?/gu,
  /(?<!\d)\d{1,2}\s*[-—–~～至]\s*\d{1,2}\s*月(?:份)?/gu,
  /(?<!\d)\d{1,2}\s*月(?:份)?(?:\s*\d{1,2}\s*[日号])?(?:底|末)?/gu,
  /(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}/gu,
  /(?<=每月|当月|次月)\s*\d{1,2}\s*[日号]/gu,
  /(?<![\d.])[1-4]\s*季度/gu,
  /\d+\s*号(?:文|令)?/gu,
  /\d+(?:\s*[-—–~～至]\s*\d+)?\s*周?岁/gu,
  /(?<=^|[\s。；;：:\n])(?:[（(]\d{1,2}[）)]|\d{1,2}(?:[、．）)]|\.(?!\d)))/gu,
];
const digit = /[\d０-９]/u;
const number = /(?<![\d.A-Za-z]|[A-Za-z]-)\d+(?:,\d{3})*(?:\.\d+)?/gu;
/** Between a number and its unit: 50余个, 2000 多人. */
const between = /^ ?[余多来]?/u;

/** No unit is longer. In running text 每 begins something else: 242个村每村1场. */
const reach = 16;

/** The text without what looks like a number and is none. Blanks stand in its place, so that no place moves. */
export const plainOf = keptByText((text): string => {
  let plain = halfWidth(text);
  for (const pattern of none) plain = plain.replaceAll(pattern, (match) => ' '.repeat(match.length));
  return plain;
});

export const numbersIn = keptByText((text): readonly TextNumber[] => {
  if (!digit.test(text)) return [];
  const plain = plainOf(text);
  const found: TextNumber[] = [];
  for (const match of plain.matchAll(number)) {
    const end = match.index + match[0].length;
    const [behind = ''] = plain.slice(end, end + reach).split('每');
    const gap = between.exec(behind)?.[0].length ?? 0;
    const { read, length } = unitAtStart(behind.slice(gap));
    if (read.unit === null) continue;
    const value = trimDecimal(shiftDecimal(match[0].replaceAll(',', ''), read.shift));
    const raw = text.slice(match.index, end + gap + length);
    found.push({ raw, at: match.index, value, unit: read.unit, key: quantityKey(value, read.unit) });
  }
  return found;
});

/**
 * One text for every way to write a quantity: value in the base of the dimension. Units without a base stay as they are; of a count the
 * measure word counts, as 50个 and 50个站点 are one number.
 */
export function quantityKey(value: string, unit: TargetUnit | null): string {
  if (unit === null) return trimDecimal(value);
  const base = baseOf(unit);
  return base === null
    ? `${trimDecimal(value)} ${measureWordOf(unit.canonical)}`
    : `${trimDecimal(multiplyDecimals(value, unit.factor))} ${base}`;
}

const bases: ReadonlySet<string> = new Set(['米', '平方米', '公斤', '立方米', '秒', '千瓦时']);

/** What the factor leads to; power (千瓦) and energy are two things. Null where there is no base. */
function baseOf({ canonical, dimension, factor }: TargetUnit): string | null {
  if (canonical === '千瓦' || canonical === '兆瓦') return 'power';
  return factor !== '1' || bases.has(canonical) ? dimension : null;
}

/** Characters one by one, so that no place moves. */
function halfWidth(text: string): string {
  return text.replaceAll(/[\uff01-\uff5e]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0));
}
