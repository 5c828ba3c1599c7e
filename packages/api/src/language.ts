/** The language of an answer: `?lang=` before Accept-Language before the server's own. */
import type { Language } from '@jixiao/domain';

export function languageOf(asked: string | undefined, accepted: string | undefined, fallback: Language): Language {
  return languageNamed(asked ?? '') ?? preferred(accepted ?? '') ?? fallback;
}

function preferred(accepted: string): Language | undefined {
  const wishes = accepted.split(',').map((part, position) => {
    const [name = '', ...parameters] = part.trim().split(';');
    const quality = parameters.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find((one) => one !== undefined);
    return { language: languageNamed(name), quality: quality === undefined ? 1 : Number(quality), position };
  });
  return wishes
    .filter((wish) => wish.language !== undefined && wish.quality > 0)
    .toSorted((a, b) => b.quality - a.quality || a.position - b.position)[0]?.language;
}

function languageNamed(name: string): Language | undefined {
  const language = name.trim().toLowerCase().split(/[-_]/)[0];
  return language === 'zh' ? 'zh-CN' : language === 'en' ? 'en' : undefined;
}
