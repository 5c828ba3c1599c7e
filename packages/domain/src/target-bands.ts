/** Values by grade in one cell: 100%优、90%良、80%中、70%差; the grade may stand first. */
import { shiftDecimal } from './decimal.ts';
import { type Draft, nothing } from './target-draft.ts';
import { unsignedNumber } from './target-number.ts';
import { takeOperator, takeSuffix } from './target-operator.ts';
import { readUnit } from './target-units.ts';
import type { TargetBand } from './target-value.ts';

const grade = '优秀|良好|一般|不合格|合格|优|良|中|差';
const mark = String.raw`(?:≥|≧|>=|≤|≦|<=|>|<|=)?`;
const bandUnit = '%|‰|百分比|个?百分点|分|万元|元|个工作日|天|个月|年|个|次|项|人|户|件';
const gradeLast = String.raw`(?<op1>${mark})\s*(?<value1>${unsignedNumber})\s*(?<unit1>${bandUnit})?\s*(?<suffix1>(?:及|或|含)?以[上下内])?\s*[:(]?(?<grade1>${grade})\)?`;
const gradeFirst = String.raw`(?<grade2>${grade})\s*[:(]?\s*(?<op2>${mark})\s*(?<value2>${unsignedNumber})\s*(?<unit2>${bandUnit})?\s*(?<suffix2>(?:及|或|含)?以[上下内])?\)?`;
const band = new RegExp(String.raw`(?:${gradeLast}|${gradeFirst})(?:[、,;\s]+|$)`, 'uy');

/** `text` still has its spaces: they may be what sets bands apart. */
export function readBands(text: string): Draft | null {
  if (!/[优良中差般格]/u.test(text)) return null;
  const bands: TargetBand[] = [];
  band.lastIndex = 0;
  while (band.lastIndex < text.length && bands.length <= 5) {
    const found = band.exec(text)?.groups;
    if (found === undefined) return null;
    const value = found['value1'] ?? found['value2'] ?? '';
    const unit = readUnit(found['unit1'] ?? found['unit2'] ?? '');
    bands.push({
      grade: found['grade1'] ?? found['grade2'] ?? '',
      op: takeOperator(found['op1'] ?? found['op2'] ?? '').op ?? takeSuffix(found['suffix1'] ?? found['suffix2'] ?? '')?.op ?? null,
      value: shiftDecimal(value.replaceAll(',', ''), unit?.shift ?? 0),
      unit: unit?.unit ?? null,
    });
  }
  if (bands.length < 2 || bands.length > 5) return null;
  return { ...nothing, kind: 'bands', bands, unit: bands[0]?.unit ?? null };
}
