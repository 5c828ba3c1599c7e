/**
 * From the words of a command line to an exit code. Whatever goes wrong ends in one sentence on the error stream, never in a stack:
 * 2 when the words or the file are refused, 3 when something broke.
 */
import { Command, CommanderError } from 'commander';
import { say, type Text } from '@jixiao/domain';
import type { CommandDescription } from './command.ts';
import { commands } from './commands/index.ts';
import type { Context, Environment } from './environment.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { chooseLanguage, localeLanguage } from './language.ts';
import { manualOf, overview, showManual } from './manual.ts';
import { styleFor } from './style.ts';
import { faultText, usageText } from './fault.ts';

/** Runs one command line (without the program's own name). */
export async function run(argv: readonly string[], environment: Environment): Promise<ExitCode> {
  const chosen = chooseLanguage(argv, environment.variables);
  if (!chosen.ok) return complain(chosen.refusal.message, { ...environment, language: localeLanguage(environment.variables) });
  const context: Context = { ...environment, language: chosen.value.language };
  const words = understood(chosen.value.rest);
  if (words.length === 0 || words[0] === '--help') {
    context.out.write(overview(commands, context.language));
    return exitCode.clean;
  }
  let answer: ExitCode = exitCode.clean;
  const program = describe(context, (code) => {
    answer = code;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return answer;
  } catch (fault) {
    if (fault instanceof CommanderError) return settled(fault, context);
    context.err.write(`jixiao: ${say(faultText(fault), context.language)}\n`);
    if ((context.variables['JIXIAO_DEBUG'] ?? '') !== '' && fault instanceof Error) context.err.write(`${fault.stack ?? ''}\n`);
    return exitCode.broken;
  }
}

/** `help read` is `read --help`. Help on a command that is not there is that unknown command, not the overview. */
function understood(words: readonly string[]): string[] {
  const asked = words[0] === 'help' ? [...words.slice(1), '--help'] : [...words];
  const [first] = asked;
  if (first === '--help' || first === '-h') return ['--help'];
  const isCommand = commands.some(({ name }) => name.split(' ')[0] === first);
  return isCommand ? asked : asked.filter((word) => word !== '--help' && word !== '-h');
}

function describe(context: Context, settle: (code: ExitCode) => void): Command {
  const program = quiet(new Command('jixiao')).version(context.version, '--version').helpCommand(false);
  program.configureHelp({ formatHelp: () => overview(commands, context.language) });
  program.configureOutput({ writeOut: (text) => context.out.write(text), writeErr: () => undefined, outputError: () => undefined });
  for (const command of commands) attach(program, command, context, settle);
  return program;
}

function attach(program: Command, description: CommandDescription, context: Context, settle: (code: ExitCode) => void): void {
  const words = description.name.split(' ');
  const parent = words
    .slice(0, -1)
    .reduce((above, word) => above.commands.find((known) => known.name() === word) ?? group(above, word), program);
  const command = quiet(parent.command(words.at(-1) ?? ''));
  if (description.arguments !== undefined) command.arguments(description.arguments);
  for (const flags of description.options) command.option(flags);
  for (const flags of description.repeatable ?? [])
    command.option(flags, '', (value: string, before: readonly string[]) => [...before, value], []);
  for (const flags of description.required ?? []) command.requiredOption(flags);
  command.configureHelp({ formatHelp: () => showManual(manualOf(description.name, context.language), styleFor(context, context.out)) });
  command.action(async () => {
    // A command that others stand under (`layouts`) takes their options where it has the same.
    settle(await description.run(command.args, command.optsWithGlobals(), context));
  });
}

function group(above: Command, word: string): Command {
  return quiet(above.command(word)).helpCommand(false);
}

function quiet(command: Command): Command {
  return command.exitOverride().showSuggestionAfterError(true).helpOption('-h, --help');
}

function settled(fault: CommanderError, context: Context): ExitCode {
  if (fault.exitCode === 0) return exitCode.clean;
  return complain(usageText(fault.code, fault.message), context);
}

function complain(text: Text, context: Context): ExitCode {
  context.err.write(`jixiao: ${say(text, context.language)}\n`);
  return exitCode.refused;
}
