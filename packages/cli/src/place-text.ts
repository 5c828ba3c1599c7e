/** A place in a document as a person finds it: rows, columns and tables counted from 1. */
import type { Language, Origin } from '@jixiao/domain';

export function placeText(origin: Origin | null, language: Language): string {
  if (origin === null) return '';
  if ('table' in origin)
    return language === 'en'
      ? `table ${origin.table + 1}, row ${origin.row + 1}, column ${origin.column + 1}`
      : `第${origin.table + 1}张表第${origin.row + 1}行第${origin.column + 1}列`;
  if ('paragraph' in origin) return language === 'en' ? `paragraph ${origin.paragraph + 1}` : `第${origin.paragraph + 1}段`;
  if ('line' in origin) return language === 'en' ? `line ${origin.line}` : `第${origin.line}行`;
  return '';
}
