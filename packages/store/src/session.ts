/**
 * One way to ask: SQL text with numbered parameters. Plain SQL and no query builder, because search by grams, keyset conditions and
 * bulk writes from one JSON parameter are plainer as text, and both drivers take the same text.
 * A Reader or Writer carries its transaction; the symbols stay in this room, so other rooms can only hand them on.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { WaiverIndex } from '@jixiao/domain';
import type { DerivedRows } from './derived-rows.ts';
import type { Judge, NewEvent, NewVersion } from './records.ts';

export type Row = Readonly<Record<string, unknown>>;

export type Session = {
  readonly query: (sql: string, parameters: readonly unknown[]) => Promise<readonly Row[]>;
  /** Several statements without parameters. */
  readonly run: (sql: string) => Promise<void>;
};

const session = Symbol('session');
const pending = Symbol('pending');
const beforeQuery = Symbol('before query');

/** What is written once at the end of a transaction: events last, so that their one queue is held for a moment only. */
export type Pending = {
  readonly events: NewEvent[];
  /** By paper; null where the paper is to have no derived rows. */
  readonly derived: Map<string, DerivedRows | null>;
  /** Those of `derived` that stand in no derived table yet. */
  readonly newPapers: Set<string>;
  /** Department years to be summed again, by their key as text. */
  readonly departmentYears: Map<string, DepartmentYear>;
  /** Asks the rules about whole department years at the end of the transaction; without it the findings of each version stand. */
  readonly judge: Judge | null;
  /** Written together before the next question: the papers of a file follow each other without one. */
  readonly versions: PendingVersion[];
  /** Waivers that count, by region, as this transaction has read them. */
  readonly waivers: Map<string, WaiverIndex>;
};

export type PendingVersion = {
  readonly id: string;
  readonly number: number;
  readonly hash: string;
  readonly content: string;
  readonly version: NewVersion;
};

export type DepartmentYear = { readonly region: string; readonly unit_key: string; readonly fiscal_year: number };

export type Reader = { readonly [session]: Session };
/** Exists only inside `database.transaction`. */
export type Writer = Reader & { readonly [pending]: Pending; readonly [beforeQuery]: (writer: Writer) => Promise<void> };

export function readerOf(open: Session): Reader {
  return { [session]: open };
}

/** `before` writes what waits, so that every question sees it. */
export function writerOf(open: Session, before: (writer: Writer) => Promise<void>, judge: Judge | null = null): Writer {
  return {
    [session]: open,
    [beforeQuery]: before,
    [pending]: {
      events: [],
      derived: new Map(),
      newPapers: new Set(),
      departmentYears: new Map(),
      versions: [],
      waivers: new Map(),
      judge,
    },
  };
}

export function pendingOf(writer: Writer): Pending {
  return writer[pending];
}

/** Rows as the drivers give them; both give the same types: text, whole numbers of 4 bytes, booleans, JSON, bytes, times as ISO text. */
export async function query<T extends object = Row>(reader: Reader, sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
  await writeWaiting(reader);
  const rows = await reader[session].query(sql, parameters);
  return rows as readonly object[] as T[];
}

export async function run(reader: Reader, sql: string): Promise<void> {
  await writeWaiting(reader);
  await reader[session].run(sql);
}

async function writeWaiting(reader: Reader | Writer): Promise<void> {
  if (beforeQuery in reader) await reader[beforeQuery](reader);
}

/** JSON for a parameter of many rows. NUL and halves of surrogate pairs cannot stand in a text column: they are left out or replaced. */
export function rowsParameter(rows: readonly object[]): string {
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'string' ? plainText(value) : value));
}

export function plainText(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}

const inside = new AsyncLocalStorage<{ isOpen: boolean }>();

/** Runs the work marked as being inside a transaction: the outer database used from there would wait for itself forever. */
export async function inTransaction<T>(work: () => Promise<T>): Promise<T> {
  if (inside.getStore()?.isOpen === true) {
    throw new Error('The database was used inside one of its own transactions. Use the reader or writer that was handed in.');
  }
  const mark = { isOpen: true };
  try {
    return await inside.run(mark, work);
  } finally {
    mark.isOpen = false;
  }
}
