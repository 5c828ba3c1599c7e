/** Arbitrary texts and numbers of papers. For tests only. */
import fc from 'fast-check';

const words = [
  '农村公路',
  '校舍维修',
  '饮水安全',
  '养护里程',
  '完成率',
  '满意度',
  '２０２０年',
  '≥９０％',
  '“四好农村路”',
  '《规划》',
  '（试行）',
  '第三方',
  ' ',
  '、',
  '。',
  '\n',
  'A',
  '1、',
  '%',
  "'",
  '"',
  '\\',
  '，',
] as const;

export const arbitraryText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...words), { maxLength: 8 })
  .map((parts) => parts.join('').trim());

/** At most nine digits before the point and two behind it, as forms print. */
export const arbitraryDecimal: fc.Arbitrary<string> = fc
  .tuple(fc.nat(999_999_999), fc.option(fc.nat(99), { nil: null }))
  .map(([whole, fraction]) => (fraction === null ? `${whole}` : `${whole}.${String(fraction).padStart(2, '0')}`));

export const arbitraryTargetText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '≥90',
    '100%优、90%良、80%中、70%差',
    '2000个以上',
    '明年6月前',
    '≤90万元',
    '不超预算',
    '稳步提高',
    '**人',
    '',
    '90%80%',
    '20-30天',
    '1600元/亩',
    '否',
    '≧９０％',
  ),
  arbitraryDecimal.map((decimal) => `≥${decimal}%`),
  arbitraryText,
);
