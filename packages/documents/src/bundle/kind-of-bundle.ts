/**
 * Whether a file is a bundle of files: a plain ZIP, or a mail (RFC 5322) with its attachments. By content, never by name.
 * A saved web page (.mht, RFC 2557) begins with mail headers too and is no mail: nobody received it.
 */
import { fileKind } from '../kinds/file-kind.ts';
import { startsLikeZip } from '../zip/read-zip.ts';

export type BundleKind = 'zip' | 'eml';

/** Headers alone are far below this; more than enough to see what they are. */
const headLimit = 64 * 1024;
const fieldName = /^([!-9;-~]+)[ \t]*:/;
const known: ReadonlySet<string> = new Set([
  'from',
  'to',
  'cc',
  'bcc',
  'subject',
  'date',
  'sender',
  'reply-to',
  'message-id',
  'in-reply-to',
  'references',
  'received',
  'return-path',
  'delivered-to',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'x-mailer',
  'x-priority',
  'dkim-signature',
]);
/** Of these a mail has one at least; Content-Type alone can begin other things. */
const ofMail: readonly string[] = ['from', 'received', 'return-path', 'delivered-to', 'message-id', 'to', 'subject'];
const ofTravel: readonly string[] = ['to', 'cc', 'bcc', 'received', 'return-path', 'delivered-to', 'message-id', 'reply-to'];

export function kindOfBundle(bytes: Uint8Array): BundleKind | null {
  if (startsLikeZip(bytes)) return fileKind(bytes) === 'zip' ? 'zip' : null;
  return isMail(bytes) ? 'eml' : null;
}

function isMail(bytes: Uint8Array): boolean {
  const headers = headersOf(bytes);
  if (headers === null) return false;
  const count = [...headers.keys()].filter((name) => known.has(name)).length;
  if (count < 2 || !ofMail.some((name) => headers.has(name))) return false;
  return !isSavedPage(headers);
}

function isSavedPage(headers: ReadonlyMap<string, string>): boolean {
  if (headers.has('snapshot-content-location')) return true;
  if (/saved by|保存/i.test(headers.get('from') ?? '')) return true;
  return /multipart\/related/i.test(headers.get('content-type') ?? '') && !ofTravel.some((name) => headers.has(name));
}

/** Names in small letters → value of the first; null when the file does not begin with a block of headers. */
function headersOf(bytes: Uint8Array): ReadonlyMap<string, string> | null {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, headLimit)).replace(/^[\ufeff\r\n]+/, '');
  const cut = bytes.length > headLimit;
  const headers = new Map<string, string>();
  let last: string | null = null;
  const lines = head.split(/\r\n|\n|\r/);
  for (const [number, line] of lines.entries()) {
    if (line === '') break;
    if (number === 0 && /^>?From \S+/.test(line)) continue;
    if (/^[ \t]/.test(line)) {
      if (last === null) return null;
      headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
      continue;
    }
    const name = fieldName.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) {
      if (cut && number === lines.length - 1) break;
      return null;
    }
    last = headers.has(name) ? `${name}#${number}` : name;
    headers.set(last, line.slice(line.indexOf(':') + 1).trim());
  }
  return headers.size === 0 ? null : headers;
}
