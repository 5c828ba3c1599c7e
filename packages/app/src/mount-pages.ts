/**
 * Puts the pages beside the API in one server: everything outside /api goes to the built files or to the pages' own listener. The body of a
 * request is left unread, since the pages read it themselves.
 */
import { createInMemoryClient, uploadLimits } from '@jixiao/api';
import type { Language } from '@jixiao/domain';
import type { Service } from '@jixiao/service';
import { createPages, type Pages, type PagesOptions } from '@jixiao/web';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fileURLToPath } from 'node:url';
import { readStaticFiles, type StaticFile } from './static-files.ts';

export async function mountPages(app: FastifyInstance, service: Service, language: Language): Promise<void> {
  const pages = await builtPages({
    client: createInMemoryClient(service, language),
    maxUploadBytes: uploadLimits.totalBytes,
    onError: (error) => app.log.error({ err: error }, 'page failed'),
  });
  const files = readStaticFiles(fileURLToPath(pages.clientFolder));
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.route({
      method: ['GET', 'POST'],
      url: '/*',
      schema: { hide: true },
      handler: (request, reply) => {
        const path = request.url.split('?')[0] ?? '/';
        if (path === '/api' || path.startsWith('/api/')) return reply.callNotFound();
        const file = request.method === 'POST' ? undefined : files.get(path);
        return file === undefined ? handOver(request, reply, pages.listener) : sendFile(request, reply, file);
      },
    });
  });
}

/** The pages run from their build; a fresh copy of the sources has none. */
export class PagesNotBuiltError extends Error {
  override readonly name = 'PagesNotBuiltError';
}

async function builtPages(options: PagesOptions): Promise<Pages> {
  try {
    return await createPages(options);
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ERR_MODULE_NOT_FOUND') {
      throw new PagesNotBuiltError('The pages are not built', { cause: fault });
    }
    throw fault;
  }
}

function handOver(request: FastifyRequest, reply: FastifyReply, listener: Pages['listener']): FastifyReply {
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
  reply.hijack();
  void listener(request.raw, reply.raw);
  return reply;
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: StaticFile): FastifyReply {
  reply.header('etag', file.tag).header('cache-control', file.cache);
  if (request.headers['if-none-match'] === file.tag) return reply.code(304).send();
  reply.type(file.mediaType).header('vary', 'accept-encoding').header('x-content-type-options', 'nosniff');
  if (file.savedAs !== null) reply.header('content-disposition', `attachment; filename="${file.savedAs}"`);
  const isPacked = file.gzip !== null && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  return isPacked ? reply.header('content-encoding', 'gzip').send(file.gzip) : reply.send(file.bytes);
}
