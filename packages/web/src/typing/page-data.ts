/** What the page hands to its script. */
import type { Language } from '@jixiao/domain/in-browser';
import type { Edited } from './questions.ts';

export type PageData = {
  readonly edited: Edited;
  readonly language: Language;
  readonly words: {
    readonly added: string;
    readonly gone: string;
    readonly staying: string;
    readonly nothing: string;
    readonly severities: Readonly<Record<'error' | 'warning' | 'hint', string>>;
  };
};
