/**
 * The manual of a command: a Markdown page in each language beside the command. The same page is the help on the terminal
 * and a section of docs/commands.md.
 */
import { readFileSync } from 'node:fs';
import { type Language, say, type Text } from '@jixiao/domain';
import type { CommandDescription } from './command.ts';
import type { Style } from './style.ts';

export function manualOf(name: string, language: Language): string {
  const file = `${name.replaceAll(' ', '-')}${language === 'en' ? '' : '.zh'}.md`;
  return readFileSync(new URL(`./commands/${file}`, import.meta.url), 'utf8');
}

/** The page as a terminal shows it: headings strong, no marks. */
export function showManual(page: string, style: Style): string {
  return page
    .split('\n')
    .map((line) => (line.startsWith('#') ? style.strong(line.replace(/^#+ /, '')) : line.replace(/^- /, '  ')))
    .map((line) => line.replaceAll('`', ''))
    .join('\n');
}

const opening: Text = {
  zh: 'jixiao：读出、检查、保存和输出预算绩效文件。',
  en: 'jixiao reads, checks, keeps and writes out budget performance papers.',
};
const closing: Text = {
  zh: '`jixiao help 命令` 或 `jixiao 命令 --help` 显示一个命令的说明；`jixiao --version` 显示版本。\n各命令都可以加 `--lang zh-CN` 或 `--lang en`；不加时按 LC_ALL、LC_MESSAGES、LANG。',
  en: '`jixiao help COMMAND` or `jixiao COMMAND --help` shows the manual of a command, `jixiao --version` the version.\nEvery command takes `--lang zh-CN` or `--lang en`; without it LC_ALL, LC_MESSAGES and LANG decide.',
};

/** What `jixiao --help` shows: every command in one line. */
export function overview(commands: readonly CommandDescription[], language: Language): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  const lines = commands.map(({ name, summary }) => `  jixiao ${name.padEnd(width)}${say(summary, language)}`);
  return [say(opening, language), '', ...lines, '', say(closing, language).replaceAll('`', ''), ''].join('\n');
}

/** docs/commands.md (and its Chinese twin): all manuals after one another. */
export function commandsPage(commands: readonly CommandDescription[], language: Language): string {
  const head: Text = {
    zh: '# 命令\n\n本页由各命令旁边的说明生成，请改 `packages/cli/src/commands/` 里的说明，不要改本页。English：[commands.md](commands.md)',
    en: '# Commands\n\nMade from the manuals beside the commands: change those in `packages/cli/src/commands/`, not this page. 中文：[commands.zh.md](commands.zh.md)',
  };
  const pages = commands.map(({ name }) => manualOf(name, language).trim().replaceAll(/^#/gm, '##'));
  return `${[say(head, language), say(closing, language), ...pages].join('\n\n')}\n`;
}
