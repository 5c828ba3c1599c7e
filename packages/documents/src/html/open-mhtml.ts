/**
 * A page saved with its pictures as one file (.mht, .mhtml; RFC 2557, MIME of RFC 2045) → the bytes of its main page and the code that their header
 * declares. Bytes and not text, as the code often stands in the page alone. The other parts are not opened.
 */
import { strFromU8 } from 'fflate';

export type Page = { readonly bytes: Uint8Array; readonly declared: string | null };

type Headers = ReadonlyMap<string, string>;

const deepestParts = 5;
const mostParts = 2000;

export function startsLikeMime(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8192)).replace(/^\u00ef\u00bb\u00bf/, '');
  let isFirst = true;
  // Line by line: one expression over a hostile head goes back and forth over it for minutes.
  for (const line of start.split('\n')) {
    if (isFirst && line.trim() === '') continue;
    if (/^(?:mime-version|content-type):/i.test(line)) return true;
    if (!/^[!-9;-~]+:/.test(line) && (isFirst || !/^[ \t]/.test(line))) return false;
    isFirst = false;
  }
  return false;
}

/** Null where no page is in it. */
export function openMhtml(bytes: Uint8Array): Page | null {
  return findPage(strFromU8(bytes, true).replace(/^\u00ef\u00bb\u00bf?\s*/, ''), 0);
}

function findPage(entity: string, depth: number): Page | null {
  const end = /\r?\n\r?\n/.exec(entity);
  if (end === null) return null;
  const headers = readHeaders(entity.slice(0, end.index));
  const body = entity.slice(end.index + end[0].length);
  const type = headers.get('content-type') ?? 'text/html';
  const boundary = parameter(type, 'boundary');
  if (/^\s*multipart\//i.test(type) && boundary !== null && boundary !== '') {
    if (depth >= deepestParts) return null;
    for (const part of partsOf(body, boundary)) {
      const page = findPage(part, depth + 1);
      if (page !== null) return page;
    }
    return null;
  }
  if (!/^\s*(?:text\/html|application\/xhtml)/i.test(type)) return null;
  return { bytes: unpack(body, headers.get('content-transfer-encoding') ?? ''), declared: parameter(type, 'charset') };
}

function readHeaders(text: string): Headers {
  const headers = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

function parameter(value: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(value);
  return found?.[1] ?? found?.[2] ?? null;
}

function partsOf(body: string, boundary: string): readonly string[] {
  const parts: string[] = [];
  const line = `--${boundary}`;
  let from = -1;
  for (let at = body.indexOf(line); at >= 0 && parts.length < mostParts; at = body.indexOf(line, at + line.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    if (from >= 0) parts.push(body.slice(from, at));
    const feed = body.indexOf('\n', at);
    if (feed < 0 || body.startsWith('--', at + line.length)) return parts;
    from = feed + 1;
  }
  if (from >= 0) parts.push(body.slice(from));
  // A part may have no header at all: then it begins with a line end.
  return parts.map((part) => (/^\r?\n/.test(part) ? `content-type: text/plain\n${part}` : part));
}

function unpack(body: string, encoding: string): Uint8Array {
  if (/quoted-printable/i.test(encoding)) return unpackQuoted(body);
  return /base64/i.test(encoding) ? unpackBase64(body) : toBytes(body);
}

function unpackQuoted(body: string): Uint8Array {
  return toBytes(
    body
      .replace(/[ \t]*=[ \t]*\r?\n/g, '')
      .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

function unpackBase64(body: string): Uint8Array {
  const clean = body.replace(/[^A-Za-z0-9+/]/g, '');
  return toBytes(atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))));
}

function toBytes(latin: string): Uint8Array {
  const bytes = new Uint8Array(latin.length);
  for (let at = 0; at < latin.length; at += 1) bytes[at] = latin.charCodeAt(at);
  return bytes;
}
