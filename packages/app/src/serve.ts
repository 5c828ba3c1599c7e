/**
 * Where the rooms are put together: opens the database, puts the service on it, the API and the pages in front, and listens.
 */
import { createServer } from '@jixiao/api';
import { done, type Outcome } from '@jixiao/domain';
import { writeServerFile } from '@jixiao/store';
import { randomBytes } from 'node:crypto';
import { createServer as createSocket } from 'node:net';
import type { Config } from './config.ts';
import { createLog } from './log.ts';
import { mountPages } from './mount-pages.ts';
import { type Opened, openService } from './open-service.ts';
import { loadSampleOnce } from './sample.ts';
import { startFault } from './start-fault.ts';

export type Running = Pick<Opened, 'place' | 'kind' | 'copiedTo'> & {
  readonly address: string;
  /** Takes no new request, finishes those under way and closes the database. */
  close(): Promise<void>;
};

const drainMilliseconds = 10_000;

export async function serve(config: Config): Promise<Outcome<Running>> {
  try {
    await claimPort(config);
    const opened = await openService(config.place);
    try {
      return await listen(config, opened);
    } catch (fault) {
      await opened.close();
      throw fault;
    }
  } catch (fault) {
    return startFault(fault, config);
  }
}

async function listen(config: Config, opened: Opened): Promise<Outcome<Running>> {
  if (config.sample) {
    const loaded = await loadSampleOnce(opened.service);
    if (!loaded.ok) throw new Error(`The sample could not be loaded: ${loaded.refusal.message.en}`);
  }
  const token = randomBytes(24).toString('base64url');
  const app = createServer(opened.service, { language: config.language, token, logger: createLog(config.logLevel) });
  await mountPages(app, opened.service, config.language);
  const address = await app.listen({ host: config.host, port: config.port });
  if ('dataFolder' in config.place) writeServerFile(config.place.dataFolder, { address, token });
  const close = async () => {
    const late = setTimeout(() => app.server.closeAllConnections(), drainMilliseconds);
    await app.close();
    clearTimeout(late);
    await opened.close();
  };
  return done({ address, place: opened.place, kind: opened.kind, copiedTo: opened.copiedTo, close });
}

/** Asks for the port before a folder is made or a database is touched. */
function claimPort(config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createSocket();
    socket.once('error', reject);
    socket.listen(config.port, config.host, () => socket.close(() => resolve()));
  });
}
