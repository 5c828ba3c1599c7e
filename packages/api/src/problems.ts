/**
 * The one map from refusal codes to HTTP: which status a code has, and the body that says it (RFC 9457).
 * A code that is not named here is a step not possible with what was given: 422.
 */
import { type Language, type Refusal, type RefusalCode, refusalText, say, type Text } from '@jixiao/domain';
import type { Problem } from './contract/index.ts';

/** Refusals that only an HTTP door knows. */
const doorTitles = {
  'no-such-address': { zh: '没有这个地址', en: 'No such address' },
  'method-not-allowed': { zh: '此地址不支持该方法', en: 'This address does not take that method' },
  'bad-media-type': { zh: '内容类型不受支持', en: 'Content type not supported' },
  'foreign-host': { zh: '地址不属于本服务器', en: 'Not an address of this server' },
  'foreign-origin': { zh: '不接受其他网站发来的请求', en: 'Requests from other sites are not taken' },
  'not-serving': { zh: '暂不可用', en: 'Not available now' },
  'internal-error': { zh: '程序出错', en: 'The program failed' },
} as const satisfies Readonly<Record<string, Text>>;

type DoorCode = keyof typeof doorTitles;

const statuses: Readonly<Partial<Record<RefusalCode | DoorCode, number>>> = {
  'bad-request': 400,
  'wrong-token': 401,
  forbidden: 403,
  'foreign-origin': 403,
  'not-found': 404,
  'no-file': 404,
  'no-such-address': 404,
  'method-not-allowed': 405,
  'import-busy': 409,
  'import-running': 409,
  'already-kept': 409,
  'already-discarded': 409,
  'already-withdrawn': 409,
  'not-kept': 409,
  'not-ready': 409,
  'stale-version': 409,
  'sample-present': 409,
  'not-empty': 409,
  cancelled: 409,
  'too-large': 413,
  'too-many-files': 413,
  'bad-media-type': 415,
  'foreign-host': 421,
  'internal-error': 500,
  'no-printer': 501,
  'print-failed': 500,
  'not-serving': 503,
  'data-locked': 503,
};

const otherwise = 422;

export function statusOf(code: string): number {
  return statuses[code as RefusalCode] ?? otherwise;
}

export function problemOf(refusal: Refusal, language: Language, requestId?: string): Problem {
  const title = Object.hasOwn(doorTitles, refusal.code) ? doorTitles[refusal.code as DoorCode] : refusalText(refusal.code);
  return {
    type: `urn:jixiao:problem:${refusal.code}`,
    title: say(title, language),
    status: statusOf(refusal.code),
    detail: say(refusal.message, language),
    code: refusal.code,
    ...refusal.message,
    ...(requestId === undefined ? {} : { requestId }),
  };
}

export function doorRefusal(code: DoorCode, message: Text): Refusal {
  return { code, message };
}
