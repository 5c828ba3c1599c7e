/** A place in a document as a person finds it: rows, columns and tables counted from 1, cells of a spreadsheet by their address. */
import type { Origin } from './origin.ts';
import type { Language } from './text.ts';

/** Empty where the value does not come from a document. */
export function placeText(origin: Origin | null, language: Language): string {
  if (origin === null) return '';
  const isEnglish = language === 'en';
  if ('line' in origin) return isEnglish ? `line ${origin.line}` : `第${origin.line}行`;
  if (!('table' in origin) && !('paragraph' in origin)) return '';
  if ('table' in origin && origin.sheet !== undefined)
    return isEnglish
      ? `sheet ${origin.sheet}, cell ${cellAddress(origin.row, origin.column)}`
      : `工作表“${origin.sheet}”${cellAddress(origin.row, origin.column)}格`;
  const page = origin.page === undefined ? '' : isEnglish ? `page ${origin.page}, ` : `第${origin.page}页`;
  if ('table' in origin)
    return isEnglish
      ? `${page}table ${origin.table + 1}, row ${origin.row + 1}, column ${origin.column + 1}`
      : `${page}第${origin.table + 1}张表第${origin.row + 1}行第${origin.column + 1}列`;
  return isEnglish ? `${page}paragraph ${origin.paragraph + 1}` : `${page}第${origin.paragraph + 1}段`;
}

/** A1 for row 0 and column 0. */
export function cellAddress(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
