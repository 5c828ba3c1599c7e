/** Dates in target values: 2020年12月31日前, 12月底之前完成, 第三季度, 上半年, 年底前, 明年6月前. */
import type { TargetValue } from './target-value.ts';

type DatePart = NonNullable<TargetValue['date']>;
export type ReadDate = {
  readonly date: DatePart;
  readonly op: '<=' | '>=' | '=';
  readonly opSource: 'explicit' | 'word' | 'suffix' | 'implied';
};

const offsets: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  本年度: 0,
  当年: 0,
  当年度: 0,
  明年: 1,
  次年: 1,
  来年: 1,
  后年: 2,
  去年: -1,
  上年: -1,
};
const chinese: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  十二: 12,
};
const monthWord = String.raw`\d{1,2}|十[一二]?|[一二三四五六七八九]`;

const pattern = new RegExp(
  String.raw`^(?<op>≤|<=|≦|⩽|=|不晚于|不迟于|不得晚于|截至|截止到?|于|在|≥|≧|⩾|>=)?\s*` +
    String.raw`(?<year>\d{4}年度?|本年度?|当年度?|今年|明年|次年|来年|后年|去年|上年)?\s*(?:的)?` +
    String.raw`(?:(?<month>${monthWord})月(?:份)?(?<monthEnd>底|末)?(?:(?<day>\d{1,2})[日号](?:24时)?)?|第?(?<quarter>[1-4一二三四])季度(?<quarterEnd>末|底)?|(?<half>上半年|下半年)|(?<yearEnd>年?[底末]|年度?内))?` +
    String.raw`(?<before>之前|以前|前|以内|内)?(?:全部|全面)?(?:完成|完工|竣工|建成|到位|结束|验收|完成验收)?$`,
  'u',
);
/** 2020.12 alone is a number: a date with points has its day, or 前 behind it. A spreadsheet may leave a time of day of zeros. */
const plain = new RegExp(
  String.raw`^(?<op>≤|<=|≦|⩽|=|≥|≧|⩾|>=|截至|截止到?|不晚于|不迟于)?\s*(?<year>(?:19|20)\d{2})` +
    String.raw`(?<mark>[-/.])(?<month>\d{1,2})(?:\k<mark>(?<day>\d{1,2})(?: 0{1,2}:00(?::00)?)?)?` +
    String.raw`(?<before>之前|以前|前)?(?:全部|全面)?(?:完成|完工|竣工|建成|到位|结束|验收|完成验收)?$`,
  'u',
);

/** `text` is normalised. Null: no date, or a number of years (20年). */
export function readDate(text: string, fiscalYear: number | null): ReadDate | null {
  const groups = (plain.exec(text) ?? pattern.exec(text))?.groups;
  if (groups === undefined) return null;
  const { year, month, day, quarter, half, yearEnd, before, op } = groups;
  if (groups['mark'] === '.' && day === undefined && before === undefined) return null;
  if (month === undefined && quarter === undefined && half === undefined && yearEnd === undefined && year === undefined) return null;
  const isRelative = year === undefined || offsets[year] !== undefined;
  const absolute = isRelative ? null : Number.parseInt(year, 10);
  if (absolute !== null && (absolute < 1949 || absolute > 2099)) return null;
  if (isRelative && month === undefined && quarter === undefined && half === undefined && yearEnd === undefined) return null;
  const onYear = absolute ?? (fiscalYear === null ? null : fiscalYear + (year === undefined ? 0 : (offsets[year] ?? 0)));
  const date = dateOf(onYear, isRelative, { month, day, quarter, half, yearEnd, monthEnd: groups['monthEnd'] });
  if (date === null) return null;
  const isLimit =
    before !== undefined ||
    /^年度?内$/u.test(yearEnd ?? '') ||
    op === '不晚于' ||
    op === '不迟于' ||
    op === '不得晚于' ||
    op?.startsWith('截') === true;
  if (op !== undefined && /^[≤≦⩽<]/u.test(op)) return { date, op: '<=', opSource: 'explicit' };
  if (op !== undefined && /^[≥≧⩾>]/u.test(op)) return { date, op: '>=', opSource: 'explicit' };
  if (isLimit) return { date, op: '<=', opSource: before === undefined ? 'word' : 'suffix' };
  return { date, op: '=', opSource: op === '=' ? 'explicit' : 'implied' };
}

function dateOf(
  year: number | null,
  relative: boolean,
  parts: { readonly [key in 'month' | 'day' | 'quarter' | 'half' | 'yearEnd' | 'monthEnd']: string | undefined },
): DatePart | null {
  const none = { year, quarter: null, month: null, day: null, relative };
  if (parts.month !== undefined) {
    const month = numberOf(parts.month);
    if (month < 1 || month > 12) return null;
    const day = parts.day === undefined ? (parts.monthEnd === undefined ? null : lastDay(year, month)) : Number(parts.day);
    if (day !== null && (day < 1 || day > (lastDay(year ?? 2000, month) ?? 31))) return null;
    return { ...none, month, day, precision: day === null ? 'month' : 'day' };
  }
  if (parts.quarter !== undefined) return { ...none, quarter: numberOf(parts.quarter), precision: 'quarter' };
  if (parts.half !== undefined) return { ...none, month: parts.half === '上半年' ? 6 : 12, precision: 'month' };
  if (parts.yearEnd !== undefined) return { ...none, month: 12, day: 31, precision: 'day' };
  return { ...none, precision: 'year' };
}

/** Without a year the end of February stays open. */
function lastDay(year: number | null, month: number): number | null {
  if (month === 2 && year === null) return null;
  return new Date(Date.UTC(year ?? 2001, month, 0)).getUTCDate();
}

function numberOf(text: string): number {
  return chinese[text] ?? Number(text);
}
