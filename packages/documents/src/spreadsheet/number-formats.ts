/**
 * Number formats of Excel: those that have a number and no code in the file, and a stored number → what the sheet shows.
 * Numbers 27–36 and 50–58 mean dates of the language of the program (ECMA-376 part 1, 18.8.30); here the Chinese ones.
 */
import { SSF } from '@e965/xlsx';

const formatter = SSF as {
  format(format: string, value: number | string, options: { readonly date1904: boolean }): string;
  is_date(format: string): boolean;
};

const yearMonth = 'yyyy"年"m"月"';
const monthDay = 'm"月"d"日"';
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;"¥"-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: yearMonth,
  28: monthDay,
  29: monthDay,
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: yearMonth,
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: yearMonth,
  51: monthDay,
  52: yearMonth,
  53: monthDay,
  54: monthDay,
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: yearMonth,
  58: monthDay,
};

export const general = 'General';

export function builtInFormat(number: number): string {
  return builtIn[number] ?? general;
}

/** What a format means when it names the settings of the machine, or a sign of Excel in Chinese that the formatter does not know. */
const asked = new Map<string, string>();
function settled(format: string): string {
  const known = asked.get(format);
  if (known !== undefined) return known;
  const found = /^\[\$-F800\]/i.test(format)
    ? 'yyyy"年"m"月"d"日"'
    : /^\[\$-F400\]/i.test(format)
      ? 'h:mm:ss'
      : format === 'm/d/yy' || format === 'm/d/yyyy'
        ? 'yyyy/m/d'
        : format === 'm/d/yy h:mm'
          ? 'yyyy/m/d h:mm'
          : format.replace(/("[^"]*"|\\.)|!(.)/g, (_, kept: string | undefined, sign: string) => kept ?? `\\${sign}`);
  if (asked.size < 10_000) asked.set(format, found);
  return found;
}

export function isGeneral(format: string): boolean {
  return /^(?:general|g\/通用格式|@|)$/i.test(format.trim());
}

export function isDateFormat(format: string): boolean {
  return formatter.is_date(settled(format));
}

/** Null where the format cannot be understood. */
export function formatValue(format: string, value: number | string, date1904: boolean): string | null {
  try {
    return showValue(format, value, date1904).trim();
  } catch {
    return null;
  }
}

/** `0!.0000` and `0!.0,` show tens of thousands: the point is only a sign between digits. The formatter misplaces it. */
const pointWithin = /[0#?][\\!]\.(0+)(,*)(?![0#?\\!])/;

function showValue(format: string, value: number | string, date1904: boolean): string {
  if (typeof value === 'string' || !pointWithin.test(format)) return formatter.format(settled(format), value, { date1904 });
  const { section, isForNegative } = sectionFor(format, value);
  const point = pointWithin.test(section);
  const size = (isForNegative ? Math.abs(value) : value) / (point ? scaleIn(section) : 1);
  return formatter.format(settled(section.replace(conditionIn, '').replace(pointWithin, '0.$1')), size, { date1904 });
}

const conditionIn = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/;

/** The section of a format that a number falls under (ECMA-376 part 1, 18.8.31): by conditions, or positive; negative; zero. */
function sectionFor(format: string, value: number): { readonly section: string; readonly isForNegative: boolean } {
  const sections = format.match(/(?:"[^"]*"|\\.|[^;"\\])*(?:;|$)/g)?.map((section) => section.replace(/;$/, '')) ?? [format];
  const conditions = sections.map((section) => conditionIn.exec(section));
  if (conditions.some((condition) => condition !== null)) {
    const at = conditions.findIndex((condition) => condition !== null && holds(value, condition[1] ?? '', Number(condition[2])));
    const other = conditions.findIndex((condition) => condition === null);
    return { section: sections[at < 0 ? other : at] ?? general, isForNegative: false };
  }
  const [positive = general, negative = '', zero = ''] = sections;
  if (value < 0 && negative !== '') return { section: negative, isForNegative: true };
  return { section: value === 0 && zero !== '' ? zero : positive, isForNegative: false };
}

function holds(value: number, sign: string, bound: number): boolean {
  if (sign === '=') return value === bound;
  if (sign === '<>') return value !== bound;
  return (sign.startsWith('<') ? value < bound : value > bound) || (sign.endsWith('=') && value === bound);
}

/** By what a format divides the number it shows: `0.0,` by a thousand. 1 where it shows the number itself. */
export function scaleOf(format: string, value: number): number {
  return scaleIn(sectionFor(format, value).section);
}

function scaleIn(section: string): number {
  const within = pointWithin.exec(section);
  if (within !== null) return 1000 ** (within[2] as string).length * 10 ** (within[1] as string).length;
  const commas = /[0#?](,+)(?![0#?,])/.exec(section.replace(/"[^"]*"|[\\!_*]./g, ''))?.[1] ?? '';
  return 1000 ** commas.length;
}
