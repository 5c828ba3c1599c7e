/** Numbers in target values: digits with or without thousands commas, and Chinese numerals (三十五, 两千三百, 十二万三千, 九十八点五). */
import { shiftDecimal } from './decimal.ts';

/** Commas only where they set off thousands: 1,200.5 is a number, 12,00 is not. */
export const unsignedNumber = String.raw`(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?`;
export const numberPattern = `-?${unsignedNumber}`;
/** 万 and 亿 belong to the numeral where more of it follows, and 万 also behind 亿 (一亿二千万); else they stand before the unit. */
export const chineseNumeral =
  '[零〇一二两三四五六七八九十百千]+(?:[万亿]零?[一二两三四五六七八九十百千][零〇一二两三四五六七八九十百千]*)*(?:(?<=亿[零〇一二两三四五六七八九十百千]+)万)?(?:点[零〇一二三四五六七八九]+)?';

const plain = /^-?\d+(?:\.\d+)?$/u;
const numeral = new RegExp(`^${chineseNumeral}$`, 'u');
const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Null: not a number. The fraction stays as printed (28.40). */
export function readNumber(text: string): string | null {
  const bare = text.replaceAll(',', '');
  return plain.test(bare) ? shiftDecimal(bare, 0) : chineseNumber(text);
}

function chineseNumber(text: string): string | null {
  if (!numeral.test(text)) return null;
  const [whole = '', fraction] = text.split('点');
  const value = wholeNumber(whole);
  if (value === null || fraction === undefined) return value;
  return `${value}.${[...fraction].map((sign) => digits[sign] ?? 0).join('')}`;
}

function wholeNumber(text: string): string | null {
  let total = 0n;
  let rest = text;
  for (const [sign, worth] of [
    ['亿', 100_000_000n],
    ['万', 10_000n],
  ] as const) {
    const place = rest.indexOf(sign);
    if (place === -1) continue;
    const part = belowTenThousand(rest.slice(0, place));
    if (part === null) return null;
    total += BigInt(part) * worth;
    rest = rest.slice(place + 1);
  }
  const part = rest === '' ? 0 : belowTenThousand(rest);
  return part === null ? null : String(total + BigInt(part));
}

/** Null for 二〇二〇 and the like: a row of figures, not a numeral; and for powers that do not fall. */
function belowTenThousand(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let last = 10_000;
  for (const sign of text) {
    const power = powers[sign];
    if (power === undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = digits[sign] ?? null;
      if (digit === null) return null;
    } else {
      if (power >= last) return null;
      total += (digit ?? 1) * power;
      last = power;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}
