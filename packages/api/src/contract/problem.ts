/**
 * What the API answers when it does not do what was asked: RFC 9457 with the refusal's code and both languages.
 * One shape for pages, terminal and programs; `detail` is the text in the language that was asked for.
 */
import { z } from 'zod';

export const problem = z.object({
  type: z.string().meta({ description: 'Stable name of the kind of problem: urn:jixiao:problem:{code}.' }),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string().meta({ description: 'Stable code of the refusal.' }),
  zh: z.string(),
  en: z.string(),
  requestId: z.string().optional(),
});

export type Problem = z.infer<typeof problem>;

/** What every call of the client gives back. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
