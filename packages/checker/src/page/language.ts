/** The language of the page: Chinese unless the browser asks for English, until a person chooses. */
import { type Language, say, type Text } from '@jixiao/domain';
import { createContext, useContext } from 'react';

export const LanguageContext = createContext<Language>('zh-CN');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useSay(): (text: Text) => string {
  const language = useLanguage();
  return (text) => say(text, language);
}

export function firstLanguage(asked: string): Language {
  return /^en/i.test(asked) ? 'en' : 'zh-CN';
}
