/** A note says how something was read, in both languages; doors choose one. */
import type { ExchangeNote } from './exchange.ts';
import type { Origin } from './origin.ts';
import { type Language, say, type Text } from './text.ts';

export type Note = {
  readonly level: ExchangeNote['level'];
  /** Stable kebab-case name, e.g. unreadable-amount. */
  readonly code: string;
  readonly at: string | null;
  readonly raw: string | null;
  readonly origin: Origin | null;
  readonly message: Text;
  /** Of a doubt: what else it may be, and how sure the reading is, from 0 to 1. */
  readonly alternatives?: readonly string[];
  readonly confidence?: number;
};

export function noteIn(note: Note, language: Language): ExchangeNote {
  const { alternatives, ...rest } = note;
  return { ...rest, message: say(note.message, language), ...(alternatives === undefined ? {} : { alternatives: [...alternatives] }) };
}
