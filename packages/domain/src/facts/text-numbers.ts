/**
 * Numbers of a text: an Arabic number with a unit or %. Ordinals of lists, slogans and titles in quotation marks, years, dates, numbers of
 * documents and of articles are none. Two numbers are the same when they are after the units are made one: 0.5万元 and 5000元.
 */
import { multiplyDecimals, trimDecimal } from '../decimal.ts';
import { shiftDecimal } from '../decimal.ts';
import { unitAtStart } from '../target-units.ts';
import type { TargetUnit } from '../target-value.ts';

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
  /[“"「『《〈][^”"」』》〉]*[”"」』》〉]/gu,
  /[〔[(（［【]\s*\d{4}\s*[〕\])）］】]\s*(?:第\s*)?\d*\s*号?/gu,
  /第\s*\d+(?:\.\d+)?\s*[条款项章节编号部卷]/gu,
  /\d{4}\s*[-—–~～至]\s*\d{4}\s*年(?:度)?/gu,
  /(?:19|20)\d{2}\s*年(?:度)?(?:\s*\d{1,2}\s*月(?:份)?(?:\s*\d{1,2}\s*[日号])?)?/gu,
  /(?<!\d)\d{1,2}\s*[-—–~～至]\s*\d{1,2}\s*月(?:份)?/gu,
  /(?<!\d)\d{1,2}\s*月(?:份)?(?:\s*\d{1,2}\s*[日号])?(?:底|末)?/gu,
  /(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}/gu,
  /\d+\s*号(?:文|令)?/gu,
  /(?<=^|[\s。；;：:\n])(?:[（(]\d{1,2}[）)]|\d{1,2}(?:[、．）)]|\.(?!\d)))/gu,
];
const number = /(?<![\d.A-Za-z-])\d+(?:,\d{3})*(?:\.\d+)?/gu;

export function numbersIn(text: string): readonly TextNumber[] {
  let plain = halfWidth(text);
  for (const pattern of none) plain = plain.replaceAll(pattern, (match) => ' '.repeat(match.length));
  const found: TextNumber[] = [];
  for (const match of plain.matchAll(number)) {
    const after = plain.slice(match.index + match[0].length).replace(/^ /u, '');
    const { read, length } = unitAtStart(after);
    if (read.unit === null || length === 0) continue;
    const gap = plain.slice(match.index + match[0].length).length - after.length;
    const value = trimDecimal(shiftDecimal(match[0].replaceAll(',', ''), read.shift));
    const raw = text.slice(match.index, match.index + match[0].length + gap + length);
    found.push({ raw, at: match.index, value, unit: read.unit, key: quantityKey(value, read.unit) });
  }
  return found;
}

/** Dimensions whose units all lead to one base, the base itself with the factor 1: 米, 公斤. */
const based: ReadonlySet<string> = new Set(['length', 'area', 'mass', 'volume', 'time']);

/** One text for every way to write a quantity: value in the base of the dimension. Units without a base stay as they are. */
export function quantityKey(value: string, unit: TargetUnit | null): string {
  if (unit === null) return trimDecimal(value);
  const isBased = unit.factor !== '1' || based.has(unit.dimension);
  return `${trimDecimal(isBased ? multiplyDecimals(value, unit.factor) : value)} ${isBased ? unit.dimension : unit.canonical}`;
}

/** Characters one by one, so that no place moves. */
function halfWidth(text: string): string {
  return text.replaceAll(/[\uff01-\uff5e]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0));
}
