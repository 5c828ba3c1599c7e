/** Ranges: 20-30, 20~30天, 2万元至3万元, 95%≤X≤100%, 介于20和30之间. */
import { compareDecimals, shiftDecimal } from './decimal.ts';
import { type Draft, nothing } from './target-draft.ts';
import { chineseNumeral, numberPattern, readNumber } from './target-number.ts';
import { readUnit } from './target-units.ts';

const between = new RegExp(
  String.raw`^(?<low>${numberPattern})\s*(?<lowUnit>[^\d\s≤<]*?)\s*(?:≤|<=?)\s*[A-Za-z]\s*(?:≤|<=?)\s*(?<high>${numberPattern})\s*(?<unit>.*)$`,
  'u',
);
const dash = new RegExp(
  String.raw`^(?:[=在为]|介于)?(?<low>${numberPattern}|${chineseNumeral})\s*(?<lowUnit>[^\d\s\-–—~至到和与]*)\s*(?:-|–|—+|~|至|到)\s*(?<high>${numberPattern}|${chineseNumeral})\s*(?<unit>[^\d].*?)?(?:之间|以内)?$`,
  'u',
);
const betweenWords = new RegExp(
  String.raw`^(?:在|介于)?(?<low>${numberPattern})\s*(?<lowUnit>[^\d\s和与]*)[和与](?<high>${numberPattern})\s*(?<unit>[^\d].*?)?之间$`,
  'u',
);

/** A range of years (2019-2021) or of months of the year (1-12月) is a period, not a range of values. */
export function readRange(text: string): Draft | null {
  const groups = (between.exec(text) ?? dash.exec(text) ?? betweenWords.exec(text))?.groups;
  if (groups === undefined) return null;
  const { low: lowText = '', high: highText = '', unit: unitText = '', lowUnit: lowUnitText = '' } = groups;
  const [low, high] = [readNumber(lowText), readNumber(highText)];
  if (low === null || high === null) return null;
  if (isYear(low) && /^年?度?$/u.test(lowUnitText) && (isYear(high) || /^\d\d$/u.test(high)) && /^年?度?$/u.test(unitText)) return null;
  if (unitText === '月' && compareDecimals(high, '12') <= 0) return null;
  const [unit, lowUnit] = [readUnit(unitText), readUnit(lowUnitText)];
  if (unit === null || lowUnit === null) return null;
  if (lowUnit.unit !== null && unit.unit !== null && lowUnit.unit.canonical !== unit.unit.canonical) return null;
  const value = shiftDecimal(low, lowUnitText === '' ? unit.shift : lowUnit.shift);
  const value2 = shiftDecimal(high, unit.shift);
  const warnings = compareDecimals(value, value2) > 0 ? ['range-falls'] : [];
  return { ...nothing, kind: 'range', op: 'in', opSource: 'explicit', value, value2, unit: unit.unit ?? lowUnit.unit, warnings };
}

function isYear(text: string): boolean {
  return /^(?:19[4-9]\d|20\d\d)$/u.test(text);
}
