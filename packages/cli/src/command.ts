/**
 * A command is one file with its manual beside it. It says its words and options here, once; what they mean stands in the manual,
 * and a test sees to it that the manual names each of them in both languages.
 */
import type { Text } from '@jixiao/domain';
import type { Context } from './environment.ts';
import type { ExitCode } from './exit-code.ts';

export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

export type CommandDescription = {
  /** The words a person types: `read`, `sample remove`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: Text;
  /** Arguments as Commander writes them: `<files...>`. */
  readonly arguments?: string;
  readonly options: readonly string[];
  /** Options that may be given several times. */
  readonly repeatable?: readonly string[];
  /** Options that have to be given. */
  readonly required?: readonly string[];
  run(words: readonly string[], options: Options, context: Context): Promise<ExitCode>;
};

/** Who does it, for the record: `--by`, else the name of the account. */
export function personOf(options: Options, context: Context): string {
  return option(options, 'by') ?? context.variables['USER'] ?? context.variables['USERNAME'] ?? 'jixiao';
}

/** What an option that may be given several times was given. */
export function listOption(options: Options, name: string): readonly string[] {
  const value = options[name];
  return typeof value === 'object' ? value : [];
}

export function option(options: Options, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}
