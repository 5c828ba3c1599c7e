/**
 * The typed client, derived from the endpoints. It knows nothing of HTTP: a transport carries the call, over `fetch` from a browser or the
 * terminal, or straight to the service within the server. Two transports, one behaviour.
 */
import type { Language } from '@jixiao/domain';
import type { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { type EndpointId, type Endpoints, endpoints } from './endpoints.ts';
import type { Result } from './problem.ts';

/** `isTooLarge`: past the limit of a file; its bytes are not there. */
export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array; readonly isTooLarge?: true };
export type DownloadedFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

type Output<T> = T extends z.ZodType ? z.output<T> : never;

type ParamsOf<E> = E extends { params: infer P } ? { readonly params: Output<P> } : unknown;
type QueryOf<E> = E extends { query: infer Q }
  ? object extends Output<Q>
    ? { readonly query?: Output<Q> }
    : { readonly query: Output<Q> }
  : unknown;
type BodyOf<E> = E extends { body: infer B }
  ? B extends { kind: 'json'; schema: infer S }
    ? { readonly body: Output<S> }
    : B extends { kind: 'files'; schema: infer S }
      ? { readonly body?: Output<S>; readonly files: readonly UploadedFile[] }
      : { readonly bytes: Uint8Array }
  : unknown;

/** What a call of this endpoint takes. Without a language the transport's own is used. */
export type CallOf<E> = ParamsOf<E> & QueryOf<E> & BodyOf<E> & { readonly language?: Language; readonly signal?: AbortSignal };

export type ValueOf<E> = E extends { success: infer S }
  ? S extends { kind: 'json'; schema: infer T }
    ? Output<T>
    : S extends { kind: 'download' }
      ? DownloadedFile
      : null
  : never;

/** A call as a transport sees it. */
export type Call = {
  readonly id: EndpointId;
  readonly endpoint: Endpoint;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly files?: readonly UploadedFile[];
  readonly bytes?: Uint8Array;
  readonly language?: Language;
  readonly signal?: AbortSignal;
};

export type Transport = (call: Call) => Promise<Result<unknown>>;

type ClientFunction<E> =
  object extends CallOf<E> ? (call?: CallOf<E>) => Promise<Result<ValueOf<E>>> : (call: CallOf<E>) => Promise<Result<ValueOf<E>>>;

export type Client = { readonly [K in EndpointId]: ClientFunction<Endpoints[K]> };

export function createClient(transport: Transport): Client {
  const functions = Object.entries(endpoints).map(([id, endpoint]) => [
    id,
    (call: Omit<Call, 'id' | 'endpoint'> = {}) => transport({ ...call, id: id as EndpointId, endpoint }),
  ]);
  return Object.fromEntries(functions) as Client;
}
