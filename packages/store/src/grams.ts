/**
 * Search in Chinese by index for any length: every text is kept as its one- and two-character grams in an array under GIN.
 * The index narrows down, LIKE decides. Trigram indexes help from three characters on only, and not at all under every locale.
 */
import { plainText } from './session.ts';

/** Fields of one row as they are searched: compatibility forms folded, lower case, one field a line. */
export function searchText(fields: readonly (string | null)[]): string {
  return fields
    .filter((field) => field !== null && field !== '')
    .map((field) => fold(field ?? ''))
    .join('\n');
}

/** Grams of a search text, each once. White space is in none. */
export function gramsOf(text: string): string[] {
  const found = new Set<string>();
  let before = '';
  for (const character of text) {
    const isSpace = /\s/u.test(character);
    if (!isSpace) {
      found.add(character);
      if (before !== '') found.add(before + character);
    }
    before = isSpace ? '' : character;
  }
  return [...found];
}

export type SearchTerm = { readonly grams: readonly string[]; readonly like: string };

/** The words of a question; a row must hold all of them. Percent, underscore and backslash mean themselves. */
export function searchTerms(question: string): SearchTerm[] {
  return fold(question)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => {
      const characters = [...word];
      const grams =
        characters.length === 1 ? characters : characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
      return { grams: [...new Set(grams)], like: `%${word.replaceAll(/[\\%_]/gu, '\\$&')}%` };
    });
}

function fold(text: string): string {
  return plainText(text).normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
