/**
 * The client without HTTP: pages rendered in the server's own process ask the service directly, through the same contract and handlers.
 */
import type { Language, Outcome } from '@jixiao/domain';
import type { Service } from '@jixiao/service';
import { type Call, type Client, createClient, type DownloadedFile } from './contract/index.ts';
import { refusalOf } from './faults.ts';
import { handlersOf, type ServedDownload } from './handlers.ts';
import { problemOf } from './problems.ts';
import { uploadLimits } from './uploads.ts';
import { checked } from './wrong-request.ts';

type AnyHandler = (call: Record<string, unknown>, language: Language) => Promise<Outcome<unknown>>;

export function createInMemoryClient(service: Service, language: Language): Client {
  const handlers = handlersOf(service) as unknown as Readonly<Record<string, AnyHandler>>;
  return createClient(async (call) => {
    const asked = call.language ?? language;
    try {
      const handler = handlers[call.id];
      if (handler === undefined) throw new Error(`no handler for ${call.id}`);
      const outcome = await handler(checkedCall(call), asked);
      if (!outcome.ok) return { ok: false, problem: problemOf(outcome.refusal, asked) };
      return { ok: true, value: call.endpoint.success.kind === 'download' ? await whole(outcome.value as ServedDownload) : outcome.value };
    } catch (error) {
      const refusal = refusalOf(error, uploadLimits);
      if (refusal === null) throw error;
      return { ok: false, problem: problemOf(refusal, asked) };
    }
  });
}

function checkedCall(call: Call): Record<string, unknown> {
  const { params, query, body } = call.endpoint;
  return {
    ...(params ? { params: checked(params, call.params ?? {}, 'params') } : {}),
    ...(query ? { query: checked(query, call.query ?? {}, 'query') } : {}),
    ...(body && body.kind !== 'bytes' ? { body: checked(body.schema, call.body ?? {}, 'body') } : {}),
    files: call.files ?? [],
    bytes: call.bytes ?? new Uint8Array(),
  };
}

async function whole(download: ServedDownload): Promise<DownloadedFile> {
  const { content, ...rest } = download;
  if (content instanceof Uint8Array) return { ...rest, bytes: content };
  const pieces: string[] = [];
  for await (const piece of content) pieces.push(piece);
  return { ...rest, bytes: new TextEncoder().encode(pieces.join('')) };
}
