/**
 * Every endpoint of the contract as a route: take the call as the contract reads it, run its handler, send what came out.
 */
import type { Language, Outcome } from '@jixiao/domain';
import type { Service } from '@jixiao/service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { type Endpoint, type EndpointId, endpoints } from './contract/index.ts';
import { handlersOf, type ServedDownload } from './handlers.ts';
import { documentBody, routeSchema } from './openapi.ts';
import { problemOf } from './problems.ts';
import { uploadOf, type UploadLimits } from './uploads.ts';
import { checked, WrongRequestError } from './wrong-request.ts';

declare module 'fastify' {
  interface FastifyRequest {
    language: Language;
  }
}

type AnyHandler = (call: Record<string, unknown>, language: Language) => Promise<Outcome<unknown>>;

export function addRoutes(app: FastifyInstance, service: Service, limits: UploadLimits): void {
  const handlers = handlersOf(service) as unknown as Readonly<Record<EndpointId, AnyHandler>>;
  for (const [id, endpoint] of Object.entries(endpoints) as [EndpointId, Endpoint][]) {
    app.route({
      method: endpoint.method,
      url: endpoint.path.replace(/\{(\w+)\}/g, ':$1'),
      schema: routeSchema(id, endpoint),
      config: { documentBody: documentBody(endpoint) },
      ...(endpoint.body?.kind === 'bytes' ? { bodyLimit: limits.totalBytes } : {}),
      ...(endpoint.body?.kind === 'json' && endpoint.body.limit !== undefined ? { bodyLimit: endpoint.body.limit } : {}),
      handler: async (request, reply) => {
        const outcome = await handlers[id](await callOf(endpoint, request, limits), request.language);
        return outcome.ok ? send(reply, endpoint, outcome.value) : sendProblem(reply, outcome.refusal);
      },
    });
  }
}

export function sendProblem(reply: FastifyReply, refusal: Parameters<typeof problemOf>[0]): FastifyReply {
  const problem = problemOf(refusal, reply.request.language, reply.request.id);
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

async function callOf(endpoint: Endpoint, request: FastifyRequest, limits: UploadLimits): Promise<Record<string, unknown>> {
  const { lang: _, ...query } = request.query as Record<string, unknown>;
  const call = { params: request.params, query, body: request.body };
  if (endpoint.body?.kind === 'bytes') return { ...call, bytes: new Uint8Array(request.body as Buffer) };
  if (endpoint.body?.kind !== 'files') return call;
  const upload = await uploadOf(request, limits);
  if (!upload.ok) throw new WrongRequestError(upload.refusal);
  return { ...call, body: checked(endpoint.body.schema as z.ZodType, upload.value.fields, 'body'), files: upload.value.files };
}

async function send(reply: FastifyReply, { success }: Endpoint, value: unknown): Promise<FastifyReply> {
  reply.code(success.status);
  if (success.kind === 'nothing') return reply.send();
  if (success.kind === 'json') return nextLink(reply, value).type('application/json; charset=utf-8').send(value);
  const { name, mediaType, content } = value as ServedDownload;
  const body =
    content instanceof Uint8Array
      ? Buffer.from(content.buffer, content.byteOffset, content.byteLength)
      : Readable.from(await begun(content));
  reply.type(mediaType).header('content-disposition', disposition(name)).header('content-security-policy', "default-src 'none'; sandbox");
  return reply.send(body);
}

/** Waits for the first piece, so that what cannot even begin is told as a problem and not as a broken file. */
async function begun(pieces: AsyncIterable<string>): Promise<AsyncIterable<string>> {
  const rest = pieces[Symbol.asyncIterator]();
  const first = await rest.next();
  return (async function* () {
    if (!first.done) yield first.value;
    yield* { [Symbol.asyncIterator]: () => rest };
  })();
}

/** A list that goes on says where, as RFC 8288 has it, besides `next` in its body. */
function nextLink(reply: FastifyReply, value: unknown): FastifyReply {
  const next = typeof value === 'object' && value !== null && 'next' in value ? value.next : null;
  if (typeof next !== 'string') return reply;
  const [path = '', search = ''] = reply.request.url.split('?');
  const query = new URLSearchParams(search);
  query.set('after', next);
  return reply.header('link', `<${path}?${query}>; rel="next"`);
}

function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
