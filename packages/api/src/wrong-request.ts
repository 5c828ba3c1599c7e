/**
 * A request that does not fit the contract, said in both languages: which value, what is wrong with it.
 * The words come from zod's own locales, so that every check of every endpoint has them.
 */
import type { Refusal } from '@jixiao/domain';
import { z } from 'zod';

const zh = z.locales.zhCN().localeError;
const en = z.locales.en().localeError;

export class WrongRequestError extends Error {
  override readonly name = 'WrongRequestError';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message.en);
    this.refusal = refusal;
  }
}

/** Checks one part of a request; the place names it in messages. */
export function checked(schema: z.ZodType, value: unknown, place: string): unknown {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new WrongRequestError(wrongRequest(result.error.issues, place));
}

function wrongRequest(issues: readonly z.core.$ZodIssue[], place: string): Refusal {
  const shown = issues.slice(0, 5);
  const list = (text: typeof zh) => shown.map((issue) => `${[place, ...issue.path].join('.')}: ${wording(text, issue)}`);
  return {
    code: 'bad-request',
    message: {
      zh: `请求不符合接口约定。${list(zh).join('；')}。约定见 /openapi.json。`,
      en: `The request does not fit the contract. ${list(en).join('; ')}. The contract stands at /openapi.json.`,
    },
  };
}

function wording(text: typeof zh, issue: z.core.$ZodIssue): string {
  const said = text(issue as z.core.$ZodRawIssue);
  return typeof said === 'string' ? said : (said?.message ?? issue.message);
}
