/** Numbers inside a wording: 完成…70% holds 70 %. Years, dates, numbers of documents and of articles are no quantities. */
import { shiftDecimal } from './decimal.ts';
import { chineseNumeral, readNumber, unsignedNumber } from './target-number.ts';
import { takeOperator, takeSuffix } from './target-operator.ts';
import { readUnit, unitAtStart } from './target-units.ts';
import type { EmbeddedQuantity } from './target-value.ts';

const operator = String.raw`(?:[≥≤≧≦⩾⩽≮≯]|[<>=]{1,2}|不(?:得|应|能|可)?(?:低于|少于|小于|高于|超过|多于|大于)|至少|至多|最多|最低|超过|高于|大于|多于|低于|小于|少于|达到|达)?`;
const quantity = new RegExp(
  String.raw`(?<op>${operator})\s*(?:(?<share>[百千万]分之)(?<inWords>${chineseNumeral}|${unsignedNumber})(?![\d,.]*\d)|(?<!\d[,.]?|[IlOo])(?<value>\d[\d,.]*\d|\d)(?![\d,.OoIl]*\d))`,
  'gu',
);
const noQuantity =
  /(?<![\d.])\d[\d.]*[Ee][+-]?\d+|(?:19|20)\d{2}年?\s*[-~至]\s*(?:19|20)\d{2}年?|\d{1,2}\s*[-~至]\s*\d{1,2}月|[[(〔【]\d{4}[\])〕】]\s*\d*号?|(?:19|20)\d{2}年度?(?:\d{1,2}月)?(?:\d{1,2}[日号])?|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}月\d{1,2}[日号]|\d{1,2}月(?=[^\d]|$)|第\s*\d+|(?<!\d)\d+号|(?<![A-Za-z])[A-Za-z]{2,}[-\d.]+|^\d{1,2}[.)、](?!\d)/gu;

const wellFormed = new RegExp(`^${unsignedNumber}$`, 'u');
const timeLimit = /^(?:(?:及|或)?以[上下内外]|之?内|之?前)/u;

/** `text` is normalised and tight. */
export function embeddedQuantities(text: string): EmbeddedQuantity[] {
  if (!/\d|[百千万]分之/u.test(text)) return [];
  const found: EmbeddedQuantity[] = [];
  const hidden = text.replaceAll(noQuantity, (part) => '\u0000'.repeat(part.length));
  for (const match of hidden.matchAll(quantity)) {
    const { op: sign = '', share, inWords, value } = match.groups ?? {};
    const number = wellFormed.test(value ?? '') || inWords !== undefined ? readNumber(value ?? inWords ?? '') : null;
    if (number === null) continue;
    const end = match.index + match[0].length;
    const behind = text.slice(end, end + 20);
    const after = share === undefined ? unitAtStart(behind) : { read: readUnit(share), length: 0 };
    if (after.length === 0 && /^[A-Za-z]/u.test(behind)) continue;
    const limit = after.read?.unit?.dimension === 'time' ? timeLimit : /^(?:及|或)?以[上下内外]/u;
    const suffix = limit.exec(behind.slice(after.length))?.[0] ?? '';
    found.push({
      raw: match[0] + behind.slice(0, after.length) + suffix,
      op: takeOperator(sign).op ?? takeSuffix(suffix)?.op ?? (suffix === '' ? null : '<='),
      value: shiftDecimal(number, after.read?.shift ?? 0),
      unit: after.read?.unit ?? null,
    });
  }
  return found;
}
