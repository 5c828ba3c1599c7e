/**
 * The browser door as seen by the app: a Node request listener made from the built pages. Plain TypeScript without TSX, so that it runs by
 * type stripping; everything else of this room runs from the build.
 */
import type { Client } from '@jixiao/api/contract';
import { createRequestListener } from '@react-router/node';
import type { RouterContextProvider, ServerBuild } from 'react-router';

export type PagesOptions = {
  readonly client: Client;
  /** Folder with `server/index.js` and `client/`, as an absolute path or file address. Default: this room's own build. */
  readonly buildFolder?: string | URL;
  /** Largest upload through the plain form, in bytes. */
  readonly maxUploadBytes?: number;
  /** Told about faults, never about refusals. */
  readonly onError?: (error: unknown, request: Request) => void;
};

export type Pages = {
  readonly listener: ReturnType<typeof createRequestListener>;
  /** Where the built style sheets lie: serve with a year of cache. Address /assets/… */
  readonly assetsFolder: URL;
  /** Everything the browser may fetch as a file: assets/ and the module scripts at the root. */
  readonly clientFolder: URL;
};

/** What entry.server.tsx exports beside its default. */
type Entry = { readonly loadContext: (options: PagesOptions) => RouterContextProvider };

export async function createPages(options: PagesOptions): Promise<Pages> {
  const folder = folderAddress(options.buildFolder ?? new URL('../build/', import.meta.url));
  const address = new URL('server/index.js', folder).href;
  const build: ServerBuild = await import(address);
  const { loadContext } = build.entry.module as unknown as Entry;
  return {
    listener: createRequestListener({ build, mode: 'production', getLoadContext: () => loadContext(options) }),
    assetsFolder: new URL('client/assets/', folder),
    clientFolder: new URL('client/', folder),
  };
}

function folderAddress(folder: string | URL): URL {
  const address = typeof folder === 'string' && !folder.startsWith('file:') ? new URL(`file://${folder}`) : new URL(folder);
  return address.href.endsWith('/') ? address : new URL(`${address.href}/`);
}
