/** Ordinals at the start of an item of a list: 一、 一是 （二） 3. ④ ⑷ 第五，. Digits may be full-width. */

const pattern =
  /^[\s\u3000]*(?:[（(](?<inBrackets>[一二三四五六七八九十]{1,3}|[\d０-９]{1,2})[）)]|第(?<nth>[一二三四五六七八九十]{1,3})[，,、]|(?<chinese>[一二三四五六七八九十]{1,3})(?:是|[、.．，,])|(?<digit>[\d０-９]{1,2})(?:[、．）)]|\.(?!\d))|(?<circled>[\u2460-\u2473])|(?<bracketed>[\u2474-\u2487])|(?<pointed>[\u2488-\u249b]))[\s\u3000]*/u;

export type Ordinal = { readonly style: string; readonly number: number; readonly length: number };

export function ordinalOf(text: string): Ordinal | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const found = Object.entries(match.groups ?? {}).find(([, word]) => word !== undefined);
  if (found === undefined) return null;
  const [style, word = ''] = found;
  const number = numberOf(word.normalize('NFKC').replaceAll(/[().]/gu, ''));
  const mark = match[0].trim().slice(-1);
  return { style: style === 'chinese' ? `chinese${mark}` : style, number, length: match[0].length };
}

export function withoutOrdinal(text: string): string {
  const ordinal = ordinalOf(text);
  return ordinal === null ? text.trim() : text.slice(ordinal.length).trim();
}

const digits = '零一二三四五六七八九';

function numberOf(word: string): number {
  if (/^\d+$/u.test(word)) return Number(word);
  const ten = word.indexOf('十');
  if (ten === -1) return digits.indexOf(word);
  const tens = ten === 0 ? 1 : digits.indexOf(word.slice(0, ten));
  const ones = ten + 1 < word.length ? digits.indexOf(word.slice(ten + 1)) : 0;
  return tens * 10 + ones;
}
