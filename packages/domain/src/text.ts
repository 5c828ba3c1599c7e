/**
 * Text shown to people, in both languages of the product.
 * A second language is a second field in the same object, never a second file.
 */
export type Language = 'zh-CN' | 'en';

export type Text = { readonly zh: string; readonly en: string };

export function say(text: Text, language: Language): string {
  return language === 'en' ? text.en : text.zh;
}
