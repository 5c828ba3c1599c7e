/** Fiscal year (预算年度): the calendar year. Found in titles and texts; numbers of documents and 明年 are no year. */
export const firstFiscalYear = 1949;
export const lastFiscalYear = 2100;

export function isFiscalYear(year: number): boolean {
  return Number.isInteger(year) && year >= firstFiscalYear && year <= lastFiscalYear;
}

const chineseDigits = '〇一二三四五六七八九';

/** The first year that the text names: "2020年度", "二〇二〇年", also with a letter typed for the zero. Null where it names none. */
export function fiscalYearIn(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[(〔［[【]\s*\d{4}\s*[)〕］\]】]\s*\d*号?/gu, ' ')
    .replaceAll(/[零○〇oO0一二三四五六七八九]{4}(?=\s*年)/gu, (year) =>
      [...year].map((digit) => Math.max(0, chineseDigits.indexOf(/[零○oO0]/u.test(digit) ? '〇' : digit))).join(''),
    );
  for (const [, digits] of plain.matchAll(/(?<!\d)(\d{4})\s*(?:年|财政年度|[-—~至]\s*\d{4}\s*年)/gu)) {
    const year = Number(digits);
    if (isFiscalYear(year)) return year;
  }
  return null;
}
