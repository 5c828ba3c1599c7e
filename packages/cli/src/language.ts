/** The language of the answers: `--lang` first, then the locale of the terminal, Chinese only where the locale says so. */
import { done, type Language, type Outcome, refused } from '@jixiao/domain';

export type ChosenLanguage = { readonly language: Language; readonly rest: readonly string[] };

/** Takes `--lang` out of the arguments, wherever it stands before a bare `--`. */
export function chooseLanguage(argv: readonly string[], variables: Readonly<Record<string, string | undefined>>): Outcome<ChosenLanguage> {
  const rest: string[] = [];
  let asked: string | null = null;
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? '';
    if (argument === '--') {
      rest.push(...argv.slice(index));
      break;
    }
    if (argument === '--lang') asked = argv[(index += 1)] ?? '';
    else if (argument.startsWith('--lang=')) asked = argument.slice('--lang='.length);
    else rest.push(argument);
  }
  if (asked === null) return done({ language: localeLanguage(variables), rest });
  if (/^zh/i.test(asked)) return done({ language: 'zh-CN', rest });
  if (/^en/i.test(asked)) return done({ language: 'en', rest });
  return refused('unknown-language', {
    zh: `没有“${asked}”这种语言。请用 --lang zh-CN 或 --lang en。`,
    en: `There is no language “${asked}”. Use --lang zh-CN or --lang en.`,
  });
}

/** The first of LC_ALL, LC_MESSAGES and LANG that is set decides, as everywhere on a terminal. */
export function localeLanguage(variables: Readonly<Record<string, string | undefined>>): Language {
  const locale = [variables['LC_ALL'], variables['LC_MESSAGES'], variables['LANG']].find((value) => value !== undefined && value !== '');
  return locale !== undefined && /^zh/i.test(locale) ? 'zh-CN' : 'en';
}
