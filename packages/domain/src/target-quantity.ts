/** One number with its operator before or behind it, multiplier and unit: ≥90%, 2000个以上, 控制在90万元以内, 不少于三次, 百分之九十. */
import { shiftDecimal } from './decimal.ts';
import { type Draft, kindOf, nothing } from './target-draft.ts';
import { chineseNumeral, numberPattern, readNumber } from './target-number.ts';
import { takeOperator, takeSuffix } from './target-operator.ts';
import { type ReadUnit, readUnit } from './target-units.ts';

const amount = new RegExp(String.raw`^(?<value>${numberPattern})\s*(?<unit>.*)$`, 'u');
const shareOf = new RegExp(`^(?<unit>[百千万]分之)(?<value>${numberPattern}|${chineseNumeral})$`, 'u');
const amountInWords = new RegExp(String.raw`^(?<value>${chineseNumeral})(?<unit>.*)$`, 'u');

type Measured = { readonly value: string; readonly read: ReadUnit };

export function readQuantity(text: string): Draft | null {
  const held = /^(?:严格)?控制在(?<body>.+?)(?:以[内下]|之内|内)$/u.exec(text)?.groups?.['body'];
  const prefix = held === undefined ? takeOperator(text) : ({ op: '<=', source: 'word', rest: held } as const);
  const isAbout = /^(?:大约|约)|(?:左右|上下)$/u.test(prefix.rest);
  const rest = prefix.rest
    .replace(/^(?:大约|约)/u, '')
    .replace(/(?:左右|上下)$/u, '')
    .replace(/(?<!以[上下内])\(含(?:本数)?\)$/u, '')
    .trim();
  const suffix = takeSuffix(rest) ?? timeLimit(rest);
  const measured = readMeasured(suffix?.rest ?? rest);
  if (measured === null) return null;
  const { value, read } = measured;
  const op = isAbout ? null : (prefix.op ?? suffix?.op ?? '=');
  const opSource = isAbout ? null : prefix.op !== null ? prefix.source : suffix === null ? 'implied' : 'suffix';
  const disagree = prefix.op !== null && suffix !== null && prefix.op !== '=' && prefix.op[0] !== suffix.op[0];
  const warnings = [
    ...(isAbout ? ['approximate'] : []),
    ...(disagree ? ['operators-disagree'] : []),
    ...(read.isCurrencyAssumed ? ['currency-assumed'] : []),
    ...(read.shift > 0 && /^-?0(?:\.0+)?$/u.test(value) ? ['rounded-to-zero'] : []),
  ];
  const confidence = disagree ? 0.5 : read.isCurrencyAssumed || isAbout ? 0.7 : read.unit === null ? 0.8 : 1;
  return {
    ...nothing,
    kind: kindOf(read.unit),
    op,
    opSource,
    value: shiftDecimal(value, read.shift),
    unit: read.unit,
    confidence,
    warnings,
  };
}

/** 30日内, 3个月前: only behind a unit of time. */
function timeLimit(text: string): { readonly op: '<='; readonly rest: string } | null {
  const found = /(?:之?内|之前|以前|前)$/u.exec(text);
  const rest = found === null ? '' : text.slice(0, found.index);
  if (rest === '' || readMeasured(rest)?.read.unit?.dimension !== 'time') return null;
  return { op: '<=', rest };
}

function readMeasured(text: string): Measured | null {
  if (/^百分(?:之)?百$/u.test(text)) return measured('100', '%');
  if (text.startsWith('半')) return measured('0.5', text.slice(1), true);
  const digits = amount.exec(text)?.groups;
  if (digits !== undefined) return measured(digits['value'] ?? '', digits['unit'] ?? '');
  const share = shareOf.exec(text)?.groups;
  if (share !== undefined) return measured(share['value'] ?? '', share['unit'] ?? '');
  const words = amountInWords.exec(text)?.groups;
  if (words === undefined) return null;
  return measured(words['value'] ?? '', words['unit'] ?? '', !/[零〇一二两三四五六七八九十]/u.test(words['value'] ?? ''));
}

function measured(number: string, unitText: string, needsUnit = false): Measured | null {
  const value = readNumber(number);
  const read = readUnit(unitText);
  if (value === null || read === null || (needsUnit && read.unit === null)) return null;
  return { value, read };
}
