/** A value, or a refusal that a person can act on. Technical faults are thrown, never refused. */
import type { Text } from './text.ts';

export type Refusal = { readonly code: string; readonly message: Text };

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused(code: string, message: Text): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, message } };
}
