/** The words of a command line: languages, help, versions, and what is said about words that cannot be understood. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from './commands/index.ts';
import { commandsPage, manualOf } from './manual.ts';
import { runCaptured } from './testing/captured.ts';

describe('manuals', () => {
  it('every command has its manual in both languages, and there is no other', () => {
    const pages = readdirSync(join(import.meta.dirname, 'commands')).filter((name) => name.endsWith('.md'));
    const expected = commands.flatMap(({ name }) => [`${name.replaceAll(' ', '-')}.md`, `${name.replaceAll(' ', '-')}.zh.md`]);
    expect(pages.toSorted()).toEqual(expected.toSorted());
  });

  for (const language of ['en', 'zh-CN'] as const)
    it(`name every option of their command and no other (${language})`, () => {
      for (const command of commands) {
        const declared = [...command.options, ...(command.repeatable ?? []), ...(command.required ?? [])].map(
          (flags) => flags.split(' ')[0],
        );
        const explained = [...manualOf(command.name, language).matchAll(/^- `(--[a-z-]+)/gm)].map((match) => match[1]);
        expect(explained.toSorted(), command.name).toEqual(declared.toSorted());
      }
    });

  it('make up docs/commands.md and its Chinese twin', async () => {
    const docs = join(import.meta.dirname, '../../../docs');
    await expect(commandsPage(commands, 'en')).toMatchFileSnapshot(join(docs, 'commands.md'));
    await expect(commandsPage(commands, 'zh-CN')).toMatchFileSnapshot(join(docs, 'commands.zh.md'));
  });
});

describe('help', () => {
  it('is the overview without words, with --help and with help', async () => {
    const [bare, flag, word] = [await runCaptured([]), await runCaptured(['--help']), await runCaptured(['help'])];
    expect(bare).toEqual(flag);
    expect(bare).toEqual(word);
    expect(bare).toMatchObject({ code: 0, err: '' });
    for (const { name } of commands) expect(bare.out).toContain(`jixiao ${name}`);
  });

  it('of a command is its manual, whichever way it is asked for', async () => {
    for (const { name } of commands) {
      const asked = await runCaptured(['help', ...name.split(' ')]);
      expect(asked).toMatchObject({ code: 0, err: '' });
      expect(asked.out).toContain(`jixiao ${name}`);
      expect(await runCaptured([...name.split(' '), '--help'])).toEqual(asked);
    }
  });

  it('answers the version alone', async () => {
    expect(await runCaptured(['--version'])).toEqual({ code: 0, out: '0.0.0-test\n', err: '' });
  });
});

describe('languages', () => {
  it('follow --lang before the locale, and LC_ALL before LANG', async () => {
    const chinese = /读出/;
    expect((await runCaptured([], { LANG: 'zh_CN.UTF-8' })).out).toMatch(chinese);
    expect((await runCaptured(['--lang', 'en'], { LANG: 'zh_CN.UTF-8' })).out).not.toMatch(chinese);
    expect((await runCaptured([], { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' })).out).not.toMatch(chinese);
    expect((await runCaptured(['help', 'read', '--lang=zh-CN'])).out).toMatch(chinese);
  });

  it('that are not spoken are refused', async () => {
    const answer = await runCaptured(['read', 'x.txt', '--lang', 'fr']);
    expect(answer.code).toBe(2);
    expect(answer.err).toBe('jixiao: There is no language “fr”. Use --lang zh-CN or --lang en.\n');
  });
});

describe('colours', () => {
  const escape = '\u001b[';
  it('are for terminals only, and not where NO_COLOR is set', async () => {
    const words = ['read', 'nothing.docx'];
    expect((await runCaptured(words)).out).not.toContain(escape);
    expect((await runCaptured(words, {}, { terminal: true })).out).toContain(escape);
    expect((await runCaptured(words, { NO_COLOR: '1' }, { terminal: true })).out).not.toContain(escape);
  });
});

describe('words that cannot be understood', () => {
  const cases = [
    [['chek', 'x'], 'jixiao: There is no command “chek”. Did you mean check?\n'],
    [['help', 'chek'], 'jixiao: There is no command “chek”. Did you mean check?\n'],
    [['chek', '--help'], 'jixiao: There is no command “chek”. Did you mean check?\n'],
    [['read', '--jsn', 'x'], 'jixiao: There is no option “--jsn”. Did you mean --json?\n'],
    [['read'], 'jixiao: The command lacks a FILE. Write it after the command.\n'],
    [['export', '--unit'], 'jixiao: The option “--unit <code>” lacks its value.\n'],
    [['export', '--unit', '1'], 'jixiao: This command needs the option “--year <year>”.\n'],
    [['rebuild', 'now'], 'jixiao: There are too many words after the command. `jixiao --help` lists all commands.\n'],
    [['sample'], 'jixiao: The command is not complete. `jixiao --help` lists all commands.\n'],
    [['import', 'x', '--year', '25'], 'jixiao: “25” is no fiscal year. Use four digits between 1949 and 2100, like --year 2025.\n'],
    [['import', 'x', '--region', 'abc'], 'jixiao: “abc” is no region code. Use 6 or 9 digits, like --region 130000.\n'],
  ] as const;
  for (const [words, sentence] of cases)
    it(`${words.join(' ')}: one sentence, exit code 2`, async () => {
      expect(await runCaptured(words)).toEqual({ code: 2, out: '', err: sentence });
    });

  it('is said in Chinese too', async () => {
    expect((await runCaptured(['chek', '--lang', 'zh-CN'])).err).toBe('jixiao: 没有“chek”这个命令。您是不是要输入 check？\n');
  });
});
