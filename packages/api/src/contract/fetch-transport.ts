/**
 * Carries calls over HTTP with `fetch`: for the browser (same origin, no base) and the terminal (base address and token of a running server).
 */
import { type Language, say } from '@jixiao/domain';
import type { Call, DownloadedFile, Transport } from './client.ts';
import { type EndpointId, endpoints } from './endpoints.ts';
import type { Problem } from './problem.ts';
import { problem } from './problem.ts';

export type FetchOptions = {
  /** Address without a slash at its end, like http://127.0.0.1:4870; empty for the page's own. */
  readonly base?: string;
  readonly token?: string;
  readonly language?: Language;
  readonly fetch?: typeof fetch;
};

export function fetchTransport(options: FetchOptions = {}): Transport {
  const send = options.fetch ?? fetch;
  return async (call) => {
    const address = (options.base ?? '') + addressOf(call);
    let response: Response;
    try {
      response = await send(address, requestOf(call, options));
    } catch (error) {
      if (call.signal?.aborted) throw error;
      return { ok: false, problem: unreachable(options.base ?? '', options.language ?? 'zh-CN') };
    }
    if (!response.ok) return { ok: false, problem: await problemOf(response, options.language ?? 'zh-CN') };
    if (call.endpoint.success.kind === 'nothing') return { ok: true, value: null };
    if (call.endpoint.success.kind === 'json') return { ok: true, value: await response.json() };
    return { ok: true, value: await downloadOf(response) };
  };
}

/** The address of an endpoint, for links: `linkTo('projectsCsv', { query: { year: 2025 } })`. */
export function linkTo<K extends EndpointId>(id: K, call: Pick<Call, 'params' | 'query'> = {}): string {
  return addressOf({ endpoint: endpoints[id], ...call });
}

/** Path and query of a call. */
export function addressOf(call: Pick<Call, 'endpoint' | 'params' | 'query'>): string {
  const path = call.endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(call.params?.[name] ?? '')));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query ?? {}))
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}

function requestOf(call: Call, options: FetchOptions): RequestInit {
  const headers = new Headers({ 'accept-language': call.language ?? options.language ?? 'zh-CN' });
  if (options.token !== undefined) headers.set('authorization', `Bearer ${options.token}`);
  const request: RequestInit = { method: call.endpoint.method, headers };
  if (call.signal) request.signal = call.signal;
  const body = call.endpoint.body;
  if (body?.kind === 'json') {
    headers.set('content-type', 'application/json');
    request.body = JSON.stringify(call.body ?? {});
  } else if (body?.kind === 'bytes') {
    headers.set('content-type', body.mediaType);
    request.body = new Blob([new Uint8Array(call.bytes ?? [])]);
  } else if (body?.kind === 'files') {
    request.body = formOf(call);
  }
  return request;
}

/** Fields go before files, so that a server reading the stream knows them when the first file comes. */
function formOf(call: Call): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(call.body ?? {})) if (value !== undefined && value !== null) form.append(name, String(value));
  for (const file of call.files ?? []) form.append('files', new Blob([new Uint8Array(file.bytes)]), file.name);
  return form;
}

async function downloadOf(response: Response): Promise<DownloadedFile> {
  const disposition = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return {
    name: encoded === undefined ? 'download' : decodeURIComponent(encoded),
    mediaType: response.headers.get('content-type') ?? 'application/octet-stream',
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

async function problemOf(response: Response, language: Language): Promise<Problem> {
  const parsed = problem.safeParse(await response.json().catch(() => null));
  return parsed.success ? parsed.data : notOurs(response.status, language);
}

function clientProblem(code: string, status: number, language: Language, text: { readonly zh: string; readonly en: string }): Problem {
  return { type: `urn:jixiao:problem:${code}`, title: say(text, language), status, detail: say(text, language), code, ...text };
}

function notOurs(status: number, language: Language): Problem {
  return clientProblem('answer-unreadable', status, language, {
    zh: `服务器的答复（状态 ${status}）不是本程序的格式。请确认地址指向正在运行的绩效程序。`,
    en: `The answer (status ${status}) is not one of this program. Check that the address is that of a running jixiao server.`,
  });
}

function unreachable(base: string, language: Language): Problem {
  return clientProblem('server-unreachable', 503, language, {
    zh: `无法连接服务器${base === '' ? '' : ` ${base}`}。请确认它正在运行（jixiao serve），然后重试。`,
    en: `The server${base === '' ? '' : ` at ${base}`} cannot be reached. Check that it is running (jixiao serve) and try again.`,
  });
}
