/**
 * The words an endpoint is described with. A description is data: the server registers routes from it, OpenAPI is printed from it and
 * the client's types are derived from it, so that none of the three can say something else than the others.
 */
import type { RefusalCode, Text } from '@jixiao/domain';
import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What a request carries beside its address. */
export type Body =
  | {
      readonly kind: 'json';
      readonly schema: z.ZodObject;
      /** Bytes, where more than the server's own limit are taken. */
      readonly limit?: number;
    }
  /** multipart/form-data: any number of files and these fields. */
  | { readonly kind: 'files'; readonly schema: z.ZodObject }
  | { readonly kind: 'bytes'; readonly mediaType: string };

export type Success =
  | { readonly kind: 'json'; readonly status: 200 | 201 | 202; readonly schema: z.ZodType }
  /** Nothing to say but that it is done. */
  | { readonly kind: 'nothing'; readonly status: 204 }
  | { readonly kind: 'download'; readonly status: 200; readonly mediaTypes: readonly string[] };

export type Endpoint = {
  readonly method: Method;
  /** Path with parameters in braces, as OpenAPI writes it. */
  readonly path: string;
  readonly summary: Text;
  readonly tag: 'lists' | 'department years' | 'rules' | 'papers' | 'imports' | 'waivers' | 'database';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: Body;
  readonly success: Success;
  /** Codes of the refusals that a caller should expect, besides those of every request. */
  readonly refusals: readonly RefusalCode[];
};

/** Keeps the literal types of a description while checking its shape. */
export function endpoint<const E extends Endpoint>(description: E): E {
  return description;
}
