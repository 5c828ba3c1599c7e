/**
 * What the terminal door is handed. It opens no database and reads no process itself: the application puts this together,
 * and tests hand in streams that they can look at.
 */
import type { Client } from '@jixiao/api/contract';
import type { Language, Outcome } from '@jixiao/domain';
import type { ExitCode } from './exit-code.ts';

export type Output = {
  write(data: string | Uint8Array): void;
  readonly isTerminal: boolean;
};

/** Where the papers are kept: a folder of the embedded database, or a PostgreSQL database by its address. */
export type Place = { readonly dataFolder: string } | { readonly databaseUrl: string };

/** Address of the server that holds a data folder, and the token that only its owner can read. */
export type RunningServer = { readonly address: string; readonly token: string };

export type ServeOptions = {
  readonly port: string | null;
  readonly host: string | null;
  readonly data: string | null;
  readonly sample: boolean;
  readonly language: Language;
};

/** A way to the papers, by whichever road. Closing it leaves a server running and closes a folder. */
export type Connection = {
  readonly client: Client;
  /** A page of the browser door as it is served, by its address after the host; null where the pages are not built. */
  page(address: string): Promise<string | null>;
  close(): Promise<void>;
};

/** Doors that only the application can open. */
export type Doors = {
  /** The server that holds this data folder now, or null. */
  findServer(dataFolder: string): Promise<RunningServer | null>;
  openLocal(place: Place, language: Language): Promise<Outcome<Connection>>;
  /** Serves until told to stop and gives the exit code. */
  serve(options: ServeOptions): Promise<ExitCode>;
};

export type Environment = {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  readonly folder: string;
  readonly version: string;
  readonly out: Output;
  readonly err: Output;
  readonly doors: Doors;
};

/** An environment with the language settled: what a command is run with. */
export type Context = Environment & { readonly language: Language };
