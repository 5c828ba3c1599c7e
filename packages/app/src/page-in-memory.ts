/** One page without a server of ours: the pages' own listener answers on a port of this computer, for this one request. */
import type { Client } from '@jixiao/api/contract';
import { createPages } from '@jixiao/web';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Null where the pages are not built. */
export async function pageInMemory(client: Client, address: string): Promise<string | null> {
  const pages = await createPages({ client }).catch((fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw fault;
  });
  if (pages === null) return null;
  const server = createServer((request, response) => void pages.listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}${address}`, { headers: { accept: 'text/html', connection: 'close' } });
    if (!answer.ok) throw new Error(`The page ${address} answered ${answer.status}`);
    return await answer.text();
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
