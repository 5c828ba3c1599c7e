/** Sources as people read them, each with the mark how sure it is: what a finding relies on, in full or the surest one alone. */
import type { FindingSource } from '../exchange.ts';
import { type Mark, markText } from '../sources/source.ts';
import { type Language, say } from '../text.ts';

const surest: readonly Mark[] = ['text', 'form', 'unconfirmed', 'ours'];

export function sourceText({ text, mark }: FindingSource, language: Language): string {
  const sure = say(markText[mark], language);
  if (mark === 'ours') return sure;
  return language === 'en' ? `${text} (${sure})` : `${text}（${sure}）`;
}

export function sourcesText(sources: readonly FindingSource[], language: Language): string {
  return [...new Set(sources.map((source) => sourceText(source, language)))].join(language === 'en' ? '; ' : '；');
}

/** The surest one, and of equals the first. */
export function surestOf(sources: readonly FindingSource[]): FindingSource | null {
  return sources.toSorted((left, right) => surest.indexOf(left.mark) - surest.indexOf(right.mark))[0] ?? null;
}

/** Empty where there is none. */
export function surestSource(sources: readonly FindingSource[], language: Language): string {
  const found = surestOf(sources);
  return found === null ? '' : sourceText(found, language);
}
