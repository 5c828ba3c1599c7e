/** What a place is handed: the client of the contract and the language of the reader. A refusal becomes the page's own answer. */
import type { Client, Result } from '@jixiao/api/contract';
import type { Language } from '@jixiao/domain';
import { createContext, data, type RouterContextProvider } from 'react-router';
import { languageOf } from './language.ts';

export const clientContext = createContext<Client>();
export const uploadLimitContext = createContext<number>(210 * 1024 * 1024);
export const faultContext = createContext<(error: unknown, request: Request) => void>();

export type Visit = { readonly client: Client; readonly language: Language };

export function visitOf(place: { readonly request: Request; readonly context: Readonly<RouterContextProvider> }): Visit {
  return { client: place.context.get(clientContext), language: languageOf(place.request) };
}

/** The value, or the refusal thrown as a page. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw data(result.problem, { status: result.problem.status });
}

/** The text of one form field, trimmed; empty is null. */
export function field(form: FormData, name: string): string | null {
  const value = form.get(name);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}
