/**
 * The two databases behind one shape. They differ here and nowhere else: how a connection is had, how types are parsed, how several
 * statements are run at once.
 */
import type { Session } from './session.ts';

export type Engine = {
  readonly kind: 'embedded' | 'server';
  readonly place: string;
  /** Commits, or rolls back when the work throws. `mode` as after SET TRANSACTION; empty for the usual one. */
  readonly transaction: <T>(mode: string, work: (session: Session) => Promise<T>) => Promise<T>;
  /** Several statements, outside a transaction. */
  readonly run: (sql: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Alike on both: whole numbers of 8 bytes and numerics as text, times as ISO text in UTC. */
export const parsers = {
  20: (text: string): unknown => text,
  1700: (text: string): unknown => text,
  1184: (text: string): unknown => new Date(text.replace(' ', 'T').replace(/([+-]\d{2})$/u, '$1:00')).toISOString(),
  114: (text: string): unknown => JSON.parse(text),
  3802: (text: string): unknown => JSON.parse(text),
  17: (text: string): unknown => new Uint8Array(Buffer.from(text.slice(2), 'hex')),
} as const;
