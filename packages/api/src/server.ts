/**
 * Makes the HTTP server of a service. It opens nothing and listens to nothing by itself: the app does, and tests call it in memory.
 */
import multipart from '@fastify/multipart';
import swagger from '@fastify/swagger';
import type { Language } from '@jixiao/domain';
import type { Service } from '@jixiao/service';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { entityTag, matches } from './entity-tag.ts';
import { internalFault, methodNotAllowed, methodsAt, noSuchAddress, refusalOf } from './faults.ts';
import { languageOf } from './language.ts';
import { openapi, transform, transformObject } from './openapi.ts';
import { doorRefusal } from './problems.ts';
import { barred, type ProtectionOptions } from './protection.ts';
import { addRoutes, sendProblem } from './routes.ts';
import { uploadLimits, type UploadLimits, uploadTooLarge } from './uploads.ts';
import { checked, WrongRequestError } from './wrong-request.ts';

export type ServerOptions = ProtectionOptions & {
  /** Language where a request names none. */
  readonly language?: Language;
  readonly logger?: FastifyBaseLogger;
  readonly uploads?: UploadLimits;
};

/** One line an answer is enough, and ours has no query: what people search for does not belong in a log. */
class OneLineLog extends LogController {
  override incomingRequest(): void {}
  override requestCompleted(): void {}
}

export function createServer(service: Service, options: ServerOptions = {}): FastifyInstance {
  const limits = options.uploads ?? uploadLimits;
  const language = options.language ?? 'zh-CN';
  const app: FastifyInstance = Fastify({
    ...(options.logger === undefined ? { logger: false } : { loggerInstance: options.logger }),
    logController: new OneLineLog(),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 2000 },
    frameworkErrors: (_error, request, reply) => {
      request.language = language;
      void sendProblem(reply, noSuchAddress(pathOf(request.url)));
    },
  });
  app.decorateRequest('language', language);
  app.setValidatorCompiler<z.ZodType>(({ schema, httpPart }) => (value) => {
    try {
      return { value: checked(schema, value, httpPart === 'querystring' ? 'query' : (httpPart ?? 'request')) };
    } catch (error) {
      if (error instanceof WrongRequestError) return { error };
      throw error;
    }
  });
  app.setSerializerCompiler(serializerCompiler);
  addConversation(app, options, limits, language);
  app.addContentTypeParser('application/zip', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  void app.register(multipart, { throwFileSizeLimit: false });
  void app.register(swagger, { openapi, transform, transformObject });
  void app.register(async (scope) => {
    addRoutes(scope, service, limits);
    scope.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
      reply.type('application/json; charset=utf-8').send(JSON.stringify(app.swagger())),
    );
    scope.get('/health', { schema: { hide: true } }, async () => ({ status: 'ok' }));
    scope.get('/ready', { schema: { hide: true } }, async (_request, reply) =>
      (await service.isReady()) ? { status: 'ready' } : sendProblem(reply, notServing()),
    );
  });
  return app;
}

/** What holds for every request and answer, whoever serves it. */
function addConversation(app: FastifyInstance, options: ServerOptions, limits: UploadLimits, language: Language): void {
  app.addHook('onRequest', async (request, reply) => {
    request.language = languageOf((request.query as { lang?: string }).lang, request.headers['accept-language'], language);
    reply.headers({
      'x-request-id': request.id,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    const refusal = barred(request.method, request.headers, options);
    if (refusal) return sendProblem(reply, refusal);
    if (Number(request.headers['content-length'] ?? 0) > limits.totalBytes * 1.1)
      return sendProblem(reply.header('connection', 'close'), uploadTooLarge(limits));
  });
  app.addHook('preValidation', async (request) => {
    const query = request.query as Record<string, unknown>;
    for (const name of Object.keys(query)) if (query[name] === '') delete query[name];
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode !== 200 || (request.method !== 'GET' && request.method !== 'HEAD')) return payload;
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    const tag = entityTag(payload);
    reply.header('etag', tag).header('vary', 'accept-language');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache');
    if (!matches(request.headers['if-none-match'], tag)) return payload;
    reply.code(304).removeHeader('content-length');
    return null;
  });
  app.addHook('onResponse', async (request, reply) => {
    const line = {
      method: request.method,
      path: pathOf(request.url),
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    };
    request.log.info(line, 'answered');
  });
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error, limits);
    if (refusal) return sendProblem(reply, refusal);
    request.log.error({ err: error, path: pathOf(request.url) }, 'failed');
    return sendProblem(reply, internalFault(request.id));
  });
  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request.url);
    const allowed = methodsAt(path);
    if (allowed.length === 0) return sendProblem(reply, noSuchAddress(path));
    return sendProblem(reply.header('allow', allowed.join(', ')), methodNotAllowed(request.method, path, allowed));
  });
}

function pathOf(url: string): string {
  return url.split('?')[0] ?? url;
}

function notServing() {
  return doorRefusal('not-serving', {
    zh: '数据库暂时没有应答。请稍后重试。',
    en: 'The database does not answer at present. Try again in a moment.',
  });
}
