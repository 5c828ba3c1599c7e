/** Printed labels, compared without what varies from office to office: spaces, line breaks, colons, width, stars, a bracketed unit. */
import { type AmountUnit, amountUnit } from '@jixiao/domain';

export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]/g, '');
}

/** A form prints the same few labels hundreds of times; working them out once halves the time of reading it. */
const known = new Map<string, string>();

export function labelOf(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const label = plain(text)
    .replace(/^[*★☆▲△]+|[*★☆▲△]+$/g, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/^(?:[一二三四五六七八九十]{1,2}、|\d{1,2}[、.](?!\d))(?=.)/, '')
    .replace(/[::*★]+$/, '');
  if (text.length <= 40) {
    if (known.size >= 4096) known.clear();
    known.set(text, label);
  }
  return label;
}

/** The unit of account in a label or line: 元, 万元 or 亿元; null where none is printed. */
export function amountUnitIn(text: string): AmountUnit | null {
  const found = /(?:单位[::]?(?:人民币)?|\()(亿元|万元|元)/.exec(plain(text))?.[1];
  return amountUnitOf(found);
}

/** `单位：万元` and nothing else. */
export function isAmountUnit(text: string): boolean {
  return /^[(]?(?:金额)?单位[::]?(?:人民币)?(?:亿元|万元|元)[)]?$/.test(plain(text));
}

export function amountUnitOf(printed: string | undefined): AmountUnit | null {
  const unit = amountUnit.safeParse(printed);
  return unit.success ? unit.data : null;
}
