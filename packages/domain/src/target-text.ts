/**
 * Text of a target value made ready for the grammar, always a copy. Numbers in circles, brackets or with a full stop (①, ⑴, ⒈) are taken
 * out before compatibility forms are resolved, which would turn ①90 into 190; then dashes and tildes become one of each.
 */
const enumerators = /[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]/gu;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const tightSign = String.raw`[\p{Script=Han}≥≧⩾≮≤≦⩽≯<>=%‰‱°~、;:!()]`;
const looseSpace = new RegExp(` (?=${tightSign})|(?<=${tightSign}) `, 'gu');

/** Most cells have nothing of all this. */
const special =
  /[\s\u00ad\u02dc\u2010-\u2012\u200b-\u200f\u2060\u2212\u223c\u2460-\u249b\u24ea-\u24ff\u2776-\u2796\u301c\u3251-\u325f\u32b1-\u32bf\ufeff]/u;

/** One space for any white space; none at the ends. */
export function normaliseTarget(raw: string): string {
  const plain = raw.normalize('NFKC');
  if (!special.test(raw) && !special.test(plain)) return plain;
  return raw
    .replaceAll(enumerators, '')
    .replaceAll(invisible, '')
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2012\u2212\u2796]/gu, '-')
    .replaceAll(/[\u223c\u301c\u02dc]/gu, '~')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Without the spaces that only set letters apart; between two digits or two Latin letters a space parts words and stays. */
export function tight(text: string): string {
  return text.includes(' ') ? text.replaceAll(looseSpace, '') : text;
}

export function isBlank(raw: string): boolean {
  return raw.replaceAll(invisible, '').trim() === '';
}
