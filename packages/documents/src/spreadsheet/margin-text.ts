/** The printed header and footer of a sheet, written in codes (ECMA-376 part 1, 18.3.1.46; [MS-XLS] 2.4.136). */
import { cleanText } from './cell-text.ts';

/** Left, middle and right of a printed header, without codes; nothing where it only counts pages. */
export function marginText(code: string): string {
  return code
    .split(/&[LCR]/)
    .filter((section) => !/&[PN]/.test(section))
    .map((section) =>
      cleanText(section.replace(/&&|&"[^"]*"|&K[0-9A-F]{6}|&K\d\d[+-]\d{3}|&\d+|&./gi, (found) => (found === '&&' ? '&' : ''))),
    )
    .filter((section) => section !== '')
    .join('\n');
}
