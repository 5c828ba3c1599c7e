/**
 * The pages of papers as the browser gets them → one page with their official forms alone, for reading. What stands beside a value and is not the
 * form is taken out: numbers of remarks, signs for correcting, the word for a blank cell.
 */
const start = /<(section|div|article) class="form"/g;
const beside = [
  /<sup\b[\s\S]*?<\/sup>/g,
  /<a class="edit"[\s\S]*?<\/a>/g,
  /<span class="blank"[\s\S]*?<\/span>/g,
  /<span class="unread"[\s\S]*?<\/span>/g,
] as const;

export function pageForms(pages: readonly string[]): Uint8Array {
  const forms = pages.flatMap((page) => [...page.matchAll(start)].map(({ index, 1: tag = '' }) => elementAt(page, index, tag)));
  const bare = forms.map((text) => beside.reduce((left, part) => left.replace(part, ''), text));
  return new TextEncoder().encode(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body>${bare.join('')}</body></html>`);
}

/** From its start to the end tag that closes it. */
function elementAt(page: string, from: number, tag: string): string {
  let depth = 0;
  for (const match of page.slice(from).matchAll(new RegExp(`<(/?)${tag}\\b`, 'g'))) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return `${page.slice(from, from + match.index)}</${tag}>`;
  }
  return page.slice(from);
}
