/** The licences of the packages whose code is in the program, as they ask for it: each text once, with the packages it holds for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `modules`: paths of the modules that were built in. */
export function licencesOf(modules: readonly string[]): string {
  const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== null));
  const byText = Map.groupBy([...folders].toSorted(), licenceText);
  return [...byText].map(([text, of]) => `${of.map(nameOf).join(', ')}\n\n${text.trim()}\n`).join(`\n${'-'.repeat(80)}\n\n`);
}

function packageFolder(module: string): string | null {
  const path = module.replaceAll('\0', '').split('?')[0] ?? '';
  if (!path.includes('/node_modules/')) return null;
  let folder = dirname(path);
  while (!existsSync(join(folder, 'package.json')) || manifestOf(folder).version === undefined) {
    const above = dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
  return folder;
}

type Manifest = { readonly name?: string; readonly version?: string; readonly license?: string };

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

function nameOf(folder: string): string {
  const { name, version } = manifestOf(folder);
  return `${name} ${version}`;
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.|$)/i.test(name));
  return file === undefined ? `${manifestOf(folder).license ?? ''}` : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
}
