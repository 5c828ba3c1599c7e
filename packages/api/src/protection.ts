/**
 * What keeps other web pages out while there is no sign-in: the Host header must name this machine (a rebound DNS name does not), requests
 * that change something must not come from another origin, and a token, where one is sent, must be this server's. No CORS header is ever sent.
 */
import type { Refusal } from '@jixiao/domain';
import type { IncomingHttpHeaders } from 'node:http';
import { timingSafeEqual } from 'node:crypto';
import { doorRefusal } from './problems.ts';

export type ProtectionOptions = {
  /** Host names beside loopback that the server answers to. */
  readonly hosts?: readonly string[];
  /** Token of this server, from its server file. */
  readonly token?: string;
};

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);
const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The refusal of a request that must not be served, or null. */
export function barred(method: string, headers: IncomingHttpHeaders, options: ProtectionOptions): Refusal | null {
  const host = headers.host ?? '';
  const name = host.replace(/:\d+$/, '').toLowerCase();
  if (!loopback.has(name) && !(options.hosts ?? []).includes(name)) return foreignHost(name);
  if (!safe.has(method) && isForeign(headers, host)) return foreignOrigin();
  const token = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token !== undefined && options.token !== undefined && !same(token, options.token)) return wrongToken();
  return null;
}

function isForeign(headers: IncomingHttpHeaders, host: string): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return true;
  const origin = headers.origin;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== new URL(`http://${host}`).host;
}

function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function foreignHost(name: string): Refusal {
  return doorRefusal('foreign-host', {
    zh: `本服务器不以“${name}”之名应答。请用 http://127.0.0.1 加端口号打开。`,
    en: `This server does not answer to the name "${name}". Open it as http://127.0.0.1 with its port.`,
  });
}

function foreignOrigin(): Refusal {
  return doorRefusal('foreign-origin', {
    zh: '这个请求由另一个网站的页面发出，没有执行。请在本程序自己的页面中操作。',
    en: 'This request came from a page of another site and was not carried out. Use the pages of this program.',
  });
}

function wrongToken(): Refusal {
  return {
    code: 'wrong-token',
    message: {
      zh: '令牌不是这台服务器的：可能已经重新启动，或地址属于另一个数据目录。请重试。',
      en: 'The token is not that of this server: it was restarted, or the address belongs to another data folder. Try again.',
    },
  };
}
