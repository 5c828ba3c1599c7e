/**
 * Where the papers of a command are: the folder that `--data` names, else the database of DATABASE_URL, else the folder `data`.
 * A server that holds the folder is spoken to; without one the folder is opened.
 */
import { resolve } from 'node:path';
import { createClient, fetchTransport } from '@jixiao/api/contract';
import { done, type Outcome } from '@jixiao/domain';
import { option, type Options } from './command.ts';
import type { Connection, Context, Place } from './environment.ts';

export function placeOf(options: Options, context: Context): Place {
  const folder = option(options, 'data');
  const databaseUrl = context.variables['DATABASE_URL'] ?? '';
  if (folder === null && databaseUrl !== '') return { databaseUrl };
  return { dataFolder: resolve(context.folder, folder ?? 'data') };
}

export async function connect(options: Options, context: Context): Promise<Outcome<Connection>> {
  const place = placeOf(options, context);
  const server = 'dataFolder' in place ? await context.doors.findServer(place.dataFolder) : null;
  if (server === null) return context.doors.openLocal(place, context.language);
  const transport = fetchTransport({ base: server.address, token: server.token, language: context.language });
  return done({ client: createClient(transport), page: (address) => pageOf(server.address, address), close: async () => undefined });
}

async function pageOf(server: string, address: string): Promise<string> {
  const answer = await fetch(new URL(address, server), { headers: { accept: 'text/html' } });
  if (!answer.ok) throw new Error(`The page ${address} answered ${answer.status}`);
  return answer.text();
}
