/**
 * The files of the built pages, read once when the server starts: what is not in this list cannot be asked for, whatever the path says.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

export type StaticFile = {
  readonly bytes: Buffer;
  /** The same, compressed; null where that gains nothing. */
  readonly gzip: Buffer | null;
  readonly mediaType: string;
  readonly tag: string;
  readonly cache: string;
  /** Name under which a browser saves it instead of showing it; null where it is shown. */
  readonly savedAs: string | null;
};

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** By address: `/assets/root-3f2a.css`. Built assets carry a hash in their name and never change. */
export function readStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const address = `/${relative(folder, path).split(sep).join('/')}`;
      const bytes = readFileSync(path);
      const cache = address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      const tag = `"${createHash('sha1').update(bytes).digest('base64url')}"`;
      const packed = gzipSync(bytes);
      const gzip = packed.length < bytes.length * 0.9 ? packed : null;
      const mediaType = mediaTypes[extname(entry.name)] ?? 'application/octet-stream';
      // The only whole page among them is the checker, which is made to be taken along.
      const savedAs = extname(entry.name) === '.html' ? entry.name : null;
      return [address, { bytes, gzip, mediaType, tag, cache, savedAs }];
    }),
  );
}
