/** One pattern for a list of words, made once a list: the longest word first, so that 进一步 wins over 进. */
const patterns = new WeakMap<readonly string[], Map<string, RegExp>>();

/** `shape` holds WORDS where the words go: "^(?:WORDS)" finds a text that begins with one. Without words nothing matches. */
export function wordPattern(words: readonly string[], shape = '(?:WORDS)'): RegExp {
  const known = patterns.get(words) ?? new Map<string, RegExp>();
  patterns.set(words, known);
  const found = known.get(shape) ?? made(words, shape);
  known.set(shape, found);
  return found;
}

function made(words: readonly string[], shape: string): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length).map(escaped);
  return new RegExp(
    shape.replace('WORDS', () => (words.length === 0 ? '(?!)' : longestFirst.join('|'))),
    'u',
  );
}

function escaped(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
