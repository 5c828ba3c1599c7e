/**
 * Builds the checker into one page without any address: the program (page and reader in one) as compressed text, unpacked by a short script that
 * stands in the open beside its content security policy.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, transformWithOxc } from 'vite';
import { licencesOf } from './licences.ts';
import { putIn } from './put-in.ts';

const room = join(import.meta.dirname, '../../packages/checker');
const target = 'chrome87';

/** Bytes of the program by package or room, before it is made small, and of the page. */
export type Built = { readonly page: number; readonly program: string; readonly shares: ReadonlyMap<string, number> };

export async function buildChecker(file: string): Promise<Built> {
  const { program, style, modules } = await buildProgram();
  const shell = readFileSync(join(room, 'src/page/page.html'), 'utf8');
  const script = (await transformWithOxc(readFileSync(join(room, 'src/page/unpack.js'), 'utf8'), 'unpack.js', { target })).code;
  const page = fill(shell, {
    policy: policyOf(script, style),
    style,
    script,
    program: gzipSync(program, { level: 9 }).toString('base64'),
    licences: licencesOf([...modules.keys()]).replaceAll('</', '<\\/'),
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
  return { page: Buffer.byteLength(page), program, shares: sharesOf(modules) };
}

async function buildProgram(): Promise<{
  readonly program: string;
  readonly style: string;
  readonly modules: ReadonlyMap<string, number>;
}> {
  const built = await build({
    root: room,
    configFile: false,
    logLevel: 'error',
    plugins: [putIn()],
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': '""' },
    build: {
      target,
      cssTarget: target,
      write: false,
      minify: 'oxc',
      lib: { entry: join(room, 'src/main.ts'), formats: ['iife'], name: 'jixiao' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('The checker was not built');
  const chunk = output.output.find((one) => one.type === 'chunk');
  const style = output.output.find((one) => one.type === 'asset' && one.fileName.endsWith('.css'));
  if (chunk?.type !== 'chunk' || style?.type !== 'asset') throw new Error('The checker lacks its program or its style');
  const modules = new Map(Object.entries(chunk.modules).map(([id, { renderedLength }]) => [id, renderedLength]));
  return { program: chunk.code, style: String(style.source), modules };
}

/** Nothing is fetched from anywhere: no address is allowed but those of blobs that the page itself makes. */
function policyOf(script: string, style: string): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)} blob:`,
    'worker-src blob:',
    `style-src ${hash(style)}`,
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function fill(shell: string, parts: Readonly<Record<string, string>>): string {
  return shell.replace(/\s*%(\w+)%\s*/g, (whole, name: string) => parts[name] ?? whole);
}

function sharesOf(modules: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const [id, length] of modules) {
    const share = ownerOf(id);
    shares.set(share, (shares.get(share) ?? 0) + length);
  }
  return new Map([...shares].toSorted(([, left], [, right]) => right - left));
}

function ownerOf(id: string): string {
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
  const inRoom = /\/packages\/([^/]+)\/src\//.exec(id)?.[1];
  return inPackage ?? (inRoom === undefined ? id.replace('\0', '') : `@jixiao/${inRoom}`);
}
