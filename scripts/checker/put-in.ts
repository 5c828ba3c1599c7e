/** Modules that the build of the checker writes: what a browser lacks, and the tables of Chinese character codes. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import compat from 'core-js-compat';
import type { Plugin } from 'vite';

const packages = join(import.meta.dirname, '../../packages');

/** The oldest browser that is promised. */
export const oldestBrowser = 'chrome 87';

export function putIn(): Plugin {
  const modules: Readonly<Record<string, () => string>> = {
    'jixiao:polyfills': polyfills,
    'jixiao:character-codes': characterCodes,
    'jixiao:version': version,
  };
  return {
    name: 'jixiao:put-in',
    resolveId: (name) => (name in modules ? `\0${name}` : null),
    load: (id) => modules[id.slice(1)]?.() ?? null,
  };
}

/**
 * Everything of the language that the oldest browser lacks, by the tables of core-js, whether it is used today or not. Left out: proposals that are
 * not finished, and JSON with source text, which would put a slow reader before the browser's own.
 */
export function missingModules(): readonly string[] {
  const { list } = compat({ targets: oldestBrowser, modules: 'core-js/actual' });
  return list.filter((name) => (name.startsWith('es.') && !name.startsWith('es.json.')) || /^web\.(?:structured-clone|url\.)/.test(name));
}

function polyfills(): string {
  return missingModules()
    .map((name) => `import 'core-js/modules/${name}.js';\n`)
    .join('');
}

function version(): string {
  const { version: own } = JSON.parse(readFileSync(join(packages, 'checker/package.json'), 'utf8')) as { readonly version: string };
  return `export default ${JSON.stringify(own)};`;
}

/** By which a PDF may name its characters: Adobe-GB1 (simplified Chinese) and the codes that map to it. */
const ofChinese = /^(?:Adobe-GB1-|GB|UniGB-).*\.bcmap$/;

function characterCodes(): string {
  const documents = createRequire(join(packages, 'documents/package.json'));
  const folder = join(dirname(documents.resolve('pdfjs-dist/package.json')), 'cmaps');
  const names = readdirSync(folder).filter((name) => ofChinese.test(name));
  return `export default ${JSON.stringify(Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')])))};`;
}
