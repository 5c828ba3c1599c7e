/** Colours, only on a terminal and never where NO_COLOR is set. */
import { styleText } from 'node:util';
import type { Context, Output } from './environment.ts';

export type Style = {
  strong(text: string): string;
  faint(text: string): string;
  error(text: string): string;
  warning(text: string): string;
  hint(text: string): string;
};

export function styleFor(context: Pick<Context, 'variables'>, output: Output): Style {
  const coloured = output.isTerminal && (context.variables['NO_COLOR'] ?? '') === '' && context.variables['TERM'] !== 'dumb';
  const paint =
    (format: Parameters<typeof styleText>[0]) =>
    (text: string): string =>
      coloured ? styleText(format, text, { validateStream: false }) : text;
  return { strong: paint('bold'), faint: paint('dim'), error: paint('red'), warning: paint('yellow'), hint: paint('cyan') };
}
