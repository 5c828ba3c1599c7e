/** The reader's language: asked for in the address, else kept in the cookie, else what the browser prefers, else Chinese. */
import type { Language, Text } from '@jixiao/domain';
import { say } from '@jixiao/domain';
import { createContext, useContext } from 'react';

export const languageCookie = 'jixiao-language';

const LanguageContext = createContext<Language>('zh-CN');
export const LanguageProvider = LanguageContext.Provider;

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** `const say = useSay()`, then `say(words.projects)`. */
export function useSay(): (text: Text) => string {
  const language = useLanguage();
  return (text) => say(text, language);
}

export function languageOf(request: Request): Language {
  return (
    askedLanguage(request) ??
    known(new RegExp(`(?:^|;\\s*)${languageCookie}=([^;]+)`).exec(request.headers.get('cookie') ?? '')?.[1]) ??
    preferred(request.headers.get('accept-language') ?? '')
  );
}

/** Only what the address asks for: this is what the cookie remembers. */
export function askedLanguage(request: Request): Language | null {
  return known(new URL(request.url).searchParams.get('lang'));
}

function preferred(header: string): Language {
  const wishes = header.split(',').map((wish, place) => {
    const [tag = '', ...rest] = wish.trim().split(';');
    const quality = Number(/q=([\d.]+)/.exec(rest.join(';'))?.[1] ?? 1);
    return { language: known(tag), quality, place };
  });
  wishes.sort((a, b) => b.quality - a.quality || a.place - b.place);
  return wishes.find(({ language }) => language !== null)?.language ?? 'zh-CN';
}

function known(tag: string | null | undefined): Language | null {
  if (tag === null || tag === undefined) return null;
  return /^zh\b/i.test(tag) ? 'zh-CN' : /^en\b/i.test(tag) ? 'en' : null;
}
