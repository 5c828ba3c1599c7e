/** 1 → 一, 12 → 十二, 105 → 一百零五: how headings of official texts are numbered. Up to 9999; larger ones stay digits. */
const digits = '零一二三四五六七八九';
const places = ['', '十', '百', '千'];

export function chineseNumber(number: number): string {
  if (number < 1 || number > 9999) return String(number);
  const figures = [...String(number)].map(Number);
  const text = figures
    .map((digit, index) => (digit === 0 ? '零' : `${digits[digit] ?? ''}${places[figures.length - 1 - index] ?? ''}`))
    .join('')
    .replaceAll(/零+/gu, '零')
    .replace(/零$/u, '');
  return text.replace(/^一十/u, '十');
}
