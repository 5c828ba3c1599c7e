/**
 * Search in Chinese by index for any length: every text is kept as its one- and two-character grams in an array of numbers under GIN.
 * From three characters on the index narrows down and LIKE decides. Trigram indexes help from three characters on only, and not at all
 * under every locale.
 */
import { plainText } from './session.ts';

/** Fields of one row as they are searched: compatibility forms folded, lower case, one field a line. */
export function searchText(fields: readonly (string | null)[]): string {
  return fields
    .filter((field) => field !== null && field !== '')
    .map((field) => fold(field ?? ''))
    .join('\n');
}

/** Grams of a search text as numbers, each once. White space is in none. */
export function gramsOf(text: string): number[] {
  const found = new Set<number>();
  let before: string | null = null;
  for (const character of text) {
    const isSpace = /\s/u.test(character);
    if (!isSpace) {
      found.add(gramOf(character));
      if (before !== null) found.add(gramOf(before, character));
    }
    before = isSpace ? null : character;
  }
  return [...found];
}

/** `like` is null where the grams decide alone. */
export type SearchTerm = { readonly grams: readonly number[]; readonly like: string | null };

/** The words of a question; a row must hold all of them. Percent, underscore and backslash mean themselves. */
export function searchTerms(question: string): SearchTerm[] {
  return fold(question)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => {
      const characters = [...word];
      const grams =
        characters.length === 1
          ? characters.map((character) => gramOf(character))
          : characters.slice(1).map((character, index) => gramOf(characters[index] ?? '', character));
      const decides = characters.length <= 2 && word.length === characters.length;
      return { grams: [...new Set(grams)], like: decides ? null : `%${word.replaceAll(/[\\%_]/gu, '\\$&')}%` };
    });
}

/** 4 bytes, as the database compares them: of two characters 16 bits each. Beyond U+FFFF, in rare names, two grams may share a number. */
function gramOf(first: string, second?: string): number {
  const code = first.codePointAt(0) ?? 0;
  return second === undefined ? code : (code * 65_536 + (second.codePointAt(0) ?? 0)) | 0;
}

function fold(text: string): string {
  return plainText(text).normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
